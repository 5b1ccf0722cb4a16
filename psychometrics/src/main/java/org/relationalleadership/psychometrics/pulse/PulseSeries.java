package org.relationalleadership.psychometrics.pulse;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.relationalleadership.check.Require;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.fault.NearMiss;

/**
 * The means of a team or dyad, pulse by pulse: rows whose context {@code wave} is a pulse with its day. Rows of other waves
 * are counted and left out.
 *
 * <p>For each team it is {@code PulseSeries.metric().by("team")}. Immutable and thread-safe.
 */
public final class PulseSeries {

    private final List<String> columns;
    private final List<List<Pulse>> pulses; // by column, by day
    private final long rowsOfOtherWaves;

    PulseSeries(List<String> columns, List<List<Pulse>> pulses, long rowsOfOtherWaves) {
        this.columns = columns;
        this.pulses = pulses;
        this.rowsOfOtherWaves = rowsOfOtherWaves;
    }

    /**
     * Collects a series. Its state grows with the days on which there was a pulse, times the columns, and not with the
     * respondents; who answered twice on one day counts twice. Columns with levels are counted, so that their means are the
     * same to the last bit for any cut and order of the rows.
     */
    public static Metric<?, PulseSeries> metric() {
        return Metric.of(PulseState::new, PulseState::add, PulseState::merge, PulseState::finish);
    }

    /**
     * One pulse of one column.
     *
     * @param day when it was
     * @param n how many rows have a number
     * @param mean the mean of those; none where nobody answered
     */
    public record Pulse(LocalDate day, long n, Estimate mean) {}

    /** The items or scales; empty where there was no row. */
    public List<String> columns() {
        return columns;
    }

    /** How many rows were of no wave, or of one that is no pulse, and were left out. */
    public long rowsOfOtherWaves() {
        return rowsOfOtherWaves;
    }

    /**
     * The pulses of a column by day, also those that nobody answered this column in.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public List<Pulse> pulses(String column) {
        int position = columns.indexOf(column);
        if (position < 0) {
            throw new IllegalArgumentException(
                    "pulse series: no column '" + Require.shortened(column) + "'" + NearMiss.hint(column, columns));
        }
        return pulses.get(position);
    }

    /**
     * This series without the pulses of these days, such as those about too few people to be shown: what is computed of the
     * others tells nothing of them.
     */
    public PulseSeries without(Set<LocalDate> days) {
        return new PulseSeries(
                columns,
                pulses.stream()
                        .map(each -> each.stream()
                                .filter(pulse -> !days.contains(pulse.day()))
                                .toList())
                        .toList(),
                rowsOfOtherWaves);
    }

    /**
     * How the mean of a column goes with time: the least-squares slope through the means of the pulses, each of which counts
     * once, however many answered, because the same people answer again and again.
     *
     * @param unit what the slope is per: days, weeks, months or years; a month is a twelfth of 365.2425 days
     * @param leastPulses how many pulses with a mean there must be to speak of a trend, 3 or more
     * @param confidenceLevel of the interval, at least 0.5 and at most 0.999999
     * @throws IllegalArgumentException if there is no such column, the unit is shorter than a day, or the number or level
     *     is not in its bounds
     */
    public Trend trend(String column, ChronoUnit unit, int leastPulses, double confidenceLevel) {
        return Trend.of(answered(column), unit, leastPulses, confidenceLevel);
    }

    /**
     * Whether and when the mean of a column has left its baseline.
     *
     * @param leastPulses how many pulses with a mean there must be to look for signals, 1 or more
     * @throws IllegalArgumentException if there is no such column, or the number is below 1
     */
    public ControlChart chart(String column, Baseline baseline, int leastPulses) {
        return ControlChart.of(answered(column), baseline, leastPulses);
    }

    private List<Pulse> answered(String column) {
        return pulses(column).stream().filter(pulse -> pulse.n() > 0).toList();
    }
}
