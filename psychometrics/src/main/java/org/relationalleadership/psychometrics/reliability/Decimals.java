package org.relationalleadership.psychometrics.reliability;

import java.io.Serializable;
import java.util.Arrays;
import org.relationalleadership.psychometrics.number.TwofoldSum;

/**
 * Sums of numbers that are no small whole steps: of each column, and of each pair over the rows in which both have one. Cell
 * {@code i · columns + j} of a table belongs to column i over the rows of column j.
 */
final class Decimals implements Serializable {

    private static final long serialVersionUID = 1;

    private final int columns;
    private final TwofoldSum[] sums;
    private final TwofoldSum[] squares;
    private final TwofoldSum[] products; // above the diagonal

    Decimals(int columns) {
        this.columns = columns;
        sums = zeros(columns * columns);
        squares = zeros(columns * columns);
        products = zeros(columns * columns);
    }

    private static TwofoldSum[] zeros(int count) {
        TwofoldSum[] zeros = new TwofoldSum[count];
        Arrays.setAll(zeros, i -> new TwofoldSum());
        return zeros;
    }

    /** The numbers of a stretch of rows; those of absent rows are never looked at. */
    void add(BitPlanes[] planes, double[][] numbers) {
        TwofoldSum[] ownSums = zeros(columns);
        TwofoldSum[] ownSquares = zeros(columns);
        for (int i = 0; i < columns; i++) {
            add(planes[i], planes[i], numbers[i], ownSums[i], ownSquares[i]);
            sums[i * columns + i].add(ownSums[i]);
            squares[i * columns + i].add(ownSquares[i]);
        }
        for (int i = 0; i < columns; i++) {
            for (int j = i + 1; j < columns; j++) {
                long common = planes[i].common(planes[j]);
                addOver(i, j, common, planes, numbers, ownSums, ownSquares);
                addOver(j, i, common, planes, numbers, ownSums, ownSquares);
                addProducts(planes[i], planes[j], numbers[i], numbers[j], products[i * columns + j]);
            }
        }
    }

    /** Adds up a column over the rows of another; where that has all of its rows, the sums are known. */
    private void addOver(
            int i,
            int j,
            long common,
            BitPlanes[] planes,
            double[][] numbers,
            TwofoldSum[] ownSums,
            TwofoldSum[] ownSquares) {
        int cell = i * columns + j;
        if (common == planes[i].count()) {
            sums[cell].add(ownSums[i]);
            squares[cell].add(ownSquares[i]);
        } else {
            add(planes[i], planes[j], numbers[i], sums[cell], squares[cell]);
        }
    }

    private static void add(BitPlanes mine, BitPlanes theirs, double[] numbers, TwofoldSum sum, TwofoldSum squares) {
        for (int word = 0; word < mine.words(); word++) {
            for (long left = mine.present()[word] & theirs.present()[word]; left != 0; left &= left - 1) {
                double number = numbers[word * Long.SIZE + Long.numberOfTrailingZeros(left)];
                sum.add(number);
                squares.addProduct(number, number);
            }
        }
    }

    private static void addProducts(BitPlanes one, BitPlanes other, double[] x, double[] y, TwofoldSum products) {
        for (int word = 0; word < one.words(); word++) {
            for (long left = one.present()[word] & other.present()[word]; left != 0; left &= left - 1) {
                int row = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                products.addProduct(x[row], y[row]);
            }
        }
    }

    void merge(Decimals other) {
        for (int cell = 0; cell < sums.length; cell++) {
            sums[cell].add(other.sums[cell]);
            squares[cell].add(other.squares[cell]);
            products[cell].add(other.products[cell]);
        }
    }

    double sum(int column) {
        return sums[column * columns + column].value();
    }

    /** n Σx² − (Σx)² of a column over the rows of another. */
    double squares(double n, int column, int other) {
        int cell = column * columns + other;
        return TwofoldSum.centred(n, squares[cell], sums[cell], sums[cell]);
    }

    /** n Σxy − Σx Σy of two columns, the first of them before the second. */
    double products(double n, int one, int other) {
        int cell = one * columns + other;
        return TwofoldSum.centred(n, products[cell], sums[cell], sums[other * columns + one]);
    }
}
