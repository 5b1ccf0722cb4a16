package org.relationalleadership.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.Scores;
import org.relationalleadership.scoring.Scorer;
import org.relationalleadership.serialization.DocumentFormat;
import org.relationalleadership.serialization.Documents;

/** Documents of responses and scores, with an id and a role a row, written to nowhere and read from memory. */
@State(Scope.Benchmark)
public class JsonBenchmark {

    private static final Documents DOCUMENTS = Documents.standard();

    @Param("100000")
    public int rows;

    @Param("JSON")
    public DocumentFormat format = DocumentFormat.JSON;

    private final Instrument instrument = Survey.instrument();
    private List<Responses> responses = List.of();
    private List<Scores> scores = List.of();
    private Document responsesDocument = new Document(new byte[0], "", "");
    private Document scoresDocument = new Document(new byte[0], "", "");

    /** Bytes, and what stands in them before the first row and behind the last. */
    private static final class Document {

        private final byte[] bytes;
        private final String head;
        private final String end;

        Document(byte[] bytes, String head, String end) {
            this.bytes = bytes;
            this.head = head;
            this.end = end;
        }

        static Document of(byte[] bytes) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return new Document(
                    bytes,
                    text.substring(0, text.indexOf("{\"row\"")),
                    text.substring(text.lastIndexOf("]}") + "]}".length()));
        }
    }

    /** Makes the survey, and sees to it that both sides write the same bytes and read the same columns. */
    @Setup
    public void prepare() throws IOException {
        responses = Survey.ofPeople(instrument, rows);
        Scorer scorer = Scorer.of(instrument);
        scores = responses.stream().map(scorer::score).toList();
        ByteArrayOutputStream library = new ByteArrayOutputStream();
        DOCUMENTS.writeResponses(instrument, Batches.of(responses), format, library);
        responsesDocument = Document.of(library.toByteArray());
        library.reset();
        DOCUMENTS.writeScores(instrument, Batches.of(scores), format, library);
        scoresDocument = Document.of(library.toByteArray());

        ByteArrayOutputStream byHand = new ByteArrayOutputStream();
        writeResponsesByHand(byHand);
        requireSame(Arrays.equals(byHand.toByteArray(), responsesDocument.bytes), "responses");
        byHand.reset();
        writeScoresByHand(byHand);
        requireSame(Arrays.equals(byHand.toByteArray(), scoresDocument.bytes), "scores");
        requireSame(sum(readResponses()) == sumByHand(readResponsesByHand()), "responses that are read");
        List<Scores> read = readScores();
        List<JsonByHand.Columns> columns = readScoresByHand();
        requireSame(sum(read.stream().map(Scores::responses).toList()) == sumByHand(columns), "answers that are read");
        for (int row = 0; row < columns.get(0).rows; row++) {
            requireSame(
                    columns.get(0).counts[1][row] == read.get(0).counts(row, 1).packed()
                            && columns.get(0).values[1][row]
                                    == (read.get(0).isScored(row, 1)
                                            ? read.get(0).value(row, 1)
                                            : 0),
                    "scores that are read");
        }
    }

    private static void requireSame(boolean same, String what) {
        if (!same) {
            throw new IllegalStateException("json: other " + what + " by hand");
        }
    }

    private static long sum(List<Responses> batches) {
        long sum = 0;
        for (Responses batch : batches) {
            for (byte[] column : Survey.codes(batch)) {
                for (byte code : column) {
                    sum = 31 * sum + code;
                }
            }
        }
        return sum;
    }

    private static long sumByHand(List<JsonByHand.Columns> batches) {
        long sum = 0;
        for (JsonByHand.Columns batch : batches) {
            for (byte[] column : batch.codes) {
                for (int row = 0; row < batch.rows; row++) {
                    sum = 31 * sum + column[row];
                }
            }
        }
        return sum;
    }

    @Benchmark
    public void writeResponses() throws IOException {
        DOCUMENTS.writeResponses(instrument, Batches.of(responses), format, OutputStream.nullOutputStream());
    }

    @Benchmark
    public void writeResponsesByHand() {
        writeResponsesByHand(OutputStream.nullOutputStream());
    }

    private void writeResponsesByHand(OutputStream out) {
        JsonByHand.writeResponses(responses, isLines(), responsesDocument.head, responsesDocument.end, out);
    }

    @Benchmark
    public void writeScores() throws IOException {
        DOCUMENTS.writeScores(instrument, Batches.of(scores), format, OutputStream.nullOutputStream());
    }

    @Benchmark
    public void writeScoresByHand() {
        writeScoresByHand(OutputStream.nullOutputStream());
    }

    private void writeScoresByHand(OutputStream out) {
        JsonByHand.writeScores(scores, isLines(), scoresDocument.head, scoresDocument.end, out);
    }

    @Benchmark
    public List<Responses> readResponses() throws IOException {
        List<Responses> read = new ArrayList<>();
        try (Batches<Responses> batches =
                DOCUMENTS.readResponses(instrument, new ByteArrayInputStream(responsesDocument.bytes))) {
            batches.forEach(read::add);
        }
        return read;
    }

    @Benchmark
    public List<JsonByHand.Columns> readResponsesByHand() {
        return JsonByHand.read(new ByteArrayInputStream(responsesDocument.bytes), isLines());
    }

    @Benchmark
    public List<Scores> readScores() throws IOException {
        List<Scores> read = new ArrayList<>();
        try (Batches<Scores> batches =
                DOCUMENTS.readScores(instrument, new ByteArrayInputStream(scoresDocument.bytes))) {
            batches.forEach(read::add);
        }
        return read;
    }

    @Benchmark
    public List<JsonByHand.Columns> readScoresByHand() {
        return JsonByHand.read(new ByteArrayInputStream(scoresDocument.bytes), isLines());
    }

    private boolean isLines() {
        return format == DocumentFormat.NDJSON;
    }
}
