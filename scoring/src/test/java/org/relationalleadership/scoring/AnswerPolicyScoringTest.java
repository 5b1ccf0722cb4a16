package org.relationalleadership.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.instrument.StrategyRef;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.AnswerCounts;
import org.relationalleadership.score.NoScore;
import org.relationalleadership.score.ScaleScore;

/**
 * Whether there is enough to score, and what stands in for what is absent. Expected scores are worked out by hand beside
 * each case; each is scored alone and in a batch, which must agree.
 */
class AnswerPolicyScoringTest {

    private static final AnswerPolicy HALF_OF_APPLICABLE =
            AnswerPolicy.atLeastShare(0.5).ofApplicable();
    private static final AnswerPolicy FILLED = AnswerPolicy.atLeast(2).withPersonMean();

    /** Items a, b, d of 1 to 5 and c, reversed, of weights 1, 1, 1 and 2; or all of weight 1. */
    private static Scale scale(String strategy, boolean weighted, AnswerPolicy policy) {
        return Sample.scale("s", strategy)
                .addMembers(
                        Member.item("a"),
                        Member.item("b"),
                        Member.item("c").withWeight(weighted ? 2 : 1),
                        Member.item("d"))
                .answered(policy)
                .build();
    }

    /** Answers to a, b, c and d: a score, {@code -} for not answered, {@code na} for not applicable, {@code ?} for not asked. */
    private static ScaleScore score(Scale scale, String answers) {
        Instrument instrument = Instrument.builder()
                .id("org.example.policies")
                .version("1")
                .addItems(Item.of("a", Sample.AGREE), Item.of("b", Sample.AGREE))
                .addItems(Item.reversed("c", Sample.AGREE), Item.of("d", Sample.AGREE))
                .addScale(scale)
                .build();
        Response.Builder builder = Response.to(instrument);
        String[] given = answers.split(" ", -1);
        for (int i = 0; i < given.length; i++) {
            String item = instrument.items().get(i).id();
            switch (given[i]) {
                case "-" -> builder.absent(item, Absence.NOT_ANSWERED);
                case "na" -> builder.absent(item, Absence.NOT_APPLICABLE);
                case "?" -> builder.absent(item, Absence.NOT_ASKED);
                default -> builder.answer(item, Double.parseDouble(given[i]));
            }
        }
        Scorer scorer = Scorer.of(instrument, Strategies.builtIn());
        Response nobody = Response.to(instrument).build();
        ScaleScore score = scorer.score(builder.build()).score(0);
        assertThat(scorer.score(Responses.of(instrument, List.of(nobody, builder.build())))
                        .score(1, 0))
                .isEqualTo(score);
        return score;
    }

    @ParameterizedTest
    @CsvSource({
        "5 4 2 3, 4", // (5 + 4 + 4 + 3) / 4
        "5 - 2 -, 4.5", // 2 of 4
        "5 na na na, 5", // 1 of 1
        "5 na na -, 5", // 1 of 2
        "na 4 2 na, 4", // 2 of 2
        "na na 2 ?, 4", // 1 of 2: what was not asked applies
    })
    void answersThatAreNotApplicableLeaveTheDenominator(String answers, double mean) {
        for (boolean weighted : new boolean[] {false, true}) {
            ScaleScore score = score(scale("mean", weighted, HALF_OF_APPLICABLE), answers);
            assertThat(score.isScored()).isTrue();
            if (!weighted) {
                assertThat(score.value()).isEqualTo(mean);
            }
            assertThat(score(scale("median", false, HALF_OF_APPLICABLE), answers)
                            .isScored())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "na na na na", // nothing applies, and nothing is not enough
        "5 - - na", // 1 of 3
        "5 - - ?", // 1 of 4
        "- na na na", // 0 of 1
    })
    void tooFewOfTheApplicableAreNoScore(String answers) {
        NoScore tooFew = new NoScore(
                NoScore.Kind.TOO_FEW_ANSWERS, "needs a share of 0.5 of the applicable answered and at least one");
        assertThat(score(scale("mean", false, HALF_OF_APPLICABLE), answers).noScore())
                .contains(tooFew);
        assertThat(score(scale("mean", true, HALF_OF_APPLICABLE), answers).noScore())
                .contains(tooFew);
        assertThat(score(scale("minimum", false, HALF_OF_APPLICABLE), answers).noScore())
                .contains(tooFew);
    }

    @Test
    void allThatApplyCanBeNeeded() {
        AnswerPolicy all = AnswerPolicy.atLeastShare(1).ofApplicable();
        assertThat(score(scale("mean", false, all), "5 - - na").noScore())
                .contains(new NoScore(NoScore.Kind.TOO_FEW_ANSWERS, "needs all applicable answered and at least one"));
    }

    @Test
    void ofAllMembersAnAnswerThatIsNotApplicableIsAbsent() {
        AnswerPolicy half = AnswerPolicy.atLeastShare(0.5);
        assertThat(score(scale("mean", false, half), "5 na na na").noScore()).contains(NoScore.tooFewAnswers(2, 4));
        assertThat(score(scale("mean", false, half), "5 na 2 na").value()).isEqualTo(4.5);
    }

    @Test
    void sumOfTheApplicableStaysInItsRange() {
        // one answer of 1 is a sum of 1, below the 4 of four
        Scale scale = scale("sum", false, AnswerPolicy.atLeastShare(1).ofApplicable());
        assertThat(score(scale, "1 na na na").value()).isEqualTo(1);
        assertThat(score(scale, "1 1 5 1").value()).isEqualTo(4);
    }

    /**
     * 5, 4 and c = 4, which counts as 2, have the mean 11 / 3; that stands in for d. Weighted, c counts twice, but the
     * person's mean is not weighted.
     */
    @ParameterizedTest
    @CsvSource({
        "mean, false, 3.6666666666666665", // (11 + 11 / 3) / 4 = 11 / 3
        "mean, true, 3.3333333333333335", // (5 + 4 + 2 × 2 + 11 / 3) / 5 = (50 / 3) / 5
        "sum, false, 14.666666666666666", // 44 / 3
        "sum, true, 16.666666666666668", // 50 / 3
        "prorated-sum, false, 14.666666666666666",
        "prorated-sum, true, 16.666666666666668",
        "median, false, 3.8333333333333335", // 2, 11 / 3, 4, 5: (11 / 3 + 4) / 2 = 23 / 6
        "minimum, false, 2",
        "percent-of-maximum, false, 66.66666666666667", // 100 × (44 / 3 − 4) / 16 = 100 × 32 / 48
        "percent-of-maximum, true, 58.333333333333336", // 100 × (50 / 3 − 5) / 20 = 100 × 35 / 60
    })
    void aPersonsMeanStandsInForWhatIsAbsent(String strategy, boolean weighted, double expected) {
        for (String absent : List.of("-", "?", "na")) {
            ScaleScore score = score(scale(strategy, weighted, FILLED), "5 4 4 " + absent);
            // 1e-14 for the rounding of 11 / 3
            assertThat(score.value()).isEqualTo(expected, within(1e-13));
            assertThat(score.substituted()).isEqualTo(1);
            assertThat(score.counts().answered()).isEqualTo(3);
            assertThat(score.counts().absent()).isEqualTo(1);
        }
    }

    @Test
    void severalAreFilledWithTheSameMeanAndCounted() {
        // (5 + 2) / 2 = 3.5, twice: 5 + 3.5 + 2 + 3.5
        ScaleScore score = score(scale("sum", false, FILLED), "5 - 4 ?");
        assertThat(score.value()).isEqualTo(14);
        assertThat(score.substituted()).isEqualTo(2);
        assertThat(score.counts()).isEqualTo(new AnswerCounts(2, 1, 0, 1, 0));
        // nothing is filled where all is answered, or too little
        assertThat(score(scale("sum", false, FILLED), "5 3 4 1").substituted()).isZero();
        ScaleScore tooFew = score(scale("sum", false, FILLED), "5 - na ?");
        assertThat(tooFew.noScore()).contains(NoScore.tooFewAnswers(2, 4));
        assertThat(tooFew.substituted()).isZero();
    }

    @Test
    void whatIsNotApplicableIsFilledOnlyWhereItCountsAsAbsent() {
        AnswerPolicy ofMembers = AnswerPolicy.atLeastShare(0.5).withPersonMean();
        AnswerPolicy ofApplicable = ofMembers.ofApplicable();
        // (5 + 2) / 2 = 3.5: 5 + 3.5 + 2 + 3.5, or without b
        ScaleScore all = score(scale("sum", false, ofMembers), "5 na 4 -");
        ScaleScore some = score(scale("sum", false, ofApplicable), "5 na 4 -");
        assertThat(all.value()).isEqualTo(14);
        assertThat(all.substituted()).isEqualTo(2);
        assertThat(some.value()).isEqualTo(10.5);
        assertThat(some.substituted()).isEqualTo(1);
        assertThat(some.counts()).isEqualTo(new AnswerCounts(2, 1, 1, 0, 0));
    }

    @Test
    void aNumberOfAnswersMayFillOnlyWhatApplies() {
        AnswerPolicy two = AnswerPolicy.atLeast(2).withPersonMean().ofApplicable();
        // (5 + 2) / 2 = 3.5: 5 + 3.5 + 2, c reversed
        ScaleScore score = score(scale("sum", false, two), "5 na 4 -");
        assertThat(score.value()).isEqualTo(10.5);
        assertThat(score.substituted()).isEqualTo(1);
        // where only one applies, two are needed all the same
        ScaleScore tooFew = score(scale("sum", false, two), "5 na na na");
        assertThat(tooFew.noScore()).contains(new NoScore(NoScore.Kind.TOO_FEW_ANSWERS, "needs 2 of 4 answered"));
        assertThat(tooFew.substituted()).isZero();
    }

    @Test
    void theMeanOfEqualAnswersIsThatAnswer() {
        assertThat(score(scale("mean", true, FILLED), "5 5 1 -").value()).isEqualTo(5);
        assertThat(score(scale("percent-of-maximum", true, FILLED), "5 5 - -").value())
                .isEqualTo(100);
    }

    @Test
    void memberScalesWithoutScoreAreFilledToo() {
        Instrument instrument = Sample.items()
                .addScales(
                        Sample.scale("one", "mean").items("t1").build(),
                        Sample.scale("two", "mean").items("t2").build(),
                        Scale.builder()
                                .id("all")
                                .scales("one", "two")
                                .strategy(StrategyRef.of("sum"))
                                .answered(AnswerPolicy.atLeast(1).withPersonMean())
                                .build())
                .build();
        Scorer scorer = Scorer.of(instrument, Strategies.builtIn());
        Response response = Response.to(instrument).answer("t1", 4).build();
        ScaleScore score = scorer.score(response).score("all");
        assertThat(score.value()).isEqualTo(8);
        assertThat(score.substituted()).isEqualTo(1);
        assertThat(score.counts()).isEqualTo(new AnswerCounts(1, 0, 0, 0, 1));
        assertThat(scorer.score(Responses.of(instrument, List.of(response))).score(0, "all"))
                .isEqualTo(score);
    }

    @Test
    void aStrategySeesWhatIsFilledInItsPlace() {
        ScoringStrategy places = answers -> {
            assertThat(answers.count()).isEqualTo(3);
            double code = 0;
            while (answers.next()) {
                assertThat(answers.members().get(answers.position())).isEqualTo(answers.member());
                code = 10 * code + answers.value();
            }
            return code;
        };
        Instrument instrument = Sample.items()
                .addScale(Sample.scale("s", "places")
                        .items("t1", "t2", "t3")
                        .answered(AnswerPolicy.atLeast(1).withPersonMean())
                        .build())
                .build();
        Scorer scorer = Scorer.of(instrument, Strategies.builtIn().with("places", places));
        // t3 = 5 counts as 1; their mean, 3, stands between them
        Response response =
                Response.to(instrument).answer("t1", 5).answer("t3", 5).build();
        assertThat(scorer.score(response).score("s").value()).isEqualTo(531);
        assertThat(scorer.score(Responses.of(instrument, List.of(response))).value(0, 0))
                .isEqualTo(531);
    }
}
