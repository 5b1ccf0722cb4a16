package org.relationalleadership.psychometrics.agreement;

import java.util.List;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.psychometrics.number.ConfidenceLevel;

/**
 * Intraclass correlations of targets with any number of ratings each, whoever gave them: how much of the variance of ratings
 * lies between the targets, model 1.
 *
 * <p>With n targets of k<sub>t</sub> ratings, N together, the mean squares MSR between and MSW within targets, and n₀ = (N −
 * Σ k<sub>t</sub>² / N) / (n − 1):
 *
 * <ul>
 *   <li>ICC(1,1) = (MSR − MSW) / (MSR + (n₀ − 1) MSW), of one rating
 *   <li>ICC(1,k) = (MSR − MSW) / MSR, of the mean of as many ratings as n₀ says
 * </ul>
 *
 * <p>Unlike {@link IntraclassCorrelations} it leaves out no target that has a rating: one with a single rating counts between
 * targets. Where all targets have the same number of ratings both give the same. Source of n₀: W. G. Cochran's average size, as
 * in {@link BetweenGroups}; of the figures and their F limits, exact where targets have the same number of ratings: P. E. Shrout
 * and J. L. Fleiss (1979), Psychological Bulletin 86, 420–428. R: from the mean squares of {@code aov(rating ~ target)}; package
 * ICC's {@code ICCest} has ICC(1,1) with n₀.
 *
 * <p>A figure outside of 0 to 1 stays what it is and has a flag; one whose denominator is 0 is none. The n of every figure is
 * the number of targets. Immutable and thread-safe.
 *
 * @param targets how many targets have a rating
 * @param ratings how many ratings they have
 * @param unrated how many targets have none; they are left out
 * @param n0 {@code ratings-per-target-n0}
 * @param meanSquareTargets {@code ms-targets-n0}, n − 1 degrees of freedom
 * @param meanSquareWithin {@code ms-within-targets-n0}, N − n degrees of freedom
 * @param f {@code f-targets-n0}, MSR / MSW
 * @param p {@code p-targets-n0}, the upper tail of that F
 * @param icc11 {@code icc-1-1-n0}
 * @param icc1k {@code icc-1-k-n0}
 */
public record OneWayCorrelations(
        long targets,
        long ratings,
        long unrated,
        Estimate n0,
        Estimate meanSquareTargets,
        Estimate meanSquareWithin,
        Estimate f,
        Estimate p,
        Estimate icc11,
        Estimate icc1k) {

    /**
     * The metric: rows are targets, columns are ratings, in any order. Its state grows with the targets.
     *
     * @param confidenceLevel of the intervals, at least 0.5 and at most 0.999999
     * @throws IllegalArgumentException if the level is not at least 0.5 and at most 0.999999
     */
    public static Metric<?, OneWayCorrelations> metric(double confidenceLevel) {
        ConfidenceLevel.checked("one-way correlations", confidenceLevel);
        return Metric.of(
                TargetRatings::new,
                TargetRatings::add,
                TargetRatings::merge,
                targets -> new OneWayFigures(targets, confidenceLevel).correlations());
    }

    /** All figures, in the order of the parameters. */
    public List<Estimate> estimates() {
        return List.of(n0, meanSquareTargets, meanSquareWithin, f, p, icc11, icc1k);
    }
}
