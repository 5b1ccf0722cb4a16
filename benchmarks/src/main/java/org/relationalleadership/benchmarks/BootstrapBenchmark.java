package org.relationalleadership.benchmarks;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.psychometrics.Bootstrap;
import org.relationalleadership.psychometrics.reliability.CoMoments;
import org.relationalleadership.psychometrics.reliability.Reliability;
import org.relationalleadership.response.Observations;

/** The alpha of 20 items in 1,000 resamples of 2,000 rows. */
@State(Scope.Benchmark)
public class BootstrapBenchmark {

    private static final int ITEMS = 20;

    private final List<String> items =
            Survey.instrument().items().subList(0, ITEMS).stream().map(Item::id).toList();
    private final Observations answers =
            Survey.complete(2000).batches.get(0).observations().select(items);
    private final Metric<?, Estimate> alpha = Bootstrap.seeded(1)
            .withPercentiles()
            .of(CoMoments.listwise().then(Reliability::of).then(Reliability::alphaRaw));

    /** This library. */
    @Benchmark
    public Estimate library() {
        return alpha.of(answers);
    }
}
