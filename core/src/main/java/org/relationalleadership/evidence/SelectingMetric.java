package org.relationalleadership.evidence;

import java.io.Serializable;
import java.util.List;
import org.relationalleadership.response.Observations;

/** A metric of some columns. */
record SelectingMetric<A extends Serializable, R>(Metric<A, R> metric, List<String> columns) implements Metric<A, R> {

    @Override
    public A start() {
        return metric.start();
    }

    @Override
    public void add(A state, Observations rows) {
        metric.add(state, rows.select(columns));
    }

    @Override
    public void merge(A state, A other) {
        metric.merge(state, other);
    }

    @Override
    public R finish(A state) {
        return metric.finish(state);
    }
}
