package org.relationalleadership.scoring;

import java.util.List;
import org.relationalleadership.instrument.Range;

/**
 * The mode of the posterior distribution of θ under a normal prior, MAP: where log L(θ) − (θ − μ)² / (2σ²) is highest
 * (Samejima 1969, chapter 4: Bayes modal estimate). Log L is concave, so there is one.
 *
 * <p>Where the slope is 0, θ − μ = σ² (log L)′, so that no estimate is farther from μ than σ² times what the
 * steepnesses of all items add up to.
 */
final class LatentPosteriorMode extends LatentMode {

    private final LatentPrior prior;
    private final Range range;

    LatentPosteriorMode(List<LatentItem> items, LatentPrior prior) {
        super(items);
        this.prior = prior;
        double farthest = prior.variance()
                * items.stream().mapToDouble(LatentItem::steepest).sum();
        this.range = Range.of(prior.mean() - farthest, prior.mean() + farthest);
    }

    @Override
    public LatentEstimate estimate(int[] categories) {
        return estimateAt(top(categories, range.min(), range.max(), prior.mean()), categories);
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
