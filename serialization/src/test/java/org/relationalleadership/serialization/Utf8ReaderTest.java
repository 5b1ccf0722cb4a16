package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8ReaderTest {

    private static final String TEXT = "a\u00E4\u20AC\uD83D\uDE00b\uD83D\uDE00\uD83D\uDE00";

    /** A stream that gives so many bytes at a time. */
    private static InputStream slow(byte[] bytes, int most) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] target, int from, int length) {
                return super.read(target, from, Math.min(most, length));
            }
        };
    }

    private static String all(Utf8Reader reader, int room) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] part = new char[room];
        for (int count = reader.read(part, 0, room); count >= 0; count = reader.read(part, 0, room)) {
            assertThat(count).isPositive();
            text.append(part, 0, count);
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,2", "2,1", "3,2", "100,1", "100,3", "100,100"})
    void textIsTheSameWhateverFits(int bytes, int room) throws IOException {
        try (Utf8Reader reader = new Utf8Reader(slow(TEXT.getBytes(StandardCharsets.UTF_8), bytes))) {
            assertThat(all(reader, room)).isEqualTo(TEXT);
            assertThat(reader.read(new char[0], 0, 0)).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "100,1", "100,100"})
    void aByteThatIsNoneIsToldBehindTheTextBeforeIt(int bytes, int room) throws IOException {
        byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(text, text.length + 1);
        all[text.length] = (byte) 0xFF;
        try (Utf8Reader reader = new Utf8Reader(slow(all, bytes))) {
            StringBuilder read = new StringBuilder();
            char[] part = new char[room];
            assertThatThrownBy(() -> {
                        while (true) {
                            read.append(part, 0, reader.read(part, 0, room));
                        }
                    })
                    .isInstanceOf(Utf8Reader.NotUtf8.class)
                    .hasMessage("a document is UTF-8, but byte 20 (0xFF) is not; save it as UTF-8");
            assertThat(read).hasToString(TEXT);
        }
    }
}
