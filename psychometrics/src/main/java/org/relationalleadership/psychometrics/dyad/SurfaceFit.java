package org.relationalleadership.psychometrics.dyad;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Interval;
import org.relationalleadership.psychometrics.dyad.ResponseSurface.Coefficient;
import org.relationalleadership.psychometrics.number.StudentT;

/** The quadratic regression of an outcome on two centred views, and what is read off it. */
final class SurfaceFit {

    private static final String METHOD = ResponseSurface.METHOD;
    private static final int TERMS = 6;
    private static final double RANK = 1e-10; // of the longest column: what is left of a column by those before it

    /** How much of each regression coefficient is in each coefficient of the surface, in the order of their names. */
    private static final List<List<Integer>> WEIGHTS = List.of(
            List.of(1, 0, 0, 0, 0, 0),
            List.of(0, 1, 0, 0, 0, 0),
            List.of(0, 0, 1, 0, 0, 0),
            List.of(0, 0, 0, 1, 0, 0),
            List.of(0, 0, 0, 0, 1, 0),
            List.of(0, 0, 0, 0, 0, 1),
            List.of(0, 1, 1, 0, 0, 0),
            List.of(0, 0, 0, 1, 1, 1),
            List.of(0, 1, -1, 0, 0, 0),
            List.of(0, 0, 0, 1, -1, 1),
            List.of(0, 0, 0, 1, 0, -1));

    private final int n;
    private final DyadRules rules;
    private final double[] b;
    private final double[][] unscaled; // the inverse of X'X
    private final double errorVariance;
    private final double rSquared;
    private final boolean isExact;

    private SurfaceFit(OLSMultipleLinearRegression regression, int n, DyadRules rules) {
        this.n = n;
        this.rules = rules;
        this.b = regression.estimateRegressionParameters();
        this.unscaled = regression.estimateRegressionParametersVariance();
        this.errorVariance = regression.estimateErrorVariance();
        this.rSquared = regression.calculateRSquared();
        this.isExact = rSquared > 1 - 1e-15;
    }

    static ResponseSurface of(double[] x, double[] y, double[] z, DyadRules rules) {
        int n = z.length;
        if (n <= TERMS) {
            return ResponseSurface.none(
                    "it takes " + (TERMS + 1) + " sides with both views and the outcome, but there are " + n, n);
        }
        if (Pairs.isConstant(z, z[0])) {
            return ResponseSurface.none("the outcome is the same everywhere", n);
        }
        double[][] terms = new double[n][];
        double largest = 1;
        for (int i = 0; i < n; i++) {
            terms[i] = new double[] {x[i], y[i], x[i] * x[i], x[i] * y[i], y[i] * y[i]};
            largest = Math.max(largest, Math.max(terms[i][2], terms[i][4]));
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression(RANK * largest * Math.sqrt(n));
        regression.newSampleData(z, terms);
        try {
            return new SurfaceFit(regression, n, rules).result();
        } catch (MathRuntimeException e) {
            return ResponseSurface.none(
                    "the views take too few different values, or hang together too closely, to tell a surface", n);
        }
    }

    private ResponseSurface result() {
        Map<String, Coefficient> coefficients = new LinkedHashMap<>();
        for (int i = 0; i < WEIGHTS.size(); i++) {
            String name = ResponseSurface.NAMES.get(i);
            coefficients.put(name, coefficient(METHOD + name, WEIGHTS.get(i)));
        }
        Estimate share = Estimate.of(METHOD + "r-squared", Math.max(0, Math.min(1, rSquared)), n);
        return new Shape().surface(coefficients, share);
    }

    private Coefficient coefficient(String method, List<Integer> weights) {
        double value = 0;
        double variance = 0;
        for (int i = 0; i < TERMS; i++) {
            value += weights.get(i) * b[i];
            for (int j = 0; j < TERMS; j++) {
                variance += weights.get(i) * weights.get(j) * unscaled[i][j];
            }
        }
        Estimate estimate = Estimate.of(method, value, n);
        if (isExact) {
            String why = "the surface goes through every point: there is no error to set it against";
            return new Coefficient(
                    estimate.withFlag(why),
                    Estimate.none(method + "-t", why, n),
                    Estimate.none(method + "-p-two-sided", why, n));
        }
        double error = Math.sqrt(errorVariance * variance);
        double reach = new StudentT(n - TERMS).critical(rules.confidenceLevel()) * error;
        double t = value / error;
        return new Coefficient(
                estimate.withStandardError(error)
                        .withInterval(new Interval("student-t", rules.confidenceLevel(), value - reach, value + reach)),
                Estimate.of(method + "-t", t, n),
                Estimate.of(
                        method + "-p-two-sided",
                        2 * new TDistribution(n - TERMS).cumulativeProbability(-Math.abs(t)),
                        n));
    }

    /** Where the surface is flat and how it lies; a plane has neither. */
    private final class Shape {

        private final double determinant = 4 * b[3] * b[5] - b[4] * b[4];
        private final double curvature = Math.hypot(b[3] - b[5], b[4]); // 0 where it curves alike in all directions
        private final double size = Math.abs(b[3]) + Math.abs(b[4]) + Math.abs(b[5]);
        private final boolean isFlat = Math.abs(determinant) <= 1e-12 * size * size;
        private final double x = (b[2] * b[4] - 2 * b[1] * b[5]) / determinant;
        private final double y = (b[1] * b[4] - 2 * b[2] * b[3]) / determinant;

        ResponseSurface surface(Map<String, Coefficient> coefficients, Estimate share) {
            // The axes are at a right angle, so that the slope whose sum does not cancel gives the other one.
            boolean isFirstSafe = b[5] >= b[3];
            double safe = (b[5] - b[3] + (isFirstSafe ? curvature : -curvature)) / b[4];
            double first = isFirstSafe ? safe : -1 / safe;
            double second = isFirstSafe ? -1 / safe : safe;
            return new ResponseSurface(
                    coefficients,
                    share,
                    point("stationary-x", x),
                    point("stationary-y", y),
                    axis("first-axis-intercept", y - first * x),
                    axis("first-axis-slope", first),
                    axis("second-axis-intercept", y - second * x),
                    axis("second-axis-slope", second));
        }

        private Estimate point(String name, double value) {
            if (isFlat) {
                return Estimate.none(
                        METHOD + name, "the surface is a plane, a trough or a ridge: no one point is flat", n);
            }
            Estimate point = Estimate.of(METHOD + name, value, n);
            double half = (rules.range().max() - rules.range().min()) / 2;
            Estimate told = point.withFlag(
                    determinant < 0
                            ? "a saddle: highest along one axis, lowest along the other"
                            : b[3] < 0 ? "the surface is highest there" : "the surface is lowest there");
            return Math.abs(value) <= half ? told : told.withFlag("outside of the range of the scores");
        }

        private Estimate axis(String name, double value) {
            if (isFlat) {
                return Estimate.none(METHOD + name, "the surface has no stationary point for an axis to pass", n);
            }
            if (Math.abs(b[4]) <= 1e-12 * size) {
                return Estimate.none(
                        METHOD + name, "b4 is 0: the axes run along X and Y, and one of them has no slope", n);
            }
            return Estimate.of(METHOD + name, value, n);
        }
    }
}
