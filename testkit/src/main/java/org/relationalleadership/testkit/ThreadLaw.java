package org.relationalleadership.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.relationalleadership.response.Response;
import org.relationalleadership.score.ScaleScore;
import org.relationalleadership.scoring.Scorer;

/**
 * Threads may share a scorer. A race shows by chance alone, so that threads score the same few rows over and over for a
 * while; how often it shows depends on the machine, and one that never showed is not proved absent.
 */
final class ThreadLaw implements Law {

    private static final int ROWS = 8;
    private static final int THREADS = 4;
    private static final long NANOSECONDS = 25_000_000; // of each trial: some turns even where threads take turns
    private static final int CASES = 100; // of which one is tried
    private static final int FEWEST = 20;

    @Override
    public String sentence() {
        return "threads that share a scorer get the scores of one thread";
    }

    @Override
    public int mostRows() {
        return ROWS;
    }

    @Override
    public int trials(int cases) {
        return Math.max(FEWEST, cases / CASES);
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public List<Variation> variations(Trial trial) {
        return List.of(subject -> breach(subject, trial));
    }

    private static Optional<Breach> breach(Subject subject, Trial trial) {
        List<ScaleScore> expected = subject.untouched(trial);
        Subject.requireScored(expected);
        Scorer scorer = subject.scorer(trial);
        List<Response> responses = IntStream.range(0, expected.size())
                .mapToObj(row -> trial.response(scorer.instrument(), row))
                .toList();
        Optional<Breach> breach = together(scorer, responses, expected);
        if (breach.isPresent() && !isSameOnOneThread(subject, trial, expected)) {
            throw new PassedOver(
                    PassedOver.Cause.BROKE_CONTRACT,
                    "it scores a row otherwise after other rows already on one thread; see noRowChangesTheScoreOfAnother");
        }
        return breach;
    }

    private static boolean isSameOnOneThread(Subject subject, Trial trial, List<ScaleScore> expected) {
        Scorer scorer = subject.scorer(trial);
        for (int round = 0; round < 3; round++) {
            for (int row = 0; row < expected.size(); row++) {
                if (!Subject.row(scorer, trial, row).equals(expected.get(row))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Optional<Breach> together(Scorer scorer, List<Response> responses, List<ScaleScore> expected) {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        AtomicBoolean found = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Optional<Breach>>> tasks = new ArrayList<>();
            for (int first = 0; first < THREADS; first++) {
                int begin = first;
                tasks.add(() -> {
                    start.await();
                    Optional<Breach> breach = repeat(scorer, responses, expected, begin, found);
                    found.compareAndSet(false, breach.isPresent());
                    return breach;
                });
            }
            Optional<Breach> breach = Optional.empty();
            for (Future<Optional<Breach>> task : threads.invokeAll(tasks)) {
                breach = breach.or(() -> result(task));
            }
            return breach;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while threads were scoring", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Optional<Breach> result(Future<Optional<Breach>> task) {
        try {
            return task.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a thread could not score: " + e.getCause(), e);
        }
    }

    private static Optional<Breach> repeat(
            Scorer scorer, List<Response> responses, List<ScaleScore> expected, int begin, AtomicBoolean found) {
        int rows = responses.size();
        long end = System.nanoTime() + NANOSECONDS;
        for (int i = begin; System.nanoTime() < end && !found.get(); i++) {
            int row = i % rows;
            ScaleScore score = scorer.score(responses.get(row)).score(0);
            if (!score.equals(expected.get(row))) {
                String number = "row " + (row + 1);
                return Optional.of(Breach.of(
                        "both are equal, bit for bit",
                        number + " on one thread",
                        Subject.text(expected.get(row)),
                        number + " while " + THREADS + " threads score",
                        Subject.text(score)));
            }
        }
        return Optional.empty();
    }
}
