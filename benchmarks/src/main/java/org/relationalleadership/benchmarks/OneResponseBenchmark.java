package org.relationalleadership.benchmarks;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.relationalleadership.response.Response;
import org.relationalleadership.score.ScoreSheet;
import org.relationalleadership.scoring.Scorer;

/** One person's 40 answers to the scores of ten scales. */
@State(Scope.Benchmark)
public class OneResponseBenchmark {

    private static final int PEOPLE = 1024; // a power of two; many, so that the processor does not learn one by heart

    private final Scorer scorer = Scorer.of(Survey.instrument());
    private final List<Response> responses = Survey.responses(scorer.instrument(), PEOPLE);
    private int next;

    @Benchmark
    public ScoreSheet library() {
        return scorer.score(responses.get(next++ & PEOPLE - 1));
    }
}
