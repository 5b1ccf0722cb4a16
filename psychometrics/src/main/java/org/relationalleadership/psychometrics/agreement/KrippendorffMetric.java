package org.relationalleadership.psychometrics.agreement;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.psychometrics.number.CompensatedSum;
import org.relationalleadership.response.Observations;

/** Krippendorff's alpha from the values of each unit. */
record KrippendorffMetric() implements Metric<ValuedUnits, KrippendorffAlphas> {

    @Override
    public ValuedUnits start() {
        return new ValuedUnits();
    }

    @Override
    public void add(ValuedUnits state, Observations rows) {
        state.add(rows);
    }

    @Override
    public void merge(ValuedUnits state, ValuedUnits other) {
        state.merge(other);
    }

    @Override
    public KrippendorffAlphas finish(ValuedUnits state) {
        TreeMap<Double, Long> counts = new TreeMap<>();
        long units = 0;
        for (Map.Entry<double[], Long> unit : state.units().entrySet()) {
            units += unit.getValue();
            for (double value : unit.getKey()) {
                counts.merge(value, unit.getValue(), Long::sum);
            }
        }
        TreeMap<Double, Double> ranks = new TreeMap<>(); // mean ranks, counted from 0 and doubled
        CompensatedSum sum = new CompensatedSum();
        long seen = 0;
        for (Map.Entry<Double, Long> value : counts.entrySet()) {
            ranks.put(value.getKey(), 2.0 * seen + value.getValue());
            seen += value.getValue();
            sum.add(value.getKey() * value.getValue());
        }
        long n = seen;
        double mean = n == 0 ? 0 : sum.value() / n;
        String name = "krippendorff-alpha-";
        return new KrippendorffAlphas(
                units,
                state.unpaired,
                alpha(name + "nominal", state, counts, n),
                alpha(name + "ordinal", state, counts, n, value -> ranks.getOrDefault(value, 0.0) - n),
                alpha(name + "interval", state, counts, n, value -> value - mean));
    }

    /** Pairs of different values. */
    private static Estimate alpha(String method, ValuedUnits state, TreeMap<Double, Long> counts, long n) {
        CompensatedSum seen = new CompensatedSum();
        state.units().forEach((unit, count) -> {
            double equal = 0;
            for (int i = 0, run = 0; i < unit.length; i++) {
                run = i > 0 && unit[i] == unit[i - 1] ? run + 1 : 1;
                equal += 2.0 * run - 1; // adds up to the square of the length of a run
            }
            seen.add(count * ((double) unit.length * unit.length - equal) / (unit.length - 1));
        });
        CompensatedSum expected = new CompensatedSum();
        counts.values().forEach(count -> expected.add((double) count * (n - count)));
        return alpha(method, seen, expected, counts, n);
    }

    /** Squares of the differences of scores; over all ordered pairs of m scores they add up to 2 (m Σ x² − (Σ x)²). */
    private static Estimate alpha(
            String method, ValuedUnits state, TreeMap<Double, Long> counts, long n, DoubleUnaryOperator score) {
        CompensatedSum seen = new CompensatedSum();
        state.units().forEach((unit, count) -> {
            double pairs = 0;
            for (int i = 0; i < unit.length; i++) {
                for (int j = 0; j < i; j++) {
                    double difference = score.applyAsDouble(unit[i]) - score.applyAsDouble(unit[j]);
                    pairs += 2 * difference * difference;
                }
            }
            seen.add(count * pairs / (unit.length - 1));
        });
        CompensatedSum sum = new CompensatedSum();
        CompensatedSum squares = new CompensatedSum();
        counts.forEach((value, count) -> {
            double x = score.applyAsDouble(value);
            sum.add(count * x);
            squares.add(count * x * x);
        });
        CompensatedSum expected = new CompensatedSum();
        expected.add(2.0 * n * squares.value());
        expected.add(-2 * sum.value() * sum.value());
        return alpha(method, seen, expected, counts, n);
    }

    private static Estimate alpha(
            String method, CompensatedSum seen, CompensatedSum expected, TreeMap<Double, Long> counts, long n) {
        if (counts.size() < 2) {
            return Estimate.none(
                    method,
                    n == 0
                            ? "no unit has two values"
                            : "all values are equal, so that no disagreement is expected by chance",
                    n);
        }
        double alpha = 1 - (n - 1) * seen.value() / expected.value();
        Estimate estimate = Estimate.of(method, alpha, n);
        return alpha < 0 ? estimate.withFlag("below 0") : estimate;
    }
}
