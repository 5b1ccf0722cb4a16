package org.relationalleadership.psychometrics.quality;

import java.util.List;
import java.util.Map;

/**
 * How each row was answered, and how many were flagged for what.
 *
 * <p>Immutable and thread-safe.
 *
 * @param cutoffs the cut-offs that led to the flags
 * @param rows each row, in the order of the survey; none is left out
 * @param flagged how many rows have any flag
 * @param counts how many rows have each flag
 * @param untimed how many rows have no usable time, where there should be one
 */
public record QualityReport(
        QualityCutoffs cutoffs, List<RowQuality> rows, long flagged, Map<QualityFlag, Long> counts, long untimed) {

    /** Copies the rows. */
    public QualityReport {
        rows = List.copyOf(rows);
    }
}
