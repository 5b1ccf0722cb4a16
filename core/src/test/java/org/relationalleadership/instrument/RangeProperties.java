package org.relationalleadership.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class RangeProperties {

    @Property(tries = 1000, seed = "5")
    void aNumberInTheRangeIsReversedIntoTheRange(
            @ForAll @IntRange(min = -1000, max = 1000) int tenths,
            @ForAll @IntRange(min = 1, max = 1000) int width,
            @ForAll @DoubleRange(max = 1) double share) {
        Range range = Range.of(tenths / 10.0, (tenths + width) / 10.0);
        double number = Math.min(range.max(), range.min() + share * (range.max() - range.min()));
        assertThat(range.contains(range.reverse(number))).isTrue();
        // twice is the number again, but for two roundings of numbers of at most 200
        assertThat(range.reverse(range.reverse(number))).isCloseTo(number, within(1e-12));
    }

    @Property(tries = 500, seed = "5")
    void theEndsAreEachOthersReverse(
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double one,
            @ForAll @DoubleRange(min = 0.01, max = 1e9) double width) {
        Range range = Range.of(one, one + width);
        assertThat(range.reverse(range.min())).isEqualTo(range.max());
        assertThat(range.reverse(range.max())).isEqualTo(range.min());
    }
}
