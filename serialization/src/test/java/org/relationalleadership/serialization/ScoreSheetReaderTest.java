package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relationalleadership.framework.RelationalLeadership;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.response.Response;
import org.relationalleadership.score.Explanation;
import org.relationalleadership.score.NoScore;
import org.relationalleadership.score.ScoreSheet;

/** One response and its scores: what is read, and what is told of a document that cannot be used. */
class ScoreSheetReaderTest {

    private Instrument instrument;
    private Documents documents;

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ScoreSheetReaderTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @BeforeEach
    void readInstrument() throws IOException {
        instrument = Documents.standard()
                .readInstrument(resource("hand-written-instrument.yaml"))
                .instrument();
        documents = Documents.standard().withInstrument(instrument);
    }

    private String responseFaults(String text) {
        return Faulty.faults(() -> documents.readResponse(text));
    }

    private String sheetFaults(String text) {
        return Faulty.faults(() -> documents.readScoreSheet(text));
    }

    @Test
    void aResponseIsReadFromATextAStreamAndAFile(@TempDir Path folder) throws IOException {
        String text = resource("response.yaml");
        Response expected = GoldenTest.response(instrument);
        assertThat(documents.readResponse(text)).isEqualTo(expected);
        assertThat(documents.readResponse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(expected);
        assertThat(documents.readResponse(Files.writeString(folder.resolve("response"), text)))
                .isEqualTo(expected);
    }

    @Test
    void aScoreSheetIsReadFromATextAStreamAndAFile(@TempDir Path folder) throws IOException {
        String text = resource("score-sheet.yaml");
        ScoreSheet expected = GoldenTest.scoreSheet(instrument);
        assertThat(documents.readScoreSheet(text)).isEqualTo(expected);
        assertThat(documents.readScoreSheet(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(expected);
        assertThat(documents.readScoreSheet(Files.writeString(folder.resolve("sheet"), text)))
                .isEqualTo(expected);
    }

    @Test
    void itemsThatAreLeftOutWereNotAnswered() {
        Response response = documents.readResponse("""
                formatVersion: relational-leadership/response/1.0
                instrument: {id: org.example.dyad-pulse, version: 1.2.0}
                answers: {s1: 62.5, t2: not-asked, t3: not-answered}
                """);
        assertThat(response.answer("t1")).isEqualTo(Answer.absent(Absence.NOT_ANSWERED));
        assertThat(response)
                .isEqualTo(Response.to(instrument)
                        .answer("s1", 62.5)
                        .absent("t2", Absence.NOT_ASKED)
                        .build());
    }

    @Test
    void everyFaultOfAResponseIsTold() {
        assertThat(responseFaults("""
                        {"formatVersion": "relational-leadership/response/1.0",
                         "instrument": {"id": "org.example.dyad-pulse", "version": "1.2.0"},
                         "context": {"respondent": 4711, "a b": "x", "wave": " "},
                         "answers": {
                           "t1": 9,
                           "t2": "not-aplicable",
                           "t33": 4,
                           "s1": null},
                         "answer": {}}
                        """)).isEqualTo("""
                        line 3, context.respondent: a text is needed, but was a number
                        line 3, context.a b: context: an id is 1 to 128 letters, digits or _ . : / - and starts with a letter, digit or _, but was 'a b'
                        line 3, context.wave: context 'wave': must not be blank
                        line 5, answers.t1: item 't1': an answer on scale 'agree5' is one of 1, 2, 3, 4, 5, but was 9
                        line 6, answers.t2: 'not-aplicable' is none of not-answered, not-applicable, not-asked; did you mean 'not-applicable'?
                        line 7, answers.t33: no item 't33'; did you mean 't3'?
                        line 8, answers.s1: a number, or why there is none, is needed, but was empty
                        line 9, answer: unknown field 'answer'""");
    }

    @Test
    void theInstrumentOfADocumentHasToBeKnown() throws IOException {
        String text = resource("response.json");
        assertThat(Faulty.faults(() -> Documents.standard().readResponse(text)))
                .isEqualTo(
                        "line 3, instrument: instrument 'org.example.dyad-pulse' 1.2.0 is not known here; none is, add it "
                                + "by withInstrument");
        assertThat(responseFaults(text.replace("1.2.0", "1.3.0")))
                .isEqualTo(
                        "line 3, instrument: instrument 'org.example.dyad-pulse' 1.3.0 is not known here; did you mean "
                                + "'org.example.dyad-pulse 1.2.0'?");
    }

    @Test
    void aDocumentOfAnotherKindIsRefused() throws IOException {
        assertThat(responseFaults(resource("score-sheet.json")))
                .isEqualTo("line 2, formatVersion: this is a document of kind 'score-sheet', but 'response' is needed");
        assertThat(sheetFaults("[]"))
                .isEqualTo(
                        "line 1, formatVersion: an object with 'formatVersion: relational-leadership/score-sheet/1.0' is "
                                + "needed, but the document is a list");
    }

    @Test
    void everyFaultOfAScoreSheetIsTold() {
        assertThat(sheetFaults("""
                        formatVersion: relational-leadership/score-sheet/1.0
                        instrument: {id: org.example.dyad-pulse, version: 1.2.0}
                        answers: {t1: 4}
                        scores:
                          trust: {strategy: {id: top-box, cut: 4}, value: 4, answered: 2, band: developing, z: 1}
                          partnerin: {strategy: mean, value: 1}
                        explanations:
                          trust:
                            uses:
                              - {item: t9, given: 4}
                              - {scale: partnering}
                              - {item: t1, scale: trust}
                              - {item: t3, weight: 3, reversed: 1, used: x}
                            measures: [{id: attr-ability-to-trus, title: 1}, {title: [x]}]
                          partnering: []
                        """)).isEqualTo("""
                        line 5, scores.trust.strategy: the instrument at hand has strategy 'mean', but was 'top-box {cut=4}'
                        line 5, scores.trust.band: by the score and the scale's bands it is 'established', but was 'developing'
                        line 5, scores.trust.z: by the score and the scale's norms there is none, but was 1
                        line 6, scores.partnerin: unknown field 'partnerin'; did you mean 'partnering'?
                        line 10, explanations.trust.uses[0].item: no item among the members 't9'; known: t1, t2, t3
                        line 11, explanations.trust.uses[1].scale: no scale among the members 'partnering'
                        line 12, explanations.trust.uses[2]: needs either 'item' or 'scale'
                        line 13, explanations.trust.uses[3].weight: the instrument at hand has weight 2, but was 3
                        line 13, explanations.trust.uses[3].reversed: true or false is needed, but was a number
                        line 13, explanations.trust.uses[3].used: a number is needed, but was a text
                        line 14, explanations.trust.measures[0].id: no construct 'attr-ability-to-trus'; did you mean 'attr-ability-to-trust'?
                        line 14, explanations.trust.measures[1].title: a text is needed, but was a list
                        line 14, explanations.trust.measures[1]: field 'id' is needed
                        line 15, explanations.partnering: an object is needed, but was a list""");
    }

    @Test
    void everyScaleHasItsScoreAndItsExplanation() {
        assertThat(sheetFaults("""
                        formatVersion: relational-leadership/score-sheet/1.0
                        instrument: {id: org.example.dyad-pulse, version: 1.2.0}
                        answers: {}
                        scores:
                          trust: {strategy: mean, value: x, answered: 2, band: established, noScore: declined}
                        explanations:
                          trust: {}
                          partnering: {uses: []}
                        """)).isEqualTo("""
                        line 4, scores: field 'partnering' is needed
                        line 5, scores.trust: needs either 'value', or 'noScore' and 'why'
                        line 7, explanations.trust: field 'uses' is needed""");
    }

    @Test
    void nothingFollowsFromAScoreThatCannotBeRead() {
        assertThat(sheetFaults("""
                        formatVersion: relational-leadership/score-sheet/1.0
                        instrument: {id: org.example.dyad-pulse, version: 1.2.0}
                        answers: {}
                        scores:
                          trust: {strategy: mean, value: x, band: established}
                          partnering: {strategy: mean, value: 1e999}
                        explanations: {trust: {uses: []}, partnering: {uses: []}}
                        """)).isEqualTo("""
                        line 5, scores.trust.value: a number is needed, but was a text
                        line 6, scores.partnering.value: a number must not be beyond what a double holds, but was 1e999""");
    }

    @Test
    void whatFollowsFromAScoreMayBeLeftOut() throws IOException {
        String text =
                resource("score-sheet.yaml").replace(", band: established", "").replaceAll("(?m)^ +title: .*\n", "");
        assertThat(documents.readScoreSheet(text)).isEqualTo(GoldenTest.scoreSheet(instrument));
        assertThat(documents.writeScoreSheet(documents.readScoreSheet(text), DocumentFormat.YAML))
                .isEqualTo(resource("score-sheet.yaml"));
    }

    @Test
    void aSheetWhoseExplanationIsOfSomethingElseIsNotWritten() {
        ScoreSheet sheet = GoldenTest.scoreSheet(instrument);
        String partnering = "score sheet: the explanation of scale 'trust' cannot be written: it ";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(explained(sheet, sheet.explain("partnering"))))
                .withMessage(partnering + "is of another score than that of the sheet");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(explained(
                        sheet,
                        new Explanation(
                                instrument,
                                sheet.score("trust"),
                                List.of(new Explanation.Use(
                                        Member.item("t3"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        false,
                                        OptionalDouble.empty())),
                                Optional.empty(),
                                List.of()))))
                .withMessage(partnering + "says what item 't3' brought, but that is no member with that weight");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(explained(
                        sheet,
                        new Explanation(
                                instrument.withVersion("2"),
                                sheet.score("trust"),
                                List.of(),
                                Optional.empty(),
                                List.of()))))
                .withMessage(partnering + "is of another score than that of the sheet");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(explained(
                        sheet,
                        new Explanation(
                                instrument,
                                sheet.score("trust"),
                                List.of(),
                                Optional.empty(),
                                List.of(RelationalLeadership.ABILITY_TO_TRUST.withTitle("Trust"))))))
                .withMessage(partnering
                        + "measures 'attr-ability-to-trust', but the instrument's framework has no such construct");
    }

    private String write(ScoreSheet sheet) {
        return documents.writeScoreSheet(sheet, DocumentFormat.JSON);
    }

    private static ScoreSheet explained(ScoreSheet sheet, Explanation explanation) {
        return ScoreSheet.of(
                sheet.response(),
                new double[] {sheet.score(0).value(), 0},
                new @Nullable NoScore[] {null, sheet.score(1).noScore().orElseThrow()},
                new long[] {
                    sheet.score(0).counts().packed(), sheet.score(1).counts().packed()
                },
                (self, scale) -> explanation);
    }
}
