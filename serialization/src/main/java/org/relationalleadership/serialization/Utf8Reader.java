package org.relationalleadership.serialization;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Text from UTF-8, up to the first byte that is none.
 *
 * <p>An {@link java.io.InputStreamReader} keeps the text before such a byte to itself, as much as it had decoded at once, so
 * that nobody behind it could say the line. Not thread-safe.
 */
final class Utf8Reader extends Reader {

    private static final int STEP = 1 << 13;

    private final InputStream in;
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8.newDecoder(); // one that reports, and replaces nothing
    private final ByteBuffer bytes = ByteBuffer.allocate(STEP).limit(0);
    private long passed; // how many bytes came before those in the buffer
    private boolean isAtEnd;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    /** Where the text stops being UTF-8. */
    static final class NotUtf8 extends CharacterCodingException {

        private static final long serialVersionUID = 1;

        private final String message;

        NotUtf8(long position, byte found) {
            message = message(position, found);
        }

        /** What is wrong with the byte at a position from 0. */
        static String message(long position, byte found) {
            return String.format(
                    "a document is UTF-8, but byte %d (0x%02X) is not; save it as UTF-8", position + 1, found & 0xFF);
        }

        @Override
        public String getMessage() {
            return message;
        }
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        CharBuffer text = CharBuffer.wrap(target, from, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, text, isAtEnd);
            if (text.position() > from) {
                return text.position() - from;
            }
            if (result.isError()) {
                throw new NotUtf8(passed + bytes.position(), bytes.get(bytes.position()));
            }
            if (length == 0 || result.isOverflow()) {
                return 0;
            }
            if (isAtEnd) {
                return -1;
            }
            fill();
        }
    }

    /** Reads on behind the bytes of a character that has just begun. */
    private void fill() throws IOException {
        passed += bytes.position();
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        isAtEnd = count < 0;
        bytes.position(bytes.position() + Math.max(0, count)).flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
