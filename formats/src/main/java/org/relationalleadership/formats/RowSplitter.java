package org.relationalleadership.formats;

import java.io.IOException;
import java.util.Arrays;
import org.relationalleadership.formats.StrictText.Malformed;

/**
 * Splits text into rows and cells, where it lies: a cell costs neither an object nor a copy.
 *
 * <p>A separator ends a cell; LF, CR or both end a row; a line with nothing in it is none. A cell that begins with a quote
 * ends with one, and has each of its own written twice; elsewhere a quote is text.
 */
final class RowSplitter {

    private static final char QUOTE = '"';
    private static final int FIRST_CAPACITY = 1 << 14;

    /** A character may take two; with less room than one needs, nothing could be read, as at the end. */
    private static final int LEAST_ROOM = 2;

    private final StrictText text;
    private final char separator;
    private final Row row = new Row();
    private char[] buffer = new char[FIRST_CAPACITY];
    private int begin; // of the row
    private int at; // what is read next
    private int limit; // of what is there
    private boolean isAfterCr;
    private long line = 1;

    RowSplitter(StrictText text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** The row that was read last, or as much of it as there was before the text failed. */
    Row row() {
        return row;
    }

    /**
     * Reads the next row; false where there is none.
     *
     * @param number the number that the row gets
     * @throws Malformed if the text cannot be split, or is no text
     * @throws IOException if it cannot be read on
     */
    boolean next(long number) throws IOException {
        while (true) {
            begin = at;
            text.mark();
            row.begin(buffer, number, line);
            if (at == limit && !fill()) {
                return false;
            }
            if (isAfterCr && buffer[at] == '\n') {
                isAfterCr = false;
                at++;
                continue;
            }
            isAfterCr = false;
            if (buffer[at] != '\n' && buffer[at] != '\r') {
                break;
            }
            endRow(buffer[at++]);
        }
        while (plainCells() && quotedCell()) {
            // until the row ends
        }
        return true;
    }

    private void endRow(char end) {
        isAfterCr = end == '\r';
        line++;
    }

    /** Reads cells to the end of the row, or up to one that begins with a quote; whether there is such a one. */
    private boolean plainCells() throws IOException {
        char[] chars = buffer;
        int end = limit;
        int start = at;
        int next = at;
        while (true) {
            if (next == end) {
                at = next;
                int shift = begin;
                boolean more = fill();
                start -= shift - begin;
                chars = buffer;
                end = limit;
                next = at;
                if (!more) {
                    row.add(start, next);
                    return false;
                }
            }
            char c = chars[next];
            if (c == separator) {
                row.add(start, next);
                next = row.addAnswers(next + 1, end, separator);
                start = next;
            } else if (c <= '\r' && (c == '\n' || c == '\r')) {
                row.add(start, next);
                at = next + 1;
                endRow(c);
                return false;
            } else if (c == QUOTE && next == start) {
                at = next;
                return true;
            } else {
                next++;
            }
        }
    }

    /** Reads a cell that begins with a quote; whether another one follows. */
    private boolean quotedCell() throws IOException {
        int start = ++at;
        int end = start; // of the cell's text, which moves to the left by each quote that was written twice
        boolean afterCr = false;
        while (true) {
            int shift = begin;
            if (at == limit && !fill()) {
                throw new Malformed("a quote is opened and never closed");
            }
            start -= shift - begin;
            end -= shift - begin;
            char c = buffer[at++];
            if (c != QUOTE) {
                line += c == '\r' || (c == '\n' && !afterCr) ? 1 : 0;
                afterCr = c == '\r';
                buffer[end++] = c;
                continue;
            }
            shift = begin;
            boolean more = at < limit || fill();
            start -= shift - begin;
            end -= shift - begin;
            if (!more) {
                row.add(start, end);
                return false;
            }
            c = buffer[at++];
            if (c == QUOTE) {
                afterCr = false;
                buffer[end++] = c;
            } else if (c == separator) {
                row.add(start, end);
                return true;
            } else if (c == '\n' || c == '\r') {
                row.add(start, end);
                endRow(c);
                return false;
            } else {
                throw new Malformed(
                        "a cell goes on after its closing quote; a quote within a quoted cell is written twice");
            }
        }
    }

    /** Reads more text behind what there is; false at the end. */
    private boolean fill() throws IOException {
        while (buffer.length - limit < LEAST_ROOM) {
            makeRoom();
        }
        int read = text.read(buffer, limit, buffer.length - limit);
        limit += Math.max(0, read);
        return read > 0;
    }

    /**
     * Moves what there is of the row to the start of the buffer, or doubles the buffer where the row fills it; only where
     * there is no room, as a source may give out a long row a few characters at a time.
     */
    private void makeRoom() {
        if (begin == 0) {
            buffer = Arrays.copyOf(buffer, 2 * limit);
            row.isIn(buffer);
            return;
        }
        System.arraycopy(buffer, begin, buffer, 0, limit - begin);
        row.move(-begin);
        at -= begin;
        limit -= begin;
        begin = 0;
    }
}
