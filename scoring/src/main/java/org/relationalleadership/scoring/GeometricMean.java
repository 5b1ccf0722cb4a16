package org.relationalleadership.scoring;

import java.util.Optional;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.instrument.Range;

/**
 * The weighted geometric mean of the answered members, (Π xᵢ^wᵢ)^(1 / Σ wᵢ) = exp(Σ wᵢ ln xᵢ / Σ wᵢ), products and sums
 * over the answered ones only (Hardy, Littlewood and Pólya, Inequalities, 2nd ed. 1952, section 2.2): a low value pulls it
 * down more than a high one lifts it.
 *
 * <p>Absent members are left out. It is declined where a value is zero or negative, which have no logarithm. It lies
 * between the lowest and the highest of the answered values; rounding does not take it out. Its range is that of the
 * members as far as it is not negative.
 */
final class GeometricMean implements ScoringStrategy {

    private static final String NOT_POSITIVE = "a geometric mean needs values above 0";

    private final Optional<Range> range;

    /** @throws IllegalArgumentException if no member can have a value above 0 */
    GeometricMean(ScaleSetting setting) {
        this.range = setting.range().map(GeometricMean::notNegative);
    }

    private static Range notNegative(Range range) {
        if (range.max() <= 0) {
            throw new IllegalArgumentException(NOT_POSITIVE + ", but its members go from " + range);
        }
        return Range.of(Math.max(0, range.min()), range.max());
    }

    @Override
    public Optional<Range> range() {
        return range;
    }

    /** {@link StrictMath}, because {@link Math} may give another last digit on another machine. */
    @Override
    public double score(Answers answers) {
        double logs = 0;
        double weight = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        while (answers.next()) {
            double value = answers.value();
            if (value <= 0) {
                return answers.decline(NOT_POSITIVE);
            }
            logs += answers.weight() * StrictMath.log(value);
            weight += answers.weight();
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return Math.min(Math.max(StrictMath.exp(logs / weight), least), most);
    }

    @Override
    public String arithmetic(Answers answers) {
        StringBuilder text = new StringBuilder("(");
        double weight = 0;
        while (answers.next()) {
            text.append(weight == 0 ? "" : " × ").append(answers.valueText());
            if (answers.weight() != 1) {
                text.append('^').append(Numbers.rounded(answers.weight()));
            }
            weight += answers.weight();
        }
        return text.append(")^(1 / ")
                .append(Numbers.rounded(weight))
                .append(')')
                .toString();
    }
}
