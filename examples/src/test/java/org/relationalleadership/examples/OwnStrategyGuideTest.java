package org.relationalleadership.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The guide to strategies of one's own: each piece that {@code runs} is a program and {@code prints} what stands below it. */
class OwnStrategyGuideTest {

    private static final Path GUIDE = Markdown.ROOT.resolve("docs/guides/own-strategy.md");

    @TestFactory
    List<DynamicTest> everyPieceRuns(@TempDir Path folder) throws IOException {
        List<Markdown.Block> blocks = Markdown.blocks(GUIDE);
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i + 1 < blocks.size(); i++) {
            Markdown.Block piece = blocks.get(i);
            Markdown.Block printed = blocks.get(i + 1);
            if (piece.mark().equals("runs")) {
                assertThat(printed.mark()).isEqualTo("prints");
                tests.add(DynamicTest.dynamicTest(
                        "line " + piece.line(),
                        () -> assertThat(run(folder, piece.text())).isEqualTo(printed.text())));
            }
        }
        assertThat(tests).hasSize(2);
        return tests;
    }

    private static String run(Path folder, String piece) throws IOException, InterruptedException {
        Path program = folder.resolve("Piece.java");
        Files.writeString(program, """
                import java.util.List;
                import org.relationalleadership.fault.FaultException;
                import org.relationalleadership.response.Response;
                import org.relationalleadership.scoring.*;
                import org.relationalleadership.serialization.Documents;

                public class Piece {
                    public static void main(String[] arguments) {
                %s
                    }
                }
                """.formatted(piece));
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("jdk.module.path", "")
                                + File.pathSeparator
                                + System.getProperty("java.class.path", ""),
                        program.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).isZero();
        return printed.replace(System.lineSeparator(), "\n");
    }
}
