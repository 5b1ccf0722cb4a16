package org.relationalleadership.psychometrics.number;

import org.hipparchus.distribution.continuous.TDistribution;

/** Student's t distribution to the last digits; the quantiles of the one it rests on stop at the ninth. Immutable. */
public final class StudentT {

    private static final int POLISHING_STEPS = 3;

    private final TDistribution t;

    /**
     * The distribution.
     *
     * @param degreesOfFreedom above 0
     */
    public StudentT(double degreesOfFreedom) {
        t = new TDistribution(degreesOfFreedom);
    }

    /** How often |t| is as large as this or larger where there is no effect. */
    public double twoSided(double statistic) {
        return 2 * t.cumulativeProbability(-Math.abs(statistic));
    }

    /** The t that a two-sided interval of this level reaches to, above 0. */
    public double critical(double confidenceLevel) {
        double tail = (1 - confidenceLevel) / 2;
        double x = t.inverseCumulativeProbability(tail);
        for (int step = 0; step < POLISHING_STEPS; step++) { // Newton's
            x -= (t.cumulativeProbability(x) - tail) / t.density(x);
        }
        return -x;
    }
}
