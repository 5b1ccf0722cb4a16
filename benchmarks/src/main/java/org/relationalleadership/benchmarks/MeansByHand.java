package org.relationalleadership.benchmarks;

/**
 * What somebody writes who needs the ten means of {@link Survey} and nothing else: one loop a scale, no branches, and for
 * each score a double and a byte that says whether it is one.
 */
final class MeansByHand {

    /** By scale and row; 0 where there is no score. */
    final double[][] values;

    /** By scale and row: 1 where too few are answered, else 0. */
    final byte[][] reasons;

    private MeansByHand(int rows) {
        values = new double[Survey.SCALES][rows];
        reasons = new byte[Survey.SCALES][rows];
    }

    /** @param codes by item and row: from 0 the position of the option, below 0 absent */
    static MeansByHand of(byte[][] codes) {
        int rows = codes[0].length;
        MeansByHand means = new MeansByHand(rows);
        for (int scale = 0; scale < Survey.SCALES; scale++) {
            int first = scale * Survey.MEMBERS;
            means(
                    codes[first],
                    codes[first + 1],
                    codes[first + 2],
                    codes[first + 3],
                    means.values[scale],
                    means.reasons[scale]);
        }
        return means;
    }

    /** All scores added up, each read after asking whether it is one. */
    double sum() {
        double sum = 0;
        for (int scale = 0; scale < Survey.SCALES; scale++) {
            for (int row = 0; row < values[scale].length; row++) {
                if (reasons[scale][row] == 0) {
                    sum += values[scale][row];
                }
            }
        }
        return sum;
    }

    private static void means(byte[] a, byte[] b, byte[] c, byte[] reversed, double[] values, byte[] reasons) {
        for (int row = 0; row < values.length; row++) {
            int x = a[row];
            int y = b[row];
            int z = c[row];
            int r = reversed[row];
            // The sign bit spread over the word is −1 where an answer is absent, else 0.
            int answered = Survey.MEMBERS + (x >> 31) + (y >> 31) + (z >> 31) + (r >> 31);
            int sum = (x & ~(x >> 31)) + (y & ~(y >> 31)) + (z & ~(z >> 31)) + ((4 - r) & ~(r >> 31)) + answered;
            int enough = (Survey.LEAST_ANSWERED - 1 - answered) >> 31; // −1 where they are, else 0
            values[row] = (double) (sum & enough) / (answered | (1 + enough));
            reasons[row] = (byte) (1 + enough);
        }
    }
}
