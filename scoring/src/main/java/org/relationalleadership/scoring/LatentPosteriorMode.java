package org.relationalleadership.scoring;

import java.util.List;
import org.relationalleadership.instrument.Range;

/**
 * The mode of the posterior distribution of θ under a normal prior, MAP: where log L(θ) − (θ − μ)² / (2σ²) is highest
 * (Samejima 1969, the Bayes modal estimate). Log L is concave, so there is one.
 *
 * <p>At every θ the highest category of an item has the steepest log-probability and the lowest the least steep, above and
 * below the 0 of an item left out. So every estimate lies between those of all lowest and of all highest answers.
 */
final class LatentPosteriorMode extends LatentMode {

    private final LatentPrior prior;
    private final double farthest;
    private final Range range;

    LatentPosteriorMode(List<LatentItem> items, LatentPrior prior) {
        super(items);
        this.prior = prior;
        // Where the slope is 0, the distance to the prior's mean is its variance times the slope of the log-likelihood.
        this.farthest = prior.variance()
                * items.stream().mapToDouble(LatentItem::steepest).sum();
        int[] lowest = new int[items.size()];
        int[] highest = items.stream().mapToInt(LatentItem::thresholds).toArray();
        this.range = Range.of(top(lowest), top(highest));
    }

    @Override
    public LatentEstimate estimate(int[] categories) {
        double theta = Math.min(Math.max(top(categories), range.min()), range.max()); // rounding may pass an end
        return estimateAt(theta, categories);
    }

    private double top(int[] categories) {
        return top(categories, prior.mean() - farthest, prior.mean() + farthest, prior.mean());
    }

    @Override
    double slope(LatentCurve curve, double theta) {
        return curve.slope() + prior.slope(theta);
    }

    @Override
    double curvature(LatentCurve curve, double theta) {
        return curve.curvature() + prior.curvature();
    }

    @Override
    public Range range() {
        return range;
    }
}
