package org.relationalleadership.psychometrics.pulse;

import java.util.ArrayList;
import java.util.List;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.response.Observations;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;

/** Rows with a column that has levels, {@code likert}, and one that takes any number, {@code number}. */
final class Pulses {

    private static final Instrument INSTRUMENT = Instrument.builder()
            .id("pulse")
            .version("1")
            .addItems(
                    Item.of("likert", AnswerScale.likert("agree5", 1, "a", "b", "c", "d", "e")),
                    Item.of(
                            "number",
                            AnswerScale.builder()
                                    .id("number")
                                    .range(Range.of(-1000, 1000))
                                    .build()))
            .addScale(Scale.builder().id("all").items("likert", "number").build())
            .build();

    private final List<Response> rows = new ArrayList<>();

    /** A row; NaN is absent, and so is an empty wave. */
    Pulses row(String team, String wave, double likert, double number) {
        Response.Builder row = Response.to(INSTRUMENT).context("team", team);
        if (!wave.isEmpty()) {
            row.context("wave", wave);
        }
        if (!Double.isNaN(likert)) {
            row.answer("likert", likert);
        }
        if (!Double.isNaN(number)) {
            row.answer("number", number);
        }
        rows.add(row.build());
        return this;
    }

    Observations observations() {
        return Responses.of(INSTRUMENT, rows).observations();
    }
}
