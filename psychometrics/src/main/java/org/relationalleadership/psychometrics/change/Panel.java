package org.relationalleadership.psychometrics.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.relationalleadership.check.Require;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.fault.NearMiss;
import org.relationalleadership.mapping.Wave;
import org.relationalleadership.psychometrics.number.ConfidenceLevel;

/**
 * Who answered in which waves: the rows of a survey matched by person, from which any change is read.
 *
 * <p>A person is a respondent, with subject and role where the context has them, so that a rater is compared about the same
 * colleague in the same role. Rows need the contexts {@code respondent} and {@code wave}, as a {@link Wave} is written;
 * rows without one are counted and left out. Who has two rows in one wave is counted as repeated and left out of every
 * comparison with that wave: which of the two to believe is not for a program to say.
 *
 * <p>By cohort it is {@code Panel.metric().by("cohort")}; without that all cohorts are pooled, as one sample of persons.
 * Persons whose rows lie in two cohorts are matched in the pool only.
 *
 * <p>Immutable and thread-safe.
 */
public final class Panel {

    /** The level of confidence where none is said. */
    public static final double USUAL_LEVEL = 0.95;

    private static final Comparator<Wave> ORDER = Comparator.comparing(Wave::kind)
            .thenComparing(wave -> wave.date().map(day -> day.toEpochDay()).orElse(Long.MIN_VALUE));

    private final List<String> columns;
    private final SortedMap<Person, Map<String, PanelState.Entry>> persons;
    private final long rowsWithoutWave;
    private final long rowsWithoutRespondent;

    Panel(
            List<String> columns,
            SortedMap<Person, Map<String, PanelState.Entry>> persons,
            long rowsWithoutWave,
            long rowsWithoutRespondent) {
        this.columns = columns;
        this.persons = persons;
        this.rowsWithoutWave = rowsWithoutWave;
        this.rowsWithoutRespondent = rowsWithoutRespondent;
    }

    /**
     * Collects a panel. Its state grows with the persons, times their waves, times the columns; the result is the same, to
     * the last bit, for any cut and order of the rows.
     */
    public static Metric<?, Panel> metric() {
        return Metric.of(PanelState::new, PanelState::add, PanelState::merge, PanelState::finish);
    }

    /** The items or scales; empty where there was no row. */
    public List<String> columns() {
        return columns;
    }

    /** How many persons answered in any wave. */
    public long persons() {
        return persons.size();
    }

    /** The waves that somebody answered in, by kind and day. */
    public SortedSet<Wave> waves() {
        TreeSet<Wave> waves = new TreeSet<>(ORDER);
        persons.values().forEach(entries -> entries.keySet().forEach(wave -> waves.add(Wave.parse(wave))));
        return Collections.unmodifiableSortedSet(waves);
    }

    /** How many rows said no wave and were left out. */
    public long rowsWithoutWave() {
        return rowsWithoutWave;
    }

    /** How many rows said a wave but no respondent and were left out. */
    public long rowsWithoutRespondent() {
        return rowsWithoutRespondent;
    }

    /** The change from one wave to another, with intervals of 95 %. */
    public WaveChange change(Wave from, Wave to) {
        return change(from, to, USUAL_LEVEL);
    }

    /**
     * The change from one wave to another, of the persons who answered in both. Nobody may have.
     *
     * @param confidenceLevel of the intervals, at least 0.5 and at most 0.999999
     * @throws IllegalArgumentException if the waves are one, or the level is not in its bounds
     */
    public WaveChange change(Wave from, Wave to, double confidenceLevel) {
        requireTwo(from, to);
        ConfidenceLevel.checked("change", confidenceLevel);
        List<ColumnChange> changes = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            changes.add(ColumnChange.of(columns.get(column), pairs(column, from, to), confidenceLevel));
        }
        return counted(from, to, changes);
    }

    /**
     * How the yardstick of the respondents moved: what they say afterwards about the time before, less what they said
     * before. It is the change from {@link Wave#PRE} to {@link Wave#RETROSPECTIVE_PRE}; below 0 where they rate their former
     * selves lower than they did then.
     *
     * <p>Source: G. S. Howard and P. R. Dailey (1979), Response-shift bias: a source of contamination of self-report
     * measures, Journal of Applied Psychology 64, 144–150.
     */
    public WaveChange responseShift() {
        return change(Wave.PRE, Wave.RETROSPECTIVE_PRE);
    }

    /**
     * Whose change is more than the error of measurement explains, at the usual criterion of 1.96.
     *
     * @param reliability of the column, from these data or from elsewhere; where it is none, or not from 0 to below 1, the
     *     result says that nobody can be told
     * @throws IllegalArgumentException if there is no such column, or the waves are one
     */
    public ReliableChange reliableChange(String column, Wave from, Wave to, Estimate reliability) {
        return reliableChange(column, from, to, reliability, ReliableChange.USUAL_CRITERION);
    }

    /**
     * Whose change is more than the error of measurement explains.
     *
     * @param reliability of the column, from these data or from elsewhere; where it is none, or not from 0 to below 1, the
     *     result says that nobody can be told
     * @param criterion how many standard errors of a difference the change must exceed, above 0
     * @throws IllegalArgumentException if there is no such column, the waves are one, or the criterion is not above 0
     */
    public ReliableChange reliableChange(String column, Wave from, Wave to, Estimate reliability, double criterion) {
        requireTwo(from, to);
        int position = columns.indexOf(column);
        if (position < 0) {
            throw new IllegalArgumentException(
                    "panel: no column '" + Require.shortened(column) + "'" + NearMiss.hint(column, columns));
        }
        return ReliableChange.of(pairs(position, from, to), reliability, criterion);
    }

    private Pairs pairs(int column, Wave from, Wave to) {
        List<Person> matched = new ArrayList<>();
        double[] before = new double[persons.size()];
        double[] after = new double[persons.size()];
        for (Map.Entry<Person, Map<String, PanelState.Entry>> person : persons.entrySet()) {
            double first = value(person.getValue(), from, column);
            double second = value(person.getValue(), to, column);
            if (!Double.isNaN(first) && !Double.isNaN(second)) {
                before[matched.size()] = first;
                after[matched.size()] = second;
                matched.add(person.getKey());
            }
        }
        return new Pairs(matched, before, after);
    }

    private static double value(Map<String, PanelState.Entry> waves, Wave wave, int column) {
        PanelState.Entry entry = waves.get(wave.toString());
        return entry == null ? Double.NaN : entry.value(column);
    }

    private WaveChange counted(Wave from, Wave to, List<ColumnChange> changes) {
        long before = 0;
        long after = 0;
        long matched = 0;
        long repeatedBefore = 0;
        long repeatedAfter = 0;
        for (Map<String, PanelState.Entry> waves : persons.values()) {
            PanelState.Entry first = waves.get(from.toString());
            PanelState.Entry second = waves.get(to.toString());
            boolean oneBefore = first != null && !first.isRepeated();
            boolean oneAfter = second != null && !second.isRepeated();
            before += oneBefore ? 1 : 0;
            after += oneAfter ? 1 : 0;
            matched += oneBefore && oneAfter ? 1 : 0;
            repeatedBefore += first != null && first.isRepeated() ? 1 : 0;
            repeatedAfter += second != null && second.isRepeated() ? 1 : 0;
        }
        return new WaveChange(
                from, to, matched, before - matched, after - matched, repeatedBefore, repeatedAfter, changes);
    }

    private static void requireTwo(Wave from, Wave to) {
        if (from.equals(to)) {
            throw new IllegalArgumentException("change: two different waves are compared, but both were " + from);
        }
    }
}
