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
 * texts, but {@value #FEWEST_CLUSTERS} or more; single rows where no context clusters them. One group that holds all rows is
 * what the survey is about, and clusters nothing.
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
     * @param units how many groups or rows there are; 0 where nothing was drawn
     * @param few contexts that cluster rows too, in fewer groups than can be drawn
     * @param isTooMany whether there are more rows than are kept
     */
    record Result(List<Estimate> estimates, Optional<String> clusters, int units, List<String> few, boolean isTooMany) {

        private static final Result NONE = new Result(List.of(), Optional.empty(), 0, List.of(), false);
        private static final Result TOO_MANY = new Result(List.of(), Optional.empty(), 0, List.of(), true);

        Optional<Estimate> estimate(String method) {
            return estimates.stream()
                    .filter(estimate -> estimate.method().equals(method))
                    .findFirst();
        }

        /** For people: what was drawn, or why nothing was, and what rows have in common beside it. */
        List<String> notes() {
            List<String> notes = new ArrayList<>();
            if (isTooMany) {
                notes.add("no bootstrap: it keeps all rows, and there are more than " + MOST_ROWS);
            }
            if (units > 0) {
                notes.add("bootstrap of " + drawn());
            }
            for (String context : few) {
                notes.add("bootstrap: rows of one '" + context + "' are taken for independent, as there are fewer than "
                        + FEWEST_CLUSTERS + " groups to draw whole");
            }
            return notes;
        }

        /** For people: {@code 40 groups of 'team'}. */
        private String drawn() {
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
        if (!isEnough(bootstrap) || state.rows == 0) {
            return Result.NONE;
        }
        if (state.rows > MOST_ROWS) {
            return Result.TOO_MANY;
        }
        List<Drawable> drawables = new ArrayList<>();
        for (String context : contexts) {
            drawables.add(new Drawable(context, StoredRows.of(state.store, context)));
        }
        drawables.removeIf(drawable -> drawable.units() >= state.rows); // groups of one row each
        List<String> few = drawables.stream()
                .filter(drawable -> drawable.units() > 1 && drawable.units() < FEWEST_CLUSTERS)
                .map(Drawable::context)
                .toList();
        return drawables.stream()
                .filter(drawable -> drawable.units() >= FEWEST_CLUSTERS)
                .min(Comparator.comparingInt(Drawable::units))
                .map(drawable -> drawn(bootstrap.withGroups(drawable.context()), drawable, few))
                .orElseGet(() -> drawn(bootstrap, new Drawable("", StoredRows.of(state.store, null)), few));
    }

    private Result drawn(Bootstrap chosen, Drawable drawable, List<String> few) {
        return new Result(
                new BootstrapRun(chosen, metric, drawable.rows()).estimates(),
                Optional.of(drawable.context()).filter(context -> !context.isEmpty()),
                drawable.units(),
                few,
                false);
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
