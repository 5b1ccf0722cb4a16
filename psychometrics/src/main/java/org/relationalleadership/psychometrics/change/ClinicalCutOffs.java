package org.relationalleadership.psychometrics.change;

import org.relationalleadership.check.Numbers;
import org.relationalleadership.instrument.Norms;

/**
 * Where a person who changed has come from one population into another: from those who lead poorly to those who lead well,
 * as two published norms describe them. {@link ReliableChange#across} tells who crossed one of them by more than chance.
 *
 * <p>With means M₀, M₁ and deviations s₀, s₁: a = M₀ ± 2 s₀, b = M₁ ∓ 2 s₁, c = (s₁ M₀ + s₀ M₁) / (s₀ + s₁).
 *
 * <p>Source: N. S. Jacobson and P. Truax (1991), Clinical significance, Journal of Consulting and Clinical Psychology 59,
 * 12–19, which call the two populations dysfunctional and functional, and the three as here; so does R package
 * clinicalsignificance. Immutable and thread-safe.
 *
 * @param a two standard deviations beyond the mean of the first population, towards the second
 * @param b two standard deviations before the mean of the second, towards the first
 * @param c between the means, as many standard deviations of the one from the one as of the other from the other
 */
public record ClinicalCutOffs(double a, double b, double c) {

    /**
     * The cut-offs between two populations.
     *
     * @throws IllegalArgumentException if their means are equal
     */
    public static ClinicalCutOffs between(Norms.Moments first, Norms.Moments second) {
        if (first.mean() == second.mean()) {
            throw new IllegalArgumentException(
                    "clinical cut-offs: lie between two populations with different means, but both were "
                            + Numbers.text(first.mean()));
        }
        double direction = Math.signum(second.mean() - first.mean());
        double firstSd = first.standardDeviation();
        double secondSd = second.standardDeviation();
        return new ClinicalCutOffs(
                first.mean() + direction * 2 * firstSd,
                second.mean() - direction * 2 * secondSd,
                (secondSd * first.mean() + firstSd * second.mean()) / (firstSd + secondSd));
    }
}
