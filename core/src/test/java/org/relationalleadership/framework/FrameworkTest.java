package org.relationalleadership.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relationalleadership.framework.RelationType.EXHIBITS;
import static org.relationalleadership.framework.RelationType.INDICATES;
import static org.relationalleadership.framework.RelationType.PART_OF;
import static org.relationalleadership.framework.RelationType.STEP_OF;
import static org.relationalleadership.framework.RelationType.SUPPORTS;
import static org.relationalleadership.framework.RelationType.USED_IN;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.relationalleadership.fault.FaultException;

class FrameworkTest {

    private static final Framework BUILT_IN = RelationalLeadership.framework();

    private final Framework alone = Sample.framework()
            .addConstruct(Sample.competency("care"))
            .addConstruct(Sample.behavior("listen"))
            .addRelation(Sample.relation("listen", EXHIBITS, "care"))
            .build();

    private final Framework extension = Sample.framework()
            .extending(BUILT_IN)
            .addConstruct(Sample.behavior("round-daily"))
            .addConstruct(Sample.concept("practice", "morning-huddle"))
            .addConstruct(Sample.concept("house-rule", "doors-open"))
            .addRelation(Sample.relation("round-daily", EXHIBITS, "comp-advocacy"))
            .addRelation(Sample.relation("morning-huddle", USED_IN, "phase-maintain"))
            .addRelation(Sample.relation("doors-open", USED_IN, "phase-maintain"))
            .addRelation(Sample.relation("doors-open", INDICATES, "elem-leadership-mastery"))
            .build();

    // alone

    @Test
    void holdsItsPartsInTheOrderGiven() {
        assertThat(alone.id()).isEqualTo("clinic");
        assertThat(alone.version()).isEqualTo("1");
        assertThat(alone.title()).isEqualTo("Our clinic");
        assertThat(alone.extending()).isEmpty();
        assertThat(alone.sources()).containsExactly(Sample.handbook()).isEqualTo(alone.ownSources());
        assertThat(alone.constructs())
                .containsExactly(Sample.competency("care"), Sample.behavior("listen"))
                .isEqualTo(alone.ownConstructs());
        assertThat(alone.relations()).hasSize(1).isEqualTo(alone.ownRelations());
        assertThat(alone.source("handbook")).hasValue(Sample.handbook());
        assertThat(alone.construct("care")).hasValue(Sample.competency("care"));
    }

    @Test
    void mayBeEmpty() {
        Framework empty = Framework.builder()
                .id("empty")
                .version("0")
                .title("Nothing yet")
                .build();
        assertThat(empty.constructs()).isEmpty();
        assertThat(empty.competencies()).isEmpty();
        assertThat(empty.conceptKinds()).isEmpty();
        assertThat(empty.concepts(ConceptKind.OUTCOME)).isEmpty();
        assertThat(empty.relations(EXHIBITS)).isEmpty();
        assertThat(empty.outcomesByEvidence()).isEmpty();
        assertThat(empty.search("trust")).isEmpty();
        assertThat(empty.source("handbook")).isEmpty();
        assertThat(empty.construct("care")).isEmpty();
    }

    @Test
    void findsNothingWhereNoRelationLeads() {
        assertThat(alone.relationsFrom("care")).isEmpty();
        assertThat(alone.relationsTo("listen")).isEmpty();
        assertThat(alone.indicatorsOf("care")).isEmpty();
        assertThat(alone.behaviorsOf("care", Provenance.INFERRED)).isEmpty();
    }

    @Test
    void findsNothingForATextWithoutWords() {
        assertThat(alone.search("  \t ")).isEmpty();
        assertThat(alone.search("")).isEmpty();
    }

    @Test
    void ranksTitleBeforeIdBeforeTheRest() {
        Framework framework = Sample.framework()
                .addConstruct(Sample.concept("idea", "first").withDefinition("A café."))
                .addConstruct(Sample.concept("idea", "cafe-2").withTitle("Second"))
                .addConstruct(Sample.concept("idea", "third").withTitle("CAFÉ"))
                .build();
        assertThat(framework.search("cafe")).extracting(Construct::id).containsExactly("third", "cafe-2", "first");
        assertThat(framework.search("first café")).extracting(Construct::id).containsExactly("first");
    }

    @Test
    void saysWhichIdItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BUILT_IN.relationsFrom("comp-advocay"))
                .withMessage("framework 'relational-leadership': no construct 'comp-advocay'; did you mean"
                        + " 'comp-advocacy'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alone.relationsTo("nothing-like-it"))
                .withMessage("framework 'clinic': no construct 'nothing-like-it'; known: care, listen");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alone.constructsCiting("hanbook"))
                .withMessage("framework 'clinic': no source 'hanbook'; did you mean 'handbook'?");
    }

    @Test
    void saysWhichKindAQuestionIsAbout() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alone.behaviorsOf("listen"))
                .withMessage(
                        "framework 'clinic': behaviorsOf asks about a competency, but 'listen' is of kind behavior");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alone.practicesIn("care"))
                .withMessage("framework 'clinic': practicesIn asks about a lifecycle-phase, but 'care' is of kind"
                        + " competency");
    }

    @Test
    void isEqualByValue() {
        assertThat(alone.equals((Object) alone)).isTrue();
        assertThat(alone)
                .isEqualTo(alone.toBuilder().build())
                .hasSameHashCodeAs(alone.toBuilder().build());
        assertThat(extension).isEqualTo(extension.toBuilder().build());
        assertThat(alone).isNotEqualTo("clinic");
        assertThat(List.of(
                        alone.toBuilder().id("other").build(),
                        alone.toBuilder().version("2").build(),
                        alone.toBuilder().title("Other").build(),
                        alone.toBuilder().extending(BUILT_IN).build(),
                        alone.toBuilder().addSource(Sample.source("more")).build(),
                        alone.toBuilder()
                                .addConstruct(Sample.competency("more"))
                                .build(),
                        alone.toBuilder()
                                .addRelation(Sample.relation("care", SUPPORTS, "listen"))
                                .build()))
                .doesNotContain(alone);
    }

    @Test
    void doesNotChangeWithItsBuilder() {
        Framework.Builder builder = Sample.framework();
        Framework before = builder.build();
        builder.addConstruct(Sample.competency("care"));
        assertThat(before.constructs()).isEmpty();
        assertThat(builder.build().constructs()).hasSize(1);
    }

    // extending

    @Test
    void seesWhatItExtendsAndItsOwn() {
        assertThat(extension.extending()).hasValue(BUILT_IN);
        assertThat(extension).hasToString("clinic 1: 311 constructs, 328 relations");
        assertThat(extension.sources())
                .startsWith(BUILT_IN.sources().toArray(Source[]::new))
                .endsWith(Sample.handbook());
        assertThat(extension.behaviors()).hasSize(39).endsWith(Sample.behavior("round-daily"));
        assertThat(extension.behaviorsOf("comp-advocacy")).hasSize(12).endsWith(Sample.behavior("round-daily"));
        assertThat(extension.indicatorsOf("elem-leadership-mastery"))
                .hasSize(10)
                .endsWith(Sample.concept("house-rule", "doors-open"));
        assertThat(extension.concepts(new ConceptKind("house-rule")))
                .containsExactly(Sample.concept("house-rule", "doors-open"));
        assertThat(extension.construct("attr-mutuality")).hasValue(RelationalLeadership.MUTUALITY);
    }

    @Test
    void countsOnlyPracticesAsPractices() {
        assertThat(extension.practicesIn("phase-maintain"))
                .hasSize(12)
                .endsWith(Sample.concept("practice", "morning-huddle"));
    }

    @Test
    void keepsItsOwnPartsApart() {
        assertThat(extension.ownSources()).containsExactly(Sample.handbook());
        assertThat(extension.ownConstructs())
                .extracting(Construct::id)
                .containsExactly("round-daily", "morning-huddle", "doors-open");
        assertThat(extension.ownRelations()).hasSize(4);
    }

    @Test
    void extendsAnExtension() {
        Framework ward = Framework.builder()
                .id("ward")
                .version("1")
                .title("Our ward")
                .extending(extension)
                .addConstruct(Sample.behavior("ask-first"))
                .build();
        assertThat(ward.constructs()).hasSize(312);
        assertThat(ward.behaviorsOf("comp-advocacy")).hasSize(12);
    }

    // faults

    @Test
    void tellsEverythingThatIsMissing() {
        assertFaults(
                () -> Framework.builder().build(),
                "id: must be given",
                "version: must be given",
                "title: must be given");
    }

    @Test
    void tellsWhatIsWrongWithItsHead() {
        assertFaults(
                () -> Framework.builder()
                        .id("our clinic")
                        .version(" ")
                        .title("")
                        .build(),
                "id: framework: an id is 1 to 128 letters, digits or _ . : / - and starts with a letter, digit or _,"
                        + " but was 'our clinic'",
                "version: framework: must not be blank",
                "title: framework: must not be blank");
        assertFaults(
                () -> Framework.builder()
                        .id("relational-leadership")
                        .version("1")
                        .title("Again")
                        .extending(extension)
                        .build(),
                "id: 'relational-leadership' is a framework that this one extends");
    }

    @Test
    void tellsEveryFaultAtItsPlace() {
        assertFaults(
                () -> Sample.framework()
                        .extending(BUILT_IN)
                        .addSource(Sample.handbook())
                        .addSource(Sample.source("trust-accelerator-2022"))
                        .addConstruct(Sample.competency("care"))
                        .addConstruct(Sample.behavior("care").withCitation(Citation.of("hanbook")))
                        .addConstruct(Sample.competency("comp-advocacy"))
                        .addRelation(Sample.relation("comp-advocacy", PART_OF, "relational-leadership"))
                        .addRelation(Sample.relation("car", SUPPORTS, "beh-no-such-thing-at-all"))
                        .addRelation(Sample.relation("care", EXHIBITS, "attr-mutuality")
                                .withCitation(Citation.of("hanbook")))
                        .addRelation(Sample.relation("care", EXHIBITS, "attr-mutuality"))
                        .build(),
                "sources[1].id: 'handbook' is taken by sources[0]",
                "sources[2].id: 'trust-accelerator-2022' is taken in the framework that this one extends",
                "constructs[1].id: 'care' is taken by constructs[0]",
                "constructs[1].citation.source: no source 'hanbook'; did you mean 'handbook'?",
                "constructs[2].id: 'comp-advocacy' is taken in the framework that this one extends",
                "relations[0]: 'comp-advocacy' PART_OF 'relational-leadership' stands twice",
                "relations[1].from: no construct 'car'; did you mean 'care'?",
                "relations[1].to: no construct 'beh-no-such-thing-at-all'",
                "relations[2].from: EXHIBITS leads from a behavior to a competency, but 'care' is of kind competency",
                "relations[2].to: EXHIBITS leads from a behavior to a competency, but 'attr-mutuality' is of kind"
                        + " partnering-attribute",
                "relations[2].citation.source: no source 'hanbook'; did you mean 'handbook'?",
                "relations[3].from: EXHIBITS leads from a behavior to a competency, but 'care' is of kind competency",
                "relations[3].to: EXHIBITS leads from a behavior to a competency, but 'attr-mutuality' is of kind"
                        + " partnering-attribute",
                "relations[3]: 'care' EXHIBITS 'attr-mutuality' stands twice");
    }

    @Test
    void tellsWhatIsPartOfItself() {
        assertFaults(
                () -> Sample.framework()
                        .addConstruct(Sample.concept("idea", "a"))
                        .addConstruct(Sample.concept("idea", "b"))
                        .addConstruct(Sample.concept("idea", "c"))
                        .addRelation(Sample.relation("a", PART_OF, "b"))
                        .addRelation(Sample.relation("b", STEP_OF, "c"))
                        .addRelation(Sample.relation("c", PART_OF, "a"))
                        .build(),
                "relations[2]: is part of itself: 'a' → 'b' → 'c' → 'a'");
    }

    @Test
    void tellsTheOwnRelationThatClosesACircleWithInheritedOnes() {
        assertFaults(
                () -> Sample.framework()
                        .extending(BUILT_IN)
                        .addConstruct(Sample.concept("idea", "above"))
                        .addRelation(Sample.relation("relational-leadership", PART_OF, "above"))
                        .addRelation(Sample.relation("above", PART_OF, "comp-managing-self"))
                        .build(),
                "relations[1]: is part of itself: 'comp-managing-self' → 'relational-leadership' → 'above' →"
                        + " 'comp-managing-self'");
    }

    @Test
    void shortensALongCircle() {
        Framework.Builder builder = Sample.framework();
        for (int i = 0; i < 100_000; i++) {
            builder.addConstruct(Sample.concept("idea", "i" + i));
            builder.addRelation(Sample.relation("i" + i, PART_OF, "i" + (i + 1) % 100_000));
        }
        assertFaults(
                builder::build,
                "relations[99999]: is part of itself: 'i0' → 'i1' → 'i2' → 'i3' → 'i4' → 'i5' → 'i6' → 'i7' → 'i8' →"
                        + " 'i9' → 'i10' → 'i0' (99989 left out)");
    }

    @Test
    void tellsAHundredFaultsAndCountsTheRest() {
        Framework.Builder builder = Sample.framework();
        for (int i = 0; i < 150; i++) {
            builder.addRelation(Sample.relation("x" + i, PART_OF, "y" + i));
        }
        assertThatThrownBy(builder::build).isInstanceOfSatisfying(FaultException.class, e -> {
            assertThat(e.faults()).hasSize(100);
            assertThat(e.faults().get(99)).hasToString("relations[49].to: no construct 'y49'");
            assertThat(e.untold()).isEqualTo(200);
        });
    }

    @Test
    void mayHaveMoreWholesOfOnePart() {
        Framework diamond = Sample.framework()
                .addConstruct(Sample.concept("idea", "a"))
                .addConstruct(Sample.concept("idea", "b"))
                .addConstruct(Sample.concept("idea", "c"))
                .addConstruct(Sample.concept("idea", "d"))
                .addRelation(Sample.relation("a", PART_OF, "b"))
                .addRelation(Sample.relation("a", PART_OF, "c"))
                .addRelation(Sample.relation("b", PART_OF, "d"))
                .addRelation(Sample.relation("c", PART_OF, "d"))
                .build();
        assertThat(diamond.relationsTo("d")).hasSize(2);
    }

    @Test
    @SuppressWarnings("NullAway") // callers without null checks
    void namesTheArgumentThatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> Framework.builder().addConstruct(null))
                .withMessage("construct");
        assertThatNullPointerException()
                .isThrownBy(() -> Framework.builder().id(null))
                .withMessage("id");
    }

    private static void assertFaults(ThrowingCallable build, String... lines) {
        assertThatThrownBy(build).isInstanceOf(FaultException.class).hasMessage(String.join("\n", lines));
    }
}
