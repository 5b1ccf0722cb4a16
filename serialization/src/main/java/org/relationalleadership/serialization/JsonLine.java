package org.relationalleadership.serialization;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Writes JSON on one line, with a space behind each colon and nowhere else, as rows of a document have it.
 *
 * <p>By hand, because a survey has millions of one-digit answers: what a generator checks and lays out costs more than
 * they do. What has to be escaped is for Jackson to say. Not thread-safe.
 */
final class JsonLine implements TokenTarget {

    private byte[] bytes = new byte[1 << 16];
    private int length;
    private boolean isBehindValue;

    /** How many bytes wait to be handed over. */
    int length() {
        return length;
    }

    void handTo(OutputStream out) throws IOException {
        int ready = length;
        length = 0;
        out.write(bytes, 0, ready);
    }

    /** Writes what is no token: what parts values that are no part of one another. */
    void raw(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        makeRoom(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
        isBehindValue = false;
    }

    @Override
    public void startObject() {
        start('{');
    }

    @Override
    public void endObject() {
        end('}');
    }

    @Override
    public void startArray() {
        start('[');
    }

    @Override
    public void endArray() {
        end(']');
    }

    private void start(char bracket) {
        part(1);
        bytes[length++] = (byte) bracket;
        isBehindValue = false;
    }

    private void end(char bracket) {
        makeRoom(1);
        bytes[length++] = (byte) bracket;
        isBehindValue = true;
    }

    @Override
    public void name(String name) {
        text(name);
        makeRoom(2);
        bytes[length++] = ':';
        bytes[length++] = ' ';
        isBehindValue = false;
    }

    @Override
    public void text(String text) {
        int size = text.length();
        part(size + 2);
        bytes[length] = '"';
        int at = length + 1;
        for (int i = 0; i < size; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                escaped(text);
                return;
            }
            bytes[at++] = (byte) c;
        }
        bytes[at++] = '"';
        length = at;
    }

    private void escaped(String text) {
        byte[] quoted = JsonStringEncoder.getInstance().quoteAsUTF8(text);
        makeRoom(quoted.length + 2);
        bytes[length++] = '"';
        System.arraycopy(quoted, 0, bytes, length, quoted.length);
        length += quoted.length;
        bytes[length++] = '"';
    }

    @Override
    public void number(String number) {
        plain(number);
    }

    @Override
    public void flag(boolean flag) {
        plain(String.valueOf(flag));
    }

    @Override
    public void nothing() {
        plain("null");
    }

    private void plain(String text) {
        int size = text.length();
        part(size);
        for (int i = 0; i < size; i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
    }

    /** Starts a value or field behind another one or as the first, and makes room for it. */
    private void part(int more) {
        makeRoom(more + 1);
        if (isBehindValue) {
            bytes[length++] = ',';
        }
        isBehindValue = true;
    }

    private void makeRoom(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (length + more));
        }
    }
}
