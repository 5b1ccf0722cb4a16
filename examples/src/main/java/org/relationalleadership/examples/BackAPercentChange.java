package org.relationalleadership.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.mapping.Wave;
import org.relationalleadership.psychometrics.change.ColumnChange;
import org.relationalleadership.psychometrics.change.Panel;
import org.relationalleadership.psychometrics.change.PercentBasis;
import org.relationalleadership.psychometrics.change.PercentChange;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;

/** "Confidence rose by 113 %": what must stand beside such a claim? */
public final class BackAPercentChange {
    private BackAPercentChange() {}

    /** Invented answers of twelve people: before a programme, after it, and after it about the time before. */
    public static void main(String[] arguments) {
        AnswerScale sure = AnswerScale.likert("sure", 1, "not at all", "a little", "somewhat", "rather", "very");
        Instrument instrument = Instrument.builder()
                .id("org.example.confidence")
                .version("1.0.0")
                .addItems(Item.of("sure", sure))
                .addScale(Scale.builder().id("confidence").items("sure").build())
                .build();
        List<Response> rows = new ArrayList<>();
        answer(rows, instrument, Wave.PRE, 3, 4, 4, 3, 4, 3, 4, 2, 4, 3, 4, 4);
        answer(rows, instrument, Wave.RETROSPECTIVE_PRE, 1, 2, 2, 1, 3, 2, 2, 1, 3, 2, 2, 3);
        answer(rows, instrument, Wave.POST, 4, 4, 5, 3, 5, 4, 5, 4, 4, 5, 4, 4);
        Panel panel = Panel.metric().of(Responses.of(instrument, rows).observations());
        for (Wave before : List.of(Wave.RETROSPECTIVE_PRE, Wave.PRE)) {
            System.out.println("from " + before);
            ColumnChange change = panel.change(before, Wave.POST).column("sure");
            PercentChange claim = change.percent(PercentBasis.ofBaselineMean());
            List.of(claim.percent(), claim.baseline(), claim.rawChange()).forEach(BackAPercentChange::print);
            claim.effectSizes().forEach(BackAPercentChange::print);
            print(change.percent(PercentBasis.ofRange(sure.range())).percent());
        }
    }

    private static void answer(List<Response> rows, Instrument instrument, Wave wave, int... answers) {
        for (int answer : answers) {
            String person = "person " + (1 + rows.size() % answers.length);
            Response.Builder row = Response.to(instrument).context("respondent", person);
            rows.add(row.context("wave", wave.toString()).answer("sure", answer).build());
        }
    }

    private static void print(Estimate of) {
        System.out.printf(Locale.ROOT, "  %s %.2f, n %d%n", of.method(), of.value(), of.n());
        of.interval().ifPresent(i -> System.out.printf(Locale.ROOT, "    %.2f to %.2f%n", i.lower(), i.upper()));
    }
}
