package org.relationalleadership.scoring;

import java.util.List;

/**
 * The graded response model (Samejima, <i>Estimation of latent ability using a response pattern of graded scores</i>,
 * Psychometric Monograph 17, 1969): P*<sub>k</sub> = 1 / (1 + exp(−a (θ − b<sub>k</sub>))) is the probability of
 * category k or a higher one, P*<sub>0</sub> = 1, P*<sub>m+1</sub> = 0, and P<sub>k</sub> = P*<sub>k</sub> −
 * P*<sub>k+1</sub>.
 *
 * <p>That difference is computed as P*<sub>k</sub> (1 − P*<sub>k+1</sub>) (1 − exp(−a (b<sub>k+1</sub> −
 * b<sub>k</sub>))), which is the same and loses nothing where both are close to 0, to 1 or to each other.
 */
final class GradedResponse extends LatentItem {

    private final double[] gap; // by category: 1 − exp(−a (b[k] − b[k - 1])), 1 for the outer two
    private final double[] logGap;

    /**
     * An item.
     *
     * @param discrimination above 0
     * @param thresholds one or more, strictly ascending
     */
    GradedResponse(double discrimination, List<Double> thresholds) {
        super(discrimination, thresholds);
        this.gap = new double[b.length + 1];
        this.logGap = new double[b.length + 1];
        for (int k = 0; k < gap.length; k++) {
            gap[k] = k == 0 || k == b.length ? 1 : -StrictMath.expm1(-a * (b[k] - b[k - 1]));
            logGap[k] = StrictMath.log(gap[k]);
        }
    }

    @Override
    double steepest() {
        return a;
    }

    @Override
    double logProbability(int category, double theta) {
        double log = logGap[category];
        if (category > 0) {
            log += Logistic.log(a * (theta - b[category - 1]));
        }
        if (category < b.length) {
            log += Logistic.log(-a * (theta - b[category]));
        }
        return log;
    }

    /**
     * With w<sub>k</sub> = P*<sub>k</sub>′ and u<sub>k</sub> = w<sub>k</sub> + w<sub>k+1</sub>: (log P<sub>k</sub>)′ =
     * s<sub>k</sub> = a (1 − P*<sub>k</sub> − P*<sub>k+1</sub>), (log P<sub>k</sub>)″ = −a u<sub>k</sub>, I = a Σ
     * P<sub>k</sub> u<sub>k</sub>, and the derivatives of I by the product rule.
     */
    @Override
    void addTo(LatentCurve curve, int category, double theta) {
        double information = 0;
        double informationSlope = 0;
        double informationCurvature = 0;
        Boundary lower = Boundary.BELOW_ALL;
        for (int k = 0; k <= b.length; k++) {
            Boundary upper = k < b.length ? Boundary.of(a, theta - b[k]) : Boundary.ABOVE_ALL;
            double p = lower.hit * upper.miss * gap[k];
            double s = a * (lower.miss - upper.hit);
            double u = lower.w + upper.w;
            double u1 = lower.w1 + upper.w1;
            double u2 = lower.w2 + upper.w2;
            information += a * p * u;
            informationSlope += a * p * (s * u + u1);
            informationCurvature += a * p * ((s * s - a * u) * u + 2 * s * u1 + u2);
            if (k == category) {
                curve.addLikelihood(s, -a * u);
            }
            lower = upper;
        }
        curve.addInformation(information, informationSlope, informationCurvature);
    }

    /**
     * The boundary below a category.
     *
     * @param hit P*, the probability of being above
     * @param miss 1 − P*
     * @param w the first derivative of P*
     * @param w1 the second
     * @param w2 the third
     */
    private record Boundary(double hit, double miss, double w, double w1, double w2) {

        static final Boundary BELOW_ALL = new Boundary(1, 0, 0, 0, 0);
        static final Boundary ABOVE_ALL = new Boundary(0, 1, 0, 0, 0);

        static Boundary of(double a, double distance) {
            double rarer = Logistic.ofNegative(Math.abs(a * distance));
            double hit = distance < 0 ? rarer : 1 - rarer;
            double miss = distance < 0 ? 1 - rarer : rarer;
            double w = a * hit * miss;
            double w1 = a * w * (miss - hit);
            return new Boundary(hit, miss, w, w1, a * (w1 * (miss - hit) - 2 * w * w));
        }
    }
}
