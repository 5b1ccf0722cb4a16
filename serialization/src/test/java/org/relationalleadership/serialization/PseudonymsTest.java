package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relationalleadership.evidence.Evidence;
import org.relationalleadership.evidence.Finding;
import org.relationalleadership.evidence.Section;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.AnswerCounts;
import org.relationalleadership.score.Explanation;
import org.relationalleadership.score.NoScore;
import org.relationalleadership.score.ScoreSheet;
import org.relationalleadership.score.Scores;

class PseudonymsTest {

    private static final Instrument INSTRUMENT = Instrument.builder()
            .id("pulse")
            .version("1")
            .addItem(Item.of("t1", AnswerScale.likert("agree3", 1, "no", "maybe", "yes")))
            .addScale(Scale.builder().id("trust").items("t1").build())
            .build();
    private static final Responses RESPONSES = Responses.builder(
                    INSTRUMENT, List.of("respondent", "subject", "role", "team"))
            .context(0, "p1")
            .context(1, "p2")
            .context(2, "peer")
            .context(3, "p1")
            .answer(0, Answer.of(3))
            .endRow()
            .context(0, "p2")
            .context(1, "p2")
            .answer(0, Answer.of(1))
            .endRow(9)
            .build();

    private static byte[] key(int length) {
        byte[] key = new byte[length];
        IntStream.range(0, length).forEach(i -> key[i] = (byte) i);
        return key;
    }

    // Python 3.11: hmac.new(key, id.encode(), hashlib.sha256).hexdigest()[:32]
    private static final String P1 = "person-3d623b773ded1f53bb3f6c9a8ef2bd0d";
    private static final String P2 = "person-77b286eef44a138245cf472764181ab3";

    @Test
    void aPseudonymIsTheKeyedHashOfTheId() {
        assertThat(Pseudonyms.keyed(key(16)).of("p1")).isEqualTo(P1);
        assertThat(Pseudonyms.keyed(key(16)).of("p2")).isEqualTo(P2);
        byte[] eleven = new byte[20];
        Arrays.fill(eleven, (byte) 0x0b);
        // RFC 4231, test case 1
        assertThat(Pseudonyms.keyed(eleven).of("Hi There")).isEqualTo("person-b0344c61d8db38535ca8afceaf0bf12b");
        assertThat(Pseudonyms.keyed(key(32)).of("Žofie Ö")).isEqualTo("person-633163d61666d8003765987d5decb597");
    }

    @Test
    void theKeyIsCopiedAndNeverShown() {
        byte[] key = key(16);
        Pseudonyms people = Pseudonyms.keyed(key);
        Arrays.fill(key, (byte) 0);
        assertThat(people.of("p1")).isEqualTo(P1);
        assertThat(people).hasToString("pseudonyms by HmacSHA256");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pseudonyms.keyed(key(15)))
                .withMessage("pseudonyms: a key has at least 16 bytes, but this has 15");
    }

    /** Both would be the same bytes in UTF-8, and so one person. */
    @ParameterizedTest
    @ValueSource(strings = {"p\ud800", "p\udc00"})
    void anIdThatUtf8CannotSayHasNone(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pseudonyms.keyed(key(16)).of(id))
                .withMessage("pseudonyms: an id is text, but this has half a surrogate pair");
    }

    @Test
    void thePeopleOfOneResponseAndItsScoresAreReplacedToo() {
        Documents documents = Documents.standard().pseudonymizedBy(Pseudonyms.keyed(key(16)));
        String people = """
                context:
                  respondent: %s
                  subject: %s
                  role: peer
                  team: p1
                """.formatted(P1, P2);
        assertThat(documents.writeResponse(RESPONSES.row(0), DocumentFormat.YAML))
                .isEqualTo("""
                formatVersion: relational-leadership/response/1.0
                instrument: {id: pulse, version: "1"}
                %sanswers: {t1: 3}
                """.formatted(people));
        ScoreSheet sheet = ScoreSheet.of(
                RESPONSES.row(0),
                new double[] {3},
                new double[] {-1},
                new NoScore[1],
                new long[] {new AnswerCounts(1, 0, 0, 0, 0).packed()},
                (scores, scale) ->
                        new Explanation(INSTRUMENT, scores.score(scale), List.of(), Optional.empty(), List.of()));
        assertThat(documents.writeScoreSheet(sheet, DocumentFormat.YAML))
                .contains("\n" + people + "answers: {t1: 3}\n");
    }

    @Test
    void thePeopleInPlacesOfEvidenceAreReplaced() {
        Evidence evidence = Evidence.builder()
                .instrument("pulse")
                .instrumentVersion("1")
                .rows(1)
                .addSection(Section.builder()
                        .id("dyads")
                        .addFinding(Finding.builder()
                                .putPlace("team", "p1")
                                .putPlace("respondent", "p1")
                                .putPlace("subject", "p2")
                                .build())
                        .build())
                .build();
        assertThat(Documents.standard()
                        .pseudonymizedBy(Pseudonyms.keyed(key(16)))
                        .writeEvidence(evidence, DocumentFormat.YAML))
                .isEqualTo("""
                formatVersion: relational-leadership/evidence/1.0
                instrument: {id: pulse, version: "1"}
                rows: 1
                sections:
                  - id: dyads
                    findings:
                      - place:
                          team: p1
                          respondent: %s
                          subject: %s
                """.formatted(P1, P2));
    }

    @Test
    void thePeopleOfResponsesAreReplacedAndNothingElse() throws IOException {
        assertThat(written(DocumentFormat.NDJSON)).isEqualTo("""
                {"formatVersion": "relational-leadership/responses/1.0","instrument": {"id": "pulse","version": "1"},\
                "items": ["t1"],"context": ["respondent","subject","role","team"]}
                {"row": 1,"context": ["%1$s","%2$s","peer","p1"],"answers": [3]}
                {"row": 9,"context": ["%2$s","%2$s",null,null],"answers": [1]}
                """.formatted(P1, P2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Respondent", "respondant", "SUBJECT"})
    void anIdOfAPersonUnderNearlyItsNameIsNotWrittenAsItIs(String name) {
        Responses responses = Responses.builder(INSTRUMENT, List.of(name))
                .context(0, "anna")
                .endRow()
                .build();
        Documents documents = Documents.standard().pseudonymizedBy(Pseudonyms.keyed(key(16)));
        assertThatThrownBy(() -> documents.writeResponse(responses.row(0), DocumentFormat.JSON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "pseudonyms: context '" + name + "' would be written as it is, because only 'respondent' and"
                                + " 'subject' are ids of people; is it one of them?");
    }

    private static String written(DocumentFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Documents.standard()
                .pseudonymizedBy(Pseudonyms.keyed(key(16)))
                .writeResponses(INSTRUMENT, Batches.of(List.of(RESPONSES)), format, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void noIdIsLeftInAnyFormat(DocumentFormat format) throws IOException {
        String text = written(format);
        assertThat(text).contains(P1, P2).doesNotContain("p2");
    }

    @Test
    void scoresAndWhatStandsInOtherTextsArePseudonymisedToo() throws IOException {
        Scores scores = Scores.of(
                RESPONSES, List.of(new Scores.Column(new double[] {3, 1}, new short[2], List.of(), new long[] {
                    new AnswerCounts(1, 0, 0, 0, 0).packed(), new AnswerCounts(1, 0, 0, 0, 0).packed()
                })));
        Documents documents = Documents.standard().pseudonymizedBy(Pseudonyms.keyed(key(16)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.writeScores(INSTRUMENT, Batches.of(List.of(scores)), DocumentFormat.JSON, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("{\"row\": 9,\"context\": [\"" + P2 + "\",\"" + P2 + "\",null,null],");

        TreeTarget tree = new TreeTarget();
        documents.withInstrument(INSTRUMENT).types().stream()
                .filter(type -> type.type() == Scores.class)
                .forEach(type -> write(type, scores, tree));
        assertThat(tree.node().toString()).contains(P1, P2).doesNotContain("text=p2");
    }

    private static <T> void write(DocumentType<T> type, Object value, TokenTarget target) {
        try {
            type.write(type.type().cast(value), target);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
