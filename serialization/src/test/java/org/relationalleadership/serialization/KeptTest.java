package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.mapping.Mapping;

/** Fields that this release does not know stay in a file that it writes, where they stood and as they stood. */
class KeptTest {

    private static final Documents KEEPING = Documents.standard().keepingUnknownFields();

    private static final String JSON = """
            {
              "$schema": "./instrument.json",
              "formatVersion": "relational-leadership/instrument/1.2",
              "id": "pulse",
              "x-owner": {"name":"A \\"B\\" \\u00e9", "since" : 2.50e0,
                 "tags": [ ], "nested": [[1,2],{"k":null}]},
              "version": "1",
              "answerScales": {"agree5": {"range": [1, 5], "colour": -0}},
              "items": [
                {"x-first": true, "id": "t1", "answers": "agree5"},
                {"id": "t2", "answers": "agree5"}
              ],
              "scales": [
                {"id": "trust", "members": [{"item": "t1", "why": "core"}, "t2"]}
              ],
              "source": {"format": "csv", "x-tool": ["a" , "b"]},
              "x-last": "end"
            }
            """;

    private static final String JSON_WRITTEN = """
            {
              "$schema": "./instrument.json",
              "formatVersion": "relational-leadership/instrument/1.2",
              "id": "pulse",
              "x-owner": {"name":"A \\"B\\" \\u00e9", "since" : 2.50e0,
                 "tags": [ ], "nested": [[1,2],{"k":null}]},
              "version": "1",
              "answerScales": {
                "agree5": {
                  "range": [ 1, 5 ],
                  "colour": -0
                }
              },
              "items": [
                { "x-first": true, "id": "t1", "answers": "agree5" },
                { "id": "t2", "answers": "agree5" }
              ],
              "scales": [
                {
                  "id": "trust",
                  "members": [
                    { "item": "t1", "why": "core" },
                    "t2"
                  ]
                }
              ],
              "source": { "format": "csv", "x-tool": ["a" , "b"] },
              "x-last": "end"
            }
            """;

    private static final String YAML = """
            $schema: ./instrument.json
            formatVersion: relational-leadership/instrument/1.2
            id: pulse
            x-owner:   # a comment of the name's line goes
                name: 'it''s'
                # a comment within stays
                since: 2.50

                tags: [a,
                  b]
            version: "1"
            x-note: |
              first

                second
            x-empty:
            answerScales:
              agree5: {range: [1, 5], colour: dark blue}
            items:
              - x-first: yes
                id: t1
                answers: agree5
              - {id: t2, answers: agree5}
            scales:
              - id: trust
                members:
                - {item: t1, why: [core,
                    more]}
                - t2
                x-list:
                - 1
                - k: v
                  l: w
            x-last: >-
              folded
              text
            """;

    private static final String YAML_WRITTEN = """
            "$schema": ./instrument.json
            formatVersion: relational-leadership/instrument/1.2
            id: pulse
            x-owner:
                name: 'it''s'
                # a comment within stays
                since: 2.50

                tags: [a,
                  b]
            version: "1"
            x-note: |
              first

                second
            x-empty:
            answerScales:
              agree5:
                range: [1, 5]
                colour: dark blue
            items:
              - x-first: yes
                id: t1
                answers: agree5
              - {id: t2, answers: agree5}
            scales:
              - id: trust
                members:
                  - item: t1
                    why: [core,
                     more]
                  - t2
                x-list:
                - 1
                - k: v
                  l: w
            x-last: >-
              folded
              text
            """;

    @Test
    void ofAnInstrumentAsJson() {
        assertThat(rewritten(JSON, DocumentFormat.JSON)).isEqualTo(JSON_WRITTEN);
        assertThat(rewritten(JSON_WRITTEN, DocumentFormat.JSON)).isEqualTo(JSON_WRITTEN);
    }

    @Test
    void ofAnInstrumentAsYaml() {
        assertThat(rewritten(YAML, DocumentFormat.YAML)).isEqualTo(YAML_WRITTEN);
        assertThat(rewritten(YAML_WRITTEN, DocumentFormat.YAML)).isEqualTo(YAML_WRITTEN);
    }

    private static String rewritten(String text, DocumentFormat format) {
        return KEEPING.writeInstrument(KEEPING.readInstrument(text), format);
    }

    @Test
    void ofAMapping() {
        String text = """
                formatVersion: relational-leadership/mapping/1.1
                format: csv
                keep:
                  - column: a
                    note: why
                    in: [b]
                x: y
                """;
        MappingFile read = KEEPING.readMapping(text);
        assertThat(KEEPING.writeMapping(read, DocumentFormat.YAML)).isEqualTo(text);
        assertThat(KEEPING.writeMapping(read.withMapping(read.mapping()), DocumentFormat.YAML))
                .isEqualTo(text);
        assertThat(Faulty.faults(() -> KEEPING.writeMapping(read.withMapping(Mapping.standard()), DocumentFormat.YAML)))
                .isEqualTo("keep[0].note: unknown field: was kept, but the object in which it stood is gone");
    }

    @Test
    void ofAFramework() {
        String text = """
                {
                  "formatVersion": "relational-leadership/framework/1.0",
                  "id": "house",
                  "version": "1",
                  "title": "House",
                  "sources": [
                    { "id": "a", "title": "A", "publisher": "We", "kind": "k", "url": "x" }
                  ],
                  "constructs": [
                    {
                      "id": "c",
                      "kind": "aim",
                      "title": "C",
                      "definition": "C.",
                      "citation": { "source": "a", "page": 3 }
                    }
                  ]
                }
                """;
        FrameworkFile read = KEEPING.readFrameworkFile(text);
        assertThat(KEEPING.writeFramework(read, DocumentFormat.JSON)).isEqualTo(text);
        assertThat(KEEPING.writeFramework(read.withFramework(read.framework()), DocumentFormat.JSON))
                .isEqualTo(text);
        assertThat(Faulty.faults(() -> KEEPING.readFramework(text))).isEqualTo("""
                        line 7, sources[0].url: unknown field 'url'; known: date
                        line 15, constructs[0].citation.page: unknown field 'page'; known: locator""");
    }

    @Test
    void whatHasAnIdIsFoundByIt() {
        InstrumentFile read = KEEPING.readInstrument(JSON);
        Instrument turned = read.instrument()
                .withItems(List.of(
                        read.instrument().items().get(1),
                        read.instrument().items().get(0)));
        String written = KEEPING.writeInstrument(read.withInstrument(turned), DocumentFormat.JSON);
        assertThat(written).contains("""
                  "items": [
                    { "id": "t2", "answers": "agree5" },
                    { "x-first": true, "id": "t1", "answers": "agree5" }
                  ],
                """);
    }

    @Test
    void whereTheObjectIsGoneThatIsAFault() {
        InstrumentFile read = KEEPING.readInstrument("""
                formatVersion: relational-leadership/instrument/1.2
                id: pulse
                version: "1"
                answerScales: {agree5: {range: [1, 5]}, unused: {range: [1, 5], a: 1, b: 2}}
                items: [{id: t1, answers: agree5}]
                scales: [{id: trust, members: [t1]}]
                """);
        assertThat(Faulty.faults(() -> KEEPING.writeInstrument(read, DocumentFormat.YAML)))
                .isEqualTo("""
                        answerScales.unused.a: unknown field: was kept, but the object in which it stood is gone
                        answerScales.unused.b: unknown field: was kept, but the object in which it stood is gone""");
    }

    @Test
    void anObjectOfUnknownFieldsOnlyIsWrittenForThem() {
        String text = """
                formatVersion: relational-leadership/instrument/1.2
                id: pulse
                version: "1"
                provenance:
                  note: x
                answerScales:
                  agree5: {range: [1, 5]}
                items:
                  - {id: t1, answers: agree5}
                scales:
                  - {id: trust, members: [t1]}
                x: |+
                  kept

                """;
        assertThat(rewritten(text, DocumentFormat.YAML)).isEqualTo(text);
    }

    /** Random instruments with a field more in each object of a list, and in the document. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NDJSON")
    void whereverTheyStand(DocumentFormat format) {
        int kept = 0;
        for (long seed = 0; seed < 40; seed++) {
            InstrumentFile file = new Make(seed).instrumentFile();
            Node more = withMore(InstrumentWriter.node(file), "");
            String text = format == DocumentFormat.JSON ? JsonText.of(more) : YamlText.of(more);
            InstrumentFile read = KEEPING.readInstrument(text);
            assertThat(read).isEqualTo(file);
            String written = KEEPING.writeInstrument(read, format);
            assertThat(rewritten(written, format)).isEqualTo(written);
            assertThat(fields(written)).isEqualTo(fields(text)).isPositive();
            kept += fields(text);
        }
        assertThat(kept).isGreaterThan(400);
    }

    private static int fields(String text) {
        return text.split("x-more", -1).length - 1;
    }

    private static Node withMore(Node node, String name) {
        if (node instanceof Node.Elements list) {
            return Node.list(list.nodes().stream()
                    .map(element -> name.equals("notApplicable") ? element : withMore(element, ""))
                    .toList());
        }
        if (!(node instanceof Node.Members object)) {
            return node;
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        object.nodes().forEach((field, value) -> {
            boolean isPart = value instanceof Node.Elements || field.equals("source");
            fields.put(field, isPart ? withMore(value, field) : value);
            if (name.isEmpty() && fields.size() == 1) {
                fields.put(
                        "x-more", Node.list(List.of(Node.text("a: b\n"), Node.object(Map.of("n", Node.number(1.5))))));
            }
        });
        return Node.object(fields);
    }

    @Test
    void whatWasKeptOfOneFormatIsNotWrittenInTheOther() {
        InstrumentFile read = KEEPING.readInstrument(JSON);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KEEPING.writeInstrument(read, DocumentFormat.YAML))
                .withMessage("unknown fields: were kept as they stand in JSON, and cannot be written as YAML");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NDJSON")
    void aFileWithoutUnknownFieldsIsReadAndWrittenAsEver(DocumentFormat format) {
        for (long seed = 0; seed < 20; seed++) {
            InstrumentFile file = new Make(seed).instrumentFile();
            String text = KEEPING.writeInstrument(file, format);
            assertThat(KEEPING.readInstrument(text)).isEqualTo(file);
            assertThat(rewritten(text, format)).isEqualTo(text);
        }
    }

    @Test
    void whoDoesNotAskIsToldOfEachUnknownField() {
        assertThat(Faulty.instrument(JSON)).isEqualTo("""
                        line 5, x-owner: unknown field 'x-owner'; known: title, framework, provenance
                        line 8, answerScales.agree5.colour: unknown field 'colour'; known: options, notApplicable
                        line 10, items[0].x-first: unknown field 'x-first'; known: key, text
                        line 14, scales[0].members[0].why: unknown field 'why'; known: scale, weight, discrimination, thresholds
                        line 16, source.x-tool: unknown field 'x-tool'
                        line 17, x-last: unknown field 'x-last'; known: title, framework, provenance""");
    }
}
