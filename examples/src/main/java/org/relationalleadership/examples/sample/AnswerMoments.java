package org.relationalleadership.examples.sample;

import java.util.function.DoubleUnaryOperator;
import org.relationalleadership.examples.sample.SampleModel.Item;

/**
 * Means, variances and covariances of answers from 1 to 5 that are cut from normal readings.
 *
 * <p>An answer is 1 plus the number of cuts below its reading. So its mean is 1 plus the sum of upper normal tails, and a
 * covariance of two answers is a sum over pairs of cuts of P(both above) − P(above)·P(above), which Plackett's identity
 * (Biometrika 41, 1954, 351–360) makes an integral of the bivariate normal density over the correlation.
 */
final class AnswerMoments {

    /** Even; with it the integrals here are good to about 1e-10. */
    private static final int STEPS = 80;

    private AnswerMoments() {}

    /** The cuts of an item, standardized for readings of a construct with this mean and variance. */
    static double[] cuts(Item item, double mean, double variance) {
        double loading = item.loading();
        double[] cuts = new double[SampleModel.CUTS.size()];
        for (int k = 0; k < cuts.length; k++) {
            cuts[k] = (SampleModel.CUTS.get(k) + item.shift() - loading * mean) / deviation(item, variance);
        }
        return cuts;
    }

    /** The standard deviation of the readings. */
    static double deviation(Item item, double variance) {
        double loading = item.loading();
        return StrictMath.sqrt(loading * loading * variance + 1 - loading * loading);
    }

    static double mean(double[] cuts) {
        double mean = 1;
        for (double cut : cuts) {
            mean += upperTail(cut);
        }
        return mean;
    }

    static double variance(double[] cuts) {
        double variance = 0;
        for (double a : cuts) {
            for (double b : cuts) {
                variance += upperTail(Math.max(a, b)) - upperTail(a) * upperTail(b);
            }
        }
        return variance;
    }

    static double covariance(double[] cutsA, double[] cutsB, double correlation) {
        double covariance = 0;
        for (double a : cutsA) {
            for (double b : cutsB) {
                covariance += integral(r -> density(a, b, r), correlation);
            }
        }
        return covariance;
    }

    private static double density(double a, double b, double r) {
        double rest = 1 - r * r;
        return StrictMath.exp(-(a * a - 2 * r * a * b + b * b) / (2 * rest)) / (2 * Math.PI * StrictMath.sqrt(rest));
    }

    private static double upperTail(double z) {
        return 0.5 - integral(x -> StrictMath.exp(-x * x / 2), z) / StrictMath.sqrt(2 * Math.PI);
    }

    /** From 0 to {@code end}, by Simpson's rule. */
    private static double integral(DoubleUnaryOperator f, double end) {
        double sum = f.applyAsDouble(0) + f.applyAsDouble(end);
        for (int i = 1; i < STEPS; i++) {
            sum += (i % 2 == 1 ? 4 : 2) * f.applyAsDouble(end * i / STEPS);
        }
        return sum * end / (3 * STEPS);
    }
}
