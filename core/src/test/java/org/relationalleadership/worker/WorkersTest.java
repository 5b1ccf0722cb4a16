package org.relationalleadership.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void eachTaskIsDoneOnce(int workers) {
        AtomicIntegerArray done = new AtomicIntegerArray(100);
        Workers.run(workers, 100, done::incrementAndGet);
        for (int task = 0; task < 100; task++) {
            assertThat(done.get(task)).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void nobodyWorksAfterAFailure(int workers) throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        assertThatIllegalStateException()
                .isThrownBy(() -> Workers.run(workers, 100_000_000, task -> {
                    done.incrementAndGet();
                    if (task == 10) {
                        throw new IllegalStateException("broken");
                    }
                }))
                .withMessage("broken");
        int after = done.get();
        Thread.sleep(20); // enough for thousands of tasks
        assertThat(done).hasValue(after).hasValueLessThan(100_000_000);
    }

    @Test
    void errorsAreThrownOnAndInterruptsAreKept() {
        Thread caller = Thread.currentThread();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Workers.run(2, 1000, task -> {
                    if (Thread.currentThread() != caller) {
                        caller.interrupt();
                        throw new AssertionError("not mine");
                    }
                    while (!caller.isInterrupted()) {
                        Thread.onSpinWait();
                    }
                }))
                .withMessage("not mine");
        assertThat(Thread.interrupted()).isTrue();
    }
}
