package org.relationalleadership.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.ScaleScore;
import org.relationalleadership.score.ScoreSheet;
import org.relationalleadership.score.Scores;

/**
 * On random instruments and responses: alone, in a batch, and by two workers, however the batches are cut, a row scores the
 * same to the bit.
 */
class ScorerProperties {

    private static final Map<String, Long> SCORED = new ConcurrentHashMap<>(); // by strategy
    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2);

    @BeforeContainer
    static void forget() {
        SCORED.clear();
    }

    @AfterContainer
    static void everyStrategyWasScored() {
        WORKERS.shutdown();
        assertThat(SCORED.keySet()).containsAll(RandomSurvey.STRATEGIES.ids());
    }

    @Property(tries = 10_000, seed = "20261122")
    void batchSingleRowsAndParallelBatchesAgreeBitForBit(
            @ForAll long seed, @ForAll @IntRange(max = 12) int rows, @ForAll @IntRange(min = 1, max = 8) int size) {
        assertSame(seed, rows, size);
    }

    @Property(tries = 25, seed = "20261122")
    void theyAgreeBeyondOneBlock(
            @ForAll long seed,
            @ForAll @IntRange(min = 1000, max = 4200) int rows,
            @ForAll @IntRange(min = 900, max = 2500) int size) {
        assertSame(seed, rows, size);
    }

    private static void assertSame(long seed, int rows, int size) {
        RandomSurvey survey = new RandomSurvey(seed);
        Instrument instrument = survey.instrument();
        // one of the strategies breaks its contract on some answers
        Scorer scorer = Scorer.of(instrument, RandomSurvey.STRATEGIES).lenient();
        Responses responses = survey.responses(instrument, rows);
        Scores scores = scorer.score(responses);
        for (int row = 0; row < rows; row++) {
            ScoreSheet sheet = scorer.score(responses.row(row));
            for (int scale = 0; scale < instrument.scales().size(); scale++) {
                assertSame(scores.score(row, scale), sheet.score(scale));
                count(scores.score(row, scale));
            }
        }
        inParallel(scorer, cut(responses, size)).forEach(part -> {
            int from = (int) part.responses().firstRow();
            for (int row = 0; row < part.rows(); row++) {
                assertThat(part.responses().rowNumber(row)).isEqualTo(responses.rowNumber(from + row));
                for (int scale = 0; scale < instrument.scales().size(); scale++) {
                    assertSame(scores.score(from + row, scale), part.score(row, scale));
                }
            }
        });
    }

    /** Two workers pull from one source and share one scorer. */
    private static List<Scores> inParallel(Scorer scorer, List<Responses> parts) {
        try (Batches<Scores> batches = scorer.score(Batches.of(parts))) {
            List<CompletableFuture<List<Scores>>> workers = new ArrayList<>();
            for (int worker = 0; worker < 2; worker++) {
                workers.add(CompletableFuture.supplyAsync(
                        () -> {
                            List<Scores> own = new ArrayList<>();
                            batches.forEach(own::add);
                            return own;
                        },
                        WORKERS));
            }
            List<Scores> all = new ArrayList<>();
            workers.forEach(worker -> all.addAll(worker.join()));
            assertThat(all).hasSameSizeAs(parts);
            return all;
        }
    }

    private static List<Responses> cut(Responses all, int size) {
        List<Responses> parts = new ArrayList<>();
        for (int from = 0; from < all.rows(); from += size) {
            Responses.Builder part =
                    Responses.builder(all.instrument(), List.of()).firstRow(from);
            for (int row = from; row < Math.min(all.rows(), from + size); row++) {
                for (int item = 0; item < all.instrument().items().size(); item++) {
                    part.answer(item, all.answer(row, item));
                }
                part.endRow();
            }
            parts.add(part.build());
        }
        return parts;
    }

    private static void count(ScaleScore score) {
        if (score.isScored()) {
            SCORED.merge(score.scale().strategy().id(), 1L, Long::sum);
        }
    }

    private static void assertSame(ScaleScore one, ScaleScore other) {
        assertThat(other).isEqualTo(one);
        assertThat(bits(other)).isEqualTo(bits(one));
    }

    private static List<Long> bits(ScaleScore score) {
        return List.of(
                Double.doubleToRawLongBits(score.isScored() ? score.value() : 0),
                Double.doubleToRawLongBits(score.standardError().orElse(-1)));
    }
}
