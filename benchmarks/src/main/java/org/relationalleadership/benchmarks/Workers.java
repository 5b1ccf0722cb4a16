package org.relationalleadership.benchmarks;

import java.util.concurrent.atomic.AtomicReference;

/** Some threads that do the same until there is nothing left to do. */
final class Workers {

    private Workers() {}

    /** Runs an action on each of some threads, of which the caller is one, and returns when all have ended. */
    static void run(int threads, Runnable action) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread[] others = new Thread[threads - 1];
        for (int i = 0; i < others.length; i++) {
            others[i] = new Thread(action);
            others[i].setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
            others[i].start();
        }
        action.run();
        try {
            for (Thread other : others) {
                other.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
    }
}
