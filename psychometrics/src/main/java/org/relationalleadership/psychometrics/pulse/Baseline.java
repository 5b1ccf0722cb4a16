package org.relationalleadership.psychometrics.pulse;

import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;

/**
 * What the means of pulses are when nothing happens, and how far they must go to be noticed. It is declared, and never taken
 * from the pulses that are watched: these would hide their own change.
 *
 * <p>Immutable and thread-safe.
 *
 * @param mean the mean of pulse means
 * @param sd the standard deviation of pulse means from pulse to pulse, above 0; not that of the answers of people
 * @param lambda the weight of the newest pulse in the moving average, above 0 and at most 1
 * @param width L: how many standard deviations of the moving average it may be off, above 0
 * @param slack k: how many standard deviations a pulse may be off before the sums grow, 0 or more; half of the shift to find
 * @param decision h: how many standard deviations the sums may reach, above 0
 */
public record Baseline(double mean, double sd, double lambda, double width, double slack, double decision) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a number is out of its bounds or not finite
     */
    public Baseline {
        mean = Require.finite("baseline: mean", mean);
        above("sd", sd);
        above("lambda", lambda);
        above("width", width);
        above("decision", decision);
        if (lambda > 1) {
            throw new IllegalArgumentException("baseline: lambda is at most 1, but was " + Numbers.text(lambda));
        }
        if (Require.finite("baseline: slack", slack) < 0) {
            throw new IllegalArgumentException("baseline: slack is 0 or more, but was " + Numbers.text(slack));
        }
    }

    private static void above(String part, double number) {
        if (!(Require.finite("baseline: " + part, number) > 0)) {
            throw new IllegalArgumentException("baseline: " + part + " is above 0, but was " + Numbers.text(number));
        }
    }

    /**
     * A baseline with the usual charts: λ = 0.2 and L = 2.962 (one false signal in about 500 independent normal pulses; J. M.
     * Lucas and M. S. Saccucci, 1990, Technometrics 32, 1–12), k = 0.5 and h = 5 (one in about 465; D. C. Montgomery, 2009,
     * Introduction to Statistical Quality Control, 6th ed., ch. 9).
     *
     * @param mean the mean of pulse means
     * @param sd the standard deviation of pulse means from pulse to pulse, above 0
     * @throws IllegalArgumentException if a number is out of its bounds or not finite
     */
    public static Baseline of(double mean, double sd) {
        return new Baseline(mean, sd, 0.2, 2.962, 0.5, 5);
    }

    /** This baseline with another moving average. */
    public Baseline withMovingAverage(double lambda, double width) {
        return new Baseline(mean, sd, lambda, width, slack, decision);
    }

    /** This baseline with other sums. */
    public Baseline withSums(double slack, double decision) {
        return new Baseline(mean, sd, lambda, width, slack, decision);
    }
}
