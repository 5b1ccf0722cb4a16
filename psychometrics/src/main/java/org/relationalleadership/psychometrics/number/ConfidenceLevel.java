package org.relationalleadership.psychometrics.number;

import org.relationalleadership.check.Numbers;

/**
 * How often an interval is to hold what is estimated: at least 0.5 and at most 0.999999.
 *
 * <p>Below 0.5 an interval can lie beside its own figure, since estimates do not have their figure in the middle; from 0.5 on
 * each of those here holds it. Nearer to 1 the quantiles of an interval are lost in rounding.
 */
public final class ConfidenceLevel {

    private static final double LEAST = 0.5;
    private static final double MOST = 0.999999;

    private ConfidenceLevel() {}

    /**
     * The level, checked.
     *
     * @param whose what asks for it, the first word of the message
     * @throws IllegalArgumentException if it is not at least 0.5 and at most 0.999999
     */
    public static double checked(String whose, double level) {
        if (!(level >= LEAST && level <= MOST)) {
            throw new IllegalArgumentException(whose
                    + ": a confidence level is at least 0.5 and at most 0.999999, but was " + Numbers.text(level));
        }
        return level;
    }
}
