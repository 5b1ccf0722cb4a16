package org.relationalleadership.psychometrics.reliability;

import java.util.Map;
import java.util.SortedMap;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.instrument.Absence;

/**
 * How one item behaves among the items of its scale.
 *
 * <p>With V the covariances of the items, sᵢ the sum of the row of item i and S the sum of all of V, the item–rest
 * correlation is (sᵢ − vᵢᵢ) / √(vᵢᵢ (S − 2 sᵢ + vᵢᵢ)). Source: J. P. Guilford (1953), The correlation of an item with a
 * composite of the remaining items in a test, Educational and Psychological Measurement 13, 87–93. In psych's {@code alpha}:
 * {@code r.drop}, and {@code raw_alpha} of {@code alpha.drop}; in SPSS: corrected item–total correlation, and Cronbach's alpha
 * if item deleted. Floor and ceiling shares go elsewhere by floor and ceiling effects.
 *
 * <p>Immutable and thread-safe.
 *
 * @param item its id
 * @param n how many of the rows used have an answer
 * @param absent how many of all rows have none, by reason
 * @param distribution how often each option was chosen, by its keyed score, from the lowest; empty where any number may stand
 * @param mean {@code item-mean}
 * @param standardDeviation {@code item-sd}, over n − 1
 * @param floorShare {@code floor-share}: of the answers, those with the lowest score that the answer scale has
 * @param ceilingShare {@code ceiling-share}: of the answers, those with the highest
 * @param itemRest {@code item-rest-r}: the correlation with the sum of all other items; flagged where it is negative
 * @param alphaIfDropped {@code alpha-raw-if-dropped}: {@code alpha-raw} of all other items
 */
public record ItemStatistics(
        String item,
        long n,
        Map<Absence, Long> absent,
        SortedMap<Double, Long> distribution,
        Estimate mean,
        Estimate standardDeviation,
        Estimate floorShare,
        Estimate ceilingShare,
        Estimate itemRest,
        Estimate alphaIfDropped) {

    /** Whether the item may be keyed the wrong way: it goes against the others. Nothing is corrected. */
    public boolean isSuspect() {
        return itemRest.isPresent() && itemRest.value() < 0;
    }
}
