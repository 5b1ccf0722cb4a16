package org.relationalleadership.evidence;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Observations;
import org.relationalleadership.worker.Workers;

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
        return new MetricRun<>(metric, batches).state(workers);
    }

    private A state(int workers) {
        List<A> states = Collections.synchronizedList(new ArrayList<>());
        Workers.run(workers, workers, worker -> states.add(pulled()));
        A state = states.get(0);
        states.subList(1, states.size()).forEach(other -> metric.merge(state, other));
        return state;
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
}
