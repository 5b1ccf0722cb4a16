package org.relationalleadership.examples;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.formats.DelimitedExport;
import org.relationalleadership.formats.ResponseReader;
import org.relationalleadership.formats.ScoresCsv;
import org.relationalleadership.framework.Construct;
import org.relationalleadership.framework.Framework;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.mapping.Codebook;
import org.relationalleadership.response.Responses;
import org.relationalleadership.scoring.Scorer;
import org.relationalleadership.serialization.CasePackage;
import org.relationalleadership.serialization.DocumentFormat;
import org.relationalleadership.serialization.Documents;

/**
 * The guide to the instrument file, block by block. A comment before a block says what it is: {@code instrument} pieces are
 * one file together; a {@code mapping} is read with that instrument; an {@code export} is read by the mapping before it,
 * and the {@code scores} or the {@code fault} behind it are what comes out; a {@code faulty instrument} replaces top-level
 * fields of the file.
 */
class GuideTest {
    private static final Path GUIDE = Markdown.ROOT.resolve("docs/guides/instrument-file.md");

    private final Documents documents = Documents.standard();

    @TestFactory
    List<DynamicTest> everyBlockIsAsTheGuideSays() throws IOException {
        List<Markdown.Block> blocks = Markdown.blocks(GUIDE);
        String document = blocks.stream()
                .filter(block -> block.mark().equals("instrument"))
                .map(Markdown.Block::text)
                .collect(joining());
        Instrument instrument = documents.readInstrument(document).instrument();
        List<DynamicTest> tests = new ArrayList<>();
        String mapping = "";
        for (int i = 0; i < blocks.size(); i++) {
            Markdown.Block block = blocks.get(i);
            Markdown.Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : block;
            String name = "line " + block.line() + ", " + block.mark();
            switch (block.mark()) {
                case "mapping" -> {
                    String source = "formatVersion: relational-leadership/mapping/1.1\n" + block.text();
                    tests.add(DynamicTest.dynamicTest(name, () -> codebook(instrument, source)));
                    mapping = source;
                }
                case "export" -> {
                    String source = mapping;
                    tests.add(DynamicTest.dynamicTest(name, () -> {
                        Codebook codebook = codebook(instrument, source);
                        if (next.mark().equals("fault")) {
                            assertFault(() -> scores(codebook, block.text()), next);
                        } else {
                            assertThat(next.mark()).isEqualTo("scores");
                            assertThat(scores(codebook, block.text())).isEqualTo(next.text());
                        }
                    }));
                }
                case "faulty instrument" -> {
                    Map<String, String> fields = fields(document);
                    fields.putAll(fields(block.text()));
                    String faulty = String.join("", fields.values());
                    tests.add(DynamicTest.dynamicTest(
                            name, () -> assertFault(() -> documents.readInstrument(faulty), next)));
                }
                default -> assertThat(block.mark()).as(name).isIn("instrument", "scores", "fault");
            }
        }
        assertThat(tests).hasSizeGreaterThan(20);
        return tests;
    }

    private Codebook codebook(Instrument instrument, String mapping) {
        return Codebook.of(instrument, documents.readMapping(mapping).mapping());
    }

    static String scores(Codebook codebook, String export) {
        StringWriter out = new StringWriter();
        byte[] bytes = export.getBytes(StandardCharsets.UTF_8);
        Scorer scorer = Scorer.of(codebook.instrument());
        try (ResponseReader reader = DelimitedExport.of(codebook).open(() -> new ByteArrayInputStream(bytes));
                ScoresCsv table = ScoresCsv.detailed(
                        out, codebook.instrument(), codebook.mapping().contextNames(), scorer::givesStandardErrors)) {
            for (Optional<Responses> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                table.write(scorer.score(batch.get()));
            }
        }
        return out.toString();
    }

    static void assertFault(org.assertj.core.api.ThrowableAssert.ThrowingCallable action, Markdown.Block told) {
        assertThat(told.mark()).isEqualTo("fault");
        // The line is that of the whole file, which a reader of the guide does not see.
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.faults().stream()
                                        .map(fault -> fault.place() + ": " + fault.message() + "\n")
                                        .collect(joining()))
                                .isEqualTo(told.text()));
    }

    /** The text of each top-level field of a YAML document in block style, by name. */
    private static Map<String, String> fields(String yaml) {
        Map<String, String> fields = new LinkedHashMap<>();
        String name = "";
        for (String line : yaml.lines().toList()) {
            if (Character.isLetter(line.charAt(0))) {
                name = line.substring(0, line.indexOf(':'));
            }
            fields.merge(name, line + "\n", String::concat);
        }
        return fields;
    }

    @Test
    void theFrameworkOfItsGuideIsReadAndSeesTheBuiltInOne() throws IOException {
        Path guide = Markdown.ROOT.resolve("docs/guides/framework-file.md");
        String document = Markdown.blocks(guide).get(0).text();

        Framework framework = documents.readFramework(document);

        assertThat(framework.behaviorsOf("comp-fostering-teamwork"))
                .extracting(Construct::id)
                .endsWith("beh-huddle");
        assertThat(framework.ownConstructs()).hasSize(2);
    }

    @Test
    void thePackageOfItsGuideBecomesTheFrameworkBesideIt() throws IOException {
        List<Markdown.Block> blocks = Markdown.blocks(Markdown.ROOT.resolve("docs/guides/case.md"));

        CasePackage read = documents.readCase(blocks.get(0).text());

        assertThat(documents.writeFramework(read.framework(), DocumentFormat.YAML))
                .isEqualTo(blocks.get(1).text());
        assertThat(read.notes().stream().map(note -> note + "\n").collect(joining()))
                .isEqualTo(blocks.get(2).text());
        CasePackage ours = CasePackage.of(read.framework(), "Example Hospital");
        assertThat(documents.readCase(documents.writeCase(ours)).framework()).isEqualTo(read.framework());
    }
}
