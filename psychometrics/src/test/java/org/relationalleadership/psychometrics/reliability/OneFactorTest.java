package org.relationalleadership.psychometrics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class OneFactorTest {

    private static OneFactor fit(double[][] correlations) {
        return Objects.requireNonNull(OneFactor.of(correlations));
    }

    @Test
    void findsAnExactFactor() {
        // Loadings 0.9, 0.8, 0.7, 0.6: every correlation is their product.
        double[] loadings = {0.9, 0.8, 0.7, 0.6};
        double[][] correlations = new double[4][4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                correlations[i][j] = i == j ? 1 : loadings[i] * loadings[j];
            }
        }
        OneFactor factor = fit(correlations);
        double sign = Math.signum(factor.loadings()[0]);
        for (int i = 0; i < 4; i++) {
            assertThat(sign * factor.loadings()[i]).isCloseTo(loadings[i], within(1e-9));
            assertThat(factor.uniquenesses()[i]).isCloseTo(1 - loadings[i] * loadings[i], within(1e-9));
        }
    }

    /** R 4.2.2: {@code factanal(covmat = H, factors = 1, n.obs = 100, rotation = "none")}, factr = 1e-2. */
    @Test
    void stopsAHeywoodCaseAtTheBoundOfFactanal() {
        OneFactor factor = fit(new double[][] {{1, .8, .7, .3}, {.8, 1, .4, .2}, {.7, .4, 1, .25}, {.3, .2, .25, 1}});
        Offset<Double> close = within(1e-6);
        assertThat(factor.uniquenesses()[0]).isCloseTo(0.005, within(1e-15));
        assertThat(factor.uniquenesses()[1]).isCloseTo(0.3586839192185096, close);
        assertThat(factor.uniquenesses()[2]).isCloseTo(0.5099835082280363, close);
        assertThat(factor.uniquenesses()[3]).isCloseTo(0.9096603680606303, close);
        assertThat(Math.abs(factor.loadings()[0])).isCloseTo(0.9975095666947371, close);
        assertThat(Math.abs(factor.loadings()[3])).isCloseTo(0.3005655221356918, close);
    }

    @Test
    void itemsWithoutAnythingInCommonEndSomewhere() {
        OneFactor factor = fit(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
        for (double loading : factor.loadings()) {
            assertThat(loading).isFinite();
        }
    }
}
