package org.relationalleadership.evidence;

import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;

/**
 * Where a quantity lies, as far as the data tell.
 *
 * <p>An end may be infinite, where the method sets no bound on that side. Immutable and thread-safe.
 *
 * @param method the id of its exact definition, for example {@code feldt} or {@code bootstrap-bca}
 * @param confidenceLevel how often such an interval holds the quantity, above 0 and below 1
 * @param lower the lower end; it belongs to the interval
 * @param upper the upper end, no lower than the lower; it belongs to the interval
 */
public record Interval(String method, double confidenceLevel, double lower, double upper) {

    /**
     * Checks the parts; negative zero becomes zero.
     *
     * @throws IllegalArgumentException if the method is no id, the level is not between 0 and 1, an end is not a number, or
     *     the lower end lies above the upper one
     */
    public Interval {
        Require.id("method of an interval", method);
        if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
            throw new IllegalArgumentException("interval '" + method
                    + "': a confidence level lies between 0 and 1, but was " + Numbers.text(confidenceLevel));
        }
        if (!(lower <= upper)) {
            throw new IllegalArgumentException(
                    "interval '" + method + "': the lower end is at most the upper one, but was [" + Numbers.text(lower)
                            + ", " + Numbers.text(upper) + "]");
        }
        lower += 0.0; // no negative zero
        upper += 0.0;
    }

    /** Whether a number lies in it; both ends do. */
    public boolean contains(double number) {
        return lower <= number && number <= upper;
    }

    /** For example {@code 95 % [0.74, 0.92] (feldt)}. */
    @Override
    public String toString() {
        return Numbers.text(100 * confidenceLevel) + " % [" + Numbers.text(lower) + ", " + Numbers.text(upper) + "] ("
                + method + ")";
    }
}
