package org.relationalleadership.psychometrics.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.response.Context;
import org.relationalleadership.response.Observations;

/** Ratings as observations, a row for each target; not a number is a gap. */
final class RatingTable implements Observations {

    private final List<Double> levels;
    private final List<String> columns;
    private final double[][] values; // by column

    RatingTable(List<Double> levels, List<String> columns, double[][] values) {
        this.levels = levels.stream().map(level -> level + 0.0).toList();
        this.columns = columns;
        this.values = values;
    }

    /** How many cells are no gap. */
    long ratings() {
        return Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .filter(value -> !Double.isNaN(value))
                .count();
    }

    @Override
    public int rows() {
        return values.length == 0 ? 0 : values[0].length;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public List<Double> levels(int column) {
        return levels;
    }

    @Override
    public int code(int row, int column) {
        double value = values[column][row];
        if (Double.isNaN(value)) {
            return Absence.NOT_ASKED.code();
        }
        return levels.isEmpty() ? 0 : levels.indexOf(value);
    }

    @Override
    public double value(int row, int column) {
        double value = values[column][row];
        if (Double.isNaN(value)) {
            throw new NoSuchElementException("row " + row + ", column " + column + ": nobody rated it");
        }
        return value;
    }

    @Override
    public Optional<Range> range(int column) {
        return Optional.empty();
    }

    @Override
    public Context context() {
        return Context.of(rows(), Map.of());
    }
}
