package org.relationalleadership.scoring;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Key;
import org.relationalleadership.instrument.Option;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.response.Responses;

/**
 * What somebody writes who has the cursor and a batch of answers with options, and no engine: a loop that fills the cursor
 * row by row and takes the mean. Stands in this package, because only the engine fills cursors.
 */
@NullMarked
public final class CursorByHand {

    /** By scale and row; NaN where too few are answered. */
    public final double[][] values;

    private CursorByHand(Instrument instrument, int rows) {
        values = new double[instrument.scales().size()][rows];
    }

    /** The means of all scales of a batch. */
    public static CursorByHand means(Responses batch) {
        Instrument instrument = batch.instrument();
        CursorByHand means = new CursorByHand(instrument, batch.rows());
        for (int scale = 0; scale < means.values.length; scale++) {
            means(batch, instrument.scales().get(scale), means.values[scale]);
        }
        return means;
    }

    private static void means(Responses batch, Scale scale, double[] values) {
        int members = scale.members().size();
        int required = scale.answered().required(members);
        byte[][] codes = new byte[members][values.length];
        double[][] keyed = new double[members][];
        for (int member = 0; member < members; member++) {
            int item = batch.instrument().itemIndex(scale.members().get(member).id());
            batch.copyCodes(item, 0, values.length, codes[member]);
            keyed[member] = keyed(batch.instrument().items().get(item));
        }
        Answers answers = new Answers(scale);
        for (int row = 0; row < values.length; row++) {
            int answered = 0;
            for (int member = 0; member < members; member++) {
                int code = codes[member][row];
                if (code >= 0) {
                    answers.values[answered] = keyed[member][code];
                    answers.present[answered++] = member;
                }
            }
            answers.open(answered);
            values[row] = answers.count() < required ? Double.NaN : mean(answers);
        }
    }

    private static double mean(Answers answers) {
        double sum = 0;
        while (answers.next()) {
            sum += answers.value();
        }
        return sum / answers.count();
    }

    private static double[] keyed(Item item) {
        List<Option> options = item.answers().options();
        Range range = item.answers().range();
        return options.stream()
                .mapToDouble(option ->
                        item.key() == Key.REVERSED ? range.min() + range.max() - option.score() : option.score())
                .toArray();
    }
}
