package org.relationalleadership.psychometrics.reliability;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** The covariances, or correlations, of the items of a scale; or why a scale has none. */
final class Covariances {

    private static final double ROUNDING = 1e-12;

    final double[][] values;
    final double trace;
    final double total; // of all values: the variance of the sum of the items
    final @Nullable String why;

    private Covariances(double[][] values, @Nullable String why) {
        this.values = values;
        double diagonal = 0;
        double sum = 0;
        double size = 0;
        for (int i = 0; i < values.length; i++) {
            diagonal += values[i][i];
            for (double value : values[i]) {
                sum += value;
                size += Math.abs(value);
            }
        }
        trace = diagonal;
        total = sum;
        if (why == null && sum <= ROUNDING * size) {
            this.why = sum < -ROUNDING * size
                    ? "the variance of the sum, put together from pairs of items, is below 0"
                    : "the sum of the items does not vary";
        } else {
            this.why = why;
        }
    }

    static Covariances of(CoMoments moments) {
        return of(moments, moments::covariance, "they have fewer than 2 rows in common");
    }

    static Covariances correlationsOf(CoMoments moments) {
        return of(moments, moments::correlation, "one of them does not vary in the rows they have in common");
    }

    private interface OfPair {
        OptionalDouble of(int one, int other);
    }

    private static Covariances of(CoMoments moments, OfPair pair, String whyNone) {
        List<String> columns = moments.columns();
        int items = columns.size();
        if (items < 2) {
            return new Covariances(
                    new double[0][0],
                    moments.rows() == 0 ? "no row was seen" : items + " item, and a scale takes at least 2");
        }
        double[][] values = new double[items][items];
        for (int i = 0; i < items; i++) {
            if (pair.of(i, i).isEmpty()) {
                return new Covariances(new double[0][0], why(moments, i, i, whyNone));
            }
        }
        for (int i = 0; i < items; i++) {
            for (int j = i; j < items; j++) {
                OptionalDouble value = pair.of(i, j);
                if (value.isEmpty()) {
                    return new Covariances(new double[0][0], why(moments, i, j, whyNone));
                }
                values[i][j] = value.getAsDouble();
                values[j][i] = value.getAsDouble();
            }
        }
        return new Covariances(values, null);
    }

    private static String why(CoMoments moments, int i, int j, String whyNone) {
        if (moments.n() < 2) {
            return moments.n() + (moments.n() == 1 ? " row" : " rows") + " to go by, and it takes at least 2";
        }
        return i == j
                ? "item '" + moments.columns().get(i) + "' does not vary"
                : "items '" + moments.columns().get(i) + "' and '"
                        + moments.columns().get(j) + "': " + whyNone;
    }

    int items() {
        return values.length;
    }

    /** Σ cᵢⱼ² of an item over all others. */
    double squares(int item) {
        double sum = 0;
        for (int other = 0; other < values.length; other++) {
            sum += other == item ? 0 : values[item][other] * values[item][other];
        }
        return sum;
    }

    /** The sum of an item's covariances with all items, itself among them. */
    double withAll(int item) {
        double sum = 0;
        for (double value : values[item]) {
            sum += value;
        }
        return sum;
    }

    /** What of each item's variance the others do not explain; empty where the matrix is not positive definite. */
    double @Nullable [] residuals() {
        try {
            RealMatrix inverse = new CholeskyDecomposition(new Array2DRowRealMatrix(values), ROUNDING, ROUNDING)
                    .getSolver()
                    .getInverse();
            double[] residuals = new double[values.length];
            Arrays.setAll(residuals, i -> 1 / inverse.getEntry(i, i));
            return residuals;
        } catch (MathIllegalArgumentException notPositiveDefinite) {
            return null;
        }
    }
}
