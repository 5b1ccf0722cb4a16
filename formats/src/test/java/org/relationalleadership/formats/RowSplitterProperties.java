package org.relationalleadership.formats;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Rows and cells are those that FastCSV 4.4.0 finds, a parser of others with the same rules. */
class RowSplitterProperties {

    private static final String SEED = "20261";

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars(",;\"\n\rab1 é").ofMaxLength(40);
    }

    /** So long that the buffer is filled more than once, and must grow. */
    @Provide
    Arbitrary<String> longTexts() {
        return Arbitraries.of(
                        "a",
                        "bc",
                        ",",
                        "\n",
                        "\r\n",
                        "\"",
                        "\"x,\ny\"\"z\"",
                        "1,,".repeat(100),
                        "x".repeat(9000),
                        ",\"" + "y,".repeat(9000) + "\"")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    @Property(seed = SEED, tries = 20_000)
    void splitsAsAnotherParserDoes(@ForAll @From("texts") String text) throws IOException {
        assertThat(rows(text)).isEqualTo(rowsOfPeer(text));
    }

    @Property(seed = SEED, tries = 1_000)
    void splitsLongTextsAsAnotherParserDoes(@ForAll @From("longTexts") String text) throws IOException {
        assertThat(rows(text)).isEqualTo(rowsOfPeer(text));
    }

    /** From a source that gives out few bytes at a time, behind a first look that is filled whole. */
    @Property(seed = SEED, tries = 200)
    void splitsTextThatComesInDribletsAsAnotherParserDoes(
            @ForAll @From("longTexts") String text, @ForAll @IntRange(min = 1, max = 700) int most) throws IOException {
        assertThat(rows(new Driblets(text, most))).isEqualTo(rowsOfPeer(text));
    }

    /** The first look ends at 65,535 characters, where the buffer has room for one more; the next takes two. */
    @Example
    void readsOnWhereTheNextCharacterNeedsMoreRoomThanThereIs() throws IOException {
        for (int before = 65_530; before <= 65_540; before++) {
            String text = "x".repeat(before) + "\uD83D\uDE00,b\n\n1,\uD83D\uDE00\n";
            assertThat(rows(text)).isEqualTo(rowsOfPeer(text)).hasSize(2);
        }
    }

    /** The bytes of a text, at most so many at a time. */
    private static final class Driblets extends ByteArrayInputStream {

        private final int most;

        Driblets(String text, int most) {
            super(text.getBytes(StandardCharsets.UTF_8));
            this.most = most;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            return super.read(target, from, Math.min(length, most));
        }
    }

    private static List<String> rows(String text) throws IOException {
        return rows(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> rows(InputStream bytes) throws IOException {
        List<String> rows = new ArrayList<>();
        try (StrictText in = new StrictText(bytes, Optional.empty())) {
            RowSplitter splitter = new RowSplitter(in, ',');
            while (splitter.next(rows.size() + 1)) {
                List<String> cells = new ArrayList<>();
                for (int cell = 0; cell < splitter.row().cells(); cell++) {
                    String text = splitter.row().cell(cell);
                    assertThat(splitter.row().shortText(cell)).isEqualTo(shortText(text));
                    cells.add(text);
                }
                assertThat(splitter.row().number()).isEqualTo(rows.size() + 1);
                rows.add(splitter.row().fault("").line().orElseThrow() + ": " + cells);
            }
        } catch (StrictText.Malformed e) {
            rows.add("malformed");
        }
        return rows;
    }

    private static int shortText(String text) {
        return text.isEmpty() ? 128 : text.length() == 1 && text.charAt(0) < 128 ? text.charAt(0) : 129;
    }

    private static List<String> rowsOfPeer(String text) throws IOException {
        List<String> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(2 * StrictText.LONGEST_RECORD)
                .ofCsvRecord(text)) {
            for (Iterator<CsvRecord> all = reader.iterator(); all.hasNext(); ) {
                CsvRecord row = all.next();
                rows.add(row.getStartingLineNumber() + ": " + row.getFields());
            }
        } catch (CsvParseException e) {
            rows.add("malformed");
        }
        return rows;
    }
}
