package org.relationalleadership.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import org.relationalleadership.check.Numbers;

/**
 * Writes lines of comma-separated values that end in LF, many at a time: a table of scores has millions of cells.
 *
 * <p>A cell that holds a comma, a quote or a line end stands in quotes, each of its own written twice; no other does.
 */
final class CsvLines {

    private static final int FULL = 1 << 13; // what writers and encoders of the JDK take at a time

    // Scores of a scale are few different ones: the texts of the numbers met last are kept, each in a place of one
    // width. All of it is copied whatever the length, as nobody can foretell which score comes next.
    private static final int NUMBERS = 1 << 12;
    private static final int SLOT_SHIFT = Long.SIZE - 12;
    private static final int WIDTH = 32; // the longest has 25: a sign, 0.00000 and 17 digits

    private final Writer out;
    private final long[] numbers = new long[NUMBERS];
    private final byte[] lengths = new byte[NUMBERS]; // 0 where there is no number yet
    private final char[] texts = new char[NUMBERS * WIDTH];
    private char[] chars = new char[2 * FULL];
    private int length;

    CsvLines(Writer out) {
        this.out = out;
    }

    /** Adds a cell to the line. */
    void cell(String text) {
        int size = text.length();
        makeRoom(size + 1);
        text.getChars(0, size, chars, length);
        for (int i = length; i < length + size; i++) {
            char c = chars[i];
            if (c <= ',' && (c == ',' || c == '"' || c == '\n' || c == '\r')) {
                quoted(text);
                return;
            }
        }
        length += size;
        chars[length++] = ',';
    }

    /** Adds a cell with a number, as {@link Numbers#text} has it. */
    void cell(double number) {
        long key = Double.doubleToRawLongBits(number);
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> SLOT_SHIFT);
        if (numbers[slot] != key || lengths[slot] == 0) {
            String text = Numbers.text(number);
            text.getChars(0, text.length(), texts, slot * WIDTH);
            numbers[slot] = key;
            lengths[slot] = (byte) text.length();
        }
        makeRoom(WIDTH + 1);
        System.arraycopy(texts, slot * WIDTH, chars, length, WIDTH);
        length += lengths[slot];
        chars[length++] = ',';
    }

    private void quoted(String text) {
        makeRoom(2 * text.length() + 3);
        chars[length++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                chars[length++] = c;
            }
            chars[length++] = c;
        }
        chars[length++] = '"';
        chars[length++] = ',';
    }

    private void makeRoom(int more) {
        if (length + more > chars.length) {
            chars = Arrays.copyOf(chars, 2 * (length + more));
        }
    }

    /** Ends a line of at least one cell. */
    void end() {
        chars[length - 1] = '\n'; // for the comma behind the last cell
        if (length >= FULL) {
            hand();
        }
    }

    /**
     * Hands the lines that have ended to the writer.
     *
     * @throws UncheckedIOException if it does not take them
     */
    void hand() {
        int ready = length;
        length = 0;
        try {
            out.write(chars, 0, ready);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
