package org.relationalleadership.psychometrics.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relationalleadership.psychometrics.pulse.ControlChart.Point;
import org.relationalleadership.psychometrics.pulse.ControlChart.Signal;

class ControlChartTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    /**
     * The thirty numbers of Montgomery (2009), Introduction to Statistical Quality Control, 6th ed., table 9.1: twenty around
     * 10, ten around 11. Beside each, by Python 3.11 {@code decimal} to 40 digits from the formulas in {@link ControlChart}:
     * the moving average with λ = 0.1, its upper limit with L = 2.7, the two sums with k = 0.5, and whether one is above h =
     * 5. The book, too, has the sums 5.28 and signal at number 29.
     */
    private static final String[] MONTGOMERY = {
        "9.45, 9.9450000000000003, 10.27, 0, 0.05, NONE",
        "7.99, 9.7494999999999994, 10.363247849270991, 0, 1.56, NONE",
        "9.29, 9.7035499999999999, 10.424003172157946, 0, 1.77, NONE",
        "11.66, 9.8991950000000006, 10.467462018671036, 1.16, 0, NONE",
        "12.16, 10.125275500000001, 10.499901788863573, 2.82, 0, NONE",
        "10.18, 10.13074795, 10.524709878687537, 2.50, 0, NONE",
        "8.04, 9.9216731550000006, 10.543975707179792, 0.04, 1.46, NONE",
        "11.46, 10.0755058395, 10.559094582071246, 1.00, 0, NONE",
        "9.2, 9.9879552555500002, 10.571047518931788, 0, 0.3, NONE",
        "10.34, 10.023159729994999, 10.580549022728746, 0, 0, NONE",
        "9.03, 9.9238437569955007, 10.588132728141323, 0, 0.47, NONE",
        "11.47, 10.07845938129595, 10.594204582435943, 0.97, 0, NONE",
        "10.51, 10.121613443166355, 10.599077674002443, 0.98, 0, NONE",
        "9.4, 10.04945209884972, 10.6029960100908, 0, 0.1, NONE",
        "10.08, 10.052506888964748, 10.606151295000014, 0, 0, NONE",
        "9.37, 9.9842562000682733, 10.608695086121497, 0, 0.13, NONE",
        "10.62, 10.047830580061445, 10.610747790314013, 0.12, 0, NONE",
        "10.31, 10.074047522055301, 10.612405437053342, 0, 0, NONE",
        "8.52, 9.9186427698497717, 10.613744848988015, 0, 0.98, NONE",
        "10.84, 10.010778492864794, 10.614827633669835, 0.34, 0, NONE",
        "10.9, 10.099700643578315, 10.615703293389341, 0.74, 0, NONE",
        "9.33, 10.022730579220482, 10.616411665891626, 0, 0.17, NONE",
        "12.29, 10.249457521298435, 10.616984851431786, 1.79, 0, NONE",
        "11.5, 10.374511769168592, 10.617448741666873, 2.79, 0, NONE",
        "10.6, 10.397060592251732, 10.617824237428952, 2.89, 0, NONE",
        "11.08, 10.465354533026559, 10.618128221785156, 3.47, 0, NONE",
        "10.38, 10.456819079723903, 10.618374339570696, 3.35, 0, NONE",
        "11.62, 10.573137171751513, 10.6185736231929, 4.47, 0, NONE",
        "11.31, 10.646823454576362, 10.618734995875531, 5.28, 0, UP",
        "10.52, 10.634141109118726, 10.618865676902578, 5.30, 0, UP",
    };

    private static ControlChart chart(Baseline baseline, double... means) {
        Pulses pulses = new Pulses();
        for (int i = 0; i < means.length; i++) {
            pulses.row("t", "pulse:" + FIRST.plusDays(i), Double.NaN, means[i]);
        }
        return PulseSeries.metric().of(pulses.observations()).chart("number", baseline, 1);
    }

    @Test
    void noticesMontgomerysShift() {
        double[] means = new double[MONTGOMERY.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = Double.parseDouble(MONTGOMERY[i].split(", ", -1)[0]);
        }
        ControlChart chart = chart(Baseline.of(10, 1).withMovingAverage(0.1, 2.7), means);
        assertThat(chart.points()).hasSize(30);
        for (int i = 0; i < means.length; i++) {
            String[] expected = MONTGOMERY[i].split(", ", -1);
            Point point = chart.points().get(i);
            double upper = Double.parseDouble(expected[2]);
            assertThat(point.day()).isEqualTo(FIRST.plusDays(i));
            assertThat(point.n()).isEqualTo(1);
            assertThat(point.mean()).isEqualTo(means[i]);
            assertThat(point.average()).isCloseTo(Double.parseDouble(expected[1]), within(1e-12));
            assertThat(point.upper()).isCloseTo(upper, within(1e-12));
            assertThat(point.lower()).isCloseTo(20 - upper, within(1e-12));
            assertThat(point.sumUp()).isCloseTo(Double.parseDouble(expected[3]), within(1e-12));
            assertThat(point.sumDown()).isCloseTo(Double.parseDouble(expected[4]), within(1e-12));
            assertThat(point.sumSignal()).isEqualTo(Signal.valueOf(expected[5]));
            assertThat(point.averageSignal()).isEqualTo(i < 28 ? Signal.NONE : Signal.UP);
        }
        assertThat(chart.signals()).isEqualTo(chart.points().subList(28, 30));
        assertThat(chart.why()).isEmpty();
    }

    /** By hand: baseline 10 ± 1, k = 0.5, h = 1.5: sums down 1.5 (not above), then 3. */
    @Test
    void noticesAShiftDownwards() {
        ControlChart chart = chart(Baseline.of(10, 1).withSums(0.5, 1.5), 8, 8);
        assertThat(chart.points().get(0).sumDown()).isEqualTo(1.5);
        assertThat(chart.points().get(0).sumSignal()).isEqualTo(Signal.NONE);
        assertThat(chart.points().get(1).sumDown()).isEqualTo(3);
        assertThat(chart.points().get(1).sumSignal()).isEqualTo(Signal.DOWN);
        // λ = 0.2, L = 2.962: 9.28 against 10 − 2.962 · √(0.2 / 1.8 · (1 − 0.8⁴)) = 9.2415
        assertThat(chart.points().get(1).average()).isCloseTo(9.28, within(1e-12));
        assertThat(chart.points().get(1).averageSignal()).isEqualTo(Signal.NONE);
        assertThat(chart(Baseline.of(10, 1), 7).points().get(0).averageSignal()).isEqualTo(Signal.DOWN);
    }

    /**
     * A chain of 801 states of NumPy 2.4.6: one false signal in 499.7 pulses with λ = 0.2 and L = 2.962, and in 465.4 with k =
     * 0.5 and h = 5, as Baseline says.
     */
    @Test
    void hasTheUsualParameters() {
        assertThat(Baseline.of(3.5, 0.2)).isEqualTo(new Baseline(3.5, 0.2, 0.2, 2.962, 0.5, 5));
        assertThat(Baseline.of(3.5, 0.2).withMovingAverage(1, 3)).isEqualTo(new Baseline(3.5, 0.2, 1, 3, 0.5, 5));
        assertThat(Baseline.of(3.5, 0.2).withSums(0, 4)).isEqualTo(new Baseline(3.5, 0.2, 0.2, 2.962, 0, 4));
    }

    @Test
    void rejectsABaselineThatIsNone() {
        rejects(() -> Baseline.of(Double.NaN, 1), "baseline: mean: must be a finite number, but was NaN");
        rejects(() -> Baseline.of(3, 0), "baseline: sd is above 0, but was 0");
        rejects(() -> Baseline.of(3, 1).withMovingAverage(0, 3), "baseline: lambda is above 0, but was 0");
        rejects(() -> Baseline.of(3, 1).withMovingAverage(1.5, 3), "baseline: lambda is at most 1, but was 1.5");
        rejects(() -> Baseline.of(3, 1).withMovingAverage(0.2, -3), "baseline: width is above 0, but was -3");
        rejects(() -> Baseline.of(3, 1).withSums(-1, 5), "baseline: slack is 0 or more, but was -1");
        rejects(() -> Baseline.of(3, 1).withSums(0.5, 0), "baseline: decision is above 0, but was 0");
    }

    @Test
    void rejectsAChartWithoutPointsAndReason() {
        rejects(
                () -> new ControlChart(Baseline.of(3, 1), List.of(), Optional.empty()),
                "control chart: has points or says why not, but does neither");
        ControlChart chart = chart(Baseline.of(3, 1), 3);
        rejects(
                () -> new ControlChart(Baseline.of(3, 1), chart.points(), Optional.of("not enough data")),
                "control chart: has points or says why not, but does both");
    }

    private static void rejects(Runnable making, String message) {
        assertThatIllegalArgumentException().isThrownBy(making::run).withMessage(message);
    }
}
