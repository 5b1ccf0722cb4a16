package org.relationalleadership.response;

import java.util.List;
import java.util.Optional;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Range;

/** Observations through an index of rows. */
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
    public boolean isPresent(int row, int column) {
        return all.isPresent(picked[row], column);
    }

    @Override
    public double value(int row, int column) {
        return all.value(picked[row], column);
    }

    @Override
    public Optional<Absence> absence(int row, int column) {
        return all.absence(picked[row], column);
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
}
