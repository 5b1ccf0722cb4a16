package org.relationalleadership.scoring;

import java.util.List;

/**
 * The generalized partial credit model (Muraki, <i>Applied Psychological Measurement</i> 16, 1992, 159–176, with D = 1):
 * P<sub>k</sub> is proportional to exp(Σ<sub>j=1…k</sub> a (θ − b<sub>j</sub>)). The step parameter b<sub>k</sub> is
 * where categories k − 1 and k are equally probable; steps may come in any order. With a = 1 it is Masters' partial
 * credit model.
 */
final class PartialCredit extends LatentItem {

    /**
     * An item.
     *
     * @param discrimination above 0
     * @param steps one or more
     */
    PartialCredit(double discrimination, List<Double> steps) {
        super(discrimination, steps);
    }

    @Override
    double steepest() {
        return a * b.length;
    }

    @Override
    double logProbability(int category, double theta) {
        double[] logOdds = logOddsToLikeliest(theta);
        double sum = 0;
        for (double odds : logOdds) {
            sum += StrictMath.exp(odds);
        }
        return logOdds[category] - StrictMath.log(sum);
    }

    /** By category log(P<sub>k</sub> / max P): 0 for the likeliest one, no sum of more terms than lie between. */
    private double[] logOddsToLikeliest(double theta) {
        double[] log = new double[b.length + 1];
        int likeliest = likeliest(theta);
        for (int k = likeliest + 1; k < log.length; k++) {
            log[k] = log[k - 1] + a * (theta - b[k - 1]);
        }
        for (int k = likeliest - 1; k >= 0; k--) {
            log[k] = log[k + 1] - a * (theta - b[k]);
        }
        return log;
    }

    private int likeliest(double theta) {
        int likeliest = 0;
        double log = 0;
        double most = 0;
        for (int k = 1; k <= b.length; k++) {
            log += theta - b[k - 1];
            if (log > most) {
                most = log;
                likeliest = k;
            }
        }
        return likeliest;
    }

    /**
     * With K the random category and κ its cumulants: (log P<sub>k</sub>)′ = a (k − E K), (log P<sub>k</sub>)″ = −a² κ₂,
     * I = a² κ₂, I′ = a³ κ₃, I″ = a⁴ κ₄. Moments are taken of the distance to the likeliest category, so that where
     * one category has nearly all the probability what the others have is not lost.
     */
    @Override
    void addTo(LatentCurve curve, int category, double theta) {
        double[] p = logOddsToLikeliest(theta);
        int likeliest = likeliest(theta);
        double total = 0;
        double mean = 0; // of the distance to the likeliest
        for (int k = 0; k < p.length; k++) {
            p[k] = StrictMath.exp(p[k]);
            total += p[k];
            mean += p[k] * (k - likeliest);
        }
        mean /= total;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int k = 0; k < p.length; k++) {
            double distance = k - likeliest - mean;
            double square = distance * distance;
            second += p[k] / total * square;
            third += p[k] / total * square * distance;
            fourth += p[k] / total * square * square;
        }
        double information = a * a * second;
        curve.addLikelihood(a * (category - likeliest - mean), -information);
        curve.addInformation(information, a * a * a * third, a * a * a * a * (fourth - 3 * second * second));
    }
}
