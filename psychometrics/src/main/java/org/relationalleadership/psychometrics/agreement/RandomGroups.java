package org.relationalleadership.psychometrics.agreement;

import java.util.Arrays;
import java.util.stream.Stream;
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

    // Groups of one size have one weight, and there are few sizes.
    private final double[] sizes;
    private final double[] groups; // how many have the size
    private final double[] means; // of their means
    private final double[] deviations; // the sum of the squared deviations of their means from that
    private final double squaresWithin; // SSW, above 0
    private final double rows;

    /**
     * Groups with some rows each.
     *
     * @param sizes the rows of each group
     * @param means of each group
     */
    RandomGroups(double[] sizes, double[] means, double squaresWithin, double rows) {
        this.sizes = Arrays.stream(sizes).sorted().distinct().toArray();
        this.groups = new double[this.sizes.length];
        this.means = new double[this.sizes.length];
        this.deviations = new double[this.sizes.length];
        int[] ofGroup = Arrays.stream(sizes)
                .mapToInt(size -> Arrays.binarySearch(this.sizes, size))
                .toArray();
        CompensatedSum[] sums = sums();
        for (int group = 0; group < means.length; group++) {
            groups[ofGroup[group]]++;
            sums[ofGroup[group]].add(means[group]);
        }
        Arrays.setAll(this.means, i -> sums[i].value() / groups[i]);
        CompensatedSum[] squares = sums();
        for (int group = 0; group < means.length; group++) {
            double deviation = means[group] - this.means[ofGroup[group]];
            squares[ofGroup[group]].add(deviation * deviation);
        }
        Arrays.setAll(deviations, i -> squares[i].value());
        this.squaresWithin = squaresWithin;
        this.rows = rows;
    }

    private CompensatedSum[] sums() {
        return Stream.generate(CompensatedSum::new).limit(sizes.length).toArray(CompensatedSum[]::new);
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
        double weights = 0;
        double squaredWeights = 0;
        for (int i = 0; i < sizes.length; i++) {
            double weight = weight(i, ratio);
            weights += groups[i] * weight;
            squaredWeights += groups[i] * weight * weight;
        }
        double residual = squaresWithin + squares(ratio, mean, 1);
        return (weights - squaredWeights / weights - (rows - 1) * squares(ratio, mean, 2) / residual) / (1 - share);
    }

    private double weight(int i, double ratio) {
        return sizes[i] / (1 + sizes[i] * ratio);
    }

    private double mean(double ratio) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < sizes.length; i++) {
            sum += groups[i] * weight(i, ratio) * means[i];
            weights += groups[i] * weight(i, ratio);
        }
        return sum / weights;
    }

    /** The squared deviations of the means of groups from a point, by a power of their weights. */
    private double squares(double ratio, double point, int power) {
        double sum = 0;
        for (int i = 0; i < sizes.length; i++) {
            double weight = weight(i, ratio);
            double deviation = means[i] - point;
            sum += (power == 1 ? weight : weight * weight) * (deviations[i] + groups[i] * deviation * deviation);
        }
        return sum;
    }
}
