package org.relationalleadership.scoring;

/**
 * How the answers to one item depend on the latent trait θ: the probability P<sub>k</sub>(θ) of each of its ordered
 * categories k = 0 … m, in the logistic metric (no scaling constant 1.7).
 *
 * <p>Both models of this library have a log-likelihood that is concave in θ, whatever was answered, and in both the
 * derivative of the item's information is its part of Warm's J = Σ P′ P″ / P (Magis, <i>Psychometrika</i> 80, 2015,
 * 200–204). Nothing is computed as a difference of nearly equal numbers, so that far out no digits are lost. Immutable
 * and thread-safe.
 */
sealed interface LatentItem permits GradedResponse, PartialCredit {

    /** How many categories there are, m + 1: 2 or more. */
    default int categories() {
        return thresholds() + 1;
    }

    /** How many thresholds there are, m: 1 or more. */
    int thresholds();

    /**
     * A threshold, on the scale of θ.
     *
     * @param index 0 for the one between the two lowest categories, below {@link #thresholds()}
     */
    double threshold(int index);

    /** The slope a, above 0. */
    double discrimination();

    /** What |d log P<sub>k</sub> / dθ| does not exceed for any θ and category. */
    double steepest();

    /**
     * log P<sub>k</sub>(θ): finite and not above 0 for every finite θ.
     *
     * @param category k, 0 for the lowest keyed answer
     */
    double logProbability(int category, double theta);

    /**
     * Adds what an answer to this item says about θ.
     *
     * @param category the answer, k
     */
    void addTo(LatentCurve curve, int category, double theta);
}
