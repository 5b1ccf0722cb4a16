package org.relationalleadership.psychometrics.reliability;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.instrument.Absence;

/**
 * What a scale's rows come down to: of each column its counts, mean and variance, of each pair of columns their covariance
 * and correlation. The statistics of items and the coefficients of reliability are read off it; no row is kept.
 *
 * <p>{@link #listwise()} takes rows that have a number in every column. {@link #pairwise()} takes what there is: a mean or
 * variance rests on the rows with a number in that column, a covariance on those with a number in both, with the means of
 * these rows, and so does a correlation, with their variances also. A matrix of pairwise covariances may be one that no
 * complete data could have.
 *
 * <p>R: {@code cov(x, use = "complete.obs")} and {@code use = "pairwise.complete.obs"}.
 *
 * <p>Immutable and thread-safe.
 */
public final class CoMoments {

    private final CoMomentsState sums;
    private final List<String> columns;

    private CoMoments(CoMomentsState sums) {
        this.sums = sums;
        this.columns = List.copyOf(sums.names());
    }

    /**
     * Of the rows that have a number in every column. The state grows with the square of the number of columns, not with
     * the rows; columns whose levels are evenly spaced or whole are added up exactly, others with twice the digits of a double.
     */
    public static Metric<?, CoMoments> listwise() {
        return metric(true);
    }

    /** Of all numbers that there are, pair by pair of columns; with the same state as {@link #listwise()}. */
    public static Metric<?, CoMoments> pairwise() {
        return metric(false);
    }

    private static Metric<?, CoMoments> metric(boolean isListwise) {
        return Metric.of(() -> new CoMomentsState(isListwise), CoMomentsState::add, CoMomentsState::merge, sums -> {
            CoMomentsState copy = new CoMomentsState(isListwise); // the state can go on
            copy.merge(sums);
            return new CoMoments(copy);
        });
    }

    /** Whether rows with a gap were left out. */
    public boolean isListwise() {
        return sums.listwise;
    }

    /** The columns, in order; none before the first batch. */
    public List<String> columns() {
        return columns;
    }

    /** How many rows there were. */
    public long rows() {
        return sums.rows;
    }

    /** How many of them were used: those with a number in every column, or pairwise those with a number in any. */
    public long n() {
        return sums.used;
    }

    /**
     * How many of the rows used have a number in a column.
     *
     * @throws IndexOutOfBoundsException if there is no such column
     */
    public long n(int column) {
        return n(column, column);
    }

    /**
     * How many of the rows used have a number in both of two columns.
     *
     * @throws IndexOutOfBoundsException if there is no such column
     */
    public long n(int one, int other) {
        check(one);
        check(other);
        return sums.count(one, other);
    }

    /**
     * How many of all rows have no number in a column, for one reason.
     *
     * @throws IndexOutOfBoundsException if there is no such column
     */
    public long absent(int column, Absence absence) {
        return sums.absences[check(column)][-absence.code() - 1];
    }

    /**
     * How often each level of a column stands in the rows used, from the lowest; levels that nobody chose are there, with 0.
     * Empty where a column holds any number.
     *
     * @throws IndexOutOfBoundsException if there is no such column
     */
    public SortedMap<Double, Long> distribution(int column) {
        SortedMap<Double, Long> distribution = new TreeMap<>();
        List<Double> levels = sums.codings[check(column)].levels();
        for (int code = 0; code < levels.size(); code++) {
            distribution.merge(levels.get(code), sums.options[column][code], Long::sum);
        }
        return Collections.unmodifiableSortedMap(distribution);
    }

    /** How many of the rows used have the lowest number, or the highest, that a column can hold; −1 if that is not known. */
    long countAtEnd(int column, boolean high) {
        Coding coding = sums.codings[check(column)];
        double end = high ? coding.highest() : coding.lowest();
        double[] counted = coding.counted();
        for (int i = 0; i < counted.length; i++) {
            if (counted[i] == end) {
                return sums.options[column][i];
            }
        }
        return -1;
    }

    /**
     * The mean of a column; empty where it has no number.
     *
     * @throws IndexOutOfBoundsException if there is no such column
     */
    public OptionalDouble mean(int column) {
        return n(column) == 0 ? OptionalDouble.empty() : OptionalDouble.of(sums.mean(column));
    }

    /**
     * The covariance of two columns over n − 1, or the variance where they are the same; empty where fewer than two rows
     * have a number in both.
     *
     * @throws IndexOutOfBoundsException if there is no such column
     */
    public OptionalDouble covariance(int one, int other) {
        long n = n(one, other);
        if (n < 2) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(centred(one, other) / ((double) n * (n - 1)));
    }

    /**
     * Pearson's correlation of two columns; empty where a column has no variance in the rows that have a number in both.
     *
     * @throws IndexOutOfBoundsException if there is no such column
     */
    public OptionalDouble correlation(int one, int other) {
        long n = n(one, other);
        double x = n < 2 ? 0 : sums.squares(one, other);
        double y = n < 2 ? 0 : sums.squares(other, one);
        if (x <= 0 || y <= 0) {
            return OptionalDouble.empty();
        }
        if (one == other) {
            return OptionalDouble.of(1);
        }
        double r = centred(one, other) / Math.sqrt(x) / Math.sqrt(y);
        return OptionalDouble.of(Math.max(-1, Math.min(1, r))); // rounding alone leads further
    }

    private double centred(int one, int other) {
        return one == other ? sums.squares(one, one) : sums.products(Math.min(one, other), Math.max(one, other));
    }

    private int check(int column) {
        return Objects.checkIndex(column, columns.size());
    }

    /** How many rows and columns there are. */
    @Override
    public String toString() {
        return (isListwise() ? "listwise" : "pairwise") + " co-moments of " + n() + " of " + rows() + " rows, columns "
                + columns;
    }
}
