package org.relationalleadership.psychometrics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.relationalleadership.psychometrics.agreement.Tables.GAP;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Option;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.psychometrics.TestRows;
import org.relationalleadership.psychometrics.agreement.AgreementVerdict.Outcome;
import org.relationalleadership.psychometrics.agreement.GroupMeans.Rows;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Observations;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;

class GroupMeansTest {

    private final Metric<?, GroupMeans> metric = GroupMeans.metric("team");

    /** Rows of a team each, blank where they have none. */
    private static Observations rows(AnswerScale scale, String teams, double[]... rows) {
        List<List<String>> context = Arrays.stream(teams.split(" ", -1))
                .map(team -> List.of(team.equals("-") ? "" : team))
                .toList();
        return Tables.of(scale, List.of("team"), context, rows);
    }

    private static Observations oneItem(String teams, double... answers) {
        return rows(
                Tables.options(1, 5),
                teams,
                Arrays.stream(answers).mapToObj(answer -> new double[] {answer}).toArray(double[][]::new));
    }

    private static Observations many(String team, double... answers) {
        return oneItem(String.join(" ", java.util.Collections.nCopies(answers.length, team)), answers);
    }

    private GroupAgreement only(Observations rows) {
        GroupMeans found = metric.of(rows);
        assertThat(found.groups()).hasSize(1);
        return found.groups().get(0);
    }

    private static final String TAKES_TWO = "agreement takes 2 answers to each item, but some item has ";

    /** By hand, James, Demaree and Wolf (1984): variances 0.5, 16/3 and 0, over 2. */
    @Test
    void rwgOfOneItemIsOneLessTheShareOfVariance() {
        assertThat(only(many("a", 4, 4, 5, 3, 4)).rwg(NullDistribution.UNIFORM))
                .isEqualTo(Estimate.of("rwg-uniform", 0.75, 5));
        assertThat(only(many("a", 4, 4, 5, 3, 4)).meanItemVariance().value()).isEqualTo(0.5);
        assertThat(only(many("a", 1, 1, 5, 5)).meanItemVariance().value()).isCloseTo(5.33333333333333, within(1e-12));
        Estimate apart = only(many("a", 1, 1, 5, 5)).rwg(NullDistribution.UNIFORM);
        assertThat(apart.value()).isCloseTo(-5 / 3.0, within(1e-12));
        assertThat(apart.flags()).containsExactly("below 0");
        assertThat(only(many("a", 1, 1, 5, 5)).rwgTruncated(NullDistribution.UNIFORM))
                .isEqualTo(Estimate.of("rwg-uniform-truncated", 0, 4));
        assertThat(only(many("a", 3, 3, 3)).rwg(NullDistribution.UNIFORM).value())
                .isEqualTo(1);
    }

    /**
     * Three rows of table 3 of BMC Health Services Research 11 (2011), 251: ICC(1) and ICC(2) of 25 units of 26.28 people on
     * average, from their mean squares. The table has four digits, and some of them are cut and not rounded. The answers here
     * are made to have those mean squares: 13 in a unit lie a distance above its mean and 13 below, and one of 27 on it; the
     * means of 12 units lie a distance above 0, as many of each size below, and one on it.
     */
    @ParameterizedTest
    @CsvSource({
        "10.9893, 1.4412, 0.2013, 0.8688",
        "11.9737, 0.9902, 0.2968, 0.9173",
        "2.3405, 0.6401, 0.0918, 0.7265",
    })
    void varianceBetweenGroupsIsThatOfAPublishedTable(
            double msBetween, double msWithin, double expectedIcc1, double expectedIcc2) {
        double within = Math.sqrt((657 - 25) * msWithin / (25 * 26));
        double between = Math.sqrt((25 - 1) * msBetween / (18 * 26 + 6 * 27));
        List<List<String>> units = new ArrayList<>();
        List<double[]> answers = new ArrayList<>();
        for (int unit = 0; unit < 25; unit++) {
            double mean = unit == 24 ? 0 : unit % 2 == 0 ? between : -between;
            for (int person = 0; person < (unit < 18 ? 26 : 27); person++) {
                units.add(List.of("u" + unit));
                answers.add(new double[] {mean + (person == 26 ? 0 : person % 2 == 0 ? within : -within)});
            }
        }
        BetweenGroups found = metric.of(
                        Tables.of(Tables.anyNumber(-9, 9), List.of("team"), units, answers.toArray(double[][]::new)))
                .between();
        assertThat(found.meanGroupSize().value()).isCloseTo(26.28, within(1e-12));
        assertThat(found.meanSquareBetween().value()).isCloseTo(msBetween, within(1e-12));
        assertThat(found.meanSquareWithin().value()).isCloseTo(msWithin, within(1e-12));
        assertThat(found.icc1MeanGroupSize().value()).isCloseTo(expectedIcc1, within(1e-4));
        assertThat(found.icc2().value()).isCloseTo(expectedIcc2, within(1e-4));
    }

    /** By hand: each of two items has variance 16/3, 8/3 of the null; 2 (1 − 8/3) / (2 (1 − 8/3) + 8/3) = 5. */
    @Test
    void rwgJAboveOneIsFlaggedAndCountsForNothing() {
        GroupAgreement apart = only(rows(
                Tables.options(1, 5),
                "a a a a",
                new double[] {1, 1},
                new double[] {1, 1},
                new double[] {5, 5},
                new double[] {5, 5}));
        Estimate raw = apart.rwg(NullDistribution.UNIFORM);
        assertThat(raw.method()).isEqualTo("rwg-j-uniform");
        assertThat(raw.value()).isCloseTo(5, within(1e-12));
        assertThat(raw.flags()).containsExactly("above 1");
        assertThat(apart.rwgTruncated(NullDistribution.UNIFORM).value()).isZero();
        assertThat(apart.rwgStar(NullDistribution.UNIFORM).value()).isCloseTo(-5 / 3.0, within(1e-12));
        // AD by hand: each answer is 2 from the mean and from the median.
        assertThat(apart.adMean().value()).isEqualTo(2);
        assertThat(apart.adMedian().value()).isEqualTo(2);
        // awg by hand: 1 − 2 · 16/3 / ((6 · 3 − 9 − 5) · 4/3) = −1.
        assertThat(apart.awg().value()).isCloseTo(-1, within(1e-12));
        assertThat(apart.awg().flags()).containsExactly("below 0");
    }

    /** By hand: two items of variance 4, each answered 1, 1, 5, 5 … would need S² = 4 = 2 · σ² where J / (J − 1) = 2. */
    @Test
    void thereIsNoRwgJWhereItsDenominatorVanishes() {
        // 1, 3, 5, 3, … : variance of (1, 5, 5, 1, 3) is 4.
        double[] answers = {1, 5, 5, 1, 3};
        Observations rows = rows(
                Tables.options(1, 5),
                "a a a a a",
                Arrays.stream(answers)
                        .mapToObj(answer -> new double[] {answer, answer})
                        .toArray(double[][]::new));
        assertThat(only(rows).rwg(NullDistribution.UNIFORM).why())
                .contains("the variance in the group is J / (J - 1) times that of the distribution");
    }

    @Test
    void whatWasReadStaysWhenMoreRowsCome() {
        assertThat(readThenMore(GroupMeans.metric("team"))).isCloseTo(13 / 3.0, within(1e-12)); // by hand, of 1, 2, 5
    }

    private static <A extends Serializable> double readThenMore(Metric<A, GroupMeans> metric) {
        A state = metric.start();
        metric.add(state, many("a", 1, 2, 5));
        GroupAgreement read = metric.finish(state).groups().get(0);
        metric.add(state, many("a", 5, 5));
        metric.merge(state, state(metric, many("a", 3)));
        return read.meanItemVariance().value();
    }

    private static <A extends Serializable> A state(Metric<A, GroupMeans> metric, Observations rows) {
        A state = metric.start();
        metric.add(state, rows);
        return state;
    }

    @Test
    void ofNoItemThereIsNothing() {
        GroupMeans none = GroupMeans.metric("team").of(many("a", 1, 2, 5).select(List.of()));
        assertThat(none.between().estimates()).noneMatch(Estimate::isPresent);
        assertThat(none.groups()).isEmpty();
    }

    @Test
    void perfectAgreementIsOne() {
        GroupAgreement same = only(many("a", 5, 5, 5));
        assertThat(same.rwg(NullDistribution.HEAVY_SKEW).value()).isEqualTo(1);
        assertThat(same.adMean().value()).isZero();
        assertThat(same.awg().value()).isEqualTo(1);
        assertThat(same.awg().flags())
                .containsExactly("1 of 1 items counted as 1: all ticked the same end of the options");
        assertThat(same.standardDeviation().value()).isZero();
    }

    /**
     * By hand: of 48 ones and a five the mean lies on the bound itself, (L (n − 1) + H) / n; of 49 ones and a four it lies below.
     * One who ticks the other end is as much disagreement as that mean allows: awg is −1.
     */
    @Test
    void awgIsInterpretedUpToItsBounds() {
        assertThat(only(many("a", oneAmong(49, 1, 5))).awg().flags()).containsExactly("below 0");
        assertThat(only(many("a", oneAmong(49, 5, 1))).awg().flags()).containsExactly("below 0");
        String tooNear = "cannot be interpreted: the means of 1 of 1 items lie too near to an end of their options";
        assertThat(only(many("a", oneAmong(50, 1, 4))).awg().flags()).contains(tooNear);
        assertThat(only(many("a", oneAmong(49, 5, 2))).awg().flags()).contains(tooNear);
    }

    /** By hand: three at 0.3 and one at 0.1 have the bound itself as their mean; all at 0.3 leave no variance to divide by. */
    @Test
    void awgOfOptionsThatAreNotWhole() {
        TestRows tenths = TestRows.of(new double[] {0.3}, new double[] {0.3}, new double[] {0.3}, new double[] {0.1})
                .withLevels(0.1, 0.2, 0.3)
                .withContext("team", "a", "a", "a", "a");
        assertThat(only(tenths).awg().flags()).containsExactly("below 0");
        Estimate end = only(tenths.cut(0, 3)).awg();
        assertThat(end.value()).isEqualTo(1);
        assertThat(end.flags()).containsExactly("1 of 1 items counted as 1: all ticked the same end of the options");
    }

    /** Tenths are not exact: their sums are not, and what must be 0 or 1 is nearly so. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.2, 0.3, 0.4, 0.5})
    void perfectAgreementIsOneWhereOptionsAreNotWhole(double all) {
        for (int people = 2; people <= 20; people++) {
            GroupAgreement same = only(inTenths(people, all));
            assertThat(same.meanItemVariance()).isEqualTo(Estimate.of("mean-item-variance", 0, people));
            assertThat(same.rwg(NullDistribution.UNIFORM)).isEqualTo(Estimate.of("rwg-uniform", 1, people));
            assertThat(same.rwgTruncated(NullDistribution.UNIFORM).value()).isEqualTo(1);
            assertThat(same.rwgStar(NullDistribution.UNIFORM).value()).isEqualTo(1);
            assertThat(same.awg().value()).isEqualTo(1);
        }
    }

    private static Observations inTenths(int people, double answer) {
        double[][] rows = new double[people][1];
        String[] teams = new String[people];
        for (int person = 0; person < people; person++) {
            rows[person][0] = answer;
            teams[person] = "a";
        }
        return TestRows.of(rows).withLevels(0.1, 0.2, 0.3, 0.4, 0.5).withContext("team", teams);
    }

    /** As above where the denominator vanishes, in tenths. */
    @Test
    void thereIsNoRwgJWhereItsDenominatorNearlyVanishes() {
        TestRows rows = TestRows.of(
                        new double[] {0.1, 0.1},
                        new double[] {0.5, 0.5},
                        new double[] {0.5, 0.5},
                        new double[] {0.1, 0.1},
                        new double[] {0.3, 0.3})
                .withLevels(0.1, 0.2, 0.3, 0.4, 0.5)
                .withContext("team", "a", "a", "a", "a", "a");
        assertThat(only(rows).rwg(NullDistribution.UNIFORM).why())
                .contains("the variance in the group is J / (J - 1) times that of the distribution");
    }

    private static double[] oneAmong(int people, double others, double one) {
        double[] answers = new double[people];
        Arrays.fill(answers, others);
        answers[people / 2] = one;
        return answers;
    }

    /** Far from zero a variance is a small difference of large squares; a shift changes no variance. */
    @ParameterizedTest
    @ValueSource(doubles = {1e4, 1e6, 1e8})
    void aShiftOfAllScoresChangesNothingBetweenGroups(double shift) {
        double[] scores = {1.25, 2, 2.5, 4, 5.75, 3, 3.5, 2, 4, 5, 4.25, 5, 5, 3};
        BetweenGroups near = between(scores, 0);
        BetweenGroups far = between(scores, shift);
        for (int i = 0; i < near.estimates().size(); i++) {
            Estimate expected = near.estimates().get(i);
            assertThat(far.estimates().get(i).value())
                    .as(expected.method())
                    .isCloseTo(expected.value(), within(1e-15 * shift));
        }
    }

    private BetweenGroups between(double[] scores, double shift) {
        return metric.of(TestRows.of(Arrays.stream(scores)
                                .mapToObj(score -> new double[] {score + shift})
                                .toArray(double[][]::new))
                        .withContext("team", "a a a b b c c c c d d d d d".split(" ", -1)))
                .between();
    }

    @Test
    void agreementTakesTwo() {
        GroupAgreement alone = only(many("a", 4));
        assertThat(alone.rows()).isEqualTo(1);
        assertThat(alone.mean()).isEqualTo(Estimate.of("mean-of-row-means", 4, 1));
        assertThat(alone.standardDeviation())
                .isEqualTo(Estimate.none("sd-of-row-means", "it takes 2 complete rows, but there is 1", 1));
        assertThat(alone.rwg(NullDistribution.UNIFORM)).isEqualTo(Estimate.none("rwg-uniform", TAKES_TWO + 1, 1));
        assertThat(alone.adMedian().why()).contains(TAKES_TWO + 1);
        assertThat(alone.awg().why()).contains(TAKES_TWO + 1);
        assertThat(alone.verdict().outcome()).isEqualTo(Outcome.NOT_ENOUGH_DATA);
        GroupAgreement absent = only(many("a", GAP, GAP));
        assertThat(absent.rows()).isZero();
        assertThat(absent.blankRows()).isEqualTo(2);
        assertThat(absent.mean()).isEqualTo(Estimate.none("mean-of-row-means", "no row is complete", 0));
        assertThat(absent.adMean().why()).contains(TAKES_TWO + 0);
    }

    @Test
    void incompleteRowsAreDroppedOrUsedAsDeclared() {
        Observations rows = rows(
                Tables.options(1, 5),
                "a a a a a -",
                new double[] {1, 2},
                new double[] {2, 2},
                new double[] {3, 4},
                new double[] {5, GAP},
                new double[] {GAP, GAP},
                new double[] {3, 3});
        GroupMeans dropped = metric.of(rows);
        assertThat(dropped.ungrouped()).isEqualTo(1);
        GroupAgreement complete = dropped.group("a").orElseThrow();
        assertThat(complete.rows()).isEqualTo(3);
        assertThat(complete.completeRows()).isEqualTo(3);
        assertThat(complete.partialRows()).isEqualTo(1);
        assertThat(complete.blankRows()).isEqualTo(1);
        // By hand: variances of 1, 2, 3 and of 2, 2, 4 are 1 and 4/3.
        assertThat(complete.meanItemVariance().value()).isCloseTo(7 / 6.0, within(1e-12));
        GroupAgreement available = GroupMeans.metric("team", Rows.AVAILABLE, AgreementCutOffs.customary(), 0.95)
                .of(rows)
                .group("a")
                .orElseThrow();
        assertThat(available.rows()).isEqualTo(4);
        // By hand: the variance of 1, 2, 3, 5 is 35/12.
        assertThat(available.meanItemVariance().value()).isCloseTo((35 / 12.0 + 4 / 3.0) / 2, within(1e-12));
        assertThat(available.meanItemVariance().method()).isEqualTo("mean-item-variance-available");
        assertThat(available.adMedian().value()).isCloseTo((1.25 + 2 / 3.0) / 2, within(1e-12));
        assertThat(available.mean()).isEqualTo(complete.mean());
        assertThat(metric.of(rows).group("b")).isEmpty();
    }

    @Test
    void availableAnswersMayBeTooFewForAnItem() {
        Observations rows =
                rows(Tables.options(1, 5), "a a a", new double[] {1, 2}, new double[] {2, GAP}, new double[] {3, GAP});
        assertThat(GroupMeans.metric("team", Rows.AVAILABLE, AgreementCutOffs.customary(), 0.95)
                        .of(rows)
                        .groups()
                        .get(0)
                        .awg()
                        .why())
                .contains(TAKES_TWO + 1);
    }

    /** REML: NumPy 2.4.6 and SciPy 1.17.1, Nelder–Mead over dense covariance matrices of these four groups. */
    @Test
    void varianceOfUnequalGroupsIsThatOfTheDenseLikelihood() {
        BetweenGroups between = metric.of(
                        oneItem("a a a b b c c c c d d d d d", 1, 2, 2, 4, 5, 3, 3, 2, 4, 5, 4, 5, 5, 3))
                .between();
        assertThat(between.icc1Reml().value()).isCloseTo(0.7099750403560013, within(1e-6));
        assertThat(between.varianceBetweenReml().value()).isCloseTo(1.5618101583523565, within(1e-6));
        assertThat(between.varianceWithinReml().value()).isCloseTo(0.6379997921062133, within(1e-6));
    }

    /** By hand: each group has 1 and 5, so that MSB = 0 and MSW = 8: ICC(1) = −8 / 8 = −1, and no group mean differs. */
    @Test
    void negativeVarianceComponentsAreFlagged() {
        BetweenGroups between =
                metric.of(oneItem("a a b b c c", 1, 5, 5, 1, 1, 5)).between();
        assertThat(between.icc1N0().value()).isEqualTo(-1);
        assertThat(between.icc1N0().flags()).containsExactly("below 0");
        assertThat(between.icc1N0().interval().orElseThrow().lower()).isEqualTo(-1);
        assertThat(between.icc1Reml().value()).isZero();
        assertThat(between.icc1Reml().flags()).containsExactly("at the lower bound of the method");
        assertThat(between.icc2().why()).contains("there is none of the variance that it is divided by");
        assertThat(between.omegaSquared().flags()).containsExactly("below 0");
        assertThat(between.designEffect().value()).isZero();
        assertThat(between.designEffect().flags()).containsExactly("below 1");
        assertThat(between.p().value()).isEqualTo(1);
    }

    @Test
    void whereNobodyDiffersWithinGroupsAllVarianceLiesBetween() {
        BetweenGroups between = metric.of(oneItem("a a b b", 1, 1, 5, 5)).between();
        String reason = "nobody differs from the others in the group";
        assertThat(between.icc1N0().value()).isEqualTo(1);
        assertThat(between.icc2().value()).isEqualTo(1);
        assertThat(between.f().why()).contains(reason);
        assertThat(between.p().why()).contains(reason);
        assertThat(between.icc1Reml().why()).contains(reason + ", so that the likelihood has no maximum");
        assertThat(between.varianceWithinReml().why()).contains(reason + ", so that the likelihood has no maximum");
        BetweenGroups constant = metric.of(oneItem("a a b b", 3, 3, 3, 3)).between();
        assertThat(constant.icc1N0().why()).contains("there is none of the variance that it is divided by");
        assertThat(constant.designEffect().why()).contains("there is none of the variance that it is divided by");
    }

    @Test
    void varianceBetweenGroupsTakesTwoGroups() {
        String reason = "it takes 2 groups with complete rows, one of them with 2, but there are ";
        BetweenGroups one = metric.of(many("a", 1, 2, 3)).between();
        assertThat(one.meanGroupSize()).isEqualTo(Estimate.of("mean-group-size", 3, 1));
        assertThat(one.n0())
                .isEqualTo(Estimate.none(
                        "group-size-n0", "it takes groups with complete rows, at least 2, but there are 1", 1));
        assertThat(one.icc1N0().why()).contains(reason + "1 with 3 rows");
        BetweenGroups singles = metric.of(oneItem("a b c", 1, 2, 3)).between();
        assertThat(singles.estimates().stream().filter(Estimate::isPresent))
                .extracting(Estimate::method)
                .containsExactly("mean-group-size", "harmonic-mean-group-size", "group-size-n0");
        assertThat(singles.icc1Reml().why()).contains(reason + "3 with 3 rows");
        GroupMeans nothing = metric.of(Batches.of(List.of()), 1);
        assertThat(nothing.groups()).isEmpty();
        assertThat(nothing.between().meanGroupSize().why())
                .contains("it takes groups with complete rows, at least 1, but there are 0");
        assertThat(nothing.between().icc2().why()).contains(reason + "0 with 0 rows");
    }

    @Test
    void scoresHaveNoOptionsButVariance() {
        GroupMeans found = metric.of(rows(
                Tables.anyNumber(0, 100),
                "a a b b",
                new double[] {10.5},
                new double[] {12.5},
                new double[] {20.5},
                new double[] {22.5}));
        // By hand: MSB = 100, MSW = 2: 98 / 102.
        assertThat(found.between().icc1N0().value()).isCloseTo(98 / 102.0, within(1e-12));
        GroupAgreement group = found.group("a").orElseThrow();
        assertThat(group.mean().value()).isEqualTo(11.5);
        assertThat(group.rwg(NullDistribution.UNIFORM).why()).contains("item 'c1' has no options to count");
        assertThat(group.adMean().why()).contains("item 'c1' has no options to count");
        assertThat(group.awg().why()).contains("item 'c1' has no options to count");
        // Nothing within the group can be judged, and ICC(1) and ICC(2) do.
        assertThat(group.verdict().outcome()).isEqualTo(Outcome.MIXED);
    }

    private static AnswerScale options(String id, double... scores) {
        return AnswerScale.builder()
                .id(id)
                .range(Range.of(
                        Arrays.stream(scores).min().orElseThrow(),
                        Arrays.stream(scores).max().orElseThrow()))
                .options(Arrays.stream(scores)
                        .mapToObj(score -> Option.of(score, "o" + score))
                        .toList())
                .build();
    }

    private static GroupAgreement ofItems(Item... items) {
        Instrument instrument = Instrument.builder()
                .id("mixed")
                .version("1")
                .addItems(items)
                .addScale(Scale.builder()
                        .id("all")
                        .items(Arrays.stream(items).map(Item::id).toArray(String[]::new))
                        .build())
                .build();
        Response.Builder low = Response.to(instrument).context("team", "a");
        Response.Builder high = Response.to(instrument).context("team", "a");
        for (Item item : items) {
            low.answer(item.id(), item.answers().options().get(0).score());
            high.answer(item.id(), item.answers().options().get(1).score());
        }
        return GroupMeans.metric("team")
                .of(Responses.of(instrument, List.of(low.build(), high.build())).observations())
                .groups()
                .get(0);
    }

    @Test
    void distributionsAreDeclaredForOptionsThatAreAlikeAndEvenlySpaced() {
        assertThat(ofItems(Item.of("q1", options("three", 1, 2, 3)), Item.of("q2", options("four", 1, 2, 3, 4)))
                        .rwg(NullDistribution.UNIFORM)
                        .why())
                .contains("items 'q1' and 'q2' differ in number or distance of options");
        GroupAgreement uneven = ofItems(Item.of("q1", options("uneven", 0, 1, 5)));
        assertThat(uneven.rwgStar(NullDistribution.UNIFORM).why())
                .contains("the options of item 'q1' are not evenly spaced");
        assertThat(uneven.adMean().value()).isEqualTo(0.5);
        assertThat(uneven.verdict().checks())
                .extracting(AgreementVerdict.Check::index)
                .containsExactly("rwg", "rwg", "icc-1", "icc-2");
        GroupAgreement three = ofItems(Item.of("q1", options("three", 1, 2, 3)));
        assertThat(three.rwg(NullDistribution.NORMAL).why())
                .contains("no variance is known for 'normal' and 3 options");
        NullDistribution point = NullDistribution.of("point", List.of(0.0, 1.0, 0.0));
        assertThat(three.rwg(point).why()).contains("'point' has no variance");
    }

    /** By hand: options 25 apart make the same rwg as options 1 apart; AD is 25 times as large. */
    @Test
    void theDistanceOfOptionsDoesNotMatter() {
        GroupAgreement wide = ofItems(Item.of("q1", options("wide", 100, 75, 50, 25, 0)));
        GroupAgreement plain = ofItems(Item.of("q1", options("plain", 1, 2, 3, 4, 5)));
        assertThat(wide.rwg(NullDistribution.UNIFORM).value())
                .isCloseTo(0.75, within(1e-12))
                .isEqualTo(plain.rwg(NullDistribution.UNIFORM).value());
        assertThat(wide.adMean().value()).isEqualTo(12.5);
        assertThat(wide.verdict().checks().get(2).cutOff()).isCloseTo(125 / 6.0, within(1e-12));
    }

    @Test
    void theSameRowsAreEqualWhoeverCountsThem() {
        Observations rows = oneItem("a b a b c a", 1, 2, 3, 4, 5, 5);
        GroupMeans means = metric.of(rows);
        assertThat(means).isEqualTo(metric.of(Batches.of(List.of(rows)), 2)).hasSameHashCodeAs(metric.of(rows));
        assertThat(means).isNotEqualTo(metric.of(oneItem("a b a b c a", 1, 2, 3, 4, 5, 4)));
        assertThat(means.groups()).hasToString("[3 rows of a, 2 rows of b, 1 row of c]");
    }

    @Test
    void listsAllFiguresOfAGroup() {
        assertThat(only(many("a", 4, 4, 5, 3, 4)).estimates())
                .extracting(Estimate::method)
                .startsWith("mean-of-row-means", "sd-of-row-means", "mean-item-variance", "rwg-uniform")
                .endsWith("rwg-star-j-normal", "ad-mean", "ad-median", "awg")
                .hasSize(24)
                .doesNotHaveDuplicates();
    }

    @Test
    void rejectsOtherColumnsContextsAndLevels() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupMeans.metric("team", Rows.COMPLETE, AgreementCutOffs.customary(), 0))
                .withMessage("group means: a confidence level is at least 0.5 and at most 0.999999, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupMeans.metric("teem").of(many("a", 1)))
                .withMessage("context: no column 'teem'; did you mean 'team'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> metric.of(
                        Batches.of(List.of(many("a", 1), rows(Tables.options(1, 5), "a", new double[] {1, 2}))), 1))
                .withMessage("groups: all rows have the same columns, [c1], but some have [c1, c2]");
    }

    @Test
    void resultsStayWhenTheStateGoesOn() {
        assertThat(goesOn(metric, many("a", 4, 4, 5))).isEqualTo(Optional.of(3L));
    }

    private static <A extends Serializable> Optional<Long> goesOn(Metric<A, GroupMeans> metric, Observations rows) {
        A state = metric.start();
        metric.add(state, rows);
        GroupMeans before = metric.finish(state);
        double variance = before.groups().get(0).meanItemVariance().value();
        metric.add(state, many("a", 1, 1, 1));
        assertThat(before.groups().get(0).meanItemVariance().value()).isEqualTo(variance);
        return before.group("a").map(GroupAgreement::rows);
    }
}
