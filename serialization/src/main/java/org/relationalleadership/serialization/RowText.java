package org.relationalleadership.serialization;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text of a document of rows, which is looked at before a parser gets it: what is read here, the parser never sees. Not
 * thread-safe.
 */
final class RowText extends Reader {

    private static final int STEP = 1 << 13;
    private static final int MOST = 1 << 20;

    private final Reader in;
    private char[] chars = new char[4 * STEP];
    private int at;
    private int end;
    private boolean isAtEnd;
    private @Nullable IOException failure;

    RowText(Reader in) {
        this.in = in;
    }

    /** The characters; behind the last one that is there stands U+0000. */
    char[] chars() {
        return chars;
    }

    /** Where the next character stands. */
    int at() {
        return at;
    }

    /** Where the characters end that are there. */
    int end() {
        return end;
    }

    void moveTo(int position) {
        at = position;
    }

    /** Reads on, and keeps what has not been passed yet; false where there is no more, or too much is kept. */
    boolean more() {
        if (isAtEnd || end - at > MOST) {
            return false;
        }
        System.arraycopy(chars, at, chars, 0, end - at);
        end -= at;
        at = 0;
        if (end + STEP >= chars.length) {
            chars = Arrays.copyOf(chars, 2 * chars.length);
        }
        try {
            int count = in.read(chars, end, STEP);
            isAtEnd = count < 0;
            end += Math.max(0, count);
        } catch (IOException e) {
            failure = e; // for whoever gets there
            isAtEnd = true;
        }
        chars[end] = 0;
        return !isAtEnd;
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        if (at == end && !more()) {
            if (failure != null) {
                throw failure;
            }
            return -1;
        }
        int count = Math.min(length, end - at);
        System.arraycopy(chars, at, target, from, count);
        at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
