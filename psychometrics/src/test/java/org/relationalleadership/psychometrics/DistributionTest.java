package org.relationalleadership.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** numpy 2.4.6, scipy 1.17.1: the formulas of Efron (1987) with {@code ndtr}, {@code ndtri} and {@code numpy.percentile}. */
class DistributionTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final double FIGURE = 0.62;
    private static final Distribution RESAMPLES = Distribution.of(new double[] {
        .31, .55, .60, .62, .64, .48, .70, .72, .58, .66, .61, .63, .75, .52, .59, .68, .57, .65, .62, .44
    });
    private static final double[] WITHOUT = {.60, .63, .65, .61, .58, .62, .66, .40};

    @Test
    void percentilesAreInterpolated() {
        assertThat(RESAMPLES.percentiles(0.95)).containsExactly(new double[] {0.37175, 0.73575}, EXACT);
        assertThat(RESAMPLES.percentiles(0.8)).containsExactly(new double[] {0.476, 0.702}, EXACT);
    }

    @Test
    void acceleratedEndsAreThoseOfEfron() {
        double acceleration = Distribution.acceleration(WITHOUT);
        assertThat(acceleration).isCloseTo(0.10815880006845666, EXACT);
        assertThat(RESAMPLES.accelerated(FIGURE, acceleration, 0.95))
                .containsExactly(new double[] {0.46081145720655514, 0.7486262072375517}, EXACT);
        assertThat(RESAMPLES.accelerated(FIGURE, acceleration, 0.8))
                .containsExactly(new double[] {0.5346447243899495, 0.7288589435540553}, EXACT);
    }

    @Test
    void deviationIsOverTheCountLessOne() {
        assertThat(RESAMPLES.deviation()).isCloseTo(0.10179442648376136, EXACT);
        assertThat(Distribution.of(new double[] {3}).deviation()).isZero();
    }

    @Test
    void thereAreNoEndsWhereAllLieOnOneSide() {
        assertThat(RESAMPLES.accelerated(0.9, 0, 0.95)).isEmpty();
        assertThat(RESAMPLES.accelerated(0.1, 0, 0.95)).isEmpty();
        assertThat(RESAMPLES.accelerated(FIGURE, 0.6, 0.95)).isEmpty(); // 1 − a (z₀ + z) is below 0
        assertThat(RESAMPLES.accelerated(FIGURE, -0.6, 0.95)).isEmpty();
    }

    @Test
    void withoutSpreadThereIsNoAcceleration() {
        assertThat(Distribution.acceleration(new double[] {1, 1, 1})).isZero();
        assertThat(Distribution.acceleration(new double[0])).isZero();
        Distribution same = Distribution.of(new double[] {1, 1, 1});
        assertThat(same.accelerated(1, 0, 0.95)).containsExactly(1, 1);
    }
}
