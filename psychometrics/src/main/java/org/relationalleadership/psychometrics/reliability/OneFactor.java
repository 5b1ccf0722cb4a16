package org.relationalleadership.psychometrics.reliability;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * One common factor fitted to correlations by maximum likelihood.
 *
 * <p>With the loadings at their best for given uniquenesses ψ, the fit depends on ψ alone: it is Σ (eⱼ − ln eⱼ − 1) over all
 * but the largest eigenvalue of Ψ^−½ R Ψ^−½. Newton's method on ln ψ finds a minimum; each step is halved until it
 * gains. A uniqueness is at least {@value #LEAST} of the variance and at most all of it, as no minimum lies beyond. Where the
 * descent gets stuck, or leads over ground that is curved otherwise, so that there may be several minima, it begins once more
 * elsewhere and the lower end counts.
 *
 * <p>Source: K. G. Jöreskog (1967), Some contributions to maximum likelihood factor analysis, Psychometrika 32, 443–482. R:
 * {@code factanal(covmat = R, factors = 1)}, with the same bound; lavaan fits the same without a bound.
 */
final class OneFactor {

    static final double LEAST = 0.005;
    private static final int MOST_STEPS = 200;
    private static final double SMALL_GRADIENT = 1e-11;
    private static final double LEAST_LOG = Math.log(LEAST);
    private static final double MOST_LOG = 0;

    private final double[] loadings;
    private final double[] uniquenesses;

    private OneFactor(double[] loadings, double[] uniquenesses) {
        this.loadings = loadings;
        this.uniquenesses = uniquenesses;
    }

    double[] loadings() {
        return loadings;
    }

    double[] uniquenesses() {
        return uniquenesses;
    }

    /** The fit to positive definite correlations of three items or more; null where no minimum was found. */
    static @Nullable OneFactor of(double[][] correlations) {
        Descent descent = Descent.from(start(correlations), correlations);
        if (!descent.isStraight()) {
            Descent other = Descent.from(otherStart(correlations), correlations);
            descent = other.depth() < descent.depth() ? other : descent;
        }
        Likelihood end = descent.end();
        return end == null ? null : new OneFactor(end.loadings(), end.uniquenesses());
    }

    /**
     * A search from one start.
     *
     * @param end null where it did not arrive
     * @param isStraight whether it arrived, over ground that was curved like that of a minimum all the way
     */
    private record Descent(@Nullable Likelihood end, boolean isStraight) {

        static Descent from(double[] start, double[][] correlations) {
            boolean isStraight = true;
            Likelihood at = Likelihood.at(correlations, start);
            for (int step = 0; at != null && at.slope() >= SMALL_GRADIENT && step < MOST_STEPS; step++) {
                Likelihood next = at.next(correlations);
                isStraight &= at.isConvex;
                if (next == null) {
                    break;
                }
                at = next;
            }
            // Where rounding ends the descent before the gradient vanishes, it has arrived all the same.
            boolean isThere = at != null && at.slope() < Math.sqrt(SMALL_GRADIENT);
            return new Descent(isThere ? at : null, isThere && isStraight);
        }

        double depth() {
            return end == null ? Double.POSITIVE_INFINITY : end.distance;
        }
    }

    /** What the other items do not explain, less some: the start of factanal. */
    private static double[] start(double[][] correlations) {
        RealMatrix inverse = MatrixUtils.inverse(new Array2DRowRealMatrix(correlations, false));
        return logs(correlations.length, i -> (1 - 0.5 / correlations.length) / inverse.getEntry(i, i));
    }

    /** What the item that an item goes with best does not explain. */
    private static double[] otherStart(double[][] correlations) {
        return logs(correlations.length, i -> {
            double most = 0;
            for (int j = 0; j < correlations.length; j++) {
                most = j == i ? most : Math.max(most, Math.abs(correlations[i][j]));
            }
            return 1 - most;
        });
    }

    private static double[] logs(int items, IntToDoubleFunction uniqueness) {
        double[] logs = new double[items];
        Arrays.setAll(logs, i -> bounded(Math.log(uniqueness.applyAsDouble(i))));
        return logs;
    }

    private static double bounded(double log) {
        return Math.max(LEAST_LOG, Math.min(MOST_LOG, log));
    }

    /** The likelihood, or how far it is from that of a perfect fit, at some uniquenesses. */
    private static final class Likelihood {

        private final double[] logs;
        private final double[] values; // eigenvalues, the largest first
        private final double[][] vectors; // by eigenvalue
        private final double distance;
        private boolean isConvex = true; // as far as a step from here has found out
        private final double[] gradient; // 0 where the bound holds an item back

        private Likelihood(double[] logs, double[] values, double[][] vectors) {
            this.logs = logs;
            this.values = values;
            this.vectors = vectors;
            double sum = 0;
            gradient = new double[logs.length];
            for (int m = 1; m < values.length; m++) {
                sum += values[m] - Math.log(values[m]) - 1;
                for (int i = 0; i < logs.length; i++) {
                    gradient[i] += (1 - values[m]) * vectors[m][i] * vectors[m][i];
                }
            }
            distance = sum;
            for (int i = 0; i < logs.length; i++) {
                if ((logs[i] <= LEAST_LOG && gradient[i] > 0) || (logs[i] >= MOST_LOG && gradient[i] < 0)) {
                    gradient[i] = 0;
                }
            }
        }

        /** Null where its eigenvalues cannot be had. */
        static @Nullable Likelihood at(double[][] correlations, double[] logs) {
            int items = logs.length;
            double[][] scaled = new double[items][items];
            for (int i = 0; i < items; i++) {
                for (int j = 0; j < items; j++) {
                    scaled[i][j] = correlations[i][j] * Math.exp(-(logs[i] + logs[j]) / 2);
                }
            }
            try {
                EigenDecompositionSymmetric eigen =
                        new EigenDecompositionSymmetric(new Array2DRowRealMatrix(scaled, false));
                double[][] vectors = new double[items][];
                Arrays.setAll(vectors, m -> eigen.getEigenvector(m).toArray());
                return new Likelihood(logs, eigen.getEigenvalues(), vectors);
            } catch (MathRuntimeException withoutEnd) {
                return null;
            }
        }

        double slope() {
            return Arrays.stream(gradient).map(Math::abs).max().orElse(0);
        }

        double[] uniquenesses() {
            return Arrays.stream(logs).map(Math::exp).toArray();
        }

        double[] loadings() {
            double[] loadings = new double[logs.length];
            double scale = Math.sqrt(Math.max(0, values[0] - 1));
            Arrays.setAll(loadings, i -> Math.exp(logs[i] / 2) * vectors[0][i] * scale);
            return loadings;
        }

        /** A better place; null where none was found. */
        @Nullable
        Likelihood next(double[][] correlations) {
            double[] direction = direction();
            for (double length = 1; length > 1e-10; length /= 2) {
                double[] moved = new double[logs.length];
                for (int i = 0; i < moved.length; i++) {
                    moved[i] = bounded(logs[i] - length * direction[i]);
                }
                Likelihood next = at(correlations, moved);
                if (next != null && (next.distance < distance || (length == 1 && next.slope() < slope() / 2))) {
                    return next;
                }
            }
            return null;
        }

        /** Newton's direction; by the curvature that is expected of a good fit where that of here is not a minimum's. */
        private double[] direction() {
            for (IntBinaryFunction second : List.<IntBinaryFunction>of(this::second, this::expected)) {
                try {
                    return new CholeskyDecomposition(curvature(second))
                            .getSolver()
                            .solve(MatrixUtils.createRealVector(gradient))
                            .toArray();
                } catch (MathIllegalArgumentException notPositiveDefinite) {
                    isConvex = false;
                }
            }
            return gradient.clone();
        }

        private interface IntBinaryFunction {
            double of(int i, int j);
        }

        /** The second derivatives; items that a bound holds back stay out. */
        private RealMatrix curvature(IntBinaryFunction ofPair) {
            int items = logs.length;
            RealMatrix curvature = MatrixUtils.createRealIdentityMatrix(items);
            for (int i = 0; i < items; i++) {
                for (int j = 0; j <= i; j++) {
                    if (gradient[i] != 0 && gradient[j] != 0) {
                        double second = ofPair.of(i, j);
                        curvature.setEntry(i, j, second);
                        curvature.setEntry(j, i, second);
                    }
                }
            }
            return curvature;
        }

        /** Where all but the largest eigenvalue are 1. */
        private double expected(int i, int j) {
            double sum = 0;
            for (int m = 1; m < values.length; m++) {
                sum += vectors[m][i] * vectors[m][j];
            }
            return sum * sum;
        }

        private double second(int i, int j) {
            double plain = 0;
            double weighted = 0;
            double common = 0;
            for (int m = 1; m < values.length; m++) {
                double both = vectors[m][i] * vectors[m][j];
                plain += both;
                weighted += values[m] * both;
                double apart = values[0] - values[m];
                common += apart == 0 ? 0 : both * (1 - values[m]) * (values[0] + values[m]) / apart;
            }
            return plain * weighted + vectors[0][i] * vectors[0][j] * common;
        }
    }
}
