package org.relationalleadership.evidence;

import java.io.Serializable;
import java.util.function.Function;
import org.relationalleadership.response.Observations;

/** A metric with another result. */
record MappedMetric<A extends Serializable, R, S>(Metric<A, R> metric, Function<? super R, ? extends S> function)
        implements Metric<A, S> {

    @Override
    public A start() {
        return metric.start();
    }

    @Override
    public void add(A state, Observations rows) {
        metric.add(state, rows);
    }

    @Override
    public void merge(A state, A other) {
        metric.merge(state, other);
    }

    @Override
    public S finish(A state) {
        return function.apply(metric.finish(state));
    }
}
