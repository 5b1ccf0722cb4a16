package org.relationalleadership.evidence;

import java.io.Serializable;
import java.util.List;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Observations;

/**
 * Something that is computed from observations, all at once or in parts that are put together.
 *
 * <p>{@link #start} makes an empty state, {@link #add} takes a batch into it, {@link #merge} takes in another state, and
 * {@link #finish} reads the result off it. However the rows are cut into batches, in whatever order the batches come, and
 * whichever states are merged first, the result is the same: exactly where it rests on whole numbers, to 1e-12 of its size
 * where it rests on sums of others. A metric says in its documentation what its state grows with.
 *
 * <p>A metric itself is immutable and thread-safe. A state belongs to one thread at a time; it is serializable, so that a
 * distributed engine can send it.
 *
 * @param <A> the state
 * @param <R> the result
 */
public interface Metric<A extends Serializable, R> {

    /** A state that has seen no row. */
    A start();

    /**
     * Takes rows into a state.
     *
     * @throws IllegalArgumentException if the rows have other columns than this metric reads
     */
    void add(A state, Observations rows);

    /**
     * Takes everything that another state has seen into a state; the other one is not used again.
     *
     * @throws IllegalArgumentException if the other has seen rows that this one would not take
     */
    void merge(A state, A other);

    /** The result of what a state has seen, which may be nothing. The state can go on from there. */
    R finish(A state);

    /** The result of all rows at once. */
    default R of(Observations rows) {
        A state = start();
        add(state, rows);
        return finish(state);
    }

    /**
     * The result of batches, which are pulled until the end and not closed. What a worker throws is thrown here, when no
     * worker pulls any more.
     *
     * @param workers how many threads pull and add, 1 or more, the calling one among them
     * @throws IllegalArgumentException if there is no worker
     */
    default R of(Batches<? extends Observations> batches, int workers) {
        return finish(MetricRun.state(this, batches, workers));
    }

    /** A metric whose result is made from the result of this one. */
    default <S> Metric<A, S> then(Function<? super R, ? extends S> function) {
        return of(this::start, this::add, this::merge, state -> function.apply(finish(state)));
    }

    /** This metric of some of the columns. */
    default Metric<A, R> on(List<String> columns) {
        List<String> selected = List.copyOf(columns);
        return of(this::start, (state, rows) -> add(state, rows.select(selected)), this::merge, this::finish);
    }

    /**
     * This metric and another one, of other results, in one pass. For a list of metrics that is known only when the program
     * runs there is {@link #all}.
     *
     * @param other the other metric; it gets the same rows
     * @param both makes the result of both results, that of this metric first
     */
    default <S, T> Metric<?, T> and(Metric<?, S> other, BiFunction<? super R, ? super S, ? extends T> both) {
        return new PairedMetric<>(this, other, both);
    }

    /**
     * This metric of the rows of each group, in the order of the groups' names; rows without the context that names their
     * group are left out. The state grows with the groups.
     *
     * @param context the name of the context, for example {@code team}
     */
    default Metric<?, SortedMap<String, R>> by(String context) {
        return new GroupedMetric<>(this, context);
    }

    /** As a collector of batches, for a stream of them. */
    default Collector<Observations, ?, R> collector() {
        return Collector.of(
                this::start,
                this::add,
                (one, other) -> {
                    merge(one, other);
                    return one;
                },
                this::finish);
    }

    /**
     * A metric of four functions: the short way to one of your own. How many rows there are:
     *
     * <pre>{@code
     * Metric.of(() -> new long[1], (n, rows) -> n[0] += rows.rows(), (n, other) -> n[0] += other[0], n -> n[0])
     * }</pre>
     *
     * <p>Implement the interface instead where the metric has parameters that others ask for, where its steps need a name
     * and a place for what they say, or where it is sent to other machines itself and not only its states: lambdas are not
     * serializable.
     *
     * @param start makes an empty state, a new one each time
     * @param add takes rows into a state, as {@link #add(Serializable, Observations)} does
     * @param merge takes the second state into the first
     * @param finish reads the result off a state and does not change it
     */
    static <A extends Serializable, R> Metric<A, R> of(
            Supplier<? extends A> start,
            BiConsumer<? super A, ? super Observations> add,
            BiConsumer<? super A, ? super A> merge,
            Function<? super A, ? extends R> finish) {
        return new MetricOfFunctions<>(start, add, merge, finish);
    }

    /**
     * Any number of metrics of one kind of result, in one pass; their results have the order of the list. For two of different
     * results there is {@link #and}.
     */
    static <R> Metric<?, List<R>> all(List<? extends Metric<?, ? extends R>> metrics) {
        return new SeveralMetrics<R>(metrics);
    }
}
