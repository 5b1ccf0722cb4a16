package org.relationalleadership.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.relationalleadership.Surveys.assertEqual;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTest {

    @Test
    void includesBothEnds() {
        Range range = Range.of(1, 5);
        assertThat(range.contains(1)).isTrue();
        assertThat(range.contains(5)).isTrue();
        assertThat(range.contains(Math.nextDown(1.0))).isFalse();
        assertThat(range.contains(Math.nextUp(5.0))).isFalse();
        assertThat(range.contains(Double.NaN)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 5, 1, 5",
        "1, 5, 2, 4",
        "1, 5, 3, 3",
        "0, 100, 33.5, 66.5",
        "-3, 3, 2, -2",
        "0.1, 0.3, 0.1, 0.3", // 0.30000000000000004 by the bare formula, which is out of the range
        "0.1, 0.3, 0.3, 0.1", // 0.10000000000000003 by the bare formula
        "1, 5, 7, -1", // outside
    })
    void reversesOnTheDeclaredRange(double min, double max, double number, double reversed) {
        assertThat(Range.of(min, max).reverse(number)).isEqualTo(reversed);
    }

    @ParameterizedTest
    @CsvSource({"5, 1, 5 to 1", "2.5, 2.5, 2.5 to 2.5", "0, -0.0, 0 to 0"})
    void rejectsEndsThatAreNotInOrder(double min, double max, String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Range.of(min, max))
                .withMessage("range: the lowest number must be below the highest, but was " + text);
    }

    @Test
    void rejectsEndsThatAreNotFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Range.of(Double.NEGATIVE_INFINITY, 1))
                .withMessage("range: lowest number: must be a finite number, but was -Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Range.of(1, Double.NaN))
                .withMessage("range: highest number: must be a finite number, but was NaN");
    }

    @Test
    void isEqualWhateverTheSignOfZero() {
        assertEqual(Range.of(-0.0, 1), Range.of(0, 1));
        assertEqual(Range.of(-1, -0.0), Range.of(-1, 0));
    }

    @Test
    void saysItsEnds() {
        assertThat(Range.of(1, 5.5)).hasToString("1 to 5.5");
    }
}
