package org.relationalleadership.serialization.jackson2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.InstrumentProvenance;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.serialization.Documents;
import tools.jackson.databind.json.JsonMapper;

/** Both Jacksons write the same bytes of any text, and each reads what the other has written. */
class SameBytesProperties {

    private static void assertSame(Object value, Instrument instrument) throws IOException {
        Documents documents = Documents.standard().withInstrument(instrument);
        ObjectMapper two = new ObjectMapper().registerModule(new RelationalLeadershipModule(documents));
        JsonMapper three = JsonMapper.builder()
                .addModule(new org.relationalleadership.serialization.RelationalLeadershipModule(documents))
                .build();
        String text = three.writeValueAsString(value);
        assertThat(two.writeValueAsString(value)).isEqualTo(text);
        byte[] bytes = three.writeValueAsBytes(value);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(text);
        assertThat(new String(two.writeValueAsBytes(value), StandardCharsets.UTF_8))
                .isEqualTo(text);
        assertThat(two.readValue(bytes, type(value))).isEqualTo(value);
        assertThat(three.readValue(text, type(value))).isEqualTo(value);
    }

    /** The type of the vocabulary, not that which implements it. */
    private static Class<?> type(Object value) {
        Class<?> parent = value.getClass().getSuperclass();
        return parent == Object.class ? value.getClass() : parent;
    }

    private static Instrument instrument(String text) {
        return Instrument.builder()
                .id("org.example.texts")
                .version("1")
                .provenance(new InstrumentProvenance(Optional.of("c" + text), Optional.empty(), Optional.empty()))
                .addItem(Item.of(
                        "t1",
                        AnswerScale.builder().id("a").range(Range.of(1, 5)).build()))
                .addScale(Scale.builder().id("s").items("t1").build())
                .build();
    }

    @Property(tries = 2_000, seed = "42")
    void ofEveryText(@ForAll("texts") String text) throws IOException {
        assertSame(instrument(text), instrument("x"));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Integer> codePoints = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 0xFF)),
                Tuple.of(1, Arbitraries.of((int) '/', (int) '<', (int) '\\', (int) '"', 0x7F, 0x2028, 0xFEFF, 0xFFFF)),
                Tuple.of(1, Arbitraries.integers().between(0x10000, 0x10FFFF)),
                Tuple.of(1, Arbitraries.integers().between(0x100, 0xD7FF)));
        return codePoints.list().ofMinSize(1).ofMaxSize(40).map(SameBytesProperties::text);
    }

    private static String text(List<Integer> codePoints) {
        StringBuilder text = new StringBuilder();
        codePoints.forEach(text::appendCodePoint);
        return text.toString();
    }

    @Test
    void ofLongTexts() throws IOException {
        // Longer than the buffers of generators, with a pair at every offset of their ends.
        for (int length = 3980; length < 4010; length++) {
            assertSame(instrument("x".repeat(length) + "\uD83D\uDE00/" + "é".repeat(9000)), instrument("x"));
        }
    }
}
