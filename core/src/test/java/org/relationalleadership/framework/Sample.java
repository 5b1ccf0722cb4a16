package org.relationalleadership.framework;

/** Small parts for tests: a clinic's own framework. */
final class Sample {

    static final Citation HANDBOOK = Citation.of("handbook");

    private Sample() {}

    static Source handbook() {
        return source("handbook");
    }

    static Source source(String id) {
        return Source.builder()
                .id(id)
                .title("Leading here")
                .publisher("Example Clinic")
                .kind("handbook")
                .build();
    }

    static Competency competency(String id) {
        return Competency.builder()
                .id(id)
                .title("Competency " + id)
                .definition("A field of ability.")
                .citation(HANDBOOK)
                .build();
    }

    static Behavior behavior(String id) {
        return Behavior.builder()
                .id(id)
                .title("Behaviour " + id)
                .definition("Something done.")
                .citation(HANDBOOK)
                .build();
    }

    static Concept concept(String kind, String id) {
        return Concept.builder()
                .kind(new ConceptKind(kind))
                .id(id)
                .title("Concept " + id)
                .definition("Some idea.")
                .citation(HANDBOOK)
                .build();
    }

    static Relation relation(String from, RelationType type, String to) {
        return Relation.builder()
                .from(from)
                .type(type)
                .to(to)
                .citation(HANDBOOK)
                .build();
    }

    static Framework.Builder framework() {
        return Framework.builder().id("clinic").version("1").title("Our clinic").addSource(handbook());
    }
}
