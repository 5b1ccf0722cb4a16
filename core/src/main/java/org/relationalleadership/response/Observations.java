package org.relationalleadership.response;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Range;

/**
 * Numbers in rows and columns as metrics read them: keyed, so that more always means more of what is measured, with gaps
 * and with the context of each row.
 *
 * <p>The columns are the items of an instrument, or its scales. It is a view: it copies nothing. Immutable and
 * thread-safe.
 */
public interface Observations {

    /** How many rows there are. */
    int rows();

    /** The ids of the items or scales, one a column. */
    List<String> columns();

    /**
     * Whether there is a number.
     *
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    boolean isPresent(int row, int column);

    /**
     * The keyed number.
     *
     * @throws NoSuchElementException if there is none; ask {@link #isPresent} first
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    double value(int row, int column);

    /**
     * Why there is no number; empty where there is one. A scale without a score is not asked where none of its members
     * was asked (of a member that is a scale: none of its own members), and not answered otherwise.
     *
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    Optional<Absence> absence(int row, int column);

    /** The lowest and highest number a column can hold; empty where that is not known. */
    Optional<Range> range(int column);

    /** Who answered about whom, when. */
    Context context();

    /**
     * The position of a row's place in {@link #context()}; the row itself unless the view was picked from another.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    default int contextRow(int row) {
        return Objects.checkIndex(row, rows());
    }

    /**
     * These observations with other rows: some, in another order, or some more than once, as a bootstrap draws them.
     *
     * @param rows positions of rows in this view; the array is copied
     * @throws IndexOutOfBoundsException if there is no such row
     */
    default Observations pick(int... rows) {
        for (int row : rows) {
            Objects.checkIndex(row, rows());
        }
        return new PickedObservations(this, rows.clone());
    }
}
