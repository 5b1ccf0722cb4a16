package org.relationalleadership.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Evidence;
import org.relationalleadership.evidence.Finding;
import org.relationalleadership.evidence.Interval;
import org.relationalleadership.evidence.Section;
import org.relationalleadership.serialization.Documents;

/**
 * {@code rl analyze} on the bundled sample. The figures were computed from sample/responses.csv and sample/expected-scores.csv
 * by a Python script of its own: NumPy 2.4.6 (cov, std with ddof=1, corrcoef) and SciPy 1.17.1 (stats.f.ppf, stats.t.ppf,
 * stats.pearsonr), Python 3, and the formulas of the textbooks.
 */
class AnalyzeCommandTest {

    private static final Offset<Double> TIGHT = within(1e-9);
    private static final Path SAMPLE = Path.of("../sample");
    private static final Map<String, String> SELF_PRE = Map.of("wave", "pre", "role", "self");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Rl rl;

    @SuppressWarnings("NullAway.Init")
    private static Evidence evidence;

    @BeforeAll
    static void analyzeTheSample() throws IOException {
        rl = new Rl(folder);
        StringBuilder roster = new StringBuilder("respondent,wave,team,e-mail\n");
        for (String wave : List.of("pre", "post")) {
            for (int person = 1; person <= 120; person++) {
                roster.append("P%03d,%s,T%02d,nobody@example.org%n".formatted(person, wave, (person + 9) / 10));
            }
        }
        rl.write("roster.csv", roster.toString());
        Rl.Run run = analyze(
                "--resamples",
                "200",
                "--roster",
                "@roster.csv",
                "--percent-basis",
                "baseline-above-minimum",
                "--outcome",
                "leadership",
                "--outcome-view",
                "partner",
                "-o",
                "@evidence.json");
        assertThat(run.exit()).as(run.err()).isZero();
        evidence = Documents.standard().readEvidence(folder.resolve("evidence.json"));
    }

    private static Rl.Run analyze(String... options) {
        String[] arguments = new String[3 + options.length];
        arguments[0] = "analyze";
        arguments[1] = SAMPLE.resolve("instrument.yaml").toString();
        arguments[2] = SAMPLE.resolve("responses.csv").toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return rl.run(arguments);
    }

    private static Finding finding(String section, Map<String, String> place, String... more) {
        Map<String, String> whole = new TreeMap<>(place);
        for (int i = 0; i < more.length; i += 2) {
            whole.put(more[i], more[i + 1]);
        }
        return evidence.section(section).orElseThrow().findings().stream()
                .filter(finding -> new TreeMap<>(finding.place()).equals(whole))
                .findFirst()
                .orElseThrow(() -> new AssertionError(section + ": no finding at " + whole));
    }

    private static void assertFigure(Estimate estimate, double value, long n) {
        assertThat(estimate.value()).isCloseTo(value, TIGHT);
        assertThat(estimate.n()).isEqualTo(n);
    }

    @Test
    void allSectionsAreThereWithFindingsOrTheReason() {
        assertThat(evidence.rows()).isEqualTo(609);
        assertThat(evidence.sections().stream().map(Section::id))
                .containsExactly(
                        "items",
                        "scales",
                        "reliability",
                        "team-agreement",
                        "raters",
                        "dyads",
                        "self-and-others",
                        "change",
                        "pulse",
                        "response-rates",
                        "response-quality");
        assertThat(evidence.section("raters").orElseThrow().why())
                .contains("nobody was rated by two people of one role in one wave");
        assertThat(evidence.section("pulse").orElseThrow().why()).contains("no wave is a pulse");
        assertThat(evidence.sections().stream().filter(section -> section.why().isPresent()))
                .hasSize(2);
        assertThat(evidence.settings())
                .containsEntry("confidence-level", "0.95")
                .containsEntry("minimum-cell", "5")
                .containsEntry("resamples", "200")
                .containsEntry("seed", "1");
    }

    @Test
    void itemsAndScales() {
        Finding item = finding("items", Map.of("scale", "trust", "item", "trust1"));
        assertFigure(item.estimate("item-mean"), 3.3678756476683938, 579);
        assertFigure(item.estimate("item-sd"), 1.0108772501938954, 579);
        assertFigure(item.estimate("item-rest-r"), 0.5535247295092751, 547);
        assertThat(item.counts()).containsEntry("n", 120L).containsEntry("score 1", 18L);

        Finding scale = finding("scales", SELF_PRE, "scale", "trust");
        assertFigure(scale.estimate("scale-mean"), 3.343567251461989, 114);
        assertFigure(scale.estimate("scale-sd"), 0.8216840896748745, 114);
        assertFigure(scale.estimate("floor-share"), 1 / 114.0, 114);
        assertFigure(scale.estimate("ceiling-share"), 2 / 114.0, 114);
        assertThat(scale.counts()).containsEntry("n", 117L);
        Interval overTeams = scale.estimate("scale-mean").interval().orElseThrow();
        assertThat(overTeams.method()).isEqualTo("cluster-t");
        assertThat(overTeams.lower()).isCloseTo(3.108383257648382, TIGHT);
        assertThat(overTeams.upper()).isCloseTo(3.5787512452755963, TIGHT);
        assertThat(scale.notes()).containsExactly("interval of the mean over 12 groups of 'team'");
    }

    @Test
    void reliabilityOfScalesOfItemsAndOfScales() {
        Estimate alpha = finding("reliability", SELF_PRE, "scale", "trust").estimate("alpha-raw");
        assertFigure(alpha, 0.760831116100952, 106);
        Interval feldt = alpha.interval().orElseThrow();
        assertThat(feldt.method()).isEqualTo("feldt");
        assertThat(feldt.lower()).isCloseTo(0.6695056520201033, TIGHT);
        assertThat(feldt.upper()).isCloseTo(0.8301227027773591, TIGHT);
        assertFigure(finding("reliability", Map.of("scale", "trust")).estimate("alpha-raw"), 0.7285983456544609, 547);
        assertFigure(
                finding("reliability", SELF_PRE, "scale", "leadership").estimate("alpha-raw"), 0.6471441045916926, 116);
        assertThat(finding("reliability", SELF_PRE, "scale", "trust")
                        .estimate("omega-total-model-implied")
                        .interval()
                        .orElseThrow()
                        .method())
                .isEqualTo("bootstrap-bca-groups");
    }

    @Test
    void teamsDyadsAndViews() {
        Finding between = finding("team-agreement", SELF_PRE, "scale", "trust", "group-level", "team");
        assertFigure(between.estimate("icc-1-n0"), 0.0858717515322932, 106);
        assertFigure(between.estimate("group-size-n0"), 8.825042881646654, 12);
        Finding team = finding("team-agreement", SELF_PRE, "scale", "trust", "team", "T01");
        assertFigure(team.estimate("rwg-j-uniform"), 0.69, 9);
        assertFigure(team.estimate("ad-mean"), 0.8395061728395061, 9);
        assertThat(team.notes().get(0))
                .startsWith("no figure meets its cut-off: rwg-j-uniform-truncated 0.69, needs 0.7");

        Finding dyads = finding("dyads", Map.of("scale", "trust", "wave", "pre"));
        assertFigure(dyads.estimate("gap-mean-of-dyad-means"), 0.0804093567251461, 57);
        assertFigure(
                finding("dyads", Map.of("scale", "trust", "comparison", "self-and-partner", "wave", "pre"))
                        .estimate("pearson-ordered-pairs"),
                0.3375298271393003,
                110);
        assertThat(evidence.section("dyads").orElseThrow().findings())
                .noneMatch(finding -> finding.place().containsKey("dyad"));
        assertFigure(
                finding("self-and-others", Map.of("scale", "trust", "wave", "pre", "raters", "others"))
                        .estimate("self-view"),
                3.343567251461989,
                114);
    }

    /**
     * NumPy 2.4.6 on sample/expected-scores.csv: {@code solve(A.T @ A, A.T @ z)} with the columns 1, x, y, x², xy, y² of views
     * less 3, {@code inv(A.T @ A)} for the standard errors and {@code eigh} for the axes; SciPy 1.17.1, {@code stats.t}.
     */
    @Test
    void responseSurfaceOfADeclaredOutcome() {
        Finding surface = finding("dyads", Map.of("scale", "trust", "comparison", "response-surface", "wave", "pre"));
        assertFigure(surface.estimate("response-surface-b0"), 3.345417453954058, 110);
        assertFigure(surface.estimate("response-surface-b5"), -0.041412477496020145, 110);
        assertFigure(surface.estimate("response-surface-a1"), 0.20378489733067068, 110);
        assertFigure(surface.estimate("response-surface-a2"), -0.005510201105197843, 110);
        assertFigure(surface.estimate("response-surface-a3"), -0.13535192507269805, 110);
        assertFigure(surface.estimate("response-surface-a5"), -0.10507127082466153, 110);
        Estimate a4 = surface.estimate("response-surface-a4");
        assertFigure(a4, -0.37028225052820585, 110);
        assertThat(a4.standardError().orElseThrow()).isCloseTo(0.14905614437314646, TIGHT);
        assertThat(a4.interval().orElseThrow().lower()).isCloseTo(-0.6658661783731313, TIGHT);
        assertThat(a4.interval().orElseThrow().upper()).isCloseTo(-0.07469832268328036, TIGHT);
        assertFigure(surface.estimate("response-surface-a4-t"), -2.4841797168806607, 110);
        assertFigure(surface.estimate("response-surface-a4-p-two-sided"), 0.01458119893699439, 110);
        assertFigure(surface.estimate("response-surface-r-squared"), 0.1875015693747485, 110);
        assertThat(surface.estimate("response-surface-stationary-x").value()).isCloseTo(-3.75135881, within(1e-7));
        assertThat(surface.estimate("response-surface-stationary-y").value()).isCloseTo(-6.21342938, within(1e-7));
        assertThat(surface.estimate("response-surface-first-axis-slope").value())
                .isCloseTo(1.730165077862841, TIGHT);
        assertThat(surface.estimate("response-surface-first-axis-intercept").value())
                .isCloseTo(0.27704062045072764, TIGHT);
        assertThat(surface.estimate("response-surface-second-axis-slope").value())
                .isCloseTo(-0.5779795308521857, TIGHT);
        assertThat(surface.estimate("response-surface-second-axis-intercept").value())
                .isCloseTo(-8.381637987231645, TIGHT);
        assertThat(surface.counts()).containsEntry("n", 117L);
        assertThat(evidence.section("dyads").orElseThrow().notes())
                .contains(
                        "response surfaces: b0 + b1 X + b2 Y + b3 X² + b4 X Y + b5 Y² for scale 'leadership' in the partner"
                                + " view, with X the self view and Y the partner view, each less the middle of the range; that one"
                                + " of them shares its rater with the outcome is part of what they show");
        assertThat(evidence.section("dyads").orElseThrow().findings())
                .noneMatch(finding -> "leadership".equals(finding.place().get("scale"))
                        && "response-surface".equals(finding.place().get("comparison")));
        assertThat(evidence.settings()).containsEntry("outcome", "leadership").containsEntry("outcome-view", "partner");
    }

    @Test
    void changeOfMatchedPeople() {
        Finding change = finding("change", Map.of("scale", "trust", "role", "self", "change", "pre to post"));
        assertFigure(change.estimate("raw-change"), 0.28104575163398693, 102);
        Interval interval = change.estimate("raw-change").interval().orElseThrow();
        assertThat(interval.lower()).isCloseTo(0.13177443965995858, TIGHT);
        assertThat(interval.upper()).isCloseTo(0.43031706360801525, TIGHT);
        assertFigure(change.estimate("d-av-mean-of-sds"), 0.3479079075202435, 102);
        assertThat(change.counts())
                .containsEntry("matched", 108L)
                .containsEntry("unmatched-before", 9L)
                .containsEntry("unmatched-after", 3L);
    }

    /**
     * Of what 102 people had above 1 at first. SciPy 1.17.1: the ratios R where {@code ttest_1samp(post - pre - R * (pre - 1),
     * 0)} is at its critical value, by {@code brentq}.
     */
    @Test
    void percentsOfADeclaredBasis() {
        Finding change = finding("change", Map.of("scale", "trust", "role", "self", "change", "pre to post"));
        Estimate percent = change.estimate("percent-of-baseline-above-minimum");
        assertFigure(percent, 12.002791346824845, 102);
        Interval interval = percent.interval().orElseThrow();
        assertThat(interval.method()).isEqualTo("fieller");
        assertThat(interval.lower()).isCloseTo(5.434395993978216, TIGHT);
        assertThat(interval.upper()).isCloseTo(19.122307739839595, TIGHT);
        assertThat(evidence.settings()).containsEntry("percent-basis", "baseline-above-minimum");
    }

    /** 117 and 111 of 120 answered, as sample/README.md says. */
    @Test
    void responseRatesOfARoster() {
        Finding all = finding("response-rates", Map.of());
        assertThat(all.counts()).containsEntry("invited", 240L).containsEntry("answered", 228L);
        assertFigure(finding("response-rates", Map.of("wave", "post")).estimate("response-rate"), 111 / 120.0, 120);
        assertThat(finding("response-rates", Map.of("team", "T01")).counts()).containsEntry("invited", 20L);
    }

    @Test
    void flagsAreCountedAndNobodyIsNamed() throws IOException {
        Finding quality = finding("response-quality", Map.of());
        assertThat(quality.counts()).containsEntry("rows", 609L).containsEntry("long-string", 1L);
        // The two careless rows of sample/README.md took 39 seconds for 34 answers, all others 150 and more.
        assertThat(quality.counts()).containsEntry("too-fast", 2L).containsEntry("untimed", 0L);
        assertThat(Files.readString(folder.resolve("evidence.json"))).doesNotContainPattern("\"P\\d{3}\"");
    }

    // How many intervals may miss: a program of its own, Python 3 with NumPy 2.4.6 and SciPy 1.17.1, drew 5,000
    // samples from `model` of sample/truth.json by sample/README.md, with the same teams, waves, absences and
    // careless rows, and computed the same intervals; the bounds here are the 99th percentiles of its counts of
    // misses. Intervals of one sample miss together, as the same 120 people are in all of them, so that the counts
    // spread more than those of independent intervals. Of this sample the program counts 11, 1, 1 and 1 misses, as
    // the tests do.

    /**
     * In 5,000 samples Feldt's intervals hold the truth in 93.7 %: 4.6 of 72 miss on average, 9 or fewer in 95 % of samples, 12
     * or fewer in 99 %; and the alpha that is farthest off is at most 5.4 of its standard errors off in 99 %. Here 11 miss.
     */
    @Test
    void alphasOfTheGeneratorLieInTheirIntervals() throws IOException {
        int missed = 0;
        for (Map.Entry<String, Double> truth : truth("alpha").entrySet()) {
            String[] at = truth.getKey().split(" ", -1);
            Estimate alpha = finding("reliability", Map.of("scale", at[0], "role", at[1], "wave", at[2]))
                    .estimate("alpha-raw");
            missed += alpha.interval().orElseThrow().contains(truth.getValue()) ? 0 : 1;
            assertThat(alpha.value())
                    .isCloseTo(
                            truth.getValue(), within(5.4 * alpha.standardError().orElseThrow()));
        }
        assertThat(truth("alpha")).hasSize(72);
        assertThat(missed).isLessThanOrEqualTo(12);
    }

    /**
     * In 5,000 samples these intervals over teams hold the truth in 94.9 %: 3.7 of 72 miss on average, 14 or fewer in 95 % of
     * samples, 26 or fewer in 99 %, as the teams of a sample are high or low in all scales. Here 1 misses.
     */
    @Test
    void meansOfTheGeneratorLieInTheirIntervals() throws IOException {
        int missed = 0;
        for (Map.Entry<String, Double> truth : truth("mean").entrySet()) {
            String[] at = truth.getKey().split(" ", -1);
            Estimate mean = finding("scales", Map.of("scale", at[0], "role", at[1], "wave", at[2]))
                    .estimate("scale-mean");
            missed += mean.interval().orElseThrow().contains(truth.getValue()) ? 0 : 1;
        }
        assertThat(truth("mean")).hasSize(72);
        assertThat(missed).isLessThanOrEqualTo(26);
    }

    /**
     * In 5,000 samples the t intervals of paired changes hold the truth in 95.0 %: 2.4 of 48 miss on average, 6 or fewer in 95 %
     * of samples, 8 or fewer in 99 %. The README of the sample has 1.
     */
    @Test
    void changesOfTheGeneratorLieInTheirIntervals() throws IOException {
        Map<String, Double> means = truth("mean");
        int missed = 0;
        int all = 0;
        for (Map.Entry<String, Double> before : means.entrySet()) {
            if (before.getKey().endsWith(" pre")) {
                String[] at = before.getKey().split(" ", -1);
                for (String wave : List.of("post", "follow-up")) {
                    double truth = means.getOrDefault(at[0] + " " + at[1] + " " + wave, Double.NaN) - before.getValue();
                    Estimate change = finding(
                                    "change", Map.of("scale", at[0], "role", at[1], "change", "pre to " + wave))
                            .estimate("raw-change");
                    missed += change.interval().orElseThrow().contains(truth) ? 0 : 1;
                    all++;
                }
            }
        }
        assertThat(all).isEqualTo(48);
        assertThat(missed).isLessThanOrEqualTo(8);
    }

    /**
     * 10 scales of items, 2 views, 2 levels. In 5,000 samples the F intervals hold the truth in 94.7 %: 2.1 of 40 miss on
     * average, 5 or fewer in 95 % of samples, 7 or fewer in 99 %.
     */
    @Test
    void iccOfTheGeneratorLieInTheirIntervals() throws IOException {
        String scale = "";
        boolean isHere = false;
        int missed = 0;
        int all = 0;
        for (String line : Files.readAllLines(SAMPLE.resolve("truth.json"))) {
            Matcher name = SCALE.matcher(line);
            scale = name.matches() ? name.group(1) : scale;
            isHere = line.startsWith("      \"") ? line.contains("icc1AtPre") : isHere;
            Matcher icc = ICC.matcher(line);
            if (isHere
                    && icc.lookingAt()
                    && evidence.section("items").orElseThrow().findings().stream()
                            .anyMatch(isOf(scale))) {
                for (int level = 0; level < 2; level++) {
                    Estimate estimate = finding(
                                    "team-agreement",
                                    Map.of("wave", "pre", "role", icc.group(1), "scale", scale),
                                    "group-level",
                                    List.of("dyad", "team").get(level))
                            .estimate("icc-1-n0");
                    double truth = Double.parseDouble(icc.group(2 + level));
                    missed += estimate.interval().orElseThrow().contains(truth) ? 0 : 1;
                    all++;
                }
            }
        }
        assertThat(all).isEqualTo(40);
        assertThat(missed).isLessThanOrEqualTo(7);
    }

    private static Predicate<Finding> isOf(String scale) {
        return finding -> scale.equals(finding.place().get("scale"));
    }

    private static final Pattern SCALE = Pattern.compile(" {4}\"([a-z-]+)\": \\{");
    private static final Pattern ICC =
            Pattern.compile(" {8}\"(self|partner)\": \\{\"dyad\": ([0-9.]+), \"team\": ([0-9.]+),");
    private static final Pattern VIEW = Pattern.compile(" {8}\"(self|partner)\": \\{(\"pre\".*)}.*");
    private static final Pattern WAVE = Pattern.compile("\"([a-z-]+)\": (-?[0-9.]+)");

    /** A block of sample/truth.json, whose lines are written one a view: by scale, view and wave. */
    private static Map<String, Double> truth(String block) throws IOException {
        Map<String, Double> truth = new TreeMap<>();
        String scale = "";
        boolean isHere = false;
        for (String line : Files.readAllLines(SAMPLE.resolve("truth.json"))) {
            Matcher name = SCALE.matcher(line);
            scale = name.matches() ? name.group(1) : scale;
            isHere = line.startsWith("      \"") ? line.startsWith("      \"" + block + "\"") : isHere;
            Matcher view = VIEW.matcher(line);
            if (isHere && view.matches()) {
                Matcher wave = WAVE.matcher(view.group(2));
                while (wave.find()) {
                    truth.put(scale + " " + view.group(1) + " " + wave.group(1), Double.parseDouble(wave.group(2)));
                }
            }
        }
        return truth;
    }

    // other data

    private static final String SMALL = """
            formatVersion: relational-leadership/instrument/1.0
            id: small
            version: "1"
            framework: relational-leadership
            answerScales:
              a: {range: [1, 3], options: [{score: 1, label: low}, {score: 2, label: mid}, {score: 3, label: high}]}
            items:
              - {id: q1, answers: a}
              - {id: q2, answers: a}
              - {id: q3, answers: a}
            scales:
              - {id: s, members: [q1, q2]}
            """;

    private static Evidence small(String source, String csv, String... options) throws IOException {
        rl.write("small.yaml", SMALL + source);
        rl.write("small.csv", csv);
        String[] arguments = new String[3 + options.length];
        arguments[0] = "analyze";
        arguments[1] = "@small.yaml";
        arguments[2] = "@small.csv";
        System.arraycopy(options, 0, arguments, 3, options.length);
        Rl.Run run = rl.run(arguments).succeeds();
        return Documents.standard().readEvidence(run.out());
    }

    private static String why(Evidence evidence, String id) {
        return evidence.section(id).orElseThrow().why().orElse("it has findings");
    }

    private static List<Finding> findings(Evidence evidence, String id) {
        return evidence.section(id).orElseThrow().findings();
    }

    @Test
    void withoutContextEachSectionSaysWhyItDoesNotApply() throws IOException {
        Evidence small = small("", "q1,q2,q3\n1,2,1\n2,2,1\n3,3,1\n1,1,2\n2,3,2\n3,2,2\n");
        assertThat(why(small, "team-agreement")).isEqualTo("the export names no group of any level");
        assertThat(why(small, "raters")).isEqualTo("the export names no subject: it does not say who was rated");
        assertThat(why(small, "dyads"))
                .isEqualTo("the export does not name respondent and role: who sees whom is not known");
        assertThat(why(small, "self-and-others"))
                .isEqualTo("the export names no role: self views are not told from others");
        assertThat(why(small, "change")).isEqualTo("the export names no wave");
        assertThat(why(small, "pulse")).isEqualTo("the export names no wave");
        assertThat(why(small, "response-rates")).isEqualTo("no roster was given: how many were invited is not known");
        // By hand: variances 12/15 and 8.5/15, covariance 6/15, and so alpha = 2 (1 − 20.5 / 32.5).
        Finding reliability = findings(small, "reliability").get(0);
        assertThat(reliability.estimate("alpha-raw").value()).isCloseTo(24 / 32.5, TIGHT);
        assertThat(findings(small, "items")).anyMatch(finding -> finding.place().equals(Map.of("item", "q3")));
    }

    /** One of team E has a complete row: the level's rows less those of the other four teams, were these all shown. */
    @Test
    void aTeamDoesNotFollowFromTheRowsOfItsLevel() throws IOException {
        StringBuilder csv = new StringBuilder("who,unit,q1,q2,q3\n");
        for (int person = 0; person < 35; person++) {
            String team = "ABCDE".substring(person / 7, person / 7 + 1);
            boolean isOpen = person % 7 < (team.equals("E") ? 6 : 1);
            csv.append("p%d,%s,%d,%s,1%n".formatted(person, team, 1 + person % 3, isOpen ? "" : 1 + person % 2));
        }
        rl.write(
                "gaps.yaml",
                SMALL.replace("[q1, q2]", "[q1, q2], answered: {atLeast: 1}")
                        + "source: {respondent: {column: who}, groups: {team: {column: unit}}}\n");
        rl.write("gaps.csv", csv.toString());
        Rl.Run run = rl.run("analyze", "@gaps.yaml", "@gaps.csv").succeeds();
        assertThat(findings(Documents.standard().readEvidence(run.out()), "team-agreement").stream()
                        .filter(finding -> finding.estimates().isEmpty())
                        .map(finding -> finding.place().get("team")))
                .containsExactly("A", "E");
    }

    @Test
    void rowsWithoutAPlaceAreCounted() throws IOException {
        Evidence small = small(
                "source: {respondent: {column: who}, wave: {column: when}}\n",
                "who,when,q1,q2,q3\na,pre,1,2,1\nb,pre,2,2,1\nc,pre,3,3,1\nd,pre,1,1,2\ne,pre,2,3,2\nf,,2,3,2\n");
        for (String section : List.of("scales", "reliability", "change")) {
            assertThat(small.section(section).orElseThrow().notes())
                    .contains("rows that name no wave, and are in no place that has one: 1");
        }
    }

    @Test
    void oneWaveHasNoChange() throws IOException {
        Evidence small = small(
                "source: {respondent: {column: who}, wave: {column: when}}\n",
                "who,when,q1,q2,q3\na,pre,1,2,1\nb,pre,2,2,1\nc,pre,3,3,1\nd,pre,1,1,2\ne,pre,2,3,2\n");
        assertThat(why(small, "change")).isEqualTo("it takes two waves that are no pulses, but there is one or none");
        assertThat(findings(small, "scales")).hasSize(1);
    }

    @Test
    void fewPeopleAreHiddenUnlessTheCallerSaysOtherwise() throws IOException {
        String few = "q1,q2,q3\n1,2,1\n2,2,1\n3,3,1\n";
        Finding hidden = findings(small("", few), "scales").get(0);
        assertThat(hidden.estimates()).isEmpty();
        assertThat(hidden.notes())
                .containsExactly(
                        "hidden: it is about fewer than 5 people, or would tell about fewer together with others");
        for (String[] options : new String[][] {{"--no-disclosure"}, {"--minimum-cell", "3"}}) {
            assertThat(findings(small("", few, options), "scales")
                            .get(0)
                            .estimate("scale-mean")
                            .value())
                    .isCloseTo(13 / 6.0, TIGHT);
        }
    }

    @Test
    void severalRatersOfOnePerson() throws IOException {
        StringBuilder csv = new StringBuilder("who,whom,as,q1,q2,q3\n");
        String[] answers = {"1,2,1", "2,1,1", "3,3,2", "3,2,1", "2,2,3", "1,1,1"};
        for (int subject = 0; subject < 6; subject++) {
            for (int rater = 0; rater < 3; rater++) {
                csv.append("r%d,s%d,peer,%s%n".formatted(rater, subject, answers[(subject + rater / 2) % 6]));
            }
        }
        Evidence small = small(
                "source: {respondent: {column: who}, subject: {column: whom}, role: {column: as}}\n",
                csv.toString(),
                "--no-disclosure");
        Finding scale = findings(small, "raters").get(0);
        // NumPy 2.4.6: the mean squares of the two-way analysis of variance of the 6 × 3 means
        assertFigure(scale.estimate("icc-2-1"), 0.5530726256983242, 6);
        assertThat(scale.counts()).containsEntry("ratings", 18L).containsEntry("people-rated-twice-or-more", 6L);
    }

    /** Pulses a month apart from 2026-01-01 on: so many people, who all tick the same two options. */
    private static String pulses(int[][] peopleAndOptions) {
        StringBuilder csv = new StringBuilder("who,when,q1,q2,q3\n");
        for (int pulse = 0; pulse < peopleAndOptions.length; pulse++) {
            int[] of = peopleAndOptions[pulse];
            for (int person = 0; person < of[0]; person++) {
                csv.append("p%d,pulse:2026-0%d-01,%d,%d,1%n".formatted(person, pulse + 1, of[1], of[2]));
            }
        }
        return csv.toString();
    }

    private static final String WHO_WHEN = "source: {respondent: {column: who}, wave: {column: when}}\n";

    private static Finding pulse(Evidence evidence, String part, String text) {
        return findings(evidence, "pulse").stream()
                .filter(finding -> finding.place().equals(Map.of("scale", "s", part, text)))
                .findFirst()
                .orElseThrow();
    }

    /**
     * By hand, baseline 2 ± 0.25 and means 2, 2.5, 3, 3. The moving average takes a fifth of each: 2, 2.1, 2.28, 2.424; its
     * limits are 2 ± 2.962 · 0.25 · √((1 − 0.64ⁱ) / 9), at first 0.1481 off. Slack is 0.125 and the limit 1.25: the sums
     * up are 0, 0.375, 1.25, which is not above it, and 2.125.
     */
    @Test
    void controlChartsAgainstADeclaredBaseline() throws IOException {
        Evidence small = small(
                WHO_WHEN,
                pulses(new int[][] {{5, 2, 2}, {5, 2, 3}, {5, 3, 3}, {5, 3, 3}}),
                "--pulse-baseline",
                "s=2,0.25");
        double[] averages = {2, 2.1, 2.28, 2.424};
        double[] sums = {0, 0.375, 1.25, 2.125};
        for (int i = 0; i < 4; i++) {
            Finding pulse = pulse(small, "wave", "pulse:2026-0" + (i + 1) + "-01");
            assertFigure(pulse.estimate("ewma"), averages[i], 5);
            assertFigure(pulse.estimate("cusum-up"), sums[i], 5);
            assertFigure(pulse.estimate("cusum-down"), 0, 5);
        }
        Finding first = pulse(small, "wave", "pulse:2026-01-01");
        assertFigure(first.estimate("ewma-limit-lower"), 1.8519, 5);
        assertFigure(first.estimate("ewma-limit-upper"), 2.1481, 5);
        assertThat(first.notes()).isEmpty();
        assertThat(pulse(small, "wave", "pulse:2026-03-01").notes())
                .containsExactly("ewma signals: above the baseline");
        assertThat(pulse(small, "wave", "pulse:2026-04-01").notes())
                .containsExactly("ewma signals: above the baseline", "cusum signals: above the baseline");
        Finding chart = pulse(small, "comparison", "control-chart");
        assertThat(chart.counts())
                .containsEntry("n", 5L)
                .containsEntry("pulses", 4L)
                .containsEntry("pulses-charted", 4L)
                .containsEntry("ewma-up", 2L)
                .containsEntry("ewma-down", 0L)
                .containsEntry("cusum-up", 1L)
                .containsEntry("cusum-down", 0L);
        assertThat(chart.notes())
                .containsExactly(
                        "baseline: mean 2, standard deviation 0.25 from pulse to pulse; ewma: weight 0.2, limits"
                                + " at 2.962 of its standard deviations; cusum: slack 0.125, limit 1.25");
        assertThat(small.settings()).containsEntry("pulse-baseline", "s=2,0.25");
    }

    /** By hand: without the second pulse the averages are 2, 2.2, 2.36, and the sums down 0; with it 2, 1.8, 2.04. */
    @Test
    void aPulseOfFewPeopleIsNotInWhatIsShownOfOthers() throws IOException {
        String csv = pulses(new int[][] {{5, 2, 2}, {3, 1, 1}, {5, 3, 3}, {5, 3, 3}});
        Evidence small = small(WHO_WHEN, csv, "--pulse-baseline", "s=2,0.25");
        assertThat(pulse(small, "wave", "pulse:2026-02-01").estimates()).isEmpty();
        assertFigure(pulse(small, "wave", "pulse:2026-03-01").estimate("ewma"), 2.2, 5);
        assertFigure(pulse(small, "wave", "pulse:2026-04-01").estimate("ewma"), 2.36, 5);
        assertFigure(pulse(small, "wave", "pulse:2026-04-01").estimate("cusum-down"), 0, 5);
        assertThat(pulse(small, "comparison", "control-chart").counts())
                .containsEntry("pulses", 4L)
                .containsEntry("pulses-charted", 3L);
        Finding trend = pulse(small, "change", "per month");
        assertThat(trend.estimate("slope-of-pulse-means").why())
                .contains("not enough data: needs 4 pulses, but there are 3");
        assertThat(trend.notes()).containsExactly("of the pulses, so many are hidden and not in it: 1");

        Evidence all = small(WHO_WHEN, csv, "--pulse-baseline", "s=2,0.25", "--no-disclosure");
        assertFigure(pulse(all, "wave", "pulse:2026-02-01").estimate("ewma"), 1.8, 3);
        assertFigure(pulse(all, "wave", "pulse:2026-03-01").estimate("ewma"), 2.04, 5);
        // NumPy 2.4.6: polyfit(days / (365.2425 / 12), means, 1) of days 0, 31, 59, 90
        assertFigure(pulse(all, "change", "per month").estimate("slope-of-pulse-means"), 0.5002007823052677, 4);
    }

    @Test
    void sectionsThatAreNotAskedForSayThatTheyWereLeftOut() throws IOException {
        String csv = "q1,q2,q3\n1,2,1\n2,2,1\n3,3,1\n1,1,2\n2,3,2\n3,2,2\n";
        Evidence some = small("", csv, "--sections", "reliability,items");
        Evidence all = small("", csv);
        assertThat(some.sections().stream().map(Section::id))
                .isEqualTo(all.sections().stream().map(Section::id).toList());
        assertThat(some.section("items")).isEqualTo(all.section("items"));
        assertThat(some.section("reliability")).isEqualTo(all.section("reliability"));
        assertThat(some.sections().stream()
                        .filter(section -> section.why()
                                .equals(Optional.of("left out: it is not among the sections that were asked for"))))
                .hasSize(9);
        assertThat(some.settings()).containsEntry("sections", "items reliability");
        assertThat(all.settings()).doesNotContainKey("sections");
    }

    /** By hand: two ticks of 2 and 3 on three options have the variance 1/2; under the uniform one, 8/12, rwg is 1 − 3/4. */
    @Test
    void agreementUnderDeclaredNullDistributions() throws IOException {
        String source = "source: {groups: {team: {column: t}}}\n";
        String csv = "t,q1,q2,q3\na,2,2,1\na,3,3,1\nb,1,1,1\nb,3,3,1\n";
        Evidence small = small(source, csv, "--no-disclosure", "--null-distributions", "uniform,triangular-steps");
        Finding team = findings(small, "team-agreement").stream()
                .filter(finding -> finding.place().equals(Map.of("scale", "s", "team", "a")))
                .findFirst()
                .orElseThrow();
        assertThat(team.estimate("rwg-j-uniform").value()).isCloseTo(1 - 0.75 / (0.75 + 2 * 0.25), TIGHT);
        assertThat(team.estimates().stream().map(Estimate::method).filter(method -> method.contains("rwg")))
                .containsExactly(
                        "rwg-j-uniform",
                        "rwg-j-uniform-truncated",
                        "rwg-star-j-uniform",
                        "rwg-j-triangular-steps",
                        "rwg-j-triangular-steps-truncated",
                        "rwg-star-j-triangular-steps");
        assertThat(team.notes().get(0))
                .contains("rwg-j-triangular-steps-truncated")
                .doesNotContain("skew");
        assertThat(small.settings()).containsEntry("null-distributions", "uniform triangular-steps");
    }

    /** 700 teams of 5 in 12 groupings: 8,412 findings with 24 estimates each, if all is told. */
    @Test
    void whatIsTooMuchForADocumentTellsHowToHaveLess() throws IOException {
        StringBuilder source = new StringBuilder("source: {groups: {");
        StringBuilder csv = new StringBuilder();
        for (int level = 0; level < 12; level++) {
            source.append(level == 0 ? "" : ", ").append("g%d: {column: g%d}".formatted(level, level));
            csv.append("g%d,".formatted(level));
        }
        csv.append("q1,q2,q3\n");
        for (int row = 0; row < 3_500; row++) {
            csv.append(("t" + row / 5 + ",").repeat(12))
                    .append(1 + row % 3)
                    .append(',')
                    .append(1 + row % 2)
                    .append(",1\n");
        }
        rl.write("large.yaml", SMALL + source + "}}\n");
        rl.write("large.csv", csv.toString());
        String[] teams = {"analyze", "@large.yaml", "@large.csv", "--sections", "team-agreement"};
        rl.run(teams)
                .failsWith(
                        "rl: a document has at most 10 MiB, but this has more; leave sections out with --sections, or null"
                                + " distributions with --null-distributions");
        String[] uniform = Arrays.copyOf(teams, 7);
        uniform[5] = "--null-distributions";
        uniform[6] = "uniform";
        rl.run(uniform).succeeds();
    }

    @Test
    void aSummaryIsShownWhereTheDocumentGoesToAFile() throws IOException {
        rl.write("small.yaml", SMALL + "source: {groups: {team: {column: t}}}\n");
        rl.write("small.csv", "t,q1,q2,q3\na,1,2,1\na,2,2,1\na,3,3,1\nb,1,1,2\nb,2,3,2\nb,3,2,2\n");
        // By hand: the mean of 1.5, 2, 3, 1, 2.5 and 2.5, and 2.571 times its standard error 0.3005;
        // alpha as above, and its interval by F(0.975; 5, 5) = 7.146.
        Rl.Run run = rl.run("analyze", "@small.yaml", "@small.csv", "-o", "@small.json")
                .succeeds();
        assertThat(run.out()).isEqualTo("""
                Scales
                   people  mean  95 % interval  alpha  95 % interval
                s  6       2.08  1.31 to 2.86   0.74   -0.87 to 0.96

                section           findings  hidden
                items             4         0
                scales            1         0
                reliability       1         0
                team-agreement    3         2
                raters            0         0       the export names no subject: it does not say who was rated
                dyads             0         0       the export does not name respondent and role: who sees whom is not known
                self-and-others   0         0       the export names no role: self views are not told from others
                change            0         0       the export names no wave
                pulse             0         0       the export names no wave
                response-rates    0         0       no roster was given: how many were invited is not known
                response-quality  1         0
                hidden: about fewer than 5 people, or would tell about fewer
                """);
        assertThat(Documents.standard()
                        .readEvidence(folder.resolve("small.json"))
                        .rows())
                .isEqualTo(6);
        assertThat(rl.run("analyze", "@small.yaml", "@small.csv", "--no-disclosure", "-o", "@small.json")
                        .succeeds()
                        .out())
                .endsWith("response-quality  1         0\n");
    }

    /** Means as in {@link #itemsAndScales}; alpha of the partner views as the document has it. */
    @Test
    void aSummaryIsOfTheFirstOfSeveralPlaces() throws IOException {
        Rl.Run run =
                analyze("--sections", "reliability", "--resamples", "40", "-o", "@summary.yaml", "--format", "yaml");
        assertThat(run.exit()).isZero();
        Evidence written = Documents.standard().readEvidence(folder.resolve("summary.yaml"));
        Estimate alpha = written.section("reliability").orElseThrow().findings().stream()
                .filter(finding -> finding.place().equals(Map.of("scale", "trust", "wave", "pre", "role", "partner")))
                .findFirst()
                .orElseThrow()
                .estimate("alpha-raw");
        assertThat(run.out()).startsWith("Scales, wave pre, role partner (the first of 6 places)\n");
        assertThat(run.out().lines().filter(line -> line.startsWith("Ability to trust")))
                .containsExactly("Ability to trust" + " ".repeat(38) + "116     –     –              "
                        + "%.2f   %.2f to %.2f"
                                .formatted(
                                        alpha.value(),
                                        alpha.interval().orElseThrow().lower(),
                                        alpha.interval().orElseThrow().upper()));
        assertThat(run.out())
                .contains("\nscales            0         0       left out: it is not among the sections that were asked"
                        + " for\n");
    }

    /** Those on the sample, from the folder of the project; with fewer resamples, to save time. */
    @Test
    void theCommandsOfTheGuideWorkAsTheyStandThere() throws IOException {
        List<String> commands = Files.readAllLines(Path.of("../docs/guides/evidence.md")).stream()
                .filter(line -> line.startsWith("./rl ") && line.contains("sample/"))
                .toList();
        assertThat(commands).hasSize(2);
        for (String command : commands) {
            List<String> words = new ArrayList<>();
            for (String word : command.substring("./rl ".length()).split(" ", -1)) {
                words.add(
                        word.startsWith("sample/")
                                ? "../" + word
                                : word.equals("evidence.json") ? "@guide.json" : word);
            }
            words.addAll(List.of("--resamples", "40"));
            Rl.Run run = rl.run(words.toArray(String[]::new));
            assertThat(run.exit()).as(command + "\n" + run.err()).isZero();
        }
    }

    /** The document goes there: nothing else may. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void noSummaryIsShownWhereTheDocumentGoesToADevice() throws IOException {
        rl.write("small.yaml", SMALL);
        rl.write("small.csv", "q1,q2,q3\n1,2,1\n");
        assertThat(rl.run("analyze", "@small.yaml", "@small.csv", "-o", "/dev/null")
                        .succeeds()
                        .out())
                .isEmpty();
    }

    @Test
    void onePulseIsNotEnoughForAChart() throws IOException {
        Evidence small = small(WHO_WHEN, pulses(new int[][] {{5, 2, 2}}), "--pulse-baseline", "s=2,0.25");
        String why = "not enough data: needs 2 pulses, but there is 1";
        assertThat(pulse(small, "comparison", "control-chart").notes().get(0)).isEqualTo(why);
        assertThat(pulse(small, "wave", "pulse:2026-01-01").estimate("cusum-up").why())
                .contains(why);
        assertThat(pulse(small, "wave", "pulse:2026-01-01")
                        .estimate("mean-of-pulse")
                        .value())
                .isEqualTo(2);
        Evidence without = small(WHO_WHEN, pulses(new int[][] {{5, 2, 2}}));
        assertThat(without.section("pulse").orElseThrow().notes())
                .containsExactly("no signals of a control chart: that takes a declared baseline");
        assertThat(findings(without, "pulse"))
                .noneMatch(finding -> "control-chart".equals(finding.place().get("comparison")));
        assertThat(why(small("", "q1,q2,q3\n1,2,3\n", "--pulse-baseline", "s=2,0.25", "--outcome", "s"), "pulse"))
                .isEqualTo("the export names no wave");
    }

    /** By hand: 3 answers in 5.9 seconds are too fast, in 6 they are not. */
    @Test
    void timesWithADecimalComma() throws IOException {
        Evidence small = small(
                "source: {decimal: ',', separator: ';', missing: ['-'], seconds: {column: took}}\n",
                "took;q1;q2;q3\n5,9;1;2;1\n6;2;2;1\n60,5;3;3;1\n-;1;1;2\n;2;3;2\n1;2;;\n");
        assertThat(findings(small, "response-quality").get(0).counts())
                .containsEntry("too-fast", 2L)
                .containsEntry("untimed", 2L);
        assertThat(why(small, "team-agreement")).isEqualTo("the export names no group of any level");
    }

    // bad input

    @Test
    void badRosters() throws IOException {
        rl.write("named.yaml", SMALL + "source: {respondent: {column: who}, groups: {team: {column: t}}}\n");
        rl.write("named.csv", "who,t,q1,q2,q3\na,t,1,2,3\n");
        roster("@none.csv").failsWith("rl: none.csv: there is no such file");
        badRoster(
                "name,e-mail\na,b\n",
                "header: no column 'respondent' for the people of the table",
                "header: none of the columns is there; is the first line a header?");
        badRoster("respondent,team\n", "has a header and no rows");
        badRoster("respondent,team\na,t\n ,t\n", "line 3, row 2, column 'respondent': no respondent");
        badRoster(
                "respondent\na\na\n",
                "roster: a respondent stands once for each wave, or once for all, but entry 2 is about one who is there"
                        + " already");
        rl.write("small.yaml", SMALL);
        rl.write("small.csv", "q1,q2,q3\n1,2,3\n");
        rl.run("analyze", "@small.yaml", "@small.csv", "--roster", "@roster-bad.csv")
                .failsWith(
                        "rl: roster-bad.csv: cannot be matched, because the mapping of the export names no respondent");
    }

    private static Rl.Run roster(String file) {
        return rl.run("analyze", "@named.yaml", "@named.csv", "--roster", file);
    }

    private static void badRoster(String csv, String... told) throws IOException {
        rl.write("roster-bad.csv", csv);
        roster("@roster-bad.csv")
                .failsWith(Stream.of(told)
                        .map(line -> "rl: roster-bad.csv: " + line)
                        .toArray(String[]::new));
    }

    /** Of four invited in each of two weeks, three and one answered; the roster has codes of the export, or our names. */
    @Test
    void wavesOfARosterAreReadByTheMappingOfTheExport() throws IOException {
        String source = "source: {respondent: {column: who}, wave: {column: w, map: {a: 'pulse:2026-01-05', b:"
                + " 'pulse:2026-01-12'}}}\n";
        String export = "who,w,q1,q2,q3\np1,a,1,2,1\np2,a,2,2,1\np3,a,3,3,1\np1,b,1,1,2\n";
        for (String[] weeks : new String[][] {{"a", "b"}, {"pulse:2026-01-05", "b"}}) {
            StringBuilder roster = new StringBuilder("respondent;wave\n");
            for (int person = 1; person <= 4; person++) {
                roster.append("p%d;%s%np%d; %s%n".formatted(person, weeks[0], person, weeks[1]));
            }
            rl.write("weeks.csv", roster.toString());
            Evidence small = small(
                    source,
                    export,
                    "--no-disclosure",
                    "--roster",
                    folder.resolve("weeks.csv").toString());
            assertThat(findings(small, "response-rates"))
                    .extracting(Finding::counts)
                    .containsExactly(
                            Map.of("n", 8L, "invited", 8L, "answered", 4L, "unlisted", 0L),
                            Map.of("n", 4L, "invited", 4L, "answered", 3L, "unlisted", 0L),
                            Map.of("n", 4L, "invited", 4L, "answered", 1L, "unlisted", 0L));
        }
        rl.write("weeks.csv", "respondent,wave\np1,a\np2,zzz\n");
        rl.run("analyze", "@small.yaml", "@small.csv", "--roster", "@weeks.csv")
                .failsWith(
                        "rl: weeks.csv: line 3, row 2, column 'wave': wave: the mapping of the export has no wave 'zzz';"
                                + " known: a, b, pulse:2026-01-05, pulse:2026-01-12");
    }

    @Test
    void badExports() throws IOException {
        rl.write("small.yaml", SMALL);
        rl.write("empty.csv", "q1,q2,q3\n");
        rl.run("analyze", "@small.yaml", "@empty.csv").failsWith("rl: empty.csv: has a header and no rows");
        rl.write("wrong.csv", "q1,q2,q3\n1,2,9\n");
        Rl.Run run = rl.run("analyze", "@small.yaml", "@wrong.csv", "-o", "@never.json");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(folder.resolve("never.json")).doesNotExist();
    }

    @Test
    void wrongUsage() throws IOException {
        rl.write("small.yaml", SMALL);
        rl.write("small.csv", "q1,q2,q3\n1,2,3\n");
        usage(
                "--confidence-level: a confidence level is at least 0.5 and at most 0.999999, but was 95",
                "--confidence-level",
                "95");
        usage(
                "--confidence-level: a confidence level is at least 0.5 and at most 0.999999, but was 0.9999999999999999",
                "--confidence-level",
                "0.9999999999999999");
        usage("--minimum-cell: the smallest cell is 1 or more, but was 0", "--minimum-cell", "0");
        usage("--resamples: there are 1 to 2000000 resamples, but were 0", "--resamples", "0");
        usage("--resamples: there are 1 to 2000000 resamples, but were 2000001", "--resamples", "2000001");
        usage(
                "--resamples: intervals of --confidence-level 0.95 take 40 resamples or more, but there are 39",
                "--resamples",
                "39");
        usage(
                "--resamples: intervals of --confidence-level 0.999 take 2000 resamples or more, but there are 1000",
                "--confidence-level",
                "0.999");
        usage("--sections: no section 'item'; did you mean 'items'?", "--sections", "scales,item");
        usage(
                "--null-distributions: no null distribution 'uniforn'; did you mean 'uniform'?",
                "--null-distributions",
                "uniforn");
        usage(
                "--null-distributions: cut-offs name one null distribution or more, none twice, but were [normal, normal]",
                "--null-distributions",
                "normal,normal");
        usage(
                "Invalid value for option '--percent-basis': no basis 'mean'; known: baseline-mean, baseline-above-minimum,"
                        + " range",
                "--percent-basis",
                "mean");
        usage("--pulse-baseline: is SCALE=MEAN,SD such as trust=3.6,0.2, but was 's=2'", "--pulse-baseline", "s=2");
        usage("--pulse-baseline: no scale 'q1'; known: s", "--pulse-baseline", "q1=2,0.2");
        usage("--pulse-baseline: sd is above 0, but was 0", "--pulse-baseline", "s=2,0");
        usage(
                "--pulse-baseline: scale 's' has one baseline, but was given two",
                "--pulse-baseline",
                "s=2,0.2",
                "--pulse-baseline",
                "s=2,0.3");
        usage("--outcome: no scale 'q1'; known: s", "--outcome", "q1");
        usage("--outcome-view: takes an --outcome, but there is none", "--outcome-view", "partner");
    }

    private static void usage(String message, String... options) {
        String[] arguments = new String[3 + options.length];
        arguments[0] = "analyze";
        arguments[1] = "@small.yaml";
        arguments[2] = "@small.csv";
        System.arraycopy(options, 0, arguments, 3, options.length);
        Rl.Run run = rl.run(arguments);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith(message + "\n");
    }
}
