package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.response.Batches;

/** Each attack on each kind of document, as JSON, NDJSON and YAML: one clear fault, little memory, and no class is loaded. */
class HostileTest {

    private static final Documents DOCUMENTS = Documents.standard();

    private interface Read {
        void read(InputStream in) throws IOException;
    }

    enum Kind {
        FRAMEWORK(DOCUMENTS::readFramework),
        INSTRUMENT(DOCUMENTS::readInstrument),
        MAPPING(DOCUMENTS::readMapping),
        RESPONSE(in -> DOCUMENTS.withInstrument(instrument()).readResponse(in)),
        SCORE_SHEET(in -> DOCUMENTS.withInstrument(instrument()).readScoreSheet(in)),
        EVIDENCE(DOCUMENTS::readEvidence),
        CASE(DOCUMENTS::readCase),
        RESPONSES(in -> readAll(DOCUMENTS.readResponses(instrument(), in))),
        SCORES(in -> readAll(DOCUMENTS.readScores(instrument(), in)));

        @SuppressWarnings("ImmutableEnumChecker") // it keeps nothing
        private final Read read;

        Kind(Read read) {
            this.read = read;
        }

        String faults(InputStream in) {
            return Faulty.faults(() -> read.read(in));
        }

        String faults(String text) {
            return faults(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        }

        boolean hasRows() {
            return this == RESPONSES || this == SCORES;
        }

        /** A document without a fault, of which the first field has a line. */
        String golden(DocumentFormat format) {
            String name = name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (this == CASE) { // is written as JSON alone, and has long fields
                String json = "{\n  \"" + firstField() + "\": \"\",\n"
                        + resource(name + ".json").substring(2);
                return format == DocumentFormat.JSON
                        ? json
                        : YamlText.of(DocumentText.read(json).tree());
            }
            return resource(name + "." + format.name().toLowerCase(Locale.ROOT));
        }

        /** The document up to the end of its first field. */
        String start(DocumentFormat format) {
            String golden = golden(format);
            return golden.substring(0, golden.indexOf('\n', golden.indexOf(firstField())) + 1);
        }

        String firstField() {
            return this == CASE ? "comment" : DocumentKind.FIELD;
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(HostileTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Instrument instrument() {
        return DOCUMENTS.readInstrument(resource("instrument.json")).instrument();
    }

    private static void readAll(Batches<?> batches) {
        try (batches) {
            while (batches.next().isPresent()) {
                // on to the end
            }
        }
    }

    private static final String LIMITS =
            "goes beyond a limit: a document has at most 50 levels, a text 65536 characters, a number 40 digits";
    private static final String TOO_LONG = "a text has at most 65536 characters, but this has 70000";
    private static final String TOO_DEEP = ": a document has at most 50 levels, but this goes deeper";
    private static final String TOKENS =
            "was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')";

    /** What stands behind {@code "a": }, what is told of it, and what where a document of rows tells something else. */
    private record Attack(String text, String fault, String faultOfRows) {

        Attack(String text, String fault) {
            this(text, fault, fault);
        }

        /** Without a path where a document of rows is read, because that is not taken apart before. */
        static Attack withPath(String text, String fault) {
            return new Attack(text, "line 3, a: " + fault, "line 3: " + fault);
        }
    }

    static Stream<Arguments> kindsAndJson() {
        return crossed(
                new Attack("[".repeat(20_000), "line 3, a" + "[0]".repeat(49) + TOO_DEEP, "line 3: " + LIMITS),
                new Attack("{\"b\":".repeat(20_000), "line 3, a" + ".b".repeat(49) + TOO_DEEP, "line 3: " + LIMITS),
                new Attack("1".repeat(70_000) + "}", "line 3, a: " + TOO_LONG, "line 3: " + LIMITS),
                new Attack("\"" + "x".repeat(70_000) + "\"}", "line 3, a: " + TOO_LONG, "line 3: " + LIMITS),
                new Attack(
                        "0, \"" + "x".repeat(70_000) + "\": 1}",
                        "line 3, " + "x".repeat(60) + "…: " + TOO_LONG,
                        "line 3: " + LIMITS),
                new Attack("NaN}", "line 3: not JSON: Non-standard token 'NaN'"),
                new Attack("-Infinity}", "line 3: not JSON: Non-standard token '-Infinity'"),
                new Attack(
                        "0x10}",
                        "line 3: not JSON: Unexpected character ('x' (code 120)): was expecting comma to separate Object entries"),
                new Attack("01}", "line 3: not JSON: Invalid numeric value: Leading zeroes not allowed"),
                new Attack("\"\\uDC00x\"}", "line 3, a: half a surrogate pair, \\udc00, is no character"),
                new Attack("tru", "line 3: not JSON: Unrecognized token: " + TOKENS),
                new Attack("x\u0007y}", "line 3: not JSON: Unrecognized token: " + TOKENS),
                new Attack("", "line 3: not JSON: Unexpected end-of-input within/between Object entries"),
                Attack.withPath("[1", "not JSON: Unexpected end-of-input: expected close marker for Array"),
                Attack.withPath(
                        "\"x", "not JSON: Unexpected end-of-input: was expecting closing quote for a string value"),
                Attack.withPath("\"\\x\"}", "not JSON: Unrecognized character escape 'x' (code 120)"));
    }

    static Stream<Arguments> kindsAndYaml() {
        return crossed(
                new Attack("[".repeat(20_000), "line 2, a" + "[0]".repeat(49) + TOO_DEEP),
                new Attack("{b: ".repeat(20_000), "line 2, a" + ".b".repeat(49) + TOO_DEEP),
                new Attack("1".repeat(70_000), "line 2, a: " + TOO_LONG),
                new Attack("'" + "x".repeat(70_000) + "'", "line 2, a: " + TOO_LONG),
                new Attack("\"\\uDC00x\"", "line 2, a: half a surrogate pair, \\udc00, is no character"),
                new Attack("\"\\U00110000\"", "line 2, a: not YAML: found unknown escape character 00110000"),
                new Attack("\"\\UFFFFFFFF\"", "line 2, a: not YAML: an escape names no character"),
                new Attack("[1", "line 2, a[0]: not YAML: expected ',' or ']', but got <stream end>"),
                new Attack("\"x", "line 2, a: not YAML: found unexpected end of stream"),
                new Attack("\u0000", "line 2: not YAML: the character U+0000 is not allowed"),
                new Attack("*\n", "line 2, a: not YAML: unexpected character found \\u000a(10)"),
                new Attack("*b", "line 2, a: aliases are not read, but here is *b; write the value out"),
                new Attack("&b [*b]", "line 2, a: anchors are not read, but here is &b"),
                new Attack("{<<: {b: 1}}", "line 2, a: merge keys (<<) are not read; write the fields out"),
                new Attack("0\n<<: {b: 1}", "line 3: merge keys (<<) are not read; write the fields out"),
                new Attack(
                        "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [x]]]]",
                        "line 2, a: tags are not read, but here is tag:yaml.org,2002:javax.script.ScriptEngineManager"));
    }

    static Stream<Arguments> kindsAndLines() {
        String row = "line 2, rows[0]: ";
        String needed =
                "expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')";
        return crossed(
                Stream.of(Kind.RESPONSES, Kind.SCORES),
                new Attack("{\"a\": " + "{\"b\":".repeat(20_000), "line 2, rows[0].a" + ".b".repeat(48) + TOO_DEEP),
                new Attack("{\"" + "x".repeat(70_000) + "\": 1}\n", row + LIMITS),
                new Attack("{\"a\": NaN}\n", row + "not JSON: Non-standard token 'NaN'"),
                new Attack("{\"a\": 01}\n", row + "not JSON: Invalid numeric value: Leading zeroes not allowed"),
                new Attack(
                        "{\"a\": \"\u0007\"}\n",
                        row + "not JSON: Illegal unquoted character ((CTRL-CHAR, code 7)): has to be escaped using"
                                + " backslash to be included in string value"),
                new Attack("{\"a\": \"\\x\"}\n", row + "not JSON: Unrecognized character escape 'x' (code 120)"),
                new Attack(
                        "\u0000",
                        row + "not JSON: Illegal character ((CTRL-CHAR, code 0)): only regular white space (\\r, \\n,"
                                + " \\t) is allowed between tokens"),
                new Attack(
                        "\uFEFF{}\n",
                        row + "not JSON: Unexpected character ('\\ufeff' (code 65279 / 0xfeff)): " + needed),
                new Attack(
                        "\u2028{}\n",
                        row + "not JSON: Unexpected character ('\\u2028' (code 8232 / 0x2028)): " + needed),
                new Attack(
                        "// a comment\n",
                        row + "not JSON: Unexpected character ('/' (code 47)): maybe a (non-standard) comment?"),
                new Attack(
                        "--- {}\n",
                        row + "not JSON: Unexpected character ('-' (code 45)) in numeric value: expected digit (0-9) to"
                                + " follow minus sign, for valid numeric value"),
                new Attack(",{}\n", row + "not JSON: Unexpected character (',' (code 44)): " + needed),
                new Attack(
                        "\"x",
                        row + "not JSON: Unexpected end-of-input: was expecting closing quote for a string value"),
                new Attack("[]\r", row + "an object is needed, but was a list"),
                new Attack("null\n", row + "an object is needed, but was empty"));
    }

    private static Stream<Arguments> crossed(Attack... attacks) {
        return crossed(Arrays.stream(Kind.values()), attacks);
    }

    private static Stream<Arguments> crossed(Stream<Kind> kinds, Attack... attacks) {
        return kinds.flatMap(kind -> Arrays.stream(attacks)
                .map(attack ->
                        Arguments.of(kind, attack.text(), kind.hasRows() ? attack.faultOfRows() : attack.fault())));
    }

    @ParameterizedTest
    @MethodSource("kindsAndJson")
    void jsonHasOneClearFault(Kind kind, String text, String fault) {
        assertThat(kind.faults(kind.start(DocumentFormat.JSON) + "  \"a\": " + text))
                .isEqualTo(fault);
    }

    @ParameterizedTest
    @MethodSource("kindsAndYaml")
    void yamlHasOneClearFault(Kind kind, String text, String fault) {
        assertThat(kind.faults(kind.start(DocumentFormat.YAML) + "a: " + text)).isEqualTo(fault);
    }

    @ParameterizedTest
    @MethodSource("kindsAndLines")
    void aLineHasOneClearFault(Kind kind, String text, String fault) {
        assertThat(kind.faults(kind.start(DocumentFormat.NDJSON) + text)).isEqualTo(fault);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESPONSES", "SCORES"})
    void linesHaveOneHead(Kind kind) {
        String head = kind.start(DocumentFormat.NDJSON);
        String fields = head.strip().substring(1, head.strip().length() - 1);
        String told = Stream.of("formatVersion", "instrument", "items", "scales", "context", "firstRow")
                .filter(field -> head.contains("\"" + field + "\""))
                .map(field -> "line 1, " + field + ": stands twice, first on line 1")
                .collect(Collectors.joining("\n"));
        assertThat(kind.faults("{" + fields + "," + fields + "}\n")).isEqualTo(told);
        assertThat(kind.faults(head + head)).startsWith("line 2, rows[0].formatVersion: unknown field 'formatVersion'");
        assertThat(kind.faults("[" + head + "]"))
                .startsWith("line 1, formatVersion: an object with 'formatVersion: relational-leadership/");
    }

    @ParameterizedTest
    @EnumSource(names = {"RESPONSES", "SCORES"})
    void aFieldThatStandsTwiceInALineIsTold(Kind kind) {
        String lines = kind.golden(DocumentFormat.NDJSON);
        assertThat(kind.faults(lines.replace("\"row\": 30", "\"row\": 30,\"row\": 31")))
                .isEqualTo("line 3, rows[1].row: stands twice, first on line 3");
        String answers = lines.substring(lines.lastIndexOf("\"answers\""), lines.lastIndexOf("0.00001]") + 8);
        assertThat(kind.faults(lines.replace(answers, answers + "," + answers)))
                .isEqualTo("line 3, rows[1].answers: stands twice, first on line 3");
    }

    /** Lines that end behind a row look whole, as the documentation says. */
    @ParameterizedTest
    @EnumSource(names = {"RESPONSES", "SCORES"})
    void whereverTheyAreCutLinesAreReadOrRefused(Kind kind) {
        String lines = kind.golden(DocumentFormat.NDJSON).stripTrailing();
        int head = kind.start(DocumentFormat.NDJSON).length();
        for (int end = 0; end < lines.length(); end++) {
            boolean looksWhole = lines.startsWith("\n", end - 1) || (end > head && lines.startsWith("\n", end));
            assertThat(kind.faults(lines.substring(0, end)).equals("no fault"))
                    .as("cut at %s", end)
                    .isEqualTo(looksWhole);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFieldThatStandsTwiceIsTold(Kind kind) {
        String json = kind.golden(DocumentFormat.JSON);
        String first = kind.start(DocumentFormat.JSON).substring(1);
        assertThat(kind.faults("{" + first + json.substring(1)))
                .isEqualTo("line 4, " + kind.firstField() + ": stands twice, first on line 2");
        assertThat(kind.faults(kind.start(DocumentFormat.YAML) + kind.golden(DocumentFormat.YAML)))
                .isEqualTo("line 2, " + kind.firstField() + ": stands twice, first on line 1");
    }

    @ParameterizedTest
    @EnumSource
    void ofFieldsThatStandTwiceAHundredAreToldAndTheRestCounted(Kind kind) {
        String told = IntStream.rangeClosed(1, 100)
                .mapToObj(i -> "line 1, a: stands twice, first on line 1")
                .collect(Collectors.joining("\n"));
        String json = "{" + "\"a\": 1,".repeat(400_000)
                + kind.golden(DocumentFormat.JSON).substring(1);
        // That it is unknown is one fault more, but in CASE, which is open.
        assertThat(kind.faults(json)).isEqualTo(told + "\nand " + (kind == Kind.CASE ? 399_899 : 399_900) + " more");
    }

    @ParameterizedTest
    @EnumSource
    void whereverItIsCutADocumentIsReadOrRefused(Kind kind) {
        String json = kind.golden(DocumentFormat.JSON).strip();
        String yaml = kind.golden(DocumentFormat.YAML);
        for (int end = 0; end < json.length(); end += step(json)) {
            assertThat(kind.faults(json.substring(0, end))).isNotEqualTo("no fault");
        }
        for (int end = 0; end < yaml.length(); end += step(yaml)) {
            assertThat(kind.faults(yaml.substring(0, end))).isNotBlank();
        }
    }

    /** Every third place, and of a long document some 700 places: what a cut costs grows with what stands before it. */
    private static int step(String document) {
        return Math.max(3, document.length() / 700);
    }

    /** Which a double takes for 0, and a decimal number refuses. */
    @ParameterizedTest
    @ValueSource(strings = {"0e99999999999", "1e-99999999999", "0e-2147483648", "1e-400"})
    void aWholeNumberWithAHugeExponentIsNone(String number) {
        assertThat(Kind.RESPONSES.faults(
                        Kind.RESPONSES.golden(DocumentFormat.NDJSON).replace("\"row\": 30", "\"row\": " + number)))
                .isEqualTo("line 3, rows[1].row: a whole number from 1 to 4611686018427387904 is needed, but was "
                        + number);
    }

    // no class by name

    private static final AtomicBoolean LOADED = new AtomicBoolean();

    /** Nothing here uses it; whoever loads it by its name is found out. */
    static final class Gadget {
        static {
            LOADED.set(true);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noClassIsLoadedByItsName(Kind kind) {
        String name = HostileTest.class.getName() + "$Gadget";
        String json = kind.golden(DocumentFormat.JSON);
        for (String field : List.of("@class", "@type", "class", "$type")) {
            assertThat(kind.faults(json.replaceFirst(
                            "\\{", Matcher.quoteReplacement("{\"" + field + "\": \"" + name + "\","))))
                    .startsWith(
                            kind == Kind.CASE // is open: what is not known is passed over
                                    ? "no fault"
                                    : "line 1, " + field + ": unknown field '" + field + "'");
        }
        if (kind != Kind.CASE) {
            assertThat(kind.faults(json.replaceFirst(
                            "\"relational[^\"]*\"", Matcher.quoteReplacement("[\"" + name + "\", {}]"))))
                    .startsWith("line 2, formatVersion: must be '");
        }
        assertThat(kind.faults("!!" + name + " {}"))
                .startsWith("line 1: tags are not read, but here is tag:yaml.org,2002:org.");
        assertThat(kind.faults(new ByteArrayInputStream(new byte[] {(byte) 0xAC, (byte) 0xED, 0, 5, 's', 'r'})))
                .startsWith("line 1: a document is UTF-8, but ");
        assertThat(LOADED).isFalse();
    }

    // no end

    @ParameterizedTest
    @EnumSource
    void ofAnEndlessDocumentNoMoreIsReadThanItMayHave(Kind kind) {
        assertEnd(kind, kind.start(DocumentFormat.JSON) + "  \"a\": [", "[", "1", "\"x", "1,", "[],", "-", "\"b\": 1,");
        if (kind.hasRows()) {
            assertEnd(kind, kind.start(DocumentFormat.NDJSON), "[", "1", "\"x", "1,", "{", "1\n", "{}\n");
        }
        assertEnd(kind, kind.start(DocumentFormat.YAML) + "a: ", "[", "1", "'", "{b: ", "!", "\n", "# ", "\n b: 1");
    }

    private static void assertEnd(Kind kind, String start, String... parts) {
        // A document without rows is measured before it is taken apart, so that one part is as good as another.
        for (String part : kind.hasRows() ? List.of(parts) : List.of(parts[0])) {
            Endless endless = new Endless(start, part);
            assertTimeout(
                    Duration.ofSeconds(30),
                    () -> assertThat(kind.faults(endless))
                            .as(part)
                            .isNotEqualTo("no fault")
                            .hasSizeLessThan(10_000));
            // a little more is read ahead
            assertThat(endless.at).as(part).isLessThanOrEqualTo(DocumentText.MOST_BYTES + 256 * 1024);
        }
    }

    /** A text, and then another again and again; read on and on, it fails. */
    private static final class Endless extends InputStream {

        private final byte[] start;
        private final byte[] part;
        private int at;
        private int next; // of the part; a remainder for each of ten million bytes takes long

        Endless(String start, String part) {
            this.start = start.getBytes(StandardCharsets.UTF_8);
            this.part = part.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() throws IOException {
            if (at > 64 << 20) {
                throw new IOException("read beyond 64 MiB");
            }
            int now = at++;
            if (now < start.length) {
                return start[now];
            }
            next = next == part.length ? 1 : next + 1;
            return part[next - 1];
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            for (int i = 0; i < length; i++) {
                target[from + i] = (byte) read();
            }
            return length;
        }
    }
}
