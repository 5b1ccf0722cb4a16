package org.relationalleadership.psychometrics.quality;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.relationalleadership.evidence.Estimate;

/**
 * How many of those invited in one place answered.
 *
 * <p>Immutable and thread-safe.
 *
 * @param place the group or wave by name, empty for all
 * @param invited how many were invited
 * @param answered how many of them answered at least one item
 * @param unlisted how many answered that are not on the roster, rows without a respondent among them; they are in neither of
 *     the other counts. 0 where there are invited counts and no roster.
 * @param rate {@code response-rate}, the share answered of the invited, which are its n; with the interval {@code wilson}.
 *     None where nobody was invited, or more answered than were invited.
 */
public record ResponseRate(Map<String, String> place, long invited, long answered, long unlisted, Estimate rate) {

    /** Copies the place. */
    public ResponseRate {
        place = Collections.unmodifiableMap(new LinkedHashMap<>(place));
    }
}
