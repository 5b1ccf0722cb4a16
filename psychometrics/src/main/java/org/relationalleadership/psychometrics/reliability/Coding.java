package org.relationalleadership.psychometrics.reliability;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.response.Observations;

/**
 * How the numbers of a column are held: as small whole steps from the first level, {@code number = base + step · whole}, or,
 * where that cannot be, as they are.
 *
 * <p>Levels at equal distances, as nearly all answer scales have them, are their own codes; other whole levels are looked up.
 */
@SuppressWarnings("serial") // its collections are those of the JDK, which can be sent
final class Coding implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int MOST_STEPS = Byte.MAX_VALUE;
    private static final int ROUNDINGS = 4;

    private final List<Double> levels;
    private final double lowest; // as far as a number can go; not a number where that is not known
    private final double highest;
    private final byte @Nullable [] table; // from codes to whole steps; null where they are equal
    private final double base;
    private final double step;
    private final int bits; // that the most steps take; −1 where numbers are held as they are

    private Coding(
            List<Double> levels,
            double lowest,
            double highest,
            byte @Nullable [] table,
            double base,
            double step,
            int bits) {
        this.levels = levels;
        this.lowest = lowest;
        this.highest = highest;
        this.table = table;
        this.base = base;
        this.step = step;
        this.bits = bits;
    }

    static Coding of(Observations rows, int index) {
        List<Double> levels = List.copyOf(rows.levels(index));
        double lowest = levels.stream().mapToDouble(Double::doubleValue).min().orElse(end(rows, index, true));
        double highest = levels.stream().mapToDouble(Double::doubleValue).max().orElse(end(rows, index, false));
        if (levels.isEmpty() || levels.size() > MOST_STEPS + 1) {
            return new Coding(levels, lowest, highest, null, 0, 1, -1);
        }
        double first = levels.get(0);
        double step = levels.size() == 1 ? 1 : (levels.get(levels.size() - 1) - first) / (levels.size() - 1);
        if (isEven(levels, first, step)) {
            return new Coding(levels, lowest, highest, null, first, step, bits(levels.size() - 1));
        }
        if (highest - lowest <= MOST_STEPS && levels.stream().allMatch(level -> level == Math.rint(level))) {
            byte[] table = new byte[levels.size()];
            for (int code = 0; code < table.length; code++) {
                table[code] = (byte) (levels.get(code) - lowest);
            }
            return new Coding(levels, lowest, highest, table, lowest, 1, bits((int) (highest - lowest)));
        }
        return new Coding(levels, lowest, highest, null, 0, 1, -1);
    }

    private static double end(Observations rows, int index, boolean low) {
        return rows.range(index).map(low ? Range::min : Range::max).orElse(Double.NaN);
    }

    private static boolean isEven(List<Double> levels, double first, double step) {
        double allowed = ROUNDINGS * Math.ulp(Math.max(Math.abs(first), Math.abs(levels.get(levels.size() - 1))));
        for (int code = 0; code < levels.size(); code++) {
            if (Math.abs(first + step * code - levels.get(code)) > allowed) {
                return false;
            }
        }
        return true;
    }

    private static int bits(int most) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(most);
    }

    List<Double> levels() {
        return levels;
    }

    double lowest() {
        return lowest;
    }

    double highest() {
        return highest;
    }

    /** The numbers that are counted: the levels, or else the ends of the range; an end that is not known equals nothing. */
    double[] counted() {
        return levels.isEmpty()
                ? new double[] {lowest, highest}
                : levels.stream().mapToDouble(Double::doubleValue).toArray();
    }

    boolean isWhole() {
        return bits >= 0;
    }

    int bits() {
        return Math.max(0, bits);
    }

    double step() {
        return step;
    }

    /** The number of so many steps. */
    double number(double steps) {
        return base + step * steps;
    }

    /** The steps of a code, which is one of a level. */
    int steps(int code) {
        return table == null ? code : table[code];
    }

    /** Turns codes of levels into steps; absent ones stay. */
    void toSteps(byte[] codes, int count) {
        if (table != null) {
            for (int row = 0; row < count; row++) {
                if (codes[row] >= 0) {
                    codes[row] = table[codes[row]];
                }
            }
        }
    }
}
