package org.relationalleadership.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Against values known in closed form or from tables. */
class AnswerMomentsTest {

    private static final double[] MIDDLE = {0};

    @Test
    void countsTheUpperTailOfEachCut() {
        // The 97.5 % point of the normal distribution.
        assertThat(AnswerMoments.mean(new double[] {1.959963984540054})).isCloseTo(1.025, within(1e-9));
        assertThat(AnswerMoments.mean(new double[] {-1.959963984540054, 0})).isCloseTo(2.475, within(1e-9));
    }

    @Test
    void hasTheVarianceOfACoinForACutInTheMiddle() {
        assertThat(AnswerMoments.variance(MIDDLE)).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void followsSheppardsArcSineForTwoCutsInTheMiddle() {
        for (double r : new double[] {-0.6, 0, 0.3, 0.7}) {
            assertThat(AnswerMoments.covariance(MIDDLE, MIDDLE, r))
                    .isCloseTo(Math.asin(r) / (2 * Math.PI), within(1e-9));
        }
    }
}
