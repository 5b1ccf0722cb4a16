package org.relationalleadership.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The guide to strategies of one's own: what its pieces print. */
class OwnStrategyGuideTest {

    private static final Path GUIDE = Markdown.ROOT.resolve("docs/guides/own-strategy.md");

    @TestFactory
    List<DynamicTest> everyPieceRuns(@TempDir Path folder) throws IOException {
        List<DynamicTest> tests = GuidePieces.of(GUIDE, """
                import java.util.List;
                import org.relationalleadership.fault.FaultException;
                import org.relationalleadership.response.Response;
                import org.relationalleadership.scoring.*;
                import org.relationalleadership.serialization.Documents;
                """, folder);
        assertThat(tests).hasSize(2);
        return tests;
    }
}
