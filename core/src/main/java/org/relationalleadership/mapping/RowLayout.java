package org.relationalleadership.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.relationalleadership.check.Require;

/**
 * One of several responses that stand side by side in a row of an export: its columns, and what sets it apart.
 *
 * <p>Items without a column were not asked in it. Where all its columns are empty in a row, that response was not given,
 * and there is none. Immutable and thread-safe.
 *
 * @param columns the column of each item that it asks, at least one
 * @param wave when it was asked; empty where the mapping says it for all
 * @param role whose view it is; empty where the mapping says it for all
 */
public record RowLayout(Map<String, String> columns, Optional<Wave> wave, Optional<String> role) {

    /**
     * Copies the columns; the order is kept.
     *
     * @throws IllegalArgumentException if there is no column, or one or the role is blank
     */
    public RowLayout {
        Objects.requireNonNull(wave, "wave");
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("rows: each needs the column of at least one item");
        }
        columns.values().forEach(column -> Require.text("rows: column", column));
        role.ifPresent(text -> Require.text("rows: role", text));
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
}
