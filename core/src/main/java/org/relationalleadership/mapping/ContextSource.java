package org.relationalleadership.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.relationalleadership.check.Require;

/**
 * Where one piece of a row's context comes from: a column of the export, its texts translated where they differ, or one
 * value for the whole export.
 *
 * <p>Immutable and thread-safe.
 *
 * @param column the column's name in the header; empty where {@code value} is there
 * @param value the value of every row; empty where {@code column} is there
 * @param map from the column's texts, trimmed, to ours; where it is not empty, a text that it does not name is an error
 */
public record ContextSource(Optional<String> column, Optional<String> value, Map<String, String> map) {

    /**
     * Checks that there is a column or a value, not both, and copies the map; its order is kept.
     *
     * @throws IllegalArgumentException if there is neither column nor value, or both; a name or text is blank; a map goes
     *     with a value; or a text to translate has white space at its ends, so that no trimmed cell could hold it
     */
    public ContextSource {
        if (column.isPresent() == value.isPresent()) {
            throw new IllegalArgumentException("context: needs either a column or a value, but "
                    + (column.isPresent() ? "has both" : "has neither"));
        }
        column.ifPresent(name -> Require.text("context: column", name));
        value.ifPresent(text -> Require.text("context: value", text));
        if (value.isPresent() && !map.isEmpty()) {
            throw new IllegalArgumentException("context: a map goes with a column, not with a value");
        }
        map.forEach((from, to) -> {
            Require.trimmed("context: a text to translate", from);
            Require.text("context: what '" + Require.shortened(from) + "' means", to);
        });
        map = Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /**
     * A column whose texts are taken as they are.
     *
     * @throws IllegalArgumentException if its name is blank
     */
    public static ContextSource column(String column) {
        return new ContextSource(Optional.of(column), Optional.empty(), Map.of());
    }

    /**
     * A column whose texts are translated; an empty map translates nothing.
     *
     * @throws IllegalArgumentException if its name is blank, or the map cannot be used
     */
    public static ContextSource column(String column, Map<String, String> map) {
        return new ContextSource(Optional.of(column), Optional.empty(), map);
    }

    /**
     * The same value for every row.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static ContextSource value(String value) {
        return new ContextSource(Optional.empty(), Optional.of(value), Map.of());
    }
}
