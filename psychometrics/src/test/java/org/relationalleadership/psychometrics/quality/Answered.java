package org.relationalleadership.psychometrics.quality;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
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

/** Surveys for tests, written a row a line: answers, then a bar, then context; a minus stands for nothing there. */
final class Answered {

    private static final AnswerScale AGREE = AnswerScale.likert("agree", 1, "a", "b", "c", "d", "e");
    private static final AnswerScale SLIDER =
            AnswerScale.builder().id("slider").range(Range.of(0, 100)).build();

    private Answered() {}

    /** Twelve items i1 to i12, of which i2, i6 and i11 are reversed. */
    static Instrument twelve() {
        return instrument(IntStream.rangeClosed(1, 12)
                .mapToObj(i -> List.of(2, 6, 11).contains(i) ? Item.reversed("i" + i, AGREE) : Item.of("i" + i, AGREE))
                .toList());
    }

    static Instrument one() {
        return instrument(List.of(Item.of("i1", AGREE)));
    }

    /** Three items, the second a number. */
    static Instrument withSlider() {
        return instrument(List.of(Item.of("i1", AGREE), Item.of("s", SLIDER), Item.of("i2", AGREE)));
    }

    private static Instrument instrument(List<Item> items) {
        return Instrument.builder()
                .id("org.example.answered")
                .version("1.0")
                .items(items)
                .addScale(Scale.builder().id("all").items(items.get(0).id()).build())
                .build();
    }

    static Observations rows(Instrument instrument, long firstRow, List<String> names, List<String> lines) {
        Responses.Builder builder = Responses.builder(instrument, names).firstRow(firstRow);
        for (String line : lines) {
            String[] parts = line.split("\\|", -1);
            String[] answers = parts[0].strip().split(" ", -1);
            for (int i = 0; i < answers.length; i++) {
                builder.answer(i, answer(answers[i]));
            }
            for (int i = 0; i < names.size(); i++) {
                String text = parts[1].strip().split(" ", -1)[i];
                if (!text.equals("-")) {
                    builder.context(i, text);
                }
            }
            builder.endRow();
        }
        return builder.build().observations();
    }

    private static Answer answer(String text) {
        return switch (text) {
            case "-" -> Answer.absent(Absence.NOT_ANSWERED);
            case "na" -> Answer.absent(Absence.NOT_APPLICABLE);
            case "x" -> Answer.absent(Absence.NOT_ASKED);
            default -> Answer.of(Double.parseDouble(text));
        };
    }

    /** The result of rows cut at random and merged in random order, over states that were sent. */
    static <A extends Serializable, R> R inParts(
            Metric<A, R> metric, Random random, Instrument instrument, List<String> names, List<String> lines) {
        A all = metric.start();
        int from = 0;
        while (from < lines.size()) {
            int to = from + 1 + random.nextInt(lines.size() - from);
            A part = metric.start();
            metric.add(part, rows(instrument, from, names, lines.subList(from, to)));
            if (random.nextBoolean()) {
                metric.merge(all, sent(part));
            } else {
                metric.merge(part, all);
                all = sent(part);
            }
            from = to;
        }
        return metric.finish(all);
    }

    @SuppressWarnings("unchecked") // what comes is what was sent
    private static <A extends Serializable> A sent(A state) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new ObjectOutputStream(bytes).writeObject(state);
            return (A) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
