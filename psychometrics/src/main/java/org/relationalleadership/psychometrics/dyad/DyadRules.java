package org.relationalleadership.psychometrics.dyad;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.NearMiss;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.psychometrics.number.ConfidenceLevel;
import org.relationalleadership.response.Observations;

/**
 * What must be said before views are compared, since no datum says it: the range of the scores, from where on a score is high,
 * and which gap is no small one.
 *
 * <p>All columns of one metric share them. Columns of different ranges take a metric each. A number that misses
 * a cut by no more than the rounding of its arithmetic, 1e-9, is taken for it. Immutable and thread-safe.
 *
 * @param range the lowest and highest score that the columns can hold; its middle is the centre of the response surface
 * @param highFrom the lowest score that is high; it lies in the range
 * @param spotFrom the smallest gap that makes a blind spot or a hidden strength, above 0
 * @param confidenceLevel of all intervals, at least 0.5, where an interval surely holds its figure, and at most 0.999999
 * @param outcome what the response surface explains; empty for no response surface
 */
public record DyadRules(
        Range range, double highFrom, double spotFrom, double confidenceLevel, Optional<Outcome> outcome) {

    /** Which of the two views of a side. */
    public enum View {
        /** How the person sees themselves. */
        SELF,
        /** How the partner sees that person. */
        PARTNER
    }

    /**
     * A column that two views are to explain, as one of them gives it.
     *
     * <p>A rater's views share the rater: that the outcome goes with the predictor of the same view proves little.
     *
     * @param column the id of the column, for example that of a scale of satisfaction
     * @param view whose answer it is
     */
    public record Outcome(String column, View view) {

        /**
         * Checks the column.
         *
         * @throws IllegalArgumentException if it is no id
         */
        public Outcome {
            Require.id("outcome", column);
            Objects.requireNonNull(view, "view");
        }
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a high score lies outside the range, the gap is not above 0 and finite, or the
     *     level not at least 0.5 and at most 0.999999
     */
    public DyadRules {
        Objects.requireNonNull(outcome, "outcome");
        if (!range.contains(highFrom)) {
            throw new IllegalArgumentException(
                    "dyads: high scores begin within the range " + range + ", but at " + Numbers.text(highFrom));
        }
        if (!(Require.finite("dyads: gap of a blind spot", spotFrom) > 0)) {
            throw new IllegalArgumentException(
                    "dyads: the gap of a blind spot is above 0, but was " + Numbers.text(spotFrom));
        }
        ConfidenceLevel.checked("dyads", confidenceLevel);
    }

    /**
     * Rules with intervals of 95 % and no response surface.
     *
     * @throws IllegalArgumentException if a high score lies outside the range, or the gap is not above 0 and finite
     */
    public static DyadRules of(Range range, double highFrom, double spotFrom) {
        return new DyadRules(range, highFrom, spotFrom, 0.95, Optional.empty());
    }

    /**
     * These rules with another confidence level.
     *
     * @throws IllegalArgumentException if it is not at least 0.5 and at most 0.999999
     */
    public DyadRules withConfidenceLevel(double level) {
        return new DyadRules(range, highFrom, spotFrom, level, outcome);
    }

    /**
     * These rules with a response surface.
     *
     * @throws IllegalArgumentException if the column is no id
     */
    public DyadRules withOutcome(String column, View view) {
        return new DyadRules(range, highFrom, spotFrom, confidenceLevel, Optional.of(new Outcome(column, view)));
    }

    /** That the rows have the range of these rules, and the outcome. */
    void check(Observations rows) {
        List<String> columns = rows.columns();
        for (int column = 0; column < columns.size(); column++) {
            String name = columns.get(column);
            rows.range(column).filter(other -> !other.equals(range)).ifPresent(other -> {
                throw new IllegalArgumentException("dyads: column '" + name + "' has the range of the rules, " + range
                        + ", but its own is " + other);
            });
        }
        outcome.map(Outcome::column).filter(name -> !columns.contains(name)).ifPresent(name -> {
            throw new IllegalArgumentException("dyads: no column '" + Require.shortened(name) + "' for the outcome"
                    + NearMiss.hint(name, columns));
        });
    }

    /** The centre of the response surface. */
    double midpoint() {
        return range.min() / 2 + range.max() / 2;
    }

    boolean isHigh(double score) {
        return score >= highFrom - Numbers.allowance(highFrom);
    }

    boolean isSpot(double gap) {
        return gap >= spotFrom - Numbers.allowance(spotFrom);
    }
}
