package org.relationalleadership.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.Band;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Norms;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.ScaleScore;
import org.relationalleadership.score.ScoreSheet;
import org.relationalleadership.score.Scores;

/**
 * A lambda works wherever a built-in does: one instrument by {@code mean}, and the same by a lambda that computes it. The
 * answers are whole numbers, so that both are exact up to the one division, and every bit must agree.
 */
class LambdaTest {

    private static final ScoringStrategy OWN_MEAN = answers -> {
        double sum = 0;
        double weight = 0;
        while (answers.next()) {
            sum += answers.weight() * answers.value();
            weight += answers.weight();
        }
        return sum / weight;
    };

    private static final Strategies STRATEGIES = Strategies.builtIn().with("own", OWN_MEAN);
    private static final Instrument BUILT_IN = instrument("mean");
    private static final Instrument OWN = instrument("own");
    private static final int ROWS = 3000; // more than one block of the batch loop

    /** One scale of each kind that there is. */
    private static Instrument instrument(String strategy) {
        Norms norms = Norms.builder()
                .citation("invented")
                .n(100)
                .moments(new Norms.Moments(3, 0.5))
                .addRanks(new Norms.Rank(1, 0), new Norms.Rank(5, 100))
                .build();
        return Sample.items()
                .addScale(Sample.scale("banded", strategy)
                        .items("t1", "t2", "t3")
                        .answered(AnswerPolicy.atLeast(2))
                        .addBands(Band.below(1, 3, "low"), Band.last(3, 5, "high"))
                        .norms(norms)
                        .build())
                .addScale(Sample.scale("weighted", strategy)
                        .addMembers(Member.item("t1").withWeight(2), Member.item("t2"))
                        .answered(AnswerPolicy.atLeastShare(0.5))
                        .build())
                .addScale(Sample.scale("applicable", strategy)
                        .items("t1", "t2", "t3")
                        .answered(AnswerPolicy.atLeastShare(0.75).ofApplicable())
                        .build())
                .addScale(Sample.scale("filled", strategy)
                        .items("t1", "t2", "t3")
                        .answered(AnswerPolicy.atLeast(2).withPersonMean())
                        .build())
                .addScale(Sample.scale("composite", strategy)
                        .scales("banded", "applicable")
                        .answered(AnswerPolicy.atLeast(1))
                        .build())
                .addScale(Sample.scale("mixed", "mean")
                        .scales("banded", "weighted")
                        .build())
                .build();
    }

    private static List<Response> responses(Instrument instrument) {
        Random random = new Random(20261122);
        List<Response> all = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            Response.Builder response = Response.to(instrument);
            for (String item : List.of("t1", "t2", "t3")) {
                int answer = random.nextInt(7);
                switch (answer) {
                    case 0 -> response.absent(item, Absence.NOT_APPLICABLE);
                    case 6 -> response.absent(item, Absence.NOT_ANSWERED);
                    default -> response.answer(item, answer);
                }
            }
            all.add(response.build());
        }
        return all;
    }

    private static void assertSame(ScaleScore own, ScaleScore builtIn) {
        String which = own.scale().id();
        assertThat(own.isScored()).as(which).isEqualTo(builtIn.isScored());
        assertThat(own.counts()).as(which).isEqualTo(builtIn.counts());
        assertThat(own.noScore()).as(which).isEqualTo(builtIn.noScore());
        assertThat(own.band()).as(which).isEqualTo(builtIn.band());
        assertThat(own.z()).as(which).isEqualTo(builtIn.z());
        assertThat(own.t()).as(which).isEqualTo(builtIn.t());
        assertThat(own.percentileRank()).as(which).isEqualTo(builtIn.percentileRank());
        if (own.isScored()) {
            assertThat(own.value()).as(which).isEqualTo(builtIn.value());
        }
    }

    private static void assertSame(Scores own, Scores builtIn) {
        assertThat(own.rows()).isEqualTo(builtIn.rows());
        for (int row = 0; row < own.rows(); row++) {
            for (int scale = 0; scale < OWN.scales().size(); scale++) {
                assertSame(own.score(row, scale), builtIn.score(row, scale));
            }
        }
    }

    @Test
    void inBatchesSingleRowsAndWithEveryPolicyAndLayer() {
        Scorer own = Scorer.of(OWN, STRATEGIES);
        Scorer builtIn = Scorer.of(BUILT_IN, STRATEGIES);
        Responses answers = Responses.of(OWN, responses(OWN));
        Scores expected = builtIn.score(Responses.of(BUILT_IN, responses(BUILT_IN)));

        assertSame(own.score(answers), expected);
        for (int row = 0; row < 200; row++) {
            ScoreSheet sheet = own.score(answers.row(row));
            for (int scale = 0; scale < OWN.scales().size(); scale++) {
                assertSame(sheet.score(scale), expected.score(row, scale));
            }
        }
        try (Batches<Scores> scored = own.score(Batches.of(List.of(answers)))) {
            assertSame(scored.next().orElseThrow(), expected);
        }
    }

    @Test
    void onManyThreads() {
        Scorer own = Scorer.of(OWN, STRATEGIES);
        Responses answers = Responses.of(OWN, responses(OWN));
        Scores alone = own.score(answers);

        IntStream.range(0, 16).parallel().forEach(run -> {
            assertSame(own.score(answers), alone);
            ScoreSheet sheet = own.score(answers.row(run));
            for (int scale = 0; scale < OWN.scales().size(); scale++) {
                assertSame(sheet.score(scale), alone.score(run, scale));
            }
        });
    }

    @Test
    void inExplanations() {
        Response response = Response.to(OWN)
                .answer("t1", 5)
                .answer("t2", 4)
                .absent("t3", Absence.NOT_ANSWERED)
                .build();
        ScoreSheet sheet = Scorer.of(OWN, STRATEGIES).score(response);

        // by hand: (5 + 4) / 2 = 4.5; t3 filled with 4.5: (5 + 4 + 4.5) / 3 = 4.5; "composite" has the score of one
        // member only, as "applicable" needs 3 of 3: 4.5 / 1 = 4.5
        assertThat(sheet.explain("banded").arithmetic()).contains("of (5, 4) = 4.5");
        assertThat(sheet.explain("weighted").arithmetic()).contains("of (5, 4) = 4.6667");
        assertThat(sheet.explain("filled").arithmetic()).contains("of (5, 4, 4.5) = 4.5");
        assertThat(sheet.explain("composite").arithmetic()).contains("of (4.5) = 4.5");
        assertThat(sheet.score("applicable").isScored()).isFalse();
    }
}
