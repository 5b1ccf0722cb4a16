package org.relationalleadership.psychometrics.pulse;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.mapping.ContextName;
import org.relationalleadership.mapping.Wave;
import org.relationalleadership.psychometrics.number.CompensatedSum;
import org.relationalleadership.response.Observations;

/** Per day and column how many answered and what they add up to. Grows with days × columns. */
@SuppressWarnings("serial") // its collections are those of the JDK, which can be sent
final class PulseState implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int BLOCK = 1024;

    private @Nullable List<String> columns; // of a list that is serializable; null until the first batch
    private List<List<Double>> levels = List.of(); // by column
    private final TreeMap<LocalDate, Cell[]> days = new TreeMap<>(); // by column
    private long rowsOfOtherWaves;

    /** The answers of one day to one column. */
    @SuppressWarnings("serial") // its collections are those of the JDK, which can be sent
    private static final class Cell implements Serializable {

        private static final long serialVersionUID = 1;

        private final long[] counts; // by level; empty where there are none
        private final CompensatedSum sum = new CompensatedSum(); // where there are none
        private long n;

        Cell(int levels) {
            counts = new long[levels];
        }

        void add(int code, double value) {
            n++;
            if (counts.length > 0) {
                counts[code]++;
            } else {
                sum.add(value);
            }
        }

        void add(Cell other) {
            n += other.n;
            sum.add(other.sum);
            for (int level = 0; level < counts.length; level++) {
                counts[level] += other.counts[level];
            }
        }

        Estimate mean(List<Double> levels) {
            CompensatedSum total = new CompensatedSum();
            total.add(sum);
            for (int level = 0; level < counts.length; level++) {
                total.add(counts[level] * levels.get(level));
            }
            return n == 0
                    ? Estimate.none("mean-of-pulse", "nobody answered", 0)
                    : Estimate.of("mean-of-pulse", total.value() / n, n);
        }
    }

    void add(Observations rows) {
        List<List<Double>> found = new ArrayList<>();
        for (int column = 0; column < rows.columns().size(); column++) {
            found.add(List.copyOf(rows.levels(column)));
        }
        expect(rows.columns(), found);
        Cell[][] cells = cells(rows);
        int block = Math.min(BLOCK, rows.rows());
        byte[] codes = new byte[block];
        double[] values = new double[block];
        for (int column = 0; column < found.size(); column++) {
            for (int from = 0; from < rows.rows(); from += block) {
                int count = Math.min(block, rows.rows() - from);
                rows.copyCodes(column, from, count, codes);
                if (found.get(column).isEmpty()) {
                    rows.copyValues(column, from, count, values);
                }
                for (int row = 0; row < count; row++) {
                    if (codes[row] >= 0 && cells[from + row].length > 0) {
                        cells[from + row][column].add(codes[row], values[row]);
                    }
                }
            }
        }
    }

    /** By row the cells of its day; none where it is of no pulse. */
    private Cell[][] cells(Observations rows) {
        Cell[] none = {};
        Cell[][] cells = new Cell[rows.rows()][];
        boolean hasWaves = rows.context().names().contains(ContextName.WAVE);
        List<Cell[]> known = (hasWaves ? rows.context().dictionary(ContextName.WAVE) : List.<String>of())
                .stream().map(text -> day(text).map(this::of).orElse(none)).toList();
        for (int row = 0; row < cells.length; row++) {
            int code = hasWaves ? rows.context().code(ContextName.WAVE, rows.contextRow(row)) : -1;
            cells[row] = code < 0 ? none : known.get(code);
            rowsOfOtherWaves += code < 0
                            || day(rows.context().dictionary(ContextName.WAVE).get(code))
                                    .isEmpty()
                    ? 1
                    : 0;
        }
        return cells;
    }

    private static Optional<LocalDate> day(String text) {
        Wave wave = Wave.parse(text);
        return wave.kind() == Wave.Kind.PULSE ? wave.date() : Optional.empty();
    }

    private Cell[] of(LocalDate day) {
        return days.computeIfAbsent(
                day, key -> levels.stream().map(of -> new Cell(of.size())).toArray(Cell[]::new));
    }

    void merge(PulseState other) {
        if (other.columns != null) {
            expect(other.columns, other.levels);
        }
        other.days.forEach((day, cells) -> {
            Cell[] known = of(day);
            for (int column = 0; column < cells.length; column++) {
                known[column].add(cells[column]);
            }
        });
        rowsOfOtherWaves += other.rowsOfOtherWaves;
    }

    private void expect(List<String> found, List<List<Double>> withLevels) {
        if (columns == null) {
            columns = List.copyOf(found);
            levels = List.copyOf(withLevels);
        } else if (!columns.equals(found) || !levels.equals(withLevels)) {
            throw new IllegalArgumentException("pulse series: all rows have the columns of the first, " + columns
                    + ", with the same levels, but were " + found);
        }
    }

    PulseSeries finish() {
        List<List<PulseSeries.Pulse>> pulses = new ArrayList<>();
        for (int column = 0; column < levels.size(); column++) {
            int position = column;
            List<PulseSeries.Pulse> ofColumn = new ArrayList<>();
            days.forEach((day, cells) -> ofColumn.add(
                    new PulseSeries.Pulse(day, cells[position].n, cells[position].mean(levels.get(position)))));
            pulses.add(List.copyOf(ofColumn));
        }
        return new PulseSeries(columns == null ? List.of() : columns, List.copyOf(pulses), rowsOfOtherWaves);
    }
}
