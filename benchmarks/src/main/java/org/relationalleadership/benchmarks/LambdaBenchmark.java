package org.relationalleadership.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.response.Responses;
import org.relationalleadership.scoring.CursorByHand;
import org.relationalleadership.scoring.Scorer;
import org.relationalleadership.scoring.ScoringStrategy;
import org.relationalleadership.scoring.Strategies;

/** A mean that somebody wrote as a lambda. */
@State(Scope.Benchmark)
public class LambdaBenchmark {

    static final ScoringStrategy MEAN = answers -> {
        double sum = 0;
        while (answers.next()) {
            sum += answers.value();
        }
        return sum / answers.count();
    };

    private static final String ID = "mean-of-my-own";

    @Param("1000000")
    public int rows;

    private final Instrument instrument = Survey.instrument(Survey.SCALES, Survey.MEMBERS, ID);
    private final Scorer scorer = scorer(instrument);

    static Scorer scorer() {
        return scorer(Survey.instrument(Survey.SCALES, Survey.MEMBERS, ID));
    }

    private static Scorer scorer(Instrument instrument) {
        return Scorer.of(instrument, Strategies.builtIn().with(ID, MEAN));
    }

    /** This library. */
    @Benchmark
    public void library(Blackhole sink) {
        for (Responses batch : Survey.of(instrument, rows).batches) {
            sink.consume(scorer.score(batch));
        }
    }

    /** The same loop by hand over the same cursor. */
    @Benchmark
    public void byHand(Blackhole sink) {
        for (Responses batch : Survey.of(instrument, rows).batches) {
            sink.consume(CursorByHand.means(batch));
        }
    }
}
