package org.relationalleadership.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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
}
