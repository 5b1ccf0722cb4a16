package org.relationalleadership.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.relationalleadership.formats.DelimitedExport;
import org.relationalleadership.formats.ResponseReader;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.response.Response;
import org.relationalleadership.scoring.Scorer;
import org.relationalleadership.scoring.Strategies;
import org.relationalleadership.serialization.DocumentFormat;
import org.relationalleadership.serialization.Documents;
import org.relationalleadership.serialization.InstrumentFile;

/**
 * The guide to scoring, block by block. A comment before a block says what it is: {@code instrument} is the file without
 * its scales, {@code export} the one export; each {@code scales} ends that file, and the {@code scores} or the {@code
 * explain SCALE ROW} or the {@code json} behind it are what comes out; each {@code faulty scales} gives the {@code fault} behind it.
 */
class ScoringGuideTest {
    private static final Path GUIDE = Markdown.ROOT.resolve("docs/guides/scoring.md");

    private final Documents documents = Documents.standard();

    private static Markdown.Block only(List<Markdown.Block> blocks, String mark) {
        List<Markdown.Block> found =
                blocks.stream().filter(block -> block.mark().equals(mark)).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @TestFactory
    List<DynamicTest> everyBlockIsAsTheGuideSays() throws IOException {
        List<Markdown.Block> blocks = Markdown.blocks(GUIDE);
        String head = only(blocks, "instrument").text();
        String export = only(blocks, "export").text();
        List<DynamicTest> tests = new ArrayList<>();
        String scales = "";
        for (int i = 0; i < blocks.size(); i++) {
            Markdown.Block block = blocks.get(i);
            String file = head + scales;
            String name = "line " + block.line() + ", " + block.mark();
            switch (block.mark().split(" ", -1)[0]) {
                case "scales" -> scales = block.text();
                case "scores" ->
                    tests.add(DynamicTest.dynamicTest(
                            name,
                            () -> assertThat(GuideTest.scores(read(file).codebook(), export))
                                    .isEqualTo(block.text())));
                case "explain" -> {
                    String[] words = block.mark().split(" ", -1);
                    tests.add(DynamicTest.dynamicTest(
                            name,
                            () -> assertThat(explained(read(file), export, words[1], Integer.parseInt(words[2])))
                                    .isEqualTo(block.text())));
                }
                case "json" ->
                    tests.add(DynamicTest.dynamicTest(
                            name, () -> assertThat(json(read(file), export)).isEqualTo(block.text())));
                case "faulty" -> {
                    Markdown.Block told = blocks.get(i + 1);
                    String faulty = head + block.text();
                    tests.add(DynamicTest.dynamicTest(
                            name,
                            () -> GuideTest.assertFault(
                                    () -> Scorer.of(read(faulty).instrument()), told)));
                }
                default -> assertThat(block.mark()).as(name).isIn("instrument", "export", "fault");
            }
        }
        assertThat(tests).hasSizeGreaterThan(15);
        return tests;
    }

    private InstrumentFile read(String text) {
        return documents.readInstrument(text);
    }

    private static String explained(InstrumentFile file, String export, String scale, int row) {
        byte[] bytes = export.getBytes(StandardCharsets.UTF_8);
        try (ResponseReader reader = DelimitedExport.of(file.codebook()).open(() -> new ByteArrayInputStream(bytes))) {
            Response response = reader.next().orElseThrow().row(row - 1);
            return Scorer.of(file.instrument()).score(response).explain(scale) + "\n";
        }
    }

    private String json(InstrumentFile file, String export) throws IOException {
        byte[] bytes = export.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ResponseReader reader = DelimitedExport.of(file.codebook()).open(() -> new ByteArrayInputStream(bytes))) {
            documents.writeScores(
                    file.instrument(), Scorer.of(file.instrument()).score(reader), DocumentFormat.JSON, out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyStrategyIsShown() throws IOException {
        List<Markdown.Block> blocks = Markdown.blocks(GUIDE);
        String head = only(blocks, "instrument").text();
        Set<String> shown = new TreeSet<>();
        for (Markdown.Block block : blocks) {
            if (block.mark().equals("scales")) {
                for (Scale scale : read(head + block.text()).instrument().scales()) {
                    shown.add(scale.strategy().id());
                }
            }
        }
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(Strategies.builtIn().ids());
    }
}
