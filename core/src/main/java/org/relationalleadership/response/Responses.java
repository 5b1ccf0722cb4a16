package org.relationalleadership.response;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Option;
import org.relationalleadership.instrument.Range;

/**
 * A batch of answers to an instrument, held by column: a byte an answer where the answer scale has options, a number where
 * it has not.
 *
 * <p>Answers are as given: neither reversed nor weighed. A batch may be all there is, or a part of {@link Batches}; then
 * {@link #firstRow()} says where it stands, so that no result depends on how a survey was cut.
 *
 * <p>Immutable and thread-safe.
 */
public final class Responses {

    private static final int MOST_OPTIONS = Byte.MAX_VALUE + 1;

    private final Instrument instrument;
    private final long firstRow;
    private final int rows;
    private final byte[][] codes;
    private final double[] @Nullable [] scores; // null for a column whose codes are options
    private final long @Nullable [] rowNumbers; // null where they follow on the first row
    private final Context context;

    private Responses(
            Instrument instrument,
            long firstRow,
            int rows,
            byte[][] codes,
            double[] @Nullable [] scores,
            long @Nullable [] rowNumbers,
            Context context) {
        this.instrument = instrument;
        this.firstRow = firstRow;
        this.rows = rows;
        this.codes = codes;
        this.scores = scores;
        this.rowNumbers = rowNumbers;
        this.context = context;
    }

    /** The instrument that was answered. */
    public Instrument instrument() {
        return instrument;
    }

    /** How many rows this batch has. */
    public int rows() {
        return rows;
    }

    /** The position of this batch's first row among all rows of the survey, from 0. */
    public long firstRow() {
        return firstRow;
    }

    /**
     * The number of a row in the export it came from, from 1 and without the header, so that a person finds it there. Two
     * rows have the same number where one row of the export holds several responses. Where no numbers were said, it is the
     * position among all rows of the survey, counted from 1.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public long rowNumber(int row) {
        Objects.checkIndex(row, rows);
        return rowNumbers == null ? firstRow + row + 1 : rowNumbers[row];
    }

    /** Who answered about whom, when. */
    public Context context() {
        return context;
    }

    /**
     * The answer in a row to the item at a position of the instrument.
     *
     * @throws IndexOutOfBoundsException if there is no such row or position
     */
    public Answer answer(int row, int item) {
        byte code = codes[item][Objects.checkIndex(row, rows)];
        return code >= 0 ? Answer.of(score(row, item, code)) : Answer.absent(Absence.ofCode(code));
    }

    private double score(int row, int item, byte code) {
        double[] column = scores[item];
        return column == null
                ? instrument.items().get(item).answers().options().get(code).score()
                : column[row];
    }

    /**
     * One row by itself: its answers and the pieces of context that it has, without its number and place in the survey.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Response row(int row) {
        Response.Builder builder = Response.to(instrument);
        for (int item = 0; item < codes.length; item++) {
            builder.answer(item, answer(row, item));
        }
        context.names().forEach(name -> context.value(name, row).ifPresent(text -> builder.context(name, text)));
        return builder.build();
    }

    /**
     * Whether a column holds the positions of options, as it does for every answer scale of 1 to 128 options; otherwise
     * {@link #copyScores} has its numbers.
     */
    public boolean isCoded(int item) {
        return isCoded(instrument.items().get(item));
    }

    /**
     * Copies a stretch of a column: 0 or more is the position of the ticked option (just 0 for a number), −1 not
     * answered, −2 not applicable, −3 not asked.
     *
     * @param item the position of the item in the instrument
     * @param from the first row
     * @param count how many rows
     * @param target where to put them, from its start
     * @throws IndexOutOfBoundsException if there are no such rows or item, or the target is too short
     */
    public void copyCodes(int item, int from, int count, byte[] target) {
        Objects.checkFromIndexSize(from, count, rows);
        System.arraycopy(codes[item], from, target, 0, count);
    }

    /**
     * Copies a stretch of a column of numbers; 0 where there is none, which {@link #copyCodes} tells.
     *
     * @param item the position of the item in the instrument
     * @param from the first row
     * @param count how many rows
     * @param target where to put them, from its start
     * @throws IllegalArgumentException if the column is coded
     * @throws IndexOutOfBoundsException if there are no such rows or item, or the target is too short
     */
    public void copyScores(int item, int from, int count, double[] target) {
        Objects.checkFromIndexSize(from, count, rows);
        double[] column = scores[item];
        if (column == null) {
            throw new IllegalArgumentException(
                    "item '" + instrument.items().get(item).id()
                            + "': its answers are options, so that the column has codes and no numbers");
        }
        System.arraycopy(column, from, target, 0, count);
    }

    /** The answers as numbers, reversed where the item is. */
    public Observations observations() {
        return new ItemObservations(this);
    }

    /** Whether a column of answers to an item holds the positions of options; see {@link #isCoded(int)}. */
    public static boolean isCoded(Item item) {
        int options = item.answers().options().size();
        return options > 0 && options <= MOST_OPTIONS;
    }

    static byte code(Item item, Answer answer) {
        if (!answer.isAnswered()) {
            return answer.absence().orElseThrow().code();
        }
        AnswerScale scale = item.answers();
        if (isCoded(item)) {
            int option = scale.optionIndex(answer.score());
            if (option >= 0) {
                return (byte) option;
            }
        } else if (scale.allows(answer.score())) {
            return 0;
        }
        throw new IllegalArgumentException("item '" + item.id() + "': an answer on scale '" + scale.id() + "' is "
                + scale.rule() + ", but was " + answer);
    }

    /**
     * A batch of single rows, with the pieces of context that any of them has, in the order in which the rows name them.
     * There may be no row.
     *
     * @throws IllegalArgumentException if a row answers another instrument
     */
    public static Responses of(Instrument instrument, List<Response> rows) {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(row.context().keySet()));
        List<String> context = List.copyOf(names);
        Builder builder = builder(instrument, context);
        for (Response row : rows) {
            if (!row.instrument().equals(instrument)) {
                throw new IllegalArgumentException("responses: all must be to instrument '" + instrument.id() + "' "
                        + instrument.version() + ", but one is to '"
                        + row.instrument().id() + "' "
                        + row.instrument().version());
            }
            for (int item = 0; item < instrument.items().size(); item++) {
                builder.answer(item, row.answer(item));
            }
            for (int c = 0; c < context.size(); c++) {
                String text = row.context().get(context.get(c));
                if (text != null) {
                    builder.context(c, text);
                }
            }
            builder.endRow();
        }
        return builder.build();
    }

    /**
     * Starts a batch whose rows have these pieces of context; there may be none.
     *
     * @throws IllegalArgumentException if a name is no id or stands twice
     */
    public static Builder builder(Instrument instrument, List<String> contextNames) {
        return new Builder(instrument, contextNames);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Responses that)
                || rows != that.rows
                || firstRow != that.firstRow
                || !instrument.equals(that.instrument)
                || !context.equals(that.context)
                || !Arrays.deepEquals(codes, that.codes)
                || !Arrays.deepEquals(scores, that.scores)) {
            return false;
        }
        for (int row = 0; row < rows; row++) {
            if (rowNumber(row) != that.rowNumber(row)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.deepHashCode(codes) + Long.hashCode(firstRow);
    }

    /** The instrument and the size; never the answers, which are about people. */
    @Override
    public String toString() {
        return rows + " responses to '" + instrument.id() + "' " + instrument.version() + " from row " + firstRow;
    }

    /**
     * Collects responses row by row: answers and context of a row in any order, then {@link #endRow()}. What is not said of
     * a row is {@link Absence#NOT_ANSWERED}. Not thread-safe.
     */
    public static final class Builder {

        private static final int FIRST_CAPACITY = 64;
        private static final int MOST_WHOLE_SCORES = 16;
        private static final int LOWEST_CODE = Absence.NOT_ASKED.code();

        private final Instrument instrument;
        private final Context.Collector context;
        private final byte[][] codes;
        private final double[] @Nullable [] scores;
        private final int[] optionCounts; // by item: how many codes stand for options
        private final byte[][] wholeScores; // by item: the code of each whole score from 0, or -1
        private long[] rowNumbers = new long[FIRST_CAPACITY];
        private boolean numbered;
        private long firstRow;
        private int rows;

        private Builder(Instrument instrument, List<String> contextNames) {
            this.instrument = instrument;
            this.context = new Context.Collector(contextNames, FIRST_CAPACITY);
            int items = instrument.items().size();
            codes = new byte[items][FIRST_CAPACITY];
            scores = new double[items][];
            optionCounts = new int[items];
            wholeScores = new byte[items][];
            for (int item = 0; item < items; item++) {
                optionCounts[item] = isCoded(instrument.items().get(item))
                        ? instrument.items().get(item).answers().options().size()
                        : 0;
                wholeScores[item] = wholeScores(instrument.items().get(item));
                Arrays.fill(codes[item], Absence.NOT_ANSWERED.code());
                scores[item] = isCoded(instrument.items().get(item)) ? null : new double[FIRST_CAPACITY];
            }
        }

        /**
         * Says where this batch stands in the survey: the position of its first row, from 0. It is said before the first row
         * ends, because rows are numbered from there.
         *
         * @throws IllegalArgumentException if it is negative
         * @throws IllegalStateException if a row has ended already
         */
        public Builder firstRow(long position) {
            if (position < 0) {
                throw new IllegalArgumentException("first row: a position is 0 or more, but was " + position);
            }
            if (rows > 0) {
                throw new IllegalStateException("first row: must be said before a row ends, but " + rows + " have");
            }
            firstRow = position;
            return this;
        }

        /**
         * The answer to the item at a position of the instrument.
         *
         * @throws IllegalArgumentException if its answer scale does not allow the score
         */
        public Builder answer(int item, Answer answer) {
            codes[item][rows] = quickCode(item, answer);
            double[] column = scores[item];
            if (column != null) {
                column[rows] = answer.isAnswered() ? answer.score() : 0;
            }
            return this;
        }

        /**
         * The answer to the item at a position of the instrument as a code, which is what {@link Responses#copyCodes} gives:
         * for a reader that knows the code of each text of a column. A number has no code.
         *
         * @throws IllegalArgumentException if it is not the position of an option, −1, −2 or −3
         */
        public Builder code(int item, int code) {
            if (code >= optionCounts[item] || code < LOWEST_CODE) {
                throw new IllegalArgumentException("item '"
                        + instrument.items().get(item).id() + "': a code is "
                        + (optionCounts[item] == 0 ? "" : "a position among its " + optionCounts[item] + " options, ")
                        + "-1, -2 or -3, but was " + code);
            }
            codes[item][rows] = (byte) code;
            double[] column = scores[item];
            if (column != null) {
                column[rows] = 0;
            }
            return this;
        }

        /** Most answers are small whole scores, and a survey has millions of them: they are looked up, not searched. */
        private byte quickCode(int item, Answer answer) {
            if (answer.isAnswered()) {
                double score = answer.score();
                int whole = (int) score;
                if (whole == score && whole >= 0 && whole < wholeScores[item].length && wholeScores[item][whole] >= 0) {
                    return wholeScores[item][whole];
                }
            }
            return Responses.code(instrument.items().get(item), answer);
        }

        private static byte[] wholeScores(Item item) {
            List<Option> options = item.answers().options();
            byte[] codes = new byte[isCoded(item) ? MOST_WHOLE_SCORES : 0];
            Arrays.fill(codes, (byte) -1);
            for (int option = 0; option < options.size(); option++) {
                double score = options.get(option).score();
                if (score == (int) score && score >= 0 && score < codes.length) {
                    codes[(int) score] = (byte) option;
                }
            }
            return codes;
        }

        /**
         * The text of the piece of context at a position of the names; a row that has none is not asked for it.
         *
         * @throws IllegalArgumentException if the text is blank
         */
        public Builder context(int name, String text) {
            context.set(name, text);
            return this;
        }

        /** Forgets what was said of the row that has not ended yet. */
        public Builder dropRow() {
            context.clearRow();
            for (int item = 0; item < codes.length; item++) {
                codes[item][rows] = Absence.NOT_ANSWERED.code();
                double[] column = scores[item];
                if (column != null) {
                    column[rows] = 0;
                }
            }
            return this;
        }

        /** Ends a row that is numbered after the one before it. */
        public Builder endRow() {
            return endRow(rows == 0 ? firstRow + 1 : rowNumbers[rows - 1] + 1);
        }

        /**
         * Ends a row and says its number in the export.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public Builder endRow(long rowNumber) {
            if (rowNumber < 1) {
                throw new IllegalArgumentException("row number: rows are counted from 1, but was " + rowNumber);
            }
            numbered |= rowNumber != firstRow + rows + 1;
            rowNumbers[rows] = rowNumber;
            rows++;
            context.endRow();
            if (rows == rowNumbers.length) {
                grow();
            }
            return this;
        }

        /** How many rows have ended. */
        public int rows() {
            return rows;
        }

        private void grow() {
            int capacity = rows * 2;
            rowNumbers = Arrays.copyOf(rowNumbers, capacity);
            for (int item = 0; item < codes.length; item++) {
                codes[item] = Arrays.copyOf(codes[item], capacity);
                Arrays.fill(codes[item], rows, capacity, Absence.NOT_ANSWERED.code());
                double[] column = scores[item];
                if (column != null) {
                    scores[item] = Arrays.copyOf(column, capacity);
                }
            }
        }

        /** The batch; what was said of a row that has not ended is left out. The builder can go on from there. */
        public Responses build() {
            byte[][] exactCodes = new byte[codes.length][];
            double[] @Nullable [] exactScores = new double[codes.length][];
            for (int item = 0; item < codes.length; item++) {
                exactCodes[item] = Arrays.copyOf(codes[item], rows);
                double[] column = scores[item];
                exactScores[item] = column == null ? null : Arrays.copyOf(column, rows);
            }
            long[] numbers = numbered ? Arrays.copyOf(rowNumbers, rows) : null;
            return new Responses(instrument, firstRow, rows, exactCodes, exactScores, numbers, context.finish());
        }
    }

    /** Items as columns. */
    private static final class ItemObservations implements Observations {

        private final Responses responses;
        private final List<String> columns;
        private final List<List<Double>> levels;

        ItemObservations(Responses responses) {
            List<Item> items = responses.instrument.items();
            this.responses = responses;
            this.columns = items.stream().map(Item::id).toList();
            this.levels = items.stream().map(ItemObservations::levels).toList();
        }

        private static List<Double> levels(Item item) {
            return isCoded(item)
                    ? item.answers().options().stream()
                            .map(option -> item.keyed(option.score()))
                            .toList()
                    : List.of();
        }

        @Override
        public int rows() {
            return responses.rows;
        }

        @Override
        public long surveyRow(int row) {
            return responses.firstRow + Objects.checkIndex(row, responses.rows);
        }

        @Override
        public List<String> columns() {
            return columns;
        }

        @Override
        public List<Double> levels(int column) {
            return levels.get(column);
        }

        @Override
        public int code(int row, int column) {
            return responses.codes[column][row];
        }

        @Override
        public double value(int row, int column) {
            byte code = responses.codes[column][row];
            Item item = responses.instrument.items().get(column);
            if (code < 0) {
                throw new NoSuchElementException(
                        "row " + row + ", item '" + item.id() + "': no number, because it is " + Absence.ofCode(code));
            }
            return item.keyed(responses.score(row, column, code));
        }

        @Override
        public void copyCodes(int column, int from, int count, byte[] target) {
            responses.copyCodes(column, from, count, target);
        }

        @Override
        public Optional<Range> range(int column) {
            return Optional.of(
                    responses.instrument.items().get(column).answers().range());
        }

        @Override
        public Context context() {
            return responses.context;
        }
    }
}
