package org.relationalleadership.examples;

import org.relationalleadership.framework.RelationalLeadership;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.response.Response;
import org.relationalleadership.score.ScaleScore;
import org.relationalleadership.score.ScoreSheet;
import org.relationalleadership.scoring.Scorer;

/** How does one person score, and why? */
public final class ScoreOneResponse {
    private ScoreOneResponse() {}

    /** Scores one response to an instrument that is made here; a program would rather read it from a file. */
    public static void main(String[] arguments) {
        AnswerScale agree =
                AnswerScale.likert("agree5", 1, "disagree", "rather disagree", "neither", "rather agree", "agree");
        Instrument instrument = Instrument.builder()
                .id("org.example.pulse")
                .version("1.0.0")
                .framework(RelationalLeadership.framework())
                .addItems(Item.of("t1", agree), Item.reversed("t2", agree), Item.of("t3", agree), Item.of("m1", agree))
                .addScale(Scale.builder()
                        .id("trust")
                        .items("t1", "t2", "t3")
                        .answered(AnswerPolicy.atLeast(2))
                        .addMeasure(RelationalLeadership.ABILITY_TO_TRUST.id())
                        .build())
                .addScale(Scale.builder().id("mutuality").items("m1").build())
                .build();
        Scorer scorer = Scorer.of(instrument); // make one, use it for everybody

        Response response = Response.to(instrument)
                .answer("t1", 4)
                .answer("t2", 2)
                .absent("t3", Absence.NOT_APPLICABLE)
                .build(); // nothing is said of m1: it was not answered
        ScoreSheet sheet = scorer.score(response);

        for (ScaleScore score : sheet.scores()) {
            System.out.println(score.scale().id() + ": "
                    + (score.isScored() ? score.value() : score.noScore().orElseThrow()));
        }
        System.out.println();
        System.out.println(sheet.explain("trust"));
    }
}
