package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.relationalleadership.framework.Framework;
import org.relationalleadership.framework.RelationalLeadership;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Parameters;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.instrument.StrategyRef;
import org.relationalleadership.mapping.Mapping;
import org.relationalleadership.response.Batches;

class DocumentsTest {

    private static final Documents DOCUMENTS = Documents.standard();
    private static final Item ITEM = Item.of(
            "t1", AnswerScale.builder().id("slider").range(Range.of(0, 100)).build());

    private static Instrument.Builder instrument() {
        return Instrument.builder()
                .id("pulse")
                .version("1")
                .addItem(ITEM)
                .addScale(Scale.builder().id("trust").items("t1").build());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NDJSON")
    void aDocumentIsReadFromAFileAStreamOrAText(DocumentFormat format, @TempDir Path folder) throws IOException {
        InstrumentFile file = InstrumentFile.of(instrument().build(), Mapping.standard());
        Framework framework =
                Framework.builder().id("house").version("1").title("House").build();
        // The name of a file says nothing.
        Path path = folder.resolve("document");

        String text = DOCUMENTS.writeInstrument(file, format);
        Files.writeString(path, text);
        assertThat(DOCUMENTS.readInstrument(path)).isEqualTo(file);
        assertThat(DOCUMENTS.readInstrument(stream(text))).isEqualTo(file);

        String mapping = DOCUMENTS.writeMapping(Mapping.standard(), format);
        Files.writeString(path, mapping);
        assertThat(DOCUMENTS.readMapping(path).mapping()).isEqualTo(Mapping.standard());
        assertThat(DOCUMENTS.readMapping(stream(mapping))).isEqualTo(DOCUMENTS.readMapping(path));

        String house = DOCUMENTS.writeFramework(framework, format);
        Files.writeString(path, house);
        assertThat(DOCUMENTS.readFramework(path)).isEqualTo(framework);
        assertThat(DOCUMENTS.readFramework(stream(house))).isEqualTo(framework);
    }

    /** A service that writes into its answer has sent its status with the first byte, or with a flush. */
    @ParameterizedTest
    @EnumSource
    void theStreamIsNotTouchedBeforeThereIsAFirstBatch(DocumentFormat format) {
        List<String> touched = new ArrayList<>();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int value) {
                touched.add("written");
            }

            @Override
            public void flush() {
                touched.add("flushed");
            }
        };
        Instrument instrument = instrument().build();

        assertThatThrownBy(() -> DOCUMENTS.writeResponses(instrument, refused(), format, out))
                .hasMessage("refused");
        assertThatThrownBy(() -> DOCUMENTS.writeScores(instrument, refused(), format, out))
                .hasMessage("refused");
        assertThat(touched).isEmpty();
    }

    private static <T> Batches<T> refused() {
        return new Batches<>() {
            @Override
            public Optional<T> next() {
                throw new IllegalStateException("refused");
            }

            @Override
            public void close() {}
        };
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anyDocumentMayNameItsSchemaForAnEditor() throws IOException {
        InstrumentFile file = InstrumentFile.of(instrument().build());
        Framework framework =
                Framework.builder().id("house").version("1").title("House").build();
        for (DocumentFormat format : List.of(DocumentFormat.JSON, DocumentFormat.YAML)) {
            String text = DOCUMENTS.writeInstrument(file, format);
            InstrumentFile read = DOCUMENTS.readInstrument(named(DocumentKind.INSTRUMENT, text));
            assertThat(read).isEqualTo(file);
            assertThat(DOCUMENTS.writeInstrument(read, format)).isEqualTo(text);
            assertThat(DOCUMENTS
                            .readMapping(
                                    named(DocumentKind.MAPPING, DOCUMENTS.writeMapping(Mapping.standard(), format)))
                            .mapping())
                    .isEqualTo(Mapping.standard());
            assertThat(DOCUMENTS.readFramework(
                            named(DocumentKind.FRAMEWORK, DOCUMENTS.writeFramework(framework, format))))
                    .isEqualTo(framework);

            Instrument instrument = file.instrument();
            ByteArrayOutputStream responses = new ByteArrayOutputStream();
            DOCUMENTS.writeResponses(instrument, Batches.of(List.of()), format, responses);
            assertThat(DOCUMENTS
                            .readResponses(instrument, stream(named(DocumentKind.RESPONSES, utf8(responses))))
                            .next())
                    .isEmpty();
            ByteArrayOutputStream scores = new ByteArrayOutputStream();
            DOCUMENTS.writeScores(instrument, Batches.of(List.of()), format, scores);
            assertThat(DOCUMENTS
                            .readScores(instrument, stream(named(DocumentKind.SCORES, utf8(scores))))
                            .next())
                    .isEmpty();
        }
    }

    private static String utf8(ByteArrayOutputStream out) {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The document with its schema named before anything else. */
    private static String named(DocumentKind kind, String document) {
        String named = document.startsWith("{")
                ? "{\"$schema\": \"./" + kind.schemaName() + "\"," + document.substring(1)
                : "$schema: ./" + kind.schemaName() + "\n" + document;
        SchemaCheck.assertTaken(kind, named);
        return named;
    }

    @Test
    void aSchemaIsNamedByAText() {
        assertThat(Faulty.mapping("$schema: [x]\nformatVersion: relational-leadership/mapping/1.1\n"))
                .isEqualTo("line 1, $schema: a text is needed, but was a list");
    }

    @Test
    void aFileThatIsNotThereIsNoFaultOfADocument(@TempDir Path folder) {
        assertThatThrownBy(() -> DOCUMENTS.readInstrument(folder.resolve("none.yaml")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void anInstrumentNamesAFrameworkThatMustBeKnown() {
        Framework house =
                Framework.builder().id("house").version("1").title("House").build();
        InstrumentFile file = InstrumentFile.of(instrument().framework(house).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DOCUMENTS.writeInstrument(file, DocumentFormat.YAML))
                .withMessage("framework 'house' 1: a document names it by its id, but it is not known here; add it by"
                        + " withFramework");
        Documents documents = DOCUMENTS.withFramework(house);
        String text = documents.writeInstrument(file, DocumentFormat.YAML);
        assertThat(documents.readInstrument(text)).isEqualTo(file);
        Framework newer =
                Framework.builder().id("house").version("2").title("House").build();
        assertThat(documents
                        .withFramework(newer)
                        .readInstrument(text)
                        .instrument()
                        .framework())
                .contains(newer);
    }

    @Test
    void aParameterThatWouldHideTheStrategyIsNotWritten() {
        InstrumentFile file = InstrumentFile.of(instrument()
                .addScale(Scale.builder()
                        .id("safety")
                        .items("t1")
                        .strategy(new StrategyRef("top-box", Parameters.none().with("id", 4)))
                        .build())
                .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DOCUMENTS.writeInstrument(file, DocumentFormat.JSON))
                .withMessage("scale 'safety': strategy 'top-box': a parameter named 'id' cannot be written, because the"
                        + " strategy's own id stands there");
    }

    @Test
    void whatCouldNotBeReadIsNotWritten() {
        Mapping longText = Mapping.builder().addMissing("x".repeat(70_000)).build();
        assertThat(Faulty.faults(() -> DOCUMENTS.writeMapping(longText, DocumentFormat.JSON)))
                .isEqualTo("missing[0]: a text has at most 65536 characters, but this has 70000");
        Mapping half = Mapping.builder().addMissing("\uD800").build();
        assertThat(Faulty.faults(() -> DOCUMENTS.writeMapping(half, DocumentFormat.YAML)))
                .isEqualTo("missing[0]: half a surrogate pair, \\ud800, is no character");
        Mapping big = Mapping.builder()
                .missing(IntStream.range(0, 200)
                        .mapToObj(i -> i + "x".repeat(60_000))
                        .toList())
                .build();
        assertThat(Faulty.faults(() -> DOCUMENTS.writeMapping(big, DocumentFormat.YAML)))
                .isEqualTo("missing[174]: a document has at most 10 MiB, but this has more");
        Mapping escaped = Mapping.builder()
                .missing(IntStream.range(0, 40)
                        .mapToObj(i -> i + "\u0001".repeat(60_000) + i)
                        .toList())
                .build();
        assertThat(Faulty.faults(() -> DOCUMENTS.writeMapping(escaped, DocumentFormat.YAML)))
                .isEqualTo("a document has at most 10 MiB, but this has more");
    }

    @Test
    void whichTextsGoWithoutQuotesDoesNotChangeWithTheJdk() {
        // U+0C5D is a letter for Java 25 and none for Java 17.
        Mapping mapping = Mapping.builder()
                .missing(List.of(
                        "\u0C5D",
                        "a\u0C5D",
                        "a\u0663",
                        "\u00D7",
                        "Stra\u00DFe",
                        "\u03BB\u03CC\u03B3",
                        "\u0434\u0430 2"))
                .build();
        assertThat(DOCUMENTS.writeMapping(mapping, DocumentFormat.YAML))
                .contains("\nmissing: [\"\u0C5D\", \"a\u0C5D\", \"a\u0663\", \"\u00D7\", Stra\u00DFe,"
                        + " \u03BB\u03CC\u03B3, \u0434\u0430 2]\n");
    }

    @Test
    void aFileIsWrittenWithAMappingThatFits() {
        Mapping mapping = Mapping.builder().addNotAsked("t2").build();
        assertThat(Faulty.faults(() -> InstrumentFile.of(instrument().build(), mapping)))
                .isEqualTo("notAsked[0]: no item 't2'; known: t1");
    }

    @Test
    void filesAreEqualByWhatTheyHold() {
        InstrumentFile plain = InstrumentFile.of(instrument().build());
        InstrumentFile mapped = InstrumentFile.of(instrument().build(), Mapping.standard());
        assertThat(plain).isEqualTo(InstrumentFile.of(instrument().build())).isNotEqualTo(mapped);
        assertThat(plain).hasSameHashCodeAs(InstrumentFile.of(instrument().build()));
        assertThat(plain.equals((Object) "pulse")).isFalse();
        assertThat(InstrumentFile.of(instrument().version("2").build())).isNotEqualTo(plain);
        assertThat(plain).hasToString("pulse 1");
        assertThat(mapped).hasToString("pulse 1, source csv");
    }

    @Test
    void theBuiltInFrameworkCannotBeReplaced() {
        Framework other = Framework.builder()
                .id("relational-leadership")
                .version("9")
                .title("Another")
                .build();
        assertThatThrownBy(() -> DOCUMENTS.withFramework(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "framework 'relational-leadership': is the id of the built-in framework, and cannot stand for"
                                + " another");
        assertThat(DOCUMENTS.withFramework(RelationalLeadership.framework())).isNotNull();
    }
}
