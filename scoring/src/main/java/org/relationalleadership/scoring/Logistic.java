package org.relationalleadership.scoring;

/**
 * The logistic distribution function 1 / (1 + exp(−x)), by {@link StrictMath}, so that it is the same number on every
 * machine.
 */
final class Logistic {

    private Logistic() {}

    /** The function at −x, ½ or less, for an x not below 0; at x it is 1 less that, with no loss. */
    static double ofNegative(double x) {
        double e = StrictMath.exp(-x);
        return e / (1 + e);
    }

    /** Its logarithm, finite for every finite x. */
    static double log(double x) {
        return x >= 0 ? -StrictMath.log1p(StrictMath.exp(-x)) : x - StrictMath.log1p(StrictMath.exp(x));
    }
}
