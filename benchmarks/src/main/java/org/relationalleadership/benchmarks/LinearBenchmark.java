package org.relationalleadership.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.relationalleadership.response.Responses;
import org.relationalleadership.scoring.Scorer;

/** Means of more and more rows, and of more and more members. */
@State(Scope.Benchmark)
public class LinearBenchmark {

    @Param("1000000")
    public int rows;

    @Param("1")
    public int scales;

    @Param("4")
    public int members;

    private Scorer scorer = Scorer.of(Survey.instrument());

    @Setup
    public void compile() {
        scorer = Scorer.of(Survey.instrument(scales, members, "mean"));
    }

    @Benchmark
    public void library(Blackhole sink) {
        for (Responses batch : Survey.of(scorer.instrument(), rows).batches) {
            sink.consume(scorer.score(batch));
        }
    }
}
