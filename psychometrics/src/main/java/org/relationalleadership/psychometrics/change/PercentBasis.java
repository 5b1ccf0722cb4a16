package org.relationalleadership.psychometrics.change;

import java.util.Optional;
import org.relationalleadership.instrument.Range;

/**
 * What a percent change is a percent of: without it the number says nothing.
 *
 * <p>From 2 to 4 on answers of 1 to 5 is a change of 100 % of the baseline mean, of 200 % of what the baseline has above the
 * lowest answer, and of 50 % of the range. Immutable and thread-safe.
 *
 * @param kind what it is, whatever the column
 * @param range the range of the column, where the kind takes it
 */
public record PercentBasis(Kind kind, Optional<Range> range) {

    /** What percents are of, said once for columns of any range. Prints as the end of its method: {@code baseline-mean}. */
    public enum Kind {
        /** The mean before. It counts from 0, which is no place on most answer scales, and the result says so. */
        BASELINE_MEAN("baseline-mean"),
        /** What the mean before has above the lowest possible number. */
        BASELINE_ABOVE_MINIMUM("baseline-above-minimum"),
        /** From the lowest possible number to the highest: the change in percent of what any change could be. */
        RANGE("range");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** Whether it takes the range of the column. */
        public boolean takesRange() {
            return this != BASELINE_MEAN;
        }

        /** The id of its definition, for example {@code percent-of-range}. */
        public String method() {
            return "percent-of-" + id;
        }

        /** The basis of a column; empty where it takes the range, and that is not known. */
        public Optional<PercentBasis> of(Optional<Range> range) {
            return takesRange()
                    ? range.map(known -> new PercentBasis(this, range))
                    : Optional.of(new PercentBasis(this, Optional.empty()));
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /**
     * Checks that there is a range where the kind takes one, and else none.
     *
     * @throws IllegalArgumentException if it is not so
     */
    public PercentBasis {
        if (kind.takesRange() != range.isPresent()) {
            throw new IllegalArgumentException("percent basis '" + kind + "': takes "
                    + (kind.takesRange() ? "the range of its column, but has none" : "no range, but has one"));
        }
    }

    /** The mean before. */
    public static PercentBasis ofBaselineMean() {
        return new PercentBasis(Kind.BASELINE_MEAN, Optional.empty());
    }

    /** What the mean before has above the lowest possible number. */
    public static PercentBasis ofBaselineAboveMinimum(Range range) {
        return new PercentBasis(Kind.BASELINE_ABOVE_MINIMUM, Optional.of(range));
    }

    /** From the lowest possible number to the highest. */
    public static PercentBasis ofRange(Range range) {
        return new PercentBasis(Kind.RANGE, Optional.of(range));
    }

    /** The id of its definition. */
    public String method() {
        return kind.method();
    }

    boolean isOfRange() {
        return kind == Kind.RANGE;
    }

    /** What the percent is of, given the mean before. */
    double amount(double baseline) {
        return isOfRange()
                ? range.orElseThrow().max() - range.orElseThrow().min()
                : baseline - range.map(Range::min).orElse(0.0);
    }
}
