package org.relationalleadership.psychometrics.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.response.Observations;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;

/** Rows of two columns, {@code x} and {@code y}, that take any number from −1000 to 1000. */
final class Survey {

    private static final AnswerScale NUMBER =
            AnswerScale.builder().id("number").range(Range.of(-1000, 1000)).build();
    private static final Instrument INSTRUMENT = Instrument.builder()
            .id("numbers")
            .version("1")
            .addItems(Item.of("x", NUMBER), Item.of("y", NUMBER))
            .addScale(Scale.builder().id("all").items("x", "y").build())
            .build();

    private final List<Response> rows = new ArrayList<>();

    /** A row whose {@code y} is absent. */
    Survey row(Map<String, String> context, double x) {
        return row(context, x, Double.NaN);
    }

    /** A row; NaN is absent. */
    Survey row(Map<String, String> context, double x, double y) {
        Response.Builder row = Response.to(INSTRUMENT);
        context.forEach(row::context);
        answer(row, "x", x);
        answer(row, "y", y);
        rows.add(row.build());
        return this;
    }

    /** A row of a respondent in a wave. */
    Survey row(String respondent, String wave, double x) {
        return row(Map.of("respondent", respondent, "wave", wave), x);
    }

    /** Persons p0, p1, … before and after. */
    static Survey paired(double[] before, double[] after) {
        Survey survey = new Survey();
        for (int i = 0; i < before.length; i++) {
            survey.row("p" + i, "pre", before[i]).row("p" + i, "post", after[i]);
        }
        return survey;
    }

    private static void answer(Response.Builder row, String item, double number) {
        if (Double.isNaN(number)) {
            row.absent(item, Absence.NOT_ANSWERED);
        } else {
            row.answer(item, number);
        }
    }

    Observations observations() {
        return Responses.of(INSTRUMENT, rows).observations();
    }

    Panel panel() {
        return Panel.metric().of(observations());
    }
}
