package org.relationalleadership.scoring;

import java.util.List;
import org.relationalleadership.instrument.Range;

/**
 * The mean of the posterior distribution of θ, EAP (Bock and Mislevy, <i>Applied Psychological Measurement</i> 6, 1982,
 * 431–444, equations 5 and 6): Σ θ<sub>q</sub> L(θ<sub>q</sub>) W(θ<sub>q</sub>) / Σ L(θ<sub>q</sub>)
 * W(θ<sub>q</sub>) over equally spaced points θ<sub>q</sub>, W the density of a normal prior. The standard error is the
 * standard deviation of that posterior.
 *
 * <p>It lies between the outermost points. Sums are of exp(log L W − its maximum), so that no likelihood is too small.
 */
final class LatentPosteriorMean implements LatentEstimator {

    // exp(−45) is 3e-20: what so unlikely a point adds is less than the rounding of the sum.
    private static final double NEGLIGIBLE = -45;

    private final LatentGrid grid;
    private final double[] logPrior;
    private final Range range;

    /**
     * An estimator.
     *
     * @param points at least 2
     * @param from the lowest point
     * @param to the highest, above {@code from}
     * @param prior the normal distribution of θ before any answer
     */
    LatentPosteriorMean(List<LatentItem> items, int points, double from, double to, LatentPrior prior) {
        double[] theta = new double[points];
        this.logPrior = new double[points];
        for (int i = 0; i < points; i++) {
            theta[i] = i == points - 1 ? to : from + i * (to - from) / (points - 1);
            logPrior[i] = prior.log(theta[i]);
        }
        this.range = Range.of(from, to);
        this.grid = LatentGrid.of(theta, items);
    }

    @Override
    public LatentEstimate estimate(int[] categories) {
        double[] weights = logPrior.clone();
        grid.addLogLikelihood(categories, weights);
        double most = Double.NEGATIVE_INFINITY;
        for (double log : weights) {
            most = Math.max(most, log);
        }
        double total = 0;
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double log = weights[i] - most;
            weights[i] = log < NEGLIGIBLE ? 0 : StrictMath.exp(log);
            total += weights[i];
            sum += weights[i] * grid.point(i);
        }
        double mean = Math.min(Math.max(sum / total, range.min()), range.max()); // rounding may pass an end
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            double deviation = grid.point(i) - mean;
            squares += weights[i] * deviation * deviation;
        }
        return new LatentEstimate(mean, Math.sqrt(squares / total));
    }

    @Override
    public Range range() {
        return range;
    }
}
