package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.AnswerCounts;
import org.relationalleadership.score.NoScore;
import org.relationalleadership.score.Scores;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Responses and scores in a text of somebody else. */
class RowsTypeTest {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Instrument INSTRUMENT = Instrument.builder()
            .id("pulse")
            .version("1")
            .addItem(Item.of("t1", AnswerScale.likert("agree3", 1, "no", "maybe", "yes")))
            .addScale(Scale.builder().id("trust").items("t1").build())
            .build();
    private static final Documents DOCUMENTS = Documents.standard().withInstrument(INSTRUMENT);

    private static <T> DocumentType<T> type(Documents documents, Class<T> type) {
        return documents.types().stream()
                .filter(known -> known.type() == type)
                .map(known -> {
                    @SuppressWarnings("unchecked") // of that class
                    DocumentType<T> same = (DocumentType<T>) known;
                    return same;
                })
                .findFirst()
                .orElseThrow();
    }

    private static <T> String written(Class<T> type, T value) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            type(DOCUMENTS, type).write(value, new JacksonTarget(json));
        }
        return out.toString();
    }

    private static <T> T read(Documents documents, Class<T> type, String text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), "[" + text + ",1]")) {
            JacksonSource source = new JacksonSource(parser);
            source.next();
            source.next();
            T value = type(documents, type).read(source);
            assertThat(source.token()).isEqualTo(TokenSource.Token.END_OBJECT);
            assertThat(source.next()).isEqualTo(TokenSource.Token.NUMBER);
            return value;
        }
    }

    private static Responses responses(int rows) {
        Responses.Builder builder =
                Responses.builder(INSTRUMENT, List.of("respondent")).firstRow(7);
        for (int row = 0; row < rows; row++) {
            builder.answer(0, Answer.of(1 + row % 3)).context(0, "p" + row).endRow();
        }
        return builder.build();
    }

    @Test
    void aBatchOfAnySizeIsOneValue() throws IOException {
        for (int rows : List.of(0, 1, 10_000)) {
            Responses responses = responses(rows);
            assertThat(read(DOCUMENTS, Responses.class, written(Responses.class, responses)))
                    .isEqualTo(responses);
            Scores scores = scores(responses, 5);
            assertThat(read(DOCUMENTS, Scores.class, written(Scores.class, scores)))
                    .isEqualTo(scores);
        }
        assertThat(written(Responses.class, responses(1))).isEqualTo("""
                {"formatVersion":"relational-leadership/responses/1.0","instrument":{"id":"pulse","version":"1"},\
                "items":["t1"],"context":["respondent"],"firstRow":7,"rows":[{"row":8,"context":["p0"],"answers":[1]}]}""");
    }

    private static Scores scores(Responses responses, int reasons) {
        int rows = responses.rows();
        double[] values = new double[rows];
        short[] why = new short[rows];
        long[] counts = new long[rows];
        for (int row = 0; row < rows; row++) {
            why[row] = (short) (row % 7 == 0 ? 0 : 1 + row % reasons);
            values[row] = why[row] == 0 ? row / 4.0 : 0;
            counts[row] = new AnswerCounts(1, 0, 0, 0, 0).packed();
        }
        List<NoScore> known = java.util.stream.IntStream.range(0, reasons)
                .mapToObj(i -> NoScore.declined("reason " + i))
                .toList();
        return Scores.of(responses, List.of(new Scores.Column(values, why, known, counts)));
    }

    @Test
    void theInstrumentMustBeKnown() throws IOException {
        String text = written(Responses.class, responses(1));
        assertThat(Faulty.faults(() -> read(Documents.standard(), Responses.class, text)))
                .isEqualTo(
                        "line 1, instrument: instrument 'pulse' 1 is not known here; none is, add it by withInstrument");
        assertThat(Faulty.faults(() -> read(DOCUMENTS, Responses.class, text.replace("\"1\"", "\"2\""))))
                .isEqualTo("line 1, instrument: instrument 'pulse' 2 is not known here; did you mean 'pulse 1'?");
        assertThat(Faulty.faults(() -> read(DOCUMENTS, Scores.class, text)))
                .isEqualTo("line 1, formatVersion: this is a document of kind 'responses', but 'scores' is needed");
        assertThat(Faulty.faults(() -> read(
                        DOCUMENTS, Responses.class, "{\"formatVersion\":\"relational-leadership/responses/1.0\"}")))
                .isEqualTo("line 1: field 'instrument' is needed");
        assertThat(Faulty.faults(() -> read(DOCUMENTS, Responses.class, text.replace("\"version\":\"1\"", "\"v\":1"))))
                .isEqualTo("""
                        line 1, instrument.v: unknown field 'v'; known: version
                        line 1, instrument: field 'version' is needed""");
    }

    @Test
    void anInstrumentReplacesThatOfItsIdAndVersion() throws IOException {
        Instrument other = Instrument.builder()
                .from(INSTRUMENT)
                .items(List.of(Item.of("t1", AnswerScale.likert("agree4", 1, "a", "b", "c", "d"))))
                .build();
        Instrument later = Instrument.builder().from(INSTRUMENT).version("2").build();
        String text = written(Responses.class, responses(1)).replace("[1]", "[4]");
        assertThat(read(DOCUMENTS.withInstrument(other).withInstrument(later), Responses.class, text)
                        .instrument())
                .isEqualTo(other);
        assertThat(Faulty.faults(() -> read(DOCUMENTS.withInstrument(later), Responses.class, text)))
                .isEqualTo(
                        "line 1, rows[0].answers[0]: item 't1': an answer on scale 'agree3' is one of 1, 2, 3, but was"
                                + " 4");
    }

    @Test
    void thereAreAsManyReasonsAsAColumnHolds() throws IOException {
        Scores scores = scores(responses(40_000), Short.MAX_VALUE);
        String text = written(Scores.class, scores);
        assertThat(read(DOCUMENTS, Scores.class, text)).isEqualTo(scores);
    }

    @Test
    void nothingStandsBehindTheRows() throws IOException {
        String text = written(Responses.class, responses(1));
        assertThat(Faulty.faults(() ->
                        read(DOCUMENTS, Responses.class, text.substring(0, text.length() - 1) + ",\"x\":1}")))
                .isEqualTo("line 1: nothing may stand behind the rows");
    }
}
