package org.relationalleadership.psychometrics.dyad;

import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.psychometrics.number.CompensatedSum;
import org.relationalleadership.psychometrics.number.StudentMean;

/** Correlations of pairs of numbers. */
final class Pairs {

    private Pairs() {}

    /** Pearson's product-moment correlation of ordered pairs. */
    static Estimate pearson(String method, double[] one, double[] other, String whyNone) {
        if (isConstant(one, one[0]) || isConstant(other, other[0])) {
            return Estimate.none(method, whyNone, one.length);
        }
        double meanOfOne = StudentMean.mean(one);
        double meanOfOther = StudentMean.mean(other);
        double products = products(one, meanOfOne, other, meanOfOther);
        double squares = products(one, meanOfOne, one, meanOfOne) * products(other, meanOfOther, other, meanOfOther);
        return Estimate.of(method, bounded(products / Math.sqrt(squares)), one.length);
    }

    /** The correlation of pairs each of which is entered twice, once each way round. */
    static Estimate doubleEntry(String method, double[] one, double[] other, String whyNone) {
        if (isConstant(one, one[0]) && isConstant(other, one[0])) {
            return Estimate.none(method, whyNone, one.length);
        }
        double mean = (StudentMean.mean(one) + StudentMean.mean(other)) / 2;
        double products = 2 * products(one, mean, other, mean);
        double squares = products(one, mean, one, mean) + products(other, mean, other, mean);
        return Estimate.of(method, bounded(products / squares), one.length);
    }

    /** Whether all numbers are the same; asked of the numbers, as a variance may miss 0 by a rounding. */
    static boolean isConstant(double[] numbers, double number) {
        for (double each : numbers) {
            if (each != number) {
                return false;
            }
        }
        return true;
    }

    private static double products(double[] one, double meanOfOne, double[] other, double meanOfOther) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < one.length; i++) {
            sum.add((one[i] - meanOfOne) * (other[i] - meanOfOther));
        }
        return sum.value();
    }

    private static double bounded(double correlation) {
        return Math.max(-1, Math.min(1, correlation));
    }
}
