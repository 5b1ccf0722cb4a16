package org.relationalleadership.psychometrics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.response.Observations;

/**
 * A bootstrap that draws the largest clusters of which there are enough: of the contexts given, that with the fewest different
 * texts, but {@value #FEWEST_CLUSTERS} or more; single rows where no context clusters them.
 *
 * <p>The state keeps the rows, up to {@value #MOST_ROWS}; beyond that there is no bootstrap, nor with fewer resamples than an
 * interval of its level takes.
 *
 * @param bootstrap seed, resamples and level
 * @param contexts that may cluster rows
 * @param metric what to compute again and again
 */
record ClusteredBootstrap(Bootstrap bootstrap, List<String> contexts, Metric<?, List<Estimate>> metric)
        implements Metric<ClusteredBootstrap.State, ClusteredBootstrap.Result> {

    static final int FEWEST_CLUSTERS = 10;
    private static final int MANY_CLUSTERS = 30;
    static final int MOST_ROWS = 20_000;

    /**
     * Figures with intervals, and what was drawn for them.
     *
     * @param estimates none where there were too many rows, or none, or too few resamples
     * @param clusters the context whose groups were drawn; empty for rows
     * @param units how many groups or rows there are
     */
    record Result(List<Estimate> estimates, Optional<String> clusters, int units) {

        private static final Result NONE = new Result(List.of(), Optional.empty(), 0);

        Optional<Estimate> estimate(String method) {
            return estimates.stream()
                    .filter(estimate -> estimate.method().equals(method))
                    .findFirst();
        }

        /** For people: {@code 40 groups of 'team'}. */
        String drawn() {
            String few = units < MANY_CLUSTERS ? ", which are few: such intervals are often too narrow" : "";
            return clusters.map(context -> units + " groups of '" + context + "'")
                            .orElse(units + " rows")
                    + few;
        }
    }

    /** The rows, or how many there were. */
    static final class State implements Serializable {

        private static final long serialVersionUID = 1;

        private RowStore store = new RowStore();
        private long rows;

        private void count(int added, Runnable action) {
            rows += added;
            if (rows > MOST_ROWS) {
                store = new RowStore();
            } else {
                action.run();
            }
        }
    }

    @Override
    public State start() {
        return new State();
    }

    @Override
    public void add(State state, Observations observations) {
        state.count(observations.rows(), () -> state.store.add(observations));
    }

    @Override
    public void merge(State state, State other) {
        state.count((int) Math.min(other.rows, MOST_ROWS + 1L), () -> state.store.merge(other.store));
    }

    @Override
    public Result finish(State state) {
        if (!isEnough(bootstrap) || state.rows == 0 || state.rows > MOST_ROWS) {
            return Result.NONE;
        }
        List<Drawable> drawables = new ArrayList<>();
        for (String context : contexts) {
            drawables.add(new Drawable(context, StoredRows.of(state.store, context)));
        }
        return drawables.stream()
                .filter(drawable -> drawable.units() >= FEWEST_CLUSTERS && drawable.units() < state.rows)
                .min(Comparator.comparingInt(Drawable::units))
                .map(drawable -> drawn(bootstrap.withGroups(drawable.context()), drawable))
                .orElseGet(() -> drawn(bootstrap, new Drawable("", StoredRows.of(state.store, null))));
    }

    private Result drawn(Bootstrap chosen, Drawable drawable) {
        return new Result(
                new BootstrapRun(chosen, metric, drawable.rows()).estimates(),
                Optional.of(drawable.context()).filter(context -> !context.isEmpty()),
                drawable.units());
    }

    private static boolean isEnough(Bootstrap bootstrap) {
        return bootstrap.resamples() >= Analysis.fewestResamples(bootstrap.confidenceLevel());
    }

    private record Drawable(String context, @Nullable StoredRows rows) {

        int units() {
            return rows == null ? 0 : rows.units();
        }
    }
}
