package org.relationalleadership.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.ItemParameters;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.instrument.StrategyRef;
import org.relationalleadership.response.Responses;
import org.relationalleadership.scoring.Scorer;

/** Latent traits by the mean of their posterior distribution: 20 items of a graded response model, 61 points. */
@State(Scope.Benchmark)
public class EapBenchmark {

    static final int ITEMS = 20;

    @Param("100000")
    public int rows;

    private final EapByHand byHand = EapByHand.of(ITEMS);
    private final Instrument instrument = instrument();
    private final Scorer scorer = Scorer.of(instrument);

    /** One scale with the parameters of the items by hand; the thresholds of a reversed item hold for its reversed answers. */
    private static Instrument instrument() {
        Instrument plain = Survey.instrument(1, ITEMS, "mean");
        Scale.Builder scale = Scale.builder()
                .id("trait")
                .strategy(StrategyRef.of("graded-response"))
                .answered(AnswerPolicy.atLeast(1));
        for (int item = 0; item < ITEMS; item++) {
            List<Double> thresholds = new ArrayList<>();
            for (int category = 1; category < EapByHand.CATEGORIES; category++) {
                thresholds.add(EapByHand.threshold(item, category));
            }
            scale.addMember(Member.item(plain.items().get(item).id())
                    .withParameters(new ItemParameters(EapByHand.discrimination(item), thresholds)));
        }
        return plain.withScales(scale.build());
    }

    /** This library. */
    @Benchmark
    public void library(Blackhole sink) {
        for (Responses batch : Survey.of(instrument, rows).batches) {
            sink.consume(scorer.score(batch));
        }
    }

    /** The quadrature by hand. */
    @Benchmark
    public void byHand(Blackhole sink) {
        for (Responses batch : Survey.of(instrument, rows).batches) {
            sink.consume(byHand.score(Survey.codes(batch)));
        }
    }
}
