package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class TokenListTest {

    private static String json(TokenList tokens) {
        return JsonText.of(TreeTarget.tree(tokens::writeTo));
    }

    private static TokenList of(TreeTarget.Writing writing) throws IOException {
        TokenList tokens = new TokenList();
        writing.to(tokens);
        return tokens;
    }

    @Test
    void givesTheTokensOutAsTheyCame() throws IOException {
        TokenList tokens = of(to -> {
            to.startArray();
            to.text("a \uD83D\uDE00");
            to.number("1.50");
            to.flag(true);
            to.flag(false);
            to.nothing();
            to.startObject();
            to.name("b");
            to.number("-2");
            to.endObject();
            to.endArray();
        });
        tokens.requireReadable();
        assertThat(json(tokens)).isEqualTo("""
                [
                  "a 😀",
                  1.50,
                  true,
                  false,
                  null,
                  { "b": -2 }
                ]
                """);
    }

    @Test
    void hasRoomForAnyNumberOfTokens() throws IOException {
        TokenList tokens = of(to -> numbers(1000, to));
        tokens.requireReadable();
        Node node = TreeTarget.tree(tokens::writeTo);
        assertThat(((Node.Elements) node).nodes()).hasSize(1000).contains(Node.number(0L), Node.number(999L));
    }

    private static void numbers(int count, TokenTarget to) throws IOException {
        to.startArray();
        for (int i = 0; i < count; i++) {
            to.number(Integer.toString(i));
        }
        to.endArray();
    }

    @Test
    void tellsWhereSomethingCouldNotBeReadAgain() throws IOException {
        assertThat(faults(of(to -> field("a", "x".repeat(65_536), to)))).isEqualTo("no fault");
        assertThat(faults(of(to -> field("a", "x".repeat(65_537), to))))
                .isEqualTo("a: a text has at most 65536 characters, but this has 65537");
        assertThat(faults(of(to -> field("a", "x\uDC00", to))))
                .isEqualTo("a: half a surrogate pair, \\udc00, is no character");
        assertThat(faults(of(to -> field("b\uD800", "x", to))))
                .isEqualTo("b\\ud800: half a surrogate pair, \\ud800, is no character");
        assertThat(faults(of(to -> numbers(1_000_001, to))))
                .isEqualTo("[1000000]: a document has at most 1000000 values and names, but this has more");
        assertThat(faults(of(to -> {
                    to.startArray();
                    for (int i = 0; i < 200; i++) {
                        to.text("x".repeat(60_000));
                    }
                    to.endArray();
                })))
                .isEqualTo("[174]: a document has at most 10 MiB, but this has more");
    }

    private static void field(String name, String text, TokenTarget to) throws IOException {
        to.startObject();
        to.name(name);
        to.text(text);
        to.endObject();
    }

    private static String faults(TokenList tokens) {
        return Faulty.faults(tokens::requireReadable);
    }

    @Test
    void nothingOfARefusedValueIsWritten() {
        TreeType<String> type = new TreeType<>(String.class, (value, to) -> field("a", value, to), reading -> "");
        TokenList written = new TokenList();
        assertThat(Faulty.faults(() -> type.write("\uD800", written)))
                .isEqualTo("a: half a surrogate pair, \\ud800, is no character");
        assertThat(TreeTarget.tree(written::writeTo)).isEqualTo(Node.NONE);
    }
}
