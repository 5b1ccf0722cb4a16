package org.relationalleadership.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relationalleadership.Surveys.assertEqual;

import java.util.List;
import java.util.NoSuchElementException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relationalleadership.Surveys;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Option;
import org.relationalleadership.instrument.Range;

class ResponsesTest {

    private static final int T1 = 0;
    private static final int T2 = 1;
    private static final int T3 = 2;
    private static final int S1 = 3;

    private final Instrument trust = Surveys.trust();
    private final Responses.Builder builder = Responses.builder(trust, List.of("wave"));

    /** Three rows: 4, 2, not applicable, 33.5 (pre); 5, not answered, not asked, not asked; nothing (post). */
    private Responses three() {
        return Responses.builder(trust, List.of("wave"))
                .context(0, "pre")
                .answer(T1, Answer.of(4))
                .answer(T2, Answer.of(2))
                .answer(T3, Answer.absent(Absence.NOT_APPLICABLE))
                .answer(S1, Answer.of(33.5))
                .endRow()
                .answer(T1, Answer.of(5))
                .answer(T3, Answer.absent(Absence.NOT_ASKED))
                .answer(S1, Answer.absent(Absence.NOT_ASKED))
                .endRow()
                .context(0, "post")
                .endRow()
                .build();
    }

    @Test
    void holdsAnswersAsGiven() {
        Responses responses = three();
        assertThat(responses.rows()).isEqualTo(3);
        assertThat(responses.instrument()).isSameAs(trust);
        assertThat(responses.answer(0, T2)).isEqualTo(Answer.of(2)); // reversed, and still as given
        assertThat(responses.answer(0, T3)).isEqualTo(Answer.absent(Absence.NOT_APPLICABLE));
        assertThat(responses.answer(0, S1)).isEqualTo(Answer.of(33.5));
        assertThat(responses.answer(1, T2)).isEqualTo(Answer.absent(Absence.NOT_ANSWERED));
        assertThat(responses.answer(1, S1)).isEqualTo(Answer.absent(Absence.NOT_ASKED));
        assertThat(responses.context().value("wave", 2)).contains("post");
        assertThat(responses).hasToString("3 responses to 'org.example.trust' 1.0 from row 0");
    }

    @Test
    void copiesColumnsOfCodesAndOfNumbers() {
        Responses responses = three();
        byte[] codes = {9, 9, 9};
        responses.copyCodes(T1, 0, 3, codes);
        assertThat(codes).containsExactly(3, 4, -1);
        responses.copyCodes(T3, 0, 2, codes);
        assertThat(codes).containsExactly(-2, -3, -1);
        responses.copyCodes(S1, 0, 3, codes);
        assertThat(codes).containsExactly(0, -3, -1);
        double[] scores = {9, 9, 9};
        responses.copyScores(S1, 0, 2, scores);
        assertThat(scores).containsExactly(33.5, 0, 9);
        responses.copyScores(S1, 3, 0, scores);
        assertThat(scores).containsExactly(33.5, 0, 9);
    }

    @Test
    void tellsColumnsOfOptionsAndOfNumbersApart() {
        assertThat(three().isCoded(T1)).isTrue();
        assertThat(three().isCoded(S1)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> three().copyScores(T1, 0, 1, new double[1]))
                .withMessage("item 't1': its answers are options, so that the column has codes and no numbers");
    }

    @Test
    void rejectsRowsAndItemsThatItHasNot() {
        Responses responses = three();
        assertOutOfBounds(() -> responses.answer(3, T1));
        assertOutOfBounds(() -> responses.answer(-1, T1));
        assertOutOfBounds(() -> responses.answer(0, 4));
        assertOutOfBounds(() -> responses.row(3));
        assertOutOfBounds(() -> responses.rowNumber(3));
        assertOutOfBounds(() -> responses.copyCodes(T1, 2, 2, new byte[2]));
        assertOutOfBounds(() -> responses.copyCodes(T1, 0, 2, new byte[1]));
        assertOutOfBounds(() -> responses.copyScores(S1, -1, 2, new double[2]));
    }

    private static void assertOutOfBounds(ThrowingCallable call) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(call);
    }

    @ParameterizedTest
    @ValueSource(ints = {63, 64, 65, 128, 129, 1000})
    void growsWithItsRows(int rows) {
        for (int row = 0; row < rows; row++) {
            builder.answer(T1, Answer.of(1 + row % 5)).answer(S1, Answer.of(row % 101));
            if (row % 3 == 0) {
                builder.context(0, "pulse:" + row);
            }
            builder.endRow();
            assertThat(builder.rows()).isEqualTo(row + 1);
        }
        Responses responses = builder.build();
        assertThat(responses.rows()).isEqualTo(rows);
        for (int row = 0; row < rows; row++) {
            assertThat(responses.answer(row, T1)).isEqualTo(Answer.of(1 + row % 5));
            assertThat(responses.answer(row, T2)).isEqualTo(Answer.absent(Absence.NOT_ANSWERED));
            assertThat(responses.answer(row, S1)).isEqualTo(Answer.of(row % 101));
            assertThat(responses.context().value("wave", row).orElse("none"))
                    .isEqualTo(row % 3 == 0 ? "pulse:" + row : "none");
            assertThat(responses.rowNumber(row)).isEqualTo(row + 1);
        }
    }

    @Test
    void mayHaveNoRow() {
        Responses none = builder.build();
        assertThat(none.rows()).isZero();
        assertEqual(none, Responses.builder(trust, List.of("wave")).build());
        assertThat(none.observations().rows()).isZero();
    }

    @Test
    void forgetsDroppedRowsAndThoseThatHaveNotEnded() {
        Responses responses = builder.answer(T1, Answer.of(1))
                .answer(S1, Answer.of(50))
                .context(0, "pre")
                .dropRow()
                .answer(T2, Answer.of(2))
                .endRow()
                .answer(T3, Answer.of(3))
                .build();
        assertEqual(
                responses,
                Responses.builder(trust, List.of("wave"))
                        .answer(T2, Answer.of(2))
                        .endRow()
                        .build());
    }

    @Test
    void staysAsItWasWhenItsBuilderGoesOn() {
        Responses before = builder.answer(T1, Answer.of(1)).endRow().build();
        Responses after = builder.answer(T1, Answer.of(2)).endRow().build();
        assertThat(before.rows()).isEqualTo(1);
        assertThat(after.rows()).isEqualTo(2);
        assertThat(after.answer(0, T1)).isEqualTo(before.answer(0, T1));
    }

    @Test
    void takesTheLastThatIsSaidOfAnItem() {
        Responses responses = builder.answer(S1, Answer.of(50))
                .answer(S1, Answer.absent(Absence.NOT_ASKED))
                .endRow()
                .build();
        double[] scores = {9};
        responses.copyScores(S1, 0, 1, scores);
        assertThat(scores).containsExactly(0);
        assertThat(responses.answer(0, S1)).isEqualTo(Answer.absent(Absence.NOT_ASKED));
    }

    @Test
    void knowsWhereItStandsInTheSurvey() {
        Responses responses = builder.firstRow(4096).endRow().endRow().build();
        assertThat(responses.firstRow()).isEqualTo(4096);
        assertThat(responses.rowNumber(0)).isEqualTo(4097);
        assertThat(responses.rowNumber(1)).isEqualTo(4098);
    }

    @Test
    void keepsTheNumbersOfTheExport() {
        Responses responses =
                builder.firstRow(10).endRow(7).endRow(7).endRow().endRow(12).build();
        assertThat(responses.rowNumber(0)).isEqualTo(7);
        assertThat(responses.rowNumber(1)).isEqualTo(7);
        assertThat(responses.rowNumber(2)).isEqualTo(8);
        assertThat(responses.rowNumber(3)).isEqualTo(12);
    }

    @Test
    void isEqualWhetherItsNumbersWereSaidOrCounted() {
        assertEqual(
                builder.firstRow(10).endRow(11).endRow(12).build(),
                Responses.builder(trust, List.of("wave"))
                        .firstRow(10)
                        .endRow()
                        .endRow()
                        .build());
    }

    @Test
    void rejectsNumbersBelowTheFirst() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.firstRow(-1))
                .withMessage("first row: a position is 0 or more, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.endRow(0))
                .withMessage("row number: rows are counted from 1, but was 0");
    }

    @Test
    void rejectsAPlaceThatIsSaidTooLate() {
        builder.endRow();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> builder.firstRow(5))
                .withMessage("first row: must be said before a row ends, but 1 have");
    }

    @Test
    void takesAnswersByTheCodesThatItGives() {
        Responses byCode = Responses.builder(trust, List.of())
                .code(0, 0)
                .code(1, 4)
                .code(2, -2)
                .answer(3, Answer.of(7))
                .code(3, -3)
                .endRow()
                .build();
        assertEqual(
                byCode,
                Responses.builder(trust, List.of())
                        .answer(0, Answer.of(1))
                        .answer(1, Answer.of(5))
                        .answer(2, Answer.absent(Absence.NOT_APPLICABLE))
                        .answer(3, Answer.absent(Absence.NOT_ASKED))
                        .endRow()
                        .build());
    }

    @Test
    void rejectsCodesThatItNeverGives() {
        Responses.Builder builder = Responses.builder(trust, List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.code(0, 5))
                .withMessage("item 't1': a code is a position among its 5 options, -1, -2 or -3, but was 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.code(0, -4))
                .withMessage("item 't1': a code is a position among its 5 options, -1, -2 or -3, but was -4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.code(3, 0))
                .withMessage("item 's1': a code is -1, -2 or -3, but was 0");
    }

    @Test
    void rejectsAnAnswerOutsideTheDeclaredRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.answer(T1, Answer.of(2.5)))
                .withMessage("item 't1': an answer on scale 'agree5' is one of 1, 2, 3, 4, 5, but was 2.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.answer(S1, Answer.of(-0.1)))
                .withMessage("item 's1': an answer on scale 'slider' is 0 to 100, but was -0.1");
    }

    @ParameterizedTest
    @ValueSource(ints = {127, 128, 129, 300})
    void holdsAnswerScalesOfManyOptions(int options) {
        AnswerScale.Builder many = AnswerScale.builder().id("many").range(Range.of(1, options));
        for (int i = 1; i <= options; i++) {
            many.addOption(Option.of(i, "option " + i));
        }
        Instrument instrument = Surveys.of(Item.of("m1", many.build()));
        Responses.Builder rows = Responses.builder(instrument, List.of());
        for (int i = 1; i <= options; i++) {
            rows.answer(0, Answer.of(i)).endRow();
        }
        Responses responses = rows.endRow().build();
        assertThat(responses.isCoded(0)).isEqualTo(options <= 128);
        for (int i = 1; i <= options; i++) {
            assertThat(responses.answer(i - 1, 0)).isEqualTo(Answer.of(i));
            assertThat(responses.row(i - 1).answer(0)).isEqualTo(Answer.of(i));
        }
        assertThat(responses.answer(options, 0)).isEqualTo(Answer.absent(Absence.NOT_ANSWERED));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rows.answer(0, Answer.of(1.5)))
                .withMessageEndingWith(", but was 1.5");
    }

    @Test
    void gathersSingleRows() {
        Response one = Response.to(trust).answer("t1", 4).context("wave", "pre").build();
        Response other =
                Response.to(trust).answer("s1", 0.5).context("role", "self").build();
        Responses responses = Responses.of(trust, List.of(one, other));
        assertThat(responses.context().names()).containsExactly("wave", "role");
        assertThat(responses.context().value("role", 0)).isEmpty();
        assertThat(responses.row(0)).isEqualTo(one);
        assertThat(responses.row(1)).isEqualTo(other);
        assertThat(Responses.of(trust, List.of()).rows()).isZero();
    }

    @Test
    void rejectsARowOfAnotherInstrument() {
        Instrument other = Instrument.builder().from(trust).version("2.0").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Responses.of(trust, List.of(Response.to(other).build())))
                .withMessage("responses: all must be to instrument 'org.example.trust' 1.0, but one is to"
                        + " 'org.example.trust' 2.0");
    }

    @Test
    void isEqualByAllThatItHolds() {
        assertEqual(three(), three());
        Responses one = builder.answer(S1, Answer.of(1)).endRow().build();
        assertThat(one)
                .isNotEqualTo(three())
                .isNotEqualTo(row(1).firstRow(1).endRow().build())
                .isNotEqualTo(row(1).endRow(5).build())
                .isNotEqualTo(row(2).endRow().build())
                .isNotEqualTo(row(1).answer(T1, Answer.of(1)).endRow().build())
                .isNotEqualTo(row(1).context(0, "pre").endRow().build())
                .isNotEqualTo(Responses.builder(
                                Instrument.builder().from(trust).version("2.0").build(), List.of("wave"))
                        .answer(S1, Answer.of(1))
                        .endRow()
                        .build());
    }

    private Responses.Builder row(double s1) {
        return Responses.builder(trust, List.of("wave")).answer(S1, Answer.of(s1));
    }

    @Test
    void observesKeyedNumbers() {
        Observations observations = three().observations();
        assertThat(observations.rows()).isEqualTo(3);
        assertThat(observations.columns()).containsExactly("t1", "t2", "t3", "s1");
        assertThat(observations.value(0, T1)).isEqualTo(4);
        assertThat(observations.value(0, T2)).isEqualTo(4); // reversed: 1 + 5 − 2
        assertThat(observations.value(0, S1)).isEqualTo(33.5);
        assertThat(observations.isPresent(0, T3)).isFalse();
        assertThat(observations.isPresent(0, S1)).isTrue();
        assertThat(observations.absence(0, T3)).contains(Absence.NOT_APPLICABLE);
        assertThat(observations.absence(0, S1)).isEmpty();
        assertThat(observations.range(T1)).contains(Range.of(1, 5));
        assertThat(observations.contextRow(2)).isEqualTo(2);
        assertThat(observations.context()).isEqualTo(three().context());
        assertOutOfBounds(() -> observations.contextRow(3));
        assertOutOfBounds(() -> observations.isPresent(3, T1));
    }

    @Test
    void observesNoNumberWhereThereIsNone() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> three().observations().value(1, T3))
                .withMessage("row 1, item 't3': no number, because it is not asked");
    }

    @Test
    void picksRowsInAnyOrderAndMoreThanOnce() {
        int[] rows = {2, 0, 0};
        Observations picked = three().observations().pick(rows);
        rows[0] = 1;
        assertThat(picked.rows()).isEqualTo(3);
        assertThat(picked.columns()).containsExactly("t1", "t2", "t3", "s1");
        assertThat(picked.isPresent(0, T1)).isFalse();
        assertThat(picked.absence(0, T1)).contains(Absence.NOT_ANSWERED);
        assertThat(picked.value(1, T2)).isEqualTo(4);
        assertThat(picked.value(2, T2)).isEqualTo(4);
        assertThat(picked.range(S1)).contains(Range.of(0, 100));
        assertThat(picked.contextRow(0)).isEqualTo(2);
        assertThat(picked.context().value("wave", picked.contextRow(1))).contains("pre");
    }

    @Test
    void picksFromWhatWasPicked() {
        Observations picked = three().observations().pick(2, 0).pick(1, 1, 0);
        assertThat(picked.contextRow(0)).isZero();
        assertThat(picked.contextRow(2)).isEqualTo(2);
        assertThat(picked.value(1, T1)).isEqualTo(4);
        assertThat(picked.pick().rows()).isZero();
        assertOutOfBounds(() -> picked.pick(3));
        assertOutOfBounds(() -> picked.value(3, T1));
    }

    @Test
    void observesCodesAndTheNumbersTheyStandFor() {
        Observations observations = three().observations();
        assertThat(observations.levels(T1)).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
        assertThat(observations.levels(T2)).containsExactly(5.0, 4.0, 3.0, 2.0, 1.0); // reversed
        assertThat(observations.levels(S1)).isEmpty();
        assertThat(observations.code(0, T2)).isEqualTo(1);
        assertThat(observations.code(0, S1)).isZero();
        assertThat(observations.code(1, T3)).isEqualTo(-3);
        byte[] codes = {9, 9, 9};
        observations.copyCodes(T3, 0, 2, codes);
        assertThat(codes).containsExactly(-2, -3, 9);
        double[] values = {9, 9, 9};
        observations.copyValues(T2, 0, 2, values);
        assertThat(values).containsExactly(4, 0, 9);
        observations.pick(2, 0).copyValues(S1, 0, 2, values);
        assertThat(values).containsExactly(0, 33.5, 9);
        observations.pick(1, 0).copyCodes(T3, 0, 2, codes);
        assertThat(codes).containsExactly(-3, -2, 9);
        assertOutOfBounds(() -> observations.pick(1, 0).copyCodes(T3, 1, 2, codes));
        assertOutOfBounds(() -> observations.copyValues(T1, 2, 2, values));
    }

    /** Rows of a group, and rows drawn again and again, stay the rows they are. */
    @Test
    void rowsKeepTheirPlaceInTheSurvey() {
        Observations later =
                builder.firstRow(40).endRow().endRow().endRow().build().observations();
        assertThat(later.surveyRow(0)).isEqualTo(40);
        assertThat(later.surveyRow(2)).isEqualTo(42);
        assertOutOfBounds(() -> later.surveyRow(3));
        assertOutOfBounds(() -> later.surveyRow(-1));
        Observations picked = later.pick(2, 0, 2);
        assertThat(List.of(picked.surveyRow(0), picked.surveyRow(1), picked.surveyRow(2)))
                .containsExactly(42L, 40L, 42L);
        assertThat(picked.select(List.of("s1")).pick(1).surveyRow(0)).isEqualTo(40);
        assertOutOfBounds(() -> picked.surveyRow(3));
    }

    @Test
    void selectsColumnsInAnyOrder() {
        Responses later = builder.firstRow(40).answer(S1, Answer.of(7)).endRow().build();
        Observations selected = later.observations().select(List.of("s1", "t2"));
        assertThat(selected.columns()).containsExactly("s1", "t2");
        assertThat(selected.rows()).isEqualTo(1);
        assertThat(selected.surveyRow(0)).isEqualTo(40);
        assertThat(selected.value(0, 0)).isEqualTo(7);
        assertThat(selected.code(0, 1)).isEqualTo(-1);
        assertThat(selected.levels(1)).containsExactly(5.0, 4.0, 3.0, 2.0, 1.0);
        assertThat(selected.range(0)).contains(Range.of(0, 100));
        assertThat(selected.context()).isEqualTo(later.context());
        assertThat(selected.contextRow(0)).isZero();
        double[] values = new double[1];
        selected.copyValues(0, 0, 1, values);
        assertThat(values).containsExactly(7);
        byte[] codes = new byte[1];
        selected.copyCodes(1, 0, 1, codes);
        assertThat(codes).containsExactly(-1);
        assertThat(selected.select(List.of("s1", "t2"))).isSameAs(selected);
        assertThat(selected.pick(0, 0).surveyRow(1)).isEqualTo(40);
        assertThatThrownBy(() -> selected.select(List.of("t3")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("observations: no column 't3'; known: s1, t2");
    }

    @Test
    void refusesChange() {
        assertThatThrownBy(() -> three().observations().columns().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
