package org.relationalleadership.psychometrics.agreement;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.psychometrics.number.CompensatedSum;

/** Krippendorff's alphas of the values of units. */
final class KrippendorffFigures {

    private final ValuedUnits units;
    private final TreeMap<Double, Long> counts = new TreeMap<>();
    private final long n;

    KrippendorffFigures(ValuedUnits units) {
        this.units = units;
        units.units().forEach((unit, count) -> {
            for (double value : unit) {
                counts.merge(value, count, Long::sum);
            }
        });
        n = sum(counts.values());
    }

    private static long sum(Collection<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    KrippendorffAlphas alphas() {
        TreeMap<Double, Double> ranks = new TreeMap<>(); // mean ranks, counted from 0 and doubled
        CompensatedSum sum = new CompensatedSum();
        long seen = 0;
        for (Map.Entry<Double, Long> value : counts.entrySet()) {
            ranks.put(value.getKey(), 2.0 * seen + value.getValue());
            seen += value.getValue();
            sum.add(value.getKey() * value.getValue());
        }
        double mean = n == 0 ? 0 : sum.value() / n;
        String name = "krippendorff-alpha-";
        return new KrippendorffAlphas(
                sum(units.units().values()),
                units.unpaired,
                nominal(name + "nominal"),
                alpha(name + "ordinal", value -> ranks.getOrDefault(value, 0.0) - n),
                alpha(name + "interval", value -> value - mean));
    }

    /** Pairs of different values. */
    private Estimate nominal(String method) {
        CompensatedSum seen = new CompensatedSum();
        units.units().forEach((unit, count) -> {
            double equal = 0;
            for (int i = 0, run = 0; i < unit.length; i++) {
                run = i > 0 && unit[i] == unit[i - 1] ? run + 1 : 1;
                equal += 2.0 * run - 1; // adds up to the square of the length of a run
            }
            seen.add(count * ((double) unit.length * unit.length - equal) / (unit.length - 1));
        });
        CompensatedSum expected = new CompensatedSum();
        counts.values().forEach(count -> expected.add((double) count * (n - count)));
        return alpha(method, seen, expected);
    }

    /** Squares of the differences of scores; over all ordered pairs of m scores they add up to 2 (m Σ x² − (Σ x)²). */
    private Estimate alpha(String method, DoubleUnaryOperator score) {
        CompensatedSum seen = new CompensatedSum();
        units.units().forEach((unit, count) -> {
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
        return alpha(method, seen, expected);
    }

    private Estimate alpha(String method, CompensatedSum seen, CompensatedSum expected) {
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
