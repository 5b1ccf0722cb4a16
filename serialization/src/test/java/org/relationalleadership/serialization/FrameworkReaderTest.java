package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.relationalleadership.framework.Framework;
import org.relationalleadership.framework.RelationalLeadership;

class FrameworkReaderTest {

    private static final String HEAD = """
            formatVersion: relational-leadership/framework/1.0
            id: org.example.house
            version: 2
            title: House rules
            """;
    private static final String SOURCES = """
            sources:
              - {id: handbook, title: Handbook, publisher: We, kind: handbook}
            """;

    @Test
    void theBuiltInFrameworkComesBackEqual() {
        Framework builtIn = RelationalLeadership.framework();
        for (DocumentFormat format : List.of(DocumentFormat.JSON, DocumentFormat.YAML)) {
            assertThat(Documents.standard().readFramework(Documents.standard().writeFramework(builtIn, format)))
                    .isEqualTo(builtIn);
        }
    }

    @Test
    void anExtensionWritesItsOwnPartsOnly() {
        Framework house = Documents.standard().readFramework(HEAD + "extends: relational-leadership\n" + SOURCES + """
                constructs:
                  - {id: candour, kind: behavior, title: Candour, definition: Says it., citation: handbook}
                relations:
                  - {from: candour, type: exhibits, to: comp-advocacy, citation: handbook}
                """);
        assertThat(house.extending()).contains(RelationalLeadership.framework());
        assertThat(house.construct("candour")).isPresent();
        assertThat(Documents.standard().writeFramework(house, DocumentFormat.YAML))
                .isEqualTo("""
                formatVersion: relational-leadership/framework/1.0
                id: org.example.house
                version: "2"
                title: House rules
                extends: relational-leadership
                sources:
                  - {id: handbook, title: Handbook, publisher: We, kind: handbook}
                constructs:
                  - {id: candour, kind: behavior, title: Candour, definition: Says it., citation: handbook}
                relations:
                  - {from: candour, type: exhibits, to: comp-advocacy, citation: handbook}
                """);
    }

    @Test
    void aFrameworkThatIsExtendedMustBeKnown() {
        Framework house =
                Framework.builder().id("house").version("1").title("House").build();
        Framework room = Framework.builder()
                .id("room")
                .version("1")
                .title("Room")
                .extending(house)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Documents.standard().writeFramework(room, DocumentFormat.JSON))
                .withMessage("framework 'house' 1: a document names it by its id, but it is not known here; add it by"
                        + " withFramework");
        Documents documents = Documents.standard().withFramework(house);
        assertThat(documents.readFramework(documents.writeFramework(room, DocumentFormat.JSON)))
                .isEqualTo(room);
        assertThat(Faulty.framework(HEAD + "extends: house\n"
                        + "constructs: [{id: a, kind: aim, title: A, definition: A., citation: b}]\n"
                        + "relations: [{from: c, type: serves, to: d, citation: e}]\n"))
                .isEqualTo("line 5, extends: no framework 'house'; known: relational-leadership");
    }

    @Test
    void referencesAreChecked() {
        assertThat(Faulty.framework(HEAD + SOURCES + """
                constructs:
                  - {id: candour, kind: behavior, title: Candour, definition: Says it., citation: handbok}
                  - {id: candour, kind: aim, title: Candour, definition: Says it., citation: handbook}
                relations:
                  - {from: candour, type: serves, to: candor, citation: {source: hanbook, locator: page 3}}
                """)).isEqualTo("""
                        line 8, constructs[0].citation.source: no source 'handbok'; did you mean 'handbook'?
                        line 9, constructs[1].id: 'candour' is taken by constructs[0]
                        line 11, relations[0].to: no construct 'candor'; did you mean 'candour'?
                        line 11, relations[0].citation.source: no source 'hanbook'; did you mean 'handbook'?""");
    }

    @Test
    void whatIsBrokenIsStillThereForOthers() {
        assertThat(Faulty.framework(HEAD + """
                sources:
                  - {id: handbook, title: Handbook, publisher: We}
                  - {id: a, title: A, publisher: We, kind: k, date: 22}
                constructs:
                  - {id: candour, kind: behavior, title: Candour, citation: handbook}
                  - {id: b, kind: outcome, title: B, definition: B., citation: a, evidence: [x]}
                  - {id: c, kind: outcome, title: C, definition: C., citation: a}
                  - {id: d, kind: aim, title: D, definition: D., citation: [a], order: 1.5, notes: {x: [y]}}
                  - {id: e, kind: a im, title: E, definition: E., citation: a}
                  - {id: f, kind: aim, title: F, definition: F., citation: a, order: 0}
                  - {id: g, kind: behavior, title: G, definition: G., citation: a, asOf: 2022}
                relations:
                  - {from: candour, type: exhibits, to: e, citation: handbook}
                  - {from: b, type: serve, to: c, citation: a}
                  - {from: b, type: serves, to: b, citation: a}
                  - {from: d, type: serves, to: f, citation: {locator: x}}
                  - {from: x, type: serves, to: f, citation: a}
                """)).isEqualTo("""
                        line 6, sources[0]: field 'kind' is needed
                        line 7, sources[1]: source 'a': date: a date is written 2022, 2022-06 or 2022-06-03, but was '22'
                        line 9, constructs[0]: field 'definition' is needed
                        line 10, constructs[1].evidence: a text is needed, but was a list
                        line 11, constructs[2]: outcome 'c': evidence: an outcome says how well it is supported
                        line 12, constructs[3].citation: a text is needed, but was a list
                        line 12, constructs[3].order: a whole number from -2147483648 to 2147483647 is needed, but was 1.5
                        line 12, constructs[3].notes.x: a text is needed, but was a list
                        line 13, constructs[4].kind: concept kind: an id is 1 to 128 letters, digits or _ . : / - and starts with a \
                        letter, digit or _, but was 'a im'
                        line 14, constructs[5]: aim 'f': order: counts from 1, but was 0
                        line 15, constructs[6].asOf: unknown field 'asOf'; known: provenance, order, notes
                        line 18, relations[1].type: 'serve' is none of pursues, part-of, exhibits, serves, supports, selects-for, \
                        requires, key-to, indicates, yields, sustains, has-purpose, leads-to, replaces, has-style, used-in, precedes, \
                        returns-to, enables, foundation-for, detects, repairs, step-of, evidences, change-in, related-to, aligns-with, \
                        specializes, applies-at; did you mean 'serves'?
                        line 19, relations[2]: relation 'b' SERVES 'b': a construct has no relation to itself
                        line 20, relations[3].citation: field 'source' is needed
                        line 21, relations[4].from: no construct 'x'; known: candour, b, c, d, e, f, g""");
    }

    @Test
    void whatIsNeededIsTold() {
        assertThat(Faulty.framework("""
                formatVersion: relational-leadership/framework/1.0
                sources: [{}, x]
                constructs: [{}, x]
                relations: [{}, x]
                """)).isEqualTo("""
                        line 1: field 'id' is needed
                        line 1: field 'version' is needed
                        line 1: field 'title' is needed
                        line 2, sources[0]: field 'id' is needed
                        line 2, sources[0]: field 'title' is needed
                        line 2, sources[0]: field 'publisher' is needed
                        line 2, sources[0]: field 'kind' is needed
                        line 2, sources[1]: an object is needed, but was text 'x'
                        line 3, constructs[0]: field 'kind' is needed
                        line 3, constructs[0]: field 'id' is needed
                        line 3, constructs[0]: field 'title' is needed
                        line 3, constructs[0]: field 'definition' is needed
                        line 3, constructs[0]: field 'citation' is needed
                        line 3, constructs[1]: an object is needed, but was text 'x'
                        line 4, relations[0]: field 'from' is needed
                        line 4, relations[0]: field 'type' is needed
                        line 4, relations[0]: field 'to' is needed
                        line 4, relations[0]: field 'citation' is needed
                        line 4, relations[1]: an object is needed, but was text 'x'""");
    }

    @Test
    void anIdThatIsNoneIsToldOnceWhereItStands() {
        assertThat(Faulty.framework(HEAD + """
                sources: [{id: a b, title: A, publisher: We, kind: k}]
                constructs: [{id: c d, kind: aim, title: C, definition: C., citation: a b}]
                """)).isEqualTo("""
                        line 5, sources[0]: source: an id is 1 to 128 letters, digits or _ . : / - and starts with a letter, digit or \
                        _, but was 'a b'
                        line 6, constructs[0].citation: citation: source: an id is 1 to 128 letters, digits or _ . : / - and starts \
                        with a letter, digit or _, but was 'a b'""");
    }
}
