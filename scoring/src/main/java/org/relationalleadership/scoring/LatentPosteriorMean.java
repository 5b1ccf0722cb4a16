package org.relationalleadership.scoring;

import java.util.Arrays;
import java.util.List;
import org.relationalleadership.instrument.Range;

/**
 * The mean of the posterior distribution of θ, EAP (Bock and Mislevy, <i>Applied Psychological Measurement</i> 6, 1982,
 * 431–444): Σ θ<sub>q</sub> L(θ<sub>q</sub>) W(θ<sub>q</sub>) / Σ L(θ<sub>q</sub>)
 * W(θ<sub>q</sub>) over equally spaced points θ<sub>q</sub>, W the density of a normal prior. The standard error is the
 * standard deviation of that posterior.
 *
 * <p>It lies between the outermost points. Likelihoods are multiplied up from tables of probabilities, which needs no
 * exponential; where so many or so contradictory answers leave less than 10<sup>−200</sup> of them, their logarithms are
 * added up instead, and exp(log L W − its maximum) is summed, so that no likelihood is too small.
 */
final class LatentPosteriorMean implements LatentEstimator {

    // What underflows beside a sum of this is less than its rounding.
    private static final double SMALL = 1e-200;

    private final LatentGrid grid;
    private final double[] prior;
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
        for (int i = 0; i < points; i++) {
            theta[i] = i == points - 1 ? to : from + i * (to - from) / (points - 1);
        }
        this.logPrior = Arrays.stream(theta).map(prior::log).toArray();
        this.prior = Arrays.stream(logPrior).map(StrictMath::exp).toArray();
        this.range = Range.of(from, to);
        this.grid = LatentGrid.of(theta, items);
    }

    @Override
    public LatentEstimate estimate(int[] categories) {
        double[] weights = prior.clone();
        grid.multiplyByLikelihood(categories, weights);
        double total = sum(weights);
        if (total < SMALL) {
            weights = weightsByLogarithms(categories);
            total = sum(weights);
        }
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
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

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    private double[] weightsByLogarithms(int[] categories) {
        double[] weights = logPrior.clone();
        grid.addLogLikelihood(categories, weights);
        double most = Arrays.stream(weights).max().orElseThrow();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = StrictMath.exp(weights[i] - most);
        }
        return weights;
    }

    @Override
    public Range range() {
        return range;
    }
}
