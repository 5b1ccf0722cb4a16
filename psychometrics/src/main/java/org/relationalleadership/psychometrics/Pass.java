package org.relationalleadership.psychometrics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.response.Observations;
import org.relationalleadership.score.Scores;

/** Metrics over the answers and over the scores of one survey, collected in one pass over its batches. Not thread-safe. */
final class Pass {

    private final Predicate<String> isAskedFor;
    private final List<Taking<?, ?>> ofItems = new ArrayList<>();
    private final List<Taking<?, ?>> ofScales = new ArrayList<>();

    /** @param isAskedFor which sections are to be computed */
    Pass(Predicate<String> isAskedFor) {
        this.isAskedFor = isAskedFor;
    }

    /** This pass where one of the sections is asked for; else one that no batch is given to, so that it costs nothing. */
    Pass over(String... sections) {
        return Stream.of(sections).anyMatch(isAskedFor) ? this : new Pass(isAskedFor);
    }

    /** A metric of the keyed answers; its result is there when the pass is over. */
    <R> Supplier<R> ofItems(Metric<?, R> metric) {
        return taken(metric, ofItems);
    }

    /** A metric of the scores; its result is there when the pass is over. */
    <R> Supplier<R> ofScales(Metric<?, R> metric) {
        return taken(metric, ofScales);
    }

    private static <A extends Serializable, R> Supplier<R> taken(Metric<A, R> metric, List<Taking<?, ?>> list) {
        Taking<A, R> taking = new Taking<>(metric);
        list.add(taking);
        return taking;
    }

    void add(Scores batch) {
        Observations answers = batch.responses().observations();
        Observations scores = batch.observations();
        ofItems.forEach(taking -> taking.add(answers));
        ofScales.forEach(taking -> taking.add(scores));
    }

    /** A metric with its state, finished once. */
    private static final class Taking<A extends Serializable, R> implements Supplier<R> {

        private final Metric<A, R> metric;
        private final A state;
        private @Nullable R result;

        Taking(Metric<A, R> metric) {
            this.metric = metric;
            this.state = metric.start();
        }

        void add(Observations rows) {
            metric.add(state, rows);
        }

        @Override
        public R get() {
            R known = result;
            if (known == null) {
                known = metric.finish(state);
                result = known;
            }
            return known;
        }
    }
}
