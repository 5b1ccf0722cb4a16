package org.relationalleadership.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relationalleadership.Surveys;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Option;
import org.relationalleadership.instrument.Range;

class CodebookTest {

    private static final Answer NOT_ANSWERED = Answer.absent(Absence.NOT_ANSWERED);
    private static final Answer NOT_APPLICABLE = Answer.absent(Absence.NOT_APPLICABLE);

    private final Item t1 = Item.of("t1", Surveys.AGREE);
    private final Item s1 = Item.of("s1", Surveys.SLIDER);

    private static Answer read(Mapping.Builder mapping, Item item, String cell) {
        return Codebook.of(Surveys.of(item), mapping.build()).answer(item, cell);
    }

    private static void assertRefused(Mapping.Builder mapping, Item item, String cell, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(mapping, item, cell))
                .withMessage(message);
    }

    private static Mapping.Builder form(ValueForm form) {
        return Mapping.builder().values(form);
    }

    /** 1 is the score 1, 6 the score 2, −1 not applicable. */
    private static Mapping.Builder coded() {
        Map<String, Answer> codes = new LinkedHashMap<>();
        codes.put("1", Answer.of(1));
        codes.put("6", Answer.of(2));
        codes.put("-1", NOT_APPLICABLE);
        codes.put("x", Answer.of(5));
        return Mapping.builder().putCode("agree5", new CodeMap(codes));
    }

    @Test
    void keepsWhatItWasCompiledFrom() {
        Instrument trust = Surveys.trust();
        Codebook codebook = Codebook.of(trust, Mapping.standard());
        assertThat(codebook.instrument()).isSameAs(trust);
        assertThat(codebook.mapping()).isEqualTo(Mapping.standard());
    }

    @Test
    void refusesAMappingThatDoesNotFit() {
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> read(Mapping.builder().addReversed("nosuch"), t1, "1"))
                .withMessage("reversed[0]: no item 'nosuch'; known: t1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u2003"})
    void anEmptyCellIsNotAnswered(String cell) {
        assertThat(read(Mapping.builder(), t1, cell)).isEqualTo(NOT_ANSWERED);
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "' 4 ', 4", "4.0, 4", "+4, 4", "4., 4", "0.4e1, 4", "40E-1, 4", "004, 4"})
    void aCodeIsTheScoreWhereNothingIsSaid(String cell, double score) {
        assertThat(read(Mapping.builder(), t1, cell)).isEqualTo(Answer.of(score));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6",
                "0",
                "3.5",
                "agree!",
                "NaN",
                "Infinity",
                "0x1p2",
                "4f",
                "4d",
                "１",
                "٣",
                "4 5",
                "4,0",
                ".",
                "-",
                "e1",
                "1e400",
                "--4",
                "1_0",
                "4.0.0"
            })
    void whatIsNoScoreOfTheAnswerScaleIsRefused(String cell) {
        assertRefused(
                Mapping.builder(),
                t1,
                cell,
                "item 't1': an answer on scale 'agree5' is one of 1, 2, 3, 4, 5, but was '" + cell + "'");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0, 0", "-0.0, 0", "33.3, 33.3", ".5, 0.5", "100, 100", "1e2, 100", "1e-400, 0"})
    void anyNumberInTheRangeIsAnAnswerWhereThereAreNoOptions(String cell, double score) {
        assertThat(read(Mapping.builder(), s1, cell)).isEqualTo(Answer.of(score));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.1", "-1", "1e400", "1e9999", "1,5"})
    void aNumberOutsideTheRangeIsRefused(String cell) {
        assertRefused(
                Mapping.builder(),
                s1,
                cell,
                "item 's1': an answer on scale 'slider' is 0 to 100, but was '" + cell + "'");
    }

    @Test
    void aNumberHasAtMostFortyCharacters() {
        assertThat(read(Mapping.builder(), s1, "1." + "0".repeat(38))).isEqualTo(Answer.of(1));
        assertRefused(
                Mapping.builder(),
                s1,
                "1." + "0".repeat(39),
                "item 's1': an answer on scale 'slider' is 0 to 100, but was '1." + "0".repeat(39) + "'");
    }

    @Test
    void aDecimalCommaIsReadWhereTheMappingSaysSo() {
        assertThat(read(Mapping.builder().decimal(","), s1, "33,3")).isEqualTo(Answer.of(33.3));
        assertThat(read(Mapping.builder().decimal(","), s1, ",5")).isEqualTo(Answer.of(0.5));
        assertThat(read(Mapping.builder().decimal(","), t1, "4,0")).isEqualTo(Answer.of(4));
    }

    @Test
    void aPointIsNoDecimalCommaBecauseItMaySetThousandsApart() {
        assertRefused(
                Mapping.builder().decimal(","),
                s1,
                "1.234",
                "item 's1': an answer on scale 'slider' is 0 to 100, but was '1.234'");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "6, 2", "6.0, 2", "' 6', 2", "x, 5", "+6, 2"})
    void aCodeMeansWhatTheMappingSays(String cell, double score) {
        assertThat(read(coded(), t1, cell)).isEqualTo(Answer.of(score));
    }

    @Test
    void aCodeMayMeanNotApplicable() {
        assertThat(read(coded(), t1, "-1")).isEqualTo(NOT_APPLICABLE);
        assertThat(read(coded(), t1, "-1.0")).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void aScoreThatTheCodesDoNotNameIsRefused() {
        assertRefused(
                coded(), t1, "2", "item 't1': no code '2' in the codes of answer scale 'agree5'; known: 1, 6, -1, x");
    }

    @Test
    void listsTheFirstTwentyCodes() {
        Map<String, Answer> codes = new LinkedHashMap<>();
        for (int i = 10; i < 31; i++) {
            codes.put("c" + i, Answer.of(1));
        }
        assertRefused(
                Mapping.builder().putCode("agree5", new CodeMap(codes)),
                t1,
                "c31",
                "item 't1': no code 'c31' in the codes of answer scale 'agree5'; known: c10, c11, c12, c13, c14, c15,"
                        + " c16, c17, c18, c19, c20, c21, c22, c23, c24, c25, c26, c27, c28, c29, …");
    }

    @Test
    void theCodesOfAnAnswerScaleSayNothingOfAnother() {
        Item other = Item.of("o1", AnswerScale.likert("other", 1, "no", "yes"));
        Instrument both =
                Instrument.builder().from(Surveys.of(t1)).addItem(other).build();
        assertThat(Codebook.of(both, coded().build()).answer(other, "2")).isEqualTo(Answer.of(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-99", " -99 ", "-99.0", "NA", "[not completed]"})
    void aMissingTextIsNotAnswered(String cell) {
        AnswerScale balance =
                AnswerScale.builder().id("balance").range(Range.of(-100, 100)).build();
        assertThat(read(Mapping.builder().addMissing("-99", "NA", "[not completed]"), Item.of("b1", balance), cell))
                .isEqualTo(NOT_ANSWERED);
    }

    @Test
    void aMissingNumberIsMissingInEveryForm() {
        for (ValueForm form : ValueForm.values()) {
            assertThat(read(form(form).addMissing("-99"), t1, "-99.0")).isEqualTo(NOT_ANSWERED);
        }
    }

    @Test
    void aMissingTextIsComparedWithCase() {
        assertRefused(
                Mapping.builder().addMissing("NA"),
                t1,
                "na",
                "item 't1': an answer on scale 'agree5' is one of 1, 2, 3, 4, 5, but was 'na'");
    }

    @Test
    void aCodeGoesBeforeAMissingText() {
        assertThat(read(coded().addMissing("-1", "6"), t1, "6")).isEqualTo(Answer.of(2));
        assertThat(read(coded().addMissing("-1", "6"), t1, "-1.0")).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void aLabelIsReadWhereTheExportHoldsLabels() {
        assertThat(read(form(ValueForm.LABELS), t1, " Strongly  AGREE ")).isEqualTo(Answer.of(5));
        assertThat(read(form(ValueForm.LABELS), t1, "No basis to judge")).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void aScoreIsNoLabel() {
        assertRefused(
                form(ValueForm.LABELS),
                t1,
                "5",
                "item 't1': no label '5' on answer scale 'agree5'"
                        + "; known: strongly disagree, disagree, neutral, agree, strongly agree, no basis to judge");
    }

    @Test
    void aNearLabelIsSuggested() {
        assertRefused(
                form(ValueForm.LABELS),
                t1,
                "strongly agre",
                "item 't1': no label 'strongly agre' on answer scale 'agree5'; did you mean 'strongly agree'?");
    }

    @Test
    void aNumberIsReadAmongLabelsWhereTheAnswerScaleHasNoOptions() {
        assertThat(read(form(ValueForm.LABELS), s1, "33.3")).isEqualTo(Answer.of(33.3));
        assertRefused(
                form(ValueForm.LABELS),
                s1,
                "much",
                "item 's1': an answer on scale 'slider' is 0 to 100, but was 'much'");
    }

    @Test
    void aCodeOfTheMappingIsReadAmongLabels() {
        assertThat(read(coded().values(ValueForm.LABELS), t1, "6")).isEqualTo(Answer.of(2));
        assertThat(read(coded().values(ValueForm.LABELS), t1, "neutral")).isEqualTo(Answer.of(3));
    }

    @Test
    void codesAndLabelsAreReadWhereTheExportMixesThem() {
        assertThat(read(form(ValueForm.MIXED), t1, "5")).isEqualTo(Answer.of(5));
        assertThat(read(form(ValueForm.MIXED), t1, "strongly agree")).isEqualTo(Answer.of(5));
        assertRefused(
                form(ValueForm.MIXED),
                t1,
                "strong",
                "item 't1': an answer on scale 'agree5' is one of 1, 2, 3, 4, 5, but was 'strong'");
    }

    @Test
    void amongMixedValuesACodeIsTriedFirst() {
        Item counted = Item.of("c1", AnswerScale.likert("tens", 1, "2", "1"));
        assertThat(read(form(ValueForm.MIXED), counted, "2")).isEqualTo(Answer.of(2));
        assertThat(read(form(ValueForm.LABELS), counted, "2")).isEqualTo(Answer.of(1));
    }

    @Test
    void aLabelAmongCodesIsRefusedWithAHint() {
        assertRefused(
                Mapping.builder(),
                t1,
                "neutral",
                "item 't1': an answer on scale 'agree5' is one of 1, 2, 3, 4, 5, but was 'neutral'; that is a label: say"
                        + " values: labels, or mixed");
    }

    @Test
    void aLongCellIsShortenedInMessages() {
        assertRefused(
                Mapping.builder(),
                t1,
                "x".repeat(70_000),
                "item 't1': an answer on scale 'agree5' is one of 1, 2, 3, 4, 5, but was '" + "x".repeat(60) + "…'");
    }

    @Test
    void charactersThatAreNotSeenAreShownInMessages() {
        assertRefused(
                Mapping.builder(),
                t1,
                "\u00a04\u0000\u202e",
                "item 't1': an answer on scale 'agree5' is one of 1, 2, 3, 4, 5, but was '\\u00a04\\u0000\\u202e'");
    }

    @Test
    void anAnswerThatTheExportHasReversedIsTurnedBack() {
        assertThat(read(Mapping.builder().addReversed("t1"), t1, "2")).isEqualTo(Answer.of(4)); // 1 + 5 − 2
        assertThat(read(Mapping.builder().addReversed("t1"), t1, "")).isEqualTo(NOT_ANSWERED);
        assertThat(read(coded().addReversed("t1"), t1, "6")).isEqualTo(Answer.of(4)); // code 6 is score 2
        assertThat(read(coded().addReversed("t1"), t1, "-1")).isEqualTo(NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.3", "0.2, 0.2", "0.3, 0.1"})
    void optionsThatAreNotExactInBinaryAreTurnedBackToThemselves(String cell, double score) {
        AnswerScale tenths = AnswerScale.builder()
                .id("tenths")
                .range(Range.of(0.1, 0.3))
                .addOptions(Option.of(0.1, "low"), Option.of(0.2, "middle"), Option.of(0.3, "high"))
                .build();
        assertThat(read(Mapping.builder().addReversed("i1"), Item.of("i1", tenths), cell))
                .isEqualTo(Answer.of(score));
    }

    @Test
    void thirdsAreTurnedBackToTheNearestOption() {
        AnswerScale thirds = AnswerScale.builder()
                .id("thirds")
                .range(Range.of(0, 1))
                .addOptions(Option.of(1 / 3.0, "a third"), Option.of(2 / 3.0, "two thirds"))
                .build();
        // as decimals, 1 − 0.3333333333333333 is 0.6666666666666667, and the nearest double to 2/3 is
        // 0.6666666666666666
        assertThat(read(Mapping.builder().addReversed("i1"), Item.of("i1", thirds), "0.3333333333333333"))
                .isEqualTo(Answer.of(2 / 3.0));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 100, 99.9, 0.1", // 0.09999999999999432 in binary
        "0.1, 0.3, 0.1, 0.3", // 0.30000000000000004 in binary, which is out of the range
        "0, 100, 30, 70",
        "0.5, 10, 3, 7.5",
        "1, 9.5, 3, 7.5",
    })
    void numbersAreTurnedBackAsTheDecimalsThatTheyWereWrittenAs(double min, double max, String cell, double score) {
        AnswerScale scale =
                AnswerScale.builder().id("line").range(Range.of(min, max)).build();
        assertThat(read(Mapping.builder().addReversed("l1"), Item.of("l1", scale), cell))
                .isEqualTo(Answer.of(score));
    }
}
