package org.relationalleadership.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NumbersProperties {

    @Property(tries = 2000, seed = "19")
    void textReadsBackAsTheSameNumber(@ForAll long bits) {
        double number = Double.longBitsToDouble(bits);
        Assume.that(!Double.isNaN(number));
        assertThat(Double.valueOf(Numbers.text(number)) + 0.0).isEqualTo(number + 0.0);
    }

    @Property(tries = 1000, seed = "19")
    void aDecimalOfUpToFifteenDigitsIsWrittenAsItWasRead(
            @ForAll @IntRange(min = -99_999_999, max = 99_999_999) int digits, @ForAll @IntRange(max = 9) int places) {
        BigDecimal written = BigDecimal.valueOf(digits, places);
        assertThat(Numbers.text(written.doubleValue()))
                .isEqualTo(
                        written.signum() == 0
                                ? "0"
                                : written.stripTrailingZeros().toPlainString());
    }
}
