package org.relationalleadership.psychometrics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.relationalleadership.psychometrics.agreement.Tables.GAP;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Interval;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.psychometrics.TestRows;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Observations;

/** Where a figure has no other source: R 4.2.2, the mean squares of {@code aov(y ~ target)} with {@code qf} and {@code pf}. */
class OneWayCorrelationsTest {

    private static final double[][] UNEQUAL = {
        {1, 2, 2, GAP}, {4, GAP, GAP, GAP}, {GAP, GAP, GAP, GAP}, {5, 4, 5, 5}, {3, GAP, 1, GAP}, {GAP, 2, 4, 3}
    };

    private final Metric<?, OneWayCorrelations> metric = OneWayCorrelations.metric(0.95);

    private static void has(Estimate icc, double value, double lower, double upper) {
        assertThat(icc.value()).isCloseTo(value, within(1e-12));
        Interval interval = icc.interval().orElseThrow();
        assertThat(interval.method()).isEqualTo("f-n0");
        assertThat(interval.confidenceLevel()).isEqualTo(0.95);
        assertThat(interval.lower()).isCloseTo(lower, within(1e-9));
        assertThat(interval.upper()).isCloseTo(upper, within(1e-9));
    }

    @Test
    void countEachTargetThatHasARating() {
        for (Observations rows :
                List.of(Tables.of(1, 5, UNEQUAL), Tables.of(Tables.anyNumber(0, 9), List.of(), List.of(), UNEQUAL))) {
            OneWayCorrelations found = metric.of(rows);
            assertThat(found.targets()).isEqualTo(5);
            assertThat(found.ratings()).isEqualTo(13);
            assertThat(found.unrated()).isEqualTo(1);
            assertThat(found.n0().value()).isCloseTo(2.5, within(1e-12));
            assertThat(found.meanSquareTargets().value()).isCloseTo(5.06891025641025, within(1e-12));
            assertThat(found.meanSquareWithin().value()).isCloseTo(0.677083333333333, within(1e-12));
            assertThat(found.f().value()).isCloseTo(7.48639053254438, within(1e-12));
            assertThat(found.p().value()).isCloseTo(0.00821227092780501, within(1e-12));
            has(found.icc11(), 0.721801540791466, 0.161546868479048, 0.963622948205689);
            has(found.icc1k(), 0.866424280746127, 0.325091017440378, 0.985124503252895);
            assertThat(found.estimates()).extracting(Estimate::n).containsOnly(5L);
        }
    }

    /** Twenty targets with three ratings and two with eight: none is thrown away for having fewer than others. */
    @Test
    void twoTargetsWithManyRatingsDoNotCrowdOutTheOthers() {
        double[][] rows = new double[22][8];
        for (int target = 0; target < rows.length; target++) {
            for (int rating = 0; rating < 8; rating++) {
                rows[target][rating] =
                        target < 20 && rating > 2 ? GAP : 1 + 3 * target % 7 + (2 * target + 5 * rating) % 3;
            }
        }
        OneWayCorrelations found = metric.of(Tables.of(1, 9, rows));
        assertThat(found.ratings()).isEqualTo(76);
        assertThat(found.n0().value()).isCloseTo(3.42606516290727, within(1e-12));
        has(found.icc11(), 0.816731767187625, 0.681340034420830, 0.910218443274497);
        has(found.icc1k(), 0.938530389024022, 0.879885816130888, 0.972015404800172);
        assertThat(found.icc11().n()).isEqualTo(22);
    }

    /** Shrout and Fleiss (1979), table 2, by psych 2.2.9: ICC1 and ICC1k. */
    @Test
    void areTheClosedFormWhereAllTargetsHaveTheSameNumberOfRatings() {
        double[][] shrout = {{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}};
        OneWayCorrelations found = metric.of(Tables.of(0, 10, shrout));
        IntraclassCorrelations closed = IntraclassCorrelations.metric(0.95).of(Tables.of(0, 10, shrout));
        has(found.icc11(), 0.165741768405475, -0.132932324874751, 0.722560062328121);
        Interval ofMean = closed.icc1k().interval().orElseThrow();
        has(found.icc1k(), closed.icc1k().value(), ofMean.lower(), ofMean.upper());
        assertThat(found.n0().value()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e4, 1e6, 1e8})
    void aShiftOfAllRatingsChangesNothing(double shift) {
        TestRows far = TestRows.of(Arrays.stream(UNEQUAL)
                .map(row -> Arrays.stream(row).map(rating -> rating + shift).toArray())
                .toArray(double[][]::new));
        assertThat(metric.of(far).icc11().value()).isCloseTo(0.721801540791466, within(1e-15 * shift));
    }

    @Test
    void areFlaggedBelowZero() {
        OneWayCorrelations found = metric.of(Tables.of(1, 5, new double[] {1, 5, GAP}, new double[] {1, 5, 3}));
        assertThat(found.icc11().value()).isNegative();
        assertThat(found.icc11().flags()).containsExactly("below 0");
    }

    @Test
    void sayWhatTheyTake() {
        String takes = "it takes 2 targets with ratings, one of them with 2, but there are ";
        assertThat(metric.of(Tables.of(1, 5, new double[] {1, 5})).estimates())
                .allSatisfy(estimate -> assertThat(estimate.why()).contains(takes + "1 with 2 ratings"));
        assertThat(metric.of(Tables.of(1, 5, new double[] {1, GAP}, new double[] {GAP, 2}))
                        .icc11()
                        .why())
                .contains(takes + "2 with 2 ratings");
        assertThat(metric.of(Batches.of(List.of()), 1).p().why()).contains(takes + "0 with 0 ratings");
        assertThat(metric.of(Tables.of(1, 5, new double[] {3, 3}, new double[] {3, GAP}))
                        .icc1k()
                        .why())
                .contains("there is none of the variance that it is divided by");
        OneWayCorrelations same = metric.of(Tables.of(1, 5, new double[] {1, 1}, new double[] {4, GAP}));
        assertThat(same.icc11()).isEqualTo(Estimate.of("icc-1-1-n0", 1, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OneWayCorrelations.metric(1))
                .withMessage(
                        "one-way correlations: a confidence level is at least 0.5 and at most 0.999999, but was 1");
    }
}
