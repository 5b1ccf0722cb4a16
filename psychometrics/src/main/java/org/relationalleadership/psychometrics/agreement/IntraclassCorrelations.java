package org.relationalleadership.psychometrics.agreement;

import java.util.List;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.psychometrics.number.ConfidenceLevel;

/**
 * Intraclass correlations of targets that were all rated by the same number of raters: how much of the variance of ratings
 * lies between the targets.
 *
 * <p>Two things tell the six apart. The first number is the model: 1, each target has raters of its own (one way); 2, the
 * same raters rate all targets and stand for others, so that their differences in level count as disagreement (two way,
 * absolute agreement); 3, these raters are all there are, and their levels do not count (two way, consistency). The second
 * says of what: of one rating, or of the mean of the k ratings of a target. With the mean squares MSR between targets, MSW
 * within targets, MSC between raters and MSE of the residual, n targets and k raters:
 *
 * <ul>
 *   <li>ICC(1,1) = (MSR − MSW) / (MSR + (k − 1) MSW), ICC(1,k) = (MSR − MSW) / MSR
 *   <li>ICC(2,1) = (MSR − MSE) / (MSR + (k − 1) MSE + k (MSC − MSE) / n), ICC(2,k) = (MSR − MSE) / (MSR + (MSC − MSE) / n)
 *   <li>ICC(3,1) = (MSR − MSE) / (MSR + (k − 1) MSE), ICC(3,k) = (MSR − MSE) / MSR, which is Cronbach's alpha of the raters
 * </ul>
 *
 * <p>Sources: P. E. Shrout and J. L. Fleiss (1979), Intraclass correlations: uses in assessing rater reliability,
 * Psychological Bulletin 86, 420–428, whose names these are; K. O. McGraw and S. P. Wong (1996), Forming inferences about
 * some intraclass correlation coefficients, Psychological Methods 1, 30–46, with the intervals: exact F limits for models 1
 * and 3 ({@code f}), Satterthwaite's degrees of freedom for model 2 ({@code f-satterthwaite}). McGraw and Wong call them
 * ICC(1), ICC(A,1), ICC(C,1), ICC(k), ICC(A,k), ICC(C,k). R psych's {@code ICC(lmer = FALSE)} gives ICC1, ICC2, ICC3, ICC1k,
 * ICC2k, ICC3k; its default fits by REML and differs in late digits. R irr's {@code icc} takes model, type and unit. SPSS
 * RELIABILITY has them as one-way random, two-way random with absolute agreement, and two-way mixed with consistency.
 *
 * <p>Targets that some rater has not rated are left out and counted; {@link OneWayCorrelations} has model 1 of targets with any
 * number of ratings. A figure outside of 0 to 1 stays what it is and has a
 * flag; one whose denominator is 0 is none. The n of every figure is the number of targets. Immutable and thread-safe.
 *
 * @param targets how many targets every rater has rated
 * @param raters how many raters there are, columns of the table
 * @param incomplete how many targets some rater has not rated; they are left out
 * @param meanSquareTargets {@code ms-targets}, n − 1 degrees of freedom
 * @param meanSquareWithin {@code ms-within-targets}, n (k − 1) degrees of freedom
 * @param meanSquareRaters {@code ms-raters}, k − 1 degrees of freedom
 * @param meanSquareResidual {@code ms-residual}, (n − 1) (k − 1) degrees of freedom
 * @param fOneWay {@code f-targets-one-way}, MSR / MSW
 * @param pOneWay {@code p-targets-one-way}, the upper tail of that F
 * @param fTwoWay {@code f-targets-two-way}, MSR / MSE
 * @param pTwoWay {@code p-targets-two-way}, the upper tail of that F
 * @param icc11 {@code icc-1-1}
 * @param icc21 {@code icc-2-1}
 * @param icc31 {@code icc-3-1}
 * @param icc1k {@code icc-1-k}
 * @param icc2k {@code icc-2-k}
 * @param icc3k {@code icc-3-k}
 */
public record IntraclassCorrelations(
        long targets,
        int raters,
        long incomplete,
        Estimate meanSquareTargets,
        Estimate meanSquareWithin,
        Estimate meanSquareRaters,
        Estimate meanSquareResidual,
        Estimate fOneWay,
        Estimate pOneWay,
        Estimate fTwoWay,
        Estimate pTwoWay,
        Estimate icc11,
        Estimate icc21,
        Estimate icc31,
        Estimate icc1k,
        Estimate icc2k,
        Estimate icc3k) {

    /**
     * The metric: rows are targets, columns are raters. Its state grows with the raters, not with the targets.
     *
     * @param confidenceLevel of the intervals, at least 0.5 and at most 0.999999
     * @throws IllegalArgumentException if the level is not at least 0.5 and at most 0.999999
     */
    public static Metric<?, IntraclassCorrelations> metric(double confidenceLevel) {
        ConfidenceLevel.checked("intraclass correlations", confidenceLevel);
        return Metric.of(
                RaterSums::new,
                RaterSums::add,
                RaterSums::merge,
                sums -> new IntraclassFigures(sums, confidenceLevel).correlations());
    }

    /** All figures, the mean squares first. */
    public List<Estimate> estimates() {
        return List.of(
                meanSquareTargets,
                meanSquareWithin,
                meanSquareRaters,
                meanSquareResidual,
                fOneWay,
                pOneWay,
                fTwoWay,
                pTwoWay,
                icc11,
                icc21,
                icc31,
                icc1k,
                icc2k,
                icc3k);
    }
}
