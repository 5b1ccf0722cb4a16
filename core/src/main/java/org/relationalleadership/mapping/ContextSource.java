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
 * @param map from the column's texts to ours; where it is not empty, a text that it does not name is an error
 */
public record ContextSource(Optional<String> column, Optional<String> value, Map<String, String> map) {

    /** Checks that there is a column or a value, not both. */
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
        map = Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** A column whose texts are taken as they are. */
    public static ContextSource column(String column) {
        return new ContextSource(Optional.of(column), Optional.empty(), Map.of());
    }

    /** A column whose texts are translated. */
    public static ContextSource column(String column, Map<String, String> map) {
        return new ContextSource(Optional.of(column), Optional.empty(), map);
    }

    /** The same value for every row. */
    public static ContextSource value(String value) {
        return new ContextSource(Optional.empty(), Optional.of(value), Map.of());
    }
}
