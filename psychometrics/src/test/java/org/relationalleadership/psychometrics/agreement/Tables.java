package org.relationalleadership.psychometrics.agreement;

import java.util.List;
import java.util.stream.IntStream;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.response.Observations;
import org.relationalleadership.response.Responses;

/** Small tables of numbers as observations. */
final class Tables {

    static final double GAP = Double.NaN;

    private Tables() {}

    /** Columns c1, c2 … of whole numbers from the lowest to the highest; a gap is not a number. */
    static Observations of(int lowest, int highest, double[]... rows) {
        return of(options(lowest, highest), List.of(), List.of(), rows);
    }

    /** The same with pieces of context for each row; a blank one is absent. */
    static Observations of(AnswerScale scale, List<String> names, List<List<String>> context, double[]... rows) {
        Instrument.Builder instrument = Instrument.builder().id("table").version("1");
        String[] items = IntStream.rangeClosed(1, rows.length == 0 ? 1 : rows[0].length)
                .mapToObj(column -> "c" + column)
                .toArray(String[]::new);
        for (String item : items) {
            instrument.addItem(Item.of(item, scale));
        }
        instrument.addScale(Scale.builder().id("all").items(items).build());
        Responses.Builder responses = Responses.builder(instrument.build(), names);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                double value = rows[row][column];
                responses.answer(column, Double.isNaN(value) ? Answer.absent(Absence.NOT_ANSWERED) : Answer.of(value));
            }
            for (int name = 0; name < names.size(); name++) {
                if (!context.get(row).get(name).isBlank()) {
                    responses.context(name, context.get(row).get(name));
                }
            }
            responses.endRow();
        }
        return responses.build().observations();
    }

    static AnswerScale options(int lowest, int highest) {
        return AnswerScale.likert(
                "options",
                lowest,
                IntStream.rangeClosed(lowest, highest).mapToObj(i -> "o" + i).toArray(String[]::new));
    }

    static AnswerScale anyNumber(double lowest, double highest) {
        return AnswerScale.builder().id("any").range(Range.of(lowest, highest)).build();
    }
}
