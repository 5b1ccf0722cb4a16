package org.relationalleadership.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstructTest {

    private final Concept idea = Sample.concept("concept", "c1");

    @Test
    void isStatedWithoutOrderOrNotesUnlessSaidOtherwise() {
        Competency competency = Sample.competency("c1");
        assertThat(competency.provenance()).isEqualTo(Provenance.STATED);
        assertThat(competency.order()).isEmpty();
        assertThat(competency.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "competency, org.relationalleadership.framework.Competency",
        "behavior, org.relationalleadership.framework.Behavior",
        "partnering-attribute, org.relationalleadership.framework.PartneringAttribute",
        "house-rule, org.relationalleadership.framework.Concept"
    })
    void isBuiltOfAKindThatIsKnownOnlyWhenTheProgramRuns(String kindId, Class<?> type) {
        Construct construct = Construct.builder(kindId)
                .id("x1")
                .title("X")
                .definition("Some x.")
                .citation(Sample.HANDBOOK)
                .provenance(Provenance.INFERRED)
                .order(OptionalInt.of(2))
                .notes(Map.of("alias", "Y"))
                .build();
        assertThat(construct).isInstanceOf(type);
        assertThat(construct.kindId()).isEqualTo(kindId);
        assertThat(construct.order()).hasValue(2);
        assertThat(construct.provenance()).isEqualTo(Provenance.INFERRED);
        assertThat(construct.notes()).containsExactly(Map.entry("alias", "Y"));
    }

    @Test
    void differsFromAConstructOfAnotherTypeWithTheSameParts() {
        Construct.Builder[] builders = {Construct.builder("competency"), Construct.builder("behavior")};
        for (Construct.Builder builder : builders) {
            builder.id("x1").title("X").definition("Some x.").citation(Sample.HANDBOOK);
        }
        assertThat(builders[0].build()).isNotEqualTo(builders[1].build());
    }

    @Test
    void isCopiedWithAChange() {
        assertThat(Sample.behavior("b1").withTitle("Ask").title()).isEqualTo("Ask");
        assertThat(Competency.builder().from(Sample.competency("c1")).build()).isEqualTo(Sample.competency("c1"));
    }

    @Test
    void needsItsParts() {
        assertThatThrownBy(() -> Competency.builder().id("c1").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Cannot build Competency, some of required attributes are not set [title, definition,"
                        + " citation]");
    }

    @Test
    void refusesABlankOrMalformedPart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.behavior("b 1"))
                .withMessage("behavior: an id is 1 to 128 letters, digits or _ . : / - and starts with a letter, digit"
                        + " or _, but was 'b 1'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> idea.withTitle(" "))
                .withMessage("concept 'c1': title: must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> idea.withDefinition(""))
                .withMessage("concept 'c1': definition: must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> idea.withOrder(0))
                .withMessage("concept 'c1': order: counts from 1, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> idea.withNotes(Map.of("my note", "x")))
                .withMessage("concept 'c1': note: an id is 1 to 128 letters, digits or _ . : / - and starts with a"
                        + " letter, digit or _, but was 'my note'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> idea.withNotes(Map.of("alias", " ")))
                .withMessage("concept 'c1': note 'alias': must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> idea.withEvidence(" "))
                .withMessage("concept 'c1': evidence: must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> idea.withValue(" "))
                .withMessage("concept 'c1': value: must not be blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022", "2022-06", "2022-06-03", "2024-02-29", "0001-12-31"})
    void takesADateAtThePrecisionKnown(String date) {
        assertThat(idea.withAsOf(date).asOf()).hasValue(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"June 2022", "22-06", "2022-6", "2022-13", "2022-00", "2023-02-29", "2022-06-03T10:00", ""})
    void refusesADateOfAnotherShapeOrThatIsInNoCalendar(String date) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> idea.withAsOf(date))
                .withMessage(
                        "concept 'c1': asOf: a date is written 2022, 2022-06 or 2022-06-03, but was '" + date + "'");
    }

    @Test
    void refusesAnOutcomeWithoutEvidenceAndAFactWithoutValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.concept("outcome", "o1"))
                .withMessage("outcome 'o1': evidence: an outcome says how well it is supported");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.concept("evaluation-fact", "f1"))
                .withMessage("evaluation-fact 'f1': value: a fact says what it reports");
    }

    @ParameterizedTest
    @ValueSource(strings = {"competency", "behavior", "partnering-attribute"})
    void refusesAConceptKindThatIsATypeOfItsOwn(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConceptKind(id))
                .withMessage("concept kind: '" + id + "' is a type of its own, not a concept");
    }

    @Test
    void printsAConceptKindAsItsId() {
        assertThat(ConceptKind.DYAD_PURPOSE).hasToString("dyad-purpose");
    }
}
