package org.relationalleadership.formats;

import java.util.Arrays;
import org.relationalleadership.fault.Fault;

/** One row of a table as text; a table fills the same one again and again, so that a cell costs no object. */
final class Row {

    /** More than any survey platform exports; a header beyond it is no header. */
    static final int MOST_CELLS = 16_384;

    private char[] text = new char[1024];
    private int[] ends = new int[64];
    private int cells;
    private long number;
    private long line;

    /** Empties the row and says where the next one stands: its number from 1, without the header, and its line from 1. */
    void begin(long number, long line) {
        this.number = number;
        this.line = line;
        cells = 0;
    }

    /** Adds a cell; those beyond what any table may have are counted only. */
    void add(char[] from, int offset, int length) {
        if (cells >= MOST_CELLS) {
            cells++;
            return;
        }
        int start = cells == 0 ? 0 : ends[cells - 1];
        int end = start + length;
        if (end > text.length) {
            text = Arrays.copyOf(text, Math.max(end, 2 * text.length));
        }
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, 2 * cells);
        }
        // Most cells are a digit or two, for which a loop beats a call.
        if (length < 8) {
            for (int i = 0; i < length; i++) {
                text[start + i] = from[offset + i];
            }
        } else {
            System.arraycopy(from, offset, text, start, length);
        }
        ends[cells++] = end;
    }

    long number() {
        return number;
    }

    int cells() {
        return cells;
    }

    /** The characters of all cells, one after the other; those of a cell lie from {@link #start} to {@link #end}. */
    char[] text() {
        return text;
    }

    int start(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }

    int end(int cell) {
        return ends[cell];
    }

    String cell(int cell) {
        return new String(text, start(cell), end(cell) - start(cell));
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
