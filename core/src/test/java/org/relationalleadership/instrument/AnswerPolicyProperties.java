package org.relationalleadership.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AnswerPolicyProperties {

    @Property(tries = 1000, seed = "55")
    void aShareInPercentIsTheSmallestWholeNumberThatIsNotBelowIt(
            @ForAll @IntRange(min = 1, max = 100) int percent, @ForAll @IntRange(max = 4095) int members) {
        int required = AnswerPolicy.atLeastShare(percent / 100.0).required(members);
        // in whole numbers, where nothing is rounded
        assertThat(required * 100).isGreaterThanOrEqualTo(percent * members);
        assertThat((required - 1) * 100).isLessThan(percent * members + (members == 0 ? 1 : 0));
    }

    @Property(tries = 500, seed = "55")
    void aShareNeedsAtLeastOneAndAtMostAll(
            @ForAll @IntRange(min = 1, max = 1000) int perMille, @ForAll @IntRange(min = 1, max = 4095) int members) {
        assertThat(AnswerPolicy.atLeastShare(perMille / 1000.0).required(members))
                .isBetween(1, members);
    }
}
