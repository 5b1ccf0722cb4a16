package org.relationalleadership.psychometrics.agreement;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.relationalleadership.psychometrics.number.Columns;
import org.relationalleadership.response.Context;
import org.relationalleadership.response.Observations;

/** Ratings with their target and rater, in the order in which they came. */
final class RatingList implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int BLOCK = 1024;

    private final Names targets = new Names();
    private final Names raters = new Names();
    private final Columns columns = new Columns("ratings");
    private double[] values = new double[16];
    private int[] targetOf = new int[16];
    private int[] raterOf = new int[16];
    private int size;
    private long unnamed;

    int size() {
        return size;
    }

    long unnamed() {
        return unnamed;
    }

    void add(Observations rows, String target, String rater) {
        if (rows.columns().size() != 1) {
            throw new IllegalArgumentException(
                    "ratings: a row has one rating, so that there is one column, but there were " + rows.columns());
        }
        columns.require(rows);
        Context context = rows.context();
        Names.OfBatch batchTargets = targets.new OfBatch(context.dictionary(target));
        Names.OfBatch batchRaters = raters.new OfBatch(rater.isBlank() ? List.of() : context.dictionary(rater));
        double[] block = new double[Math.min(BLOCK, rows.rows())];
        byte[] codes = new byte[block.length];
        for (int from = 0; from < rows.rows(); from += BLOCK) {
            int count = Math.min(BLOCK, rows.rows() - from);
            rows.copyValues(0, from, count, block);
            rows.copyCodes(0, from, count, codes);
            for (int row = 0; row < count; row++) {
                if (codes[row] < 0) {
                    continue;
                }
                int contextRow = rows.contextRow(from + row);
                int targetCode = context.code(target, contextRow);
                int raterCode = rater.isBlank() ? 0 : context.code(rater, contextRow);
                if ((targetCode | raterCode) < 0) {
                    unnamed++;
                } else {
                    add(
                            batchTargets.position(targetCode),
                            rater.isBlank() ? 0 : batchRaters.position(raterCode),
                            block[row]);
                }
            }
        }
    }

    private void add(int target, int rater, double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
            targetOf = Arrays.copyOf(targetOf, 2 * size);
            raterOf = Arrays.copyOf(raterOf, 2 * size);
        }
        targetOf[size] = target;
        raterOf[size] = rater;
        values[size] = value + 0.0; // no negative zero
        size++;
    }

    void merge(RatingList other) {
        columns.require(other.columns);
        int[] target = targets.merge(other.targets);
        int[] rater = raters.merge(other.raters);
        for (int i = 0; i < other.size; i++) {
            add(target[other.targetOf[i]], rater.length == 0 ? 0 : rater[other.raterOf[i]], other.values[i]);
        }
        unnamed += other.unnamed;
    }

    /** A row for each target that was rated, a column for each rater. */
    RatingTable table() {
        int[] targetOrder = targets.places();
        int[] raterOrder = raters.places();
        double[][] table = gaps(raterOrder.length, targetOrder.length);
        boolean[][] repeated = new boolean[raterOrder.length][targetOrder.length];
        for (int i = 0; i < size; i++) {
            int column = raterOrder[raterOf[i]];
            int row = targetOrder[targetOf[i]];
            repeated[column][row] |= !Double.isNaN(table[column][row]);
            table[column][row] = values[i];
        }
        for (int column = 0; column < table.length; column++) {
            for (int row = 0; row < targetOrder.length; row++) {
                table[column][row] = repeated[column][row] ? Double.NaN : table[column][row];
            }
        }
        return new RatingTable(levels(), List.copyOf(raters.inOrder().keySet()), table);
    }

    /** A row for each target that was rated, a column for its lowest rating, for the second lowest and so on. */
    RatingTable tableOfAnyRaters() {
        int[] targetOrder = targets.places();
        int[] counts = new int[targetOrder.length];
        for (int i = 0; i < size; i++) {
            counts[targetOrder[targetOf[i]]]++;
        }
        double[][] rows = new double[targetOrder.length][];
        Arrays.setAll(rows, row -> new double[counts[row]]);
        for (int i = 0; i < size; i++) {
            int row = targetOrder[targetOf[i]];
            rows[row][--counts[row]] = values[i];
        }
        int columns = Arrays.stream(rows).mapToInt(row -> row.length).max().orElse(0);
        double[][] table = gaps(columns, rows.length);
        for (int row = 0; row < rows.length; row++) {
            Arrays.sort(rows[row]);
            for (int column = 0; column < rows[row].length; column++) {
                table[column][row] = rows[row][column];
            }
        }
        return new RatingTable(
                levels(),
                IntStream.rangeClosed(1, columns).mapToObj(Integer::toString).toList(),
                table);
    }

    private List<Double> levels() {
        return columns.isUnknown() ? List.of() : columns.levels(0);
    }

    private static double[][] gaps(int columns, int rows) {
        double[][] table = new double[columns][rows];
        for (double[] column : table) {
            Arrays.fill(column, Double.NaN);
        }
        return table;
    }
}
