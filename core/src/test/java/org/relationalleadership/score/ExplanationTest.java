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
import org.relationalleadership.instrument.Member;
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
                          4 of 5 answered, 1 not applicable; needs 3
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
                          0 of 2 answered, 1 not answered, 1 without score; needs 2
                          top-box {cut=4}: no score, because it needs 2 of 2 answered
                          by instrument org.example.dyad-pulse 1.2.0""");
    }

    @Test
    void saysThatAStrategyDeclined() {
        assertThat(none(NoScore.declined("all answers are alike")).toString())
                .contains("\n  top-box {cut=4}: no score, because it declined: all answers are alike\n");
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
                          1 of 1 answered; needs 1
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
