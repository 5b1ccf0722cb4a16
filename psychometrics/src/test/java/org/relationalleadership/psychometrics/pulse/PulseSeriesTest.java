package org.relationalleadership.psychometrics.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Interval;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Observations;

class PulseSeriesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    private static PulseSeries series(Pulses pulses) {
        return PulseSeries.metric().of(pulses.observations());
    }

    private static PulseSeries six() {
        return series(new Pulses()
                .row("t", "pulse:2026-01-05", 3, 3.0)
                .row("t", "pulse:2026-01-12", 3, 3.25)
                .row("t", "pulse:2026-01-19", 3, 3.0)
                .row("t", "pulse:2026-02-02", 3, 3.5)
                .row("t", "pulse:2026-02-09", 3, 3.75)
                .row("t", "pulse:2026-02-23", 3, 3.5));
    }

    @Test
    void takesTheMeanOfEachDayInOrder() {
        PulseSeries series = series(new Pulses()
                .row("a", "pulse:2026-01-12", 4, 1)
                .row("a", "pulse:2026-01-05", 2, 2)
                .row("b", "pulse:2026-01-05", 5, Double.NaN)
                .row("a", "pulse:2026-01-19", Double.NaN, 3)
                .row("a", "pre", 1, 1)
                .row("a", "", 1, 1));
        assertThat(series.columns()).containsExactly("likert", "number");
        assertThat(series.rowsOfOtherWaves()).isEqualTo(2);
        assertThat(series.pulses("likert"))
                .containsExactly(
                        new PulseSeries.Pulse(FIRST, 2, Estimate.of("mean-of-pulse", 3.5, 2)),
                        new PulseSeries.Pulse(FIRST.plusDays(7), 1, Estimate.of("mean-of-pulse", 4, 1)),
                        new PulseSeries.Pulse(
                                FIRST.plusDays(14), 0, Estimate.none("mean-of-pulse", "nobody answered", 0)));
        assertThat(series.pulses("number").get(0).mean()).isEqualTo(Estimate.of("mean-of-pulse", 2, 1));
    }

    @Test
    void withoutSomeDaysTheOthersStay() {
        PulseSeries some = six().without(Set.of(FIRST.plusDays(7), FIRST.plusDays(14), FIRST.plusDays(1)));
        assertThat(some.columns()).isEqualTo(six().columns());
        assertThat(some.pulses("number"))
                .extracting(PulseSeries.Pulse::day)
                .containsExactly(FIRST, FIRST.plusDays(28), FIRST.plusDays(35), FIRST.plusDays(49));
        assertThat(six().without(Set.of()).pulses("number")).isEqualTo(six().pulses("number"));
    }

    @Test
    void isReadByTeam() {
        var teams = PulseSeries.metric()
                .by("team")
                .of(new Pulses()
                        .row("a", "pulse:2026-01-05", 1, 1)
                        .row("b", "pulse:2026-01-05", 5, 1)
                        .observations());
        assertThat(teams.keySet()).containsExactly("a", "b");
        assertThat(Objects.requireNonNull(teams.get("b"))
                        .pulses("likert")
                        .get(0)
                        .mean()
                        .value())
                .isEqualTo(5);
    }

    /** SciPy 1.17.1, {@code linregress(weeks, means)}; the interval of {@code t.ppf(0.975, 4)}. */
    @Test
    void drawsALineThroughTheMeans() {
        Trend trend = six().trend("number", ChronoUnit.WEEKS, 5, 0.95);
        assertThat(trend.unit()).isEqualTo(ChronoUnit.WEEKS);
        assertThat(trend.slope().method()).isEqualTo("slope-of-pulse-means");
        assertThat(trend.slope().n()).isEqualTo(6);
        assertThat(trend.slope().value()).isCloseTo(0.09090909090909091, within(1e-14));
        assertThat(trend.slope().standardError().orElseThrow()).isCloseTo(0.0349765347301757, within(1e-14));
        assertThat(trend.p().value()).isCloseTo(0.06010218122000497, within(1e-13));
        Interval interval = trend.slope().interval().orElseThrow();
        assertThat(interval.method()).isEqualTo("t-slope");
        assertThat(interval.lower()).isCloseTo(-0.006201337739286036, within(1e-13));
        assertThat(interval.upper()).isCloseTo(0.18801951955746787, within(1e-13));
    }

    @Test
    void saysTheSlopePerUnit() {
        double aWeek = 0.09090909090909091;
        assertThat(six().trend("number", ChronoUnit.DAYS, 3, 0.9).slope().value())
                .isCloseTo(aWeek / 7, within(1e-14));
        assertThat(six().trend("number", ChronoUnit.MONTHS, 3, 0.9).slope().value())
                .isCloseTo(aWeek / 7 * 365.2425 / 12, within(1e-13));
        assertThat(six().trend("number", ChronoUnit.YEARS, 3, 0.9).slope().value())
                .isCloseTo(aWeek / 7 * 365.2425, within(1e-12));
    }

    @Test
    void saysWhereThereAreTooFewPulses() {
        Trend trend = six().trend("number", ChronoUnit.WEEKS, 7, 0.95);
        String why = "not enough data: needs 7 pulses, but there are 6";
        assertThat(trend.slope()).isEqualTo(Estimate.none("slope-of-pulse-means", why, 6));
        assertThat(trend.p()).isEqualTo(Estimate.none("p-slope-t-two-sided", why, 6));
        ControlChart chart = six().chart("number", Baseline.of(3, 0.25), 7);
        assertThat(chart.why()).hasValue(why);
        assertThat(chart.points()).isEmpty();
        assertThat(chart.signals()).isEmpty();
        PulseSeries one = series(new Pulses().row("t", "pulse:2026-01-05", 3, Double.NaN));
        assertThat(one.trend("likert", ChronoUnit.DAYS, 3, 0.95).slope().why())
                .hasValue("not enough data: needs 3 pulses, but there is 1");
        assertThat(one.chart("number", Baseline.of(3, 1), 1).why())
                .hasValue("not enough data: needs 1 pulse, but there are 0");
    }

    @Test
    void hasNoIntervalAroundALineThatAllMeansLieOn() {
        Pulses pulses = new Pulses();
        for (int week = 0; week < 8; week++) {
            pulses.row("t", "pulse:" + FIRST.plusWeeks(week), 3, 1 + week * 0.1);
        }
        PulseSeries series = series(pulses);
        Trend line = series.trend("number", ChronoUnit.WEEKS, 3, 0.95);
        assertThat(line.slope().value()).isCloseTo(0.1, within(1e-14));
        assertThat(line.slope().flags()).containsExactly("no interval: all means lie on a line");
        assertThat(line.p().why()).hasValue("all means lie on a line");
        assertThat(series.trend("likert", ChronoUnit.WEEKS, 3, 0.95).slope().value())
                .isZero();
    }

    @Test
    void isEmptyWithoutRows() {
        PulseSeries nothing = PulseSeries.metric().of(Batches.of(List.of()), 2);
        assertThat(nothing.columns()).isEmpty();
        assertThat(nothing.rowsOfOtherWaves()).isZero();
    }

    @Test
    void leavesOutASurveyWithoutWaves() {
        PulseSeries series = series(new Pulses().row("t", "", 3, 3));
        assertThat(series.rowsOfOtherWaves()).isEqualTo(1);
        assertThat(series.pulses("likert")).isEmpty();
    }

    @Test
    void rejectsBatchesOfOtherColumns() {
        Observations rows = new Pulses().row("t", "pulse:2026-01-05", 3, 3).observations();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PulseSeries.metric().of(Batches.of(List.of(rows, rows.select(List.of("number")))), 1))
                .withMessage("pulse series: all rows have the columns of the first, [likert, number], with the same "
                        + "levels, but were [number]");
    }

    @Test
    void rejectsWhatIsNoQuestion() {
        PulseSeries series = six();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> series.pulses("likrt"))
                .withMessage("pulse series: no column 'likrt'; did you mean 'likert'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> series.trend("number", ChronoUnit.HOURS, 3, 0.95))
                .withMessage("trend: a unit is from days to years, but was Hours");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> series.trend("number", ChronoUnit.DECADES, 3, 0.95))
                .withMessage("trend: a unit is from days to years, but was Decades");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> series.trend("number", ChronoUnit.DAYS, 2, 0.95))
                .withMessage("trend: needs 3 pulses or more, but was told 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> series.trend("number", ChronoUnit.DAYS, 3, 0))
                .withMessage("trend: a confidence level is at least 0.5 and at most 0.999999, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> series.trend("number", ChronoUnit.DAYS, 3, 1))
                .withMessage("trend: a confidence level is at least 0.5 and at most 0.999999, but was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> series.chart("number", Baseline.of(3, 1), 0))
                .withMessage("control chart: needs 1 pulse or more, but was told 0");
    }
}
