package org.relationalleadership.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.score.ScoreSheet;
import org.relationalleadership.scoring.Scorer;
import org.relationalleadership.scoring.Strategies;
import org.relationalleadership.serialization.DocumentFormat;
import org.relationalleadership.serialization.DocumentKind;
import org.relationalleadership.serialization.Documents;

/**
 * The page on documents and the guide to editors, block by block: each document is taken by its schema and read, the
 * scores are those of the responses, and what is called faulty has the fault behind it.
 */
class DocumentsGuideTest {
    private static final Path PAGE = Markdown.ROOT.resolve("docs/json.md");
    private static final Path EDITOR = Markdown.ROOT.resolve("docs/guides/editor.md");

    private final Documents documents = Documents.standard();

    @TestFactory
    List<DynamicTest> everyDocumentOfThePageIsTakenByItsSchemaAndRead() throws IOException {
        return tests(PAGE);
    }

    @TestFactory
    List<DynamicTest> everyDocumentOfTheGuideIsTakenByItsSchemaAndRead() throws IOException {
        return tests(EDITOR);
    }

    @Test
    void thePageShowsEachKind() throws IOException {
        List<String> marks =
                Markdown.blocks(PAGE).stream().map(Markdown.Block::mark).toList();
        for (DocumentKind kind : DocumentKind.values()) {
            assertThat(marks).contains(kind.name().toLowerCase(Locale.ROOT));
            assertThat(Files.readString(PAGE)).contains("](schema/" + kind.schemaName() + ")");
        }
    }

    private List<DynamicTest> tests(Path page) throws IOException {
        List<Markdown.Block> blocks = Markdown.blocks(page);
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Markdown.Block block = blocks.get(i);
            Markdown.Block next = blocks.get(Math.min(i + 1, blocks.size() - 1));
            tests.add(DynamicTest.dynamicTest("line " + block.line() + ", " + block.mark(), () -> {
                switch (block.mark().trim()) {
                    case "faulty instrument" ->
                        GuideTest.assertFault(() -> documents.readInstrument(block.text()), next);
                    case "lines" -> assertThat(block.text()).isEqualTo(lines(blocks));
                    case "fault", "java", "pseudonyms", "settings" ->
                        assertThat(block.text()).isNotBlank();
                    default -> {
                        DocumentKind kind = DocumentKind.valueOf(block.mark().toUpperCase(Locale.ROOT));
                        assertThat(faults(kind, block)).isEmpty();
                        read(kind, block.text(), blocks);
                    }
                }
            }));
        }
        assertThat(tests).hasSizeGreaterThan(3);
        return tests;
    }

    private static List<Error> faults(DocumentKind kind, Markdown.Block block) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(kind.schema())
                .validate(block.text(), block.language().equals("json") ? InputFormat.JSON : InputFormat.YAML);
    }

    private void read(DocumentKind kind, String text, List<Markdown.Block> blocks) throws IOException {
        switch (kind) {
            case FRAMEWORK ->
                assertThat(documents.readFramework(text).ownConstructs()).hasSize(1);
            case INSTRUMENT ->
                assertThat(documents.readInstrument(text).instrument().scales()).hasSize(1);
            case MAPPING ->
                assertThat(documents.readMapping(text).mapping().columns()).hasSize(2);
            case RESPONSE -> {
                Documents known = documents.withInstrument(instrument(blocks));
                assertThat(known.writeResponse(known.readResponse(text), DocumentFormat.JSON))
                        .isEqualTo(text);
            }
            case SCORE_SHEET -> {
                Instrument instrument = instrument(blocks);
                Documents known = documents.withInstrument(instrument);
                ScoreSheet sheet = Scorer.of(instrument).score(known.readResponse(block(blocks, "response")));
                assertThat(known.writeScoreSheet(sheet, DocumentFormat.JSON)).isEqualTo(text);
                assertThat(known.readScoreSheet(text)).isEqualTo(sheet);
            }
            case EVIDENCE ->
                assertThat(documents.writeEvidence(documents.readEvidence(text), DocumentFormat.JSON))
                        .isEqualTo(text);
            case RESPONSES -> {
                Instrument instrument = instrument(blocks);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                documents.writeResponses(
                        instrument, documents.readResponses(instrument, stream(text)), DocumentFormat.JSON, out);
                assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(text);
            }
            case SCORES -> {
                Instrument instrument = instrument(blocks);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                documents.writeScores(
                        instrument,
                        Scorer.of(instrument)
                                .score(documents.readResponses(instrument, stream(block(blocks, "responses")))),
                        DocumentFormat.JSON,
                        out);
                assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(text);
                assertThat(documents
                                .readScores(instrument, stream(text))
                                .next()
                                .orElseThrow()
                                .responses()
                                .rows())
                        .isEqualTo(3);
            }
        }
    }

    /** The responses of the page, a line each. */
    private String lines(List<Markdown.Block> blocks) throws IOException {
        Instrument instrument = instrument(blocks);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.writeResponses(
                instrument,
                documents.readResponses(instrument, stream(block(blocks, "responses"))),
                DocumentFormat.NDJSON,
                out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Instrument instrument(List<Markdown.Block> blocks) {
        return documents.readInstrument(block(blocks, "instrument")).instrument();
    }

    private static String block(List<Markdown.Block> blocks, String mark) {
        return blocks.stream()
                .filter(block -> block.mark().equals(mark))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theProgramOfTheGuideWritesTheSchema(@TempDir Path folder) throws Exception {
        Path program = folder.resolve("CopySchema.java");
        Files.writeString(program, Markdown.block(EDITOR, "java"));
        PagesTest.run(program, folder.resolve("schema").toString());
        DocumentKind kind = DocumentKind.INSTRUMENT;
        assertThat(folder.resolve("schema").resolve(kind.schemaName()))
                .hasContent(
                        Files.readString(Markdown.ROOT.resolve("docs/schema").resolve(kind.schemaName())));
    }

    @Test
    void theGuideNamesTheSchemaAsItIs() throws IOException {
        var names = Pattern.compile("instrument-[0-9.]+\\.schema\\.json")
                .matcher(Files.readString(EDITOR))
                .results()
                .map(result -> result.group())
                .distinct();
        assertThat(names).containsExactly(DocumentKind.INSTRUMENT.schemaName());
    }

    /** The library of documents does not know that of strategies, but an editor should suggest what there is. */
    @Test
    void theSchemaSuggestsTheBuiltInStrategies() {
        var suggested = Pattern.compile("\"strategyId\": \\{.*?\"examples\": \\[(.*?)\\]", Pattern.DOTALL)
                .matcher(DocumentKind.INSTRUMENT.schema());
        assertThat(suggested.find()).isTrue();
        assertThat(new TreeSet<>(List.of(Objects.requireNonNull(suggested.group(1))
                        .replaceAll("[\\s\"]", "")
                        .split(",", -1))))
                .containsExactlyElementsOf(new TreeSet<>(Strategies.builtIn().ids()));
    }
}
