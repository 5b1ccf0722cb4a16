package org.relationalleadership.psychometrics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Require;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.psychometrics.number.ConfidenceLevel;

/**
 * Intervals for any figure, by computing it again from rows drawn with replacement from those that there are.
 *
 * <p>The seed settles every draw: the result depends neither on how the rows were cut or ordered, nor on the number of workers.
 * The state keeps the rows: a byte for each cell of a column that has levels, nine for each of others, four for each piece of
 * context.
 *
 * <p>{@link #withGroups} draws whole groups, as rows of one team or person are no independent draws; a row without a group is
 * one by itself. In a resample a group that was drawn twice counts as two: its name gets a number, and so do all texts of
 * contexts that are nested in groups, as respondents are in teams. Waves, roles, consent and seconds keep theirs, wherever they
 * stand. Groups are then what a figure should have many of.
 *
 * <p>The interval is bias-corrected and accelerated (BCa): {@code bootstrap-bca}, for groups {@code bootstrap-bca-groups}. With
 * q the share of resamples below the figure, ties counted half, z₀ = Φ⁻¹(q), and the acceleration a = Σ d³ / (6 (Σ d²)^1.5), d
 * the mean of the figures without one row (or group) each, less each of them, its ends are the quantiles Φ(z₀ + (z₀ + z) / (1 −
 * a (z₀ + z))) of the resamples, for z = ±Φ⁻¹ of half the level. Above 500 rows (or groups) as many parts
 * of them, drawn by the seed, are left out one by one instead, and {@code -delete-group} ends the method's name. {@link
 * #withPercentiles} takes the plain quantiles: {@code bootstrap-percentile}, {@code bootstrap-percentile-groups}. Quantiles are
 * interpolated between the two nearest resamples (type 7 of Hyndman and Fan).
 *
 * <p>The standard error of the figure becomes the deviation of the resamples. Where resamples have no figure, a flag counts
 * them; where half of them have none, or the interval cannot be had or does not hold the figure, or there are fewer resamples
 * than {@link Analysis#fewestResamples} of its level, there is a flag and no interval. What a metric throws ends the
 * bootstrap: where a resample has no figure, as its rows may all be the same, the answer is {@link Estimate#none} or NaN.
 *
 * <p>Source: B. Efron (1987), Better bootstrap confidence intervals, Journal of the American Statistical Association 82,
 * 171–185; A. C. Davison, D. V. Hinkley (1997), Bootstrap methods and their application, Cambridge, chapter 5. In R: {@code boot}
 * and {@code boot.ci}; in Python: {@code scipy.stats.bootstrap}, whose intervals have the same formulas.
 *
 * <p>Immutable and thread-safe.
 */
public final class Bootstrap {

    static final int MOST_LEFT_OUT = 500;
    private static final int RESAMPLES = 1000;
    private static final double CONFIDENCE = 0.95;

    private final long seed;
    private final int resamples;
    private final double confidenceLevel;
    private final boolean isAccelerated;
    private final @Nullable String groups;
    private final int workers;

    private Bootstrap(
            long seed,
            int resamples,
            double confidenceLevel,
            boolean isAccelerated,
            @Nullable String groups,
            int workers) {
        if (resamples < 1 || workers < 1) {
            throw new IllegalArgumentException(
                    "bootstrap: there is 1 resample and 1 worker or more, but were " + resamples + " and " + workers);
        }
        this.seed = seed;
        this.resamples = resamples;
        this.confidenceLevel = ConfidenceLevel.checked("bootstrap", confidenceLevel);
        this.isAccelerated = isAccelerated;
        this.groups = groups;
        this.workers = workers;
    }

    /** 1000 resamples of single rows, by one worker, and 95 % intervals; the seed makes it repeatable. */
    public static Bootstrap seeded(long seed) {
        return new Bootstrap(seed, RESAMPLES, CONFIDENCE, true, null, 1);
    }

    /**
     * With so many resamples.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Bootstrap withResamples(int resamples) {
        return new Bootstrap(seed, resamples, confidenceLevel, isAccelerated, groups, workers);
    }

    /**
     * With another confidence level.
     *
     * @throws IllegalArgumentException if it is not at least 0.5 and at most 0.999999
     */
    public Bootstrap withConfidenceLevel(double confidenceLevel) {
        return new Bootstrap(seed, resamples, confidenceLevel, isAccelerated, groups, workers);
    }

    /** With plain quantiles of the resamples as the ends of the interval; nothing is left out then. */
    public Bootstrap withPercentiles() {
        return new Bootstrap(seed, resamples, confidenceLevel, false, groups, workers);
    }

    /**
     * With whole groups drawn.
     *
     * @param context the name of the context that says the group of a row, for example {@code team}
     */
    public Bootstrap withGroups(String context) {
        return new Bootstrap(seed, resamples, confidenceLevel, isAccelerated, Require.id("groups", context), workers);
    }

    /**
     * With so many threads that compute resamples, the one that finishes the metric among them.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Bootstrap withWorkers(int workers) {
        return new Bootstrap(seed, resamples, confidenceLevel, isAccelerated, groups, workers);
    }

    /** The estimate of a metric, with interval and standard error. */
    public Metric<?, Estimate> of(Metric<?, Estimate> metric) {
        return ofAll(metric.then(List::of)).then(estimates -> estimates.get(0));
    }

    /**
     * The number of a metric, with interval and standard error; its n counts the rows. A number that is not finite is none.
     *
     * @param method the id under which the number goes
     */
    public Metric<?, Estimate> of(String method, Metric<?, Double> metric) {
        Require.id("method", method);
        Metric<?, Long> rowCount = Metric.of(
                () -> new long[1], (n, rows) -> n[0] += rows.rows(), (n, other) -> n[0] += other[0], n -> n[0]);
        return of(metric.and(rowCount, (value, rows) -> estimate(method, value, rows)));
    }

    private static Estimate estimate(String method, double value, long rows) {
        return Double.isFinite(value)
                ? Estimate.of(method, value, rows)
                : Estimate.none(method, "the metric gave " + value, rows);
    }

    /** The estimates of a metric, each with interval and standard error, from the same resamples. */
    public Metric<?, List<Estimate>> ofAll(Metric<?, List<Estimate>> metric) {
        return Metric.of(
                RowStore::new,
                RowStore::add,
                RowStore::merge,
                rows -> new BootstrapRun(this, metric, StoredRows.of(rows, groups)).estimates());
    }

    long seed() {
        return seed;
    }

    int resamples() {
        return resamples;
    }

    double confidenceLevel() {
        return confidenceLevel;
    }

    boolean isAccelerated() {
        return isAccelerated;
    }

    boolean isGrouped() {
        return groups != null;
    }

    int workers() {
        return workers;
    }
}
