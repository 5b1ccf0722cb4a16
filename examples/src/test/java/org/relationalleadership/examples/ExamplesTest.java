package org.relationalleadership.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each example prints, whole. */
class ExamplesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/relationalleadership/examples");

    private interface Example {
        void main(String... arguments) throws IOException;
    }

    @Test
    void scoreOneResponse() throws IOException {
        assertThat(printed(ScoreOneResponse::main)).isEqualTo("""
                """);
    }

    @Test
    void scoreAFile() throws IOException {
        assertThat(printed(ScoreAFile::main, "../sample/instrument.yaml", "../sample/responses.csv"))
                .isEqualTo("""
                """);
    }

    @Test
    void mapMyOwnSurvey() throws IOException {
        assertThat(printed(MapMyOwnSurvey::main)).isEqualTo("""
                """);
    }

    @Test
    void buildMyOwnFramework() throws IOException {
        assertThat(printed(BuildMyOwnFramework::main)).isEqualTo("""
                """);
    }

    @Test
    void readAndWriteJson() throws IOException {
        assertThat(printed(ReadAndWriteJson::main, "../sample/instrument.yaml")).isEqualTo("""
                """);
    }

    @Test
    void extendWithAStrategy() throws IOException {
        assertThat(printed(ExtendWithAStrategy::main)).isEqualTo("""
                """);
    }

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.filter(file ->
                            Character.isUpperCase(file.getFileName().toString().charAt(0)))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isShortAndIsTestedHere(Path example) throws IOException {
        String name = example.getFileName().toString().replace(".java", "");
        assertThat(Files.readAllLines(example)).hasSizeLessThan(60);
        assertThat(Files.readString(Path.of("src/test/java/org/relationalleadership/examples")
                        .resolve("ExamplesTest.java")))
                .contains("printed(" + name + "::main");
    }

    private static String printed(Example example, String... arguments) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream console = System.out;
        try (PrintStream captured = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            example.main(arguments);
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
