package org.relationalleadership.psychometrics.pulse;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Interval;
import org.relationalleadership.psychometrics.number.CompensatedSum;
import org.relationalleadership.psychometrics.number.ConfidenceLevel;
import org.relationalleadership.psychometrics.number.StudentMean;
import org.relationalleadership.psychometrics.number.StudentT;

/**
 * Where the means of pulses are going.
 *
 * <p>Means x̄ᵢ on days tᵢ: {@code slope = Σ (tᵢ − t̄)(x̄ᵢ − x̄) / Σ (tᵢ − t̄)²}, its standard error {@code √(Σ eᵢ² / (k − 2) /
 * Σ (tᵢ − t̄)²)} of the residuals e of k pulses, its interval of Student's t with k − 2 degrees of freedom. It takes the
 * pulses as independent beside the line; where good weeks follow good weeks, the interval is too short. R: {@code
 * confint(lm(mean ~ time))}. Source: D. C. Montgomery, E. A. Peck and G. G. Vining (2012), Introduction to Linear Regression
 * Analysis, 5th ed., ch. 2.
 *
 * <p>Immutable and thread-safe.
 *
 * @param unit what the slope is per
 * @param slope {@code slope-of-pulse-means}, n is the number of pulses; or none: not enough data
 * @param p {@code p-slope-t-two-sided}; none where all means lie on the line
 */
public record Trend(ChronoUnit unit, Estimate slope, Estimate p) {

    private static final String SLOPE = "slope-of-pulse-means";
    private static final String P = "p-slope-t-two-sided";
    private static final int FEWEST = 3;

    static Trend of(List<PulseSeries.Pulse> pulses, ChronoUnit unit, int leastPulses, double confidenceLevel) {
        if (unit.compareTo(ChronoUnit.DAYS) < 0 || unit.compareTo(ChronoUnit.YEARS) > 0) {
            throw new IllegalArgumentException("trend: a unit is from days to years, but was " + unit);
        }
        if (leastPulses < FEWEST) {
            throw new IllegalArgumentException("trend: needs 3 pulses or more, but was told " + leastPulses);
        }
        ConfidenceLevel.checked("trend", confidenceLevel);
        int n = pulses.size();
        if (n < leastPulses) {
            String why =
                    "not enough data: needs " + leastPulses + " pulses, but there " + (n == 1 ? "is " : "are ") + n;
            return new Trend(unit, Estimate.none(SLOPE, why, n), Estimate.none(P, why, n));
        }
        return fitted(pulses, unit, confidenceLevel);
    }

    private static Trend fitted(List<PulseSeries.Pulse> pulses, ChronoUnit unit, double confidenceLevel) {
        int n = pulses.size();
        double[] times = times(pulses, unit);
        double[] means =
                pulses.stream().mapToDouble(pulse -> pulse.mean().value()).toArray();
        double squares = products(times, times);
        double slope = products(times, means) / squares;
        double[] residuals = new double[n];
        for (int i = 0; i < n; i++) {
            residuals[i] = means[i] - slope * times[i];
        }
        double total = products(means, means);
        double left = products(residuals, residuals);
        Estimate estimate = Estimate.of(SLOPE, slope, n);
        if (left <= 1e-18 * Math.max(1, total)) { // what rounding leaves of a line
            String why = "all means lie on a line";
            return new Trend(unit, estimate.withFlag("no interval: " + why), Estimate.none(P, why, n));
        }
        StudentT student = new StudentT(n - 2);
        double error = Math.sqrt(left / (n - 2) / squares);
        double reach = student.critical(confidenceLevel) * error;
        return new Trend(
                unit,
                estimate.withStandardError(error)
                        .withInterval(new Interval("t-slope", confidenceLevel, slope - reach, slope + reach)),
                Estimate.of(P, student.twoSided(slope / error), n));
    }

    /** Since the first pulse. */
    private static double[] times(List<PulseSeries.Pulse> pulses, ChronoUnit unit) {
        LocalDate first = pulses.get(0).day();
        double secondsADay = ChronoUnit.DAYS.getDuration().toSeconds();
        double days = unit.getDuration().toSeconds() / secondsADay;
        return pulses.stream()
                .mapToDouble(pulse -> ChronoUnit.DAYS.between(first, pulse.day()) / days)
                .toArray();
    }

    /** The sum of products of the distances from the means. */
    private static double products(double[] x, double[] y) {
        double meanX = StudentMean.mean(x);
        double meanY = StudentMean.mean(y);
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < x.length; i++) {
            sum.add((x[i] - meanX) * (y[i] - meanY));
        }
        return sum.value();
    }
}
