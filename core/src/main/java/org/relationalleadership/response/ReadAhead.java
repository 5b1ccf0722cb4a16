package org.relationalleadership.response;

import java.lang.reflect.UndeclaredThrowableException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Batches that a thread of its own pulls from a source, a few ahead of whoever asks for the next.
 *
 * <p>The thread starts with the first pull and ends with the last batch, a failure, or the closing of this.
 */
final class ReadAhead<T> implements Batches<T> {

    /** As many wait for a puller; one more is in the making. Enough that neither side waits for a single slow batch. */
    private static final int MOST_WAITING = 2;

    /** What a pull brought: a batch, none at the end, or a failure. */
    private record Pull<T>(Optional<T> batch, @Nullable Throwable failure) {

        boolean isLast() {
            return failure != null || batch.isEmpty();
        }

        Optional<T> result() {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
            if (failure != null) {
                // Java lets a source throw what it does not declare, and other languages have no such rule.
                throw new UndeclaredThrowableException(failure, "batches: the source failed: " + failure);
            }
            return batch;
        }
    }

    private final Batches<T> source;
    private final BlockingQueue<Pull<T>> pulls = new ArrayBlockingQueue<>(MOST_WAITING);
    private @Nullable Thread thread;
    private @Nullable Pull<T> last;
    private boolean closed;

    ReadAhead(Batches<T> source) {
        this.source = source;
    }

    @Override
    public synchronized Optional<T> next() {
        if (closed) {
            throw new IllegalStateException("batches: closed");
        }
        if (last != null) {
            return last.result();
        }
        if (thread == null) {
            Thread started = new Thread(this::pullAll, "read-ahead");
            started.setDaemon(true);
            started.start();
            thread = started; // not before: where it cannot start, nothing would ever arrive
        }
        Pull<T> pull = take();
        if (pull.isLast()) {
            last = pull;
        }
        return pull.result();
    }

    private Pull<T> take() {
        try {
            return pulls.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("batches: interrupted while waiting for the next", e);
        }
    }

    private void pullAll() {
        Pull<T> pull;
        do {
            try {
                pull = new Pull<>(Objects.requireNonNull(source.next(), "batch"), null);
            } catch (Throwable e) { // what is not told to the puller leaves it waiting for ever
                pull = new Pull<>(Optional.empty(), e);
            }
            try {
                pulls.put(pull);
            } catch (InterruptedException e) {
                return; // closed, so that nobody asks for it
            }
        } while (!pull.isLast());
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (thread != null) {
                thread.interrupt();
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the thread ends by itself when its pull does
        } finally {
            source.close();
        }
    }
}
