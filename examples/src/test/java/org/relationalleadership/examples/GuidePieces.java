package org.relationalleadership.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;

/** The programs of a guide: each piece that {@code runs} is one and {@code prints} what stands below it. */
final class GuidePieces {

    private GuidePieces() {}

    /** A test for each piece, run from the project's folder. */
    static List<DynamicTest> of(Path guide, String imports, Path folder) throws IOException {
        List<Markdown.Block> blocks = Markdown.blocks(guide);
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i + 1 < blocks.size(); i++) {
            Markdown.Block piece = blocks.get(i);
            Markdown.Block printed = blocks.get(i + 1);
            if (piece.mark().equals("runs")) {
                assertThat(printed.mark()).isEqualTo("prints");
                tests.add(DynamicTest.dynamicTest(
                        "line " + piece.line(),
                        () -> assertThat(run(folder, imports, piece.text())).isEqualTo(printed.text())));
            }
        }
        return tests;
    }

    private static String run(Path folder, String imports, String piece) throws IOException, InterruptedException {
        Path program = folder.resolve("Piece.java");
        Files.writeString(program, """
                %s
                public class Piece {
                    public static void main(String[] arguments) throws Exception {
                %s
                    }
                }
                """.formatted(imports, piece));
        return PagesTest.run(program).replace(System.lineSeparator(), "\n");
    }
}
