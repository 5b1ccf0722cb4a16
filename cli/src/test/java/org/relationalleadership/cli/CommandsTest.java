package org.relationalleadership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

    private static final String SAMPLE = "../sample";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Rl rl;

    @BeforeEach
    void start() {
        rl = new Rl(folder);
    }

    @Test
    void demoChecksScoresAndExplainsTheSample() {
        Rl.Run run = rl.run("demo").succeeds();

        // the means stand in sample/README.md and come from another tool
        assertThat(run.out())
                .contains(
                        "unvalidated",
                        "rows: 612, responses: 609",
                        "Relational leadership, mean of the four competencies  3.53 (117)  3.82 (111)  3.33 (116)",
                        "self3  2, reversed to 4",
                        "mean: (4 + 3 + 4 + 3) / 4 = 3.5",
                        "./rl score sample/instrument.yaml sample/responses.csv");
    }

    @Test
    void checkTellsWhatAnInstrumentIsAndWhetherExpectationsHold() {
        Rl.Run run = rl.run("check", SAMPLE + "/instrument.yaml", SAMPLE + "/responses.csv")
                .succeeds();

        assertThat(run.out())
                .contains(
                        "items: 34 (6 reversed), scales: 12, measures: Relational Leadership",
                        "rows: 612, responses: 609",
                        "8 of 8 expectations hold");
    }

    @Test
    void checkTellsExpectationsThatDoNotHold() throws IOException {
        rl.write("i.yaml", """
                formatVersion: relational-leadership/instrument/1.0
                id: small
                version: "1"
                answerScales: {a: {range: [1, 5]}}
                items: [{id: q1, answers: a}]
                scales: [{id: s, members: [q1]}]
                source:
                  wave: {column: w}
                  expect:
                    - {scale: s, wave: pre, n: 3, mean: 2.5, tolerance: 0.1}
                    - {scale: s, wave: post, mean: 2}
                    - {scale: s, n: 2, mean: 2}
                """);
        rl.write("e.csv", "q1,w\n1,pre\n3,pre\n");

        Rl.Run run = rl.run("check", "@i.yaml", "@e.csv");

        run.failsWith(
                "rl: e.csv: expect[0]: scale 's', wave pre: n should be 3, but was 2; mean should be 2.5 ± 0.1, but was 2",
                "rl: e.csv: expect[1]: scale 's', wave post: mean should be 2 ± 0, but was that of no score at all");
        assertThat(run.out()).endsWith("e.csv: 1 of 3 expectations hold\n");
    }

    @Test
    void explainTellsOneRow() {
        Rl.Run run = rl.run(
                        "explain",
                        SAMPLE + "/instrument.yaml",
                        SAMPLE + "/responses.csv",
                        "--row",
                        "1",
                        "--scale",
                        "trust")
                .succeeds();

        // trust2 is reversed; the score stands in expected-scores.csv
        assertThat(run.out())
                .startsWith("row 1, respondent P001, subject P001, role self, wave pre, dyad D01, team T01")
                .contains("Ability to trust (trust): 3\n", "source: A Model for Clinical Partnering: How Nurse");
    }

    @Test
    void explainTellsAllScalesOfARow() {
        Rl.Run run = rl.run("explain", SAMPLE + "/instrument.yaml", SAMPLE + "/responses.csv", "--row", "2")
                .succeeds();

        assertThat(run.out().lines().filter(line -> line.startsWith("  by instrument")))
                .hasSize(12);
    }

    @Test
    void explainOfARowOrScaleThatIsNotThereSaysSo() {
        Rl.Run run = rl.run("explain", SAMPLE + "/instrument.yaml", SAMPLE + "/responses.csv", "--row", "613");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).startsWith("rl: ../sample/responses.csv: there is no response in row 613; rows: 612");
        rl.run("explain", SAMPLE + "/instrument.yaml", SAMPLE + "/responses.csv", "--row", "1", "--scale", "trst")
                .failsWith("rl: --scale: no scale 'trst'; did you mean 'trust'?");
    }

    @Test
    void catalogListsKindsConstructsAndOneConstruct() {
        // counted in the catalogue by another tool
        assertThat(rl.run("catalog").succeeds().out())
                .contains("308 constructs, 324 relations", "behavior                38\n");
        assertThat(rl.run("catalog", "competency").succeeds().out().lines())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("comp-managing-self       Managing Self           Being able to handle well");
        assertThat(rl.run("catalog", "outcome", "--source", "clinical-partnering-2018", "--stated")
                        .succeeds()
                        .out()
                        .lines())
                .allMatch(line -> line.startsWith("out-"))
                .isNotEmpty();
        assertThat(rl.run("catalog", "--search", "psychological safety")
                        .succeeds()
                        .out())
                .containsIgnoringCase("safety");
        assertThat(rl.run("catalog", "--search", "zebra").succeeds().out()).isEqualTo("nothing found\n");
        assertThat(rl.run("catalog", "--show", "comp-managing-self").succeeds().out())
                .startsWith("Managing Self (comp-managing-self), competency\n")
                .contains("EXHIBITS");
    }

    @Test
    void catalogAsJsonIsTheFrameworkDocument() {
        assertThat(rl.run("catalog", "--format", "json").succeeds().out())
                .startsWith("{")
                .contains("relational-leadership/framework/1.0")
                .endsWith("}\n");
    }

    @Test
    void catalogSuggestsWhatWasMeant() {
        rl.run("catalog", "competancy").failsWith("rl: catalog: no kind 'competancy'; did you mean 'competency'?");
        rl.run("catalog", "--show", "comp-managing-slf")
                .failsWith("rl: catalog: no construct 'comp-managing-slf'; did you mean 'comp-managing-self'?");
    }

    @Test
    void wrongUsageIsExit2WithTheUsage() {
        Rl.Run run = rl.run("score", "one.yaml");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("Missing required parameter: 'EXPORT'\nUsage: rl score");
        Rl.Run unknown = rl.run("scor");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("Did you mean: rl score");
        Rl.Run none = rl.run();
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("Usage: rl", "demo", "check", "score", "explain", "catalog");
    }

    @Test
    void helpVersionAndCompletionAreThere() {
        assertThat(rl.run("--help").succeeds().out()).contains("Exit codes:", "Independent of the owners of the mark");
        assertThat(rl.run("score", "--help").succeeds().out()).contains("--details", "--output=FILE");
        assertThat(rl.run("--version").succeeds().out()).matches("rl \\d+\\.\\d+\\.\\d+.*\n");
        assertThat(rl.run("generate-completion").succeeds().out()).contains("complete -F _complete_rl");
    }
}
