package org.relationalleadership.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class AnswerCountsProperties {

    private static AnswerCounts counts(Random random, int most) {
        return new AnswerCounts(
                random.nextInt(most + 1),
                random.nextInt(most + 1),
                random.nextInt(most + 1),
                random.nextInt(most + 1),
                random.nextInt(most + 1));
    }

    @Property(tries = 1000, seed = "12")
    void unpackedIsTheInverseOfPacked(@ForAll long seed) {
        AnswerCounts counts = counts(new Random(seed), AnswerCounts.MOST_MEMBERS);
        assertThat(AnswerCounts.unpacked(counts.packed())).isEqualTo(counts);
        assertThat(AnswerCounts.answered(counts.packed())).isEqualTo(counts.answered());
        assertThat(AnswerCounts.notApplicable(counts.packed())).isEqualTo(counts.notApplicable());
    }

    @Property(tries = 1000, seed = "12")
    void packedCountsAddUpLikeTheCounts(@ForAll long seed) {
        Random random = new Random(seed);
        AnswerCounts one = counts(random, 2047);
        AnswerCounts other = counts(random, 2048);
        assertThat(AnswerCounts.unpacked(one.packed() + other.packed()))
                .isEqualTo(new AnswerCounts(
                        one.answered() + other.answered(),
                        one.notAnswered() + other.notAnswered(),
                        one.notApplicable() + other.notApplicable(),
                        one.notAsked() + other.notAsked(),
                        one.withoutScore() + other.withoutScore()));
    }
}
