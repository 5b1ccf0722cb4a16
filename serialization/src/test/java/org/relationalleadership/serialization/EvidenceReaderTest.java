package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Evidence;
import org.relationalleadership.evidence.Finding;
import org.relationalleadership.evidence.Section;

/** Evidence: what is read, and what is told of a document that cannot be used. */
class EvidenceReaderTest {

    private static final Documents DOCUMENTS = Documents.standard();

    private static final String ID =
            "an id is 1 to 128 letters, digits or _ . : / - and starts with a letter, digit or _";

    private static String faults(String text) {
        return Faulty.faults(() -> DOCUMENTS.readEvidence(text));
    }

    /** What is told of one finding, which starts on line 5. */
    private static String faultsOfFinding(String yaml) {
        return faults("""
                formatVersion: relational-leadership/evidence/1.0
                instrument: {id: pulse, version: "1"}
                rows: 30
                sections: [{id: s, findings: [
                """ + yaml + "]}]").replace("sections[0].findings[0].", "…");
    }

    @Test
    void isReadFromATextAStreamAndAFile(@TempDir Path folder) throws IOException {
        String text;
        try (InputStream in = Objects.requireNonNull(EvidenceReaderTest.class.getResourceAsStream("evidence.yaml"))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Evidence expected = GoldenTest.evidence();
        assertThat(DOCUMENTS.readEvidence(text)).isEqualTo(expected);
        assertThat(DOCUMENTS.readEvidence(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(expected);
        assertThat(DOCUMENTS.readEvidence(Files.writeString(folder.resolve("evidence"), text)))
                .isEqualTo(expected);
    }

    @Test
    void whatIsEmptyMayBeThereOrNot() {
        Evidence evidence = DOCUMENTS.readEvidence("""
                $schema: evidence-1.0.schema.json
                formatVersion: relational-leadership/evidence/1.0
                instrument: {id: pulse, version: 1.10}
                rows: 9223372036854775807
                settings: {}
                sections:
                  - {id: a, findings: [], why: none, notes: []}
                  - {id: b, findings: [{}, {place: {}, counts: {}, estimates: [], notes: []}]}
                  - {id: c, findings: [{estimates: [{method: m, value: -0.0, n: 0, standardError: -0, flags: []}]}]}
                """);
        assertThat(evidence)
                .isEqualTo(Evidence.builder()
                        .instrument("pulse")
                        .instrumentVersion("1.10")
                        .rows(Long.MAX_VALUE)
                        .addSection(Section.builder().id("a").why("none").build())
                        .addSection(Section.builder()
                                .id("b")
                                .addFindings(
                                        Finding.builder().build(),
                                        Finding.builder().build())
                                .build())
                        .addSection(Section.builder()
                                .id("c")
                                .addFinding(Finding.builder()
                                        .addEstimate(Estimate.of("m", 0, 0).withStandardError(0))
                                        .build())
                                .build())
                        .build());
        assertThat(DOCUMENTS.writeEvidence(evidence, DocumentFormat.YAML)).isEqualTo("""
                formatVersion: relational-leadership/evidence/1.0
                instrument: {id: pulse, version: "1.10"}
                rows: 9223372036854775807
                sections:
                  - {id: a, why: none}
                  - id: b
                    findings: [{}, {}]
                  - id: c
                    findings:
                      - estimates: [{method: m, value: 0, n: 0, standardError: 0}]
                """);
    }

    @Test
    void everyFaultOfADocumentIsTold() {
        assertThat(faults("""
                {"formatVersion": "relational-leadership/evidence/1.0",
                 "instrument": {"id": "a b", "version": "1"},
                 "rows": -1,
                 "settings": {"a b": "x",
                   "seed": 42,
                   "cut": " "},
                 "sections": [
                   {"id": "a b", "why": "x"},
                   {"id": "a", "findings": [{}], "why": "x"},
                   {"id": "b"},
                   {"id": "c", "finding": [{}]},
                   {"id": "d", "findings": {}},
                   {"id": "e", "why": 1},
                   {"id": "f", "why": " "},
                   {"id": "g", "findings": [[]], "notes": ["", 1]},
                   "x"],
                 "section": []}
                """)).isEqualTo("""
                line 2, instrument: instrument of evidence: %1$s, but was 'a b'
                line 3, rows: a whole number from 0 to 9223372036854775807 is needed, but was -1
                line 4, settings.a b: setting of evidence: %1$s, but was 'a b'
                line 5, settings.seed: a text is needed, but was a number
                line 6, settings.cut: setting 'cut' of evidence: must not be blank
                line 8, sections[0]: section: %1$s, but was 'a b'
                line 9, sections[1]: section 'a': has findings or says why not, but does both
                line 10, sections[2]: section 'b': has findings or says why not, but does neither
                line 11, sections[3].finding: unknown field 'finding'; did you mean 'findings'?
                line 12, sections[4].findings: a list is needed, but was an object
                line 13, sections[5].why: a text is needed, but was a number
                line 14, sections[6]: section 'f': why there is nothing: must not be blank
                line 15, sections[7].findings[0]: an object is needed, but was a list
                line 15, sections[7].notes[1]: a text is needed, but was a number
                line 15, sections[7]: section 'g': note: must not be blank
                line 16, sections[8]: an object is needed, but was a text
                line 17, section: unknown field 'section'""".formatted(ID));
        assertThat(faults("""
                formatVersion: relational-leadership/evidence/1.0
                instrument: {id: pulse}
                sections: [{id: a, why: x}, {why: x}, {id: a, why: y}]
                """)).isEqualTo("""
                line 1: field 'rows' is needed
                line 1: evidence: a section stands once, but one of [a, a] stands twice
                line 2, instrument: field 'version' is needed
                line 3, sections[1]: field 'id' is needed""");
    }

    @Test
    void everyFaultOfAFindingIsTold() {
        assertThat(faultsOfFinding("""
                {place: {a b: x, team: ' ',
                  scale: []},
                 counts: {' ': 1, complete: -1,
                  absent: 0.5},
                 notes: ['', 7, []],
                 estimate: []}
                """)).isEqualTo("""
                line 5, …place.a b: place of a finding: %1$s, but was 'a b'
                line 5, …place.team: place of a finding: team: must not be blank
                line 6, …place.scale: a text is needed, but was a list
                line 7, …counts. : count of a finding: must not be blank
                line 7, …counts.complete: a whole number from 0 to 9223372036854775807 is needed, but was -1
                line 8, …counts.absent: a whole number from 0 to 9223372036854775807 is needed, but was 0.5
                line 9, …notes[0]: note of a finding: must not be blank
                line 9, …notes[2]: a text is needed, but was a list
                line 10, …estimate: unknown field 'estimate'; did you mean 'estimates'?""".formatted(ID));
    }

    @Test
    void everyFaultOfAnEstimateIsTold() {
        assertThat(faultsOfFinding("""
                {estimates: [
                  {method: a b, value: 1, n: 1},
                  {method: a, value: 1, why: x, n: 1},
                  {method: a, n: 1},
                  {method: a, valeu: 1, n: 1},
                  {value: x, standardError: y, interval: [], flags: [[]]},
                  {method: a, value: 1, n: -1},
                  {method: a, value: 1e999, n: 1},
                  {method: a, why: ' ', n: 1},
                  {method: b, value: 1, n: 1, standardError: -1, flags: [' ']},
                  {method: c, why: x, n: 1, standardError: 1,
                    interval: {method: t, confidenceLevel: 0.5}},
                  {method: c, value: 1, n: 1}]}
                """)).isEqualTo("""
                line 5, sections[0].findings[0]: finding: a method stands once, but one of [b, c, c] stands twice
                line 6, …estimates[0]: method: %1$s, but was 'a b'
                line 7, …estimates[1]: needs either 'value' or 'why'
                line 8, …estimates[2]: needs either 'value' or 'why'
                line 9, …estimates[3].valeu: unknown field 'valeu'; did you mean 'value'?
                line 10, …estimates[4]: field 'method' is needed
                line 10, …estimates[4].value: a number is needed, but was a text
                line 10, …estimates[4]: field 'n' is needed
                line 10, …estimates[4].standardError: a number is needed, but was a text
                line 10, …estimates[4].interval: an object is needed, but was a list
                line 10, …estimates[4].flags[0]: a text is needed, but was a list
                line 11, …estimates[5].n: a whole number from 0 to 9223372036854775807 is needed, but was -1
                line 12, …estimates[6].value: a number must not be beyond what a double holds, but was 1e999
                line 13, …estimates[7]: estimate 'a': why there is none: must not be blank
                line 14, …estimates[8].standardError: estimate 'b': a standard error is 0 or more and stands beside a figure, but was -1
                line 14, …estimates[8].flags[0]: estimate 'b': flag: must not be blank
                line 15, …estimates[9].standardError: estimate 'c': a standard error is 0 or more and stands beside a figure, but was 1 without one
                line 16, …estimates[9].interval: estimate 'c': an interval holds its figure, but was 50 %% [-Infinity, Infinity] (t) without one""".formatted(ID));
    }

    @Test
    void everyFaultOfAnIntervalIsTold() {
        assertThat(faultsOfFinding("""
                {estimates: [
                  {method: a, value: 1, n: 1, interval: {method: a b, confidenceLevel: 0.5}},
                  {method: b, value: 1, n: 1, interval: {method: t, confidenceLevel: 1}},
                  {method: c, value: 1, n: 1, interval: {method: t, confidenceLevel: 0.5, lower: 2, upper: 0}},
                  {method: d, value: 1, n: 1, interval: {method: t, confidenceLevel: 0.5, lower: 2}},
                  {method: e, value: 1, n: 1, interval: {lower: x, upper: .inf, levle: 0}}]}
                """).replaceAll("…estimates(\\[.\\]).interval", "$1"))
                .isEqualTo("""
                line 6, [0]: method of an interval: %1$s, but was 'a b'
                line 7, [1]: interval 't': a confidence level lies between 0 and 1, but was 1
                line 8, [2]: interval 't': the lower end is at most the upper one, but was [2, 0]
                line 9, [3]: estimate 'd': an interval holds its figure, but was 50 %% [2, Infinity] (t) for 1
                line 10, [4].levle: unknown field 'levle'; known: method, confidenceLevel
                line 10, [4]: field 'method' is needed
                line 10, [4]: field 'confidenceLevel' is needed
                line 10, [4].lower: a number is needed, but was a text
                line 10, [4].upper: a number is needed, but was a text""".formatted(ID));
    }

    @Test
    void aDocumentOfAnotherKindIsRefused() {
        assertThat(faults("formatVersion: relational-leadership/scores/1.1"))
                .isEqualTo("line 1, formatVersion: this is a document of kind 'scores', but 'evidence' is needed");
        assertThat(faults("[]"))
                .isEqualTo(
                        "line 1, formatVersion: an object with 'formatVersion: relational-leadership/evidence/1.0' is "
                                + "needed, but the document is a list");
    }
}
