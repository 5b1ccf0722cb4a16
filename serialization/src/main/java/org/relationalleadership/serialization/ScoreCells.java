package org.relationalleadership.serialization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.AnswerCounts;
import org.relationalleadership.score.NoScore;
import org.relationalleadership.score.Scores;

/** Collects the scores of a batch while it is read. */
final class ScoreCells {

    private final double[][] values;
    private final short[][] reasons;
    private final long[][] counts;
    /** By scale, the position of each reason, from 1. */
    private final List<Map<NoScore, Short>> noScores = new ArrayList<>();

    ScoreCells(int scales) {
        values = new double[scales][RowsReader.ROWS_A_BATCH];
        reasons = new short[scales][RowsReader.ROWS_A_BATCH];
        counts = new long[scales][RowsReader.ROWS_A_BATCH];
        for (int scale = 0; scale < scales; scale++) {
            noScores.add(new LinkedHashMap<>());
        }
    }

    /** Reads the score of a row on a scale. */
    void read(Piece piece, int scale, int row) {
        piece.fields(RowsFields.CELL).ifPresent(fields -> read(fields, scale, row));
    }

    private void read(Fields fields, int scale, int row) {
        boolean isScored = fields.get(RowsFields.VALUE).isPresent();
        if (isScored
                == (fields.get(RowsFields.NO_SCORE).isPresent()
                        || fields.get(RowsFields.WHY).isPresent())) {
            fields.object().fault("needs either 'value', or 'noScore' and 'why'");
            return;
        }
        if (isScored) {
            values[scale][row] =
                    fields.get(RowsFields.VALUE).flatMap(Piece::number).orElse(0.0);
            reasons[scale][row] = 0;
        } else {
            values[scale][row] = 0;
            Optional<NoScore.Kind> kind =
                    fields.needed(RowsFields.NO_SCORE).flatMap(piece -> piece.word(NoScore.Kind.class));
            Optional<String> why = fields.needed(RowsFields.WHY).flatMap(Piece::text);
            kind.flatMap(known -> why.flatMap(text -> fields.object().attempt(() -> new NoScore(known, text))))
                    .ifPresent(none -> reasons[scale][row] = reason(scale, none));
        }
        int[] numbers = new int[RowsFields.COUNTS.size()];
        int at = 0;
        for (String name : RowsFields.COUNTS.keySet()) {
            numbers[at++] = fields.get(name)
                    .flatMap(piece -> piece.whole(0, AnswerCounts.MOST_MEMBERS))
                    .orElse(0L)
                    .intValue();
        }
        counts[scale][row] = new AnswerCounts(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]).packed();
    }

    private short reason(int scale, NoScore none) {
        Map<NoScore, Short> known = noScores.get(scale);
        // A batch has fewer rows than a short has numbers.
        return known.computeIfAbsent(none, first -> (short) (known.size() + 1));
    }

    /** The scores, and a fresh start for the next batch. */
    Scores finish(Responses responses) {
        List<Scores.Column> columns = new ArrayList<>();
        for (int scale = 0; scale < values.length; scale++) {
            columns.add(new Scores.Column(
                    Arrays.copyOf(values[scale], responses.rows()),
                    Arrays.copyOf(reasons[scale], responses.rows()),
                    List.copyOf(noScores.get(scale).keySet()),
                    Arrays.copyOf(counts[scale], responses.rows())));
            noScores.get(scale).clear();
        }
        return Scores.of(responses, columns);
    }
}
