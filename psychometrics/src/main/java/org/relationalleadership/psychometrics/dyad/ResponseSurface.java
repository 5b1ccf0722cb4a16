package org.relationalleadership.psychometrics.dyad;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.relationalleadership.check.Require;
import org.relationalleadership.evidence.Estimate;

/**
 * How the self view and the partner's view together explain an outcome, as a surface: where on it the outcome is high, and
 * what agreement has to do with it.
 *
 * <p>{@code Z = b0 + b1 X + b2 Y + b3 X² + b4 X Y + b5 Y²} by ordinary least squares, X the self view and Y the partner's
 * view, both less the middle of the declared range, so that b0 is the outcome where both views are in the middle; n is the number
 * of sides with all three. A difference score would assume b1 = −b2 and no curve; here that is seen.
 *
 * <p>Coefficients, by name: {@code b0} … {@code b5}, and tests of the surface along the line where both views agree (X = Y) and
 * where they are opposed (X = −Y):
 *
 * <ul>
 *   <li>{@code a1} = b1 + b2, slope along agreement; {@code a2} = b3 + b4 + b5, curvature along agreement
 *   <li>{@code a3} = b1 − b2, slope along disagreement: above 0 the outcome is higher where the self view is the higher one
 *   <li>{@code a4} = b3 − b4 + b5, curvature along disagreement: below 0 the outcome falls with the gap
 *   <li>{@code a5} = b3 − b5: where it is not 0, the ridge of the surface does not run along agreement
 * </ul>
 *
 * <p>Standard errors of sums come from the covariances of the coefficients; t has n − 6 degrees of freedom.
 *
 * <p>The stationary point is X₀ = (b2 b4 − 2 b1 b5) / D, Y₀ = (b1 b4 − 2 b2 b3) / D with D = 4 b3 b5 − b4². The principal axes
 * pass it with the slopes p11, p21 = (b5 − b3 ± √((b3 − b5)² + b4²)) / b4 and the intercepts p10 = Y₀ − p11 X₀ and p20 = Y₀ −
 * p21 X₀.
 *
 * <p>Sources: J. R. Edwards and M. E. Parry (1993), On the use of polynomial regression equations as an alternative to difference
 * scores in organizational research, Academy of Management Journal 36, 1577–1613, for the regression, the stationary point
 * and the principal axes; L. R. Shanock and others (2010), Polynomial regression with response surface analysis, Journal of
 * Business and Psychology 25, 543–554, for a1 to a4; S. Humberg, S. Nestler and M. D. Back (2019), Response surface analysis in
 * personality and social psychology, Social Psychological and Personality Science 10, 409–419, for a5. R {@code RSA::RSA} gives the
 * same coefficients by maximum likelihood, whose standard errors are smaller by √((n − 6) / n) on complete data; it has the
 * point as {@code X0}, {@code Y0} and the axes as {@code p10}, {@code p11}, {@code p20}, {@code p21}.
 *
 * <p>The stationary point and the axes are in the centred units of X and Y, and come without standard errors. Immutable and
 * thread-safe.
 *
 * @param coefficients by the names above, in that order
 * @param rSquared {@code response-surface-r-squared}: the share of the outcome's variance that the surface explains, not adjusted
 * @param stationarySelf {@code response-surface-stationary-x}: X where the surface is flat; a flag says whether it is highest,
 *     lowest or a saddle there
 * @param stationaryPartner {@code response-surface-stationary-y}: Y of that point
 * @param firstAxisIntercept {@code response-surface-first-axis-intercept}: of the line {@code Y = p10 + p11 X} through the
 *     stationary point along which the surface curves up most, or down least
 * @param firstAxisSlope {@code response-surface-first-axis-slope}: p11
 * @param secondAxisIntercept {@code response-surface-second-axis-intercept}: of the line {@code Y = p20 + p21 X} at a right angle
 *     to the first
 * @param secondAxisSlope {@code response-surface-second-axis-slope}: p21
 */
public record ResponseSurface(
        Map<String, Coefficient> coefficients,
        Estimate rSquared,
        Estimate stationarySelf,
        Estimate stationaryPartner,
        Estimate firstAxisIntercept,
        Estimate firstAxisSlope,
        Estimate secondAxisIntercept,
        Estimate secondAxisSlope) {

    /** The names of the coefficients. */
    static final List<String> NAMES = List.of("b0", "b1", "b2", "b3", "b4", "b5", "a1", "a2", "a3", "a4", "a5");

    static final String METHOD = "response-surface-";

    /**
     * A coefficient and its test against 0.
     *
     * @param estimate {@code response-surface-} and the name, for example {@code response-surface-a3}: with standard error and
     *     Student's interval
     * @param t the same with {@code -t}: the coefficient over its standard error
     * @param p the same with {@code -p-two-sided}: how often chance alone makes t as far from 0
     */
    public record Coefficient(Estimate estimate, Estimate t, Estimate p) {}

    /** Copies the coefficients, in their order. */
    public ResponseSurface {
        coefficients = Collections.unmodifiableMap(new LinkedHashMap<>(coefficients));
    }

    /**
     * A coefficient by its name, for example {@code a3}.
     *
     * @throws NoSuchElementException if there is no such coefficient
     */
    public Coefficient coefficient(String name) {
        Coefficient coefficient = coefficients.get(name);
        if (coefficient == null) {
            throw new NoSuchElementException("response surface: no coefficient '" + Require.shortened(name) + "', only "
                    + coefficients.keySet());
        }
        return coefficient;
    }

    /** No surface, and why. */
    static ResponseSurface none(String why, long n) {
        Map<String, Coefficient> coefficients = new LinkedHashMap<>();
        for (String name : NAMES) {
            coefficients.put(
                    name,
                    new Coefficient(
                            Estimate.none(METHOD + name, why, n),
                            Estimate.none(METHOD + name + "-t", why, n),
                            Estimate.none(METHOD + name + "-p-two-sided", why, n)));
        }
        return new ResponseSurface(
                coefficients,
                Estimate.none(METHOD + "r-squared", why, n),
                Estimate.none(METHOD + "stationary-x", why, n),
                Estimate.none(METHOD + "stationary-y", why, n),
                Estimate.none(METHOD + "first-axis-intercept", why, n),
                Estimate.none(METHOD + "first-axis-slope", why, n),
                Estimate.none(METHOD + "second-axis-intercept", why, n),
                Estimate.none(METHOD + "second-axis-slope", why, n));
    }
}
