package org.relationalleadership.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relationalleadership.Surveys.AGREE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.relationalleadership.Surveys;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.Band;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.ItemParameters;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Norms;
import org.relationalleadership.instrument.Parameters;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.instrument.StrategyRef;
import org.relationalleadership.instrument.Wording;

class ExplanationTest {

    private final Scale base = Scale.builder().id("base").items("t1").build();
    private final Scale trust = Scale.builder()
            .id("trust")
            .title(Wording.of("Ability to trust"))
            .addMembers(
                    Member.item("t1"),
                    Member.item("t2"),
                    Member.item("feedback").withWeight(2),
                    Member.item("t4"),
                    Member.scale("base"))
            .answered(AnswerPolicy.atLeastShare(0.5))
            .addMeasure("listening")
            .addBands(Band.below(1, 3, "developing"), Band.last(3, 5, "established"))
            .build();
    private final Scale box = Scale.builder()
            .id("box")
            .items("t1")
            .scales("base")
            .strategy(new StrategyRef("top-box", Parameters.none().with("cut", 4)))
            .build();
    private final Instrument instrument = Instrument.builder()
            .id("org.example.dyad-pulse")
            .version("1.2.0")
            .framework(Surveys.framework())
            .addItems(
                    Item.of("t1", AGREE), Item.reversed("t2", AGREE), Item.of("feedback", AGREE), Item.of("t4", AGREE))
            .addScales(base, trust, box)
            .build();

    private static Explanation.Use item(Member member, String text, Answer given, double used) {
        return new Explanation.Use(
                member, Optional.of(Wording.of(text)), Optional.of(given), false, OptionalDouble.of(used));
    }

    @Test
    void saysHowAScoreCameAbout() {
        Explanation explanation = new Explanation(
                instrument,
                ScaleScore.of(trust, 11.0 / 3, new AnswerCounts(4, 0, 1, 0, 0)),
                List.of(
                        item(Member.item("t1"), "I can raise a problem\n  with my partner", Answer.of(4), 4),
                        new Explanation.Use(
                                Member.item("t2"),
                                Optional.empty(),
                                Optional.of(Answer.of(2)),
                                true,
                                OptionalDouble.of(4)),
                        item(Member.item("feedback").withWeight(2), "I ask for feedback", Answer.of(3), 3),
                        new Explanation.Use(
                                Member.item("t4"),
                                Optional.empty(),
                                Optional.of(Answer.absent(Absence.NOT_APPLICABLE)),
                                true,
                                OptionalDouble.empty()),
                        new Explanation.Use(
                                Member.scale("base"),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                OptionalDouble.of(4.33333))),
                Optional.of("(4 + 4 + 2 × 3 + 4.3333) / 5 = 3.6667"),
                instrument.measuredBy(trust));
        assertThat(explanation).hasToString("""
                        Ability to trust (trust): 3.6667
                          measures Listening (listening): Hears what others say.
                            source: House handbook, The house; stated
                          t1        4  “I can raise a problem with my partner”
                          t2        2, reversed to 4
                          feedback  3, weight 2  “I ask for feedback”
                          t4        not applicable
                          base      scale, 4.3333
                          4 of 5 answered, 1 not applicable; needs 3 of 5, a share of 0.5
                          mean: (4 + 4 + 2 × 3 + 4.3333) / 5 = 3.6667
                          band: established
                          by instrument org.example.dyad-pulse 1.2.0""");
    }

    private Explanation none(NoScore why) {
        return new Explanation(
                instrument,
                ScaleScore.none(box, why, new AnswerCounts(0, 1, 0, 0, 1)),
                List.of(
                        new Explanation.Use(
                                Member.item("t1"),
                                Optional.empty(),
                                Optional.of(Answer.absent(Absence.NOT_ANSWERED)),
                                false,
                                OptionalDouble.empty()),
                        new Explanation.Use(
                                Member.scale("base"),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                OptionalDouble.empty())),
                Optional.empty(),
                List.of());
    }

    @Test
    void saysWhyThereIsNoScore() {
        assertThat(none(NoScore.tooFewAnswers(2, 2))).hasToString("""
                        box: no score
                          t1    not answered
                          base  scale, no score
                          0 of 2 answered, 1 not answered, 1 without score; needs 2 of 2
                          top-box {cut=4}: no score, because it needs 2 of 2 answered
                          by instrument org.example.dyad-pulse 1.2.0""");
    }

    @Test
    void saysThatAStrategyDeclined() {
        assertThat(none(NoScore.declined("all answers are alike")).toString())
                .contains("\n  top-box {cut=4}: no score, because it declined: all answers are alike\n");
    }

    @Test
    void saysThatAStrategyFailed() {
        assertThat(none(NoScore.strategyFailed("strategy 'top-box' returned NaN"))
                        .toString())
                .contains("\n  top-box {cut=4}: no score, because strategy 'top-box' returned NaN\n");
    }

    @Test
    void saysWhatWasFilledAndWhereTheScoreStands() {
        Norms norms = Norms.builder()
                .citation("House norms, 2026")
                .n(1200)
                .population("nurses")
                .moments(3, 0.5)
                .addRank(3, 40)
                .addRank(4, 90)
                .build();
        Scale filled = Scale.builder()
                .from(trust)
                .answered(AnswerPolicy.atLeastShare(0.5).withPersonMean())
                .norms(norms)
                .build();
        Explanation.Use open = new Explanation.Use(
                Member.item("t2"),
                Optional.empty(),
                Optional.of(Answer.absent(Absence.NOT_ANSWERED)),
                true,
                OptionalDouble.empty());
        Explanation.Use none = new Explanation.Use(
                Member.scale("base"), Optional.empty(), Optional.empty(), false, OptionalDouble.empty());
        Explanation explanation = new Explanation(
                instrument,
                ScaleScore.of(filled, 3.5, new AnswerCounts(3, 1, 0, 0, 1)),
                List.of(
                        item(Member.item("t1"), "I ask", Answer.of(4), 4),
                        open.withPersonMean(3.5),
                        item(Member.item("feedback").withWeight(2), "I hear", Answer.of(3), 3),
                        item(Member.item("t4"), "I tell", Answer.of(3.5), 3.5),
                        none.withPersonMean(3.5)),
                Optional.of("(4 + 3.5 + 2 × 3 + 3.5 + 3.5) / 6 = 3.4167"),
                List.of());
        // z = (3.5 − 3) / 0.5; T = 50 + 10 z; half way between the ranks of 3 and 4
        assertThat(explanation).hasToString("""
                        Ability to trust (trust): 3.5
                          t1        4  “I ask”
                          t2        not answered, filled with the person's mean 3.5
                          feedback  3, weight 2  “I hear”
                          t4        3.5  “I tell”
                          base      scale, no score, filled with the person's mean 3.5
                          3 of 5 answered, 1 not answered, 1 without score, 2 filled; needs 3 of 5, a share of 0.5
                          mean: (4 + 3.5 + 2 × 3 + 3.5 + 3.5) / 6 = 3.4167
                          among the norms: z 1, T 60, percentile rank 65
                            source: House norms, 2026; n 1200, nurses
                          band: established
                          by instrument org.example.dyad-pulse 1.2.0""");
    }

    @Test
    void saysItemParametersAndStandardErrorOfAnEstimate() {
        Member t1 = Member.item("t1").withParameters(ItemParameters.of(1.2, -2.0, -1.0, 0.2, 1.5));
        Member t2 = Member.item("t2").withParameters(ItemParameters.of(0.8, 0.5));
        Scale latent = Scale.builder()
                .id("latent")
                .addMembers(t1, t2)
                .strategy(new StrategyRef("graded-response", Parameters.none().with("estimate", "eap")))
                .answered(AnswerPolicy.atLeastShare(0.75).ofApplicable())
                .norms(Norms.builder()
                        .citation("House norms, 2026")
                        .n(30)
                        .addRank(0.25, 40)
                        .addRank(1, 70)
                        .build())
                .build();
        Explanation explanation = new Explanation(
                instrument,
                ScaleScore.of(latent, 0.25, new AnswerCounts(1, 0, 1, 0, 0)).withStandardError(0.61234),
                List.of(
                        item(t1, "I ask", Answer.of(4), 4),
                        new Explanation.Use(
                                t2,
                                Optional.empty(),
                                Optional.of(Answer.absent(Absence.NOT_APPLICABLE)),
                                false,
                                OptionalDouble.empty())),
                Optional.of("posterior mean = 0.25"),
                List.of());
        assertThat(explanation).hasToString("""
                        latent: 0.25
                          t1  4; discrimination 1.2, thresholds -2 -1 0.2 1.5  “I ask”
                          t2  not applicable; discrimination 0.8, threshold 0.5
                          1 of 2 answered, 1 not applicable; needs 1 of 1 applicable, a share of 0.75
                          graded-response {estimate=eap}: posterior mean = 0.25
                          standard error: 0.6123
                          among the norms: percentile rank 40
                            source: House norms, 2026; n 30
                          by instrument org.example.dyad-pulse 1.2.0""");
    }

    @Test
    void foreignTextsStayOnTheirLinesAndSteerNoTerminal() {
        Scale odd = Scale.builder()
                .id("odd")
                .title("Odd\n\u001b[2Jones")
                .items("t1")
                .norms(Norms.builder()
                        .citation("House\nnorms")
                        .n(30)
                        .population("nurses\tof 2019")
                        .moments(2, 1)
                        .build())
                .addBand(Band.last(1, 5, "one\nand only"))
                .build();
        Explanation explanation = new Explanation(
                instrument,
                ScaleScore.of(odd, 2, new AnswerCounts(1, 0, 0, 0, 0)),
                List.of(),
                Optional.of("first\nsecond = 2"),
                List.of());
        assertThat(explanation).hasToString("""
                        Odd \\u001b[2Jones (odd): 2
                          1 of 1 answered; needs 1 of 1
                          mean: first second = 2
                          among the norms: z 0, T 50
                            source: House norms; n 30, nurses of 2019
                          band: one and only
                          by instrument org.example.dyad-pulse 1.2.0""");
    }

    @Test
    void saysThatNothingApplies() {
        Scale none = Scale.builder()
                .id("none")
                .items("t1", "t2")
                .answered(AnswerPolicy.atLeastShare(0.75).ofApplicable())
                .build();
        Explanation explanation = new Explanation(
                instrument,
                ScaleScore.none(none, NoScore.tooFewAnswers(none.answered(), 2), new AnswerCounts(0, 0, 2, 0, 0)),
                List.of(),
                Optional.empty(),
                List.of());
        assertThat(explanation).hasToString("""
                        none: no score
                          0 of 2 answered, 2 not applicable; needs a share of 0.75 of the applicable answered and at least one
                          mean: no score, because it needs a share of 0.75 of the applicable answered and at least one
                          by instrument org.example.dyad-pulse 1.2.0""");
    }

    @Test
    void mayBeOfNothing() {
        Explanation explanation = new Explanation(
                instrument,
                ScaleScore.of(base, 2, new AnswerCounts(1, 0, 0, 0, 0)),
                List.of(),
                Optional.empty(),
                List.of());
        assertThat(explanation).hasToString("""
                        base: 2
                          1 of 1 answered; needs 1 of 1
                          mean
                          by instrument org.example.dyad-pulse 1.2.0""");
    }

    @Test
    void refusesChange() {
        List<Explanation.Use> uses = new ArrayList<>(none(NoScore.declined("x")).uses());
        Explanation explanation = new Explanation(
                instrument,
                ScaleScore.of(base, 2, new AnswerCounts(1, 0, 0, 0, 0)),
                uses,
                Optional.empty(),
                new ArrayList<>());
        uses.clear();
        assertThat(explanation.uses()).hasSize(2);
        assertThatThrownBy(() -> explanation.uses().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> explanation.measures().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    @SuppressWarnings("NullAway")
    void namesWhatIsNull() {
        ScaleScore score = ScaleScore.of(base, 2, new AnswerCounts(1, 0, 0, 0, 0));
        assertThatNullPointerException()
                .isThrownBy(() -> new Explanation(null, score, List.of(), Optional.empty(), List.of()))
                .withMessage("instrument");
        assertThatNullPointerException()
                .isThrownBy(() -> new Explanation(instrument, null, List.of(), Optional.empty(), List.of()))
                .withMessage("score");
        assertThatNullPointerException()
                .isThrownBy(() -> new Explanation(instrument, score, List.of(), null, List.of()))
                .withMessage("arithmetic");
        assertThatNullPointerException()
                .isThrownBy(() ->
                        new Explanation.Use(Member.item("t1"), Optional.empty(), null, false, OptionalDouble.empty()))
                .withMessage("given");
    }
}
