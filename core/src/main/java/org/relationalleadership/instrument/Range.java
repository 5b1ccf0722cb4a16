package org.relationalleadership.instrument;

import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;

/**
 * The lowest and the highest possible number of something, both included.
 *
 * <p>A range is declared, never observed: 2 to 4 in the data of a five-point item is still a range of 1 to 5. That is
 * why reversal stands here.
 *
 * <p>Immutable and thread-safe.
 *
 * @param min the lowest number, finite
 * @param max the highest number, finite and above {@code min}
 */
public record Range(double min, double max) {

    /**
     * Checks the order of the ends; negative zero becomes zero.
     *
     * @throws IllegalArgumentException if an end is not finite, or the lowest number is not below the highest
     */
    public Range {
        min = Require.finite("range: lowest number", min);
        max = Require.finite("range: highest number", max);
        if (min >= max) {
            throw new IllegalArgumentException("range: the lowest number must be below the highest, but was "
                    + Numbers.text(min) + " to " + Numbers.text(max));
        }
    }

    /**
     * A range from the lowest to the highest number, both included.
     *
     * @throws IllegalArgumentException if an end is not finite, or the lowest number is not below the highest
     */
    public static Range of(double min, double max) {
        return new Range(min, max);
    }

    /** Whether a number lies in the range; both ends do, NaN does not. */
    public boolean contains(double number) {
        return number >= min && number <= max;
    }

    /**
     * The reversed number, {@code min + max − number}: either end is the reverse of the other, exactly, and the reverse
     * of a number in the range lies in the range, also where binary numbers miss it by a rounding. A number outside is
     * reversed to the other side.
     */
    public double reverse(double number) {
        if (number == min) {
            return max;
        }
        if (number == max) {
            return min;
        }
        double reversed = min + max - number;
        return contains(number) ? Math.min(max, Math.max(min, reversed)) : reversed;
    }

    /** For example {@code 1 to 5}. */
    @Override
    public String toString() {
        return Numbers.text(min) + " to " + Numbers.text(max);
    }
}
