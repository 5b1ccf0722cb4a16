package org.relationalleadership.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BatchesTest {

    @Test
    void givesEachBatchOnceInOrderAndThenNone() {
        List<String> list = new ArrayList<>(List.of("a", "b"));
        try (Batches<String> batches = Batches.of(list)) {
            list.clear();
            assertThat(batches.next()).contains("a");
            assertThat(batches.next()).contains("b");
            assertThat(batches.next()).isEmpty();
            assertThat(batches.next()).isEmpty();
        }
    }

    @Test
    void turnsEachBatchIntoAnotherWhenItIsPulled() {
        AtomicInteger turned = new AtomicInteger();
        try (Batches<Integer> lengths = Batches.of(List.of("a", "bcd")).map(text -> {
            turned.incrementAndGet();
            return text.length();
        })) {
            assertThat(turned).hasValue(0);
            assertThat(lengths.next()).contains(1);
            assertThat(turned).hasValue(1);
            assertThat(lengths.next()).contains(3);
            assertThat(lengths.next()).isEmpty();
        }
    }

    @Test
    void closesItsSource() {
        AtomicInteger closed = new AtomicInteger();
        Batches<String> source = new Batches<>() {
            @Override
            public Optional<String> next() {
                return Optional.empty();
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
        source.map(String::length).close();
        assertThat(closed).hasValue(1);
    }

    @Test
    @SuppressWarnings("NullAway")
    void neverTakesNullForTheEnd() {
        try (Batches<String> batches = Batches.of(List.of("a")).map(text -> null)) {
            assertThatNullPointerException().isThrownBy(batches::next).withMessage("batch");
        }
    }

    @Test
    void severalWorkersShareTheBatches() throws InterruptedException {
        List<Integer> numbers = IntStream.range(0, 10_000).boxed().toList();
        ConcurrentLinkedQueue<Integer> pulled = new ConcurrentLinkedQueue<>();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try (Batches<Integer> batches = Batches.of(numbers)) {
            for (int worker = 0; worker < 4; worker++) {
                pool.execute(() -> {
                    for (Optional<Integer> next = batches.next(); next.isPresent(); next = batches.next()) {
                        pulled.add(next.get());
                    }
                });
            }
            pool.shutdown();
            assertThat(pool.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            pool.shutdownNow();
        }
        assertThat(pulled).containsExactlyInAnyOrderElementsOf(numbers);
    }

    @Test
    void givesEachBatchToAnAction() {
        List<String> seen = new ArrayList<>();
        Batches.of(List.of("a", "b")).forEach(seen::add);
        assertThat(seen).containsExactly("a", "b");
    }

    @Test
    void refusesToGoOnWhenClosed() {
        Batches<String> batches = Batches.of(List.of("a", "b"));
        batches.close();
        batches.close();
        assertThatIllegalStateException().isThrownBy(batches::next).withMessage("batches: closed");
    }

    // reading ahead

    /** Gives out 1, 2, 3, … up to a last one, then fails, or ends where there is no failure; counts what is asked of it. */
    private static final class Numbers implements Batches<Integer> {

        private final int last;
        private final @Nullable RuntimeException failure;
        private final AtomicInteger pulled = new AtomicInteger();
        private final AtomicInteger closed = new AtomicInteger();

        Numbers(int last, @Nullable RuntimeException failure) {
            this.last = last;
            this.failure = failure;
        }

        @Override
        public Optional<Integer> next() {
            int number = pulled.incrementAndGet();
            if (number > last && failure != null) {
                throw failure;
            }
            return number > last ? Optional.empty() : Optional.of(number);
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    @Test
    void readsAheadInOrderToTheEnd() {
        Numbers numbers = new Numbers(1000, null);
        List<Integer> seen = new ArrayList<>();
        try (Batches<Integer> ahead = numbers.readAhead()) {
            ahead.forEach(seen::add);
            assertThat(ahead.next()).isEmpty();
        }
        assertThat(seen).isEqualTo(IntStream.rangeClosed(1, 1000).boxed().toList());
        assertThat(numbers.pulled).hasValue(1001);
        assertThat(numbers.closed).hasValue(1);
    }

    @Test
    void readsNothingBeforeTheFirstPullAndNotFarAhead() throws InterruptedException {
        Numbers numbers = new Numbers(1000, null);
        try (Batches<Integer> ahead = numbers.readAhead()) {
            Thread.sleep(20);
            assertThat(numbers.pulled).hasValue(0);
            assertThat(ahead.next()).contains(1);
            Thread.sleep(20);
            assertThat(numbers.pulled.get()).isBetween(1, 4);
        }
    }

    @Test
    void tellsAFailureAtThePullThatWouldHaveMetItAndAgain() {
        IllegalStateException failure = new IllegalStateException("the disk is gone");
        try (Batches<Integer> ahead = new Numbers(2, failure).readAhead()) {
            assertThat(ahead.next()).contains(1);
            assertThat(ahead.next()).contains(2);
            assertThatIllegalStateException().isThrownBy(ahead::next).isSameAs(failure);
            assertThatIllegalStateException().isThrownBy(ahead::next).isSameAs(failure);
        }
    }

    @Test
    void tellsAnErrorOfTheMachineToo() {
        Batches<Integer> source = new Numbers(1, null).map(number -> {
            throw new StackOverflowError("deep");
        });
        try (Batches<Integer> ahead = source.readAhead()) {
            assertThatExceptionOfType(StackOverflowError.class)
                    .isThrownBy(ahead::next)
                    .withMessage("deep");
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void throwUndeclared(Throwable failure) throws E {
        throw (E) failure;
    }

    @Test
    void tellsAFailureThatTheSourceDoesNotDeclare() {
        IOException failure = new IOException("the disk is gone");
        Batches<Integer> source = new Numbers(1, null).map(number -> {
            BatchesTest.<RuntimeException>throwUndeclared(failure);
            return number;
        });
        try (Batches<Integer> ahead = source.readAhead()) {
            for (int pull = 0; pull < 2; pull++) {
                assertThatExceptionOfType(UndeclaredThrowableException.class)
                        .isThrownBy(ahead::next)
                        .withMessage("batches: the source failed: java.io.IOException: the disk is gone")
                        .withCause(failure);
            }
        }
    }

    @Test
    @SuppressWarnings("NullAway")
    void tellsThatASourceGaveNullAndAgain() {
        Batches<String> source = new Batches<>() {
            @Override
            public Optional<String> next() {
                return null;
            }

            @Override
            public void close() {}
        };
        try (Batches<String> ahead = source.readAhead()) {
            assertThatNullPointerException().isThrownBy(ahead::next).withMessage("batch");
            assertThatNullPointerException().isThrownBy(ahead::next).withMessage("batch");
        }
    }

    @Test
    void endsItsThreadWhenClosedEarly() {
        Numbers numbers = new Numbers(1000, null);
        Batches<Integer> ahead = numbers.readAhead();
        assertThat(ahead.next()).contains(1);
        ahead.close();
        int pulled = numbers.pulled.get();
        assertThat(pulled).isBetween(1, 4);
        assertThat(numbers.closed).hasValue(1);
        assertThatIllegalStateException().isThrownBy(ahead::next).withMessage("batches: closed");
    }

    @Test
    void closesWhatNobodyPulledFrom() {
        Numbers numbers = new Numbers(1, null);
        numbers.readAhead().close();
        assertThat(numbers.pulled).hasValue(0);
        assertThat(numbers.closed).hasValue(1);
    }

    @Test
    void stopsWaitingWhenInterrupted() {
        try (Batches<Integer> ahead = new Numbers(1, null).readAhead()) {
            Thread.currentThread().interrupt();
            assertThatIllegalStateException()
                    .isThrownBy(ahead::next)
                    .withMessage("batches: interrupted while waiting for the next");
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
