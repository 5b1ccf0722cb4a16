package org.relationalleadership.response;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.relationalleadership.instrument.Range;

/** Rows of other observations. */
final class PickedObservations implements Observations {

    private final Observations all;
    private final int[] picked;

    PickedObservations(Observations all, int[] picked) {
        this.all = all;
        this.picked = picked;
    }

    @Override
    public int rows() {
        return picked.length;
    }

    @Override
    public List<String> columns() {
        return all.columns();
    }

    @Override
    public List<Double> levels(int column) {
        return all.levels(column);
    }

    @Override
    public int code(int row, int column) {
        return all.code(picked[row], column);
    }

    @Override
    public double value(int row, int column) {
        return all.value(picked[row], column);
    }

    @Override
    public Optional<Range> range(int column) {
        return all.range(column);
    }

    @Override
    public Context context() {
        return all.context();
    }

    @Override
    public int contextRow(int row) {
        return all.contextRow(picked[row]);
    }

    @Override
    public long surveyRow(int row) {
        return all.surveyRow(picked[row]);
    }

    @Override
    public Observations pick(int... rows) {
        int[] composed = new int[rows.length];
        for (int row = 0; row < rows.length; row++) {
            composed[row] = picked[Objects.checkIndex(rows[row], picked.length)];
        }
        return new PickedObservations(all, composed);
    }
}
