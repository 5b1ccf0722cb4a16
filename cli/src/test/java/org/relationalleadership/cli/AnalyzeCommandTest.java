package org.relationalleadership.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
        Rl.Run run = analyze("--resamples", "200", "--roster", "@roster.csv", "-o", "@evidence.json");
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

    // bad input

    @Test
    void badRosters() throws IOException {
        rl.write("named.yaml", SMALL + "source: {respondent: {column: who}}\n");
        rl.write("named.csv", "who,q1,q2,q3\na,1,2,3\n");
        rl.write("bad.csv", "name\na\n");
        rl.write("blank.csv", "respondent,team\na,t\n ,t\n");
        rl.write("twice.csv", "respondent\na\na\n");
        roster("@none.csv").failsWith("rl: none.csv: there is no such file");
        roster("@bad.csv")
                .failsWith("rl: bad.csv: a header with a column 'respondent' and a row for each invitation are needed");
        roster("@blank.csv").failsWith("rl: blank.csv: line 3: no respondent");
        roster("@twice.csv")
                .failsWith("rl: twice.csv: roster: a respondent stands once for each wave, or once for all, but entry 2"
                        + " is about one who is there already");
        rl.write("small.yaml", SMALL);
        rl.write("small.csv", "q1,q2,q3\n1,2,3\n");
        rl.run("analyze", "@small.yaml", "@small.csv", "--roster", "@twice.csv")
                .failsWith("rl: twice.csv: cannot be matched, because the mapping of the export names no respondent");
    }

    private static Rl.Run roster(String file) {
        return rl.run("analyze", "@named.yaml", "@named.csv", "--roster", file);
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
        usage("analysis: a confidence level is at least 0.5 and below 1, but was 95", "--confidence-level", "95");
        usage("disclosure policy: the smallest cell is 1 or more, but was 0", "--minimum-cell", "0");
        usage("analysis: there is 1 resample or more, but were 0", "--resamples", "0");
    }

    private static void usage(String message, String... options) {
        Rl.Run run = rl.run("analyze", "@small.yaml", "@small.csv", options[0], options[1]);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith(message + "\n");
    }
}
