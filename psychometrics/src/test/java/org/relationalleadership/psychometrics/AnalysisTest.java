package org.relationalleadership.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Evidence;
import org.relationalleadership.evidence.Finding;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.evidence.Section;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.instrument.StrategyRef;
import org.relationalleadership.psychometrics.change.PercentBasis;
import org.relationalleadership.psychometrics.disclosure.DisclosurePolicy;
import org.relationalleadership.psychometrics.dyad.DyadRules;
import org.relationalleadership.psychometrics.pulse.Baseline;
import org.relationalleadership.psychometrics.quality.Roster;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.NoScore;
import org.relationalleadership.score.Scores;

/** What the data allow and what they do not; the figures on the sample are tested through the command line. */
class AnalysisTest {

    private static final AnswerScale AGREE = AnswerScale.likert("agree", 1, "a", "b", "c", "d", "e");
    private static final Instrument INSTRUMENT = Instrument.builder()
            .id("small")
            .version("1")
            .addItems(Item.of("q1", AGREE), Item.of("q2", AGREE), Item.of("q3", AGREE), Item.of("q4", AGREE))
            .addScales(
                    Scale.builder().id("s").items("q1", "q2", "q3").build(),
                    Scale.builder()
                            .id("heavy")
                            .strategy(StrategyRef.of("sum"))
                            .addMembers(Member.item("q1"), Member.item("q2").withWeight(2))
                            .build(),
                    Scale.builder().id("both").scales("s", "heavy").build(),
                    Scale.builder()
                            .id("mixed")
                            .addMembers(Member.item("q1"), Member.scale("s"))
                            .build())
            .build();
    private static final List<String> NAMES =
            List.of("respondent", "subject", "role", "wave", "dyad", "team", "cohort", "consent", "seconds");
    private static final List<String> WAVES = List.of(
            "pre", "retrospective-pre", "pulse:2026-01-01", "pulse:2026-02-01", "pulse:2026-03-01", "pulse:2026-04-01");
    private static final int PEOPLE = 48;

    /** A row: its context, in the order of the names, and its answers. */
    private record Row(List<String> context, List<Integer> codes) {}

    private static List<Row> rows() {
        Random random = new Random(11);
        List<Row> rows = new ArrayList<>();
        for (String wave : WAVES) {
            for (int subject = 0; subject < PEOPLE; subject++) {
                int level = random.nextInt(3);
                // themselves, their partner, and two peers of their team
                int team = subject / 4;
                for (int rater = 4 * team; rater < 4 * team + 4; rater++) {
                    String role = rater == subject ? "self" : rater / 2 == subject / 2 ? "partner" : "peer";
                    List<Integer> codes = new ArrayList<>();
                    for (int item = 0; item < 4; item++) {
                        codes.add(random.nextInt(20) == 0 ? -1 : level + random.nextInt(3));
                    }
                    rows.add(new Row(
                            List.of(
                                    "p" + rater,
                                    "p" + subject,
                                    role,
                                    wave,
                                    "d" + subject / 2,
                                    "t" + team,
                                    "c" + team / 6,
                                    "yes",
                                    Integer.toString(5 * rows.size() % 997)),
                            codes));
                }
            }
        }
        return rows;
    }

    private static Batches<Scores> batches(List<Row> rows, List<String> names, int size) {
        List<Scores> batches = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += size) {
            Responses.Builder batch = Responses.builder(INSTRUMENT, names).firstRow(from);
            List<Row> some = rows.subList(from, Math.min(rows.size(), from + size));
            for (Row row : some) {
                for (int item = 0; item < 4; item++) {
                    batch.code(item, row.codes().get(item));
                }
                for (int name = 0; name < names.size(); name++) {
                    batch.context(name, row.context().get(NAMES.indexOf(names.get(name))));
                }
                batch.endRow();
            }
            batches.add(Scores.of(batch.build(), columns(some)));
        }
        return Batches.of(batches);
    }

    /** Any scores do: a scale has none where its first item has no answer. */
    private static List<Scores.Column> columns(List<Row> rows) {
        List<Scores.Column> columns = new ArrayList<>();
        for (int scale = 0; scale < 4; scale++) {
            double[] values = new double[rows.size()];
            short[] reasons = new short[rows.size()];
            for (int row = 0; row < rows.size(); row++) {
                List<Integer> codes = rows.get(row).codes();
                reasons[row] = (short) (codes.get(0) < 0 ? 1 : 0);
                values[row] = 1 + (Math.max(0, codes.get(0)) + Math.max(0, codes.get(Math.min(scale, 2)))) / 2.0;
            }
            columns.add(
                    new Scores.Column(values, reasons, List.of(NoScore.tooFewAnswers(3, 3)), new long[rows.size()]));
        }
        return columns;
    }

    private static Analysis quick() {
        return Analysis.of(INSTRUMENT).withResamples(40);
    }

    private static List<Finding> findings(Evidence evidence, String section) {
        return evidence.section(section).orElseThrow().findings();
    }

    private static Finding finding(Evidence evidence, String section, Map<String, String> place) {
        return findings(evidence, section).stream()
                .filter(finding -> finding.place().equals(place))
                .findFirst()
                .orElseThrow(() -> new AssertionError(section + ": nothing at " + place));
    }

    @Test
    void eachSectionHasWhatTheDataAllow() {
        Roster roster =
                new Roster(List.of(new Roster.Entry("p0", Map.of("team", "t0")), new Roster.Entry("x", Map.of())));
        Evidence evidence = quick().withDisclosure(DisclosurePolicy.none())
                .withRoster(roster)
                .of(batches(rows(), NAMES, 1000));

        assertThat(evidence.sections()).allMatch(section -> section.why().isEmpty());
        assertThat(evidence.rows()).isEqualTo(6L * PEOPLE * 4);
        assertThat(finding(evidence, "items", Map.of("item", "q4")).notes())
                .containsExactly("the item is in no scale of items");
        assertThat(evidence.section("reliability").orElseThrow().notes())
                .contains("scale 'mixed': none, as its members are items and scales");
        assertThat(evidence.section("dyads").orElseThrow().notes())
                .contains("scale 'heavy': none, as the range of its scores is not known");
        assertThat(finding(evidence, "raters", Map.of("scale", "s", "wave", "pre", "role", "peer"))
                        .counts())
                .containsEntry("people-rated-twice-or-more", ratedByBothPeers())
                .containsEntry("n", 48L);
        assertThat(finding(
                                evidence,
                                "change",
                                Map.of(
                                        "scale",
                                        "s",
                                        "change",
                                        "pre to retrospective-pre",
                                        "role",
                                        "self",
                                        "cohort",
                                        "c1"))
                        .notes())
                .contains("response shift: how the yardstick of the respondents moved, not how they changed");
        Finding pulse =
                finding(evidence, "pulse", Map.of("scale", "s", "change", "per month", "role", "self", "team", "t3"));
        assertThat(pulse.estimate("slope-of-pulse-means").n()).isEqualTo(4);
        assertThat(findings(evidence, "dyads"))
                .anyMatch(finding -> "p5".equals(finding.place().get("subject")));
        assertThat(finding(evidence, "response-rates", Map.of()).counts())
                .containsEntry("invited", 2L)
                .containsEntry("answered", 1L)
                .containsEntry("unlisted", 47L);
        assertThat(finding(evidence, "scales", Map.of("scale", "heavy", "wave", "pre", "role", "self"))
                        .estimate("floor-share")
                        .why())
                .contains("the range of the scores is not known");
    }

    /** A cohort is too small a sample for a reliability of its own: it has that of all cohorts in the wave and role. */
    @Test
    void reliableChangeOfACohortRestsOnTheAlphaOfAll() {
        Evidence evidence = quick().withDisclosure(DisclosurePolicy.none()).of(batches(rows(), NAMES, 1000));
        Estimate alpha = finding(evidence, "reliability", Map.of("scale", "s", "wave", "pre", "role", "self"))
                .estimate("alpha-raw");
        String resting = "reliable change: by more than 1.96 standard errors of a difference, with alpha-raw "
                + Sections.rounded(alpha.value()) + " of the first wave";
        Map<String, String> pool = Map.of("scale", "s", "change", "pre to retrospective-pre", "role", "self");
        assertThat(finding(evidence, "change", pool).notes()).contains(resting);
        for (String cohort : List.of("c0", "c1")) {
            Map<String, String> place = new LinkedHashMap<>(pool);
            place.put("cohort", cohort);
            Finding change = finding(evidence, "change", place);
            assertThat(change.notes()).contains(resting + ", of all cohorts");
            assertThat(change.estimate("sem-sd-before").value())
                    .isCloseTo(change.estimate("sd-before").value() * Math.sqrt(1 - alpha.value()), within(1e-12));
            assertThat(List.of("reliably-improved", "reliably-unchanged", "reliably-deteriorated").stream()
                            .mapToLong(count -> change.counts().getOrDefault(count, -1L))
                            .sum())
                    .isEqualTo(change.counts().get("with-both-scores"));
        }
    }

    private static Row rating(int rater, int subject, int code) {
        return new Row(
                List.of("p" + rater, "p" + subject, "peer", "pre", "d", "t", "c", "yes"),
                List.of(code, code, code, code));
    }

    private static Section raters(List<Row> rows, String... names) {
        return quick().withDisclosure(DisclosurePolicy.none())
                .of(batches(rows, List.of(names), 100))
                .section("raters")
                .orElseThrow();
    }

    /** Without roles a row is a self view by its names alone. */
    @Test
    void ratersAreOthers() {
        List<Row> rows = new ArrayList<>();
        for (int subject = 0; subject < 6; subject++) {
            for (int rater = 0; rater < 6; rater++) {
                rows.add(rating(rater, subject, rater == subject ? 4 : subject % 4));
            }
        }
        Finding finding = raters(rows, "respondent", "subject").findings().get(0);
        assertThat(finding.counts())
                .containsEntry("people-rated", 6L)
                .containsEntry("ratings", 30L)
                .containsEntry("ratings-of-oneself", 6L)
                .containsEntry("people-rated-by-all", 0L);
        assertThat(finding.estimate("krippendorff-alpha-interval").value()).isEqualTo(1);
        assertThat(finding.estimate("icc-1-1-n0").value()).isEqualTo(1);
        assertThat(finding.estimates()).noneMatch(estimate -> estimate.method().equals("icc-2-1"));
        assertThat(finding.notes())
                .containsExactly("no two-way figures: they take 2 raters and 2 people whom all of the raters rated");
    }

    @Test
    void oneRaterWhoRatesTwiceIsNotTwo() {
        List<Row> rows = new ArrayList<>();
        for (int subject = 0; subject < 8; subject++) {
            rows.add(rating(9, subject, subject % 4));
            rows.add(rating(9, subject, subject % 4 + subject % 2));
        }
        assertThat(raters(rows, "respondent", "subject").why())
                .contains("nobody was rated by two people of one role in one wave");
    }

    /** Sixty raters of five people, and one who rated them and a sixth: all ratings count one way, those of five two ways. */
    @Test
    void anyNumberOfRatersMayHaveRatedAll() {
        List<Row> rows = new ArrayList<>();
        for (int rater = 10; rater < 71; rater++) {
            for (int subject = 0; subject < (rater == 70 ? 6 : 5); subject++) {
                rows.add(rating(rater, subject, (subject + rater % 2) % 5));
            }
        }
        Finding finding =
                raters(rows, "respondent", "subject", "role").findings().get(0);
        assertThat(finding.counts())
                .containsEntry("raters", 61L)
                .containsEntry("people-rated", 6L)
                .containsEntry("people-rated-by-all", 5L)
                .containsEntry("ratings", 306L);
        assertThat(finding.estimate("icc-1-1-n0").n()).isEqualTo(6);
        assertThat(finding.estimate("icc-2-1").n()).isEqualTo(5);
        assertThat(finding.notes()).isEmpty();
    }

    @Test
    void ratersNeedNoNames() {
        List<Row> rows = new ArrayList<>();
        for (int subject = 0; subject < 8; subject++) {
            rows.add(rating(1, subject, subject % 4));
            rows.add(rating(2, subject, subject % 3));
        }
        Finding finding = raters(rows, "subject").findings().get(0);
        assertThat(finding.counts()).containsEntry("ratings", 16L).doesNotContainKey("raters");
        assertThat(finding.estimate("icc-1-1-n0").n()).isEqualTo(8);
        assertThat(finding.notes())
                .containsExactly("the export names no respondent: each rating counts as that of another person, and"
                        + " there are no two-way figures");
    }

    /** In the first wave, where the first item has an answer of both. */
    private static long ratedByBothPeers() {
        Map<String, Long> ratings = rows().stream()
                .filter(row -> row.context().get(3).equals("pre")
                        && row.context().get(2).equals("peer"))
                .filter(row -> row.codes().get(0) >= 0)
                .collect(Collectors.groupingBy(row -> row.context().get(1), Collectors.counting()));
        return ratings.values().stream().filter(count -> count == 2).count();
    }

    @Test
    void anyCutAndNumberOfWorkersGivesTheSame() {
        Evidence once = quick().of(batches(rows(), NAMES, 10_000));
        Evidence cut = quick().withWorkers(2).of(batches(rows(), NAMES, 97));
        assertThat(cut.settings()).isEqualTo(once.settings());
        for (Section section : once.sections()) {
            List<Finding> others = findings(cut, section.id());
            for (int i = 0; i < section.findings().size(); i++) {
                Finding finding = section.findings().get(i);
                assertThat(others.get(i).place()).isEqualTo(finding.place());
                assertThat(others.get(i).counts()).isEqualTo(finding.counts());
                for (Estimate estimate : finding.estimates()) {
                    Estimate other = others.get(i).estimate(estimate.method());
                    assertThat(other.n()).isEqualTo(estimate.n());
                    assertThat(other.isPresent()).isEqualTo(estimate.isPresent());
                    if (estimate.isPresent()) {
                        assertThat(Math.abs(other.value() - estimate.value()))
                                .isLessThanOrEqualTo(1e-12 * Math.max(1, Math.abs(estimate.value())));
                    }
                }
            }
        }
    }

    /** By hand: of a range of 4 points the percent is 25 times the raw change; of a sum of weights no range is known. */
    @Test
    void percentsStandBesideWhatTheyMustNotStandWithout() {
        Map<String, String> place = Map.of("scale", "s", "change", "pre to retrospective-pre", "role", "self");
        Map<String, String> weighted = Map.of("scale", "heavy", "change", "pre to retrospective-pre", "role", "self");
        Evidence without = quick().withDisclosure(DisclosurePolicy.none()).of(batches(rows(), NAMES, 1000));
        assertThat(finding(without, "change", place).estimates())
                .noneMatch(estimate -> estimate.method().startsWith("percent"));
        assertThat(without.section("change").orElseThrow().notes())
                .contains("no change in percent: that takes a declared basis");
        assertThat(without.settings()).doesNotContainKey("percent-basis");

        Evidence ofRange = quick().withDisclosure(DisclosurePolicy.none())
                .withPercentBasis(PercentBasis.Kind.RANGE)
                .of(batches(rows(), NAMES, 1000));
        Finding change = finding(ofRange, "change", place);
        Estimate percent = change.estimate("percent-of-range");
        Estimate raw = change.estimate("raw-change");
        assertThat(percent.value()).isCloseTo(25 * raw.value(), within(1e-12));
        assertThat(percent.interval().orElseThrow().lower())
                .isCloseTo(25 * raw.interval().orElseThrow().lower(), within(1e-12));
        assertThat(percent.n())
                .isEqualTo(raw.n())
                .isEqualTo(change.estimate("mean-before").n());
        assertThat(change.estimate("d-z").isPresent()).isTrue();
        assertThat(finding(ofRange, "change", weighted)
                        .estimate("percent-of-range")
                        .why())
                .contains("the range of the scores is not known");
        assertThat(ofRange.section("change").orElseThrow().notes())
                .contains("percents are of the range, from the lowest possible score to the highest");
        assertThat(ofRange.settings()).containsEntry("percent-basis", "range");

        Evidence ofMean = quick().withDisclosure(DisclosurePolicy.none())
                .withPercentBasis(PercentBasis.Kind.BASELINE_MEAN)
                .of(batches(rows(), NAMES, 1000));
        assertThat(finding(ofMean, "change", weighted)
                        .estimate("percent-of-baseline-mean")
                        .isPresent())
                .isTrue();
        assertThat(ofMean.section("change").orElseThrow().notes()).contains("percents are of the mean before");
        assertThat(quick().withDisclosure(DisclosurePolicy.none())
                        .withPercentBasis(PercentBasis.Kind.BASELINE_ABOVE_MINIMUM)
                        .of(batches(rows(), NAMES, 1000))
                        .section("change")
                        .orElseThrow()
                        .notes())
                .contains("percents are of what the mean before has above the lowest possible score");
    }

    @Test
    void chartsAreOfEachRoleAndGroup() {
        Evidence evidence = quick().withDisclosure(DisclosurePolicy.none())
                .withPulseBaseline("s", Baseline.of(9, 1))
                .withPulseBaseline("s", Baseline.of(3, 0.5).withMovingAverage(1, 3))
                .of(batches(rows(), NAMES, 1000));
        for (Map<String, String> who : List.of(
                Map.of("role", "self"), Map.of("role", "peer", "team", "t3"), Map.of("role", "peer", "cohort", "c1"))) {
            Map<String, String> place = new LinkedHashMap<>(who);
            place.put("scale", "s");
            place.put("wave", "pulse:2026-02-01");
            Finding pulse = finding(evidence, "pulse", place);
            // a moving average with all the weight on the newest is that
            assertThat(pulse.estimate("ewma").value())
                    .isCloseTo(pulse.estimate("mean-of-pulse").value(), within(1e-12));
            assertThat(pulse.estimate("ewma-limit-upper").value()).isCloseTo(4.5, within(1e-12));
            place.remove("wave");
            place.put("comparison", "control-chart");
            assertThat(finding(evidence, "pulse", place).counts()).containsEntry("pulses-charted", 4L);
        }
        assertThat(findings(evidence, "pulse"))
                .noneMatch(finding -> "control-chart".equals(finding.place().get("comparison"))
                        && !"s".equals(finding.place().get("scale")));
        assertThat(evidence.settings()).containsEntry("pulse-baseline", "s=3,0.5");
    }

    /** No range is known of the outcome, nor needed. */
    @Test
    void outcomesAreExplainedByScalesOfAKnownRange() {
        Evidence evidence = quick().withOutcome("heavy", DyadRules.View.SELF).of(batches(rows(), NAMES, 1000));
        Finding surface =
                finding(evidence, "dyads", Map.of("scale", "s", "wave", "pre", "comparison", "response-surface"));
        assertThat(surface.estimate("response-surface-a4").standardError()).isPresent();
        assertThat(findings(evidence, "dyads"))
                .noneMatch(finding -> "heavy".equals(finding.place().get("scale")));
        assertThat(evidence.settings()).containsEntry("outcome", "heavy").containsEntry("outcome-view", "self");
        assertThat(quick().of(batches(rows(), NAMES, 1000))
                        .section("dyads")
                        .orElseThrow()
                        .notes())
                .contains("no response surface: that takes a declared outcome");
    }

    @Test
    void declarationsAreOfScalesOfTheInstrument() {
        assertThatThrownBy(() -> quick().withPulseBaseline("hevy", Baseline.of(3, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("analysis: pulse baseline: no scale 'hevy'; did you mean 'heavy'?");
        assertThatThrownBy(() -> quick().withOutcome("q1", DyadRules.View.PARTNER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("analysis: outcome: no scale 'q1'; known: s, heavy, both, mixed");
    }

    @Test
    void withoutContextTheRestSaysWhy() {
        Evidence evidence = quick().of(batches(rows(), List.of(), 500));
        assertThat(evidence.sections().stream()
                        .filter(section -> section.why().isPresent())
                        .map(Section::id))
                .containsExactly(
                        "team-agreement", "raters", "dyads", "self-and-others", "change", "pulse", "response-rates");
        assertThat(evidence.section("team-agreement").orElseThrow().why())
                .contains("the export names no group of any level");
        Evidence waves = quick().of(batches(rows(), List.of("wave", "role", "respondent"), 500));
        assertThat(waves.section("dyads").orElseThrow().why())
                .contains("the export names neither subject nor dyad: who belongs together is not known");
        Evidence nameless = quick().of(batches(rows(), List.of("wave"), 500));
        assertThat(nameless.section("change").orElseThrow().why())
                .contains("the export names no respondent: people are not matched across waves");
        assertThat(finding(nameless, "items", Map.of("item", "q4")).counts()).containsEntry("n", 6L * PEOPLE * 4);
    }

    @Test
    void oneRowAndAbsentAnswersAreAnswered() {
        List<Row> silent = List.of(new Row(rows().get(0).context(), Arrays.asList(-1, -2, -3, -1)));
        for (List<String> names : List.of(List.<String>of(), NAMES)) {
            Evidence evidence = quick().withDisclosure(DisclosurePolicy.none()).of(batches(silent, names, 1));
            assertThat(findings(evidence, "reliability")
                            .get(0)
                            .estimate("alpha-raw")
                            .isPresent())
                    .isFalse();
        }
    }

    /** By hand: 30 rows of 4 answers; below 8 seconds is too fast, and a text or nothing is no time. */
    @Test
    void timesAreNoGroupsAndCountWhoIsTooFast() {
        List<String> times = List.of("7.9", "8", "600", "soon", "0");
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < 30; row++) {
            rows.add(new Row(
                    List.of("p" + row, "", "", "", "", "", "", "", times.get(row % 5)), List.of(0, 1, 2, row % 5)));
        }
        Evidence timed = quick().of(batches(rows, List.of("respondent", "seconds"), 7));
        Finding quality = finding(timed, "response-quality", Map.of());
        assertThat(quality.counts())
                .containsEntry("too-fast", 12L)
                .containsEntry("untimed", 6L)
                .containsEntry("rows-flagged", 12L)
                .containsEntry("n", 30L);
        assertThat(timed.section("response-quality").orElseThrow().notes())
                .contains(
                        "too-fast: less than 2 seconds for each answer; untimed: rows whose time is missing or no number");
        assertThat(timed.section("team-agreement").orElseThrow().why())
                .contains("the export names no group of any level");
        Evidence untimed = quick().of(batches(rows, List.of("respondent"), 7));
        assertThat(finding(untimed, "response-quality", Map.of()).counts()).doesNotContainKeys("too-fast", "untimed");
        assertThat(untimed.section("response-quality").orElseThrow().notes())
                .contains("too-fast: not told, as the export names no seconds");
    }

    /** Of each coefficient; the two alphas with Feldt's interval have one by bootstrap beside it. */
    @Test
    void allCoefficientsHaveIntervalsByBootstrap() {
        Evidence evidence = quick().of(batches(rows(), NAMES, 1000));
        Finding finding = finding(evidence, "reliability", Map.of("scale", "s", "wave", "pre", "role", "partner"));
        for (Estimate estimate : finding.estimates()) {
            assertThat(estimate.interval().isPresent() || !estimate.flags().isEmpty())
                    .as(estimate.toString())
                    .isTrue();
        }
        for (String method : List.of("lambda-1-covariance", "lambda-3-covariance", "alpha-standardized-pairwise")) {
            assertThat(finding.estimate(method).interval().orElseThrow().method())
                    .isEqualTo("bootstrap-bca-groups");
        }
        for (String method : List.of("alpha-raw", "alpha-raw-pairwise")) {
            Estimate byFeldt = finding.estimate(method);
            Estimate drawn = finding.estimate(method + "-bootstrap");
            assertThat(byFeldt.interval().orElseThrow().method()).isEqualTo("feldt");
            assertThat(drawn.interval().orElseThrow().method()).isEqualTo("bootstrap-bca-groups");
            assertThat(drawn.value()).isEqualTo(byFeldt.value());
            assertThat(drawn.n()).isEqualTo(byFeldt.n());
        }
        assertThat(finding.notes())
                .noneMatch(note -> note.startsWith("alpha-raw by bootstrap"))
                .contains("bootstrap: rows of one 'cohort' are taken for independent, as there are fewer than 10 groups"
                        + " to draw whole");
        assertThat(evidence.section("reliability").orElseThrow().notes())
                .contains(
                        "alpha-raw by Feldt takes rows for independent, which those of one 'dyad' or 'team' or 'cohort' or"
                                + " 'subject' need not be");
    }

    /** All 6,435 splits of 16 members are tried in each resample; of 17 there are 24,310. */
    @Test
    void theBestSplitOfManyMembersHasNoInterval() {
        Finding sixteen = reliabilityOf(16);
        assertThat(sixteen.estimate("lambda-4-best-of-all-covariance")
                        .interval()
                        .orElseThrow()
                        .method())
                .isEqualTo("bootstrap-bca");
        Finding seventeen = reliabilityOf(17);
        assertThat(seventeen.estimate("lambda-4-best-of-all-covariance").interval())
                .isEmpty();
        assertThat(seventeen.notes())
                .contains("lambda-4 has no interval: to find the best split of each resample takes too long for more"
                        + " than 16 members");
    }

    private static Finding reliabilityOf(int members) {
        List<String> items =
                IntStream.range(0, members).mapToObj(item -> "q" + item).toList();
        Instrument instrument = Instrument.builder()
                .id("long")
                .version("1")
                .addAllItems(items.stream().map(id -> Item.of(id, AGREE)).toList())
                .addScales(Scale.builder()
                        .id("s")
                        .items(items.toArray(String[]::new))
                        .build())
                .build();
        Random random = new Random(12);
        Responses.Builder batch = Responses.builder(instrument, List.of());
        int rows = 40;
        for (int row = 0; row < rows; row++) {
            int level = random.nextInt(3);
            for (int item = 0; item < members; item++) {
                batch.code(item, level + random.nextInt(3));
            }
            batch.endRow();
        }
        Scores.Column scores = new Scores.Column(
                new double[rows], new short[rows], List.of(NoScore.tooFewAnswers(3, 3)), new long[rows]);
        Evidence evidence = Analysis.of(instrument)
                .withResamples(40)
                .withSections(List.of("reliability"))
                .of(Batches.of(List.of(Scores.of(batch.build(), List.of(scores)))));
        return finding(evidence, "reliability", Map.of("scale", "s"));
    }

    /** Two peers of each of 48 people, without anything else that they have in common. */
    @Test
    void peersOfOnePersonAreDrawnTogether() {
        List<Row> rows = new ArrayList<>();
        for (Row row : rows()) {
            List<String> context = new ArrayList<>(row.context());
            context.set(0, "r" + rows.size()); // nobody answers twice
            rows.add(new Row(context, row.codes()));
        }
        Evidence evidence = quick().of(batches(rows, List.of("respondent", "subject", "role", "wave"), 10_000));
        assertThat(finding(evidence, "reliability", Map.of("scale", "s", "wave", "pre", "role", "peer"))
                        .notes())
                .contains("bootstrap of 48 groups of 'subject'");
        assertThat(finding(evidence, "reliability", Map.of("scale", "s", "wave", "pre", "role", "self"))
                        .notes())
                .contains("bootstrap of 48 rows");
    }

    @Test
    void cutOffsStandAmongTheSettings() {
        assertThat(quick().of(batches(rows(), NAMES, 1000)).settings())
                .containsEntry(
                        "agreement-cut-offs",
                        "rwg(j) 0.7 (uniform, slight-skew), average deviation 0.1667 of the options, ICC(1) 0.1,"
                                + " ICC(2) 0.7")
                .containsEntry(
                        "quality-cut-offs",
                        "longest string from 0.5 of the answers, variability up to 0, both of 6 answers or more;"
                                + " even-odd above -0.3, absent above 0.5 of the items asked, below 2 seconds an answer");
    }

    /** Half of 1 − level of the resamples beyond each end, and that is one or more: 1 / 0.025 = 40, 1 / 0.05 = 20. */
    @Test
    void intervalsTakeAsManyResamplesAsTheirLevelNeeds() {
        assertThat(Analysis.fewestResamples(0.5)).isEqualTo(4);
        assertThat(Analysis.fewestResamples(0.68)).isEqualTo(7);
        assertThat(Analysis.fewestResamples(0.9)).isEqualTo(20);
        assertThat(Analysis.fewestResamples(0.95)).isEqualTo(40);
        assertThat(Analysis.fewestResamples(0.999999)).isEqualTo(2_000_000);
        Evidence few = quick().withResamples(39).of(batches(rows(), NAMES, 500));
        Section reliability = few.section("reliability").orElseThrow();
        String note =
                "no bootstrap: its intervals take 40 resamples or more at this confidence level, but there were 39";
        assertThat(reliability.notes()).contains(note);
        assertThat(reliability.findings().stream()
                        .flatMap(finding -> finding.estimates().stream())
                        .flatMap(estimate -> estimate.interval().stream())
                        .filter(interval -> interval.method().startsWith("bootstrap")))
                .isEmpty();
        assertThat(few.sections().stream().filter(section -> section.notes().contains(note)))
                .hasSize(1);
    }

    /** With nothing hidden: what is hidden in one section depends on what the others show. */
    @Test
    void sectionsByThemselvesAreThoseOfAll() {
        Analysis analysis = quick().withDisclosure(DisclosurePolicy.none());
        Evidence all = analysis.of(batches(rows(), NAMES, 500));
        for (Section section : all.sections()) {
            Evidence alone = analysis.withSections(List.of(section.id())).of(batches(rows(), NAMES, 500));
            for (Section other : alone.sections()) {
                if (other.id().equals(section.id())) {
                    assertThat(other.equals(section)).as(section.id()).isTrue(); // a difference would be pages long
                } else {
                    assertThat(other.why()).contains("left out: it is not among the sections that were asked for");
                }
            }
        }
    }

    @Test
    void nothingIsCollectedForSectionsThatAreNotAskedFor() {
        Pass pass = new Pass("scales"::equals);
        Metric<?, Long> rows = Metric.of(
                () -> new long[1], (n, some) -> n[0] += some.rows(), (n, other) -> n[0] += other[0], n -> n[0]);
        Supplier<Long> asked = pass.over("items", "scales").ofScales(rows);
        Supplier<Long> leftOut = pass.over("items").ofItems(rows);
        batches(rows(), NAMES, 500).forEach(pass::add);
        assertThat(asked.get()).isEqualTo(6 * 48 * 4);
        assertThat(leftOut.get()).isZero();
    }

    @Test
    void settingsAreChecked() {
        assertThatThrownBy(() -> quick().withConfidenceLevel(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("analysis: a confidence level is at least 0.5 and at most 0.999999, but was 1");
        assertThatThrownBy(() -> quick().withResamples(0))
                .hasMessage("analysis: there are 1 to 2000000 resamples, but were 0");
        assertThatThrownBy(() -> quick().withResamples(2_000_001))
                .hasMessage("analysis: there are 1 to 2000000 resamples, but were 2000001");
        assertThatThrownBy(() -> quick().withSections(List.of()))
                .hasMessage("analysis: there is 1 section or more, but was none");
        assertThatThrownBy(() -> quick().withSections(List.of("items", "dyad")))
                .hasMessage("analysis: no section 'dyad'; did you mean 'dyads'?");
        assertThatThrownBy(() -> quick().withNullDistributions(List.of()))
                .hasMessage("agreement: cut-offs name one null distribution or more, none twice, but were []");
        assertThatThrownBy(() -> quick().withWorkers(0)).hasMessage("analysis: there is 1 worker or more, but were 0");
        assertThatThrownBy(() -> quick().of(Batches.of(List.of())))
                .hasMessage("analysis of instrument 'small': there is no row");
        Instrument other = Instrument.builder().from(INSTRUMENT).version("2").build();
        assertThatThrownBy(() -> Analysis.of(other).of(batches(rows(), NAMES, 500)))
                .hasMessage("analysis of instrument 'small': the scores are of instrument 'small', or another version");
        assertThat(quick().withSeed(7)
                        .withConfidenceLevel(0.9)
                        .of(batches(rows(), List.of(), 500))
                        .settings())
                .containsEntry("seed", "7")
                .containsEntry("confidence-level", "0.9");
    }
}
