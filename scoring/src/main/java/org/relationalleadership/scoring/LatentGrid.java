package org.relationalleadership.scoring;

import java.util.List;
import java.util.stream.IntStream;

/** Values of θ in ascending order, with the log-probability of every category of every item at each: computed once. */
final class LatentGrid {

    private final double[] points;
    private final double[][][] logProbabilities; // by item, category, point

    private LatentGrid(double[] points, List<LatentItem> items) {
        this.points = points;
        this.logProbabilities = items.stream()
                .map(item -> IntStream.range(0, item.categories())
                        .mapToObj(category -> IntStream.range(0, points.length)
                                .mapToDouble(point -> item.logProbability(category, points[point]))
                                .toArray())
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

    // A loop of its own over two arrays of one length, which the compiler turns into vector instructions.
    private static void add(double[] terms, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += terms[i];
        }
    }
}
