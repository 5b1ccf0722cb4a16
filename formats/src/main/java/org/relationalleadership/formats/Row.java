package org.relationalleadership.formats;

import java.util.Arrays;
import java.util.function.Supplier;
import org.relationalleadership.fault.Fault;

/** One row of a table as text; a table fills the same one again and again, so that a cell costs no object. */
final class Row {

    /** More than any survey platform exports; a header beyond it is no header. */
    static final int MOST_CELLS = 16_384;

    /** How many short texts there are: one ASCII character, none, and one number for all that are not short. */
    static final int SHORT_TEXTS = 130;

    /** The number of all texts that are not short. */
    static final int NOT_SHORT = 129;

    /** The number of the empty text. */
    static final int EMPTY = 128;

    private char[] text = new char[0];
    private short[] shortTexts = new short[64]; // doubles up to MOST_CELLS
    private int[] starts = new int[64]; // of texts that are not short
    private int[] ends = new int[64];
    private int cells;
    private long number;
    private long line;

    /**
     * Empties the row and says where the next one stands: the buffer of its text, its number from 1, without the header,
     * and its line from 1.
     */
    void begin(char[] buffer, long number, long line) {
        this.text = buffer;
        this.number = number;
        this.line = line;
        cells = 0;
    }

    /** Adds a cell; those beyond what any table may have are counted only. */
    void add(int start, int end) {
        if (cells < MOST_CELLS) {
            if (cells == ends.length) {
                starts = Arrays.copyOf(starts, 2 * cells);
                ends = Arrays.copyOf(ends, 2 * cells);
                shortTexts = Arrays.copyOf(shortTexts, 2 * cells);
            }
            starts[cells] = start;
            ends[cells] = end;
            boolean isShort = end == start + 1 && text[start] < EMPTY;
            shortTexts[cells] = (short) (isShort ? text[start] : end == start ? EMPTY : NOT_SHORT);
        }
        cells++;
    }

    /**
     * Adds the cells from a position on that are empty or one letter or digit of ASCII, and have a separator behind them, as
     * nearly all answers do; returns where the first cell begins of which that is not sure.
     *
     * @param limit where the text ends
     */
    int addAnswers(int from, int limit, char separator) {
        char[] text = this.text;
        short[] shortTexts = this.shortTexts;
        int at = from;
        int cell = cells;
        int last = Math.min(shortTexts.length, cell + (limit - from) / 2); // cells beyond may not be there
        while (cell < last) {
            char c = text[at];
            if (c == separator) {
                shortTexts[cell++] = EMPTY;
                at++;
            } else if (text[at + 1] == separator && c >= '0' && c < EMPTY) {
                shortTexts[cell++] = (short) c;
                at += 2;
            } else {
                break;
            }
        }
        cells = cell;
        return at;
    }

    /** Says that the text has moved within its buffer. */
    void move(int by) {
        for (int cell = Math.min(cells, MOST_CELLS) - 1; cell >= 0; cell--) {
            starts[cell] += by;
            ends[cell] += by;
        }
    }

    /** Says that the text is in another buffer now. */
    void isIn(char[] buffer) {
        text = buffer;
    }

    long number() {
        return number;
    }

    int cells() {
        return cells;
    }

    /** The buffer of the text; what is not a short text lies in it from {@link #start} to {@link #end}. */
    char[] text() {
        return text;
    }

    int start(int cell) {
        return starts[cell];
    }

    int end(int cell) {
        return ends[cell];
    }

    /** The number of a cell's text: the character where it is one of ASCII, then empty, then {@link #NOT_SHORT}. */
    int shortText(int cell) {
        return shortTexts[cell];
    }

    String cell(int cell) {
        int known = shortTexts[cell];
        if (known == NOT_SHORT) {
            return new String(text, starts[cell], ends[cell] - starts[cell]);
        }
        return known == EMPTY ? "" : String.valueOf((char) known);
    }

    /** That this row has not as many cells as the header. */
    Supplier<Fault> uneven(int columns) {
        return () -> fault("expected " + columns + " cells as in the header, but found " + cells);
    }

    /** A fault of this row, at the line on which it starts. */
    Fault fault(String message) {
        return at("row " + number, message);
    }

    /** A fault in the cell under a column. */
    Fault fault(String column, String message) {
        return at("row " + number + ", column '" + column + "'", message);
    }

    /** A fault at a place of one's own words, at the line on which this row starts. */
    Fault at(String place, String message) {
        Fault fault = Fault.at(place, message);
        return line > Integer.MAX_VALUE ? fault : fault.withLine((int) line);
    }
}
