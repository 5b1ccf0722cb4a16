package org.relationalleadership.benchmarks;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.AnswerCounts;
import org.relationalleadership.score.NoScore;
import org.relationalleadership.score.Scores;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/**
 * Documents of responses and scores as somebody would write and read them who knows the survey and streams with Jackson: the
 * same bytes from the same columns, and the same columns from them, without a check.
 */
final class JsonByHand {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER) // the shortest text, as the bytes ask for
            .build();

    private static final SerializedString ROW = new SerializedString("row");
    private static final SerializedString CONTEXT = new SerializedString("context");
    private static final SerializedString ANSWERS = new SerializedString("answers");
    private static final SerializedString SCORES = new SerializedString("scores");
    private static final SerializedString VALUE = new SerializedString("value");
    private static final SerializedString NO_SCORE = new SerializedString("noScore");
    private static final SerializedString TOO_FEW = new SerializedString("too-few-answers");
    private static final SerializedString WHY = new SerializedString("why");
    private static final SerializedString ANSWERED = new SerializedString("answered");
    private static final SerializedString NOT_ANSWERED = new SerializedString("notAnswered");
    private static final SerializedString ABSENT = new SerializedString("not-answered");

    private JsonByHand() {}

    /** A space behind each colon, and nothing else. */
    private static final class Spaces extends ObjectWriteContext.Base implements PrettyPrinter {

        private final boolean isLines;

        Spaces(boolean isLines) {
            this.isLines = isLines;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return this;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public void writeRootValueSeparator(JsonGenerator json) {
            json.writeRaw(isLines ? "\n" : ",\n    ");
        }

        @Override
        public void writeStartObject(JsonGenerator json) {
            json.writeRaw('{');
        }

        @Override
        public void beforeObjectEntries(JsonGenerator json) {}

        @Override
        public void writeObjectNameValueSeparator(JsonGenerator json) {
            json.writeRaw(": ");
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) {
            json.writeRaw(',');
        }

        @Override
        public void writeEndObject(JsonGenerator json, int entries) {
            json.writeRaw('}');
        }

        @Override
        public void writeStartArray(JsonGenerator json) {
            json.writeRaw('[');
        }

        @Override
        public void beforeArrayValues(JsonGenerator json) {}

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) {
            json.writeRaw(',');
        }

        @Override
        public void writeEndArray(JsonGenerator json, int values) {
            json.writeRaw(']');
        }
    }

    // writing

    /** Writes responses; what stands before and behind the rows is given. */
    static void writeResponses(List<Responses> batches, boolean isLines, String head, String end, OutputStream out) {
        try (JsonGenerator json = FACTORY.createGenerator(new Spaces(isLines), out)) {
            json.writeRaw(head);
            for (Responses batch : batches) {
                Rows rows = new Rows(batch);
                for (int row = 0; row < batch.rows(); row++) {
                    json.writeStartObject();
                    rows.write(json, row);
                    json.writeEndObject();
                }
            }
            json.writeRaw(end);
        }
    }

    /** Writes scores; what stands before and behind the rows is given. */
    static void writeScores(List<Scores> batches, boolean isLines, String head, String end, OutputStream out) {
        try (JsonGenerator json = FACTORY.createGenerator(new Spaces(isLines), out)) {
            json.writeRaw(head);
            for (Scores batch : batches) {
                Rows rows = new Rows(batch.responses());
                for (int row = 0; row < batch.rows(); row++) {
                    json.writeStartObject();
                    rows.write(json, row);
                    json.writeName(SCORES);
                    json.writeStartArray();
                    for (int scale = 0; scale < Survey.SCALES; scale++) {
                        writeScore(json, batch, row, scale);
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                }
            }
            json.writeRaw(end);
        }
    }

    private static void writeScore(JsonGenerator json, Scores scores, int row, int scale) {
        json.writeStartObject();
        if (scores.isScored(row, scale)) {
            double value = scores.value(row, scale);
            json.writeName(VALUE);
            if (value == (int) value) {
                json.writeNumber((int) value);
            } else {
                json.writeNumber(value);
            }
        } else {
            json.writeName(NO_SCORE);
            json.writeString(TOO_FEW);
            json.writeName(WHY);
            json.writeString(scores.noScore(row, scale).orElseThrow().text());
        }
        AnswerCounts counts = scores.counts(row, scale);
        if (counts.answered() > 0) {
            json.writeName(ANSWERED);
            json.writeNumber(counts.answered());
        }
        if (counts.notAnswered() > 0) {
            json.writeName(NOT_ANSWERED);
            json.writeNumber(counts.notAnswered());
        }
        json.writeEndObject();
    }

    /** The columns of a batch. */
    private static final class Rows {

        private final Responses batch;
        private final byte[][] codes;
        private final List<String> names;
        private final List<List<String>> texts = new ArrayList<>();
        private final int[][] context;

        Rows(Responses batch) {
            this.batch = batch;
            codes = Survey.codes(batch);
            names = batch.context().names();
            context = new int[names.size()][batch.rows()];
            for (int c = 0; c < context.length; c++) {
                texts.add(batch.context().dictionary(names.get(c)));
                for (int row = 0; row < batch.rows(); row++) {
                    context[c][row] = batch.context().code(names.get(c), row);
                }
            }
        }

        void write(JsonGenerator json, int row) {
            json.writeName(ROW);
            json.writeNumber(batch.rowNumber(row));
            json.writeName(CONTEXT);
            json.writeStartArray();
            for (int c = 0; c < context.length; c++) {
                int code = context[c][row];
                if (code < 0) {
                    json.writeNull();
                } else {
                    json.writeString(texts.get(c).get(code));
                }
            }
            json.writeEndArray();
            json.writeName(ANSWERS);
            json.writeStartArray();
            for (byte[] column : codes) {
                byte code = column[row];
                if (code < 0) {
                    json.writeString(ABSENT);
                } else {
                    json.writeNumber(code + 1);
                }
            }
            json.writeEndArray();
        }
    }

    // reading

    /** Columns that are filled row by row, {@value #SIZE} at a time. */
    static final class Columns {

        static final int SIZE = 4096;
        static final int NAMES = 2;

        final byte[][] codes = new byte[Survey.ITEMS][SIZE];
        final int[][] context = new int[NAMES][SIZE];
        final List<Map<String, Integer>> dictionaries = List.of(new HashMap<>(), new HashMap<>());
        final long[] numbers = new long[SIZE];
        final double[][] values = new double[Survey.SCALES][SIZE];
        final short[][] reasons = new short[Survey.SCALES][SIZE];
        final Map<NoScore, Short> noScores = new HashMap<>();
        final long[][] counts = new long[Survey.SCALES][SIZE];
        int rows;
    }

    /** Reads responses or scores into columns. */
    static List<Columns> read(InputStream in, boolean isLines) {
        List<Columns> batches = new ArrayList<>();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
            parser.nextToken();
            if (isLines) {
                parser.skipChildren();
            } else {
                while (!"rows".equals(parser.nextName())) {
                    parser.nextToken();
                    parser.skipChildren();
                }
                parser.nextToken();
            }
            Columns columns = new Columns();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                if (columns.rows == Columns.SIZE) {
                    batches.add(columns);
                    columns = new Columns();
                }
                readRow(parser, columns);
                columns.rows++;
            }
            batches.add(columns);
        }
        return batches;
    }

    private static void readRow(JsonParser parser, Columns columns) {
        int row = columns.rows;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "row" -> columns.numbers[row] = parser.getLongValue();
                case "context" -> {
                    for (int c = 0; parser.nextToken() != JsonToken.END_ARRAY; c++) {
                        columns.context[c][row] = -1;
                        if (parser.currentToken() == JsonToken.VALUE_STRING) {
                            Map<String, Integer> dictionary = columns.dictionaries.get(c);
                            columns.context[c][row] =
                                    dictionary.computeIfAbsent(parser.getString(), text -> dictionary.size());
                        }
                    }
                }
                case "answers" -> {
                    for (int item = 0; parser.nextToken() != JsonToken.END_ARRAY; item++) {
                        columns.codes[item][row] = parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                                ? (byte) (parser.getIntValue() - 1)
                                : Absence.of(parser.getString()).orElseThrow().code();
                    }
                }
                default -> {
                    for (int scale = 0; parser.nextToken() != JsonToken.END_ARRAY; scale++) {
                        readScore(parser, columns, scale);
                    }
                }
            }
        }
    }

    private static void readScore(JsonParser parser, Columns columns, int scale) {
        int row = columns.rows;
        int answered = 0;
        int notAnswered = 0;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "value" -> columns.values[scale][row] = parser.getDoubleValue();
                case "answered" -> answered = parser.getIntValue();
                case "notAnswered" -> notAnswered = parser.getIntValue();
                case "why" ->
                    columns.reasons[scale][row] = columns.noScores.computeIfAbsent(
                            new NoScore(NoScore.Kind.TOO_FEW_ANSWERS, parser.getString()),
                            none -> (short) (columns.noScores.size() + 1));
                default -> {}
            }
        }
        columns.counts[scale][row] = new AnswerCounts(answered, notAnswered, 0, 0, 0).packed();
    }
}
