package org.relationalleadership.psychometrics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Interval;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.psychometrics.number.Draws;
import org.relationalleadership.response.Observations;
import org.relationalleadership.worker.Workers;

/** The resamples of one bootstrap, and what comes of them. */
final class BootstrapRun {

    private final Bootstrap bootstrap;
    private final Metric<?, List<Estimate>> metric;
    private final @Nullable StoredRows rows;

    BootstrapRun(Bootstrap bootstrap, Metric<?, List<Estimate>> metric, @Nullable StoredRows rows) {
        this.bootstrap = bootstrap;
        this.metric = metric;
        this.rows = rows;
    }

    List<Estimate> estimates() {
        return rows == null ? finished(metric) : estimates(rows);
    }

    private static <A extends Serializable, R> R finished(Metric<A, R> metric) {
        return metric.finish(metric.start());
    }

    private List<Estimate> estimates(StoredRows rows) {
        List<Estimate> figures = metric.of(rows.all());
        if (rows.units() < 2) {
            String flag = "no bootstrap interval: 1 " + (bootstrap.isGrouped() ? "group" : "row") + " to draw from";
            return figures.stream()
                    .map(figure -> figure.isPresent() ? figure.withFlag(flag) : figure)
                    .toList();
        }
        double[][] resamples = computed(bootstrap.resamples(), figures, i -> rows.drawn(drawn(i, rows.units())));
        int[][] leftOut = bootstrap.isAccelerated() ? leftOut(rows.units()) : new int[0][];
        double[][] without = computed(leftOut.length, figures, i -> rows.drawn(others(leftOut[i], rows.units())));
        List<Estimate> estimates = new ArrayList<>();
        for (int figure = 0; figure < figures.size(); figure++) {
            estimates.add(estimate(figures.get(figure), column(resamples, figure), column(without, figure), rows));
        }
        return List.copyOf(estimates);
    }

    /** As many units as there are, drawn with replacement. */
    private int[] drawn(int resample, int units) {
        Draws draws = Draws.of(bootstrap.seed(), resample);
        int[] drawn = new int[units];
        for (int i = 0; i < units; i++) {
            drawn[i] = draws.below(units);
        }
        return drawn;
    }

    /** The units to leave out one after the other: each one, or, where they are many, parts of a random order. */
    private int[][] leftOut(int units) {
        int[] order = new int[units];
        Arrays.setAll(order, unit -> unit);
        int parts = Math.min(units, Bootstrap.MOST_LEFT_OUT);
        if (parts < units) {
            Draws.of(bootstrap.seed(), -1).shuffle(order);
        }
        int[][] leftOut = new int[parts][];
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) units * part / parts);
            int to = (int) ((long) units * (part + 1) / parts);
            leftOut[part] = Arrays.copyOfRange(order, from, to);
        }
        return leftOut;
    }

    private static int[] others(int[] leftOut, int units) {
        boolean[] isOut = new boolean[units];
        for (int unit : leftOut) {
            isOut[unit] = true;
        }
        int[] others = new int[units - leftOut.length];
        int at = 0;
        for (int unit = 0; unit < units; unit++) {
            if (!isOut[unit]) {
                others[at++] = unit;
            }
        }
        return others;
    }

    /** The figures of some resamples, not a number where one has none. */
    private double[][] computed(int count, List<Estimate> figures, IntFunction<Observations> resample) {
        double[][] computed = new double[count][];
        Workers.run(bootstrap.workers(), count, i -> computed[i] = numbers(metric.of(resample.apply(i)), figures));
        return computed;
    }

    private static double[] numbers(List<Estimate> found, List<Estimate> figures) {
        boolean isSame = found.size() == figures.size();
        double[] numbers = new double[found.size()];
        for (int i = 0; isSame && i < numbers.length; i++) {
            Estimate estimate = found.get(i);
            isSame = estimate.method().equals(figures.get(i).method());
            numbers[i] = estimate.isPresent() ? estimate.value() : Double.NaN;
        }
        if (!isSame) {
            throw new IllegalArgumentException("bootstrap: a metric gives the same figures for all rows, but gave "
                    + methods(figures) + " and for a resample " + methods(found));
        }
        return numbers;
    }

    private static List<String> methods(List<Estimate> estimates) {
        return estimates.stream().map(Estimate::method).toList();
    }

    private static double[] column(double[][] computed, int figure) {
        return Arrays.stream(computed)
                .mapToDouble(row -> row[figure])
                .filter(number -> !Double.isNaN(number))
                .toArray();
    }

    private Estimate estimate(Estimate figure, double[] resamples, double[] without, StoredRows rows) {
        if (!figure.isPresent()) {
            return figure;
        }
        Estimate estimate = figure;
        int none = bootstrap.resamples() - resamples.length;
        if (none > 0) {
            estimate = estimate.withFlag(none + " of " + bootstrap.resamples() + " resamples have no figure");
        }
        if (2 * none >= bootstrap.resamples()) {
            return estimate.withFlag("no bootstrap interval: too few resamples have a figure");
        }
        Distribution distribution = Distribution.of(resamples);
        estimate = estimate.withStandardError(distribution.deviation());
        double level = bootstrap.confidenceLevel();
        int fewest = Analysis.fewestResamples(level);
        if (bootstrap.resamples() < fewest) {
            return estimate.withFlag("no bootstrap interval: one of " + Numbers.text(100 * level) + " % takes " + fewest
                    + " resamples, but there were " + bootstrap.resamples());
        }
        double[] ends = bootstrap.isAccelerated()
                ? distribution.accelerated(figure.value(), Distribution.acceleration(without), level)
                : distribution.percentiles(level);
        if (ends.length == 0) {
            return estimate.withFlag("no bootstrap interval: nearly all resamples lie on one side of the figure");
        }
        Interval interval = new Interval(method(rows.units()), level, ends[0], ends[1]);
        return interval.contains(figure.value())
                ? estimate.withInterval(interval)
                : estimate.withFlag("no bootstrap interval: " + interval + " does not hold the figure");
    }

    private String method(int units) {
        String groups = bootstrap.isGrouped() ? "-groups" : "";
        if (!bootstrap.isAccelerated()) {
            return "bootstrap-percentile" + groups;
        }
        return "bootstrap-bca" + groups + (units > Bootstrap.MOST_LEFT_OUT ? "-delete-group" : "");
    }
}
