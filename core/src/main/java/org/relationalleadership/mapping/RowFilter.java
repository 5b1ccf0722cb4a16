package org.relationalleadership.mapping;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.relationalleadership.check.Require;

/**
 * A condition on a row of an export: a column holds one of some texts, compared exactly after trimming.
 *
 * <p>Immutable and thread-safe.
 *
 * @param column the column's name in the header
 * @param in the texts, at least one; the empty text is an empty cell
 */
public record RowFilter(String column, Set<String> in) {

    /**
     * Copies the texts; the order is kept.
     *
     * @throws IllegalArgumentException if the column is blank, there is no text, or one has white space at its ends, so
     *     that no trimmed cell could hold it
     */
    public RowFilter {
        Require.text("filter: column", column);
        if (in.isEmpty()) {
            throw new IllegalArgumentException("filter on column '" + column + "': needs at least one text in 'in'");
        }
        in.forEach(text -> Require.trimmed("filter on column '" + column + "': a text in 'in'", text));
        in = Collections.unmodifiableSet(new LinkedHashSet<>(in));
    }

    /**
     * A condition that a column holds one of these texts.
     *
     * @throws IllegalArgumentException if the column is blank, there is no text, or one has white space at its ends
     */
    public static RowFilter of(String column, String... in) {
        return new RowFilter(column, new LinkedHashSet<>(List.of(in)));
    }

    /** Whether a cell, which need not be trimmed, meets the condition. */
    public boolean keeps(String cell) {
        return in.contains(cell.strip());
    }
}
