package org.relationalleadership.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relationalleadership.Surveys.AGREE;
import static org.relationalleadership.Surveys.assertEqual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.relationalleadership.Surveys;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.response.Observations;
import org.relationalleadership.response.Responses;

class ScoresTest {

    private static final NoScore TOO_FEW = NoScore.tooFewAnswers(2, 2);
    private static final NoScore ALIKE = NoScore.declined("all answers are alike");
    private static final long BOTH = new AnswerCounts(2, 0, 0, 0, 0).packed();
    private static final long ONE_LEFT_OPEN = new AnswerCounts(1, 1, 0, 0, 0).packed();
    private static final long NONE_ASKED = new AnswerCounts(0, 0, 0, 2, 0).packed();

    private static Responses rows(Instrument instrument, int rows) {
        Responses.Builder builder = Responses.builder(instrument, List.of("wave"));
        for (int row = 0; row < rows; row++) {
            builder.context(0, "pre").endRow();
        }
        return builder.build();
    }

    /** One scale, "trust"; rows: 3.5, too few answers, declined, 4. */
    private static Scores four() {
        return Scores.of(rows(Surveys.trust(), 4), List.of(column(3.5)));
    }

    private static Scores.Column column(double first) {
        return new Scores.Column(
                new double[] {first, 0, 0, 4}, new short[] {0, 1, 2, 0}, List.of(TOO_FEW, ALIKE), new long[] {
                    BOTH, ONE_LEFT_OPEN, BOTH, BOTH
                });
    }

    @Test
    void holdsAScoreOrTheReasonForEachRow() {
        Scores scores = four();
        int trust = scores.position("trust");
        assertThat(scores.rows()).isEqualTo(4);
        assertThat(scores.instrument()).isEqualTo(Surveys.trust());
        assertThat(scores.responses()).isEqualTo(rows(Surveys.trust(), 4));
        assertThat(scores.context().value("wave", 3)).contains("pre");
        assertThat(scores.isScored(0, trust)).isTrue();
        assertThat(scores.value(0, trust)).isEqualTo(3.5);
        assertThat(scores.noScore(0, trust)).isEmpty();
        assertThat(scores.isScored(1, trust)).isFalse();
        assertThat(scores.noScore(1, trust)).contains(TOO_FEW);
        assertThat(scores.noScore(2, trust)).contains(ALIKE);
        assertThat(scores.counts(1, trust)).isEqualTo(new AnswerCounts(1, 1, 0, 0, 0));
        assertThat(scores).hasToString("scores of 4 responses to 'org.example.trust' 1.0 from row 0");
    }

    @Test
    void givesAllOfOneRow() {
        Scale trust = four().instrument().scales().get(0);
        assertThat(four().score(0, "trust")).isEqualTo(ScaleScore.of(trust, 3.5, new AnswerCounts(2, 0, 0, 0, 0)));
        assertThat(four().score(1, 0)).isEqualTo(ScaleScore.none(trust, TOO_FEW, new AnswerCounts(1, 1, 0, 0, 0)));
    }

    @Test
    void hasNoValueWhereThereIsNoScore() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> four().value(2, 0))
                .withMessage("row 2, scale 'trust': no score: all answers are alike");
    }

    @Test
    void rejectsAScaleThatTheInstrumentHasNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> four().score(0, "turst"))
                .withMessage("instrument 'org.example.trust': no scale 'turst'; did you mean 'trust'?");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> four().value(4, 0));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> four().isScored(0, 1));
    }

    @Test
    void rejectsColumnsThatDoNotFit() {
        Responses responses = rows(Surveys.trust(), 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scores.of(responses, List.of()))
                .withMessage("scores: a column is needed for each of 1 scales, but there are 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scores.of(responses, List.of(column(3.5))))
                .withMessage("scores: a row is needed for each of 3 responses, but a column has 4");
    }

    @Test
    void rejectsArraysThatDoNotFit() {
        String message = "scores: arrays of one length and at most 32767 reasons are needed, but were ";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scores.Column(new double[1], new short[2], List.of(), new long[1]))
                .withMessage(message + "1, 2, 1 and 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scores.Column(new double[1], new short[1], List.of(), new long[2]))
                .withMessage(message + "1, 1, 2 and 0");
        List<NoScore> many = new ArrayList<>();
        for (int i = 0; i < 32_768; i++) {
            many.add(NoScore.declined("reason " + i));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scores.Column(new double[1], new short[1], many, new long[1]))
                .withMessage(message + "1, 1, 1 and 32768");
        many.remove(0);
        assertThat(Scores.of(
                                rows(Surveys.trust(), 1),
                                List.of(new Scores.Column(
                                        new double[1], new short[] {32_767}, many, new long[] {ONE_LEFT_OPEN})))
                        .noScore(0, 0))
                .contains(NoScore.declined("reason 32767"));
    }

    @Test
    void rejectsAReasonThatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scores.Column(new double[2], new short[] {0, 2}, List.of(TOO_FEW), new long[2]))
                .withMessage("scores: row 1 names reason 2, but there are 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scores.Column(new double[1], new short[] {-1}, List.of(TOO_FEW), new long[1]))
                .withMessage("scores: row 0 names reason -1, but there are 1");
    }

    @Test
    void rejectsAScoreThatIsNoNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> column(Double.NaN))
                .withMessage("scores: row 0: must be a finite number, but was NaN");
    }

    @Test
    void whatStandsWhereThereIsNoScoreDoesNotMatter() {
        Scores.Column nan = new Scores.Column(
                new double[] {3.5, Double.NaN, 17, 4}, new short[] {0, 1, 2, 0}, List.of(TOO_FEW, ALIKE), new long[] {
                    BOTH, ONE_LEFT_OPEN, BOTH, BOTH
                });
        assertEqual(Scores.of(rows(Surveys.trust(), 4), List.of(nan)), four());
    }

    @Test
    void isEqualByScoresReasonsAndCountsWhateverTheOrderOfReasons() {
        Responses responses = rows(Surveys.trust(), 4);
        double[] values = {-0.0, 0, 0, 4};
        long[] counts = {BOTH, ONE_LEFT_OPEN, BOTH, BOTH};
        Scores otherOrder = Scores.of(
                responses,
                List.of(new Scores.Column(values, new short[] {0, 2, 1, 0}, List.of(ALIKE, TOO_FEW), counts)));
        assertEqual(Scores.of(responses, List.of(column(0))), otherOrder);
        assertThat(otherOrder).isNotEqualTo(four());
        assertThat(otherOrder)
                .isNotEqualTo(Scores.of(
                        responses,
                        List.of(new Scores.Column(
                                values.clone(), new short[] {0, 1, 1, 0}, List.of(ALIKE, TOO_FEW), counts))))
                .isNotEqualTo(Scores.of(
                        responses,
                        List.of(new Scores.Column(
                                values.clone(), new short[] {0, 2, 1, 0}, List.of(ALIKE, TOO_FEW), new long[4]))))
                .isNotEqualTo(Scores.of(rows(changed(), 4), List.of(column(0))));
    }

    private static Instrument changed() {
        return Instrument.builder().from(Surveys.trust()).version("2.0").build();
    }

    @Test
    void aPickedColumnIsEqualToOneThatSpellsItOut() {
        // rows 3, 0, 2, 1 and 0 of 3.5, too few, declined, 4
        Scores.Column picked = column(3.5).pick(new char[] {3, 0, 2, 1, 0});
        Scores.Column dense = new Scores.Column(
                new double[] {4, 3.5, 0, 0, 3.5}, new short[] {0, 0, 1, 2, 0}, List.of(ALIKE, TOO_FEW), new long[] {
                    BOTH, BOTH, BOTH, ONE_LEFT_OPEN, BOTH
                });
        Responses five = rows(Surveys.trust(), 5);
        Scores scores = Scores.of(five, List.of(picked));
        assertEqual(scores, Scores.of(five, List.of(dense)));
        assertThat(scores.value(0, 0)).isEqualTo(4);
        assertThat(scores.noScore(2, 0)).contains(ALIKE);
        assertThat(scores.counts(3, 0)).isEqualTo(new AnswerCounts(1, 1, 0, 0, 0));
        assertThat(picked.isScored(3)).isFalse();
        assertThat(picked.value(4)).isEqualTo(3.5);
        assertThat(scores).isNotEqualTo(Scores.of(five, List.of(column(3.5).pick(new char[] {3, 0, 2, 1, 3}))));
    }

    @Test
    void anEmptyPickNeedsNoRows() {
        Scores.Column empty = new Scores.Column(new double[0], new short[0], List.of(), new long[0]);
        assertThat(Scores.of(rows(Surveys.trust(), 0), List.of(empty.pick(new char[0])))
                        .rows())
                .isZero();
    }

    @Test
    void rejectsPicksThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> column(3.5).pick(new char[] {0, 4, 1}))
                .withMessage("scores: row 4 is picked from a column of 4");
        Scores.Column picked = column(3.5).pick(new char[] {0});
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> picked.pick(new char[] {0}))
                .withMessage("scores: rows are picked from a column that has results of its own");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> picked.withStandardErrors(new double[] {1}))
                .withMessage("scores: standard errors are said before rows are picked");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scores.of(rows(Surveys.trust(), 4), List.of(picked)))
                .withMessage("scores: a row is needed for each of 4 responses, but a column has 1");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> picked.value(1));
    }

    private static Scores withErrors(double... errors) {
        return Scores.of(rows(Surveys.trust(), 4), List.of(column(3.5).withStandardErrors(errors)));
    }

    @Test
    void hasStandardErrorsWhereTheyAreSaid() {
        Scores scores = withErrors(0.5, -1, -1, 0);
        assertThat(scores.hasStandardErrors(0)).isTrue();
        assertThat(scores.standardError(0, 0)).hasValue(0.5);
        assertThat(scores.standardError(1, 0)).isEmpty();
        assertThat(scores.standardError(3, 0)).hasValue(0);
        assertThat(scores.score(0, "trust").standardError()).hasValue(0.5);
        assertEqual(scores, withErrors(0.5, -1, -1, 0));
        assertThat(scores).isNotEqualTo(withErrors(0.25, -1, -1, 0)).isNotEqualTo(four());
        assertThat(four().hasStandardErrors(0)).isFalse();
        assertThat(four().standardError(0, 0)).isEmpty();
        // a row of its own may have none
        assertThat(withErrors(-1, -1, -1, -1)).isEqualTo(four());
        Scores picked = Scores.of(
                rows(Surveys.trust(), 2),
                List.of(column(3.5)
                        .withStandardErrors(new double[] {0.5, -1, -1, 0.25})
                        .pick(new char[] {3, 1})));
        assertThat(picked.standardError(0, 0)).hasValue(0.25);
        assertThat(picked.standardError(1, 0)).isEmpty();
    }

    @Test
    void rejectsStandardErrorsThatAreNone() {
        String rule = ": a standard error is 0 or more and stands beside a score, but was ";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withErrors(0.5, -1))
                .withMessage("scores: a standard error is needed for each of 4 rows, but there are 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withErrors(-0.5, -1, -1, 0))
                .withMessage("scores: row 0" + rule + "-0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withErrors(0, -1, -1, Double.NaN))
                .withMessage("scores: row 3" + rule + "NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withErrors(0, -1, -1, Double.POSITIVE_INFINITY))
                .withMessage("scores: row 3" + rule + "Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withErrors(0, 0.5, -1, 0))
                .withMessage("scores: row 1" + rule + "0.5 without one");
    }

    @Test
    void observesScores() {
        Observations observations = four().observations();
        assertThat(observations.rows()).isEqualTo(4);
        assertThat(observations.columns()).containsExactly("trust");
        assertThat(observations.isPresent(0, 0)).isTrue();
        assertThat(observations.isPresent(1, 0)).isFalse();
        assertThat(observations.value(3, 0)).isEqualTo(4);
        assertThat(observations.absence(0, 0)).isEmpty();
        assertThat(observations.absence(1, 0)).contains(Absence.NOT_ANSWERED);
        assertThat(observations.absence(2, 0)).contains(Absence.NOT_ANSWERED);
        assertThat(observations.range(0)).isEmpty();
        assertThat(observations.context()).isEqualTo(four().context());
        assertThat(observations.pick(3, 3).value(1, 0)).isEqualTo(4);
        assertThatThrownBy(() -> observations.columns().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aScaleIsNotAskedWhereNoneOfItsItemsWasAlsoNotByWayOfItsScales() {
        Instrument instrument = Instrument.builder()
                .id("org.example.tree")
                .version("1")
                .addItems(Item.of("a1", AGREE), Item.of("a2", AGREE), Item.of("b1", AGREE), Item.of("b2", AGREE))
                .addScales(
                        Scale.builder().id("a").items("a1", "a2").build(),
                        Scale.builder().id("b").items("b1", "b2").build(),
                        Scale.builder().id("top").scales("a", "b").build(),
                        Scale.builder().id("all").scales("top", "a").build())
                .build();
        // row 0: nothing was asked; row 1: b was asked and one of its items left open
        long noScales = new AnswerCounts(0, 0, 0, 0, 2).packed();
        Observations observations = Scores.of(
                        rows(instrument, 2),
                        List.of(
                                none(NONE_ASKED, NONE_ASKED),
                                none(NONE_ASKED, ONE_LEFT_OPEN),
                                none(noScales, noScales),
                                none(noScales, noScales)))
                .observations();
        assertThat(observations.columns()).containsExactly("a", "b", "top", "all");
        for (int scale = 0; scale < 4; scale++) {
            assertThat(observations.absence(0, scale)).contains(Absence.NOT_ASKED);
        }
        assertThat(observations.absence(1, 0)).contains(Absence.NOT_ASKED);
        for (int scale = 1; scale < 4; scale++) {
            assertThat(observations.absence(1, scale)).contains(Absence.NOT_ANSWERED);
        }
    }

    private static Scores.Column none(long... counts) {
        short[] reasons = new short[counts.length];
        Arrays.fill(reasons, (short) 1);
        return new Scores.Column(new double[counts.length], reasons, List.of(TOO_FEW), counts);
    }
}
