package org.relationalleadership.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.relationalleadership.evidence.Evidence;

/**
 * A reader who knows only the document and who is in which group, wave and role, against the document as a whole.
 *
 * <p>Every shown mean is a sum of answers, each with a known weight. Sums of those are all that a reader can compute by adding
 * and subtracting; none may be about the answers of fewer than five people. {@link ShownSums} knows the weights, and that they
 * are right is seen by computing each shown mean from them.
 */
class AnalysisDisclosureProperties {

    @Property(tries = 250, seed = "20261123")
    void noSumOfShownMeansIsAboutFewerPeopleThanTheMinimum(@ForAll Random random) {
        attack(SmallSurvey.answeredWhole(random), true);
    }

    @Property(tries = 250, seed = "20261123")
    void norIsOneWhereItemsAreLeftOpen(@ForAll Random random) {
        // Means of items are another story: DisclosurePolicy says which.
        attack(SmallSurvey.withGaps(random), false);
    }

    private static void attack(SmallSurvey survey, boolean isWithItems) {
        Evidence evidence = survey.evidence();
        ShownSums sums = ShownSums.of(survey, evidence, isWithItems);
        assertThat(sums.aboutFewerThan(5)).as("%s\n%s", survey, sums).isEmpty();
    }
}
