package org.relationalleadership.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EstimateTest {

    private static final Interval WIDE = new Interval("feldt", 0.95, 0.74, 0.92);

    @Test
    void holdsAFigureWithItsN() {
        Estimate alpha = Estimate.of("alpha-raw", 0.84, 30)
                .withInterval(WIDE)
                .withStandardError(0.04)
                .withFlag("few rows");
        assertThat(alpha.method()).isEqualTo("alpha-raw");
        assertThat(alpha.isPresent()).isTrue();
        assertThat(alpha.value()).isEqualTo(0.84);
        assertThat(alpha.why()).isEmpty();
        assertThat(alpha.n()).isEqualTo(30);
        assertThat(alpha.interval()).contains(WIDE);
        assertThat(alpha.standardError()).isEqualTo(OptionalDouble.of(0.04));
        assertThat(alpha.flags()).containsExactly("few rows");
        assertThat(alpha).hasToString("alpha-raw 0.84, n = 30, se 0.04, 95 % [0.74, 0.92] (feldt), few rows");
        assertThat(Estimate.of("alpha-raw", -0.0, 1)).isEqualTo(Estimate.of("alpha-raw", 0, 1));
        assertThat(1 / Estimate.of("alpha-raw", -0.0, 1).value()).isPositive();
        assertThat(1 / alpha.withStandardError(-0.0).standardError().getAsDouble())
                .isPositive();
    }

    @Test
    void saysWhyThereIsNone() {
        Estimate none = Estimate.none("alpha-raw", "one item, and alpha needs two", 30);
        assertThat(none.isPresent()).isFalse();
        assertThat(none.why()).contains("one item, and alpha needs two");
        assertThat(none.n()).isEqualTo(30);
        assertThat(none.interval()).isEmpty();
        assertThat(none.standardError()).isEmpty();
        assertThat(none).hasToString("alpha-raw none: one item, and alpha needs two, n = 30");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(none::value)
                .withMessage("estimate 'alpha-raw': no figure: one item, and alpha needs two");
        assertThat(none.withFlag("odd").flags()).isEqualTo(List.of("odd"));
    }

    @Test
    void refusesWhatIsNoFigure() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.of("alpha raw", 1, 1))
                .withMessage(
                        "method: an id is 1 to 128 letters, digits or _ . : / - and starts with a letter, digit or _,"
                                + " but was 'alpha raw'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.of("t", Double.NaN, 1))
                .withMessage("estimate 't': must be a finite number, but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.of("t", 1, -1))
                .withMessage("estimate 't': n is 0 or more, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.none("t", " ", 1))
                .withMessage("estimate 't': why there is none: must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.of("t", 1, 1).withFlag(""))
                .withMessage("estimate 't': flag: must not be blank");
    }

    @Test
    void refusesAnIntervalAndAnErrorThatDoNotBelongToIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.of("t", 1, 1).withInterval(WIDE))
                .withMessage("estimate 't': an interval holds its figure, but was 95 % [0.74, 0.92] (feldt) for 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.none("t", "no rows", 0).withInterval(WIDE))
                .withMessage(
                        "estimate 't': an interval holds its figure, but was 95 % [0.74, 0.92] (feldt) without one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.of("t", 1, 1).withStandardError(-1))
                .withMessage("estimate 't': a standard error is 0 or more and stands beside a figure, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.none("t", "no rows", 0).withStandardError(1))
                .withMessage(
                        "estimate 't': a standard error is 0 or more and stands beside a figure, but was 1 without one");
    }

    @Test
    void isEqualWhereAllIs() {
        Estimate one = Estimate.of("t", 1, 5);
        assertThat(one).isEqualTo(Estimate.of("t", 1, 5)).hasSameHashCodeAs(Estimate.of("t", 1, 5));
        assertThat(one)
                .isNotEqualTo(Estimate.of("u", 1, 5))
                .isNotEqualTo(Estimate.of("t", 2, 5))
                .isNotEqualTo(Estimate.of("t", 1, 6))
                .isNotEqualTo(one.withFlag("odd"))
                .isNotEqualTo(one.withStandardError(0))
                .isNotEqualTo(one.withInterval(new Interval("feldt", 0.9, 0, 1)))
                .isNotEqualTo(Estimate.none("t", "no rows", 5))
                .isNotEqualTo("t");
    }

    @Test
    void anIntervalHoldsBothOfItsEnds() {
        assertThat(WIDE.contains(0.74)).isTrue();
        assertThat(WIDE.contains(0.92)).isTrue();
        assertThat(WIDE.contains(0.93)).isFalse();
        assertThat(WIDE.contains(0.73)).isFalse();
        assertThat(new Interval("t", 0.5, Double.NEGATIVE_INFINITY, 1).contains(-1e300))
                .isTrue();
        assertThat(new Interval("t", 0.5, -0.0, 0.0)).isEqualTo(new Interval("t", 0.5, 0.0, -0.0));
    }

    @Test
    void refusesWhatIsNoInterval() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval("t", 0.95, 2, 1))
                .withMessage("interval 't': the lower end is at most the upper one, but was [2, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval("t", 0.95, Double.NaN, 1))
                .withMessage("interval 't': the lower end is at most the upper one, but was [NaN, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval("t", 95, 1, 2))
                .withMessage("interval 't': a confidence level lies between 0 and 1, but was 95");
    }
}
