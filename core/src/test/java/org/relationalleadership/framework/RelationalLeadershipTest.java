package org.relationalleadership.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relationalleadership.framework.Provenance.INFERRED;
import static org.relationalleadership.framework.Provenance.STATED;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The golden file is the catalogue as its editors keep it. The numbers were counted in it with Python's json module. */
class RelationalLeadershipTest {

    private static final Framework FRAMEWORK = RelationalLeadership.framework();
    private static final Map<?, ?> GOLDEN = golden();

    @Test
    void holdsEveryEntryOfTheGoldenFileAndNoOther() {
        assertThat(FRAMEWORK.constructs().stream()
                        .map(RelationalLeadershipTest::entry)
                        .toList())
                .isEqualTo(GOLDEN.get("entries"))
                .hasSize(308);
    }

    @Test
    void holdsEveryRelationOfTheGoldenFileAndNoOther() {
        assertThat(FRAMEWORK.relations().stream()
                        .map(RelationalLeadershipTest::relation)
                        .toList())
                .isEqualTo(GOLDEN.get("relations"))
                .hasSize(324);
    }

    @Test
    void holdsEverySourceOfTheGoldenFileAndNoOther() {
        assertThat(FRAMEWORK.sources().stream()
                        .map(RelationalLeadershipTest::source)
                        .toList())
                .isEqualTo(GOLDEN.get("sources"))
                .hasSize(5);
    }

    @Test
    void tellsWhenItsFactsWereReported() {
        Map<String, String> asOf = FRAMEWORK.concepts(ConceptKind.EVALUATION_FACT).stream()
                .collect(Collectors.toMap(Construct::id, fact -> fact.asOf().orElse("unknown")));
        assertThat(asOf)
                .hasSize(15)
                .containsEntry("fact-participants", "2022-06-03")
                .containsEntry("fact-participants-earlier", "unknown")
                .containsEntry("fact-cohorts", "2022-06")
                .containsEntry("fact-forum-orgs", "2017-09")
                .containsEntry("fact-forum-interviews", "unknown")
                .containsEntry("fact-interpersonal-top-skill", "2017-08");
        assertThat(asOf.values().stream().filter("2022-06-03"::equals)).hasSize(10);
        assertThat(FRAMEWORK.constructs().stream()
                        .filter(construct -> construct instanceof Concept concept
                                && concept.asOf().isPresent()
                                && !concept.kind().equals(ConceptKind.EVALUATION_FACT)))
                .isEmpty();
    }

    @Test
    void namesItsCompetenciesAndPartneringAttributes() {
        assertThat(FRAMEWORK.competencies())
                .containsExactly(
                        RelationalLeadership.MANAGING_SELF,
                        RelationalLeadership.FOSTERING_TEAMWORK,
                        RelationalLeadership.COACHING_AND_MENTORING,
                        RelationalLeadership.ADVOCACY);
        assertThat(FRAMEWORK.partneringAttributes())
                .containsExactly(
                        RelationalLeadership.SELF_DISCLOSURE_AND_FEEDBACK,
                        RelationalLeadership.MUTUALITY,
                        RelationalLeadership.ABILITY_TO_TRUST,
                        RelationalLeadership.COMFORT_WITH_CHANGE,
                        RelationalLeadership.INTERDEPENDENCE,
                        RelationalLeadership.FUTURE_ORIENTATION);
        assertThat(RelationalLeadership.ABILITY_TO_TRUST.id()).isEqualTo("attr-ability-to-trust");
        assertThat(RelationalLeadership.ABILITY_TO_TRUST.order()).hasValue(3);
    }

    @Test
    void hasAConstantForEachOfItsConceptKinds() throws IllegalAccessException {
        List<Object> constants = new java.util.ArrayList<>();
        for (var field : ConceptKind.class.getDeclaredFields()) {
            if (field.getType() == ConceptKind.class) {
                constants.add(field.get(null));
            }
        }
        assertThat(FRAMEWORK.conceptKinds())
                .hasSize(28)
                .hasSameElementsAs(
                        constants.stream().map(ConceptKind.class::cast).toList());
    }

    @Test
    void usesEveryRelationType() {
        assertThat(RelationType.values())
                .hasSize(29)
                .allSatisfy(type -> assertThat(FRAMEWORK.relations(type)).isNotEmpty());
    }

    @Test
    void leavesInferredLinksOutWhereACallerAsksForStatedOnes() {
        assertThat(FRAMEWORK.behaviors()).hasSize(38);
        assertThat(FRAMEWORK.relations(RelationType.EXHIBITS)).hasSize(50);
        assertThat(FRAMEWORK.behaviorsOf("comp-managing-self")).hasSize(13);
        assertThat(FRAMEWORK.behaviorsOf("comp-fostering-teamwork")).hasSize(14);
        assertThat(FRAMEWORK.behaviorsOf("comp-coaching-mentoring")).hasSize(12);
        assertThat(FRAMEWORK.behaviorsOf("comp-advocacy")).hasSize(11);
        assertThat(FRAMEWORK.behaviorsOf("comp-advocacy", INFERRED)).hasSize(8);
        assertThat(FRAMEWORK.behaviorsOf("comp-advocacy", STATED, INFERRED))
                .isEqualTo(FRAMEWORK.behaviorsOf("comp-advocacy"));
        assertThat(ids(FRAMEWORK.behaviorsOf("comp-advocacy", STATED)))
                .containsExactly("beh-energize-stakeholders", "beh-mobilize-stakeholders", "beh-sustain-commitment");
        assertThat(FRAMEWORK.competencies().stream()
                        .mapToInt(competency ->
                                FRAMEWORK.behaviorsOf(competency.id(), STATED).size())
                        .sum())
                .isEqualTo(14);
    }

    @Test
    void findsThePracticesOfAPhase() {
        assertThat(FRAMEWORK.practicesIn("phase-build")).hasSize(15);
        assertThat(FRAMEWORK.practicesIn("phase-maintain")).hasSize(11);
        assertThat(FRAMEWORK.practicesIn("phase-maintain", STATED)).hasSize(3);
        assertThat(ids(FRAMEWORK.practicesIn("phase-repair", INFERRED))).containsExactly("prac-acknowledge-mistakes");
    }

    @Test
    void findsTheIndicatorsOfAnElement() {
        assertThat(FRAMEWORK.indicatorsOf("elem-ethics-moral-imagination")).hasSize(14);
        assertThat(FRAMEWORK.indicatorsOf("elem-mindset-psychological-safety")).hasSize(10);
        assertThat(FRAMEWORK.indicatorsOf("elem-leadership-mastery")).hasSize(9);
        assertThat(ids(FRAMEWORK.indicatorsOf("ind-psychological-safety"))).containsExactly("ind-be-vulnerable");
        assertThat(FRAMEWORK.indicatorsOf("ind-psychological-safety", INFERRED)).isEmpty();
    }

    @Test
    void gradesTheEvidenceOfItsOutcomes() {
        Map<String, List<Concept>> outcomes = FRAMEWORK.outcomesByEvidence();
        assertThat(outcomes).hasSize(13);
        assertThat(outcomes.keySet()).startsWith("leader self-report (forum)");
        assertThat(outcomes.get("leader self-report (forum)")).hasSize(8);
        assertThat(ids(Objects.requireNonNull(outcomes.get("author opinion"))))
                .containsExactly("out-provider-job-satisfaction", "out-innovation-efficiency", "out-adaptability");
        assertThat(outcomes.values().stream().mapToInt(List::size).sum()).isEqualTo(27);
    }

    @Test
    void tellsStatedFromInferred() {
        assertThat(FRAMEWORK.constructs(STATED)).hasSize(307);
        assertThat(ids(FRAMEWORK.constructs(INFERRED))).containsExactly("role-mediator");
        assertThat(FRAMEWORK.relations(STATED)).hasSize(230);
        assertThat(FRAMEWORK.relations(INFERRED)).hasSize(94);
    }

    @Test
    void findsWhatASourceNames() {
        assertThat(FRAMEWORK.constructsCiting("relational-leadership-framework"))
                .hasSize(8);
        assertThat(FRAMEWORK.constructsCiting("clinical-partnering-2018")).hasSize(151);
    }

    @Test
    void followsRelationsBothWays() {
        assertThat(FRAMEWORK.relationsFrom("beh-empower-others"))
                .extracting(Relation::to)
                .containsExactly("comp-advocacy", "comp-coaching-mentoring");
        assertThat(FRAMEWORK.relationsTo("beh-empower-others"))
                .extracting(Relation::type)
                .containsExactly(RelationType.CHANGE_IN);
    }

    @Test
    void searchesTitlesBeforeDefinitions() {
        assertThat(ids(FRAMEWORK.search("trust")))
                .containsExactly(
                        "attr-ability-to-trust",
                        "quality-trust-and-respect",
                        "ind-trust-openness-honesty-respect",
                        "ind-build-trust-intentionally",
                        "out-trust-accelerated",
                        "fail-trust-erosion",
                        "prac-reestablish-trust",
                        "partnering-intelligence",
                        "ind-psychological-safety",
                        "ind-truthfulness",
                        "phase-repair",
                        "prac-intervene-quickly");
    }

    @Test
    void searchesForAllWordsWhereverTheyStand() {
        assertThat(ids(FRAMEWORK.search("  PARTNER Féedback ")))
                .containsExactly("attr-self-disclosure-feedback", "ind-seek-feedback");
    }

    @Test
    void isReadOnce() {
        assertThat(RelationalLeadership.framework()).isSameAs(FRAMEWORK);
        assertThat(FRAMEWORK).hasToString("relational-leadership 1.0.0: 308 constructs, 324 relations");
    }

    private static List<String> ids(List<? extends Construct> constructs) {
        return constructs.stream().map(Construct::id).toList();
    }

    // from the framework back to the form of the golden file

    private static Map<String, Object> entry(Construct construct) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", construct.id());
        entry.put("kind", construct.kindId());
        entry.put("title", construct.title());
        entry.put("paraphrase", construct.definition());
        entry.putAll(cited(construct.citation(), construct.provenance()));
        construct.order().ifPresent(order -> entry.put("order", order));
        construct.notes().forEach((name, text) -> entry.put(name, name.equals("measured") ? (Object) true : text));
        List<Relation> links = FRAMEWORK.relationsFrom(construct.id());
        if (construct instanceof Behavior) {
            List<Relation> shown = ofType(links, RelationType.EXHIBITS);
            List<String> competencies = shown.stream().map(Relation::to).toList();
            boolean inferred = shown.get(0).provenance() == INFERRED;
            assertThat(shown).allMatch(link -> (link.provenance() == INFERRED) == inferred);
            entry.put("competency", inferred ? competencies : competencies.get(0));
        }
        if (construct instanceof Concept concept) {
            concept.evidence().ifPresent(text -> entry.put("evidence", text));
            concept.value().ifPresent(text -> entry.put("value", typed(text)));
            if (concept.kind().equals(ConceptKind.ELEMENT_INDICATOR)) {
                List<String> elements = ofType(links, RelationType.INDICATES).stream()
                        .map(Relation::to)
                        .filter(id -> FRAMEWORK.concepts(ConceptKind.MODEL_ELEMENT).stream()
                                .anyMatch(element -> element.id().equals(id)))
                        .toList();
                assertThat(elements).hasSize(1);
                entry.put("element", elements.get(0));
            }
            if (concept.kind().equals(ConceptKind.PRACTICE)) {
                List<Relation> uses = ofType(links, RelationType.USED_IN);
                entry.put(
                        "phase",
                        uses.stream().map(use -> without("phase-", use.to())).toList());
                List<String> statuses = uses.stream()
                        .map(use -> without("phase status: ", use.why().orElseThrow()))
                        .distinct()
                        .toList();
                assertThat(statuses).hasSize(1);
                entry.put("phaseStatus", statuses.get(0));
            }
        }
        return entry;
    }

    private static Map<String, Object> relation(Relation relation) {
        Map<String, Object> golden = new LinkedHashMap<>();
        golden.put("from", relation.from());
        golden.put("type", relation.type().name());
        golden.put("to", relation.to());
        golden.putAll(cited(relation.citation(), relation.provenance()));
        golden.put("why", relation.why().orElse(""));
        relation.closeness().ifPresent(closeness -> golden.put("closeness", lower(closeness)));
        return golden;
    }

    private static Map<String, Object> source(Source source) {
        Map<String, Object> golden = new LinkedHashMap<>();
        golden.put("id", source.id());
        golden.put("title", source.title());
        golden.put("publisher", source.publisher());
        source.date().ifPresent(date -> golden.put("date", date));
        golden.put("kind", source.kind());
        return golden;
    }

    private static Map<String, Object> cited(Citation citation, Provenance provenance) {
        return Map.of(
                "source", citation.source(),
                "locator", citation.locator().orElse(""),
                "status", lower(provenance));
    }

    private static Object typed(String value) {
        return value.equals("true") ? (Object) true : value.matches("\\d+") ? (Object) Integer.valueOf(value) : value;
    }

    private static List<Relation> ofType(List<Relation> relations, RelationType type) {
        return relations.stream().filter(relation -> relation.type() == type).toList();
    }

    private static String without(String start, String text) {
        assertThat(text).startsWith(start);
        return text.substring(start.length());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Map<?, ?> golden() {
        try (InputStream file =
                Objects.requireNonNull(RelationalLeadershipTest.class.getResourceAsStream("catalogue.json"))) {
            return (Map<?, ?>) Json.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
