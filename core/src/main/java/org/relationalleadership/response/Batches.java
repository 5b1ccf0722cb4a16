package org.relationalleadership.response;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A table too big for memory, given out a batch at a time to whoever asks for the next.
 *
 * <p>Not a {@link java.util.stream.Stream}: a parallel stream over a file reads far ahead of its workers and keeps an
 * accumulator for every batch alive, while workers that pull hold one batch and one accumulator each.
 *
 * <p>Batches come in the order of the table, each once. Thread-safe: several workers may pull from one source; {@link
 * #close()} is called by its owner when they are done, and may be called twice.
 *
 * @param <T> a batch, for example {@link Responses}
 */
public interface Batches<T> extends AutoCloseable {

    /**
     * The next batch, never an empty one; empty at the end and from then on.
     *
     * @throws org.relationalleadership.fault.FaultException if the source cannot be read on; every later call throws it
     *     again, so that no worker takes a failure for the end
     * @throws IllegalStateException if the source is closed
     */
    Optional<T> next();

    /** Pulls every batch that is left, and gives each to an action before the next is pulled. Closes nothing. */
    default void forEach(Consumer<? super T> action) {
        for (Optional<T> batch = next(); batch.isPresent(); batch = next()) {
            action.accept(batch.get());
        }
    }

    @Override
    void close();

    /**
     * These batches, each turned into another when it is pulled, by the thread that pulls it. Closing the result closes
     * this. A function that returns null fails that pull with a {@link NullPointerException}: null would look like the end.
     */
    default <R> Batches<R> map(Function<? super T, ? extends R> function) {
        Batches<T> source = this;
        return new Batches<>() {
            @Override
            public Optional<R> next() {
                return source.next().map(batch -> Objects.requireNonNull(function.apply(batch), "batch"));
            }

            @Override
            public void close() {
                source.close();
            }
        };
    }

    /**
     * These batches, pulled by a thread of its own that is at most three batches ahead of whoever pulls from the result: one
     * thread reads while another works on what was read. A failure arrives at the pull that would have met it; one that is
     * neither a RuntimeException nor an Error arrives in an {@link java.lang.reflect.UndeclaredThrowableException}. The
     * thread starts with the first pull; closing the result ends it, and then closes this. Nobody else pulls from this
     * meanwhile.
     */
    default Batches<T> readAhead() {
        return new ReadAhead<>(this);
    }

    /** Batches that are in memory already, given out in the order of the list; closing them does nothing. */
    static <T> Batches<T> of(List<T> batches) {
        Iterator<T> rest = List.copyOf(batches).iterator();
        return new Batches<>() {
            private boolean closed;

            @Override
            public synchronized Optional<T> next() {
                if (closed) {
                    throw new IllegalStateException("batches: closed");
                }
                return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
            }

            @Override
            public synchronized void close() {
                closed = true;
            }
        };
    }
}
