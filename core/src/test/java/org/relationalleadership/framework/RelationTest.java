package org.relationalleadership.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RelationTest {

    private final Relation relation = Sample.relation("a", RelationType.SUPPORTS, "b");

    @Test
    void isStatedUnlessSaidOtherwise() {
        assertThat(relation.provenance()).isEqualTo(Provenance.STATED);
        assertThat(relation.why()).isEmpty();
        assertThat(relation.closeness()).isEmpty();
    }

    @Test
    void refusesARelationOfAConstructToItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> relation.withTo("a"))
                .withMessage("relation 'a' SUPPORTS 'a': a construct has no relation to itself");
    }

    @Test
    void refusesABlankReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> relation.withWhy(" "))
                .withMessage("relation 'a' SUPPORTS 'b': why: must not be blank");
    }

    @Test
    void tellsClosenessOfRelatedConstructsOnly() {
        assertThat(relation.withType(RelationType.RELATED_TO)
                        .withCloseness(Closeness.BROAD)
                        .closeness())
                .hasValue(Closeness.BROAD);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> relation.withCloseness(Closeness.EXACT))
                .withMessage("relation 'a' SUPPORTS 'b': closeness: only RELATED_TO has it");
    }

    @Test
    void refusesAnEndThatIsNoId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> relation.withFrom(""))
                .withMessage("relation: from: an id is 1 to 128 letters, digits or _ . : / - and starts with a letter,"
                        + " digit or _, but was ''");
    }

    @Test
    void citesASourceOrAPlaceInIt() {
        assertThat(Citation.of("handbook").locator()).isEmpty();
        assertThat(Citation.of("handbook", "p. 12").locator()).hasValue("p. 12");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Citation.of("handbook", " "))
                .withMessage("citation of 'handbook': locator: must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Citation.of("our handbook"))
                .withMessage("citation: source: an id is 1 to 128 letters, digits or _ . : / - and starts with a"
                        + " letter, digit or _, but was 'our handbook'");
    }

    @Test
    void refusesASourceWithABlankOrMalformedPart() {
        Source source = Sample.handbook();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> source.withTitle(" "))
                .withMessage("source 'handbook': title: must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> source.withPublisher(" "))
                .withMessage("source 'handbook': publisher: must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> source.withKind(" "))
                .withMessage("source 'handbook': kind: must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> source.withDate("spring"))
                .withMessage(
                        "source 'handbook': date: a date is written 2022, 2022-06 or 2022-06-03, but was 'spring'");
    }
}
