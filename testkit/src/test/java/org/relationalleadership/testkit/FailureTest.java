package org.relationalleadership.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.ItemParameters;
import org.relationalleadership.instrument.Key;
import org.relationalleadership.instrument.Parameters;
import org.relationalleadership.instrument.Range;

class FailureTest {

    @Test
    void showsAllThatMatters() {
        AnswerScale agreement = AnswerScale.likert("agreement", 1, "no", "partly", "yes");
        AnswerScale slider =
                AnswerScale.builder().id("slider").range(Range.of(0, 100)).build();
        Optional<ItemParameters> model = Optional.of(ItemParameters.of(1.5, -1.0, 0.25));
        Trial trial = new Trial(
                Parameters.none().with("estimate", "map"),
                List.of(
                        new TrialMember("m1", agreement, Key.FORWARD, 1, model),
                        new TrialMember("m2", slider, Key.REVERSED, 0.5, Optional.empty())),
                AnswerPolicy.atLeastShare(0.5).ofApplicable(),
                List.of(
                        List.of(Answer.of(3), Answer.absent(Absence.NOT_APPLICABLE)),
                        List.of(Answer.absent(Absence.NOT_ASKED), Answer.of(12.5))));
        Breach breach = Breach.of("both are equal", "before", "1 (standard error 0.5)", "after", "no score: declined");

        assertThat(new Failure("best", "nothing changes", trial, breach).text("Found in case 1."))
                .isEqualTo("""
                        strategy 'best' breaks the law: nothing changes

                        scale: answered at least a share of 0.5 of the applicable, parameters {estimate=map}
                          m1  forward, weight 1, one of 1, 2, 3, discrimination 1.5, thresholds -1, 0.25
                          m2  reversed, weight 0.5, 0 to 100
                        answers, row by row:
                          m1 3, m2 not applicable
                          m1 not asked, m2 12.5
                        found:
                          before: 1 (standard error 0.5)
                          after: no score: declined
                        rule: both are equal

                        Found in case 1.""");
    }
}
