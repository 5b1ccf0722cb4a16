package org.relationalleadership.psychometrics.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.psychometrics.InParts;
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

    /** The same rows cut at random; each batch knows where it begins. */
    static List<Observations> batches(Instrument instrument, List<String> names, List<String> lines, Random random) {
        List<Observations> batches = new ArrayList<>();
        long from = 0;
        for (List<String> part : InParts.cut(lines, random)) {
            batches.add(rows(instrument, from, names, part));
            from += part.size();
        }
        return batches;
    }
}
