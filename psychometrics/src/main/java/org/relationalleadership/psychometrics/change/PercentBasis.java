package org.relationalleadership.psychometrics.change;

import java.util.Optional;
import org.relationalleadership.instrument.Range;

/**
 * What a percent change is a percent of: without it the number says nothing.
 *
 * <p>From 2 to 4 on answers of 1 to 5 is a change of 100 % of the baseline mean, of 200 % of what the baseline has above the
 * lowest answer, and of 50 % of the range. Immutable and thread-safe.
 *
 * @param method the id of its definition: {@code percent-of-baseline-mean}, {@code percent-of-baseline-above-minimum} or
 *     {@code percent-of-range}
 * @param range the range of the column, where the definition takes it
 */
public record PercentBasis(String method, Optional<Range> range) {

    private static final String MEAN = "percent-of-baseline-mean";
    private static final String ABOVE_MINIMUM = "percent-of-baseline-above-minimum";
    private static final String RANGE = "percent-of-range";

    /**
     * Checks that the definition is known and has the range it takes.
     *
     * @throws IllegalArgumentException if it is not so
     */
    public PercentBasis {
        boolean isKnown =
                range.isPresent() ? method.equals(ABOVE_MINIMUM) || method.equals(RANGE) : method.equals(MEAN);
        if (!isKnown) {
            throw new IllegalArgumentException("percent basis: is " + MEAN + ", or with a range " + ABOVE_MINIMUM
                    + " or " + RANGE + ", but was " + method + (range.isPresent() ? " with one" : " without one"));
        }
    }

    /** The mean before. It counts from 0, which is no place on most answer scales, and the result says so. */
    public static PercentBasis ofBaselineMean() {
        return new PercentBasis(MEAN, Optional.empty());
    }

    /** What the mean before has above the lowest possible number. */
    public static PercentBasis ofBaselineAboveMinimum(Range range) {
        return new PercentBasis(ABOVE_MINIMUM, Optional.of(range));
    }

    /** From the lowest possible number to the highest: the change in percent of what any change could be. */
    public static PercentBasis ofRange(Range range) {
        return new PercentBasis(RANGE, Optional.of(range));
    }

    boolean isOfRange() {
        return method.equals(RANGE);
    }

    /** What the percent is of, given the mean before. */
    double amount(double baseline) {
        return isOfRange()
                ? range.orElseThrow().max() - range.orElseThrow().min()
                : baseline - range.map(Range::min).orElse(0.0);
    }
}
