package org.relationalleadership.psychometrics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.relationalleadership.psychometrics.TestRows;
import org.relationalleadership.psychometrics.number.Draws;

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

    /**
     * Of six rows, where the search leaves the range in which eigenvalues can be computed. scipy 1.17.1: {@code minimize(F, …,
     * method="L-BFGS-B", bounds=[(.005, 1)] * 3)}, F the sum that is minimized here, from seven starts.
     */
    @Test
    void fewRowsHaveAFitToo() {
        CoMoments moments = CoMoments.listwise()
                .of(TestRows.of(new double[][] {{2, 3, 3}, {3, 2, 3}, {3, 1, 3}, {2, 3, 3}, {2, 4, 1}, {4, 4, 2}}));
        OneFactor factor = fit(Covariances.correlationsOf(moments).values);
        assertThat(factor.uniquenesses()[0]).isCloseTo(0.995149290761, within(1e-6));
        assertThat(factor.uniquenesses()[1]).isCloseTo(0.005, within(1e-15));
        assertThat(factor.uniquenesses()[2]).isCloseTo(0.485256384445, within(1e-6));
    }

    /** scipy 1.17.1, as above: F = 0.0438024 at the lowest of three minima. */
    @Test
    void itemsWithLittleInCommonHaveAFit() {
        OneFactor factor = fit(new double[][] {
            {1, -.036, .132, .157}, {-.036, 1, .165, -.259}, {.132, .165, 1, -.052}, {.157, -.259, -.052, 1}
        });
        double[] expected = {0.996354485216, 0.396262763627, 0.958958145723, 0.886751249903};
        for (int i = 0; i < 4; i++) {
            assertThat(factor.uniquenesses()[i]).isCloseTo(expected[i], within(1e-6));
        }
    }

    /** Rows drawn at random, few of them and with little in common: what a bootstrap of a small survey meets. */
    @Test
    void theSearchEndsWhateverTheData() {
        Draws draws = Draws.of(7, 0);
        for (int survey = 0; survey < 1500; survey++) {
            int items = 3 + draws.below(6);
            double[][] rows = new double[items + 2 + draws.below(8)][items];
            for (double[] row : rows) {
                int common = draws.below(3);
                Arrays.setAll(row, item -> 1 + draws.below(3) + (item < 2 ? common : 0));
            }
            Covariances correlations =
                    Covariances.correlationsOf(CoMoments.listwise().of(TestRows.of(rows)));
            if (correlations.why == null && correlations.residuals() != null) {
                assertThat(OneFactor.of(correlations.values)).isNotNull();
            }
        }
    }

    @Test
    void itemsWithoutAnythingInCommonEndSomewhere() {
        OneFactor factor = fit(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
        for (double loading : factor.loadings()) {
            assertThat(loading).isFinite();
        }
    }
}
