package org.relationalleadership.scoring;

import org.relationalleadership.instrument.Range;

/**
 * How a value of the latent trait is estimated from the answers to items with known parameters.
 *
 * <p>Items that were not answered say nothing and are left out of the likelihood. The estimate is finite for every
 * pattern with at least one answer, also where all are the lowest or all the highest. Items are added up in their
 * order, with {@link StrictMath}, so that the same answers give the same bits everywhere. Immutable and thread-safe.
 */
sealed interface LatentEstimator permits LatentPosteriorMean, LatentMode {

    /** Stands for an item that was not answered. */
    int ABSENT = -1;

    /**
     * The estimate of one row.
     *
     * @param categories by item the category answered, 0 for the lowest keyed answer, or {@link #ABSENT}; at least one
     *     is answered
     */
    LatentEstimate estimate(int[] categories);

    /** Where every estimate lies, both ends included. */
    Range range();
}
