package org.relationalleadership.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.relationalleadership.response.Responses;

/** Latent traits by the mean of their posterior distribution: 20 items of a graded response model, 61 points. */
@State(Scope.Benchmark)
public class EapBenchmark {

    static final int ITEMS = 20;

    @Param("100000")
    public int rows;

    private final EapByHand byHand = EapByHand.of(ITEMS);

    /** The quadrature by hand. */
    @Benchmark
    public void byHand(Blackhole sink) {
        for (Responses batch : Survey.of(Survey.instrument(1, ITEMS, "mean"), rows).batches) {
            sink.consume(byHand.score(Survey.codes(batch)));
        }
    }
}
