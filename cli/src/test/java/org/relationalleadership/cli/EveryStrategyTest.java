package org.relationalleadership.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.response.Batches;
import org.relationalleadership.score.Scores;
import org.relationalleadership.serialization.Documents;

/**
 * Every strategy, policy and layer from one instrument file to the end, beside what every-strategy.py computes: exact
 * fractions, and 50 digits where there is no fraction.
 */
class EveryStrategyTest {

    private static final Path HERE = Path.of("src/test/resources/org/relationalleadership/cli");
    private static final String INSTRUMENT = HERE.resolve("every-strategy.yaml").toString();
    private static final String EXPORT = HERE.resolve("every-strategy.csv").toString();

    /** A modal estimate is looked for up to 1e-13; everything else is off by its rounding. */
    private static final double TOLERANCE = 1e-11;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Rl rl;

    @BeforeEach
    void start() {
        rl = new Rl(folder);
    }

    private static List<List<String>> cells(List<String> lines) {
        return lines.stream().map(line -> List.of(line.split(",", -1))).toList();
    }

    private static List<List<String>> expected() throws IOException {
        return cells(Files.readAllLines(HERE.resolve("every-strategy-scores.csv")));
    }

    @Test
    void scoresWithDetailsAsAnIndependentScriptDoes() throws IOException {
        List<List<String>> ours = cells(rl.run("score", INSTRUMENT, EXPORT, "--details")
                .succeeds()
                .out()
                .lines()
                .toList());
        List<List<String>> theirs = expected();

        assertThat(ours.get(0)).isEqualTo(theirs.get(0)).hasSize(78);
        assertThat(ours).hasSameSizeAs(theirs).hasSize(8);
        for (int row = 1; row < theirs.size(); row++) {
            assertThat(ours.get(row)).hasSameSizeAs(theirs.get(row));
            for (int column = 0; column < theirs.get(row).size(); column++) {
                String what = theirs.get(row).get(1) + ", " + theirs.get(0).get(column);
                String cell = theirs.get(row).get(column);
                if (cell.matches("-?[0-9.]+(e-?[0-9]+)?")) {
                    assertThat(Double.parseDouble(ours.get(row).get(column)))
                            .as(what)
                            .isCloseTo(Double.parseDouble(cell), within(TOLERANCE));
                } else {
                    assertThat(ours.get(row).get(column)).as(what).isEqualTo(cell);
                }
            }
        }
    }

    /**
     * Row 3 has gaps, row 4 one answer and hardly any score. The texts were read by a person; the scores, errors and places
     * in them are those of the script, rounded.
     */
    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void explainsARowWithGaps(int number) throws IOException {
        String told = rl.run("explain", INSTRUMENT, EXPORT, "--row", Integer.toString(number))
                .succeeds()
                .out();

        assertThat(told).isEqualTo(Files.readString(HERE.resolve("every-strategy-row-" + number + ".txt")));
        List<String> header = expected().get(0);
        List<String> row = expected().get(number);
        for (int column = 2; column < header.size(); column++) {
            String name = header.get(column);
            String scale = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
            List<String> lines = told.lines().toList();
            int from = lines.indexOf(lines.stream()
                    .filter(line -> line.startsWith(scale + ": ") || line.contains("(" + scale + "): "))
                    .findFirst()
                    .orElseThrow());
            String text = String.join("\n", lines.subList(from, lines.size())).split("\n\n", -1)[0];
            String cell = row.get(column);
            String rounded = cell.matches("-?[0-9.]+") ? Numbers.rounded(Double.parseDouble(cell)) : cell;
            if (name.endsWith(".substituted") && cell.equals("0")) {
                assertThat(text).as(name).doesNotContain("filled with", " filled;");
            } else if (!cell.isEmpty()) {
                assertThat(text)
                        .as(name)
                        .contains(
                                switch (name.substring(scale.length())) {
                                    case "" -> ": " + rounded + "\n";
                                    case ".answered" -> "  " + cell + " of ";
                                    case ".substituted" -> ", " + cell + " filled; ";
                                    case ".se" -> "standard error: " + rounded + "\n";
                                    case ".z" -> "z " + rounded + ", ";
                                    case ".t" -> "T " + rounded;
                                    case ".percentile" -> "percentile rank " + rounded + "\n";
                                    case ".band" -> "band: " + cell + "\n";
                                    default -> cell;
                                });
            }
        }
    }

    @Test
    void jsonCarriesStandardErrorsAndWhatWasFilledButNoPlacesAmongNormsAndBands() throws IOException {
        String document = rl.run("score", INSTRUMENT, EXPORT, "--format", "json")
                .succeeds()
                .out();

        assertThat(document).doesNotContain("band", "percentile");
        assertThat(substituted(document)).isEqualTo(expectedSubstituted()).contains(List.of("2", "1", "1"));
        Instrument instrument =
                Documents.standard().readInstrument(Path.of(INSTRUMENT)).instrument();
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        try (Batches<Scores> read = Documents.standard().readScores(instrument, new ByteArrayInputStream(bytes))) {
            Scores scores = read.next().orElseThrow();
            List<String> header = expected().get(0);
            int graded = scores.position("graded");
            assertThat(scores.hasStandardErrors(graded)).isTrue();
            assertThat(scores.hasStandardErrors(0)).isFalse();
            for (int row = 0; row < scores.rows(); row++) {
                String error = expected().get(row + 1).get(header.indexOf("graded.se"));
                if (error.isEmpty()) {
                    assertThat(scores.standardError(row, graded)).isEmpty();
                } else {
                    assertThat(scores.standardError(row, graded).orElseThrow())
                            .isCloseTo(Double.parseDouble(error), within(TOLERANCE));
                }
            }
        }
    }

    /** By row, the numbers of filled members that are told, in the order of the scales. */
    private static List<List<String>> substituted(String document) {
        return document.lines()
                .filter(line -> line.contains("\"row\": "))
                .map(line -> Pattern.compile("\"substituted\": (\\d+)")
                        .matcher(line)
                        .results()
                        .map(found -> found.group(1))
                        .toList())
                .toList();
    }

    private static List<List<String>> expectedSubstituted() throws IOException {
        List<String> header = expected().get(0);
        return expected().stream()
                .skip(1)
                .map(row -> IntStream.range(0, header.size())
                        .filter(column -> header.get(column).endsWith(".substituted"))
                        .mapToObj(row::get)
                        .filter(cell -> !cell.equals("0"))
                        .toList())
                .toList();
    }

    private static final String HEAD = """
            formatVersion: relational-leadership/instrument/1.0
            id: faulty
            version: "1"
            answerScales: {a: {range: [1, 3], options: [{score: 1, label: x}, {score: 2, label: y}, {score: 3, label: z}]},
                           s: {range: [0, 100]}}
            items: [{id: t1, answers: a}, {id: t2, answers: a}, {id: s1, answers: s}]
            scales:
            """;

    @Test
    void checkTellsFaultsOfNormsPoliciesAndItemParametersByLineAndPath() throws IOException {
        rl.write("i.yaml", HEAD + """
              - {id: norms, members: [t1], norms: {citation: x, n: 20, mean: 2, sd: 0, populaton: y}}
              - {id: policy, members: [t1], answered: {gaps: person-mean}}
              - id: parameters
                members:
                  - {item: t1, discrimination: -1, thresholds: [0, 1]}
            """);

        rl.run("check", "@i.yaml")
                .failsWith(
                        "rl: i.yaml: line 8, scales[0].norms.populaton: unknown field 'populaton'; did you mean 'population'?",
                        "rl: i.yaml: line 8, scales[0].norms.sd: norms: sd must be 0.000000001 or more, but was 0",
                        "rl: i.yaml: line 9, scales[1].answered: either atLeast or atLeastShare is needed, but neither is"
                                + " there",
                        "rl: i.yaml: line 12, scales[2].members[0].discrimination: item parameters: a discrimination must"
                                + " be above 0, but was -1");
    }

    @Test
    void checkTellsWhatOnlyAStrategyCanSeeByLineAndPath() throws IOException {
        rl.write("i.yaml", HEAD + """
              - id: bands
                members: [t1]
                bands: [{from: 1, to: 2.5, label: x}]
              - id: gaps
                members: [t1, s1]
                answered: {atLeast: 1, gaps: person-mean}
              - id: cut
                members: [t1]
                strategy: {id: top-box, cutt: 4}
              - id: trait
                members: [{item: t1, discrimination: 1, thresholds: [0]}, {item: t2, discrimination: 1, thresholds: [1, 0]}]
                strategy: graded-response
              - id: box
                members: [t1]
                strategy: {id: top-box, cut: 4}
            """);

        rl.run("check", "@i.yaml").failsWith("""
                        rl: i.yaml: line 10, scales[0].bands: scale 'bands': bands must cover all scores that strategy 'mean' \
                        can give, 1 to 3, but go from 1 to 2.5
                        rl: i.yaml: line 13, scales[1].answered: scale 'gaps': a person's mean fills gaps only where all \
                        members have one range, but 't1' has 1 to 3 and 's1' has 0 to 100
                        rl: i.yaml: line 16, scales[2].strategy: scale 'cut': strategy 'top-box' needs parameter 'cut', a number
                        rl: i.yaml: line 16, scales[2].strategy.cutt: scale 'cut': strategy 'top-box' has no parameter 'cutt'; \
                        did you mean 'cut'?
                        rl: i.yaml: line 18, scales[3].members[0].thresholds: scale 'trait': strategy 'graded-response': item \
                        't1' has 3 options and needs 2 thresholds, but has 1
                        rl: i.yaml: line 18, scales[3].members[1].thresholds[1]: scale 'trait': strategy 'graded-response': \
                        item 't2' needs thresholds that ascend, but has 1 before 0
                        rl: i.yaml: line 22, scales[4].strategy.cut: scale 'box': strategy 'top-box': the cut must lie in the \
                        range of every member, but was 4, and 't1' has 1 to 3""");
    }

    private static final String BROKEN = """
            import org.relationalleadership.scoring.*;
            public class Broken implements StrategyProvider {
                public String id() { return "broken"; }
                public ScoringStrategy strategy(ScaleSetting setting) {
                    return answers -> {
                        answers.next();
                        return answers.value() > 2 ? Double.NaN : answers.value();
                    };
                }
            }
            """;

    /** Runs with a strategy of somebody else in sight. */
    private Rl.Run withBroken(String... arguments) throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path source = rl.write("Broken.java", BROKEN);
        String path = System.getProperty("jdk.module.path", "")
                + java.io.File.pathSeparator
                + System.getProperty("java.class.path", "");
        int compiled = java.util.spi.ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.err, System.err, "-proc:none", "-cp", path, "-d", classes.toString(), source.toString());
        assertThat(compiled).isZero();
        Path service = classes.resolve("META-INF/services/org.relationalleadership.scoring.StrategyProvider");
        Files.createDirectories(service.getParent());
        Files.writeString(service, "Broken\n");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (java.net.URLClassLoader loader =
                new java.net.URLClassLoader(new java.net.URL[] {classes.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            return rl.run(arguments);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void writeBroken() throws IOException {
        rl.write("i.yaml", HEAD + """
              - {id: own, members: [t1], strategy: broken}
              - {id: ours, members: [t1]}
            """);
        rl.write("e.csv", "t1,t2,s1\n2,,\n3,,\n,,\n");
    }

    @Test
    void aStrategyThatBreaksItsContractEndsTheRun() throws Exception {
        writeBroken();

        withBroken("score", "@i.yaml", "@e.csv")
                .failsWith(
                        "rl: strategy 'broken' on scale 'own', row 2: returned NaN, but a score is a finite number, or"
                                + " declined with a reason");
    }

    @Test
    void keepGoingGivesNoScoreInsteadAndCountsIt() throws Exception {
        writeBroken();

        Rl.Run run = withBroken("score", "@i.yaml", "@e.csv", "--details", "--keep-going");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("""
                        row,own,own.reason,own.answered,ours,ours.reason,ours.answered
                        1,2,,1,2,,1
                        2,,"strategy 'broken' returned NaN, but a score is a finite number, or declined with a reason",1,3,,1
                        3,,needs 1 of 1 answered,0,,needs 1 of 1 answered,0
                        """);
        assertThat(run.err())
                .isEqualTo("rl: e.csv: scale 'own': no score in 1 response, because strategy 'broken' broke its"
                        + " contract\n");
    }

    @Test
    void keepGoingExplainsWhyThereIsNoScore() throws Exception {
        writeBroken();

        Rl.Run run = withBroken("explain", "@i.yaml", "@e.csv", "--row", "2", "--scale", "own", "--keep-going");

        assertThat(run.succeeds().out()).isEqualTo("""
                        row 2

                        own: no score
                          t1  3
                          1 of 1 answered; needs 1 of 1
                          broken: no score, because strategy 'broken' returned NaN, but a score is a finite number, or \
                        declined with a reason
                          by instrument faulty 1
                        """);
    }

    @Test
    void explainOfOneScaleDoesNotFailForAnother() throws Exception {
        writeBroken();
        rl.write("i.yaml", Files.readString(folder.resolve("i.yaml")) + "  - {id: above, members: [{scale: own}]}\n");
        String fault = "rl: strategy 'broken' on scale 'own': returned NaN, but a score is a finite number, or declined"
                + " with a reason";

        Rl.Run other = withBroken("explain", "@i.yaml", "@e.csv", "--row", "2", "--scale", "ours");
        assertThat(other.succeeds().out()).isEqualTo("""
                        row 2

                        ours: 3
                          t1  3
                          1 of 1 answered; needs 1 of 1
                          mean: (3) / 1 = 3
                          by instrument faulty 1
                        """);
        for (String[] scale : new String[][] {{}, {"--scale", "own"}, {"--scale", "above"}}) {
            List<String> arguments = new ArrayList<>(List.of("explain", "@i.yaml", "@e.csv", "--row", "2"));
            arguments.addAll(List.of(scale));
            Rl.Run run = withBroken(arguments.toArray(String[]::new));
            run.failsWith(fault);
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void checkThatKeepsGoingTellsWhatFailed() throws Exception {
        writeBroken();

        withBroken("check", "@i.yaml", "@e.csv", "--keep-going")
                .failsWith(
                        "rl: e.csv: scale 'own': no score in 1 response, because strategy 'broken' broke its contract");
    }
}
