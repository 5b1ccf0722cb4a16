package org.relationalleadership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relationalleadership.framework.Concept;
import org.relationalleadership.framework.ConceptKind;
import org.relationalleadership.framework.Construct;
import org.relationalleadership.framework.Provenance;
import org.relationalleadership.framework.RelationalLeadership;
import org.relationalleadership.serialization.CasePackage;
import org.relationalleadership.serialization.Documents;

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
    void demoChecksScoresAndExplainsTheSample() throws IOException {
        Rl.Run run = rl.run("demo").succeeds();

        assertThat(run.out())
                .contains(
                        "unvalidated",
                        "rows: 612, responses: 609",
                        "self3  2, reversed to 4",
                        "mean: (4 + 3 + 4 + 3) / 4 = 3.5",
                        "./rl score sample/instrument.yaml sample/responses.csv",
                        "./rl analyze sample/instrument.yaml sample/responses.csv -o evidence.json");
        // of the 106 complete rows, by NumPy and SciPy as AnalyzeCommandTest says
        assertThat(run.out().lines().filter(line -> line.startsWith("Ability to trust") && line.contains(" to 0")))
                .singleElement()
                .satisfies(line -> assertThat(List.of(line.split(" {2,}")).subList(1, 4))
                        .containsExactly("0.76", "0.67 to 0.83", "106"));
        assertThat(run.out()
                        .lines()
                        .filter(line -> line.startsWith("Relational leadership, mean of") && !line.contains(" to 0")))
                .singleElement()
                .satisfies(line ->
                        assertThat(List.of(line.split(" {2,}")).subList(1, 5)).isEqualTo(means("leadership")));
    }

    /** Of the scores in expected-scores.csv, which an independent Python script has made; see sample/README.md. */
    private static List<String> means(String scale) throws IOException {
        List<List<String>> rows = Files.readAllLines(Path.of(SAMPLE, "expected-scores.csv")).stream()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        List<String> header = rows.get(0);
        List<String> means = new ArrayList<>();
        for (String role : List.of("self", "partner")) {
            for (String wave : List.of("pre", "post")) {
                double[] scores = rows.stream()
                        .filter(row -> row.get(header.indexOf("role")).equals(role))
                        .filter(row -> row.get(header.indexOf("wave")).equals(wave))
                        .map(row -> row.get(header.indexOf(scale)))
                        .filter(score -> !score.isEmpty())
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                double mean = Arrays.stream(scores).average().orElseThrow();
                means.add(String.format(Locale.ROOT, "%.2f (%d)", mean, scores.length));
            }
        }
        return means;
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
    void textsOfOthersStayOnTheirLines() throws IOException {
        rl.write("i.yaml", """
                formatVersion: relational-leadership/instrument/1.0
                id: odd
                version: "1\\n0"
                title: "Odd\\n\\e[31mone"
                provenance: {validation: "none\\nat all"}
                answerScales: {a: {range: [1, 3]}}
                items: [{id: q1, answers: a}]
                scales: [{id: s, title: "a\\tscale", members: [q1]}]
                source: {respondent: {column: who}}
                """);
        rl.write("e.csv", "who,q1\n\"P\n1\",2\n");

        assertThat(rl.run("check", "@i.yaml").succeeds().out()).isEqualTo("""
                        odd 1 0: Odd \\u001b[31mone
                        items: 1 (0 reversed), scales: 1
                        none at all
                        """);
        assertThat(rl.run("explain", "@i.yaml", "@e.csv", "--row", "1")
                        .succeeds()
                        .out())
                .isEqualTo("""
                        row 1, respondent P 1

                        a scale (s): 2
                          q1  2
                          1 of 1 answered; needs 1 of 1
                          mean: (2) / 1 = 2
                          by instrument odd 1 0
                        """);
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
                .contains("exhibits");
    }

    @Test
    void catalogTellsWhatAConceptSays() {
        Concept outcome = concept(ConceptKind.OUTCOME, concept -> true);
        assertThat(rl.run("catalog", "--show", outcome.id()).succeeds().out())
                .contains("\nevidence: " + outcome.evidence().orElseThrow() + "\n");
        Concept fact =
                concept(ConceptKind.EVALUATION_FACT, concept -> concept.asOf().isPresent());
        assertThat(rl.run("catalog", "--show", fact.id()).succeeds().out())
                .contains("\nvalue: " + fact.value().orElseThrow() + "\nas of: "
                        + fact.asOf().orElseThrow() + "\n");
        Concept step =
                concept(ConceptKind.PROTOCOL_STEP, concept -> concept.order().isPresent());
        assertThat(rl.run("catalog", "--show", step.id()).succeeds().out())
                .contains("\norder: " + step.order().getAsInt() + "\n");
    }

    private static Concept concept(ConceptKind kind, Predicate<Concept> wanted) {
        return RelationalLeadership.framework().constructs().stream()
                .filter(Concept.class::isInstance)
                .map(Concept.class::cast)
                .filter(concept -> concept.kind().equals(kind))
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void catalogNamesItsSources() {
        String overview = rl.run("catalog").succeeds().out();
        RelationalLeadership.framework()
                .sources()
                .forEach(source -> assertThat(overview)
                        .containsPattern("\n  " + source.id() + " +" + Pattern.quote(source.title()) + "\n"));
    }

    @Test
    void catalogTakesOneQuestionAtATime() {
        for (String[] arguments : List.of(
                new String[] {"competency", "--show", "comp-managing-self"},
                new String[] {"--stated", "--format", "json"},
                new String[] {"--show", "comp-managing-self", "--format", "json"},
                new String[] {"competency", "--format", "case"})) {
            String[] command = Stream.concat(Stream.of("catalog"), Arrays.stream(arguments))
                    .toArray(String[]::new);
            Rl.Run run = rl.run(command);
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .startsWith("KIND, --search, --source and --stated go together; --show and --format json or case"
                            + " stand alone\nUsage: rl catalog ");
        }
    }

    @Test
    void catalogLeavesOutWhatIsInferred() {
        List<String> inferred = RelationalLeadership.framework().constructs().stream()
                .filter(construct -> construct.provenance() == Provenance.INFERRED)
                .map(Construct::id)
                .toList();
        assertThat(rl.run("catalog", "--stated").succeeds().out().lines())
                .hasSize(308 - inferred.size())
                .noneMatch(line -> inferred.contains(line.split(" ", 2)[0]));
    }

    @Test
    void catalogAsJsonIsTheFrameworkDocument() {
        assertThat(rl.run("catalog", "--format", "json").succeeds().out())
                .startsWith("{")
                .contains("relational-leadership/framework/1.0")
                .endsWith("}\n");
    }

    @Test
    void catalogAsCasePackageIsReadBackEqual() throws IOException {
        String printed = rl.run("catalog", "--format", "case").succeeds().out();
        assertThat(rl.run("catalog", "--format", "case", "-o", "@c.json")
                        .succeeds()
                        .out())
                .isEmpty();
        assertThat(folder.resolve("c.json")).hasContent(printed);
        CasePackage read = Documents.standard().readCase(printed);
        assertThat(read.framework()).isEqualTo(RelationalLeadership.framework());
        assertThat(read.notes()).isEmpty();
        assertThat(read.creator()).isEqualTo("Relational Leadership for Java");
    }

    @Test
    void catalogWritesAFileOfTheWholeOnly() {
        Rl.Run run = rl.run("catalog", "competency", "-o", "@c.txt");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("-o goes with --format json or case\nUsage: rl catalog ");
        assertThat(folder.resolve("c.txt")).doesNotExist();
    }

    @Test
    void aFrameworkOfOnesOwnMayBeACasePackage() throws IOException {
        rl.write("f.json", """
                {"CFDocument": {"identifier": "6a1f6a4e-3f5b-4c53-9d3a-0f6a3c1d2e01", "title": "House", "creator": "We",
                    "lastChangeDateTime": "2026-01-31T12:00:00Z", "description": "What we ask of each other."},
                 "CFItems": [{"identifier": "6a1f6a4e-3f5b-4c53-9d3a-0f6a3c1d2e02", "humanCodingScheme": "H.1",
                    "fullStatement": "Opens the huddle with a question."}]}
                """);
        rl.write("i.yaml", """
                formatVersion: relational-leadership/instrument/1.0
                id: small
                version: "1"
                framework: 6a1f6a4e-3f5b-4c53-9d3a-0f6a3c1d2e01
                answerScales: {a: {range: [1, 5]}}
                items: [{id: q1, answers: a}]
                scales: [{id: s, members: [q1], measures: [H.1]}]
                """);
        Rl.Run run = rl.run("check", "@i.yaml", "--framework", "@f.json");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("measures: House");
        assertThat(run.err())
                .isEqualTo("rl: f.json: CFDocument: description left out, because a framework has no place for it\n");
    }

    @Test
    void aCasePackageWithFaultsIsRefused() throws IOException {
        rl.write("f.json", "{\"CFDocument\": {}}");
        rl.run("check", SAMPLE + "/instrument.yaml", "--framework", "@f.json")
                .failsWith(
                        "rl: f.json: line 1, CFDocument: field 'identifier' is needed",
                        "rl: f.json: line 1, CFDocument: field 'title' is needed",
                        "rl: f.json: line 1, CFDocument: field 'creator' is needed",
                        "rl: f.json: line 1, CFDocument: field 'lastChangeDateTime' is needed");
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
