package org.relationalleadership.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;

/** The small parts of a mapping: codes, context, filters, layouts, duplicates, expectations. */
class SourcesTest {

    private static final String TRIMMED =
            ": must have no white space at its ends, because it is compared after trimming, but was ";

    @Test
    void codesKeepTheirOrderAndRefuseChange() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("6", Answer.of(2));
        answers.put("-1", Answer.absent(Absence.NOT_APPLICABLE));
        CodeMap codes = new CodeMap(answers);
        answers.clear();
        assertThat(codes.answers().keySet()).containsExactly("6", "-1");
        assertThat(codes.answer("6")).contains(Answer.of(2));
        assertThat(codes.answer("06")).isEmpty();
        assertThatThrownBy(() -> codes.answers().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void codesAreAtLeastOneAndSuchAsACellCanHold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CodeMap(Map.of()))
                .withMessage("codes: at least one code is needed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CodeMap(Map.of(" 1", Answer.of(1))))
                .withMessage("codes: code" + TRIMMED + "' 1'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CodeMap(Map.of("", Answer.of(1))))
                .withMessage("codes: code: must not be blank");
    }

    @Test
    void contextIsAColumnOrAValue() {
        assertThat(ContextSource.column("Dyad"))
                .isEqualTo(new ContextSource(Optional.of("Dyad"), Optional.empty(), Map.of()));
        assertThat(ContextSource.column("Role", Map.of("1", "self")).map()).containsEntry("1", "self");
        assertThat(ContextSource.value("pre"))
                .isEqualTo(new ContextSource(Optional.empty(), Optional.of("pre"), Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContextSource(Optional.empty(), Optional.empty(), Map.of()))
                .withMessage("context: needs either a column or a value, but has neither");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContextSource(Optional.of("a"), Optional.of("b"), Map.of()))
                .withMessage("context: needs either a column or a value, but has both");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContextSource(Optional.empty(), Optional.of("b"), Map.of("1", "2")))
                .withMessage("context: a map goes with a column, not with a value");
    }

    @Test
    void contextIsNeverBlank() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContextSource.column(" "))
                .withMessage("context: column: must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContextSource.value(""))
                .withMessage("context: value: must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContextSource.column("Role", Map.of("1", "")))
                .withMessage("context: what '1' means: must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContextSource.column("Role", Map.of("1 ", "self")))
                .withMessage("context: a text to translate" + TRIMMED + "'1 '");
    }

    @Test
    void contextMapsRefuseChange() {
        Map<String, String> map = new LinkedHashMap<>(Map.of("1", "self"));
        ContextSource source = ContextSource.column("Role", map);
        map.clear();
        assertThat(source.map()).hasSize(1);
        assertThatThrownBy(() -> source.map().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aFilterComparesAfterTrimming() {
        RowFilter filter = RowFilter.of("Finished", "1", "True");
        assertThat(filter.keeps("1")).isTrue();
        assertThat(filter.keeps(" True\t")).isTrue();
        assertThat(filter.keeps("true")).isFalse();
        assertThat(filter.keeps("")).isFalse();
        assertThat(RowFilter.of("Withdrawn", "").keeps("  ")).isTrue();
    }

    @Test
    void aFilterHasAColumnAndTexts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RowFilter.of("Finished"))
                .withMessage("filter on column 'Finished': needs at least one text in 'in'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RowFilter.of("", "1"))
                .withMessage("filter: column: must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RowFilter.of("Finished", "1", "True "))
                .withMessage("filter on column 'Finished': a text in 'in'" + TRIMMED + "'True '");
    }

    @Test
    void aFilterRefusesChange() {
        Set<String> in = new LinkedHashSet<>(List.of("1"));
        RowFilter filter = new RowFilter("Finished", in);
        in.clear();
        assertThat(filter.in()).containsExactly("1");
        assertThatThrownBy(() -> filter.in().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aLayoutHasColumns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RowLayout(Map.of(), Optional.empty(), Optional.empty()))
                .withMessage("rows: each needs the column of at least one item");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RowLayout(Map.of("t1", " "), Optional.empty(), Optional.empty()))
                .withMessage("rows: column: must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RowLayout(Map.of("t1", "Q1"), Optional.empty(), Optional.of("")))
                .withMessage("rows: role: must not be blank");
    }

    @Test
    void aLayoutRefusesChange() {
        Map<String, String> columns = new LinkedHashMap<>(Map.of("t1", "Q1"));
        RowLayout layout = new RowLayout(columns, Optional.of(Wave.PRE), Optional.of("self"));
        columns.clear();
        assertThat(layout.columns()).containsEntry("t1", "Q1");
        assertThatThrownBy(() -> layout.columns().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void duplicatesAreToldByPiecesOfContext() {
        List<String> by = new ArrayList<>(List.of("respondent", "wave"));
        DuplicateRule rule = new DuplicateRule(by, DuplicateRule.Keep.LAST);
        by.clear();
        assertThat(rule.by()).containsExactly("respondent", "wave");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DuplicateRule(List.of(), DuplicateRule.Keep.LAST))
                .withMessage("duplicates: 'by' needs at least one piece of context and none twice, but was []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DuplicateRule(List.of("wave", "wave"), DuplicateRule.Keep.LAST))
                .withMessage(
                        "duplicates: 'by' needs at least one piece of context and none twice, but was [wave, wave]");
    }

    @Test
    void anExpectationExpectsSomething() {
        assertThat(expect(OptionalLong.of(0), OptionalDouble.empty(), 0).n()).hasValue(0);
        assertThat(expect(OptionalLong.empty(), OptionalDouble.of(3.9), 0.0001).mean())
                .hasValue(3.9);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> expect(OptionalLong.empty(), OptionalDouble.empty(), 0))
                .withMessage("expect: scale 'trust': needs n or mean");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> expect(OptionalLong.of(-1), OptionalDouble.empty(), 0))
                .withMessage("expect: scale 'trust': n must be 0 or more, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> expect(OptionalLong.empty(), OptionalDouble.of(Double.NaN), 0))
                .withMessage("expect: scale 'trust': mean: must be a finite number, but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> expect(OptionalLong.of(1), OptionalDouble.empty(), -0.5))
                .withMessage("expect: scale 'trust': tolerance must be 0 or more, but was -0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> expect(OptionalLong.of(1), OptionalDouble.empty(), Double.POSITIVE_INFINITY))
                .withMessage("expect: scale 'trust': tolerance: must be a finite number, but was Infinity");
    }

    private static Expectation expect(OptionalLong n, OptionalDouble mean, double tolerance) {
        return new Expectation("trust", Optional.empty(), Optional.empty(), n, mean, tolerance);
    }

    @Test
    @SuppressWarnings("NullAway")
    void namesWhatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> new DuplicateRule(List.of("wave"), null))
                .withMessage("keep");
        assertThatNullPointerException()
                .isThrownBy(() -> new RowLayout(Map.of("t1", "Q1"), null, Optional.empty()))
                .withMessage("wave");
        assertThatNullPointerException()
                .isThrownBy(() ->
                        new Expectation("trust", null, Optional.empty(), OptionalLong.of(1), OptionalDouble.empty(), 0))
                .withMessage("wave");
        assertThatNullPointerException()
                .isThrownBy(() ->
                        new Expectation("trust", Optional.empty(), null, OptionalLong.of(1), OptionalDouble.empty(), 0))
                .withMessage("role");
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("1", null);
        assertThatNullPointerException().isThrownBy(() -> new CodeMap(answers)).withMessage("answer");
    }
}
