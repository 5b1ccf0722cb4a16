package org.relationalleadership.psychometrics.agreement;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.relationalleadership.psychometrics.number.Columns;
import org.relationalleadership.psychometrics.rating.Rating;
import org.relationalleadership.response.Context;
import org.relationalleadership.response.Observations;

/** Ratings of others with their target and rater, in the order in which they came; a rater without a name is −1. */
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
    private long ofOneself;

    long unnamed() {
        return unnamed;
    }

    long ofOneself() {
        return ofOneself;
    }

    /**
     * Takes ratings in, less those of people about themselves.
     *
     * @param target the context that names who was rated
     * @param rater the context that names who rated; blank where there is none
     * @param needsRater whether a row without a rater is left out too
     */
    void add(Observations rows, String target, String rater, boolean needsRater) {
        if (rows.columns().size() != 1) {
            throw new IllegalArgumentException(
                    "ratings: a row has one rating, so that there is one column, but there were " + rows.columns());
        }
        columns.require(rows);
        Context context = rows.context();
        List<String> targetTexts = context.dictionary(target);
        List<String> raterTexts = rater.isBlank() ? List.of() : context.dictionary(rater);
        Names.OfBatch batchTargets = targets.new OfBatch(targetTexts);
        Names.OfBatch batchRaters = raters.new OfBatch(raterTexts);
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
                int raterCode = rater.isBlank() ? -1 : context.code(rater, contextRow);
                if (targetCode < 0 || (needsRater && raterCode < 0)) {
                    unnamed++;
                } else if (raterCode >= 0
                        && Rating.isOfOneself(raterTexts.get(raterCode), targetTexts.get(targetCode))) {
                    ofOneself++;
                } else {
                    add(batchTargets.position(targetCode), batchRaters.position(raterCode), block[row]);
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
            int named = other.raterOf[i];
            add(target[other.targetOf[i]], named < 0 ? named : rater[named], other.values[i]);
        }
        unnamed += other.unnamed;
        ofOneself += other.ofOneself;
    }

    /** How many ratings count for nothing, because their rater rated their target more than once. */
    long repeated() {
        return (long) size - single().cardinality();
    }

    /** The ratings by raters who rated their target once, and those by raters without a name. */
    private BitSet single() {
        long[] pairs = new long[size];
        Arrays.setAll(pairs, this::pair);
        Arrays.sort(pairs);
        BitSet single = new BitSet(size);
        for (int i = 0; i < size; i++) {
            int place = Arrays.binarySearch(pairs, pair(i));
            boolean isAgain = (place > 0 && pairs[place - 1] == pairs[place])
                    || (place < size - 1 && pairs[place + 1] == pairs[place]);
            single.set(i, raterOf[i] < 0 || !isAgain);
        }
        return single;
    }

    private long pair(int i) {
        return ((long) targetOf[i] << Integer.SIZE) | (raterOf[i] & 0xffffffffL);
    }

    /** A row for each target that was rated, a column for each rater. */
    RatingTable table() {
        return table(targets.places());
    }

    /** A row for each target that every rater rated once, a column for each rater. */
    RatingTable tableOfSameRaters() {
        int[] counts = counts(single());
        int[] places = new int[counts.length];
        int rows = 0;
        for (int target : targets.inOrder()) {
            places[target] = counts[target] == raters.size() ? rows++ : -1;
        }
        return table(places);
    }

    /** The ratings of targets by where each target goes; a target that goes nowhere has −1. */
    private RatingTable table(int[] targetPlaces) {
        int[] raterPlaces = raters.places();
        double[][] table =
                gaps(raterPlaces.length, 1 + Arrays.stream(targetPlaces).max().orElse(-1));
        single().stream()
                .filter(i -> targetPlaces[targetOf[i]] >= 0)
                .forEach(i -> table[raterPlaces[raterOf[i]]][targetPlaces[targetOf[i]]] = values[i]);
        return new RatingTable(
                levels(), Arrays.stream(raters.inOrder()).mapToObj(raters::name).toList(), table);
    }

    private int[] counts(BitSet single) {
        int[] counts = new int[targets.size()];
        single.stream().forEach(i -> counts[targetOf[i]]++);
        return counts;
    }

    /** A row for each target that was rated, a column for its lowest rating, for the second lowest and so on. */
    RatingTable tableOfAnyRaters() {
        BitSet single = single();
        int[] places = targets.places();
        int[] counts = counts(single);
        double[][] rows = new double[places.length][];
        for (int target = 0; target < places.length; target++) {
            rows[places[target]] = new double[counts[target]];
        }
        single.stream().forEach(i -> rows[places[targetOf[i]]][--counts[targetOf[i]]] = values[i]);
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
