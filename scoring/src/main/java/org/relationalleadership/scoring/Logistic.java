package org.relationalleadership.scoring;

/**
 * The logistic distribution function 1 / (1 + exp(−x)), by {@link StrictMath}, so that it is the same number on every
 * machine.
 */
final class Logistic {

    private Logistic() {}

    /** The function itself; what is missing to 1 is {@code of(-x)}, exact also where this rounds to 1. */
    static double of(double x) {
        if (x >= 0) {
            return 1 / (1 + StrictMath.exp(-x));
        }
        double e = StrictMath.exp(x);
        return e / (1 + e);
    }

    /** Its logarithm, finite for every finite x. */
    static double log(double x) {
        return x >= 0 ? -StrictMath.log1p(StrictMath.exp(-x)) : x - StrictMath.log1p(StrictMath.exp(x));
    }
}
