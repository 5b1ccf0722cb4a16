package org.relationalleadership.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Threads that share out numbered tasks among them, the calling one with them.
 *
 * <p>It is no executor: it ends with its tasks and leaves no thread behind. Thread-safe.
 */
public final class Workers {

    private final int tasks;
    private final IntConsumer task;
    private final AtomicInteger next = new AtomicInteger();

    private Workers(int tasks, IntConsumer task) {
        this.tasks = tasks;
        this.task = task;
    }

    /**
     * Does tasks 0 to below some number, each once. What one throws is thrown here; no other is begun then, and none is at
     * work any more. With one worker, or one task, the calling thread does it all.
     *
     * @param workers how many threads, the calling one among them
     * @param tasks how many tasks; none are done where there is none
     * @param task what to do, by the number of the task; several threads are in it at a time
     */
    public static void run(int workers, int tasks, IntConsumer task) {
        new Workers(tasks, task).run(Math.min(workers, tasks) - 1);
    }

    private void run(int others) {
        if (others < 1) {
            work();
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(others);
        try {
            List<CompletableFuture<Void>> running = new ArrayList<>();
            for (int worker = 0; worker < others; worker++) {
                running.add(CompletableFuture.runAsync(this::work, pool));
            }
            work();
            running.forEach(Workers::join);
        } finally {
            next.set(tasks);
            end(pool);
        }
    }

    private void work() {
        try {
            for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
                task.accept(i);
            }
        } catch (RuntimeException | Error e) {
            next.set(tasks);
            throw e;
        }
    }

    private static void join(CompletableFuture<Void> worker) {
        try {
            worker.join();
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
