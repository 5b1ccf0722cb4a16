package org.relationalleadership.psychometrics.number;

import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.special.Beta;

/**
 * Tail and quantiles of the F distribution, to more digits than the library's own default has, which is 1e-9. Degrees of freedom
 * are above 0.
 */
public final class FRatio {

    private static final double ACCURACY = 1e-14;

    private FRatio() {}

    /** How often a ratio is this high or higher; also where that is far less than a double loses beside 1. */
    public static double upperTail(double ratio, double df1, double df2) {
        return ratio <= 0 ? 1 : Beta.regularizedBeta(df2 / (df2 + df1 * ratio), df2 / 2, df1 / 2);
    }

    /** The ratio below which such a share of ratios lies, from above 0 to below 1. */
    public static double quantile(double probability, double df1, double df2) {
        return new FDistribution(df1, df2, ACCURACY).inverseCumulativeProbability(probability);
    }
}
