package org.relationalleadership.psychometrics.agreement;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.relationalleadership.psychometrics.number.Columns;
import org.relationalleadership.response.Observations;

/** How many units have which values, in whatever order. */
final class ValuedUnits implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int BLOCK = 1024;

    private final Columns raters = new Columns("raters");
    private final TreeMap<double[], Long> units = new TreeMap<>((Comparator<double[]> & Serializable) Arrays::compare);
    long unpaired;

    /** The counts of units by their values, which are in ascending order and two or more. */
    Map<double[], Long> units() {
        return units;
    }

    void add(Observations rows) {
        raters.require(rows);
        int columns = rows.columns().size();
        double[][] values = new double[columns][Math.min(BLOCK, rows.rows())];
        byte[][] codes = new byte[columns][Math.min(BLOCK, rows.rows())];
        double[] unit = new double[columns];
        for (int from = 0; from < rows.rows(); from += BLOCK) {
            int count = Math.min(BLOCK, rows.rows() - from);
            for (int column = 0; column < columns; column++) {
                rows.copyValues(column, from, count, values[column]);
                rows.copyCodes(column, from, count, codes[column]);
            }
            for (int row = 0; row < count; row++) {
                int present = 0;
                for (int column = 0; column < columns; column++) {
                    if (codes[column][row] >= 0) {
                        unit[present++] = values[column][row] + 0.0; // no negative zero
                    }
                }
                add(Arrays.copyOf(unit, present));
            }
        }
    }

    private void add(double[] unit) {
        if (unit.length < 2) {
            unpaired++;
        } else {
            Arrays.sort(unit);
            units.merge(unit, 1L, Long::sum);
        }
    }

    void merge(ValuedUnits other) {
        raters.require(other.raters);
        other.units.forEach((unit, count) -> units.merge(unit, count, Long::sum));
        unpaired += other.unpaired;
    }
}
