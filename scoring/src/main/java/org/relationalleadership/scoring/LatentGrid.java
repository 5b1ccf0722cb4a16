package org.relationalleadership.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Values of θ in ascending order, with the log-probability of every category of every item at each: computed once. */
final class LatentGrid {

    private final double[] points;
    private final double[][][] logProbabilities; // by item, category, point
    private final double[][][] probabilities;

    private LatentGrid(double[] points, List<LatentItem> items) {
        this.points = points;
        this.logProbabilities = items.stream()
                .map(item -> IntStream.range(0, item.categories())
                        .mapToObj(category -> IntStream.range(0, points.length)
                                .mapToDouble(point -> item.logProbability(category, points[point]))
                                .toArray())
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
        this.probabilities = Arrays.stream(logProbabilities)
                .map(categories -> Arrays.stream(categories)
                        .map(logs -> Arrays.stream(logs).map(StrictMath::exp).toArray())
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
    }

    /**
     * A grid for some items.
     *
     * @param points ascending
     */
    static LatentGrid of(double[] points, List<LatentItem> items) {
        return new LatentGrid(points.clone(), items);
    }

    /** How many points there are. */
    int size() {
        return points.length;
    }

    /** The value of θ at a point. */
    double point(int index) {
        return points[index];
    }

    /** Adds the log-likelihood of a row at each point to what stands there. */
    void addLogLikelihood(int[] categories, double[] log) {
        for (int item = 0; item < categories.length; item++) {
            if (categories[item] != LatentEstimator.ABSENT) {
                add(logProbabilities[item][categories[item]], log);
            }
        }
    }

    /** Multiplies what stands at each point by the likelihood of a row there, which may be too small for a number. */
    void multiplyByLikelihood(int[] categories, double[] weights) {
        for (int item = 0; item < categories.length; item++) {
            if (categories[item] != LatentEstimator.ABSENT) {
                multiply(probabilities[item][categories[item]], weights);
            }
        }
    }

    // Loops of their own over two arrays of one length, which the compiler turns into vector instructions.
    private static void add(double[] terms, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += terms[i];
        }
    }

    private static void multiply(double[] factors, double[] products) {
        for (int i = 0; i < products.length; i++) {
            products[i] *= factors[i];
        }
    }
}
