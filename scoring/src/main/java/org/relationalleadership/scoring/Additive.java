package org.relationalleadership.scoring;

import java.util.Optional;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.instrument.Range;

/**
 * A strategy that needs nothing but sums and extremes, so that columns can be scored without a cursor.
 *
 * <p>Where all values and all ends of declared ranges are whole numbers and all weights 1, the sums and their distances from
 * those ends are exact, and a result rounded once can be neither below the least nor above the most of what it averages:
 * extremes are then not collected.
 */
abstract class Additive implements ScoringStrategy {

    private final Optional<Range> range;
    private final double lowest;
    private final double highest;

    Additive(Optional<Range> range) {
        this.range = range;
        this.lowest = range.map(Range::min).orElse(Double.NEGATIVE_INFINITY);
        this.highest = range.map(Range::max).orElse(Double.POSITIVE_INFINITY);
    }

    @Override
    public final Optional<Range> range() {
        return range;
    }

    /**
     * The score.
     *
     * @param sum the sum of weight × value over the answered members, added in the order of the scale
     * @param weight the sum of their weights, above 0
     * @param least the lowest of their values, or −∞ where the sums are exact
     * @param most the highest of their values, or ∞ where the sums are exact
     */
    abstract double finish(double sum, double weight, double least, double most);

    @Override
    public final double score(Answers answers) {
        double sum = 0;
        double weight = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        while (answers.next()) {
            sum += answers.weight() * answers.value();
            weight += answers.weight();
            least = Math.min(least, answers.value());
            most = Math.max(most, answers.value());
        }
        return finish(sum, weight, least, most);
    }

    /** A score that rounding may have taken past an end of the declared range: then that end. */
    final double withinRange(double score) {
        return Math.min(Math.max(score, lowest), highest);
    }

    /** The weights of the answered members; starts from the first of them. */
    static double weight(Answers answers) {
        answers.rewind();
        double weight = 0;
        while (answers.next()) {
            weight += answers.weight();
        }
        return weight;
    }

    /** For example {@code 4 + 2 × 3}. */
    static String terms(Answers answers) {
        StringBuilder text = new StringBuilder();
        while (answers.next()) {
            text.append(text.isEmpty() ? "" : " + ");
            if (answers.weight() != 1) {
                text.append(Numbers.rounded(answers.weight())).append(" × ");
            }
            text.append(answers.value() < 0 ? "(" + answers.valueText() + ")" : answers.valueText());
        }
        return text.toString();
    }
}
