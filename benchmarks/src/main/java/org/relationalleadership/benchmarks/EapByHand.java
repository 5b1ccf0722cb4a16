package org.relationalleadership.benchmarks;

import java.util.Arrays;

/**
 * What somebody writes who needs one scale's EAP scores and nothing else: the logarithms of all answers' probabilities at
 * all points in a table, added up a row, and the mean and deviation of what comes out.
 *
 * <p>The graded response model of Samejima (1969): an answer in category c or above has probability 1 / (1 + exp(−a (θ −
 * b_c))), and the prior is the standard normal on equally spaced points from −6 to 6.
 */
final class EapByHand {

    static final int POINTS = 61;
    static final int CATEGORIES = 5;

    private static final double LAST_POINT = 6;

    private final double[][][] logs; // by item, category, point
    private final double[] points = new double[POINTS];
    private final double[] logPrior = new double[POINTS];

    private EapByHand(int items) {
        logs = new double[items][CATEGORIES][POINTS];
    }

    /** Items with the discriminations and thresholds below. */
    static EapByHand of(int items) {
        EapByHand eap = new EapByHand(items);
        for (int point = 0; point < POINTS; point++) {
            double theta = -LAST_POINT + point * 2 * LAST_POINT / (POINTS - 1);
            eap.points[point] = theta;
            eap.logPrior[point] = -theta * theta / 2;
            for (int item = 0; item < items; item++) {
                for (int category = 0; category < CATEGORIES; category++) {
                    eap.logs[item][category][point] =
                            Math.log(atLeast(item, category, theta) - atLeast(item, category + 1, theta));
                }
            }
        }
        return eap;
    }

    static double discrimination(int item) {
        return 0.8 + 0.07 * item;
    }

    /** The threshold below a category above the first one. */
    static double threshold(int item, int category) {
        return -2.4 + 0.05 * item + category;
    }

    private static double atLeast(int item, int category, double theta) {
        if (category == 0) {
            return 1;
        }
        return category == CATEGORIES
                ? 0
                : 1 / (1 + Math.exp(-discrimination(item) * (theta - threshold(item, category))));
    }

    /**
     * The scores and their standard errors.
     *
     * @param codes by item and row: from 0 the category, below 0 absent
     */
    double[][] score(byte[][] codes) {
        int rows = codes[0].length;
        double[][] scores = new double[2][rows];
        double[] posterior = new double[POINTS];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(logPrior, 0, posterior, 0, POINTS);
            for (int item = 0; item < logs.length; item++) {
                int code = codes[item][row];
                if (code >= 0) {
                    add(posterior, logs[item][code]);
                }
            }
            double most = Arrays.stream(posterior).max().orElseThrow();
            double weight = 0;
            double sum = 0;
            double squares = 0;
            for (int point = 0; point < POINTS; point++) {
                double density = Math.exp(posterior[point] - most);
                weight += density;
                sum += density * points[point];
                squares += density * points[point] * points[point];
            }
            double mean = sum / weight;
            scores[0][row] = mean;
            scores[1][row] = Math.sqrt(Math.max(0, squares / weight - mean * mean));
        }
        return scores;
    }

    private static void add(double[] target, double[] more) {
        for (int point = 0; point < POINTS; point++) {
            target[point] += more[point];
        }
    }
}
