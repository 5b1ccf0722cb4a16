package org.relationalleadership.psychometrics.agreement;

import java.io.Serializable;
import java.util.ArrayList;
import org.relationalleadership.psychometrics.number.Columns;
import org.relationalleadership.response.Observations;

/** The sums of the ratings of each target that has one. */
final class TargetRatings implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int BLOCK = 1024;

    private final Columns columns = new Columns("raters");
    final ArrayList<Moments> targets = new ArrayList<>();
    long unrated;

    void add(Observations rows) {
        columns.require(rows);
        boolean whole = WholeLevels.in(rows);
        double[] values = new double[Math.min(BLOCK, rows.rows())];
        byte[] codes = new byte[values.length];
        for (int from = 0; from < rows.rows(); from += BLOCK) {
            int count = Math.min(BLOCK, rows.rows() - from);
            Moments[] block = new Moments[count];
            for (int row = 0; row < count; row++) {
                block[row] = Moments.of(whole);
            }
            for (int column = 0; column < rows.columns().size(); column++) {
                rows.copyValues(column, from, count, values);
                rows.copyCodes(column, from, count, codes);
                for (int row = 0; row < count; row++) {
                    if (codes[row] >= 0) {
                        block[row].add(values[row]);
                    }
                }
            }
            for (Moments target : block) {
                add(target);
            }
        }
    }

    private void add(Moments target) {
        if (target.count == 0) {
            unrated++;
        } else {
            targets.add(target);
        }
    }

    void merge(TargetRatings other) {
        columns.require(other.columns);
        targets.addAll(other.targets);
        unrated += other.unrated;
    }
}
