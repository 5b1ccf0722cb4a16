package org.relationalleadership.evidence;

import java.io.Serializable;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.relationalleadership.response.Observations;

/** A metric whose steps are functions. */
record MetricOfFunctions<A extends Serializable, R>(
        Supplier<? extends A> starter,
        BiConsumer<? super A, ? super Observations> adder,
        BiConsumer<? super A, ? super A> merger,
        Function<? super A, ? extends R> finisher)
        implements Metric<A, R> {

    MetricOfFunctions {
        Objects.requireNonNull(starter, "start");
        Objects.requireNonNull(adder, "add");
        Objects.requireNonNull(merger, "merge");
        Objects.requireNonNull(finisher, "finish");
    }

    @Override
    public A start() {
        return starter.get();
    }

    @Override
    public void add(A state, Observations rows) {
        adder.accept(state, rows);
    }

    @Override
    public void merge(A state, A other) {
        merger.accept(state, other);
    }

    @Override
    public R finish(A state) {
        return finisher.apply(state);
    }
}
