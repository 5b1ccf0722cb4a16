package org.relationalleadership.psychometrics.change;

import java.util.List;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.NearMiss;
import org.relationalleadership.mapping.Wave;

/**
 * What changed from one wave to another, and for whom that can be said.
 *
 * <p>The persons of a wave are the matched, the unmatched and the repeated ones. Immutable and thread-safe.
 *
 * @param from the earlier wave, or the one about the earlier time
 * @param to the wave it is compared with
 * @param matched how many persons have one row in each of the two
 * @param unmatchedBefore how many have one row in the first, and none or several in the second
 * @param unmatchedAfter how many have one row in the second, and none or several in the first
 * @param repeatedBefore how many have several rows in the first; they are not compared
 * @param repeatedAfter how many have several rows in the second; they are not compared
 * @param columns the change of each item or scale, over the matched persons who have both numbers
 */
public record WaveChange(
        Wave from,
        Wave to,
        long matched,
        long unmatchedBefore,
        long unmatchedAfter,
        long repeatedBefore,
        long repeatedAfter,
        List<ColumnChange> columns) {

    /** Copies the list. */
    public WaveChange {
        columns = List.copyOf(columns);
    }

    /**
     * The change of an item or scale.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public ColumnChange column(String id) {
        return columns.stream()
                .filter(column -> column.column().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("change: no column '" + Require.shortened(id) + "'"
                        + NearMiss.hint(
                                id, columns.stream().map(ColumnChange::column).toList())));
    }
}
