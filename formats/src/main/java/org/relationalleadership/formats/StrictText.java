package org.relationalleadership.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bytes read as text, in the charset that a byte-order mark says, else the mapping, else UTF-8.
 *
 * <p>The readers of the JDK replace malformed bytes, or fail a whole buffer too early. This one gives out every character
 * before the malformed byte and fails then, so that whoever parses the text knows in which cell it stands. It fails in
 * the same way at a NUL character and in a record without end.
 */
final class StrictText extends Reader {

    /** The most characters from {@link #mark} to mark: a record that is longer is no row of a survey. */
    static final int LONGEST_RECORD = 4 * 1024 * 1024;

    /** As many characters as a first look needs. */
    static final int FIRST_LOOK = 64 * 1024;

    /** What is wrong with the text at the place that has been read up to. */
    static final class Malformed extends IOException {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(FIRST_LOOK).flip();
    private final CharsetDecoder decoder;
    private final String charsetSource;
    private final String advice;
    private CharBuffer ahead = CharBuffer.allocate(0);
    private @Nullable IOException failure;
    private boolean ended;
    private long given;
    private long marked;

    /** Opens an export and looks at its first bytes; the stream is closed with this reader. */
    StrictText(InputStream in, Optional<Charset> said) throws IOException {
        this(
                in,
                said,
                "; if the export is in another charset, say so in the mapping, for example charset: windows-1252");
    }

    /**
     * Opens the text and looks at its first bytes; the stream is closed with this reader.
     *
     * @param advice what to do where the text is not in the charset that nobody named
     */
    StrictText(InputStream in, Optional<Charset> said, String advice) throws IOException {
        this.in = in;
        this.advice = advice;
        while (bytes.remaining() < FIRST_LOOK && fill()) {
            // until there is enough for a first look, or no more
        }
        Charset charset;
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            charset = StandardCharsets.UTF_8;
            charsetSource = "the byte-order mark says so";
        } else if (startsWith(0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            charsetSource = "the byte-order mark says so";
        } else if (startsWith(0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            charsetSource = "the byte-order mark says so";
        } else {
            charset = said.orElse(StandardCharsets.UTF_8);
            charsetSource = said.isPresent() ? "the mapping says so" : "";
        }
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * Why these bytes are no text at all, where the first of them show it: a spreadsheet, something compressed, or two
     * bytes a character where nobody said so. To be asked before reading.
     */
    Optional<String> binary() {
        if (!charset().equals(StandardCharsets.UTF_8)) {
            return Optional.empty(); // somebody said what these bytes are
        }
        int controls = 0;
        for (int i = bytes.position(); i < bytes.limit(); i++) {
            int b = bytes.get(i);
            if (b == 0) {
                return Optional.of("byte " + (i + 1) + " is 0, which no text in "
                        + charset().name()
                        + " has; is it a spreadsheet or a compressed file, or text in UTF-16 (then say charset: UTF-16LE"
                        + " in the mapping)?");
            }
            controls += b > 0 && b < ' ' && "\t\n\u000B\f\r".indexOf(b) < 0 ? 1 : 0;
        }
        // A stray control character gets into an answer that was pasted; one in fifty is no survey.
        return controls > bytes.remaining() / 50
                ? Optional.of(controls + " of its first " + bytes.remaining()
                        + " bytes are control characters; is it a spreadsheet or a compressed file?")
                : Optional.empty();
    }

    private boolean startsWith(int... mark) {
        if (bytes.remaining() < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes.get(i) & 0xFF) != mark[i]) {
                return false;
            }
        }
        bytes.position(mark.length);
        return true;
    }

    Charset charset() {
        return decoder.charset();
    }

    /** The text from its start, as far as a first look needs it; it will be read again. To be asked before reading. */
    String start() {
        char[] chars = new char[FIRST_LOOK];
        int length = 0;
        try {
            for (int read = 0;
                    read >= 0 && length < FIRST_LOOK - 1;
                    read = decode(chars, length, FIRST_LOOK - length)) {
                length += read;
            }
        } catch (IOException e) {
            // It comes again when the reading gets there.
            failure = e;
        }
        ahead = CharBuffer.wrap(chars, 0, length);
        return new String(chars, 0, length);
    }

    /** Says that a record begins about here. */
    void mark() {
        marked = given;
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        if (given - marked > LONGEST_RECORD) {
            throw new Malformed("longer than " + LONGEST_RECORD
                    + " characters, but a row of a survey is not; is a quote opened and never closed, or is this no"
                    + " table of rows and lines?");
        }
        int read;
        if (ahead.hasRemaining()) {
            read = Math.min(length, ahead.remaining());
            ahead.get(target, from, read);
        } else {
            read = decode(target, from, length);
        }
        given += Math.max(0, read);
        return read;
    }

    /** The next characters, at least one; −1 at the end. */
    private int decode(char[] target, int from, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(target, from, length);
        while (failure == null) {
            CoderResult result = decoder.decode(bytes, out, ended);
            int decoded = out.position() - from;
            if (result.isError()) {
                failure = malformed(result.length());
            }
            for (int i = 0; i < decoded; i++) {
                if (target[from + i] == 0) {
                    failure = new Malformed("a NUL character, which no text has");
                    decoded = i;
                }
            }
            if (decoded > 0) {
                return decoded;
            }
            if (failure == null && !fill()) {
                if (ended) {
                    return -1;
                }
                ended = true;
            }
        }
        throw failure;
    }

    private Malformed malformed(int length) {
        String charset = decoder.charset().name();
        String shown = String.format("0x%02X", bytes.get(bytes.position()) & 0xFF);
        if (ended && bytes.remaining() <= length && length < 4 && isUnicode(charset)) {
            return new Malformed("the file ends within a character of " + charset + " (byte " + shown
                    + "): it was cut off" + otherCharset());
        }
        return new Malformed("byte " + shown + " is not " + charset + otherCharset());
    }

    private String otherCharset() {
        return charsetSource.isEmpty() ? advice : ", but " + charsetSource;
    }

    private static boolean isUnicode(String charset) {
        return charset.startsWith("UTF-");
    }

    private boolean fill() throws IOException {
        bytes.compact();
        try {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            bytes.position(bytes.position() + Math.max(0, read));
            return read > 0;
        } finally {
            bytes.flip();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
