package org.relationalleadership.scoring;

import java.util.List;

/**
 * How the answers to one item depend on the latent trait θ: the probability P<sub>k</sub>(θ) of each of its ordered
 * categories k = 0 … m, in the logistic metric (no scaling constant 1.7).
 *
 * <p>Both models of this library have a log-likelihood that is concave in θ, whatever was answered, and in both the
 * derivative of the item's information is its part of Warm's J = Σ P′ P″ / P (Magis, <i>Psychometrika</i> 80, 2015,
 * 200–204). Nothing is computed as a difference of nearly equal numbers, so that far out no digits are lost. Immutable
 * and thread-safe.
 */
abstract sealed class LatentItem permits GradedResponse, PartialCredit {

    /** The slope a, above 0. */
    final double a;

    /** The thresholds, one or more: {@code b[k - 1]} lies between categories k − 1 and k. */
    final double[] b;

    LatentItem(double discrimination, List<Double> thresholds) {
        this.a = discrimination;
        this.b = thresholds.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** How many categories there are, m + 1: 2 or more. */
    final int categories() {
        return b.length + 1;
    }

    /** How many thresholds there are, m: 1 or more. */
    final int thresholds() {
        return b.length;
    }

    /**
     * A threshold, on the scale of θ.
     *
     * @param index 0 for the one between the two lowest categories, below {@link #thresholds()}
     */
    final double threshold(int index) {
        return b[index];
    }

    /** The slope a, above 0. */
    final double discrimination() {
        return a;
    }

    /** What |d log P<sub>k</sub> / dθ| does not exceed for any θ and category. */
    abstract double steepest();

    /**
     * log P<sub>k</sub>(θ): finite and not above 0 for every finite θ.
     *
     * @param category k, 0 for the lowest keyed answer
     */
    abstract double logProbability(int category, double theta);

    /**
     * Adds what an answer to this item says about θ.
     *
     * @param category the answer, k
     */
    abstract void addTo(LatentCurve curve, int category, double theta);
}
