package org.relationalleadership.scoring;

import java.util.List;

/**
 * An estimate where some function of θ, the log-likelihood and a little more, is highest.
 *
 * <p>The standard error is 1 / √(−f″), from the curvature of that function at its top: the <i>observed</i>, not the
 * expected, information. It is what the R package mirt reports for MAP and WLE (from a numerically differentiated
 * Hessian, hence to three or four digits).
 */
abstract sealed class LatentMode implements LatentEstimator permits LatentPosteriorMode, LatentWeightedLikelihood {

    // Far more than bisection needs between any two numbers of the ranges that occur.
    private static final int MOST_STEPS = 200;
    private static final double PRECISION = 1e-13;

    private final List<LatentItem> items;

    LatentMode(List<LatentItem> items) {
        this.items = List.copyOf(items);
    }

    final List<LatentItem> items() {
        return items;
    }

    /** f′(θ). */
    abstract double slope(LatentCurve curve, double theta);

    /** f″(θ). */
    abstract double curvature(LatentCurve curve, double theta);

    /**
     * The top between two bounds: a root of f′ by Newton's method, by bisection where a step of Newton's leaves the
     * interval that is left or does not halve the step before the last.
     *
     * @param low where f rises
     * @param high where f falls
     * @param start between them
     */
    final double top(int[] categories, double low, double high, double start) {
        double left = low;
        double right = high;
        double theta = start;
        double before = right - left;
        double step = before;
        for (int i = 0; i < MOST_STEPS; i++) {
            LatentCurve curve = LatentCurve.at(theta, items, categories);
            double slope = slope(curve, theta);
            if (slope == 0) {
                return theta;
            }
            // No number where the information is too small for one, which is farther from the top than the start.
            if (slope > 0 || (Double.isNaN(slope) && theta < start)) {
                left = theta;
            } else {
                right = theta;
            }
            double newton = -slope / curvature(curve, theta);
            double next = theta + newton;
            boolean isGood = next > left && next < right && Math.abs(newton) <= before / 2;
            if (!isGood) {
                next = left + (right - left) / 2;
            }
            before = step;
            step = Math.abs(next - theta);
            theta = next;
            if (step <= PRECISION * Math.max(1, Math.abs(theta))) {
                return theta;
            }
        }
        return theta;
    }

    final LatentEstimate estimateAt(double theta, int[] categories) {
        LatentCurve curve = LatentCurve.at(theta, items, categories);
        return new LatentEstimate(theta, 1 / Math.sqrt(-curvature(curve, theta)));
    }
}
