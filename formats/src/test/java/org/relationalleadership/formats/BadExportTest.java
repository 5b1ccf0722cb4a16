package org.relationalleadership.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.mapping.CodeMap;
import org.relationalleadership.mapping.Codebook;
import org.relationalleadership.mapping.ContextSource;
import org.relationalleadership.mapping.DuplicateRule;
import org.relationalleadership.mapping.Mapping;
import org.relationalleadership.mapping.OnFault;
import org.relationalleadership.mapping.RowFilter;
import org.relationalleadership.mapping.ValueForm;

/** What a person reads when an export cannot be read. */
class BadExportTest {

    /** More bytes than any file has. */
    private static final class Endless extends InputStream {

        private final char only;

        Endless(char only) {
            this.only = only;
        }

        @Override
        public int read() {
            return only;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            Arrays.fill(target, from, from + length, (byte) only);
            return length;
        }
    }

    /** Bytes that cannot be read on. */
    private static final class LostConnection extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("connection lost");
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            return read();
        }
    }

    private static final Mapping PLAIN = Mapping.standard();
    private static final DelimitedExport EXPORT = DelimitedExport.of(Codebook.of(Survey.TRUST, PLAIN));

    /** The text of each fault that an action meets. */
    static List<String> faults(Runnable action) {
        FaultException thrown = catchThrowableOfType(FaultException.class, action::run);
        assertThat(thrown).as("the faults").isNotNull();
        return String.valueOf(thrown.getMessage()).lines().toList();
    }

    private static List<String> faults(Mapping mapping, String text) {
        return faults(mapping, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> faults(Mapping mapping, byte[] bytes) {
        return faults(() -> Survey.batches(Survey.open(Survey.TRUST, mapping, bytes)));
    }

    // files

    @Test
    void noFile(@TempDir Path folder) {
        Path file = folder.resolve("none.csv");
        assertThat(faults(() -> EXPORT.open(file))).containsExactly("no file '" + file + "'");
    }

    @Test
    void aDirectory(@TempDir Path folder) {
        assertThat(faults(() -> EXPORT.open(folder)))
                .containsExactly("'" + folder + "' is a directory, but a file is needed");
    }

    @Test
    void aFileThatMayNotBeRead() {
        assertThat(faults(() -> EXPORT.open(() -> {
                    throw new AccessDeniedException("export.csv");
                })))
                .containsExactly("'export.csv' may not be read by this user");
    }

    @Test
    void bytesThatCannotBeOpened() {
        assertThat(faults(() -> EXPORT.open(() -> {
                    throw new IOException("connection lost");
                })))
                .containsExactly("the export cannot be read: connection lost");
    }

    @Test
    void bytesThatEndInAnError() {
        InputStream start = new ByteArrayInputStream("t1,t2,t3\n1,2,3\n1,".getBytes(StandardCharsets.UTF_8));
        // The first look reads ahead, so that a short export fails when it is opened.
        assertThat(faults(
                        () -> Survey.batches(EXPORT.open(() -> new SequenceInputStream(start, new LostConnection())))))
                .containsExactly("the export cannot be read: connection lost");
    }

    @Test
    void bytesThatEndInAnErrorLater() {
        byte[] rows = ("t1,t2,t3\n" + "1,2,3\n".repeat(40_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(faults(() -> Survey.batches(EXPORT.open(
                        () -> new SequenceInputStream(new ByteArrayInputStream(rows), new LostConnection())))))
                .containsExactly(
                        "line 40002, row 40001, column 't1': cannot be read on: java.io.IOException: connection lost");
    }

    @Test
    void anEmptyFile(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("empty.csv"));
        assertThat(faults(() -> EXPORT.open(file))).containsExactly("the file is empty, but a header is needed");
        assertThat(faults(PLAIN, "\uFEFF\n\r\n")).containsExactly("the file is empty, but a header is needed");
    }

    @Test
    void randomBytes() {
        byte[] bytes = new byte[5000];
        new Random(1).nextBytes(bytes);
        assertThat(faults(PLAIN, bytes))
                .containsExactly(
                        "the file is no text table: byte 256 is 0, which no text in UTF-8 has; is it a spreadsheet or a "
                                + "compressed file, or text in UTF-16 (then say charset: UTF-16LE in the mapping)?");
    }

    @Test
    void bytesThatAreMostlyControls() {
        byte[] bytes = new byte[100];
        Arrays.fill(bytes, 0, 3, (byte) 1);
        Arrays.fill(bytes, 3, 100, (byte) 'x');
        assertThat(faults(PLAIN, bytes))
                .containsExactly("the file is no text table: 3 of its first 100 bytes are control characters; is it a "
                        + "spreadsheet or a compressed file?");
    }

    @Test
    void aNulLaterOn() {
        String text = "t1,note,t2,t3\n" + "1,x,2,3\n".repeat(10_000) + "1,a\0b,2,3\n";
        assertThat(faults(PLAIN, text))
                .containsExactly("line 10002, row 10001, column 'note': a NUL character, which no text has");
    }

    @Test
    void aNulInUtf16() {
        assertThat(faults(
                        Mapping.builder().charset("UTF-16LE").build(),
                        "t1,t2,t3\n1,\0,3\n".getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly("line 2, row 1, column 't2': a NUL character, which no text has");
    }

    @Test
    void windows1252Bytes() {
        String text = "t1,comment,t2,t3\n1,fine,2,3\n\"4\",\"two\nlines, très bien\",2,3\n";
        assertThat(faults(PLAIN, text.getBytes(Charset.forName("windows-1252"))))
                .containsExactly("line 3, row 2, column 'comment': byte 0xE8 is not UTF-8; if the export is in another "
                        + "charset, say so in the mapping, for example charset: windows-1252");
    }

    @Test
    void windows1252BytesInTheHeader() {
        assertThat(faults(PLAIN, "t1,Rôle,t2,t3\n".getBytes(Charset.forName("windows-1252"))))
                .containsExactly(
                        "line 1, header: byte 0xF4 is not UTF-8; if the export is in another charset, say so in "
                                + "the mapping, for example charset: windows-1252");
    }

    @Test
    void malformedBytesPastTheLastColumn() {
        byte[] bytes = "t1,t2,t3\n1,2,3,4é".getBytes(Charset.forName("windows-1252"));
        assertThat(faults(PLAIN, Arrays.copyOf(bytes, bytes.length + 2)).get(0))
                .startsWith("the file is no text table");
        bytes = "t1,t2,t3\n1,2,3,4é\n".getBytes(Charset.forName("windows-1252"));
        assertThat(faults(PLAIN, bytes))
                .containsExactly(
                        "line 2, row 1: byte 0xE9 is not UTF-8; if the export is in another charset, say so in "
                                + "the mapping, for example charset: windows-1252");
    }

    @Test
    void bytesThatAreNotTheCharsetOfTheMapping() {
        byte[] bytes = "t1,t2,t3\n1,2,\u0081\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(faults(Mapping.builder().charset("windows-1252").build(), bytes))
                .containsExactly("line 2, row 1, column 't3': byte 0x81 is not windows-1252, but the mapping says so");
    }

    @Test
    void bytesThatAreNotTheCharsetOfTheMark() {
        byte[] bytes = "\uFEFFt1,t2,t3\n1,2,\uD800\n".getBytes(StandardCharsets.UTF_16LE);
        bytes[bytes.length - 3] = (byte) 0xDC; // half a surrogate pair
        assertThat(faults(PLAIN, bytes))
                .containsExactly(
                        "line 2, row 1, column 't3': byte 0xFD is not UTF-16LE, but the byte-order mark says so");
    }

    @Test
    void truncatedUtf8() {
        byte[] bytes = "t1,t2,t3,note\n1,2,3,naï".getBytes(StandardCharsets.UTF_8);
        assertThat(faults(PLAIN, Arrays.copyOf(bytes, bytes.length - 1)))
                .containsExactly(
                        "line 2, row 1, column 'note': the file ends within a character of UTF-8 (byte 0xC3): it "
                                + "was cut off; if the export is in another charset, say so in the mapping, for example charset: "
                                + "windows-1252");
    }

    @Test
    void aFaultOfARowIsToldBeforeOneOfTheFile() {
        byte[] bytes = "t1,t2,t3\n9,2,3\n1,2,é".getBytes(Charset.forName("windows-1252"));
        assertThat(faults(PLAIN, bytes))
                .containsExactly(
                        "line 2, row 1, column 't1': item 't1': an answer on scale 'agree5' is one of 1, 2, 3, 4, 5, but "
                                + "was '9'",
                        "line 3, row 2, column 't3': the file ends within a character of UTF-8 (byte 0xE9): it was cut "
                                + "off; if the export is in another charset, say so in the mapping, for example charset: "
                                + "windows-1252");
        assertThat(faults(Mapping.builder().onFault(OnFault.REJECT_ROW).build(), bytes))
                .hasSize(1);
    }

    @Test
    void aLineWithoutEnd() {
        assertThat(faults(() -> EXPORT.open(() -> new Endless('x'))))
                .containsExactly(
                        "line 1, header: longer than 4194304 characters, but a row of a survey is not; is a quote "
                                + "opened and never closed, or is this no table of rows and lines?");
    }

    @Test
    void aRowWithoutEnd() {
        InputStream start = new ByteArrayInputStream("t1,t2,t3\n1,2,3\n".getBytes(StandardCharsets.UTF_8));
        assertThat(faults(() -> Survey.batches(EXPORT.open(() -> new SequenceInputStream(start, new Endless(','))))))
                .containsExactly(
                        "line 3, row 2: longer than 4194304 characters, but a row of a survey is not; is a quote "
                                + "opened and never closed, or is this no table of rows and lines?");
    }

    @Test
    void moreColumnsThanAnySurveyHas() {
        assertThat(faults(PLAIN, "x,".repeat(16_384) + "x\n"))
                .containsExactly("header: at most 16384 columns can be read, but there are 16385");
    }

    @Test
    void aQuoteThatIsNeverClosed() {
        assertThat(faults(PLAIN, "t1,t2,t3\n1,2,3\n1,\"2,3\n1,2,3\n"))
                .containsExactly("line 3, row 2, column 't2': a quote is opened and never closed");
    }

    @Test
    void textAfterAClosingQuote() {
        assertThat(faults(PLAIN, "t1,note,t2,t3\n1,\"he said \"no\"\",2,3\n"))
                .containsExactly(
                        "line 2, row 1, column 'note': a cell goes on after its closing quote; a quote within a "
                                + "quoted cell is written twice");
    }

    // the header

    @Test
    void missingColumnsAllAtOnce() {
        Mapping mapping = Mapping.builder()
                .putColumn("t1", "QID51_1")
                .respondent(ContextSource.column("id"))
                .putGroup("dyad", ContextSource.column("dyad_id"))
                .addKeep(RowFilter.of("Finished", "1"))
                .consent(RowFilter.of("share", "1"))
                .build();
        assertThat(faults(mapping, "QID51_2,t2,T3,finished,a,b,c,d,e,f\n"))
                .containsExactly(
                        "header: no column 'QID51_1' for item 't1'; did you mean 'QID51_2'?",
                        "header: no column 't3' for item 't3'; did you mean 'T3'?",
                        "header: no column 'id' for respondent",
                        "header: no column 'dyad_id' for dyad",
                        "header: no column 'share' for consent",
                        "header: no column 'Finished' for keep; did you mean 'finished'?");
    }

    @Test
    void moreMissingColumnsThanAnybodyReads() {
        Mapping.Builder mapping = Mapping.builder();
        for (int i = 0; i < 200; i++) {
            mapping.putGroup("g" + i, ContextSource.column("group " + i));
        }
        assertThat(faults(mapping.build(), "t1,t2,t3\n")).hasSize(101).endsWith("and 100 more");
    }

    @Test
    void columnsThatStandTwice() {
        assertThat(faults(PLAIN, "t1,t2,x,t3,t1,x,t2,t1\n"))
                .containsExactly(
                        "header: column 't1' for item 't1' stands there twice, as cell 1 and cell 5, but a column that is "
                                + "mapped must be the only one of its name",
                        "header: column 't2' for item 't2' stands there twice, as cell 2 and cell 7, but a column that is "
                                + "mapped must be the only one of its name");
    }

    @Test
    void theWrongSeparator() {
        Mapping mapping = Mapping.builder().separator(",").build();
        assertThat(faults(mapping, "t1;t2;t3\n1;2;3\n"))
                .containsExactly(
                        "header: no column 't1' for item 't1'",
                        "header: no column 't2' for item 't2'",
                        "header: no column 't3' for item 't3'",
                        "header: the header is one cell with separator ','; is the separator ';'?");
    }

    @Test
    void aSeparatorThatIsNotUsual() {
        assertThat(faults(PLAIN, "t1^t2^t3\n1^2^3\n"))
                .endsWith("header: the header is one cell with separator ','; if it is another, say so in the "
                        + "mapping");
        assertThat(faults(Mapping.builder().separator("\t").build(), "t1,t2,t3\n"))
                .endsWith("header: the header is one cell with separator tab; is the separator ','?");
    }

    // rows

    @Test
    void unknownCodesAndAnswersOutOfRange() {
        Mapping mapping = Mapping.builder()
                .putCode("agree5", new CodeMap(Map.of("6", Answer.of(2))))
                .build();
        assertThat(faults(mapping, "t1,t2,t3\n6,6,6\n6,2,6\n"))
                .containsExactly(
                        "line 3, row 2, column 't2': item 't2': no code '2' in the codes of answer scale 'agree5'; "
                                + "known: 6");
        assertThat(faults(PLAIN, "t1,t2,t3\n1,2,0\n"))
                .containsExactly(
                        "line 2, row 1, column 't3': item 't3': an answer on scale 'agree5' is one of 1, 2, 3, 4, 5, "
                                + "but was '0'");
        assertThat(faults(Mapping.builder().values(ValueForm.LABELS).build(), "t1,t2,t3\nneutral,neutrl,neutral\n"))
                .containsExactly(
                        "line 2, row 1, column 't2': item 't2': no label 'neutrl' on answer scale 'agree5'; did you "
                                + "mean 'neutral'?");
    }

    @Test
    void raggedRows() {
        assertThat(faults(PLAIN, "t1,t2,t3\n1,2,3\n\n1,2\n\"1\",2,3,4\n \n"))
                .containsExactly(
                        "line 4, row 2: expected 3 cells as in the header, but found 2",
                        "line 5, row 3: expected 3 cells as in the header, but found 4",
                        "line 6, row 4: expected 3 cells as in the header, but found 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesAreThoseOfTheFile(String end) {
        String text = "t1,note,t2,t3\n1,\"two\nlines\",2,3\n\n7,x,2,3\n".replace("\n", end);
        assertThat(faults(PLAIN, text))
                .containsExactly(
                        "line 5, row 2, column 't1': item 't1': an answer on scale 'agree5' is one of 1, 2, 3, 4, "
                                + "5, but was '7'");
    }

    @Test
    void contextThatItsMapDoesNotName() {
        Mapping mapping = Mapping.builder()
                .respondent(ContextSource.column("id", Map.of("7", "anna")))
                .role(ContextSource.column("role", Map.of("1", "self")))
                .wave(ContextSource.column("event", Map.of("baseline", "pre")))
                .build();
        assertThat(faults(mapping, "id,role,event,t1,t2,t3\n8,2,basline,1,2,3\n"))
                .as("who somebody is is not told")
                .containsExactly(
                        "line 2, row 1, column 'id': respondent: a text that its map does not name",
                        "line 2, row 1, column 'role': role: no text '2' in its map; known: 1",
                        "line 2, row 1, column 'event': wave: no text 'basline' in its map; did you mean 'baseline'?");
    }

    @Test
    void aTextThatIsNoWave() {
        Mapping mapping = Mapping.builder().wave(ContextSource.column("event")).build();
        assertThat(faults(mapping, "event,t1,t2,t3\nPost,1,2,3\n"))
                .containsExactly("line 2, row 1, column 'event': wave: no wave 'Post'; did you mean 'post'?");
    }

    @Test
    void repeatedResponses() {
        Mapping mapping = Mapping.builder()
                .respondent(ContextSource.column("id"))
                .wave(ContextSource.column("event"))
                .duplicates(new DuplicateRule(List.of("respondent", "wave"), DuplicateRule.Keep.ERROR))
                .build();
        assertThat(faults(mapping, "id,event,t1,t2,t3\na,pre,1,1,1\na,post,1,1,1\na,pre,1,1,1\na,pre,2,2,2\n"))
                .containsExactly(
                        "line 4, row 3: repeats row 1 (same respondent, wave)",
                        "line 5, row 4: repeats row 1 (same respondent, wave)");
    }

    @Test
    void tellsAHundredFaultsAndCountsTheRest() {
        String text = "t1,t2,t3\n" + "7,8,3\n".repeat(20_000);
        List<String> faults = faults(PLAIN, text);
        assertThat(faults)
                .hasSize(101)
                .startsWith(
                        "line 2, row 1, column 't1': item 't1': an answer on scale 'agree5' is one of 1, 2, 3, 4, 5, but was "
                                + "'7'",
                        "line 2, row 1, column 't2': item 't2': an answer on scale 'agree5' is one of 1, 2, 3, 4, 5, but was "
                                + "'8'")
                .endsWith("and 39900 more");
    }

    @Test
    void aFaultAfterBatchesStopsAndIsThrownAgain() {
        DelimitedExport export = EXPORT.withBatchSize(1);
        try (ResponseReader reader = export.open(
                () -> new ByteArrayInputStream("t1,t2,t3\n1,2,3\n9,2,3\n1,2,3\n".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(reader.next()).isPresent();
            List<String> faults = faults(reader::next);
            assertThat(faults).hasSize(1);
            assertThat(faults(reader::next)).isEqualTo(faults);
            assertThat(reader.tally().rows()).as("it has read on to the end").isEqualTo(3);
        }
    }

    @Test
    void rejectsRowsAndListsThem() {
        Mapping mapping = Mapping.builder()
                .onFault(OnFault.REJECT_ROW)
                .respondent(ContextSource.column("id"))
                .duplicates(new DuplicateRule(List.of("respondent"), DuplicateRule.Keep.ERROR))
                .build();
        ResponseReader reader =
                Survey.open(mapping, "id,t1,t2,t3\na,1,2,3\nb,9,8,3\nc,1\na,3,2,1\nb,4,4,4\n" + "d,9,9,9\n".repeat(50));
        assertThat(Survey.told(reader)).containsExactly("1: 1 2 3 {respondent=a}", "5: 4 4 4 {respondent=b}");
        ReadingTally tally = reader.tally();
        assertThat(tally.rejectedRows()).isEqualTo(53);
        assertThat(tally.faults())
                .hasSize(100)
                .extracting(Object::toString)
                .startsWith(
                        "line 3, row 2, column 't1': item 't1': an answer on scale 'agree5' is one of 1, 2, 3, 4, 5, but was '9'",
                        "line 3, row 2, column 't2': item 't2': an answer on scale 'agree5' is one of 1, 2, 3, 4, 5, but was '8'",
                        "line 4, row 3: expected 4 cells as in the header, but found 2",
                        "line 5, row 4: repeats row 1 (same respondent)");
        assertThat(tally.untoldFaults()).isEqualTo(54);
    }

    /** Bytes that cannot be read and cannot be closed, which have been closed as often as it says. */
    private static final class Broken extends InputStream {

        private final RuntimeException failure;
        private int closed;

        Broken(RuntimeException failure) {
            this.failure = failure;
        }

        @Override
        public int read() {
            throw failure;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            throw failure;
        }

        @Override
        public void close() throws IOException {
            closed++;
            throw new IOException("cannot be closed");
        }
    }

    @Test
    void closesTheBytesWhateverGoesWrong() {
        IllegalStateException failure = new IllegalStateException("broken");
        Broken bytes = new Broken(failure);
        assertThatThrownBy(() -> EXPORT.open(() -> bytes)).isSameAs(failure);
        assertThat(bytes.closed).isEqualTo(1);
        assertThat(failure.getSuppressed()).singleElement().hasToString("java.io.IOException: cannot be closed");
    }

    /** A table whose header cannot be told, and which cannot be closed. */
    private static final class BrokenTable implements Table {

        private final RuntimeException failure = new IllegalStateException("broken");
        private int closed;

        @Override
        public List<String> header() {
            throw failure;
        }

        @Override
        public Optional<String> doubt() {
            throw failure;
        }

        @Override
        public Row next() {
            throw failure;
        }

        @Override
        public void close() {
            closed++;
            throw new IllegalStateException("cannot be closed");
        }
    }

    @Test
    void closesTheTableWhateverGoesWrong() {
        BrokenTable table = new BrokenTable();
        Codebook codebook = Codebook.of(Survey.TRUST, PLAIN);
        assertThatThrownBy(() -> new ResponseReader(codebook, 1, Columns.of(codebook), () -> table))
                .isSameAs(table.failure)
                .hasSuppressedException(new IllegalStateException("cannot be closed"));
        assertThat(table.closed).isEqualTo(1);
    }

    @Test
    void neverQuotesTheFirstPersonsAnswersWhereTheHeaderIsMissing() {
        assertThat(faults(PLAIN, "Ann Secret,ann@secret.org,t9\nBob,bob@secret.org,3\n"))
                .containsExactly(
                        "header: no column 't1' for item 't1'",
                        "header: no column 't2' for item 't2'",
                        "header: no column 't3' for item 't3'",
                        "header: none of the columns is there; is the first line a header?");
    }
}
