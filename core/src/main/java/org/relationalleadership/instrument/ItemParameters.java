package org.relationalleadership.instrument;

import java.util.List;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;

/**
 * How the answers to one item go with the trait that a scale estimates: the parameters of an item response model, found in
 * a study and declared in the instrument.
 *
 * <p>They hold for the keyed direction: the lowest category is the one of the lowest keyed score. What a threshold is, and
 * whether they must ascend, the model says that the scale's strategy names. Immutable and thread-safe.
 *
 * @param discrimination how sharply the item tells persons apart, in the logistic metric (D = 1); above 0, finite
 * @param thresholds one fewer than the item has options, at least one, finite, on the scale of the trait
 */
public record ItemParameters(double discrimination, List<Double> thresholds) {

    /**
     * Checks the numbers; negative zero becomes zero.
     *
     * @throws IllegalArgumentException if the discrimination is not above 0, there is no threshold, or a number is not
     *     finite
     */
    public ItemParameters {
        if (!(Require.finite("item parameters: discrimination", discrimination) > 0)) {
            throw new IllegalArgumentException(
                    "item parameters: a discrimination must be above 0, but was " + Numbers.text(discrimination));
        }
        if (thresholds.isEmpty()) {
            throw new IllegalArgumentException("item parameters: at least one threshold is needed");
        }
        thresholds = thresholds.stream()
                .map(threshold -> Require.finite("item parameters: threshold", threshold))
                .toList();
    }

    /**
     * The parameters of an item.
     *
     * @throws IllegalArgumentException if the discrimination is not above 0, there is no threshold, or a number is not
     *     finite
     */
    public static ItemParameters of(double discrimination, Double... thresholds) {
        return new ItemParameters(discrimination, List.of(thresholds));
    }
}
