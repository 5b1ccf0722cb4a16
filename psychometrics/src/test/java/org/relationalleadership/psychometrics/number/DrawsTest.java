package org.relationalleadership.psychometrics.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawsTest {

    private static int[] drawn(long seed, long stream) {
        Draws draws = Draws.of(seed, stream);
        return IntStream.range(0, 10).map(i -> draws.below(100)).toArray();
    }

    /** SplitMix64 written again in Python 3, with whole numbers of any size. */
    @Test
    void numbersAreThoseOfSplitMix64() {
        assertThat(drawn(7, 0)).containsExactly(73, 92, 54, 54, 16, 26, 40, 59, 90, 94);
        assertThat(drawn(7, 1)).containsExactly(77, 90, 48, 26, 51, 89, 52, 15, 86, 44);
        assertThat(drawn(-1, 5)).containsExactly(4, 60, 32, 41, 89, 79, 47, 57, 22, 10);
    }

    /** Of 60,000 throws of a die χ² with 5 degrees of freedom is above 20.5 once in a thousand. */
    @Test
    void numbersAreEquallyLikely() {
        Draws draws = Draws.of(1, 0);
        int[] counts = new int[6];
        for (int i = 0; i < 60_000; i++) {
            counts[draws.below(6)]++;
        }
        double chi = 0;
        for (int count : counts) {
            chi += (count - 10_000.0) * (count - 10_000.0) / 10_000;
        }
        assertThat(chi).isLessThan(20.5);
    }

    @Test
    void shufflingKeepsEveryNumber() {
        int[] order = IntStream.range(0, 50).toArray();
        Draws.of(3, 0).shuffle(order);
        assertThat(order).isNotEqualTo(IntStream.range(0, 50).toArray());
        assertThat(order).containsExactlyInAnyOrder(IntStream.range(0, 50).toArray());
    }
}
