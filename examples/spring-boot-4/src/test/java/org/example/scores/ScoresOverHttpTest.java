package org.example.scores;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ScoresOverHttpTest {

    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";
    private static final String PROBLEM = "application/problem+json";

    /** How many rows the service reads before it sends their scores. */
    private static final int BATCH = 4096;

    private static final int ROWS = 300_000;
    private static final int HEAP_MIB = 48;

    private static final String INSTRUMENT = "\"instrument\":{\"id\":\"org.example.pulse\",\"version\":\"1.0.0\"}";
    private static final String HEAD = "{\"formatVersion\":\"relational-leadership/responses/1.0\"," + INSTRUMENT
            + ",\"items\":[\"t1\",\"t2\",\"t3\"],\"context\":[\"respondent\"]}\n";

    @SuppressWarnings("NullAway.Init")
    private static RunningService service;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void startService() throws IOException {
        service = RunningService.start(HEAP_MIB);
    }

    @AfterAll
    static void stopService() throws InterruptedException {
        service.stop();
    }

    private HttpResponse<String> post(String type, HttpRequest.BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(service.scores())
                .header("Content-Type", type)
                .POST(body)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String type, String body) throws Exception {
        return post(type, BodyPublishers.ofString(body));
    }

    private static String type(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("none");
    }

    // one response

    @Test
    void scoresOneResponse() throws Exception {
        HttpResponse<String> response = post(JSON, """
                {"formatVersion": "relational-leadership/response/1.0",
                 "instrument": {"id": "org.example.pulse", "version": "1.0.0"},
                 "answers": {"t1": 4, "t2": 2, "t3": 5}}
                """);

        assertThat(response.body()).isEqualTo("""
                        {"formatVersion":"relational-leadership/score-sheet/1.0",\
                        "instrument":{"id":"org.example.pulse","version":"1.0.0"},\
                        "answers":{"t1":4,"t2":2,"t3":5},\
                        "scores":{"trust":{"strategy":"mean","value":4.333333333333333,"answered":3}},\
                        "explanations":{"trust":{"uses":[\
                        {"item":"t1","text":"I can raise a problem with my partner.","given":4,"used":4},\
                        {"item":"t2","text":"I check what my partner has promised me.","given":2,"reversed":true,"used":4},\
                        {"item":"t3","text":"My partner asks before judging.","given":5,"used":5}],\
                        "arithmetic":"(4 + 4 + 5) / 3 = 4.3333",\
                        "measures":[{"id":"attr-ability-to-trust","title":"Ability to trust","citation":"A Model for Clinical \
                        Partnering: How Nurse and Physician Executives Use Synergy as Strategy, American Hospital Association, \
                        AONE and AAPL"}]}}}""");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(type(response)).isEqualTo(JSON);
    }

    @Test
    void refusesAResponseWithAllItsFaults() throws Exception {
        HttpResponse<String> response = post(JSON, """
                {"formatVersion": "relational-leadership/response/1.0",
                 "instrument": {"id": "org.example.pulse", "version": "1.0.0"},
                 "context": {"respondent": 17},
                 "answers": {"t1": 6,
                             "t22": 2,
                             "t3": "sometimes"},
                 "note": "x"}
                """);

        assertIsProblem(response, "5 faults", """
                {"path":"context.respondent","line":3,"message":"a text is needed, but was a number"},\
                {"path":"answers.t1","line":4,\
                "message":"item 't1': an answer on scale 'agree5' is one of 1, 2, 3, 4, 5, but was 6"},\
                {"path":"answers.t22","line":5,"message":"no item 't22'; did you mean 't2'?"},\
                {"path":"answers.t3","line":6,\
                "message":"'sometimes' is none of not-answered, not-applicable, not-asked"},\
                {"path":"note","line":7,"message":"unknown field 'note'"}""");
    }

    @Test
    void refusesAResponseToAnInstrumentThatItDoesNotKnow() throws Exception {
        HttpResponse<String> response = post(JSON, """
                {"formatVersion": "relational-leadership/response/1.0",
                 "instrument": {"id": "org.example.pulse", "version": "2.0.0"},
                 "answers": {"t1": 4}}
                """);

        assertIsProblem(response, "1 fault", """
                {"path":"instrument","line":2,"message":"instrument 'org.example.pulse' 2.0.0 is not known here; \
                did you mean 'org.example.pulse 1.0.0'?"}""");
    }

    @Test
    void refusesWhatIsNoJson() throws Exception {
        HttpResponse<String> response = post(JSON, "{\"formatVersion\": \n,}");

        assertIsProblem(response, "1 fault", """
                {"path":"","line":2,"message":"Unexpected character (',' (code 44)): expected a value"}""");
    }

    @Test
    void refusesASecondDocument() throws Exception {
        HttpResponse<String> response = post(JSON, """
                {"formatVersion": "relational-leadership/response/1.0",
                 "instrument": {"id": "org.example.pulse", "version": "1.0.0"},
                 "answers": {"t1": 4}} {}
                """);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(type(response)).isEqualTo(PROBLEM);
    }

    private static void assertIsProblem(HttpResponse<String> response, String detail, String faults) {
        assertThat(response.body())
                .contains(
                        "\"type\":\"https://example.org/problems/faulty-document\"",
                        "\"title\":\"The document has faults\"",
                        "\"status\":400",
                        "\"detail\":\"" + detail + "\"")
                .endsWith("\"faults\":[" + faults + "]}");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(type(response)).isEqualTo(PROBLEM);
    }

    @Test
    void refusesADocumentThatIsTooLarge() throws Exception {
        byte[] large = " ".repeat((64 << 10) + 1).getBytes(UTF_8);

        assertIsTooLarge(post(JSON, BodyPublishers.ofByteArray(large)));
        assertIsTooLarge(post(JSON, BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(large)))); // in chunks
    }

    private static void assertIsTooLarge(HttpResponse<String> response) {
        assertThat(response.body()).contains("\"status\":413", "\"detail\":\"a document has at most 65536 bytes\"");
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(type(response)).isEqualTo(PROBLEM);
    }

    // many responses

    @Test
    void scoresLinesOfResponses() throws Exception {
        HttpResponse<String> response = post(NDJSON, HEAD + """
                {"row":1,"context":["p1"],"answers":[4,2,5]}
                {"row":2,"context":["p2"],"answers":[1,"not-answered","not-answered"]}
                """);

        assertThat(response.body()).isEqualTo("""
                        {"formatVersion": "relational-leadership/scores/1.1",\
                        "instrument": {"id": "org.example.pulse","version": "1.0.0"},"items": ["t1","t2","t3"],\
                        "scales": [{"id": "trust","strategy": "mean"}],"context": ["respondent"]}
                        {"row": 1,"context": ["p1"],"answers": [4,2,5],\
                        "scores": [{"value": 4.333333333333333,"answered": 3}]}
                        {"row": 2,"context": ["p2"],"answers": [1,"not-answered","not-answered"],\
                        "scores": [{"noScore": "too-few-answers","why": "needs 2 of 3 answered",\
                        "answered": 1,"notAnswered": 2}]}
                        """);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(type(response)).isEqualTo(NDJSON);
    }

    @Test
    void refusesLinesWithAllTheirFaults() throws Exception {
        HttpResponse<String> response = post(NDJSON, HEAD + """
                {"row":1,"context":["p1"],"answers":[4,2,6]}
                {"row":2,"context":["p2"],"answers":[1,2]}
                {"row":3,"context":["p3"],"answers":[1,2,3]}
                {"row":4,"context":["p4"],"answer":[1,2,3]}
                """);

        assertIsProblem(response, "3 faults", """
                {"path":"rows[0].answers[2]","line":2,\
                "message":"item 't3': an answer on scale 'agree5' is one of 1, 2, 3, 4, 5, but was 6"},\
                {"path":"rows[1].answers","line":3,\
                "message":"needs 3 elements, one for each that the head names, but has 2"},\
                {"path":"rows[3].answer","line":5,"message":"unknown field 'answer'; did you mean 'answers'?"}""");
    }

    @Test
    void breaksOffWhereAFaultComesAfterScoresHaveGoneOut() throws Exception {
        String rows = rows(0, BATCH) + row(BATCH).replace("]}", ",6]}") + rows(BATCH + 1, BATCH + 2);

        assertThatThrownBy(() -> post(NDJSON, HEAD + rows))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("chunked transfer encoding");

        try (TwoWayPost post = new TwoWayPost(service.port(), "/scores", NDJSON)) {
            post.send(HEAD + rows);
            post.end();
            assertThat(post.head()).startsWith("HTTP/1.1 200");
            post.line();
            for (int row = 0; row < BATCH; row++) {
                assertThat(post.line()).isEqualTo(scored(row));
            }
            assertThatThrownBy(post::line).isInstanceOf(EOFException.class);
        }
        assertThat(service.log())
                .contains("broken off after scores have gone out: faults on lines [" + (BATCH + 2) + "]");
    }

    @Test
    void streamsScoresInConstantMemoryWhileResponsesArrive() throws Exception {
        try (TwoWayPost post = new TwoWayPost(service.port(), "/scores", NDJSON)) {
            post.send(HEAD + rows(0, 2 * BATCH));
            assertThat(post.head()).startsWith("HTTP/1.1 200").contains("Content-Type: " + NDJSON);
            assertThat(post.line()).startsWith("{\"formatVersion\": \"relational-leadership/scores/");
            for (int row = 0; row < BATCH; row++) {
                assertThat(post.line()).isEqualTo(scored(row)); // and the rest is not sent yet
            }

            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> sendRest(post));
            for (int row = BATCH; row < ROWS; row++) {
                assertThat(post.line()).isEqualTo(scored(row));
            }
            assertThat(post.line()).isEmpty();
            sending.get();
        }
        assertThat(service.isAlive()).isTrue();
    }

    private static void sendRest(TwoWayPost post) {
        try {
            for (int row = 2 * BATCH; row < ROWS; row += 1000) {
                post.send(rows(row, Math.min(row + 1000, ROWS)));
            }
            post.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rows(int from, int to) {
        StringBuilder rows = new StringBuilder();
        for (int row = from; row < to; row++) {
            rows.append(row(row));
        }
        return rows.toString();
    }

    private static String row(int row) {
        return "{\"row\":" + (row + 1) + ",\"context\":[\"person-" + row + "\"],\"answers\":[4,2," + (1 + row % 5)
                + "]}\n";
    }

    /** (4 + 4 + t3) / 3 */
    private static String scored(int row) {
        String[] means = {"3", "3.3333333333333335", "3.6666666666666665", "4", "4.333333333333333"};
        return "{\"row\": " + (row + 1) + ",\"context\": [\"person-" + row + "\"],\"answers\": [4,2," + (1 + row % 5)
                + "],\"scores\": [{\"value\": " + means[row % 5] + ",\"answered\": 3}]}";
    }

    // what is nobody else's business

    @Test
    void logsNobodysIdsAndAnswers() throws Exception {
        post(NDJSON, HEAD + "{\"row\":1,\"context\":[\"Rosalind Franklin\"],\"answers\":[4,2,\"Watson\"]}\n");

        assertThat(service.log())
                .doesNotContain("Rosalind")
                .doesNotContain("Watson")
                .doesNotContain("person-");
    }
}
