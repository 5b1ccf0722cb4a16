package org.relationalleadership.benchmarks;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.psychometrics.agreement.IntraclassCorrelations;
import org.relationalleadership.response.Observations;
import org.relationalleadership.response.Responses;

/** Six intraclass correlations, with their intervals, of 2,000 targets and 20 raters. */
@State(Scope.Benchmark)
public class IccBenchmark {

    private static final int TARGETS = 2000;
    private static final int RATERS = 20;

    private final Observations ratings = ratings();
    private final Metric<?, IntraclassCorrelations> metric = IntraclassCorrelations.metric(0.95);

    private static Observations ratings() {
        Instrument instrument = Survey.instrument(1, RATERS, "mean");
        Responses.Builder builder = Responses.builder(instrument, List.of());
        for (int target = 0; target < TARGETS; target++) {
            for (int rater = 0; rater < RATERS; rater++) {
                builder.answer(rater, Answer.of(1 + (target * 7 + rater * rater * target % 3) % 5));
            }
            builder.endRow();
        }
        return builder.build().observations();
    }

    /** This library. */
    @Benchmark
    public void library(Blackhole sink) {
        sink.consume(metric.of(ratings));
    }
}
