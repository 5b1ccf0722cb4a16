package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.AnswerCounts;
import org.relationalleadership.score.NoScore;
import org.relationalleadership.score.Scores;

class RowsReaderTest {

    private static final Instrument INSTRUMENT = Instrument.builder()
            .id("pulse")
            .version("1")
            .addItem(Item.of("t1", AnswerScale.likert("agree3", 1, "no", "maybe", "yes")))
            .addItem(Item.of("t2", AnswerScale.likert("agree3", 1, "no", "maybe", "yes")))
            .addScale(Scale.builder().id("trust").items("t1", "t2").build())
            .build();

    private static final String HEAD = """
            {"formatVersion": "relational-leadership/responses/1.0",
             "instrument": {"id": "pulse", "version": "1"},
             "items": ["t1", "t2"],
             "context": ["respondent"],
             "rows": [
            """;
    private static final String YAML_HEAD = """
            # by hand
            formatVersion: relational-leadership/responses/1.0
            instrument: {id: pulse, version: '1'}
            items: [t1, t2]
            context: [respondent]
            rows:
            """;
    private static final String SCORES_HEAD = """
            {"formatVersion": "relational-leadership/scores/1.0",
             "instrument": {"id": "pulse", "version": "1"},
             "items": ["t1", "t2"],
             "scales": [{"id": "trust", "strategy": "mean"}],
             "rows": [
            """;

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String faults(String text) {
        return Faulty.faults(() -> all(Documents.standard().readResponses(INSTRUMENT, stream(text))));
    }

    private static String scoreFaults(String text) {
        return Faulty.faults(() -> all(Documents.standard().readScores(INSTRUMENT, stream(text))));
    }

    private static <T> List<T> all(Batches<T> batches) {
        List<T> all = new ArrayList<>();
        try (batches) {
            for (Optional<T> batch = batches.next(); batch.isPresent(); batch = batches.next()) {
                all.add(batch.get());
            }
        }
        return all;
    }

    // what is right

    @ParameterizedTest
    @EnumSource
    void aBatchHasAtMost4096RowsAndTheNextFollowsOnIt(DocumentFormat format) throws IOException {
        Responses.Builder builder =
                Responses.builder(INSTRUMENT, List.of("respondent")).firstRow(7);
        for (int row = 0; row < 10_000; row++) {
            builder.answer(0, Answer.of(1 + row % 3)).context(0, "p" + row).endRow();
        }
        Responses whole = builder.build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Documents.standard().writeResponses(INSTRUMENT, Batches.of(List.of(whole)), format, out);

        List<Responses> batches =
                all(Documents.standard().readResponses(INSTRUMENT, new ByteArrayInputStream(out.toByteArray())));
        assertThat(batches).extracting(Responses::rows).containsExactly(4096, 4096, 1808);
        assertThat(batches).extracting(Responses::firstRow).containsExactly(7L, 4103L, 8199L);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        Documents.standard().writeResponses(INSTRUMENT, Batches.of(batches), format, again);
        assertThat(again.toByteArray()).isEqualTo(out.toByteArray());
        assertThat(batches.get(2).row(1807)).isEqualTo(whole.row(9_999));
    }

    @Test
    void noBatchIsADocumentWithoutRows() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Documents.standard().writeScores(INSTRUMENT, Batches.of(List.of()), DocumentFormat.JSON, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                {
                  "formatVersion": "relational-leadership/scores/1.1",
                  "instrument": {"id": "pulse","version": "1"},
                  "items": ["t1","t2"],
                  "scales": [
                    { "id": "trust", "strategy": "mean" }
                  ],
                  "rows": []
                }
                """);
        assertThat(all(Documents.standard().readScores(INSTRUMENT, stream(out.toString(StandardCharsets.UTF_8)))))
                .isEmpty();

        ByteArrayOutputStream yaml = new ByteArrayOutputStream();
        Documents.standard().writeScores(INSTRUMENT, Batches.of(List.of()), DocumentFormat.YAML, yaml);
        assertThat(yaml.toString(StandardCharsets.UTF_8)).isEqualTo("""
                formatVersion: relational-leadership/scores/1.1
                instrument: {id: pulse, version: "1"}
                items: [t1, t2]
                scales:
                  - {id: trust, strategy: mean}
                rows: []
                """);
        assertThat(all(Documents.standard().readScores(INSTRUMENT, stream(yaml.toString(StandardCharsets.UTF_8)))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NDJSON")
    void manyRowsPassWithoutBeingKept(DocumentFormat format) throws IOException {
        // Endless rows, cut off after some: were they kept, the batches would not come one by one.
        boolean isJson = format == DocumentFormat.JSON;
        String row = isJson
                ? "{\"row\": 1, \"context\": [null], \"answers\": [1, \"not-asked\"]},\n"
                : "  - {row: 1, context: [null], answers: [1, not-asked]}\n";
        InputStream endless = new InputStream() {
            private InputStream part = stream(isJson ? HEAD : YAML_HEAD);

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0];
            }

            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                int count = part.read(target, from, length);
                if (count < 0) {
                    part = stream(row.repeat(1000));
                    count = part.read(target, from, length);
                }
                return count;
            }
        };
        try (Batches<Responses> batches = Documents.standard().readResponses(INSTRUMENT, endless)) {
            long rows = 0;
            for (int i = 0; i < 50; i++) {
                rows += batches.next().orElseThrow().rows();
            }
            assertThat(rows).isEqualTo(50 * 4096);
        }
    }

    @Test
    void aClosedDocumentHasNoMoreRows() throws IOException {
        boolean[] closed = {false};
        InputStream in = new FilterInputStream(stream(HEAD + "{}]}")) {
            @Override
            public void close() throws IOException {
                closed[0] = true;
                super.close();
            }
        };
        Batches<Responses> batches = Documents.standard().readResponses(INSTRUMENT, in);
        batches.close();
        batches.close();
        assertThat(closed[0]).isTrue();
        assertThatIllegalStateException().isThrownBy(batches::next).withMessage("batches: closed");
    }

    @Test
    void afterItsEndADocumentHasNoMoreRows() throws IOException {
        try (Batches<Responses> batches = Documents.standard().readResponses(INSTRUMENT, stream(HEAD + "]}"))) {
            assertThat(batches.next()).isEmpty();
            assertThat(batches.next()).isEmpty();
        }
    }

    @Test
    void aFaultIsThrownToEveryWorker() throws IOException {
        Batches<Responses> batches = Documents.standard().readResponses(INSTRUMENT, stream(HEAD + "{}]}"));
        FaultException first = catchThrowableOfType(FaultException.class, batches::next);
        assertThat(first).hasMessage("""
                line 6, rows[0]: field 'context' is needed
                line 6, rows[0]: field 'answers' is needed""");
        assertThatThrownBy(batches::next).isSameAs(first);
        batches.close();
        assertThatIllegalStateException().isThrownBy(batches::next).withMessage("batches: closed");
    }

    // the head

    @Test
    void theHeadSaysWhatTheRowsAre() {
        assertThat(faults("\uFEFF" + HEAD + "]}")).isEqualTo("no fault");
        assertThat(faults("")).isEqualTo("line 1: the document is empty");
        assertThat(faults("[1]"))
                .isEqualTo(
                        "line 1, formatVersion: an object with 'formatVersion: relational-leadership/responses/1.0' is needed,"
                                + " but the document is a list");
        assertThat(faults(SCORES_HEAD + "]}"))
                .isEqualTo("line 1, formatVersion: this is a document of kind 'scores', but 'responses' is needed");
        assertThat(faults(HEAD.replace("1.0", "1.1") + "]}"))
                .isEqualTo(
                        "line 1, formatVersion: the document needs a release that reads version 1.1 of this format, but this"
                                + " one reads 1.0 to 1.0");
        assertThat(faults("{\"formatVersion\": \"relational-leadership/responses/1.0\"}"))
                .isEqualTo("""
                        line 1: field 'instrument' is needed
                        line 1: field 'items' is needed
                        line 1: field 'rows' is needed""");
    }

    @Test
    void theInstrumentMustBeTheOneAtHand() {
        assertThat(scoreFaults("""
                {"formatVersion": "relational-leadership/scores/1.0",
                 "instrument": {"id": "puls", "version": 2},
                 "items": ["t1", "t3"],
                 "scales": [{"id": "trust", "strategy": {"id": "mean", "cut": 4}}],
                 "context": ["wave", "wave"],
                 "firstRow": -1,
                 "row": 1,
                 "firstRow": 2,
                 "rows": {}}
                """)).isEqualTo("""
                        line 2, instrument.id: the instrument at hand has id 'pulse', but was 'puls'
                        line 2, instrument.version: a text is needed, but was number 2
                        line 3, items: the instrument at hand has other items: at position 1 't2', but was 't3'
                        line 4, scales: the instrument at hand has other scales: at position 0 'trust by mean', but was 'trust by mean {cut=4}'
                        line 5, context: context: 'wave' is named twice
                        line 6, firstRow: a whole number from 0 to 4611686018427387904 is needed, but was -1
                        line 7, row: unknown field 'row'
                        line 8, firstRow: stands twice, first on line 6
                        line 9, rows: a list is needed""");
        assertThat(scoreFaults(SCORES_HEAD
                                .replace("]", ", {\"strategy\": \"mean\"}]")
                                .replace("\"t2\", {\"strategy\": \"mean\"}", "\"t2\"")
                        + "]}"))
                .isEqualTo("line 4, scales[1]: field 'id' is needed");
        assertThat(faults(HEAD.replace("\"t1\", ", "") + "]}"))
                .isEqualTo("line 3, items: the instrument at hand has other items: at position 0 't1', but was 't2'");
        assertThat(faults(HEAD.replace(", \"t2\"", "") + "]}"))
                .isEqualTo("line 3, items: the instrument at hand has other items: at position 1 't2', but was none");
    }

    // the rows

    @Test
    void everyFaultOfABatchIsTold() {
        assertThat(faults(HEAD + """
                {"row": 1, "context": ["p1"], "answers": [1, "not-asked"]},
                {"row": 0, "context": [""], "answers": [4, "not-aplicable"]},
                {"row": 1.5, "context": [7], "answers": [null, [1]]},
                {"context": [], "answers": [1]},
                {},
                [],
                {"row": 9, "row": 9, "context": [null], "answers": [1, 2], "score": 1},
                {"row": 10, "context": {}, "answers": [1, 1e400]}
                """ + "]}")).isEqualTo("""
                        line 7, rows[1].context[0]: context 'respondent': must not be blank
                        line 7, rows[1].answers[0]: item 't1': an answer on scale 'agree3' is one of 1, 2, 3, but was 4
                        line 7, rows[1].answers[1]: 'not-aplicable' is none of not-answered, not-applicable, not-asked; did you \
                        mean 'not-applicable'?
                        line 7, rows[1].row: a whole number from 1 to 4611686018427387904 is needed, but was 0
                        line 8, rows[2].context[0]: a text is needed, but was a number
                        line 8, rows[2].answers[0]: a number, or why there is none, is needed, but was empty
                        line 8, rows[2].answers[1]: a number, or why there is none, is needed, but was a list
                        line 8, rows[2].row: a whole number from 1 to 4611686018427387904 is needed, but was 1.5
                        line 9, rows[3].context: needs 1 elements, one for each that the head names, but has 0
                        line 9, rows[3].answers: needs 2 elements, one for each that the head names, but has 1
                        line 10, rows[4]: field 'context' is needed
                        line 10, rows[4]: field 'answers' is needed
                        line 11, rows[5]: an object is needed, but was a list
                        line 12, rows[6].score: unknown field 'score'
                        line 12, rows[6].row: stands twice, first on line 12
                        line 13, rows[7].context: a list is needed, but was an object
                        line 13, rows[7].answers[1]: a number must not be beyond what a double holds, but was 1e400""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3,}", "3,,\"notAnswered\": 1}", "3, }"})
    void aCommaWithoutAFieldIsNoRow(String end) {
        String row = "{\"answers\": [1, 2],\"scores\": [{\"value\": 1.5,\"answered\": 2}]}";
        String rows = row + ",\n" + row.replace("2}]}", end + "]}");
        assertThat(scoreFaults(SCORES_HEAD + rows + "\n]}")).startsWith("line 7: not JSON: Unexpected character ('");
    }

    @Test
    void whoSomebodyIsIsNotQuoted() {
        assertThat(faults(HEAD + """
                {"context": "anna", "answers": [1, 2]},
                {"context": [["anna"]], "answers": [1, 2]},
                {"row": "anna", "context": [17], "answers": [1, 2]},
                "anna"
                """ + "]}")).isEqualTo("""
                        line 6, rows[0].context: a list is needed, but was a text
                        line 7, rows[1].context[0]: a text is needed, but was a list
                        line 8, rows[2].context[0]: a text is needed, but was a number
                        line 8, rows[2].row: a number is needed, but was a text
                        line 9, rows[3]: an object is needed, but was a text""");
        assertThat(faults(HEAD + "{\"context\": [anna]"))
                .isEqualTo("line 6: not JSON: Unrecognized token: was expecting (JSON String, Number, Array, Object or"
                        + " token)");
    }

    @Test
    void rowsBeyondTheLastAreRefused() {
        assertThat(faults(HEAD.replace("\"rows\"", "\"firstRow\": 4611686018427387904, \"rows\"")
                        + "{\"context\": [null], \"answers\": [1, 2]}, {\"context\": [null], \"answers\": [1, 2]}]}"))
                .isEqualTo("no fault");
        assertThat(faults(HEAD + "{\"row\": 9223372036854775807, \"context\": [null], \"answers\": [1, 2]}]}"))
                .isEqualTo("line 6, rows[0].row: a whole number from 1 to 4611686018427387904 is needed, but"
                        + " was 9223372036854775807");
    }

    @Test
    void aStandardErrorStandsBesideAScoreWhereTheHeadSaysSo() {
        String head = SCORES_HEAD.replace("\"mean\"}", "\"mean\", \"standardErrors\": true}");
        assertThat(scoreFaults(head + """
                {"answers": [1, 2], "scores": [{"value": 1.5, "standardError": 0.25, "answered": 2}]},
                {"answers": [1, 2], "scores": [{"value": 1.5, "standardError": -0.25}]},
                {"answers": [1, 2], "scores": [{"noScore": "declined", "why": "x", "standardError": 1}]},
                {"answers": [1, 2], "scores": [{"value": 1.5, "standardError": "x"}]}
                """ + "]}")).isEqualTo("""
                        line 7, rows[1].scores[0].standardError: a standard error is 0 or more, but was -0.25
                        line 8, rows[2].scores[0].standardError: a standard error stands beside a score, but there is none
                        line 9, rows[3].scores[0].standardError: a number is needed, but was a text""");
        assertThat(scoreFaults(SCORES_HEAD + """
                {"answers": [1, 2], "scores": [{"value": 1.5, "standardError": 0.25}]}
                """ + "]}"))
                .isEqualTo("line 6, rows[0].scores[0].standardError: a standard error stands where the head says "
                        + "'standardErrors: true' of the scale");
        assertThat(scoreFaults(head.replace("true}", "1}") + "]}"))
                .isEqualTo("line 4, scales[0].standardErrors: true or false is needed, but was number 1");
    }

    private static final Instrument FILLING = Instrument.builder()
            .from(INSTRUMENT)
            .scales(List.of(Scale.builder()
                    .id("trust")
                    .items("t1", "t2")
                    .answered(AnswerPolicy.atLeast(1).withPersonMean())
                    .build()))
            .build();

    @Test
    void tellsHowManyMembersAPolicyFilled() throws IOException {
        Responses responses = Responses.builder(FILLING, List.of())
                .answer(0, Answer.of(2))
                .endRow()
                .endRow()
                .build();
        Scores scores = Scores.of(
                responses,
                List.of(new Scores.Column(
                        new double[] {2, 0}, new short[] {0, 1}, List.of(NoScore.tooFewAnswers(1, 2)), new long[] {
                            new AnswerCounts(1, 1, 0, 0, 0).packed(), new AnswerCounts(0, 2, 0, 0, 0).packed()
                        })));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Documents.standard().writeScores(FILLING, Batches.of(List.of(scores)), DocumentFormat.JSON, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("""
                  "rows": [
                    {"row": 1,"answers": [2,"not-answered"],"scores": [{"value": 2,"answered": 1,"notAnswered": 1,"substituted": 1}]},
                    {"row": 2,"answers": ["not-answered","not-answered"],"scores": [{"noScore": "too-few-answers","why": "needs 1 of 2 answered","notAnswered": 2}]}
                  ]
                }
                """);
        assertThat(all(Documents.standard().readScores(FILLING, new ByteArrayInputStream(out.toByteArray()))))
                .singleElement()
                .satisfies(read -> assertThat(read.score(0, 0).substituted()).isEqualTo(1));
    }

    @Test
    void whatWasFilledIsWhatPolicyAndCountsSay() {
        String rows = """
                {"answers": [1, 2], "scores": [{"value": 1.5, "answered": 1, "notAnswered": 1, "substituted": 1}]},
                {"answers": [1, 2], "scores": [{"value": 1.5, "answered": 1, "notAnswered": 1, "substituted": 2}]},
                {"answers": [1, 2], "scores": [{"value": 1.5, "answered": 1, "notAnswered": 1}]},
                {"answers": [1, 2], "scores": [{"noScore": "declined", "why": "x", "notAnswered": 1, "substituted": 1}]},
                {"answers": [1, 2], "scores": [{"value": 1.5, "answered": 2, "substituted": -1}]}
                ]}""";
        assertThat(Faulty.faults(() -> all(Documents.standard().readScores(FILLING, stream(SCORES_HEAD + rows)))))
                .isEqualTo("""
                        line 7, rows[1].scores[0].substituted: by the scale's policy and the counts it is 1, but was 2
                        line 8, rows[2].scores[0]: field 'substituted' is needed: by the scale's policy and the counts it is 1
                        line 9, rows[3].scores[0].substituted: by the scale's policy and the counts it is 0, but was 1
                        line 10, rows[4].scores[0].substituted: a whole number from 0 to 2147483647 is needed, but was -1""");
        assertThat(scoreFaults(
                        SCORES_HEAD + rows.lines().findFirst().orElseThrow().replace("]},", "]}]}")))
                .isEqualTo(
                        "line 6, rows[0].scores[0].substituted: by the scale's policy and the counts it is 0, but was 1");
    }

    @Test
    void allBatchesHaveStandardErrorsOnTheScalesOfTheFirst() {
        Scores with = errors(0, true);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(with, errors(1, false)))
                .withMessage("batches: all must have standard errors on the scales of the first, but one has none on"
                        + " 'trust'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(errors(0, false), errors(1, true)))
                .withMessage("batches: all must have standard errors on the scales of the first, but one has some on"
                        + " 'trust'");
    }

    private static void written(Scores... batches) throws IOException {
        Documents.standard()
                .writeScores(
                        INSTRUMENT, Batches.of(List.of(batches)), DocumentFormat.JSON, OutputStream.nullOutputStream());
    }

    private static Scores errors(long firstRow, boolean errors) {
        Responses responses = Responses.builder(INSTRUMENT, List.of())
                .firstRow(firstRow)
                .endRow()
                .build();
        Scores.Column column = new Scores.Column(new double[] {2}, new short[1], List.of(), new long[1]);
        return Scores.of(responses, List.of(errors ? column.withStandardErrors(new double[] {0.5}) : column));
    }

    @Test
    void scoresHaveAValueOrAReason() {
        assertThat(scoreFaults(SCORES_HEAD + """
                {"answers": [1, 2], "scores": [{"value": 1.5, "answered": 2}]},
                {"answers": [1, 2], "scores": [{"value": "x", "answered": 4096}]},
                {"answers": [1, 2], "scores": [{"value": 1, "noScore": "declined"}]},
                {"answers": [1, 2], "scores": [{}]},
                {"answers": [1, 2], "scores": [{"noScore": "declind", "why": ""}]},
                {"answers": [1, 2], "scores": [{"noScore": "declined", "why": ""}]},
                {"answers": [1, 2], "scores": [{"why": "x"}]},
                {"answers": [1, 2], "scores": [3]},
                {"answers": [1, 2]}
                """ + "]}")).isEqualTo("""
                        line 7, rows[1].scores[0].value: a number is needed, but was a text
                        line 7, rows[1].scores[0].answered: a whole number from 0 to 4095 is needed, but was 4096
                        line 8, rows[2].scores[0]: needs either 'value', or 'noScore' and 'why'
                        line 9, rows[3].scores[0]: needs either 'value', or 'noScore' and 'why'
                        line 10, rows[4].scores[0].noScore: 'declind' is none of too-few-answers, declined, strategy-failed; did you mean 'declined'?
                        line 11, rows[5].scores[0]: no score: reason: must not be blank
                        line 12, rows[6].scores[0]: field 'noScore' is needed
                        line 13, rows[7].scores[0]: an object is needed, but was a number
                        line 14, rows[8]: field 'scores' is needed""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "]|line 6: not JSON: Unexpected end-of-input: expected close marker for Object",
                "], \"x\": 1}|line 6: nothing may stand behind the rows",
                "]} {}|line 6: something stands behind the end of the document",
                "{\"row\": 1|line 6: not JSON: Unexpected end-of-input: expected close marker for Object",
                "{\"row\": 1}}|line 6: not JSON: Unexpected close marker '}': expected ']'",
            })
    void theDocumentEndsWithItsRows(String rows, String fault) {
        assertThat(faults(HEAD + rows)).isEqualTo(fault);
    }

    @Test
    void limitsHoldWhileReading() {
        String limits =
                "goes beyond a limit: a document has at most 50 levels, a text 65536 characters, a number 40 digits";
        assertThat(faults(HEAD + "[".repeat(20_000))).isEqualTo("line 6: " + limits);
        assertThat(faults(HEAD + "{\"context\": [\"" + "x".repeat(70_000) + "\"]"))
                .isEqualTo("line 6: " + limits);
        assertThat(faults(HEAD + "{\"row\": " + "1".repeat(50) + "}")).isEqualTo("line 6: " + limits);
        assertThat(faults(HEAD + "{\"context\": [\"\\uD800\"]"))
                .isEqualTo("line 6, rows[0].context[0]: half a surrogate pair, \\ud800, is no character");
        assertThat(faults(HEAD.replace("[\"t1\"", "[" + "\"t1\", ".repeat(1_000_000) + "\"t1\"")))
                .startsWith("line 3, items[9999")
                .endsWith("]: a document has at most 1000000 values and names, but this has more");
        assertThat(faults(HEAD + "{\"row\": 1, \"answers\": [" + "[],".repeat(1_000_000) + "1]}"))
                .startsWith("line 6, rows[0].answers[99999")
                .endsWith("]: a document has at most 1000000 values and names, but this has more");
        assertThat(faults(HEAD + ("{\"context\": [\"" + "x".repeat(60_000) + "\"],\n").repeat(3) + "\"a"))
                .startsWith("line 7: not JSON: ");
        assertThat(faults(HEAD + "{\"context\": [" + ("\"" + "x".repeat(60_000) + "\",").repeat(200) + "1]}"))
                .isEqualTo("line 6, rows[0].context[174]: a document has at most 10 MiB, but this has more");
    }

    @Test
    void bytesThatAreNotUtf8AreTold() {
        String fault = "line %d: a document is UTF-8, but byte %d (0xFC) is not; save it as UTF-8";
        byte[] head = HEAD.replace("pulse", "pülse").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Faulty.faults(() -> Documents.standard().readResponses(INSTRUMENT, new ByteArrayInputStream(head))))
                .isEqualTo(fault, 2, HEAD.indexOf("pulse") + 2);
        String before =
                HEAD + "\n".repeat(3) + "{\"context\": [null], \"answers\": [1, 1]}, ".repeat(5000) + "\n{\"row\": \"";
        byte[] rows = (before + "ü\"}").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Faulty.faults(
                        () -> all(Documents.standard().readResponses(INSTRUMENT, new ByteArrayInputStream(rows)))))
                .isEqualTo(fault, 10, before.length() + 1);
        byte[] blanks = "\n\n ü".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Faulty.faults(
                        () -> Documents.standard().readResponses(INSTRUMENT, new ByteArrayInputStream(blanks))))
                .isEqualTo(fault, 3, 4);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NDJSON")
    void aStreamThatFailsIsNoFaultOfTheDocument(DocumentFormat format) throws IOException {
        String text = format == DocumentFormat.JSON
                ? HEAD + "{\"context\": [null], \"answers\": [1, 1]}, ".repeat(5000)
                : YAML_HEAD + "- {context: [null], answers: [1, 1]}\n".repeat(5000);
        byte[] rows = text.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Documents.standard().readResponses(INSTRUMENT, failing(rows, 100)))
                .isInstanceOf(IOException.class)
                .hasMessage("disk");
        Batches<Responses> batches = Documents.standard().readResponses(INSTRUMENT, failing(rows, 150_000));
        assertThatThrownBy(batches::next)
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("disk");
        assertThatThrownBy(batches::next)
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("disk");
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk");
            }
        };
        assertThatThrownBy(() -> Documents.standard().writeResponses(INSTRUMENT, Batches.of(List.of()), format, full))
                .isInstanceOf(IOException.class)
                .hasMessage("disk");
    }

    private static InputStream failing(byte[] bytes, int after) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            private int left = after;

            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                if (left == 0) {
                    throw new IOException("disk");
                }
                int count = super.read(target, from, Math.min(length, left));
                left -= count;
                return count;
            }
        };
    }

    // YAML

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void readsAPairOfSurrogatesOverTheEndOfTheBuffer(int shift) {
        // The buffer takes some 64 Ki characters; at one of both shifts its end is within a pair.
        String row = "- {context: [" + "\uD83D\uDE00".repeat(30_000) + "], answers: [1, 1]}\n";
        assertThat(faults("#".repeat(shift) + YAML_HEAD + row.repeat(9))).isEqualTo("no fault");
    }

    @Test
    void rowsMayBeWrittenByHand() {
        assertThat(faults(YAML_HEAD + """
                - row: 1
                  context: [no]
                  answers: [1, not-asked]
                # nobody
                - context:
                    - ~
                  answers:
                    - 3
                    - 'not-answered'
                """)).isEqualTo("no fault");
        assertThat(faults("\uFEFF\n" + YAML_HEAD + "  []\n...\n")).isEqualTo("no fault");
        assertThat(faults(" \n ")).isEqualTo("line 1: the document is empty");
        assertThat(faults("# nothing")).isEqualTo("line 1: the document is empty");
        assertThat(faults("--- ~")).isEqualTo("line 1: the document is empty");
        assertThat(faults("- 1"))
                .isEqualTo(
                        "line 1, formatVersion: an object with 'formatVersion: relational-leadership/responses/1.0' is needed,"
                                + " but the document is a list");
        assertThat(faults("formatVersion: relational-leadership/responses/1.0")).isEqualTo("""
                        line 1: field 'instrument' is needed
                        line 1: field 'items' is needed
                        line 1: field 'rows' is needed""");
        assertThat(faults(YAML_HEAD)).isEqualTo("line 6, rows: a list is needed");
    }

    @Test
    void everyFaultOfABatchIsToldInYaml() {
        assertThat(faults(YAML_HEAD + """
                - {row: 1, context: [p1], answers: [1, not-asked]}
                - {row: 0, context: [''], answers: [4, not-aplicable]}
                - {row: 9, row: 9, context: [7], answers: ['1', 2], score: 1}
                - 3
                more: 1
                """)).isEqualTo("""
                        line 8, rows[1].context[0]: context 'respondent': must not be blank
                        line 8, rows[1].answers[0]: item 't1': an answer on scale 'agree3' is one of 1, 2, 3, but was 4
                        line 8, rows[1].answers[1]: 'not-aplicable' is none of not-answered, not-applicable, not-asked; did you \
                        mean 'not-applicable'?
                        line 8, rows[1].row: a whole number from 1 to 4611686018427387904 is needed, but was 0
                        line 9, rows[2].score: unknown field 'score'
                        line 9, rows[2].answers[0]: '1' is none of not-answered, not-applicable, not-asked
                        line 9, rows[2].row: stands twice, first on line 9
                        line 10, rows[3]: an object is needed, but was a number
                        line 11: nothing may stand behind the rows""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "- {row: 1, answers: [1,|line 7, rows[0].answers[0]: not YAML: expected the node content, but found '<stream end>'",
                "- {row: 1|line 7, rows[0].row: not YAML: expected ',' or '}', but got <stream end>",
                "- {row: *x}|line 7, rows[0].row: aliases are not read, but here is *x; write the value out",
                "- &x {row: 1}|line 7, rows[0]: anchors are not read, but here is &x",
                "&x [{row: 1}]|line 7: anchors are not read, but here is &x",
                "- {row: !!int 1}|line 7, rows[0].row: tags are not read, but here is tag:yaml.org,2002:int",
                "- {<<: 1}|line 7, rows[0]: merge keys (<<) are not read; write the fields out",
                "- {? [1] : 1}|line 7, rows[0]: the name of a field is a text, but here it is a list or an object",
                "- {context: [p], answers: [1, 1], row: 1, row: 2}|line 7, rows[0].row: stands twice, first on line 7",
                "[];---;a: 1|line 8: a file holds one document, but here starts a second",
            })
    void whatIsNoYamlOfRowsIsRefused(String rows, String fault) {
        assertThat(faults(YAML_HEAD + " " + rows.replace(';', '\n'))).isEqualTo(fault);
    }

    @Test
    void limitsHoldWhileReadingYaml() {
        assertThat(faults(YAML_HEAD + "- {}\n- {a: \u0007}"))
                .isEqualTo("line 8: not YAML: the character U+0007 is not allowed");
        assertThat(faults(YAML_HEAD + "- " + "[".repeat(20_000)))
                .startsWith("line 7, rows[0][0]")
                .endsWith("[0]: a document has at most 50 levels, but this goes deeper");
        assertThat(faults(YAML_HEAD + "- {context: [" + "x".repeat(70_000) + "]}"))
                .isEqualTo("line 7, rows[0].context[0]: a text has at most 65536 characters, but this has 70000");
        assertThat(faults(YAML_HEAD + "- {context: ['" + "x y ".repeat(4_000_000)))
                .isEqualTo(
                        "line 7: a value with the comments before it has at most 1048576 characters, but this has more");
        assertThat(faults(YAML_HEAD + "- {context: [" + ("x".repeat(60_000) + ", ").repeat(200)))
                .startsWith("line 7")
                .endsWith(": a document has at most 10 MiB, but this has more");
        assertThat(Faulty.faults(() -> Documents.standard()
                        .readResponses(
                                INSTRUMENT,
                                new ByteArrayInputStream((YAML_HEAD.replace("hand", "händ") + " ".repeat(9000))
                                        .getBytes(StandardCharsets.ISO_8859_1)))))
                .isEqualTo("line 1: a document is UTF-8, but byte 7 (0xE4) is not; save it as UTF-8");
        String before = YAML_HEAD + "- {}\n" + "  ".repeat(9000);
        byte[] rows = (before + "ü").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Faulty.faults(() -> Documents.standard().readResponses(INSTRUMENT, new ByteArrayInputStream(rows))))
                .isEqualTo(
                        "line 8: a document is UTF-8, but byte %d (0xFC) is not; save it as UTF-8",
                        before.length() + 1);
    }

    // what cannot be written

    @Test
    void whatIsBrokenOffIsNoDocument() {
        Responses first =
                Responses.builder(INSTRUMENT, List.of("respondent")).endRow().build();
        Iterator<Responses> batches = List.of(first).iterator();
        Batches<Responses> failing = new Batches<>() {
            @Override
            public Optional<Responses> next() {
                return Optional.of(batches.next());
            }

            @Override
            public void close() {}
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> Documents.standard().writeResponses(INSTRUMENT, failing, DocumentFormat.JSON, out))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(faults(out.toString(StandardCharsets.UTF_8)))
                .isEqualTo("line 7: not JSON: Unexpected end-of-input: expected close marker for Array");
    }

    @Test
    void batchesMustFollowOnOneAnother() {
        Responses first =
                Responses.builder(INSTRUMENT, List.of("wave")).endRow().build();
        Responses second = Responses.builder(INSTRUMENT, List.of("wave"))
                .firstRow(5)
                .endRow()
                .build();
        assertRefused(
                first, second, "batches: each must follow on the one before, but one starts at row 5 instead of 1");
        Responses other = Responses.builder(INSTRUMENT, List.of("role"))
                .firstRow(1)
                .endRow()
                .build();
        assertRefused(first, other, "batches: all must have the context of the first, [wave], but one has [role]");
        Instrument later = Instrument.builder()
                .id("pulse")
                .version("2")
                .items(INSTRUMENT.items())
                .scales(INSTRUMENT.scales())
                .build();
        Responses toLater =
                Responses.builder(later, List.of("wave")).firstRow(1).endRow().build();
        assertRefused(first, toLater, "batches: all must be to instrument 'pulse' 1, but one is to 'pulse' 2");
    }

    private static void assertRefused(Responses first, Responses second, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Documents.standard()
                        .writeResponses(
                                INSTRUMENT,
                                Batches.of(List.of(first, second)),
                                DocumentFormat.JSON,
                                new ByteArrayOutputStream()))
                .withMessage(message);
    }

    @Test
    void whatCouldNotBeReadIsNotWritten() {
        Responses responses = Responses.builder(INSTRUMENT, List.of("respondent"))
                .context(0, "x".repeat(70_000))
                .endRow()
                .build();
        assertThat(Faulty.faults(() -> Documents.standard()
                        .writeResponses(
                                INSTRUMENT,
                                Batches.of(List.of(responses)),
                                DocumentFormat.JSON,
                                new ByteArrayOutputStream())))
                .isEqualTo("a text has at most 65536 characters, but this has 70000");
    }
}
