package org.relationalleadership.scoring;

import java.util.Arrays;
import java.util.Optional;
import org.relationalleadership.instrument.Range;

/**
 * The weighted sum of the answered members, Σ wᵢ xᵢ.
 *
 * <p>Where the answer policy lets members be absent, they add nothing: the sum is then smaller, and only the counts of
 * the score tell. A scale that means something else says {@code answered: all}.
 *
 * <p>Its range is from the lowest to the highest sum of as many answers as the policy asks for; rounding does not take it
 * out.
 */
final class Sum extends Additive {

    Sum(ScaleSetting setting) {
        super(range(setting));
    }

    /**
     * From the lowest to the highest sum that any allowed number of answers can have; empty where a member has no range.
     */
    static Optional<Range> range(ScaleSetting setting) {
        if (setting.range().isEmpty()) {
            return Optional.empty();
        }
        double[] lowest = new double[setting.members().size()];
        double[] highest = new double[lowest.length];
        for (int m = 0; m < lowest.length; m++) {
            double weight = setting.members().get(m).weight();
            Range range = setting.range(m).orElseThrow();
            lowest[m] = weight * range.min();
            highest[m] = -weight * range.max();
        }
        return Optional.of(Range.of(least(lowest, setting.fewest()), -least(highest, setting.fewest())));
    }

    /** The least sum of at least so many of some numbers. */
    private static double least(double[] numbers, int fewest) {
        Arrays.sort(numbers);
        double sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            sum += i < fewest ? numbers[i] : Math.min(0, numbers[i]);
        }
        return sum;
    }

    /** The ends of the range were added up in another order, and may differ from this sum by a rounding. */
    @Override
    double finish(double sum, double weight, double least, double most) {
        return withinRange(sum);
    }

    @Override
    public String arithmetic(Answers answers) {
        return terms(answers);
    }
}
