package org.relationalleadership.psychometrics.reliability;

import java.util.Arrays;
import org.relationalleadership.psychometrics.number.Draws;

/**
 * The split of items into two halves that share most covariance. Halves have the same number of items, or one has one more.
 *
 * <p>Up to {@value #MOST_TRIED_OUT} items all splits are tried: 1,352,078. Above, {@value #STARTS} splits, the one by odd
 * and even places and others drawn with a fixed seed, are improved by the best exchange of two items until there is none;
 * the best of them may not be the best there is.
 */
final class SplitHalves {

    static final int MOST_TRIED_OUT = 24;
    static final int STARTS = 64;

    private final double[][] covariances;
    private final int items;
    private final boolean[] second; // the half of each item
    private double best = Double.NEGATIVE_INFINITY;

    private SplitHalves(double[][] covariances) {
        this.covariances = covariances;
        this.items = covariances.length;
        this.second = new boolean[items];
    }

    static boolean areTriedOut(int items) {
        return items <= MOST_TRIED_OUT;
    }

    /** The highest covariance between halves of two items or more. */
    static double bestCovariance(double[][] covariances) {
        SplitHalves halves = new SplitHalves(covariances);
        if (areTriedOut(halves.items)) {
            int most = (halves.items + 1) / 2;
            // A split and its mirror image are the same; where halves are equal, the first item stays in the first.
            halves.tryOut(1, most - 1, halves.items - most, 0);
            if (halves.items % 2 == 1) {
                halves.second[0] = true;
                halves.tryOut(1, most, halves.items - most - 1, 0);
            }
        } else {
            halves.search();
        }
        return halves.best;
    }

    private void tryOut(int item, int placesInFirst, int placesInSecond, double shared) {
        if (item == items) {
            best = Math.max(best, shared);
            return;
        }
        double withFirst = 0;
        double withSecond = 0;
        for (int placed = 0; placed < item; placed++) {
            if (second[placed]) {
                withSecond += covariances[item][placed];
            } else {
                withFirst += covariances[item][placed];
            }
        }
        if (placesInFirst > 0) {
            second[item] = false;
            tryOut(item + 1, placesInFirst - 1, placesInSecond, shared + withSecond);
        }
        if (placesInSecond > 0) {
            second[item] = true;
            tryOut(item + 1, placesInFirst, placesInSecond - 1, shared + withFirst);
        }
    }

    private void search() {
        int[] order = new int[items];
        for (int start = 0; start < STARTS; start++) {
            Arrays.setAll(order, place -> place);
            if (start > 0) {
                Draws.of(0, start).shuffle(order);
            }
            for (int place = 0; place < items; place++) {
                second[order[place]] = place % 2 == 1;
            }
            do {
                best = Math.max(best, shared());
            } while (exchange());
        }
    }

    /** Exchanges the two items that gain most, if any do. */
    private boolean exchange() {
        double[] gains = new double[items]; // of moving one item over
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                if (i != j) {
                    gains[i] += second[i] == second[j] ? covariances[i][j] : -covariances[i][j];
                }
            }
        }
        double most = 1e-12 * Math.abs(shared()); // less is rounding, and would go on for ever
        int one = -1;
        int other = -1;
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < i; j++) {
                double gain = gains[i] + gains[j] + 2 * covariances[i][j];
                if (second[i] != second[j] && gain > most) {
                    most = gain;
                    one = i;
                    other = j;
                }
            }
        }
        if (one < 0) {
            return false;
        }
        second[one] = !second[one];
        second[other] = !second[other];
        return true;
    }

    private double shared() {
        double shared = 0;
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < i; j++) {
                shared += second[i] == second[j] ? 0 : covariances[i][j];
            }
        }
        return shared;
    }
}
