package org.relationalleadership.psychometrics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.psychometrics.TestRows;
import org.relationalleadership.response.Batches;

class CoMomentsTest {

    private static final Offset<Double> EXACT = within(1e-14);
    private static final double NONE = Double.NaN;
    private static final double NOT_APPLICABLE = Double.NEGATIVE_INFINITY;
    private static final double NOT_ASKED = Double.POSITIVE_INFINITY;

    /** By hand: q1 is 1, 2, 4 with q2, and 5 without; q2 is 2, 2, 5 with q1, and 3 without. */
    private static final TestRows GAPS = TestRows.of(
                    new double[][] {{1, 2}, {2, 2}, {4, 5}, {5, NOT_APPLICABLE}, {NOT_ASKED, 3}, {NONE, NONE}})
            .withLevelsFrom(1, 5);

    @Test
    void pairwiseTakesWhatThereIs() {
        CoMoments moments = CoMoments.pairwise().of(GAPS);
        assertThat(moments.isListwise()).isFalse();
        assertThat(moments.columns()).containsExactly("q1", "q2");
        assertThat(moments.rows()).isEqualTo(6);
        assertThat(moments.n()).isEqualTo(5);
        assertThat(moments.n(0)).isEqualTo(4);
        assertThat(moments.n(0, 1)).isEqualTo(3);
        assertThat(moments.n(1, 0)).isEqualTo(3);
        assertThat(moments.mean(0)).hasValue(3);
        assertThat(moments.covariance(0, 0).orElseThrow()).isCloseTo(10.0 / 3, EXACT);
        // Means 7/3 and 3 over the common rows: (−4/3)(−1) + (−1/3)(−1) + (5/3)(2) = 5, over 2.
        assertThat(moments.covariance(0, 1).orElseThrow()).isCloseTo(2.5, EXACT);
        assertThat(moments.covariance(1, 0)).isEqualTo(moments.covariance(0, 1));
        // Squares 42/9 and 6 over the same rows.
        assertThat(moments.correlation(0, 1).orElseThrow()).isCloseTo(5 / Math.sqrt(28), EXACT);
        assertThat(moments.correlation(1, 1)).hasValue(1);
        assertThat(moments).hasToString("pairwise co-moments of 5 of 6 rows, columns [q1, q2]");
    }

    @Test
    void listwiseTakesCompleteRows() {
        CoMoments moments = CoMoments.listwise().of(GAPS);
        assertThat(moments.isListwise()).isTrue();
        assertThat(moments.n()).isEqualTo(3);
        assertThat(moments.n(0)).isEqualTo(3);
        assertThat(moments.mean(0).orElseThrow()).isCloseTo(7.0 / 3, EXACT);
        assertThat(moments.covariance(0, 0).orElseThrow()).isCloseTo(7.0 / 3, EXACT);
        assertThat(moments.covariance(0, 1).orElseThrow()).isCloseTo(2.5, EXACT);
        assertThat(moments.distribution(0)).isEqualTo(Map.of(1.0, 1L, 2.0, 1L, 3.0, 0L, 4.0, 1L, 5.0, 0L));
    }

    @Test
    void absencesAreCountedByReasonOverAllRows() {
        for (Metric<?, CoMoments> metric : List.of(CoMoments.pairwise(), CoMoments.listwise())) {
            CoMoments moments = metric.of(GAPS);
            assertThat(moments.absent(0, Absence.NOT_ANSWERED)).isEqualTo(1);
            assertThat(moments.absent(0, Absence.NOT_APPLICABLE)).isZero();
            assertThat(moments.absent(0, Absence.NOT_ASKED)).isEqualTo(1);
            assertThat(moments.absent(1, Absence.NOT_ANSWERED)).isEqualTo(1);
            assertThat(moments.absent(1, Absence.NOT_APPLICABLE)).isEqualTo(1);
            assertThat(moments.absent(1, Absence.NOT_ASKED)).isZero();
        }
    }

    @Test
    void columnsOfAnyNumberHaveNoDistribution() {
        CoMoments moments = CoMoments.pairwise().of(TestRows.of(new double[][] {{0.25}, {0.5}}));
        assertThat(moments.distribution(0)).isEmpty();
        assertThat(moments.mean(0)).hasValue(0.375);
    }

    @Test
    void whatIsFarFromZeroKeepsItsDigits() {
        // Deviations −1, 0, 1 and −1, 1, 0 around ten million: variance 1, covariance 1/2.
        CoMoments moments = CoMoments.pairwise().of(TestRows.of(new double[][] {
            {9999999, 9999999}, {10000000, 10000001}, {10000001, 10000000}
        }));
        assertThat(moments.covariance(0, 0)).hasValue(1);
        assertThat(moments.covariance(0, 1)).hasValue(0.5);
        assertThat(moments.correlation(0, 1).orElseThrow()).isCloseTo(0.5, EXACT);
    }

    @Test
    void numbersThatAreAllTheSameDoNotVaryByRounding() {
        double[][] rows = new double[1000][2];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = new double[] {0.1, row / 3.0};
        }
        CoMoments moments = CoMoments.pairwise().of(TestRows.of(rows));
        assertThat(moments.covariance(0, 0)).hasValue(0);
        assertThat(moments.correlation(0, 1)).isEmpty();
        assertThat(moments.correlation(0, 0)).isEmpty();
    }

    @Test
    void tooFewNumbersHaveNoMeanOrCovariance() {
        CoMoments moments = CoMoments.pairwise().of(TestRows.of(new double[][] {{1, NONE}}));
        assertThat(moments.mean(0)).hasValue(1);
        assertThat(moments.mean(1)).isEmpty();
        assertThat(moments.covariance(0, 0)).isEmpty();
        assertThat(moments.correlation(0, 1)).isEmpty();
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> moments.mean(2));
    }

    @Test
    void withoutRowsThereAreNoColumns() {
        Metric<?, CoMoments> metric = CoMoments.listwise();
        CoMoments moments = metric.of(Batches.of(List.of()), 1);
        assertThat(moments.columns()).isEmpty();
        assertThat(moments.rows()).isZero();
        assertThat(moments.n()).isZero();
    }

    @Test
    void sumsBeyondALongAreStillExact() {
        // Codes 0 and 127 : a state of two rows, doubled 32 times.
        CoMomentsState state = new CoMomentsState(false);
        double[] levels = new double[128];
        Arrays.setAll(levels, i -> i);
        TestRows rows = TestRows.of(new double[][] {{0}, {127}}).withLevels(levels);
        state.add(rows);
        for (int doubling = 0; doubling < 32; doubling++) {
            CoMomentsState same = new CoMomentsState(false);
            same.merge(state);
            state.merge(same);
        }
        // n Σx² − (Σx)² = n²/4 · 127², with n = 2³³: 4 · 10²³
        assertThat(state.squares(0, 0)).isEqualTo(Math.pow(2, 64) * 127 * 127);
        assertThat(state.mean(0)).isEqualTo(63.5);
    }

    @Test
    void batchesHaveTheSameColumnsAndLevels() {
        CoMomentsState state = new CoMomentsState(true);
        state.add(GAPS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> state.add(GAPS.withLevelsFrom(0, 5)))
                .withMessage("co-moments: column 'q1' holds the same numbers in all rows, [1, 2, 3, 4, 5], but in some "
                        + "[0, 1, 2, 3, 4, 5]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> state.add(TestRows.of(new double[][] {{1}})))
                .withMessage("co-moments: all rows have the same columns, [q1, q2], but some have [q1]");
        CoMomentsState other = new CoMomentsState(true);
        other.add(TestRows.of(new double[][] {{1}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> state.merge(other))
                .withMessage("co-moments: all rows have the same columns, [q1, q2], but some have [q1]");
    }

    @Test
    void statesHaveTheSameLevels() {
        CoMomentsState five = state(GAPS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> five.merge(state(GAPS.withLevelsFrom(1, 7))))
                .withMessage("co-moments: column 'q1' holds the same numbers in all rows, [1, 2, 3, 4, 5], but in some "
                        + "[1, 2, 3, 4, 5, 6, 7]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> five.merge(state(GAPS.withLevels())))
                .withMessage(
                        "co-moments: column 'q1' holds the same numbers in all rows, [1, 2, 3, 4, 5], but in some any");
        assertThat(five.rows).isEqualTo(GAPS.rows()); // nothing was taken in
    }

    private static CoMomentsState state(TestRows rows) {
        CoMomentsState state = new CoMomentsState(true);
        state.add(rows);
        return state;
    }
}
