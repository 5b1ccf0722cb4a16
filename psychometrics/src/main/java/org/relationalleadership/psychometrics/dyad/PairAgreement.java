package org.relationalleadership.psychometrics.dyad;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Interval;
import org.relationalleadership.psychometrics.number.CompensatedSum;
import org.relationalleadership.psychometrics.number.FRatio;
import org.relationalleadership.psychometrics.number.StudentMean;

/**
 * How alike the two numbers of each pair are, across pairs; n is the number of pairs.
 *
 * <p>With pairs of one dyad there is nothing to infer, and each figure says so. The intervals take pairs for independent.
 * Below 0 an intraclass correlation is flagged, not cut: members of a pair differ more than members of different pairs.
 * Immutable and thread-safe.
 *
 * @param doubleEntry {@code icc-pairwise-double-entry}: each pair entered twice, once each way round, {@code 2 Σ (x − m)(y − m) / Σ
 *     ((x − m)² + (y − m)²)} with m the mean of all; Fisher's first intraclass correlation, the pairwise one of D. A. Kenny,
 *     D. A. Kashy and W. L. Cook (2006), Dyadic Data Analysis, chapter 2; biased downwards in few pairs. No interval
 * @param anova {@code icc-1-1-anova-pairs}: {@code (MSB − MSW) / (MSB + MSW)} of the one-way analysis of variance with pairs as
 *     groups; P. E. Shrout and J. L. Fleiss (1979), Intraclass correlations, Psychological Bulletin 86, 420–428, ICC(1,1) with its F
 *     interval; R {@code psych::ICC} type ICC1, {@code irr::icc} oneway, SPSS RELIABILITY one-way random, single measures
 * @param pearson {@code pearson-ordered-pairs}: for members that something tells apart, here whose view it is: differences of level
 *     and spread between the two kinds of view do not lower it; with Fisher's z interval; R {@code cor.test}. Members of a dyad have no
 *     order, and then there is none
 */
public record PairAgreement(Estimate doubleEntry, Estimate anova, Estimate pearson) {

    private static final String DOUBLE_ENTRY = "icc-pairwise-double-entry";
    private static final String ANOVA = "icc-1-1-anova-pairs";
    private static final String PEARSON = "pearson-ordered-pairs";
    private static final String NEGATIVE = "below 0: members of a pair differ more than members of different pairs";

    /**
     * The agreement of pairs.
     *
     * @param dyads how many dyads they come from
     * @param isOrdered whether something tells the first of a pair from the second
     */
    static PairAgreement of(double[] one, double[] other, int dyads, boolean isOrdered, double confidenceLevel) {
        int n = one.length;
        if (dyads < 2) {
            String why = tooFew(dyads);
            return new PairAgreement(
                    Estimate.none(DOUBLE_ENTRY, why, n), Estimate.none(ANOVA, why, n), Estimate.none(PEARSON, why, n));
        }
        return new PairAgreement(
                flagged(Pairs.doubleEntry(DOUBLE_ENTRY, one, other, "all numbers are the same")),
                flagged(anova(one, other, confidenceLevel)),
                isOrdered
                        ? pearson(one, other, confidenceLevel)
                        : Estimate.none(
                                PEARSON, "nothing tells the members of a dyad apart, so that pairs have no order", n));
    }

    /** Why nothing can be said across dyads. */
    static String tooFew(int dyads) {
        return (dyads == 1 ? "one dyad says nothing about dyads in general" : "there is no dyad with both views here")
                + ": it takes at least 2";
    }

    private static Estimate flagged(Estimate estimate) {
        return estimate.isPresent() && estimate.value() < 0 ? estimate.withFlag(NEGATIVE) : estimate;
    }

    private static Estimate anova(double[] one, double[] other, double confidenceLevel) {
        int n = one.length;
        if (Pairs.isConstant(one, one[0]) && Pairs.isConstant(other, one[0])) {
            return Estimate.none(ANOVA, "all numbers are the same", n);
        }
        double mean = (StudentMean.mean(one) + StudentMean.mean(other)) / 2;
        CompensatedSum between = new CompensatedSum();
        CompensatedSum within = new CompensatedSum();
        for (int i = 0; i < n; i++) {
            double level = (one[i] + other[i]) / 2 - mean;
            double gap = one[i] - other[i];
            between.add(2 * level * level);
            within.add(gap * gap / 2);
        }
        double msb = between.value() / (n - 1);
        double msw = within.value() / n;
        Estimate estimate = Estimate.of(ANOVA, (msb - msw) / (msb + msw), n);
        if (msw == 0) {
            return estimate.withFlag("no interval: the members of every pair are alike");
        }
        double f = msb / msw;
        double tail = 1 - (1 - confidenceLevel) / 2;
        double lower = f / FRatio.quantile(tail, n - 1, n);
        double upper = f * FRatio.quantile(tail, n, n - 1);
        return estimate.withInterval(
                new Interval("shrout-fleiss-f", confidenceLevel, (lower - 1) / (lower + 1), (upper - 1) / (upper + 1)));
    }

    private static Estimate pearson(double[] one, double[] other, double confidenceLevel) {
        int n = one.length;
        if (n < 3) {
            return Estimate.none(
                    PEARSON, "it takes 3 pairs, since 2 make every correlation 1 or -1, but there are " + n, n);
        }
        Estimate estimate = Pairs.pearson(PEARSON, one, other, "one of the two is the same in every pair");
        if (!estimate.isPresent()) {
            return estimate;
        }
        if (n < 4 || Math.abs(estimate.value()) > 1 - 1e-14) {
            return estimate.withFlag(n < 4 ? "no interval: it takes 4 pairs" : "no interval: the pairs lie on a line");
        }
        double z = Math.log((1 + estimate.value()) / (1 - estimate.value())) / 2;
        double reach = new NormalDistribution().inverseCumulativeProbability(1 - (1 - confidenceLevel) / 2)
                / Math.sqrt(n - 3.0);
        return estimate.withInterval(
                new Interval("fisher-z", confidenceLevel, Math.tanh(z - reach), Math.tanh(z + reach)));
    }
}
