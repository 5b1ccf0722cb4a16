package org.relationalleadership.evidence;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Observations;

/** A metric over batches: each worker pulls batches into a state of its own, and the states are merged in the end. */
final class MetricRun {

    private MetricRun() {}

    static <A extends Serializable> A state(Metric<A, ?> metric, Batches<? extends Observations> batches, int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers: there is 1 or more, but was " + workers);
        }
        if (workers == 1) {
            return pulled(metric, batches);
        }
        ExecutorService pool = Executors.newFixedThreadPool(workers - 1);
        try {
            List<CompletableFuture<A>> others = new ArrayList<>();
            for (int worker = 1; worker < workers; worker++) {
                others.add(CompletableFuture.supplyAsync(() -> pulled(metric, batches), pool));
            }
            A state = pulled(metric, batches);
            others.forEach(other -> metric.merge(state, joined(other)));
            return state;
        } finally {
            pool.shutdownNow();
        }
    }

    private static <A extends Serializable> A pulled(Metric<A, ?> metric, Batches<? extends Observations> batches) {
        A state = metric.start();
        for (Optional<? extends Observations> batch = batches.next(); batch.isPresent(); batch = batches.next()) {
            metric.add(state, batch.get());
        }
        return state;
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
}
