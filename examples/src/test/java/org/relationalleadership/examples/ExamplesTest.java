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
        void run(String... arguments) throws IOException;
    }

    @Test
    void scoreOneResponse() throws IOException {
        assertThat(printed(ScoreOneResponse::main)).isEqualTo("""
                trust: 4.0
                mutuality: needs 1 of 1 answered

                trust: 4
                  measures Ability to trust (attr-ability-to-trust): Is able to place trust in a partner.
                    source: A Model for Clinical Partnering: How Nurse and Physician Executives Use Synergy as Strategy, American Hospital Association, AONE and AAPL; stated
                  t1  4
                  t2  2, reversed to 4
                  t3  not applicable
                  2 of 3 answered, 1 not applicable; needs 2 of 3
                  mean: (4 + 4) / 2 = 4
                  by instrument org.example.pulse 1.0.0
                """);
    }

    @Test
    void scoreAFile() throws IOException {
        assertThat(printed(ScoreAFile::main, "../sample/instrument.yaml", "../sample/responses.csv"))
                .isEqualTo("""
                rows: 612, responses: 609, left out by column 'finished': 3
                managing-self        n 607, mean 3.60
                fostering-teamwork   n 606, mean 3.55
                coaching-mentoring   n 602, mean 3.69
                advocacy             n 605, mean 3.50
                disclosure-feedback  n 606, mean 3.49
                mutuality            n 606, mean 3.64
                trust                n 597, mean 3.45
                comfort-with-change  n 597, mean 3.26
                interdependence      n 599, mean 3.52
                future-orientation   n 598, mean 3.19
                leadership           n 609, mean 3.59
                partnering           n 599, mean 3.42
                """);
    }

    @Test
    void mapMyOwnSurvey() throws IOException {
        assertThat(printed(MapMyOwnSurvey::main)).isEqualTo("""
                odd codes: trust 4 (2 of 2 answered), trust 5 (2 of 2 answered)
                labels: trust 4 (2 of 2 answered), trust 5 (2 of 2 answered)
                scores: trust 4 (2 of 2 answered), trust 5 (2 of 2 answered)
                """);
    }

    @Test
    void buildMyOwnFramework() throws IOException {
        assertThat(printed(BuildMyOwnFramework::main)).isEqualTo("""
                org.example.house 1.0.0: 2 constructs, 1 relations
                calm: Opens the huddle
                org.example.joined 1.0.0: 310 constructs, 326 relations
                teamwork: Model cooperative work
                teamwork: Influence others toward cooperation
                teamwork: Teach cooperation
                teamwork: Opens the huddle
                found: Lets every profession speak in the morning huddle before deciding.
                """);
    }

    @Test
    void readAndWriteJson() throws IOException {
        assertThat(printed(ReadAndWriteJson::main, "../sample/instrument.yaml")).isEqualTo("""
                {
                  "formatVersion": "relational-leadership/instrument/1.2",
                  "id": "org.relationalleadership.sample",
                  "version": "1.0.0",
                instrument is the same: true
                formatVersion: relational-leadership/mapping/1.1
                format: csv
                mapping is the same: true
                formatVersion: relational-leadership/framework/1.0
                id: org.example.house
                version: "1.0.0"
                title: Leading on our wards
                extends: relational-leadership
                framework is the same: true
                """);
    }

    @Test
    void extendWithAStrategy() throws IOException {
        assertThat(printed(ExtendWithAStrategy::main)).isEqualTo("""
                [mean-practice 68.5 (3 of 3 answered), weakest-practice 60 (3 of 3 answered)]
                weakest-practice: 60
                  p1  80
                  p2  65.5
                  p3  40, reversed to 60
                  3 of 3 answered; needs 1 of 3
                  weakest: of (80, 65.5, 60) = 60
                  by instrument org.example.pulse 1.0.0
                weakest-practice no score: the weakest of one is no comparison (1 of 3 answered, 2 not answered)
                """);
    }

    /** 209 of 1,124, counted again in Python 3 from the export; the interval is what the seed gives. */
    @Test
    void prototypeAMetric() throws IOException {
        assertThat(printed(PrototypeAMetric::main, "../sample/instrument.yaml", "../sample/responses.csv"))
                .isEqualTo("""
                0.18594306049822065 by one thread
                0.18594306049822065 by two
                {follow-up=0.1858108108108108, post=0.18204488778054864, pre=0.18969555035128804}
                alike 0.18594306049822065, n = 609, se 0.01484562881594633, 95 % [0.15791309970341152, 0.2163081964396824] (bootstrap-bca-groups)
                """);
    }

    /** The figures also by SciPy 1.17.1: {@code ttest_rel}, {@code nct}, and {@code brentq} for the ratio. */
    @Test
    void backAPercentChange() throws IOException {
        assertThat(printed(BackAPercentChange::main)).isEqualTo("""
                from retrospective-pre
                  percent-of-baseline-mean 112.50, n 12
                    74.70 to 171.18
                  mean-before 2.00, n 12
                  raw-change 2.25, n 12
                    1.77 to 2.73
                  d-z 2.98, n 12
                    1.62 to 4.33
                  d-av-mean-of-sds 3.31, n 12
                    1.80 to 4.80
                  percent-of-range 56.25, n 12
                    44.28 to 68.22
                from pre
                  percent-of-baseline-mean 21.43, n 12
                    7.18 to 38.46
                  mean-before 3.50, n 12
                  raw-change 0.75, n 12
                    0.27 to 1.23
                  d-z 0.99, n 12
                    0.28 to 1.68
                  d-av-mean-of-sds 1.16, n 12
                    0.33 to 1.95
                  percent-of-range 18.75, n 12
                    6.78 to 30.72
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
            example.run(arguments);
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
