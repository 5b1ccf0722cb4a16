package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before anything is known of a document's meaning, each with one clear fault. */
class DocumentTextTest {

    private static final String YAML = """
            formatVersion: relational-leadership/mapping/1.1
            format: csv
            """;
    private static final String JSON = "{\"formatVersion\": \"relational-leadership/mapping/1.1\"}";

    private static String faults(byte[] bytes) {
        return Faulty.faults(() -> Documents.standard().readMapping(new ByteArrayInputStream(bytes)));
    }

    // bytes

    @ParameterizedTest
    @ValueSource(
            strings = {YAML, JSON, "\uFEFF" + YAML, "\uFEFF" + JSON, "\n \n" + JSON, "# comment\n---\n" + YAML + "...\n"
            })
    void aDocumentMayStartWithAByteOrderMarkAndSpace(String text) {
        assertThat(Faulty.mapping(text)).isEqualTo("no fault");
        assertThat(faults(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("no fault");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "\uFEFF", "\uFEFF \n"})
    void anEmptyDocumentSaysSo(String text) {
        assertThat(Faulty.mapping(text)).isEqualTo("the document is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# nothing", "---", "--- # nothing\n...\n"})
    void nothingButCommentsIsNothing(String text) {
        assertThat(Faulty.mapping(text)).matches("line [12]: the document is empty");
    }

    @Test
    void otherBytesThanUtf8AreToldWithTheirPlace() {
        byte[] bytes = (YAML + "charset: für").getBytes(Charset.forName("windows-1252"));
        assertThat(faults(bytes)).isEqualTo("line 3: a document is UTF-8, but byte 72 (0xFC) is not; save it as UTF-8");
    }

    @Test
    void truncatedUtf8IsTold() {
        byte[] whole = (YAML + "charset: ü").getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
        assertThat(faults(cut)).isEqualTo("line 3: a document is UTF-8, but byte 71 (0xC3) is not; save it as UTF-8");
    }

    @Test
    void aSurrogateInBytesIsNotUtf8() {
        byte[] bytes = {'a', ':', ' ', (byte) 0xED, (byte) 0xA0, (byte) 0x80};
        assertThat(faults(bytes)).isEqualTo("line 1: a document is UTF-8, but byte 4 (0xED) is not; save it as UTF-8");
    }

    @Test
    void utf16IsNotUtf8() {
        assertThat(faults(JSON.getBytes(StandardCharsets.UTF_16)))
                .isEqualTo("line 1: a document is UTF-8, but byte 1 (0xFE) is not; save it as UTF-8");
    }

    // kind and version

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: 1|line 1, formatVersion: is missing; a document of this kind says 'formatVersion:"
                        + " relational-leadership/mapping/1.1'",
                "[1]|line 1, formatVersion: an object with 'formatVersion: relational-leadership/mapping/1.1' is needed, but the"
                        + " document is a list",
                "text|line 1, formatVersion: an object with 'formatVersion: relational-leadership/mapping/1.1' is needed, but the"
                        + " document is a single value",
                "formatVersion: 1.0|line 1, formatVersion: must be 'relational-leadership/mapping/1.1', but was '1.0'",
                "formatVersion: [1]|line 1, formatVersion: must be 'relational-leadership/mapping/1.1', but was ''",
                "formatVersion: relational-leadership/instrument/1.0|line 1, formatVersion: this is a document of kind"
                        + " 'instrument', but 'mapping' is needed",
                "formatVersion: relational-leadership/mapping/1.3|line 1, formatVersion: the document needs a release that reads"
                        + " version 1.3 of this format, but this one reads 1.0 to 1.1",
                "formatVersion: relational-leadership/mapping/2.0|line 1, formatVersion: the document needs a release that reads"
                        + " version 2.0 of this format, but this one reads 1.0 to 1.1",
                "formatVersion: relational-leadership/mapping/0.9|line 1, formatVersion: the document needs a release that reads"
                        + " version 0.9 of this format, but this one reads 1.0 to 1.1",
            })
    void aDocumentSaysWhatItIs(String text, String fault) {
        assertThat(Faulty.mapping(text)).isEqualTo(fault);
    }

    // JSON

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": 1} x|line 1: not JSON: Unrecognized token: was expecting (JSON String, Number, Array, Object or token"
                        + " 'null', 'true' or 'false')",
                "{\"a\": 1} {}|line 1: something stands behind the end of the document",
                "{\"a\": NaN}|line 1: not JSON: Non-standard token 'NaN'",
                "{\"a\": 1 /* b */}|line 1: not JSON: Unexpected character ('/' (code 47)): maybe a (non-standard) comment?",
                "{\"a\": 'b'}|line 1: not JSON: Unexpected character (''' (code 39)): expected a valid value (JSON String, Number,"
                        + " Array, Object or token 'null', 'true' or 'false')",
                "{\"a\": [1, {\"b\": \"\\uD800\"}]}|line 1, a[1].b: half a surrogate pair, \\ud800, is no character",
                "{\"a\": \"\\uDC00\\uD800\"}|line 1, a: half a surrogate pair, \\udc00, is no character",
                "{\"a\": [1|line 1, a: not JSON: Unexpected end-of-input: expected close marker for Array",
            })
    void jsonIsJsonAndNothingMore(String text, String fault) {
        assertThat(Faulty.mapping(text)).isEqualTo(fault);
    }

    // YAML

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: &x 1|line 1, a: anchors are not read, but here is &x",
                "&x a: 1|line 1: anchors are not read, but here is &x",
                "a: [1, *x]|line 1, a[1]: aliases are not read, but here is *x; write the value out",
                "*x : 1|line 1: aliases are not read, but here is *x; write the value out",
                "a: !!int 1|line 1, a: tags are not read, but here is tag:yaml.org,2002:int",
                "a: !java/object {}|line 1, a: tags are not read, but here is !java/object",
                "a: !x [1]|line 1, a: tags are not read, but here is !x",
                "!!str a: 1|line 1: tags are not read, but here is tag:yaml.org,2002:str",
                "! a: 1|line 1: tags are not read, but here is !",
                "a: 1;<<: {b: 2}|line 2: merge keys (<<) are not read; write the fields out",
                "a: 1;---;b: 2|line 2: a file holds one document, but here starts a second",
                "? [a];: 1|line 1: the name of a field is a text, but here it is a list or an object",
                "a: 'b|line 1, a: not YAML: found unexpected end of stream",
                "a: b: c|line 1, a: not YAML: mapping values are not allowed here",
                "a:;\t- b|line 2, a: not YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for"
                        + " indentation)",
                "a: 1;b: \u0007x|line 2: not YAML: the character U+0007 is not allowed",
                "a: \"\\uD800\"|line 1, a: half a surrogate pair, \\ud800, is no character",
            })
    void yamlIsReadWithoutItsReferences(String lines, String fault) {
        assertThat(Faulty.mapping(lines.replace(';', '\n'))).isEqualTo(fault);
    }

    @Test
    void fieldsThatStandTwiceAreTold() {
        assertThat(Faulty.mapping(YAML + "format: csv\ncodes: {a: {\"1\": 1, 1: 2}}\n"))
                .isEqualTo("""
                        line 3, format: stands twice, first on line 2
                        line 4, codes.a.1: stands twice, first on line 4""");
        assertThat(Faulty.mapping("""
                {"formatVersion": "relational-leadership/mapping/1.1",
                 "format": "csv",
                 "format": "csv"}
                """)).isEqualTo("line 3, format: stands twice, first on line 2");
    }

    @Test
    void anAliasBombIsRefusedAtItsFirstAnchor() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a" + i + ": &a" + i + " [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(10)).append("x]\n");
        }
        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(Faulty.mapping(bomb.toString()))
                        .isEqualTo("line 1, a0: anchors are not read, but here is &a0"));
    }

    // limits

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "a: [", "a: {b: ", "- ", "? "})
    void twentyThousandLevelsAreRefusedAtTheFiftyFirst(String level) {
        String text = level.startsWith("a: ") ? "a: " + level.substring(3).repeat(20_000) : level.repeat(20_000);
        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(Faulty.mapping(text))
                        .startsWith("line 1")
                        .containsAnyOf(
                                "a document has at most 50 levels, but this goes deeper",
                                "the name of a field is a text, but here it is a list or an object"));
    }

    @Test
    void aDeepDocumentTellsWhere() {
        String text = "a: " + "[".repeat(50);
        assertThat(Faulty.mapping(text))
                .isEqualTo("line 1, a" + "[0]".repeat(49) + ": a document has at most 50 levels, but this goes deeper");
    }

    @Test
    void fiftyLevelsAreRead() {
        String text = YAML + "missing: " + "[".repeat(49) + "x" + "]".repeat(49) + "\n";
        assertThat(Faulty.mapping(text)).isEqualTo("line 3, missing[0]: a text is needed, but was a list");
    }

    @Test
    void aDocumentBeyondTenMebibytesIsRefused() {
        String text = YAML + "#".repeat(DocumentText.MOST_BYTES);
        String told = "a document has at most 10 MiB, but this has more";
        assertThat(Faulty.mapping(text)).isEqualTo(told);
        assertThat(faults(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(told);
        assertThat(Faulty.mapping("# " + "日".repeat(DocumentText.MOST_BYTES / 3) + "\n" + YAML))
                .isEqualTo(told);
    }

    @Test
    void aDocumentOfTenMebibytesIsRead() {
        String text = YAML + "#".repeat(DocumentText.MOST_BYTES - YAML.length());
        assertTimeout(
                Duration.ofSeconds(20), () -> assertThat(Faulty.mapping(text)).isEqualTo("no fault"));
    }

    @Test
    void aTextBeyondItsLimitIsRefused() {
        String longest = "x".repeat(64 * 1024);
        assertThat(Faulty.mapping(YAML + "missing: [" + longest + "]\n")).isEqualTo("no fault");
        assertThat(Faulty.mapping(YAML + "missing: [" + longest + "y]\n"))
                .isEqualTo("line 3, missing[0]: a text has at most 65536 characters, but this has 65537");
        assertThat(Faulty.mapping("{\"" + longest + "y\": 1}"))
                .isEqualTo("line 1, " + "x".repeat(60) + "…: a text has at most 65536 characters, but this has 65537");
    }

    @Test
    void aNumberBeyondItsLimitIsRefused() {
        String expect = YAML + "expect: [{scale: a, mean: %s}]\n";
        assertThat(Faulty.mapping(expect.formatted("0." + "1".repeat(39)))).isEqualTo("no fault");
        assertThat(Faulty.mapping(expect.formatted("0." + "1".repeat(40))))
                .isEqualTo(
                        "line 3, expect[0].mean: a number has at most 40 digits, but was '0." + "1".repeat(40) + "'");
        assertThat(Faulty.mapping(expect.formatted("-1e999")))
                .isEqualTo("line 3, expect[0].mean: a number must not be beyond what a double holds, but was -1e999");
    }

    @Test
    void aSingleLineOfTenMebibytesEndsSoon() {
        for (String part :
                new String[] {"[1],", "{\"a\":1},", "\"x\",", "- ", "a: ", "'", "\"\\", "!", "&", "|\n", "%"}) {
            String text = part.repeat(DocumentText.MOST_BYTES / part.length());
            assertTimeout(
                    Duration.ofSeconds(30),
                    () -> assertThat(Faulty.mapping(text))
                            .isNotEqualTo("no fault")
                            .hasSizeLessThan(2000),
                    part);
        }
    }

    @Test
    void aMillionValuesAreEnough() {
        String told = ": a document has at most 1000000 values and names, but this has more";
        assertThat(Faulty.mapping(YAML + "missing:\n" + "- a\n".repeat(1_000_000)))
                .isEqualTo("line 999997, missing[999993]" + told);
        assertThat(Faulty.mapping("{\"missing\": [" + "[],".repeat(1_000_000) + "1]}"))
                .isEqualTo("line 1, missing[999997]" + told);
    }

    @Test
    void manyFaultsTakeNoMoreTimeThanAHundred() {
        String items = IntStream.range(0, 30_000)
                .mapToObj(i -> "- {id: item" + i + ", answers: a}\n")
                .collect(Collectors.joining());
        String members = IntStream.range(0, 4000).mapToObj(i -> "itm" + i).collect(Collectors.joining(", "));
        String columns = IntStream.range(0, 30_000)
                .mapToObj(i -> "  itm" + i + ": a" + i + "\n")
                .collect(Collectors.joining());
        String text = "formatVersion: relational-leadership/instrument/1.0\nid: x\nversion: 1\n"
                + "answerScales: {a: {range: [1, 2]}}\nitems:\n" + items + "scales:\n"
                + IntStream.range(0, 10)
                        .mapToObj(i -> "- {id: s" + i + ", members: [" + members + "]}\n")
                        .collect(Collectors.joining())
                + "source:\n columns:\n" + columns;
        assertTimeout(
                Duration.ofSeconds(30),
                () -> assertThat(Faulty.instrument(text)).endsWith("\nand 69900 more"));
    }
}
