package org.relationalleadership.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "4.0, 4",
        "-0.0, 0",
        "-3, -3",
        "0.1, 0.1",
        "0.30000000000000004, 0.30000000000000004", // 0.1 + 0.2
        "2e23, 2E+23", // 1.9999999999999998E23 by Double.toString before JDK 19
        "1e21, 1E+21",
        "1e-20, 0.00000000000000000001",
        "1e-21, 1E-21",
        "123456789012345680, 123456789012345680",
        "999999999999999, 999999999999999",
        "1e15, 1000000000000000",
        "0.3333333333333333, 0.3333333333333333",
    })
    void writesTheShortestDecimal(double number, String text) {
        assertThat(Numbers.text(number)).isEqualTo(text);
    }

    @Test
    void namesWhatIsNoNumber() {
        assertThat(Numbers.text(Double.NaN)).isEqualTo("NaN");
        assertThat(Numbers.text(Double.POSITIVE_INFINITY)).isEqualTo("Infinity");
        assertThat(Numbers.text(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
    }

    @ParameterizedTest
    // Half-even on the number itself: 0.00005 is a little more than its decimal and 4.00005 a little less.
    @CsvSource({
        "3.6666666666666665, 3.6667",
        "4.0, 4",
        "0.00005, 0.0001",
        "4.00005, 4",
        "-0.00001, 0",
        "0.5, 0.5",
        "0.03125, 0.0312", // a tie, to the even digit
        "1e22, 10000000000000000000000",
    })
    void roundsToFourDecimals(double number, String text) {
        assertThat(Numbers.rounded(number)).isEqualTo(text);
    }

    /** 2^-44: the nearest decimal of 16 digits, …801E-14, is its lower neighbour's, but …802E-14 is its own. */
    @Test
    void writesTheShortestDecimalAtAPowerOfTwo() {
        assertThat(Numbers.text(Math.scalb(1.0, -44))).isEqualTo("5.684341886080802E-14");
        assertThat(Double.parseDouble("5.684341886080802E-14")).isEqualTo(Math.scalb(1.0, -44));
    }
}
