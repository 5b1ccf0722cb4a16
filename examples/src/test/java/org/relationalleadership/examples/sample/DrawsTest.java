package org.relationalleadership.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DrawsTest {

    /** The values that the C code of Sebastiano Vigna (splitmix64.c, 2015) gives for this seed. */
    @Test
    void givesTheSequenceOfSplitMix64() {
        Draws draws = new Draws(1_234_567);

        assertThat(new long[] {draws.next(), draws.next(), draws.next()})
                .containsExactly(
                        6457827717110365317L, 3203168211198807973L, Long.parseUnsignedLong("9817491932198370423"));
    }
}
