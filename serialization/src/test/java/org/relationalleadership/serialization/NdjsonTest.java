package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relationalleadership.framework.RelationalLeadership;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Responses;

class NdjsonTest {

    private static final Documents DOCUMENTS = Documents.standard();
    private static final Instrument INSTRUMENT = Instrument.builder()
            .id("pulse")
            .version("1")
            .addItem(Item.of("t1", AnswerScale.likert("agree3", 1, "no", "maybe", "yes")))
            .addItem(Item.of("t2", AnswerScale.likert("agree3", 1, "no", "maybe", "yes")))
            .addScale(Scale.builder().id("trust").items("t1", "t2").build())
            .build();

    private static final String HEAD = "{\"formatVersion\": \"relational-leadership/responses/1.0\",\"instrument\": "
            + "{\"id\": \"pulse\",\"version\": \"1\"},\"items\": [\"t1\",\"t2\"],\"context\": [\"respondent\"]}\n";
    private static final String ROW = "{\"row\": %d,\"context\": [\"p%1$d\"],\"answers\": [1,\"not-asked\"]}\n";

    private static final String EXPECTING =
            ": was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')";

    private static String rows(int count) {
        StringBuilder rows = new StringBuilder(HEAD);
        for (int row = 1; row <= count; row++) {
            rows.append(String.format(ROW, row));
        }
        return rows.toString();
    }

    private static List<Responses> read(String text) throws IOException {
        List<Responses> all = new ArrayList<>();
        try (Batches<Responses> batches =
                DOCUMENTS.readResponses(INSTRUMENT, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            batches.forEach(all::add);
        }
        return all;
    }

    private static String faults(String text) {
        return Faulty.faults(() -> read(text));
    }

    @Test
    void linesAreReadAsTheRowsOfADocument() throws IOException {
        String document =
                rows(3).replace("]}\n{\"row\": 1", "],\"rows\": [{\"row\": 1").replace("}\n{", "},{") + "]}";
        assertThat(read(rows(3))).isEqualTo(read(document));
        assertThat(read(rows(3).replace("\n", "\r\n"))).isEqualTo(read(document));
        assertThat(read("\uFEFF" + rows(3).stripTrailing())).isEqualTo(read(document));
        assertThat(read("\n\n" + rows(3) + "\n\n")).isEqualTo(read(document));
        assertThat(read(rows(3).replace(":", " : ").replace("row ", "row"))).isEqualTo(read(document));
    }

    @Test
    void aHeadAloneOnItsLineHasNoRows() throws IOException {
        assertThat(read(HEAD)).isEmpty();
        assertThat(faults(HEAD.stripTrailing())).isEqualTo("line 1: field 'rows' is needed");
        assertThat(faults(HEAD.replace(",\"items\"", ",\n\"items\"") + String.format(ROW, 1)))
                .isEqualTo("line 1: field 'rows' is needed");
        assertThat(faults(HEAD.stripTrailing() + String.format(ROW, 1))).isEqualTo("line 1: field 'rows' is needed");
        assertThat(faults(HEAD.stripTrailing() + " x\n")).isEqualTo("line 1: not JSON: Unrecognized token" + EXPECTING);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DOCUMENTS.writeResponses(INSTRUMENT, Batches.of(List.of()), DocumentFormat.NDJSON, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(HEAD.replace(",\"context\": [\"respondent\"]", ""));
    }

    @Test
    void everyRowHasALineOfItsOwn() {
        assertThat(faults(HEAD + ROW.formatted(1).stripTrailing() + ROW.formatted(2)))
                .isEqualTo("line 2, rows[1]: a row has a line of its own, but the one before ends on this line");
        assertThat(faults(HEAD + ROW.formatted(1) + "\n" + ROW.formatted(2) + " \n\n" + ROW.formatted(3)))
                .isEqualTo("""
                        line 3, rows[1]: a row is needed, but the line is blank
                        line 5, rows[2]: a row is needed, but the line is blank""");
        assertThat(faults(HEAD + ROW.formatted(1) + ROW.formatted(2).replace(",\"a", ",\n\"a") + ROW.formatted(3)))
                .isEqualTo("line 3, rows[1]: a row has a line of its own, but this one ends on line 4");
    }

    @Test
    void aLineThatIsBrokenIsNamed() {
        String broken = "{\"row\": 2,\"context\": [\"p\"],\"ans";
        assertThat(faults(rows(1) + broken + "\n" + ROW.formatted(3)))
                .isEqualTo("line 3, rows[1]: not JSON: Illegal unquoted character ((CTRL-CHAR, code 10)): has to be"
                        + " escaped using backslash to be included in name");
        assertThat(faults(rows(1) + "{\"row\": 2,\n" + ROW.formatted(3)))
                .isEqualTo("line 3, rows[1]: not JSON: the line ends before its row does");
        assertThat(faults(rows(1) + "{\"row\": 2,\n"))
                .isEqualTo("line 3, rows[1]: not JSON: the line ends before its row does");
        assertThat(faults(rows(5000) + broken))
                .isEqualTo("line 5002, rows[5000]: not JSON: Unexpected end-of-input in property name");
        assertThat(faults(rows(2) + "x\n")).isEqualTo("line 4, rows[2]: not JSON: Unrecognized token" + EXPECTING);
        assertThat(faults(HEAD + "x\n")).isEqualTo("line 2, rows[0]: not JSON: Unrecognized token" + EXPECTING);
        assertThat(faults(rows(2).stripTrailing() + "]}\n"))
                .isEqualTo("line 3, rows[2]: not JSON: Unexpected close marker ']': no open Array to close");
    }

    @Test
    void faultsOfRowsHaveTheirLines() {
        assertThat(faults(rows(2) + "3\n" + ROW.formatted(0) + ROW.formatted(4).replace("[1,", "[7,") + "{}\n"))
                .isEqualTo("""
                        line 4, rows[2]: an object is needed, but was a number
                        line 5, rows[3].row: a whole number from 1 to 4611686018427387904 is needed, but was 0
                        line 6, rows[4].answers[0]: item 't1': an answer on scale 'agree3' is one of 1, 2, 3, but was 7
                        line 7, rows[5]: field 'context' is needed
                        line 7, rows[5]: field 'answers' is needed""");
        assertThat(faults(rows(2).replace("responses/1.0", "scores/1.0")))
                .isEqualTo("line 1, formatVersion: this is a document of kind 'scores', but 'responses' is needed");
    }

    @Test
    void limitsHoldInLines() {
        String limits =
                "goes beyond a limit: a document has at most 50 levels, a text 65536 characters, a number 40 digits";
        assertThat(faults(rows(2) + "[".repeat(20_000)))
                .startsWith("line 4, rows[2][0]")
                .endsWith("[0]: a document has at most 50 levels, but this goes deeper");
        assertThat(faults(rows(2) + "{\"context\": [\"" + "x".repeat(3_000_000) + "\"]}\n"))
                .isEqualTo("line 4, rows[2]: " + limits);
        assertThat(faults(rows(2) + "{\"row\": " + "1".repeat(50) + "}\n")).isEqualTo("line 4, rows[2]: " + limits);
        assertThat(faults(rows(2) + "{\"context\": [\"\\uD800\"]}\n"))
                .isEqualTo("line 4, rows[2].context[0]: half a surrogate pair, \\ud800, is no character");
        assertThat(faults(rows(2) + "{\"answers\": [" + "[],".repeat(1_000_000) + "1]}"))
                .startsWith("line 4, rows[2].answers[99999")
                .endsWith("]: a document has at most 1000000 values and names, but this has more");
        assertThat(faults(rows(2) + " ".repeat(3_000_000) + ROW.formatted(3))).isEqualTo("no fault");
    }

    @Test
    void aRowMayBeLongerThanWhatIsReadAtATime() throws IOException {
        String text = rows(3).replace("\"p2\"", "\"" + "é".repeat(60_000) + "\"")
                + ROW.formatted(4).replace("\"row\"", " ".repeat(2_000_000) + "\"row\"");
        List<Responses> read = read(text);
        assertThat(read).singleElement().satisfies(batch -> {
            assertThat(batch.rows()).isEqualTo(4);
            assertThat(batch.context().value("respondent", 1)).contains("é".repeat(60_000));
            assertThat(batch.context().value("respondent", 3)).contains("p4");
        });
    }

    @Test
    void linesGoOutWithTheirBatch() throws IOException {
        List<Responses> batches = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            batches.add(Responses.builder(INSTRUMENT, List.of("respondent"))
                    .firstRow(i)
                    .answer(0, Answer.of(1))
                    .context(0, "p" + i)
                    .endRow()
                    .build());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> seen = new ArrayList<>();
        Iterator<Responses> left = batches.iterator();
        DOCUMENTS.writeResponses(
                INSTRUMENT,
                new Batches<>() {
                    @Override
                    public Optional<Responses> next() {
                        seen.add(out.toString(StandardCharsets.UTF_8));
                        return left.hasNext() ? Optional.of(left.next()) : Optional.empty();
                    }

                    @Override
                    public void close() {}
                },
                DocumentFormat.NDJSON,
                out);
        assertThat(seen).extracting(text -> text.lines().count()).containsExactly(0L, 2L, 3L, 4L);
        assertThat(seen.get(2)).endsWith("{\"row\": 2,\"context\": [\"p1\"],\"answers\": [1,\"not-answered\"]}\n");
    }

    @Test
    void oneValueHasNoLines() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DOCUMENTS.writeFramework(RelationalLeadership.framework(), DocumentFormat.NDJSON))
                .withMessage("format: only responses and scores have lines for NDJSON; JSON or YAML is needed for one"
                        + " value");
    }
}
