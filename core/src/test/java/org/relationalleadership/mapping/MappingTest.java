package org.relationalleadership.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relationalleadership.Surveys.assertEqual;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relationalleadership.Surveys;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Option;
import org.relationalleadership.instrument.Range;

class MappingTest {

    private final Instrument trust = Surveys.trust();

    @Test
    void changesNothingWhereNothingIsSaid() {
        Mapping standard = Mapping.standard();
        assertThat(standard.format()).isEqualTo("csv");
        assertThat(standard.decimal()).isEqualTo(".");
        assertThat(standard.values()).isEqualTo(ValueForm.CODES);
        assertThat(standard.onFault()).isEqualTo(OnFault.STOP);
        assertThat(standard.contextNames()).isEmpty();
        assertThat(standard.faults(trust)).isEmpty();
    }

    @Test
    void listsThePiecesOfContextThatAreMapped() {
        Mapping mapping = Mapping.builder()
                .seconds(ContextSource.column("duration"))
                .consent(RowFilter.of("agree", "1"))
                .putGroup("team", ContextSource.column("unit"))
                .putGroup("dyad", ContextSource.column("dyad_id"))
                .wave(ContextSource.column("event"))
                .role(ContextSource.column("role"))
                .subject(ContextSource.column("partner"))
                .respondent(ContextSource.column("id"))
                .build();
        assertThat(mapping.contextNames())
                .containsExactly("respondent", "subject", "role", "wave", "team", "dyad", "consent", "seconds");
    }

    @Test
    void rowsBringTheirWaveAndRole() {
        assertThat(Mapping.builder()
                        .addRow(row(Wave.PRE, null, "t1", "a"))
                        .build()
                        .contextNames())
                .containsExactly("wave");
        assertThat(Mapping.builder()
                        .addRow(row(null, "self", "t1", "a"))
                        .build()
                        .contextNames())
                .containsExactly("role");
        assertThat(Mapping.builder().addRow(row(null, null, "t1", "a")).build().contextNames())
                .isEmpty();
    }

    @Test
    void rejectsAnotherDecimalMark() {
        assertFaults(Mapping.builder().decimal("٫"), Fault.at("decimal", "the decimal mark is . or , but was '٫'"));
        assertThat(Mapping.builder().decimal(",").build().decimal()).isEqualTo(",");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"``, ``", "||, ||", "\", \""})
    void rejectsASeparatorThatIsNone(String separator, String shown) {
        assertFaults(
                Mapping.builder().separator(separator),
                Fault.at(
                        "separator",
                        "the separator is one character, no quote and no line end, but was '" + shown + "'"));
    }

    @Test
    void rejectsALineEndAsSeparator() {
        assertFaults(
                Mapping.builder().separator("\n"),
                Fault.at("separator", "the separator is one character, no quote and no line end, but was '\\u000a'"));
        assertThat(Mapping.builder().separator("\t").build().separator()).contains("\t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF8000", "no such", ""})
    void rejectsAnUnknownCharset(String name) {
        assertFaults(
                Mapping.builder().charset(name),
                Fault.at(
                        "charset", "no charset '" + name + "'; for example UTF-8, windows-1252, ISO-8859-1 or UTF-16"));
    }

    @Test
    void acceptsAKnownCharset() {
        assertThat(Mapping.builder().charset("windows-1252").build().charset()).contains("windows-1252");
    }

    @Test
    void rejectsRowsBesideColumns() {
        assertFaults(
                Mapping.builder().putColumn("t1", "a").addRow(row(Wave.PRE, null, "t1", "a")),
                Fault.at("rows", "'rows' and 'columns' exclude each other, but both are there"));
    }

    @Test
    void rejectsAColumnOfTwoItemsAndABlankOne() {
        assertFaults(
                Mapping.builder().putColumn("t1", "a").putColumn("t2", "a").putColumn("t3", ""),
                Fault.at("columns.t2", "item 't2': column 'a' is item 't1' already"),
                Fault.at("columns.t3", "item 't3': the column must not be blank"));
        assertFaults(
                Mapping.builder()
                        .addRow(new RowLayout(twice("t1", "t2", "a"), Optional.of(Wave.PRE), Optional.empty())),
                Fault.at("rows[0].columns.t2", "item 't2': column 'a' is item 't1' already"));
    }

    private static Map<String, String> twice(String one, String other, String column) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put(one, column);
        columns.put(other, column);
        return columns;
    }

    @Test
    void rejectsRowsThatNobodyCouldTellApart() {
        assertFaults(
                Mapping.builder()
                        .addRows(
                                row(Wave.PRE, "self", "t1", "a"),
                                row(Wave.PRE, "partner", "t1", "b"),
                                row(Wave.PRE, "self", "t1", "c")),
                Fault.at("rows[2]", "has the same wave and role as rows[0], so that nobody could tell them apart"));
    }

    @Test
    void rejectsAWaveOrRoleThatIsSaidTwice() {
        assertFaults(
                Mapping.builder()
                        .addRow(row(Wave.PRE, "self", "t1", "a"))
                        .wave(ContextSource.column("event"))
                        .role(ContextSource.column("role")),
                Fault.at("rows[0].wave", "the wave is said here and in 'wave'"),
                Fault.at("rows[0].role", "the role is said here and in 'role'"));
    }

    @Test
    void acceptsAWaveOfAllRowsBesideTheirRoles() {
        Mapping mapping = Mapping.builder()
                .addRows(row(null, "self", "t1", "a"), row(null, "partner", "t1", "b"))
                .wave(ContextSource.value("post"))
                .build();
        assertThat(mapping.contextNames()).containsExactly("role", "wave");
    }

    @Test
    void rejectsGroupLevelsThatAreNoNames() {
        assertFaults(
                Mapping.builder()
                        .putGroup("a b", ContextSource.column("x"))
                        .putGroup("role", ContextSource.column("y"))
                        .putGroup("seconds", ContextSource.column("z")),
                Fault.at(
                        "groups",
                        "group level: an id is 1 to 128 letters, digits or _ . : / - and starts with a letter, digit or"
                                + " _, but was 'a b'"),
                Fault.at("groups.role", "group level 'role' is a word with a meaning of its own here"),
                Fault.at("groups.seconds", "group level 'seconds' is a word with a meaning of its own here"));
    }

    @Test
    void rejectsTimesThatStandInNoColumnAsTheyAre() {
        assertFaults(
                Mapping.builder().seconds(ContextSource.value("60")),
                Fault.at(
                        "seconds",
                        "how long a row took stands in a column as it is, but here is one value for all rows"));
        assertFaults(
                Mapping.builder().seconds(ContextSource.column("took", Map.of("fast", "1"))),
                Fault.at("seconds", "how long a row took stands in a column as it is, but here is a map"));
    }

    @Test
    void rejectsWavesThatAreNone() {
        assertFaults(
                Mapping.builder().wave(ContextSource.value("before")),
                Fault.at(
                        "wave.value", "wave: no wave 'before'; known: pre, retrospective-pre, post, follow-up, pulse"));
        assertFaults(
                Mapping.builder().wave(ContextSource.column("event", Map.of("arm_1", "prre"))),
                Fault.at("wave.map.arm_1", "wave: no wave 'prre'; did you mean 'pre'?"));
    }

    @Test
    void rejectsDuplicatesByWhatIsNotMapped() {
        assertFaults(
                Mapping.builder()
                        .respondent(ContextSource.column("id"))
                        .duplicates(new DuplicateRule(
                                List.of("respondent", "wave", "respondnt"), DuplicateRule.Keep.FIRST)),
                Fault.at("duplicates.by[1]", "'wave' is not mapped; known: respondent"),
                Fault.at("duplicates.by[2]", "'respondnt' is not mapped; did you mean 'respondent'?"));
    }

    @Test
    void rejectsAMissingTextThatNoCellCouldHold() {
        assertFaults(
                Mapping.builder().addMissing("", "NA "),
                Fault.at(
                        "missing[1]",
                        "missing: must have no white space at its ends, because it is compared after trimming, but was"
                                + " 'NA '"));
    }

    @Test
    void namesUnknownItemsAnswerScalesAndScales() {
        Mapping mapping = Mapping.builder()
                .addReversed("t1x", "t2")
                .addNotAsked("t99")
                .putColumn("nosuch", "Q1")
                .putCode("agree", codes("1", 1))
                .addExpect(new Expectation(
                        "trsut", Optional.empty(), Optional.empty(), OptionalLong.of(1), OptionalDouble.empty(), 0))
                .build();
        assertThat(mapping.faults(trust))
                .containsExactly(
                        Fault.at("reversed[0]", "no item 't1x'; did you mean 't1'?"),
                        Fault.at("notAsked[0]", "no item 't99'; known: t1, t2, t3, s1"),
                        Fault.at("columns.nosuch", "no item 'nosuch'; known: t1, t2, t3, s1"),
                        Fault.at("codes.agree", "no answer scale 'agree'; did you mean 'agree5'?"),
                        Fault.at("expect[0].scale", "no scale 'trsut'; did you mean 'trust'?"));
    }

    @Test
    void findsNoFaultWhereAllIsKnown() {
        Mapping mapping = Mapping.builder()
                .addReversed("t1")
                .addNotAsked("s1")
                .putColumn("t1", "Q1")
                .putCode("agree5", codes("1", 1))
                .putGroup("team", ContextSource.column("unit"))
                .addExpect(new Expectation(
                        "trust", Optional.empty(), Optional.empty(), OptionalLong.of(1), OptionalDouble.empty(), 0))
                .build();
        assertThat(mapping.faults(trust)).isEmpty();
    }

    @Test
    void namesUnknownItemsOfRows() {
        Mapping mapping =
                Mapping.builder().addRow(row(Wave.PRE, null, "item-1", "a")).build();
        assertThat(mapping.faults(trust))
                .containsExactly(Fault.at("rows[0].columns.item-1", "no item 'item-1'; known: t1, t2, t3, s1"));
    }

    @Test
    void rejectsAnItemThatIsNamedTwice() {
        assertThat(Mapping.builder().addReversed("t1", "t1").build().faults(trust))
                .containsExactly(Fault.at("reversed[1]", "item 't1' is named twice"));
    }

    @Test
    void rejectsAGroupLevelNamedLikeAScale() {
        assertThat(Mapping.builder()
                        .putGroup("trust", ContextSource.column("x"))
                        .build()
                        .faults(trust))
                .containsExactly(Fault.at(
                        "groups.trust",
                        "group level 'trust' has the id of a scale, but both are columns of the scores"));
    }

    @Test
    void rejectsTheColumnThatIsAnotherItemsByDefault() {
        assertThat(Mapping.builder().putColumn("t1", "t2").build().faults(trust))
                .containsExactly(Fault.at(
                        "columns.t1",
                        "item 't1': column 't2' is item 't2' already, which has no column of another name"));
    }

    @Test
    void acceptsItemsThatSwapTheirColumnsOrLeaveThemFree() {
        assertThat(Mapping.builder()
                        .putColumn("t1", "t2")
                        .putColumn("t2", "t1")
                        .build()
                        .faults(trust))
                .isEmpty();
        assertThat(Mapping.builder()
                        .putColumn("t1", "t2")
                        .addNotAsked("t2")
                        .build()
                        .faults(trust))
                .isEmpty();
        assertThat(Mapping.builder().putColumn("t1", "t1").build().faults(trust))
                .isEmpty();
        assertThat(Mapping.builder()
                        .addRow(row(Wave.PRE, null, "t1", "t2"))
                        .build()
                        .faults(trust))
                .isEmpty();
    }

    @Test
    void rejectsTheColumnOfAnItemThatWasNotAsked() {
        Fault fault = Fault.at("notAsked[0]", "item 't1' was not asked, but has a column");
        assertThat(Mapping.builder()
                        .addNotAsked("t1")
                        .putColumn("t1", "Q1")
                        .build()
                        .faults(trust))
                .containsExactly(fault);
        assertThat(Mapping.builder()
                        .addNotAsked("t1")
                        .addRow(row(Wave.PRE, null, "t1", "Q1"))
                        .build()
                        .faults(trust))
                .containsExactly(fault);
    }

    @Test
    void rejectsCodesForScoresThatTheAnswerScaleDoesNotAllow() {
        Mapping mapping = Mapping.builder()
                .putCode("agree5", codes("7", 7))
                .putCode("slider", new CodeMap(Map.of("-1", Answer.absent(Absence.NOT_APPLICABLE))))
                .build();
        assertThat(mapping.faults(trust))
                .containsExactly(Fault.at(
                        "codes.agree5.7", "code '7' means 7, but an answer on scale 'agree5' is one of 1, 2, 3, 4, 5"));
    }

    @Test
    void rejectsAReversedItemWhoseOptionsCannotBeReadBack() {
        AnswerScale uneven = AnswerScale.builder()
                .id("uneven")
                .range(Range.of(1, 5))
                .addOptions(Option.of(1, "never"), Option.of(2, "rarely"), Option.of(5, "always"))
                .build();
        assertThat(Mapping.builder().addReversed("u1").build().faults(Surveys.of(Item.of("u1", uneven))))
                .containsExactly(Fault.at(
                        "reversed[0]",
                        "item 'u1': a reversed export cannot be read back, because the reverse of 2 is not one of 1, 2,"
                                + " 5"));
        assertThat(Mapping.builder().addReversed("t1", "s1").build().faults(trust))
                .isEmpty();
    }

    @Test
    void isAValueThatRefusesChange() {
        Mapping.Builder builder = Mapping.builder().addMissing("NA").putColumn("t1", "Q1");
        Mapping mapping = builder.build();
        builder.addMissing("-99");
        assertEqual(
                mapping,
                Mapping.builder().addMissing("NA").putColumn("t1", "Q1").build());
        assertThatThrownBy(() -> mapping.missing().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> mapping.columns().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> mapping.contextNames().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static CodeMap codes(String code, double score) {
        return new CodeMap(Map.of(code, Answer.of(score)));
    }

    private static RowLayout row(@Nullable Wave wave, @Nullable String role, String item, String column) {
        return new RowLayout(Map.of(item, column), Optional.ofNullable(wave), Optional.ofNullable(role));
    }

    private static void assertFaults(Mapping.Builder builder, Fault... faults) {
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(builder::build)
                .satisfies(exception -> assertThat(exception.faults()).containsExactly(faults));
    }

    /** The fixed columns are named in two places, as the vocabulary of instruments does not know that of mappings. */
    @Test
    void fixedColumnsAreTheNamesOfTheContextThatAreNoGroups() {
        assertThat(Require.FIXED_COLUMNS)
                .containsExactlyInAnyOrder(
                        "row",
                        ContextName.RESPONDENT,
                        ContextName.SUBJECT,
                        ContextName.ROLE,
                        ContextName.WAVE,
                        ContextName.CONSENT);
    }
}
