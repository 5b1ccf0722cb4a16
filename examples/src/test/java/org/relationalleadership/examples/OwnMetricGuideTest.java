package org.relationalleadership.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The guide to metrics of one's own: what its program prints. The shares were counted again by Python 3 from
 * sample/responses.csv (the rows with {@code finished} 1, its texts '' and '-99' and '8' left out); the interval is what the
 * seed gives.
 */
class OwnMetricGuideTest {

    private static final Path GUIDE = Markdown.ROOT.resolve("docs/guides/own-metric.md");

    @TestFactory
    List<DynamicTest> everyPieceRuns(@TempDir Path folder) throws IOException {
        String imports = Markdown.blocks(GUIDE).stream()
                .filter(block -> block.mark().equals("imports"))
                .map(Markdown.Block::text)
                .findFirst()
                .orElseThrow();
        List<DynamicTest> tests = GuidePieces.of(GUIDE, imports, folder);
        assertThat(tests).hasSize(1);
        return tests;
    }
}
