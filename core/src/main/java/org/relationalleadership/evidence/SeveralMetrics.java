package org.relationalleadership.evidence;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.relationalleadership.response.Observations;

/** Metrics side by side, in one pass; a state for each. */
final class SeveralMetrics<R> implements Metric<Serializable[], List<R>> {

    private final List<Metric<Serializable, ? extends R>> metrics;

    @SuppressWarnings("unchecked") // each metric gets the states that it has made itself
    SeveralMetrics(List<? extends Metric<?, ? extends R>> metrics) {
        this.metrics = metrics.stream()
                .<Metric<Serializable, ? extends R>>map(metric -> (Metric<Serializable, ? extends R>) metric)
                .toList();
    }

    @Override
    public Serializable[] start() {
        return metrics.stream().map(Metric::start).toArray(Serializable[]::new);
    }

    @Override
    public void add(Serializable[] state, Observations rows) {
        for (int i = 0; i < metrics.size(); i++) {
            metrics.get(i).add(state[i], rows);
        }
    }

    @Override
    public void merge(Serializable[] state, Serializable[] other) {
        for (int i = 0; i < metrics.size(); i++) {
            metrics.get(i).merge(state[i], other[i]);
        }
    }

    @Override
    public List<R> finish(Serializable[] state) {
        List<R> results = new ArrayList<>();
        for (int i = 0; i < metrics.size(); i++) {
            results.add(metrics.get(i).finish(state[i]));
        }
        return List.copyOf(results);
    }
}
