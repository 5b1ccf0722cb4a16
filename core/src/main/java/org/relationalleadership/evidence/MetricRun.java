package org.relationalleadership.evidence;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Observations;

/**
 * A metric over batches: each worker pulls batches into a state of its own, and the states are merged in the end. When one
 * fails the others stop, and nobody pulls any more once the failure is out: its caller may close the batches.
 */
final class MetricRun<A extends Serializable> {

    private final Metric<A, ?> metric;
    private final Batches<? extends Observations> batches;
    private final AtomicBoolean isOver = new AtomicBoolean();

    private MetricRun(Metric<A, ?> metric, Batches<? extends Observations> batches) {
        this.metric = metric;
        this.batches = batches;
    }

    static <A extends Serializable> A state(Metric<A, ?> metric, Batches<? extends Observations> batches, int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers: there is 1 or more, but was " + workers);
        }
        MetricRun<A> run = new MetricRun<>(metric, batches);
        return workers == 1 ? run.pulled() : run.state(workers - 1);
    }

    private A state(int others) {
        ExecutorService pool = Executors.newFixedThreadPool(others);
        try {
            List<CompletableFuture<A>> running = new ArrayList<>();
            for (int worker = 0; worker < others; worker++) {
                running.add(CompletableFuture.supplyAsync(this::pulled, pool));
            }
            A state = pulled();
            running.forEach(other -> metric.merge(state, joined(other)));
            return state;
        } finally {
            isOver.set(true);
            end(pool);
        }
    }

    private A pulled() {
        try {
            A state = metric.start();
            for (Optional<? extends Observations> batch = next(); batch.isPresent(); batch = next()) {
                metric.add(state, batch.get());
            }
            return state;
        } catch (RuntimeException | Error e) {
            isOver.set(true);
            throw e;
        }
    }

    private Optional<? extends Observations> next() {
        return isOver.get() ? Optional.empty() : batches.next();
    }

    private static <A> A joined(CompletableFuture<A> worker) {
        try {
            return worker.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Waits for the workers, even where the caller is interrupted, which it learns afterwards. */
    private static void end(ExecutorService pool) {
        pool.shutdownNow();
        boolean isInterrupted = false;
        boolean isEnded = false;
        while (!isEnded) {
            try {
                isEnded = pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
