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
 * <p>The columns are the items of an instrument, or its scales. A cell has a code: 0 or more where there is a number, below
 * 0 where it is absent. Where a column holds few different numbers, as the options of an answer scale are, {@link #levels}
 * lists them and a code is the position in that list; a metric may then count codes instead of adding numbers.
 *
 * <p>It is a view: it copies nothing. Immutable and thread-safe.
 */
public interface Observations {

    /** How many rows there are. */
    int rows();

    /** The ids of the items or scales, one a column. */
    List<String> columns();

    /**
     * The keyed numbers that the codes of a column stand for; empty where the column holds any number. It is the same list
     * for every batch of a survey.
     *
     * @throws IndexOutOfBoundsException if there is no such column
     */
    List<Double> levels(int column);

    /**
     * The code of a cell: −1 not answered, −2 not applicable, −3 not asked; otherwise the position in {@link #levels}, or 0
     * where there are none.
     *
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    int code(int row, int column);

    /**
     * The keyed number.
     *
     * @throws NoSuchElementException if there is none; ask {@link #isPresent} first
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    double value(int row, int column);

    /**
     * Whether there is a number.
     *
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    default boolean isPresent(int row, int column) {
        return code(row, column) >= 0;
    }

    /**
     * Why there is no number; empty where there is one. A scale without a score is not asked where none of its members
     * was asked (of a member that is a scale: none of its own members), and not answered otherwise.
     *
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    default Optional<Absence> absence(int row, int column) {
        int code = code(row, column);
        return code < 0 ? Optional.of(Absence.ofCode((byte) code)) : Optional.empty();
    }

    /**
     * Copies the codes of a stretch of a column.
     *
     * @param from the first row
     * @param count how many rows
     * @param target where to put them, from its start
     * @throws IndexOutOfBoundsException if there are no such rows or column, or the target is too short
     */
    default void copyCodes(int column, int from, int count, byte[] target) {
        Objects.checkFromIndexSize(from, count, rows());
        for (int row = 0; row < count; row++) {
            target[row] = (byte) code(from + row, column);
        }
    }

    /**
     * Copies the numbers of a stretch of a column; 0 where there is none, which {@link #copyCodes} tells.
     *
     * @param from the first row
     * @param count how many rows
     * @param target where to put them, from its start
     * @throws IndexOutOfBoundsException if there are no such rows or column, or the target is too short
     */
    default void copyValues(int column, int from, int count, double[] target) {
        Objects.checkFromIndexSize(from, count, rows());
        for (int row = 0; row < count; row++) {
            target[row] = isPresent(from + row, column) ? value(from + row, column) : 0;
        }
    }

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
     * The position of a row among all rows of the survey, from 0, so that no result depends on how the survey was cut. A row
     * keeps it in views of some rows and of some columns. Where there is but one batch it is the row itself.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    default long surveyRow(int row) {
        return Objects.checkIndex(row, rows());
    }

    /**
     * These observations with other rows: some, in another order, or some more than once. Each keeps its context and
     * its {@link #surveyRow}.
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

    /**
     * These observations with other columns: some, or in another order.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    default Observations select(List<String> columns) {
        return SelectedObservations.of(this, columns);
    }
}
