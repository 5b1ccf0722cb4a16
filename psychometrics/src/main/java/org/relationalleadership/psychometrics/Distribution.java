package org.relationalleadership.psychometrics;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;

/** The figures of all resamples that have one; the formulas are those of {@link Bootstrap}. */
final class Distribution {

    private static final double[] NONE = {};
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private final double[] sorted;

    private Distribution(double[] sorted) {
        this.sorted = sorted;
    }

    static Distribution of(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return new Distribution(sorted);
    }

    /** Over the count less one; 0 of one. */
    double deviation() {
        double mean = mean(sorted);
        double squares = 0;
        for (double number : sorted) {
            squares += (number - mean) * (number - mean);
        }
        return Math.sqrt(squares / Math.max(1, sorted.length - 1));
    }

    private static double mean(double[] numbers) {
        double first = numbers[0];
        double sum = 0;
        for (double number : numbers) {
            sum += number - first;
        }
        return first + sum / numbers.length;
    }

    double[] percentiles(double level) {
        return new double[] {quantile((1 - level) / 2), quantile((1 + level) / 2)};
    }

    /** The ends of the accelerated interval; none where it has no ends. */
    double[] accelerated(double figure, double acceleration, double level) {
        double below = 0;
        for (double number : sorted) {
            below += number < figure ? 1 : number == figure ? 0.5 : 0;
        }
        double share = below / sorted.length;
        if (share <= 0 || share >= 1) {
            return NONE;
        }
        double bias = NORMAL.inverseCumulativeProbability(share);
        double normal = NORMAL.inverseCumulativeProbability((1 + level) / 2);
        double lower = 1 - acceleration * (bias - normal);
        double upper = 1 - acceleration * (bias + normal);
        if (lower <= 0 || upper <= 0) {
            return NONE;
        }
        return new double[] {
            quantile(NORMAL.cumulativeProbability(bias + (bias - normal) / lower)),
            quantile(NORMAL.cumulativeProbability(bias + (bias + normal) / upper))
        };
    }

    /** How the figure's spread grows with it, from its values without one part of the rows each; 0 where they are equal. */
    static double acceleration(double[] without) {
        if (without.length == 0) {
            return 0;
        }
        double mean = mean(without);
        double squares = 0;
        double cubes = 0;
        for (double number : without) {
            double less = mean - number;
            squares += less * less;
            cubes += less * less * less;
        }
        return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
    }

    private double quantile(double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
