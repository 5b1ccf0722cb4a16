package org.relationalleadership.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Values of θ in ascending order, with the log-probability of every category of every item at each, and its probability
 * where that is needed: computed once, and never more than {@link #MOST_NUMBERS} numbers.
 */
final class LatentGrid {

    /** How many numbers the tables of a scale may hold: 64 MiB of them. */
    static final long MOST_NUMBERS = 1L << 23;

    private final double[] points;
    private final double[][][] logProbabilities; // by item, category, point
    private final double[][][] probabilities; // as those; empty where they are not needed

    private LatentGrid(double[] points, List<LatentItem> items, boolean probabilities) {
        this.points = points;
        this.logProbabilities = items.stream()
                .map(item -> IntStream.range(0, item.categories())
                        .mapToObj(category -> IntStream.range(0, points.length)
                                .mapToDouble(point -> item.logProbability(category, points[point]))
                                .toArray())
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
        this.probabilities = Arrays.stream(probabilities ? logProbabilities : new double[0][][])
                .map(categories -> Arrays.stream(categories)
                        .map(logs -> Arrays.stream(logs).map(StrictMath::exp).toArray())
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
    }

    /**
     * A grid for some items, with logarithms only.
     *
     * @param points ascending
     * @throws IllegalArgumentException if its tables were too large
     */
    static LatentGrid ofLogarithms(double[] points, List<LatentItem> items) {
        requireRoom(points.length, numbersPerPoint(items));
        return new LatentGrid(points.clone(), items, false);
    }

    /**
     * A grid for some items.
     *
     * @param points ascending
     * @throws IllegalArgumentException if its tables were too large
     */
    static LatentGrid of(double[] points, List<LatentItem> items) {
        requireRoom(points.length, 2 * numbersPerPoint(items));
        return new LatentGrid(points.clone(), items, true);
    }

    /** How many numbers of one kind there are at each point. */
    static long numbersPerPoint(List<LatentItem> items) {
        return items.stream().mapToLong(LatentItem::categories).sum();
    }

    /**
     * Looks before anything is built whether tables are small enough: a short file can ask for many gigabytes.
     *
     * @throws IllegalArgumentException if they are not
     */
    static void requireRoom(int points, long numbersPerPoint) {
        if (points * numbersPerPoint > MOST_NUMBERS) {
            throw new IllegalArgumentException("its members have so many options that tables at " + points
                    + " points of the trait need " + numbersPerPoint + " numbers each, but all may need "
                    + MOST_NUMBERS);
        }
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
