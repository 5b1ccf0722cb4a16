package org.relationalleadership.examples;

import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.response.Response;
import org.relationalleadership.score.ScoreSheet;
import org.relationalleadership.scoring.Scorer;
import org.relationalleadership.scoring.ScoringStrategy;
import org.relationalleadership.scoring.Strategies;
import org.relationalleadership.serialization.Documents;

/** How do I score by a rule of my own? */
public final class ExtendWithAStrategy {
    private static final String INSTRUMENT = """
            formatVersion: relational-leadership/instrument/1.0
            id: org.example.pulse
            version: 1.0.0
            answerScales: {slider: {range: [0, 100]}}
            items:
              - {id: p1, answers: slider}
              - {id: p2, answers: slider}
              - {id: p3, answers: slider, key: reversed}
            scales:
              - {id: mean-practice, members: [p1, p2, p3]}
              - {id: weakest-practice, members: [p1, p2, p3], strategy: weakest, answered: {atLeast: 1}}
            """;

    private ExtendWithAStrategy() {}

    /** Scores by the weakest member beside the mean: a chain of practices holds as much as its weakest one. */
    public static void main(String[] arguments) {
        // The answers are there, reversed where the item is, and enough of them: that is the policy's part.
        ScoringStrategy weakest = answers -> {
            if (answers.count() < 2) {
                return answers.decline("the weakest of one is no comparison");
            }
            double least = Double.POSITIVE_INFINITY;
            while (answers.next()) {
                least = Math.min(least, answers.value());
            }
            return least;
        };

        Instrument instrument = Documents.standard().readInstrument(INSTRUMENT).instrument();
        Scorer scorer = Scorer.of(instrument, Strategies.standard().with("weakest", weakest));

        ScoreSheet all = scorer.score(Response.to(instrument)
                .answer("p1", 80)
                .answer("p2", 65.5)
                .answer("p3", 40)
                .build());
        System.out.println(all.scores());
        System.out.println(all.explain("weakest-practice"));

        ScoreSheet one = scorer.score(Response.to(instrument).answer("p1", 80).build());
        System.out.println(one.score("weakest-practice"));
    }
}
