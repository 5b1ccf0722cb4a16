package org.relationalleadership.formats;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.relationalleadership.check.Numbers;

/** Lines are those that FastCSV 4.4.0 writes; it has a rule for a # at the start of a line, where we have a number. */
class CsvLinesProperties {

    private static final String SEED = "20262";

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars(",;\"\n\r\t #'=-é\u2028\uFEFFa1")
                        .ofMaxLength(8),
                Arbitraries.strings().all().ofMaxLength(8),
                Arbitraries.of("", "\uD83D\uDE00", "x".repeat(20_000), "\"".repeat(9_000), ",\n".repeat(9_000)));
        return cell.list().ofMaxSize(12).list().ofMaxSize(12);
    }

    @Property(seed = SEED, tries = 500)
    void writesWhatAnotherWriterDoes(@ForAll @From("tables") List<List<String>> table) throws IOException {
        StringWriter out = new StringWriter();
        StringWriter outOfPeer = new StringWriter();
        CsvLines lines = new CsvLines(out);
        try (CsvWriter peer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(outOfPeer)) {
            for (List<String> row : table) {
                lines.cell(7);
                row.forEach(lines::cell);
                lines.end();
                String[] cells = new String[row.size() + 1];
                cells[0] = "7";
                for (int cell = 0; cell < row.size(); cell++) {
                    cells[cell + 1] = row.get(cell);
                }
                peer.writeRecord(cells);
            }
        }
        lines.hand();
        assertThat(out.toString()).isEqualTo(outOfPeer.toString());
    }

    /** More of them than are kept, and each again while it is. */
    @Property(seed = SEED, tries = 20)
    void writesTheTextOfEachNumber(@ForAll long first) {
        StringWriter out = new StringWriter();
        StringBuilder expected = new StringBuilder();
        CsvLines lines = new CsvLines(out);
        long bits = first;
        for (int i = 0; i < 6_000; i++) {
            bits = bits * 0x5851F42D4C957F2DL + 0x14057B7EF767814FL;
            double number = i % 2 == 0 ? Double.longBitsToDouble(bits) : (bits >>> 52) / 3.0;
            if (Double.isFinite(number)) {
                String text = Numbers.text(number);
                lines.cell(number);
                lines.cell(-number);
                lines.cell(number);
                lines.end();
                expected.append(text)
                        .append(',')
                        .append(Numbers.text(-number))
                        .append(',')
                        .append(text)
                        .append('\n');
            }
        }
        lines.hand();
        assertThat(out.toString()).isEqualTo(expected.toString());
    }

    @Example
    void writesZerosAndTheLongestNumbers() {
        StringWriter out = new StringWriter();
        CsvLines lines = new CsvLines(out);
        for (double number : new double[] {
            0, -0.0, -1.2345678901234568E-300, -1.2345678901234567E-6, -Double.MAX_VALUE, -Double.MIN_NORMAL
        }) {
            lines.cell(number);
        }
        lines.end();
        lines.hand();
        assertThat(out)
                .hasToString("0,0,-1.2345678901234568E-300,-0.0000012345678901234567,-1.7976931348623157E+308,"
                        + "-2.2250738585072014E-308\n");
    }
}
