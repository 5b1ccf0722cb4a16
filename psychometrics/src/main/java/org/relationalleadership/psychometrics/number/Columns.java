package org.relationalleadership.psychometrics.number;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.response.Observations;

/**
 * The columns that a state of a metric has seen, by name and levels: those of its first rows, which all others must have.
 *
 * <p>A code is a position in the levels of its column, so that rows with the same columns and other levels would be counted
 * as something that nobody answered. A state asks for them in {@code add} and in {@code merge} alike, before it takes
 * anything in. Not thread-safe.
 */
public final class Columns implements Serializable {

    private static final long serialVersionUID = 1;

    private final String whose;
    private @Nullable ArrayList<String> names; // null before the first rows, with the levels
    private @Nullable ArrayList<ArrayList<Double>> levels;

    /**
     * None yet.
     *
     * @param whose whose columns they are, for messages
     */
    public Columns(String whose) {
        this.whose = whose;
    }

    /**
     * Whether no rows were seen yet; rows without a column are rows.
     */
    public boolean isUnknown() {
        return names == null;
    }

    /** Their names; none where no rows were seen yet. */
    public List<String> names() {
        return names == null ? List.of() : List.copyOf(names);
    }

    /**
     * The levels of a column, which are empty where it holds any number.
     *
     * @throws IndexOutOfBoundsException if there is no such column, or no rows were seen yet
     */
    public List<Double> levels(int column) {
        return levels == null ? List.<List<Double>>of().get(column) : List.copyOf(levels.get(column));
    }

    /**
     * Takes the columns of rows for its own, or finds that they are.
     *
     * @throws IllegalArgumentException if they have other names, another order or other levels
     */
    public void require(Observations rows) {
        List<List<Double>> ofRows = new ArrayList<>();
        for (int column = 0; column < rows.columns().size(); column++) {
            ofRows.add(rows.levels(column));
        }
        require(rows.columns(), ofRows);
    }

    /**
     * Takes those of another state for its own, or finds that they are; where that one has seen no rows, nothing is asked.
     *
     * @throws IllegalArgumentException if they have other names, another order or other levels
     */
    public void require(Columns other) {
        if (other.names != null && other.levels != null) {
            require(other.names, other.levels);
        }
    }

    private void require(List<String> otherNames, List<? extends List<Double>> otherLevels) {
        if (names == null || levels == null) {
            names = new ArrayList<>(otherNames);
            levels = new ArrayList<>();
            for (List<Double> ofColumn : otherLevels) {
                levels.add(new ArrayList<>(ofColumn));
            }
            return;
        }
        if (!names.equals(otherNames)) {
            throw new IllegalArgumentException(
                    whose + ": all rows have the same columns, " + names + ", but some have " + otherNames);
        }
        for (int column = 0; column < levels.size(); column++) {
            if (!levels.get(column).equals(otherLevels.get(column))) {
                throw new IllegalArgumentException(whose + ": column '" + names.get(column)
                        + "' holds the same numbers in all rows, " + text(levels.get(column)) + ", but in some "
                        + text(otherLevels.get(column)));
            }
        }
    }

    private static String text(List<Double> levels) {
        return levels.isEmpty()
                ? "any"
                : levels.stream().map(Numbers::text).toList().toString();
    }
}
