package org.relationalleadership.psychometrics.change;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.mapping.ContextName;
import org.relationalleadership.mapping.Wave;
import org.relationalleadership.response.Context;
import org.relationalleadership.response.Observations;

/** The rows of each person by wave. Grows with persons × waves × columns. */
@SuppressWarnings("serial") // its collections are those of the JDK, which can be sent
final class PanelState implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int BLOCK = 1024;

    private @Nullable List<String> columns; // of a list that is serializable; null until the first batch
    private final HashMap<Person, HashMap<String, Entry>> persons = new HashMap<>(); // waves by their text
    private long rowsWithoutWave;
    private long rowsWithoutRespondent;

    /** What one person answered in one wave: one row, NaN where it has no number, or how many rows there were. */
    @SuppressWarnings("serial") // its collections are those of the JDK, which can be sent
    static final class Entry implements Serializable {

        private static final long serialVersionUID = 1;

        private final double @Nullable [] values; // null where there is more than one row
        private final int rows;

        private Entry(double @Nullable [] values, int rows) {
            this.values = values;
            this.rows = rows;
        }

        boolean isRepeated() {
            return rows > 1;
        }

        /** The number of a column, NaN where there is none or more than one row. */
        double value(int column) {
            return values == null ? Double.NaN : values[column];
        }

        private Entry and(Entry other) {
            return new Entry(null, rows + other.rows);
        }
    }

    void add(Observations rows) {
        expect(rows.columns());
        int width = rows.columns().size();
        double[][] values = new double[width][Math.min(BLOCK, rows.rows())];
        byte[][] codes = new byte[width][Math.min(BLOCK, rows.rows())];
        Map<String, String> waves = new HashMap<>();
        for (int from = 0; from < rows.rows(); from += BLOCK) {
            int count = Math.min(BLOCK, rows.rows() - from);
            for (int column = 0; column < width; column++) {
                rows.copyValues(column, from, count, values[column]);
                rows.copyCodes(column, from, count, codes[column]);
            }
            for (int row = 0; row < count; row++) {
                add(rows.context(), rows.contextRow(from + row), waves, row(values, codes, row));
            }
        }
    }

    private static double[] row(double[][] values, byte[][] codes, int row) {
        double[] cells = new double[values.length];
        for (int column = 0; column < cells.length; column++) {
            cells[column] = codes[column][row] < 0 ? Double.NaN : values[column][row];
        }
        return cells;
    }

    private void add(Context context, int row, Map<String, String> waves, double[] values) {
        String wave = context.value(ContextName.WAVE, row)
                .map(text ->
                        waves.computeIfAbsent(text, known -> Wave.parse(known).toString()))
                .orElse(null);
        Person person = Person.of(context, row).orElse(null);
        if (wave == null) {
            rowsWithoutWave++;
        } else if (person == null) {
            rowsWithoutRespondent++;
        } else {
            put(person, wave, new Entry(values, 1));
        }
    }

    private void put(Person person, String wave, Entry entry) {
        persons.computeIfAbsent(person, key -> new HashMap<>(4)).merge(wave, entry, Entry::and);
    }

    void merge(PanelState other) {
        if (other.columns != null) {
            expect(other.columns);
        }
        other.persons.forEach((person, waves) -> waves.forEach((wave, entry) -> put(person, wave, entry)));
        rowsWithoutWave += other.rowsWithoutWave;
        rowsWithoutRespondent += other.rowsWithoutRespondent;
    }

    private void expect(List<String> found) {
        if (columns == null) {
            columns = List.copyOf(found);
        } else if (!columns.equals(found)) {
            throw new IllegalArgumentException(
                    "panel: all rows have the columns of the first, " + columns + ", but were " + found);
        }
    }

    /** In the order of the persons, so that nothing depends on how the rows came. */
    Panel finish() {
        TreeMap<Person, Map<String, Entry>> sorted = new TreeMap<>();
        persons.forEach((person, waves) -> sorted.put(person, Map.copyOf(waves)));
        return new Panel(columns == null ? List.of() : columns, sorted, rowsWithoutWave, rowsWithoutRespondent);
    }
}
