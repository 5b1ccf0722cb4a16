package org.relationalleadership.psychometrics.agreement;

import java.io.Serializable;
import java.util.Arrays;
import org.relationalleadership.psychometrics.number.Columns;
import org.relationalleadership.psychometrics.number.TwofoldSum;
import org.relationalleadership.response.Observations;

/** Sums over the targets that every rater has rated: of all ratings, of each rater's, and of each target's total. */
final class RaterSums implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int BLOCK = 1024;

    private final Columns raters = new Columns("raters");
    Moments[] byRater = new Moments[0]; // none before the first rows
    Moments all = Moments.of(true);
    Moments totals = Moments.of(true);
    long incomplete;

    void add(Observations rows) {
        open(rows);
        int raters = byRater.length;
        double[][] values = new double[raters][Math.min(BLOCK, rows.rows())];
        byte[] codes = new byte[Math.min(BLOCK, rows.rows())];
        for (int from = 0; from < rows.rows(); from += BLOCK) {
            int count = Math.min(BLOCK, rows.rows() - from);
            boolean[] gap = new boolean[count];
            for (int rater = 0; rater < raters; rater++) {
                rows.copyValues(rater, from, count, values[rater]);
                rows.copyCodes(rater, from, count, codes);
                for (int row = 0; row < count; row++) {
                    gap[row] |= codes[row] < 0;
                }
            }
            for (int row = 0; row < count; row++) {
                if (gap[row]) {
                    incomplete++;
                } else {
                    add(values, row);
                }
            }
        }
    }

    private void add(double[][] values, int row) {
        TwofoldSum total = new TwofoldSum();
        for (int rater = 0; rater < values.length; rater++) {
            double value = values[rater][row];
            byRater[rater].add(value);
            all.add(value);
            total.add(value);
        }
        totals.add(total);
    }

    private void open(Observations rows) {
        boolean isFirst = raters.isUnknown();
        raters.require(rows);
        if (isFirst) {
            boolean whole = WholeLevels.in(rows);
            byRater = new Moments[rows.columns().size()];
            Arrays.setAll(byRater, rater -> Moments.of(whole));
            all = Moments.of(whole);
            totals = Moments.of(whole);
        }
    }

    void merge(RaterSums other) {
        boolean isFirst = raters.isUnknown();
        raters.require(other.raters);
        if (isFirst) {
            byRater = other.byRater;
            all = other.all;
            totals = other.totals;
        } else if (!other.raters.isUnknown()) {
            for (int rater = 0; rater < byRater.length; rater++) {
                byRater[rater].add(other.byRater[rater]);
            }
            all.add(other.all);
            totals.add(other.totals);
        }
        incomplete += other.incomplete;
    }
}
