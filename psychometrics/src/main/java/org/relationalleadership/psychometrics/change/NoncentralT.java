package org.relationalleadership.psychometrics.change;

import java.util.Optional;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.special.Erf;
import org.relationalleadership.evidence.Interval;

/**
 * The noncentral t distribution, of {@code (Z + δ) / S} with Z standard normal and S² a chi-squared over its degrees of
 * freedom ν.
 *
 * <p>Its distribution function is an expectation over S, {@code F(t) = E Φ(t S − δ)}, taken over {@code x = ln S}: there the
 * density {@code exp(ν x − ν e²ˣ / 2)} falls away exponentially on both sides and is analytic, so that the trapezoidal rule
 * converges geometrically. The density is divided by its own sum, which needs no gamma function and holds for a million
 * degrees of freedom as for one. The series of Lenth (1989, AS 243) is not used, because it underflows beyond δ = 37.
 *
 * <p>Sources: N. L. Johnson, S. Kotz and N. Balakrishnan (1995), Continuous Univariate Distributions, vol. 2, ch. 31; L. N.
 * Trefethen and J. A. C. Weideman (2014), The exponentially convergent trapezoidal rule, SIAM Review 56, 385–458. R: {@code
 * pt(t, df, ncp)}; SciPy: {@code nct.cdf}.
 */
final class NoncentralT {

    /** Beyond it a step would have to be so short that the sum takes seconds; no data of people come near. */
    static final double FARTHEST = 5000;

    private static final double NEGLIGIBLE = Math.exp(-38);
    private static final double ACCURACY = 1e-13;
    private static final int MOST_EVALUATIONS = 200;

    private NoncentralT() {}

    /** How often t is at most this. */
    static double cumulative(double t, double degreesOfFreedom, double noncentrality) {
        // ln S has a spread of about 1 / √(2ν), and Φ turns over 1 / δ: with steps of two thirds of what the two come
        // to
        // the error of the rule is e^-44.
        double width = 1 / Math.sqrt(2 * degreesOfFreedom + Math.max(1, noncentrality * noncentrality));
        double step = Math.min(0.1, width / 1.5);
        double mass = 0;
        double below = 0;
        for (int direction = -1; direction <= 1; direction += 2) {
            double x = direction < 0 ? 0 : step;
            double weight = weight(x, degreesOfFreedom);
            while (weight > NEGLIGIBLE) {
                mass += weight;
                below += weight * normal(t * Math.exp(x) - noncentrality);
                x += direction * step;
                weight = weight(x, degreesOfFreedom);
            }
        }
        return below / mass;
    }

    /** The density of ln S, up to a factor; 1 at its peak, which is at 0. */
    private static double weight(double x, double degreesOfFreedom) {
        return Math.exp(degreesOfFreedom * (x - Math.expm1(2 * x) / 2));
    }

    private static double normal(double z) {
        if (Math.abs(z) > 9) { // 1e-19 away from 0 or 1
            return z < 0 ? 0 : 1;
        }
        return Erf.erfc(-z / Math.sqrt(2)) / 2;
    }

    /**
     * Where the noncentrality lies, given one t: the ends are those under which a t as large, or as small, comes up in half
     * of what the confidence level leaves. Empty where t is beyond {@link #FARTHEST}.
     *
     * <p>Source: G. Cumming and S. Finch (2001), A primer on the understanding, use, and calculation of confidence intervals
     * that are based on central and noncentral distributions, Educational and Psychological Measurement 61, 532–574. R:
     * {@code MBESS::conf.limits.nct}; psych: {@code d.ci}.
     */
    static Optional<Interval> noncentrality(double t, double degreesOfFreedom, double confidenceLevel) {
        if (Math.abs(t) > FARTHEST) {
            return Optional.empty();
        }
        double tail = (1 - confidenceLevel) / 2;
        return Optional.of(new Interval(
                "noncentral-t", confidenceLevel, end(t, degreesOfFreedom, 1 - tail), end(t, degreesOfFreedom, tail)));
    }

    private static double end(double t, double degreesOfFreedom, double probability) {
        // The function falls as the noncentrality grows.
        UnivariateFunction excess = delta -> cumulative(t, degreesOfFreedom, delta) - probability;
        double reach = 4 * Math.sqrt(1 + t * t / (2 * degreesOfFreedom));
        double low = t - reach;
        while (excess.value(low) < 0) {
            low -= reach;
        }
        double high = t + reach;
        while (excess.value(high) > 0) {
            high += reach;
        }
        return new BracketingNthOrderBrentSolver(ACCURACY, ACCURACY, ACCURACY / 10, 5)
                .solve(MOST_EVALUATIONS, excess, low, high);
    }
}
