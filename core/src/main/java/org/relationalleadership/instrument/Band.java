package org.relationalleadership.instrument;

import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;

/**
 * A named stretch of a scale's scores, cut where the instrument's author says.
 *
 * <p>The lower end is always included. The upper end is left to the next band, so that no score falls between two or
 * into both; only the last band includes it.
 *
 * <p>A score that misses a cut by no more than the rounding of its arithmetic stands on the cut: the mean of 8/3, 13/3,
 * 13/3, 13/3, 13/3 and 1 is 3.5, although in doubles it comes to 3.4999999999999996. The allowance is 1e-9, or 1e-9 of the
 * cut where that is more.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from the lowest score in it
 * @param upTo the upper end, above {@code from}
 * @param endIncluded whether {@code upTo} itself belongs to it
 * @param label what it is called, not blank
 */
public record Band(double from, double upTo, boolean endIncluded, String label) {

    /**
     * Checks the ends and the label; negative zero becomes zero.
     *
     * @throws IllegalArgumentException if the label is blank, an end is not finite, or the lower end is not below the
     *     upper one
     */
    public Band {
        Require.text("band: label", label);
        from = Require.finite("band '" + label + "': lower end", from);
        upTo = Require.finite("band '" + label + "': upper end", upTo);
        if (from >= upTo) {
            throw new IllegalArgumentException("band '" + label + "': must end above where it starts, but was "
                    + Numbers.text(from) + " to " + Numbers.text(upTo));
        }
    }

    /**
     * A band that ends just below a score, where the next one starts.
     *
     * @throws IllegalArgumentException if the label is blank, an end is not finite, or {@code from} is not below {@code
     *     below}
     */
    public static Band below(double from, double below, String label) {
        return new Band(from, below, false, label);
    }

    /**
     * The last band, which includes its upper end.
     *
     * @throws IllegalArgumentException if the label is blank, an end is not finite, or {@code from} is not below {@code to}
     */
    public static Band last(double from, double to, String label) {
        return new Band(from, to, true, label);
    }

    /** Whether a score falls into it; NaN does not. */
    public boolean contains(double score) {
        double end = Numbers.allowance(upTo);
        return score >= from - Numbers.allowance(from) && (endIncluded ? score <= upTo + end : score < upTo - end);
    }
}
