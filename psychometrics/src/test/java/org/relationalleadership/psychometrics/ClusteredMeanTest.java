package org.relationalleadership.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.relationalleadership.evidence.Interval;
import org.relationalleadership.response.Observations;

/** NumPy 2.4.6 and SciPy 1.17.1, by the formula of {@link ClusteredMean} and {@code stats.t.ppf}. */
class ClusteredMeanTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final double NONE = Double.NaN;

    private static final TestRows TEN = TestRows.of(new double[][] {{1}, {2}, {3}, {5}, {4}, {2}, {2}, {6}, {3}, {1}});

    private static TestRows grouped(String teams) {
        return TEN.withContext("team", teams.split(" ", -1));
    }

    private static ClusteredMean.Result mean(Observations rows, String... contexts) {
        return new ClusteredMean(List.of(contexts), 0.95).of(rows);
    }

    private static void assertInterval(ClusteredMean.Result result, String method, double lower, double upper) {
        assertThat(result.mean().method()).isEqualTo("scale-mean");
        assertThat(result.mean().value()).isCloseTo(2.9, EXACT);
        assertThat(result.mean().n()).isEqualTo(10);
        Interval interval = result.mean().interval().orElseThrow();
        assertThat(interval.method()).isEqualTo(method);
        assertThat(interval.lower()).isCloseTo(lower, EXACT);
        assertThat(interval.upper()).isCloseTo(upper, EXACT);
    }

    @Test
    void groupsAreWhatCounts() {
        ClusteredMean.Result result = mean(grouped("a a b b c d d e f f"), "team");
        assertInterval(result, "cluster-t", 1.3581651006999735, 4.4418348993000265);
        assertThat(result.mean().standardError().orElseThrow()).isCloseTo(0.5997999666555509, EXACT);
        assertThat(result.groups()).hasValue("6 groups of 'team'");
    }

    @Test
    void aScoreWithoutAGroupIsOneByItself() {
        ClusteredMean.Result result =
                mean(TEN.withContext("team", "a", "a", "b", "b", "c", "d", "d", "", "", ""), "team");
        assertInterval(result, "cluster-t", 1.443727653048249, 4.356272346951751);
        assertThat(result.groups()).hasValue("7 groups of 'team'");
    }

    /** {@code stats.ttest_1samp(x, 0).confidence_interval()} */
    @Test
    void withoutGroupsItIsStudents() {
        assertInterval(mean(TEN), "student-t", 1.710125402372816, 4.089874597627183);
        assertThat(mean(TEN).groups()).hasValue("10 scores");
    }

    @Test
    void fewGroupsAreNoGroups() {
        assertThat(mean(grouped("a a a b b b c c d d"), "team").notes())
                .containsExactly(
                        "interval of the mean over 10 scores",
                        "interval of the mean: scores of one 'team' are taken for independent, as there are fewer than 5"
                                + " groups");
        assertThat(mean(grouped("a a a a a a a a a a"), "team").notes())
                .containsExactly("interval of the mean over 10 scores");
        assertThat(mean(
                                grouped("a a b b c d d e f f")
                                        .withContext("dyad", "1 1 2 2 3 4 5 6 7 7".split(" ", -1)),
                                "dyad",
                                "team")
                        .groups())
                .hasValue("6 groups of 'team'");
    }

    @Test
    void tooLittleIsAnsweredWithTheReason() {
        assertThat(mean(TestRows.of(new double[][] {{NONE}})).mean().why()).hasValue("no score");
        ClusteredMean.Result one =
                mean(TestRows.of(new double[][] {{3}, {NONE}}).withContext("team", "a", "b"), "team");
        assertThat(one.mean().value()).isEqualTo(3);
        assertThat(one.mean().flags()).containsExactly("no interval: it takes at least 2 scores, but there is 1");
        assertThat(one.groups()).isEmpty();
    }

    @Test
    void isTheSameForAnyCut() {
        TestRows rows = grouped("a a b b c d d e f f");
        ClusteredMean metric = new ClusteredMean(List.of("team"), 0.95);
        ClusteredMean.State state = metric.start();
        metric.add(state, rows.cut(7, 10));
        ClusteredMean.State other = metric.start();
        metric.add(other, rows.cut(0, 3));
        metric.add(other, rows.cut(3, 7));
        metric.merge(state, other);
        assertInterval(metric.finish(state), "cluster-t", 1.3581651006999735, 4.4418348993000265);
    }
}
