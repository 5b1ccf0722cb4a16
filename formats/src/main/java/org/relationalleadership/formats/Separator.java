package org.relationalleadership.formats;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the character between two cells by trying the usual ones on the start of a text. */
final class Separator {

    /** In the order in which they are taken where nothing else tells. */
    static final List<Character> USUAL = List.of(',', ';', '\t', '|');

    private static final int RECORDS = 50;

    private Separator() {}

    /**
     * The usual separator under which most of the wanted columns appear; of equal ones, one that gives every record the
     * same number of cells, then the one that gives the most cells, then the first of {@code , ; tab |}.
     *
     * @param start the start of the text, which may end within a record
     * @param whole whether that is all of the text
     */
    static char find(String start, boolean whole, Set<String> wanted) {
        char best = USUAL.get(0);
        long most = -1;
        for (char separator : USUAL) {
            long merit = merit(records(start, whole, separator), wanted);
            if (merit > most) {
                most = merit;
                best = separator;
            }
        }
        return best;
    }

    private static List<List<String>> records(String start, boolean whole, char separator) {
        List<List<String>> records = new ArrayList<>();
        try (CsvReader<List<String>> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(new Cells(), start)) {
            for (List<String> record : reader) {
                records.add(record);
                if (records.size() == RECORDS) {
                    return records;
                }
            }
        } catch (CsvParseException | IOException e) {
            return records; // quoted in another way than this separator would have it
        }
        if (!whole && records.size() > 1) {
            records.remove(records.size() - 1);
        }
        return records;
    }

    /** The cells of a record, however many. */
    private static final class Cells extends AbstractBaseCsvCallbackHandler<List<String>> {

        private List<String> cells = new ArrayList<>();

        @Override
        protected void handleBegin(long startingLine) {
            cells = new ArrayList<>();
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            cells.add(new String(buffer, offset, length));
        }

        @Override
        protected @Nullable List<String> buildRecord() {
            return getRecordType() == RecordType.DATA ? cells : null;
        }
    }

    private static long merit(List<List<String>> records, Set<String> wanted) {
        if (records.isEmpty()) {
            return 0;
        }
        Set<String> found = new HashSet<>();
        records.get(0).forEach(name -> found.add(name.strip()));
        found.retainAll(wanted);
        int cells = records.get(0).size();
        boolean even = cells > 1 && records.stream().allMatch(record -> record.size() == cells);
        return ((long) found.size() << 33) + (even ? 1L << 32 : 0) + cells;
    }

    /** A separator as a person calls it. */
    static String name(char separator) {
        return separator == '\t' ? "tab" : "'" + separator + "'";
    }
}
