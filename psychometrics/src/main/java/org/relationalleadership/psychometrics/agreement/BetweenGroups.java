package org.relationalleadership.psychometrics.agreement;

import java.util.List;
import org.relationalleadership.evidence.Estimate;

/**
 * What sets groups apart, from the means of their complete rows: one-way analysis of variance with random groups.
 *
 * <p>With G groups of n<sub>g</sub> rows, N together, and the mean squares MSB between and MSW within groups:
 *
 * <ul>
 *   <li>ICC(1) = (MSB − MSW) / (MSB + (k − 1) MSW): how much of the variance of a row lies between groups. k is the mean
 *       group size, as in R multilevel's {@code ICC1}, or n₀ = (N − Σ n<sub>g</sub>² / N) / (G − 1), which weighs unequal
 *       sizes (W. G. Cochran's average size; the usual one in textbooks on analysis of variance). By REML it is τ² / (τ² +
 *       σ²) of the model with random groups, as R nlme's {@code lme} or lme4's {@code lmer} fit it; it is 0 where the
 *       likelihood has its maximum there.
 *   <li>ICC(2) = (MSB − MSW) / MSB: how reliable group means are; R multilevel's {@code ICC2}. By REML it is k ρ / (1 + (k −
 *       1) ρ) with the mean group size k and ρ the ICC(1) by REML.
 *   <li>η² = SSB / SST, and ω² = (SSB − (G − 1) MSW) / (SST + MSW), which allows for chance (W. L. Hays, Statistics); R
 *       effectsize's {@code eta_squared} and {@code omega_squared}.
 *   <li>design effect = 1 + (mean group size − 1) ICC(1) by n₀: how many times more rows it takes than without groups (L. Kish
 *       (1965), Survey Sampling); elsewhere deff.
 * </ul>
 *
 * <p>Sources: P. D. Bliese (2000), Within-group agreement, non-independence, and reliability, in K. J. Klein and S. W. J.
 * Kozlowski (eds), Multilevel theory, research, and methods in organizations, 349–381, for ICC(1), which Shrout and Fleiss
 * call ICC(1,1), and ICC(2), their ICC(1,k). The interval of ICC(1) by n₀ is the F limit of {@link IntraclassCorrelations}
 * with k = n₀, exact where the groups are of one size.
 *
 * <p>A negative ICC is left as it is and has a flag: members of a group differ more than members of different groups. The n
 * of every figure is the number of rows, that of a group size the number of groups. Immutable and thread-safe.
 *
 * @param groups how many groups have a complete row
 * @param rows how many complete rows they have
 * @param meanGroupSize {@code mean-group-size}
 * @param harmonicMeanGroupSize {@code harmonic-mean-group-size}
 * @param n0 {@code group-size-n0}
 * @param meanSquareBetween {@code ms-between-groups}, G − 1 degrees of freedom
 * @param meanSquareWithin {@code ms-within-groups}, N − G degrees of freedom
 * @param f {@code f-between-groups}
 * @param p {@code p-between-groups}, the upper tail of that F
 * @param etaSquared {@code eta-squared}
 * @param omegaSquared {@code omega-squared}
 * @param icc1MeanGroupSize {@code icc-1-mean-group-size}
 * @param icc1N0 {@code icc-1-n0}
 * @param icc1Reml {@code icc-1-reml}
 * @param varianceBetweenReml {@code variance-between-reml}, τ²
 * @param varianceWithinReml {@code variance-within-reml}, σ²
 * @param icc2 {@code icc-2}
 * @param icc2Reml {@code icc-2-reml-mean-group-size}
 * @param designEffect {@code design-effect-n0}
 */
public record BetweenGroups(
        long groups,
        long rows,
        Estimate meanGroupSize,
        Estimate harmonicMeanGroupSize,
        Estimate n0,
        Estimate meanSquareBetween,
        Estimate meanSquareWithin,
        Estimate f,
        Estimate p,
        Estimate etaSquared,
        Estimate omegaSquared,
        Estimate icc1MeanGroupSize,
        Estimate icc1N0,
        Estimate icc1Reml,
        Estimate varianceBetweenReml,
        Estimate varianceWithinReml,
        Estimate icc2,
        Estimate icc2Reml,
        Estimate designEffect) {

    /** All figures, in the order of the parameters. */
    public List<Estimate> estimates() {
        return List.of(
                meanGroupSize,
                harmonicMeanGroupSize,
                n0,
                meanSquareBetween,
                meanSquareWithin,
                f,
                p,
                etaSquared,
                omegaSquared,
                icc1MeanGroupSize,
                icc1N0,
                icc1Reml,
                varianceBetweenReml,
                varianceWithinReml,
                icc2,
                icc2Reml,
                designEffect);
    }
}
