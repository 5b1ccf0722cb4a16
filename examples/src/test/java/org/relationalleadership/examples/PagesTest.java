package org.relationalleadership.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relationalleadership.scoring.Scorer;
import org.relationalleadership.serialization.Documents;

/** What the pages say is so. */
class PagesTest {
    private static final Path README = Markdown.ROOT.resolve("README.md");

    @Test
    void theProgramOfTheReadmeRunsAndPrintsWhatTheReadmeSays(@TempDir Path folder) throws Exception {
        Path program = folder.resolve("FirstScores.java");
        Files.writeString(program, Markdown.block(README, "java"));
        String printed = run(program);
        assertThat(printed.replace(System.lineSeparator(), "\n")).isEqualTo(Markdown.block(README, "text"));
    }

    /** What a program in one file prints, run from the project's folder as anybody would run it. */
    static String run(Path program, String... arguments) throws IOException, InterruptedException {
        String classPath = System.getProperty("jdk.module.path", "")
                + File.pathSeparator
                + System.getProperty("java.class.path", "");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                // As for the tests themselves: what runs for two seconds gains nothing from the second compiler.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                program.toString()));
        command.addAll(List.of(arguments));
        Process java = new ProcessBuilder(command)
                .directory(Markdown.ROOT.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).isZero();
        return printed;
    }

    static List<Path> examples() throws IOException {
        return ExamplesTest.examples();
    }

    /** Without its package, because no program in one file may be a class of the class path too. */
    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleRunsInTheProjectsFolderWithoutArguments(Path example, @TempDir Path folder) throws Exception {
        Path program = folder.resolve(example.getFileName());
        Files.writeString(program, Files.readString(example).replaceFirst("package [a-z.]+;", ""));
        assertThat(run(program)).isNotBlank();
    }

    @Test
    void theProgramOfTheReadmeHasFifteenLines() throws IOException {
        assertThat(Markdown.block(README, "java").lines().filter(line -> !line.isBlank()))
                .hasSize(15);
    }

    @Test
    void theInstrumentOfTheReadmeCanBeScored() throws IOException {
        var file = Documents.standard().readInstrument(Markdown.block(README, "yaml"));
        assertThat(Scorer.of(file.instrument()).instrument().items()).hasSize(3);
    }

    @Test
    void theVersionOfTheReadmeIsThatOfTheProject() throws IOException {
        var version = Pattern.compile("<version>([^<]+)</version>");
        var ours = version.matcher(Files.readString(Markdown.ROOT.resolve("pom.xml")));
        var told = version.matcher(Markdown.block(README, "xml"));
        assertThat(ours.find() && told.find()).isTrue();
        assertThat(told.group(1)).isEqualTo(ours.group(1));
    }

    @Test
    void theReadmeNamesEveryModuleAndExample() throws IOException {
        String readme = Files.readString(README);
        String pom = Files.readString(Markdown.ROOT.resolve("pom.xml"));
        var modules = Pattern.compile("<module>(.*)</module>").matcher(pom);
        Stream<String> examples = ExamplesTest.examples().stream()
                .map(file -> file.getFileName().toString().replace(".java", ""));
        assertThat(Stream.concat(modules.results().map(module -> module.group(1)), examples)
                        .filter(name -> !readme.contains("`" + name + "`")))
                .isEmpty();
    }

    static List<Path> pages() throws IOException {
        return Markdown.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) throws IOException {
        assertThat(Markdown.links(page).stream().filter(link -> Files.notExists(page.resolveSibling(link))))
                .isEmpty();
    }

    @Test
    void everyDecisionHasANumberOfItsOwnAndIsListedByItsTitle() throws IOException {
        Path folder = Markdown.ROOT.resolve("docs/adr");
        List<Path> decisions = Markdown.pages().stream()
                .filter(page -> page.startsWith(folder) && !page.endsWith("README.md"))
                .toList();
        List<String> rows = new ArrayList<>();
        for (Path decision : decisions) {
            String number = String.format("%04d", rows.size() + 1);
            String title = Files.readAllLines(decision).get(0);
            assertThat(decision.getFileName().toString()).startsWith(number + "-");
            assertThat(title).startsWith("# " + number + ": ");
            rows.add("| [" + number + "](" + decision.getFileName() + ") | " + title.substring(8) + " |");
        }
        assertThat(Files.readAllLines(folder.resolve("README.md")))
                .filteredOn(line -> line.startsWith("| ["))
                .isEqualTo(rows);
    }

    /** They are written out twice, so that either can be copied as it is; this keeps them from drifting apart. */
    @Test
    void theServicesDifferInTheImportsOfTheirJacksonAlone() throws IOException {
        List<String> three = sources("spring-boot-3");
        List<String> four = sources("spring-boot-4");
        String problems = "java/org/example/scores/Problems.java: import ";
        String application =
                "java/org/example/scores/ScoresApplication.java: import org.relationalleadership.serialization.";
        assertThat(three)
                .hasSameSizeAs(four)
                .filteredOn(line -> !four.contains(line))
                .containsExactly(
                        problems + "com.fasterxml.jackson.core.JacksonException;",
                        application + "jackson2.RelationalLeadershipModule;");
        assertThat(four)
                .filteredOn(line -> !three.contains(line))
                .containsExactly(
                        problems + "tools.jackson.core.JacksonException;", application + "RelationalLeadershipModule;");
    }

    /** Each line that a service is made of, behind the name of its file; its settings are those of its own Jackson. */
    private static List<String> sources(String service) throws IOException {
        Path folder = Markdown.ROOT.resolve("examples").resolve(service).resolve("src/main");
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("application.properties"))
                    .sorted()
                    .toList()) {
                Files.readAllLines(file).forEach(line -> lines.add(folder.relativize(file) + ": " + line));
            }
        }
        return lines;
    }

    /** These programs are compiled and run outside the build, in the module verification. */
    @Test
    void theFiveLinesForJacksonAreThoseOfTheProgramsThatTheBuildRuns() throws IOException {
        for (Path page : List.of(README, Markdown.ROOT.resolve("docs/json.md"))) {
            String lines = Markdown.blocks(page).stream()
                    .filter(block -> block.text().startsWith("JsonMapper mapper"))
                    .map(Markdown.Block::text)
                    .findFirst()
                    .orElseThrow()
                    .replaceAll(" // .*", "");
            assertThat(lines.lines()).hasSize(5);
            assertThat(consumer(3)).contains(compact(lines));
            assertThat(consumer(2)).contains(compact(lines.substring(lines.indexOf('\n'))));
        }
    }

    /** Whatever breaks the formatter puts in. */
    private static String compact(String java) {
        return java.replaceAll("\\s+", "").replace("(file,", "(file.toFile(),");
    }

    private static String consumer(int jackson) throws IOException {
        return compact(Files.readString(Markdown.ROOT.resolve("verification/src/it/consumer-jackson" + jackson
                + "/src/main/java/org/example/consumer/Consumer.java")));
    }
}
