package org.relationalleadership.score;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.NearMiss;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.response.Context;
import org.relationalleadership.response.Observations;
import org.relationalleadership.response.Responses;

/**
 * The scores of a batch of responses, row beside row: per scale a number or the reason why there is none, and how many
 * answers it rests on.
 *
 * <p>They carry their provenance: {@link #instrument()} has the id and version, and each {@link Scale} its strategy and
 * parameters. Scales stand in the order of the instrument.
 *
 * <p>Immutable and thread-safe.
 */
public final class Scores {

    private final Responses responses;
    private final List<Column> columns;

    private Scores(Responses responses, List<Column> columns) {
        this.responses = responses;
        this.columns = columns;
    }

    /**
     * The scores of one scale, one a row, as a scoring engine makes them.
     *
     * <p>A short scale of few options has few different results, and a survey has millions of rows: {@link #pick} makes a
     * column that keeps two bytes a row and shares the results. Immutable and thread-safe once it is made.
     */
    public static final class Column {

        private final char @Nullable [] picked; // by row, its position in the arrays; null where that is the row
        private final double[] values;
        private final double @Nullable [] errors; // null where there are none at all, −1 where a row has none
        private final short[] reasons;
        private final List<NoScore> noScores;
        private final long[] counts;

        /**
         * A column of scores without standard errors. Takes the arrays: they are given away, not copied, and nobody may
         * write to them any more.
         *
         * @param values the score of each row, finite; where there is none, it is set to 0
         * @param reasons 0 where there is a score, otherwise the position of the reason in {@code noScores}, from 1
         * @param noScores the reasons that occur, at most 32,767
         * @param counts the packed {@link AnswerCounts} of each row
         * @throws IllegalArgumentException if the arrays differ in length, there are too many reasons or not the one that
         *     a row names, or a score is not finite
         */
        public Column(double[] values, short[] reasons, List<NoScore> noScores, long[] counts) {
            this(null, values, null, reasons, List.copyOf(noScores), counts);
            if (values.length != reasons.length
                    || values.length != counts.length
                    || noScores.size() > Short.MAX_VALUE) {
                throw new IllegalArgumentException(
                        "scores: arrays of one length and at most " + Short.MAX_VALUE + " reasons are needed, but were "
                                + values.length + ", " + reasons.length + ", " + counts.length + " and "
                                + noScores.size());
            }
            for (int row = 0; row < values.length; row++) {
                double value = values[row];
                boolean isScore = reasons[row] == 0 && Math.abs(value) <= Double.MAX_VALUE;
                values[row] = isScore ? value + 0.0 : checked(row); // apart, as most rows have a score; never −0.0
            }
        }

        private double checked(int row) {
            if (reasons[row] < 0 || reasons[row] > noScores.size()) {
                throw new IllegalArgumentException(
                        "scores: row " + row + " names reason " + reasons[row] + ", but there are " + noScores.size());
            }
            return reasons[row] == 0 ? Require.finite("scores: row " + row, values[row]) : 0;
        }

        private Column(
                char @Nullable [] picked,
                double[] values,
                double @Nullable [] errors,
                short[] reasons,
                List<NoScore> noScores,
                long[] counts) {
            this.picked = picked;
            this.values = values;
            this.errors = errors;
            this.reasons = reasons;
            this.noScores = noScores;
            this.counts = counts;
        }

        /**
         * This column with standard errors. Takes the array.
         *
         * @param standardErrors 0 or more, finite; −1 where a row has none, as it has without a score
         * @throws IllegalArgumentException if there is not one for each row, or one is something else
         * @throws IllegalStateException if the rows of this column are picked
         */
        public Column withStandardErrors(double[] standardErrors) {
            if (picked != null) {
                throw new IllegalStateException("scores: standard errors are said before rows are picked");
            }
            if (standardErrors.length != values.length) {
                throw new IllegalArgumentException("scores: a standard error is needed for each of " + values.length
                        + " rows, but there are " + standardErrors.length);
            }
            for (int row = 0; row < values.length; row++) {
                double error = standardErrors[row];
                if (error != -1 && !(error >= 0 && Double.isFinite(error) && reasons[row] == 0)) {
                    throw new IllegalArgumentException("scores: row " + row + ": a standard error is 0 or more and "
                            + "stands beside a score, but was " + Numbers.text(error)
                            + (reasons[row] == 0 ? "" : " without one"));
                }
            }
            return new Column(null, values, standardErrors, reasons, noScores, counts);
        }

        /**
         * A column each of whose rows is a row of this one, which it shares. Takes the array.
         *
         * @param rows by row of the new column, the row of this one
         * @throws IllegalArgumentException if this one has no such row
         * @throws IllegalStateException if the rows of this column are picked themselves
         */
        public Column pick(char[] rows) {
            if (picked != null) {
                throw new IllegalStateException("scores: rows are picked from a column that has results of its own");
            }
            int last = 0;
            for (char row : rows) {
                last = Math.max(last, row);
            }
            if (last >= values.length && rows.length > 0) {
                throw new IllegalArgumentException(
                        "scores: row " + last + " is picked from a column of " + values.length);
            }
            return new Column(rows, values, errors, reasons, noScores, counts);
        }

        private int rows() {
            return picked == null ? values.length : picked.length;
        }

        private int at(int row) {
            return picked == null ? row : picked[row];
        }

        /**
         * Whether a row has a score.
         *
         * @throws IndexOutOfBoundsException if there is no such row
         */
        public boolean isScored(int row) {
            return reasons[at(row)] == 0;
        }

        /**
         * The score of a row; 0 where there is none, which {@link #isScored} tells.
         *
         * @throws IndexOutOfBoundsException if there is no such row
         */
        public double value(int row) {
            return values[at(row)];
        }

        private double error(int row) {
            return errors == null ? -1 : errors[at(row)];
        }

        private long counts(int row) {
            return counts[at(row)];
        }

        private @Nullable NoScore noScore(int row) {
            short reason = reasons[at(row)];
            return reason == 0 ? null : noScores.get(reason - 1);
        }

        private boolean sameAs(Column that) {
            for (int row = 0; row < rows(); row++) {
                if (value(row) != that.value(row)
                        || error(row) != that.error(row)
                        || counts(row) != that.counts(row)
                        || !Objects.equals(noScore(row), that.noScore(row))) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Scores of responses.
     *
     * @param columns one for each scale of the instrument, in its order, each with a row for each response
     * @throws IllegalArgumentException if a column or a row is missing, or there is one too many
     */
    public static Scores of(Responses responses, List<Column> columns) {
        if (columns.size() != responses.instrument().scales().size()) {
            throw new IllegalArgumentException("scores: a column is needed for each of "
                    + responses.instrument().scales().size() + " scales, but there are " + columns.size());
        }
        for (Column column : columns) {
            if (column.rows() != responses.rows()) {
                throw new IllegalArgumentException("scores: a row is needed for each of " + responses.rows()
                        + " responses, but a column has " + column.rows());
            }
        }
        return new Scores(responses, List.copyOf(columns));
    }

    /** The responses that were scored, row by row. */
    public Responses responses() {
        return responses;
    }

    /** The instrument by which they were scored. */
    public Instrument instrument() {
        return responses.instrument();
    }

    /** How many rows there are. */
    public int rows() {
        return responses.rows();
    }

    /** Who answered about whom, when. */
    public Context context() {
        return responses.context();
    }

    /**
     * The position of a scale, for the methods that take one. Those methods, and those that take a row, throw an {@link
     * IndexOutOfBoundsException} where there is no such scale or row.
     *
     * @throws IllegalArgumentException if the instrument has no such scale
     */
    public int position(String scale) {
        return position(instrument(), scale);
    }

    static int position(Instrument instrument, String scale) {
        int position = instrument.scaleIndex(scale);
        if (position < 0) {
            List<String> known = instrument.scales().stream().map(Scale::id).toList();
            throw new IllegalArgumentException("instrument '" + instrument.id() + "': no scale '"
                    + Require.shortened(scale) + "'" + NearMiss.hint(scale, known));
        }
        return position;
    }

    /** Whether a row has a score on the scale at a position. */
    public boolean isScored(int row, int scale) {
        return columns.get(scale).isScored(row);
    }

    /**
     * The score of a row on the scale at a position.
     *
     * @throws NoSuchElementException if there is none; ask {@link #isScored} first
     */
    public double value(int row, int scale) {
        Column column = columns.get(scale);
        if (!column.isScored(row)) {
            throw new NoSuchElementException("row " + row + ", scale '"
                    + instrument().scales().get(scale).id() + "': no score: " + column.noScore(row));
        }
        return column.value(row);
    }

    /** Why a row has no score on the scale at a position; empty where it has one. */
    public Optional<NoScore> noScore(int row, int scale) {
        return Optional.ofNullable(columns.get(scale).noScore(row));
    }

    /** What the score of a row on the scale at a position rests on. */
    public AnswerCounts counts(int row, int scale) {
        return AnswerCounts.unpacked(columns.get(scale).counts(row));
    }

    /**
     * The standard error of the score of a row on the scale at a position, 0 or more; empty where there is no score, and
     * for strategies that do not estimate it.
     */
    public OptionalDouble standardError(int row, int scale) {
        double error = columns.get(scale).error(row);
        return error < 0 ? OptionalDouble.empty() : OptionalDouble.of(error);
    }

    /** Whether the scale at a position is scored with standard errors at all. */
    public boolean hasStandardErrors(int scale) {
        return columns.get(scale).errors != null;
    }

    /** All of it for one row and the scale at a position. */
    public ScaleScore score(int row, int scale) {
        Scale of = instrument().scales().get(scale);
        Column column = columns.get(scale);
        return ScaleScore.of(of, column.noScore(row), column.value(row), column.error(row), counts(row, scale));
    }

    /**
     * All of it for one row and scale.
     *
     * @throws IllegalArgumentException if the instrument has no such scale
     */
    public ScaleScore score(int row, String scale) {
        return score(row, position(scale));
    }

    /** The scores as numbers in columns. */
    public Observations observations() {
        return new ScaleObservations(
                this, instrument().scales().stream().map(Scale::id).toList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Scores that) || !responses.equals(that.responses)) {
            return false;
        }
        for (int scale = 0; scale < columns.size(); scale++) {
            if (!columns.get(scale).sameAs(that.columns.get(scale))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return responses.hashCode();
    }

    /** The instrument and the size; never the scores, which are about people. */
    @Override
    public String toString() {
        return "scores of " + responses;
    }

    /** Scales as columns. */
    private record ScaleObservations(Scores scores, List<String> columns) implements Observations {

        @Override
        public int rows() {
            return scores.rows();
        }

        @Override
        public long surveyRow(int row) {
            return scores.responses().firstRow() + Objects.checkIndex(row, scores.rows());
        }

        @Override
        public List<Double> levels(int column) {
            Objects.checkIndex(column, columns.size());
            return List.of();
        }

        @Override
        public int code(int row, int column) {
            if (scores.isScored(row, column)) {
                return 0;
            }
            return (isAsked(row, column) ? Absence.NOT_ANSWERED : Absence.NOT_ASKED).code();
        }

        @Override
        public boolean isPresent(int row, int column) {
            return scores.isScored(row, column);
        }

        @Override
        public double value(int row, int column) {
            return scores.value(row, column);
        }

        /** Whether an item was asked among the members of a scale, and of the scales that are its members. */
        private boolean isAsked(int row, int column) {
            Deque<Integer> open = new ArrayDeque<>(List.of(column));
            Set<Integer> seen = new HashSet<>(open);
            while (!open.isEmpty()) {
                int scale = open.remove();
                AnswerCounts counts = scores.counts(row, scale);
                if (counts.notAsked() + counts.withoutScore() < counts.members()) {
                    return true;
                }
                scores.instrument().scales().get(scale).members().stream()
                        .filter(member -> member.kind() == Member.Kind.SCALE)
                        .map(member -> scores.position(member.id()))
                        .filter(seen::add)
                        .forEach(open::add);
            }
            return false;
        }

        @Override
        public Optional<Range> range(int column) {
            return Optional.empty();
        }

        @Override
        public Context context() {
            return scores.context();
        }
    }
}
