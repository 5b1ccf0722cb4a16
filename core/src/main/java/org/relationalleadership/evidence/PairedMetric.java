package org.relationalleadership.evidence;

import java.io.Serializable;
import java.util.Objects;
import java.util.function.BiFunction;
import org.relationalleadership.response.Observations;

/** Two metrics in one pass, and what is made of both results. */
record PairedMetric<A extends Serializable, B extends Serializable, R, S, T>(
        Metric<A, R> one, Metric<B, S> other, BiFunction<? super R, ? super S, ? extends T> both)
        implements Metric<PairedMetric.States<A, B>, T> {

    /** A state of each. */
    record States<A extends Serializable, B extends Serializable>(A one, B other) implements Serializable {}

    PairedMetric {
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(both, "both");
    }

    @Override
    public States<A, B> start() {
        return new States<>(one.start(), other.start());
    }

    @Override
    public void add(States<A, B> state, Observations rows) {
        one.add(state.one, rows);
        other.add(state.other, rows);
    }

    @Override
    public void merge(States<A, B> state, States<A, B> more) {
        one.merge(state.one, more.one);
        other.merge(state.other, more.other);
    }

    @Override
    public T finish(States<A, B> state) {
        return both.apply(one.finish(state.one), other.finish(state.other));
    }
}
