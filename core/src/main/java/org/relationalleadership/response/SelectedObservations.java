package org.relationalleadership.response;

import java.util.List;
import java.util.Optional;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.NearMiss;
import org.relationalleadership.instrument.Range;

/** Columns of other observations. */
final class SelectedObservations implements Observations {

    private final Observations all;
    private final List<String> columns;
    private final int[] selected;

    private SelectedObservations(Observations all, List<String> columns, int[] selected) {
        this.all = all;
        this.columns = columns;
        this.selected = selected;
    }

    static Observations of(Observations all, List<String> columns) {
        if (columns.equals(all.columns())) {
            return all;
        }
        int[] selected = columns.stream()
                .mapToInt(column -> position(all.columns(), column))
                .toArray();
        return new SelectedObservations(all, List.copyOf(columns), selected);
    }

    private static int position(List<String> columns, String column) {
        int position = columns.indexOf(column);
        if (position < 0) {
            throw new IllegalArgumentException(
                    "observations: no column '" + Require.shortened(column) + "'" + NearMiss.hint(column, columns));
        }
        return position;
    }

    @Override
    public int rows() {
        return all.rows();
    }

    @Override
    public long surveyRow(int row) {
        return all.surveyRow(row);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public List<Double> levels(int column) {
        return all.levels(selected[column]);
    }

    @Override
    public int code(int row, int column) {
        return all.code(row, selected[column]);
    }

    @Override
    public double value(int row, int column) {
        return all.value(row, selected[column]);
    }

    @Override
    public void copyCodes(int column, int from, int count, byte[] target) {
        all.copyCodes(selected[column], from, count, target);
    }

    @Override
    public void copyValues(int column, int from, int count, double[] target) {
        all.copyValues(selected[column], from, count, target);
    }

    @Override
    public Optional<Range> range(int column) {
        return all.range(selected[column]);
    }

    @Override
    public Context context() {
        return all.context();
    }

    @Override
    public int contextRow(int row) {
        return all.contextRow(row);
    }
}
