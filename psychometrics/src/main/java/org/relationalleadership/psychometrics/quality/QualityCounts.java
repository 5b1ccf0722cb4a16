package org.relationalleadership.psychometrics.quality;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many rows were flagged, and for what; which ones is not told.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rows how many rows there are
 * @param flagged how many of them have any flag
 * @param flags how many have each flag, in the order of the flags; a row may have several
 * @param untimed how many have no usable time, where there should be one
 */
public record QualityCounts(long rows, long flagged, Map<QualityFlag, Long> flags, long untimed) {

    /** Copies the map. */
    public QualityCounts {
        flags = Collections.unmodifiableMap(new LinkedHashMap<>(flags));
    }
}
