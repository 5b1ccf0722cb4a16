package org.relationalleadership.psychometrics.quality;

import java.util.List;

/**
 * How each row was answered, and how many were flagged for what.
 *
 * <p>Immutable and thread-safe.
 *
 * @param cutOffs the cut-offs that led to the flags
 * @param rows each row, in the order of the survey; none is left out
 * @param counts how many have which flag
 */
public record QualityReport(QualityCutOffs cutOffs, List<RowQuality> rows, QualityCounts counts) {

    /** Copies the rows. */
    public QualityReport {
        rows = List.copyOf(rows);
    }
}
