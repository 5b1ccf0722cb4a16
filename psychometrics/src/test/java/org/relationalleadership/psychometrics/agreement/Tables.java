package org.relationalleadership.psychometrics.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.relationalleadership.evidence.Metric;
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

    /** The result of a metric over rows cut into parts, whose states are merged in some order. */
    static <A extends java.io.Serializable, R> R inParts(Metric<A, R> metric, Observations rows, Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, rows.rows()).boxed().toList());
        Collections.shuffle(order, random);
        List<A> states = new ArrayList<>();
        for (int from = 0; from < order.size(); ) {
            int to = Math.min(order.size(), from + 1 + random.nextInt(1 + order.size() / 2));
            A state = metric.start();
            metric.add(
                    state,
                    rows.pick(order.subList(from, to).stream().mapToInt(i -> i).toArray()));
            states.add(sent(state));
            from = to;
        }
        states.add(metric.start());
        while (states.size() > 1) {
            A one = states.remove(random.nextInt(states.size()));
            metric.merge(states.get(random.nextInt(states.size())), one);
        }
        return metric.finish(states.get(0));
    }

    /** A state as another machine gets it. */
    @SuppressWarnings("unchecked")
    private static <A> A sent(A state) {
        try {
            java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
            try (java.io.ObjectOutputStream out = new java.io.ObjectOutputStream(bytes)) {
                out.writeObject(state);
            }
            return (A)
                    new java.io.ObjectInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray())).readObject();
        } catch (java.io.IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
