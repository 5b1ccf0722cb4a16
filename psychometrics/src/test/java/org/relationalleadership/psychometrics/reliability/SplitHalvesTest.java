package org.relationalleadership.psychometrics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SplitHalvesTest {

    /** Pairs of items that only share with each other: halves hold one of each pair at best. */
    private static double[][] pairs(int pairs) {
        double[][] covariances = new double[2 * pairs][2 * pairs];
        for (int item = 0; item < 2 * pairs; item++) {
            covariances[item][item] = 2;
            covariances[item][item ^ 1] = 1;
        }
        return covariances;
    }

    @Test
    void triesOutAllSplitsOfFewItems() {
        assertThat(SplitHalves.areTriedOut(24)).isTrue();
        assertThat(SplitHalves.bestCovariance(pairs(1))).isEqualTo(1);
        assertThat(SplitHalves.bestCovariance(pairs(6))).isEqualTo(6);
        // Three items, of which the first two share 5 and the others 1 each: the first alone, or the second, against
        // two.
        assertThat(SplitHalves.bestCovariance(new double[][] {{9, 5, 1}, {5, 9, 1}, {1, 1, 9}}))
                .isEqualTo(6);
        // The last alone against two: 5 + 4.
        assertThat(SplitHalves.bestCovariance(new double[][] {{9, 1, 5}, {1, 9, 4}, {5, 4, 9}}))
                .isEqualTo(9);
    }

    @Test
    void searchesTheSplitsOfMany() {
        assertThat(SplitHalves.areTriedOut(25)).isFalse();
        // Neighbours are in different halves from the start of the odd–even split; shifted pairs need exchanges.
        assertThat(SplitHalves.bestCovariance(pairs(20))).isEqualTo(20);
        double[][] shuffled = shuffled(pairs(15));
        assertThat(SplitHalves.bestCovariance(shuffled)).isEqualTo(15);
    }

    private static double[][] shuffled(double[][] covariances) {
        int items = covariances.length;
        int[] order = new Random(5).ints(0, items).distinct().limit(items).toArray();
        double[][] shuffled = new double[items][items];
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                shuffled[i][j] = covariances[order[i]][order[j]];
            }
        }
        return shuffled;
    }

    @Test
    void negativeCovariancesAreSplitToo() {
        assertThat(SplitHalves.bestCovariance(new double[][] {{1, -0.5}, {-0.5, 1}}))
                .isCloseTo(-0.5, within(0.0));
    }
}
