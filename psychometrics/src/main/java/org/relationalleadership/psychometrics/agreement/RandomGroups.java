package org.relationalleadership.psychometrics.agreement;

import org.hipparchus.analysis.solvers.AllowedSolution;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.relationalleadership.psychometrics.number.CompensatedSum;

/**
 * The restricted likelihood of groups with random means, as a function of the share ρ of variance between them.
 *
 * <p>With λ = ρ / (1 − ρ), weights w = n / (1 + n λ) of the group means and Q the weighted sum of their squared deviations,
 * minus twice its logarithm is (N − 1) log(SSW + Q) + Σ log(1 + n λ) + log Σ w, up to a constant. It falls from ρ = 0 to the
 * estimate, where its slope is 0; there σ² = (SSW + Q) / (N − 1) and τ² = λ σ².
 */
final class RandomGroups {

    private static final double HIGHEST_SHARE = 1 - 1e-12;
    private static final double ACCURACY = 1e-15;
    private static final int ORDER = 5;
    private static final int MOST_STEPS = 1000;

    private final double[] sizes; // rows by group
    private final double[] means;
    private final double squaresWithin; // SSW, above 0
    private final double rows;

    RandomGroups(double[] sizes, double[] means, double squaresWithin, double rows) {
        this.sizes = sizes;
        this.means = means;
        this.squaresWithin = squaresWithin;
        this.rows = rows;
    }

    /** The share of variance between groups with the highest likelihood. */
    double share() {
        if (slope(0) >= 0) {
            return 0;
        }
        if (slope(HIGHEST_SHARE) <= 0) {
            return HIGHEST_SHARE;
        }
        return new BracketingNthOrderBrentSolver(ACCURACY, ACCURACY, ORDER)
                .solve(MOST_STEPS, this::slope, 0, HIGHEST_SHARE, AllowedSolution.ANY_SIDE);
    }

    /** σ² at a share. */
    double varianceWithin(double share) {
        double ratio = share / (1 - share);
        return (squaresWithin + squares(ratio, mean(ratio), 1)) / (rows - 1);
    }

    /** The slope in λ of minus twice the log likelihood, times 1 + λ so that it does not vanish as ρ nears 1. */
    private double slope(double share) {
        double ratio = share / (1 - share);
        double mean = mean(ratio);
        CompensatedSum weights = new CompensatedSum();
        CompensatedSum squaredWeights = new CompensatedSum();
        for (double size : sizes) {
            double weight = size / (1 + size * ratio);
            weights.add(weight);
            squaredWeights.add(weight * weight);
        }
        double residual = squaresWithin + squares(ratio, mean, 1);
        return (weights.value()
                        - squaredWeights.value() / weights.value()
                        - (rows - 1) * squares(ratio, mean, 2) / residual)
                / (1 - share);
    }

    private double mean(double ratio) {
        CompensatedSum sum = new CompensatedSum();
        CompensatedSum weights = new CompensatedSum();
        for (int group = 0; group < sizes.length; group++) {
            double weight = sizes[group] / (1 + sizes[group] * ratio);
            sum.add(weight * means[group]);
            weights.add(weight);
        }
        return sum.value() / weights.value();
    }

    /** The squared deviations of the means from a point, by a power of their weights. */
    private double squares(double ratio, double point, int power) {
        CompensatedSum sum = new CompensatedSum();
        for (int group = 0; group < sizes.length; group++) {
            double weight = sizes[group] / (1 + sizes[group] * ratio);
            double deviation = means[group] - point;
            sum.add((power == 1 ? weight : weight * weight) * deviation * deviation);
        }
        return sum.value();
    }
}
