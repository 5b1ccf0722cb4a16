package org.relationalleadership.psychometrics.pulse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relationalleadership.check.Require;

/**
 * Whether and when the means of pulses have left a baseline, by two charts that add up small deviations.
 *
 * <p>The exponentially weighted moving average {@code zᵢ = λ x̄ᵢ + (1 − λ) zᵢ₋₁} from z₀ = μ signals beyond {@code μ ± L σ √(λ /
 * (2 − λ) · (1 − (1 − λ)²ⁱ))} (S. W. Roberts, 1959, Control chart tests based on geometric moving averages, Technometrics 1,
 * 239–250). The cumulative sums {@code uᵢ = max(0, x̄ᵢ − μ − kσ + uᵢ₋₁)} and {@code dᵢ = max(0, μ − kσ − x̄ᵢ + dᵢ₋₁)} from 0
 * signal above hσ (E. S. Page, 1954, Continuous inspection schemes, Biometrika 41, 100–115; the form of two sums is that of
 * Montgomery, Introduction to Statistical Quality Control, ch. 9). After a signal they go on and are not set back. Pulses
 * count one by one, however many days lie between them. R: {@code qcc::ewma} and {@code qcc::cusum}, which scale by σ.
 *
 * <p>Immutable and thread-safe.
 *
 * @param baseline what they were compared with
 * @param points one for each pulse with a mean, by day; empty where there are not enough
 * @param why there are none, for people; empty where there are points
 */
public record ControlChart(Baseline baseline, List<Point> points, Optional<String> why) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there are points and a reason why not, or neither
     */
    public ControlChart {
        points = List.copyOf(points);
        why.ifPresent(text -> Require.text("control chart: why there are no points", text));
        if (points.isEmpty() != why.isPresent()) {
            throw new IllegalArgumentException(
                    "control chart: has points or says why not, but does " + (why.isPresent() ? "both" : "neither"));
        }
    }

    /** What a chart says of a pulse. */
    public enum Signal {
        /** Within its limits. */
        NONE,
        /** Above the baseline, beyond the limit. */
        UP,
        /** Below the baseline, beyond the limit. */
        DOWN
    }

    /**
     * One pulse in both charts.
     *
     * @param day when it was
     * @param n how many answered
     * @param mean their mean
     * @param average the moving average
     * @param lower the lower limit of the moving average
     * @param upper the upper limit of the moving average
     * @param averageSignal what the moving average says
     * @param sumUp the sum of deviations up, in points
     * @param sumDown the sum of deviations down, in points
     * @param sumSignal what the sums say; of two the larger
     */
    public record Point(
            LocalDate day,
            long n,
            double mean,
            double average,
            double lower,
            double upper,
            Signal averageSignal,
            double sumUp,
            double sumDown,
            Signal sumSignal) {

        /** Whether either chart signals. */
        public boolean isSignal() {
            return averageSignal != Signal.NONE || sumSignal != Signal.NONE;
        }
    }

    static ControlChart of(List<PulseSeries.Pulse> pulses, Baseline baseline, int leastPulses) {
        if (leastPulses < 1) {
            throw new IllegalArgumentException("control chart: needs 1 pulse or more, but was told " + leastPulses);
        }
        int n = pulses.size();
        return n < leastPulses
                ? new ControlChart(
                        baseline,
                        List.of(),
                        Optional.of("not enough data: needs " + leastPulses + (leastPulses == 1 ? " pulse" : " pulses")
                                + ", but there " + (n == 1 ? "is " : "are ") + n))
                : new ControlChart(baseline, points(pulses, baseline), Optional.empty());
    }

    private static List<Point> points(List<PulseSeries.Pulse> pulses, Baseline baseline) {
        List<Point> points = new ArrayList<>();
        double lambda = baseline.lambda();
        double slack = baseline.slack() * baseline.sd();
        double decision = baseline.decision() * baseline.sd();
        double average = baseline.mean();
        double up = 0;
        double down = 0;
        for (PulseSeries.Pulse pulse : pulses) {
            double off = pulse.mean().value() - baseline.mean();
            average += lambda * (pulse.mean().value() - average);
            up = Math.max(0, off - slack + up);
            down = Math.max(0, -off - slack + down);
            double grown = 1 - Math.pow(1 - lambda, 2.0 * (points.size() + 1));
            double reach = baseline.width() * baseline.sd() * Math.sqrt(lambda / (2 - lambda) * grown);
            points.add(new Point(
                    pulse.day(),
                    pulse.n(),
                    pulse.mean().value(),
                    average,
                    baseline.mean() - reach,
                    baseline.mean() + reach,
                    signal(average - baseline.mean(), baseline.mean() - average, reach),
                    up,
                    down,
                    signal(up, down, decision)));
        }
        return points;
    }

    private static Signal signal(double up, double down, double limit) {
        if (Math.max(up, down) <= limit) {
            return Signal.NONE;
        }
        return up >= down ? Signal.UP : Signal.DOWN;
    }

    /** The pulses that either chart signals at, by day. */
    public List<Point> signals() {
        return points.stream().filter(Point::isSignal).toList();
    }
}
