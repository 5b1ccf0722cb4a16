package org.relationalleadership.serialization;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.AnswerCounts;
import org.relationalleadership.score.NoScore;
import org.relationalleadership.score.ScaleScore;
import org.relationalleadership.score.ScoreSheet;
import org.relationalleadership.score.Scores;

/** Writes the scores of rows, and collects those of a batch while it is read. */
final class ScoreCells {

    private static final int FIRST_CAPACITY = 64;
    private static final List<String> SMALL_NUMBERS =
            IntStream.range(0, 256).mapToObj(Integer::toString).toList();

    private final List<Scale> scales;
    private double[][] values;
    private double[][] errors;
    /** By scale, whether its scores have standard errors at all, as the head says. */
    private final boolean[] hasErrors;

    private short[][] reasons;
    private long[][] counts;
    private int capacity = FIRST_CAPACITY;
    /** By scale, the position of each reason, from 1. */
    private final List<Map<NoScore, Short>> noScores = new ArrayList<>();

    ScoreCells(List<Scale> scales) {
        this.scales = scales;
        values = new double[scales.size()][capacity];
        errors = new double[scales.size()][capacity];
        hasErrors = new boolean[scales.size()];
        reasons = new short[scales.size()][capacity];
        counts = new long[scales.size()][capacity];
        for (int scale = 0; scale < scales.size(); scale++) {
            noScores.add(new LinkedHashMap<>());
        }
    }

    /**
     * Writes the fields of a score, or why there is none, and what it rests on.
     *
     * @param numbers the text of a number, as {@link NumberTexts} has it
     * @param whys what is written of the text that says why there is none
     */
    static void writeFields(
            ScaleScore score, DoubleFunction<String> numbers, UnaryOperator<String> whys, TokenTarget to)
            throws IOException {
        Optional<NoScore> none = score.noScore();
        if (none.isPresent()) {
            to.name(RowsFields.NO_SCORE);
            to.text(Piece.word(none.get().kind()));
            to.name(RowsFields.WHY);
            to.text(whys.apply(none.get().text()));
        } else {
            to.name(RowsFields.VALUE);
            to.number(numbers.apply(score.value()));
            OptionalDouble error = score.standardError();
            if (error.isPresent()) {
                to.name(RowsFields.STANDARD_ERROR);
                to.number(numbers.apply(error.getAsDouble()));
            }
        }
        for (int i = 0; i < RowsFields.COUNTS.size(); i++) {
            writeCount(RowsFields.COUNTS.get(i), RowsFields.count(score.counts(), i), to);
        }
        writeCount(RowsFields.SUBSTITUTED, score.substituted(), to);
    }

    private static void writeCount(String name, int number, TokenTarget to) throws IOException {
        if (number != 0) {
            to.name(name);
            to.number(number < SMALL_NUMBERS.size() ? SMALL_NUMBERS.get(number) : Integer.toString(number));
        }
    }

    /** Says that a scale is scored with standard errors. */
    void withStandardErrors(int scale) {
        hasErrors[scale] = true;
    }

    /** Makes room for a row. */
    void start(int row) {
        if (row >= capacity) {
            capacity *= 2;
            for (int scale = 0; scale < values.length; scale++) {
                values[scale] = Arrays.copyOf(values[scale], capacity);
                errors[scale] = Arrays.copyOf(errors[scale], capacity);
                reasons[scale] = Arrays.copyOf(reasons[scale], capacity);
                counts[scale] = Arrays.copyOf(counts[scale], capacity);
            }
        }
    }

    /**
     * Takes a score that was read without its tree; false, for {@link #read} to tell, where it may be none.
     *
     * @param error −1 where there is none
     */
    boolean putScore(int scale, int row, double value, double error, AnswerCounts read, int substituted) {
        values[scale][row] = value;
        errors[scale][row] = error + 0.0; // never −0.0
        reasons[scale][row] = 0;
        counts[scale][row] = read.packed();
        return substituted == read.substituted(scales.get(scale).answered()) && (error < 0 || hasErrors[scale]);
    }

    /**
     * Takes why there is no score, read without its tree; false, for {@link #read} to tell, where it may be no reason.
     */
    boolean putReason(int scale, int row, NoScore.Kind kind, String why, AnswerCounts read) {
        values[scale][row] = 0;
        errors[scale][row] = -1;
        counts[scale][row] = read.packed();
        reasons[scale][row] = Reading.quietly(() -> new NoScore(kind, why))
                .map(none -> reason(scale, none))
                .orElse((short) 0);
        return reasons[scale][row] != 0;
    }

    /** Reads the score of a row on a scale. */
    void read(Piece piece, int scale, int row) {
        piece.fields(Shapes.SCORE).ifPresent(fields -> read(fields, scale, row));
    }

    /** Reads the score of a row on a scale; empty where there is none, or none that can be read. */
    Optional<Double> read(Fields fields, int scale, int row) {
        boolean isScored = fields.get(RowsFields.VALUE).isPresent();
        if (isScored
                == (fields.get(RowsFields.NO_SCORE).isPresent()
                        || fields.get(RowsFields.WHY).isPresent())) {
            fields.object().fault("needs either 'value', or 'noScore' and 'why'");
            return Optional.empty();
        }
        Optional<Double> value = fields.get(RowsFields.VALUE).flatMap(Piece::number);
        values[scale][row] = value.orElse(0.0);
        errors[scale][row] = error(fields, scale, isScored);
        if (isScored) {
            reasons[scale][row] = 0;
        } else {
            Optional<NoScore.Kind> kind =
                    fields.needed(RowsFields.NO_SCORE).flatMap(piece -> piece.word(NoScore.Kind.class));
            Optional<String> why = fields.needed(RowsFields.WHY).flatMap(Piece::text);
            kind.flatMap(known -> why.flatMap(text -> fields.object().attempt(() -> new NoScore(known, text))))
                    .ifPresent(none -> {
                        reasons[scale][row] = reason(scale, none);
                        if (reasons[scale][row] == 0) {
                            fields.object()
                                    .fault("the rows have more than " + Short.MAX_VALUE
                                            + " different reasons why there is no score on this scale");
                        }
                    });
        }
        int[] numbers = new int[RowsFields.COUNTS.size()];
        int at = 0;
        for (String name : RowsFields.COUNTS) {
            numbers[at++] = fields.get(name)
                    .flatMap(piece -> piece.whole(0, AnswerCounts.MOST_MEMBERS))
                    .orElse(0L)
                    .intValue();
        }
        AnswerCounts read = new AnswerCounts(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
        counts[scale][row] = read.packed();
        requireSubstituted(fields, isScored ? read.substituted(scales.get(scale).answered()) : 0);
        return value;
    }

    /** It follows from the instrument's policy and the counts, and stands there for whoever has the document alone. */
    private static void requireSubstituted(Fields fields, int expected) {
        Optional<Piece> piece = fields.get(RowsFields.SUBSTITUTED);
        String rule = "by the scale's policy and the counts it is " + expected;
        if (piece.isEmpty() && expected > 0) {
            fields.object().fault("field 'substituted' is needed: " + rule);
        }
        piece.flatMap(number -> number.whole(0, Integer.MAX_VALUE))
                .filter(told -> told != expected)
                .ifPresent(told -> piece.get().fault(rule + ", but was " + told));
    }

    private double error(Fields fields, int scale, boolean isScored) {
        Optional<Piece> piece = fields.get(RowsFields.STANDARD_ERROR);
        if (piece.isEmpty()) {
            return -1;
        }
        if (!isScored || !hasErrors[scale]) {
            piece.get()
                    .fault(
                            isScored
                                    ? "a standard error stands where the head says 'standardErrors: true' of the scale"
                                    : "a standard error stands beside a score, but there is none");
            return -1;
        }
        Optional<Double> error = piece.get().number();
        if (error.isPresent() && error.get() < 0) {
            piece.get().fault("a standard error is 0 or more, but was " + Numbers.text(error.get()));
            return -1;
        }
        return error.orElse(-1.0) + 0.0; // never −0.0
    }

    /** The position of a reason; 0 where there are too many. */
    private short reason(int scale, NoScore none) {
        Map<NoScore, Short> known = noScores.get(scale);
        Short position = known.get(none);
        if (position == null) {
            if (known.size() == Short.MAX_VALUE) {
                return 0;
            }
            position = (short) (known.size() + 1);
            known.put(none, position);
        }
        return position;
    }

    /** The scores of the only row. */
    ScoreSheet sheet(Response response, ScoreSheet.Explainer explainer) {
        int count = scales.size();
        double[] scores = new double[count];
        double[] standardErrors = new double[count];
        @Nullable NoScore[] none = new NoScore[count];
        long[] packed = new long[count];
        for (int scale = 0; scale < count; scale++) {
            scores[scale] = values[scale][0];
            standardErrors[scale] = errors[scale][0];
            none[scale] = reasons[scale][0] == 0
                    ? null
                    : noScores.get(scale).keySet().iterator().next();
            packed[scale] = counts[scale][0];
        }
        return ScoreSheet.of(response, scores, standardErrors, none, packed, explainer);
    }

    /** The scores, and a fresh start for the next batch. */
    Scores finish(Responses responses) {
        List<Scores.Column> columns = new ArrayList<>();
        for (int scale = 0; scale < values.length; scale++) {
            Scores.Column column = new Scores.Column(
                    Arrays.copyOf(values[scale], responses.rows()),
                    Arrays.copyOf(reasons[scale], responses.rows()),
                    List.copyOf(noScores.get(scale).keySet()),
                    Arrays.copyOf(counts[scale], responses.rows()));
            columns.add(
                    hasErrors[scale]
                            ? column.withStandardErrors(Arrays.copyOf(errors[scale], responses.rows()))
                            : column);
            noScores.get(scale).clear();
        }
        return Scores.of(responses, columns);
    }
}
