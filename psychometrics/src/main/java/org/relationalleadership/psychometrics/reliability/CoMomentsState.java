package org.relationalleadership.psychometrics.reliability;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.psychometrics.number.Columns;
import org.relationalleadership.response.Observations;

/**
 * Counts and sums over rows: of each column, and of each pair of columns over the rows in which both have a number. Cell
 * {@code i · columns + j} of a table belongs to column i over the rows of column j.
 */
final class CoMomentsState implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int MOST_ROWS = BitPlanes.MOST_WORDS * Long.SIZE;
    private static final double SAFE_PRODUCT = 4e18; // two of them differ by less than a long holds

    final boolean listwise;
    private final Columns columns = new Columns("co-moments");
    long rows;
    long used; // rows with a number in all columns, or in any where gaps are allowed
    Coding[] codings = {};
    long[][] absences = {}; // by column: not answered, not applicable, not asked
    long[][] options = {}; // by column and code; by end of the range where there are no codes
    private long[] counts = {};
    private long[] sums = {}; // of steps
    private long[] squares = {};
    private long[] products = {}; // above the diagonal
    private @Nullable Decimals decimals; // null where every column is held in steps
    private transient @Nullable Stretch stretch;

    CoMomentsState(boolean listwise) {
        this.listwise = listwise;
    }

    /** A part of the rows by column; used again for the next. */
    private static final class Stretch {

        final int mostRows;
        final byte[] codes;
        final BitPlanes[] planes;
        final double[][] numbers; // none where every column is held in steps
        final long[] any;
        final long[] all;

        Stretch(Coding[] codings, int rows, boolean hasNumbers) {
            mostRows = BitPlanes.bytes(rows);
            codes = new byte[mostRows];
            planes = Arrays.stream(codings)
                    .map(coding -> new BitPlanes(coding.bits(), mostRows / Long.SIZE))
                    .toArray(BitPlanes[]::new);
            numbers = new double[hasNumbers ? codings.length : 0][mostRows];
            any = new long[mostRows / Long.SIZE];
            all = new long[mostRows / Long.SIZE];
        }
    }

    void add(Observations batch) {
        start(batch);
        Stretch stretch = this.stretch;
        if (stretch == null || stretch.mostRows < Math.min(MOST_ROWS, batch.rows())) {
            stretch = new Stretch(codings, Math.min(MOST_ROWS, batch.rows()), decimals != null);
            this.stretch = stretch;
        }
        for (int from = 0; from < batch.rows(); from += MOST_ROWS) {
            int count = Math.min(MOST_ROWS, batch.rows() - from);
            load(stretch, batch, from, count);
            if (codings.length > 0) {
                addUp(stretch, count);
            }
            rows += count;
        }
    }

    private void start(Observations batch) {
        boolean isFirst = columns.isUnknown();
        columns.require(batch);
        if (isFirst) {
            Coding[] found = new Coding[batch.columns().size()];
            Arrays.setAll(found, column -> Coding.of(batch, column));
            start(found);
        }
    }

    private void start(Coding[] found) {
        int columns = found.length;
        codings = found;
        absences = new long[columns][Absence.values().length];
        options = new long[columns][];
        Arrays.setAll(options, i -> new long[codings[i].counted().length]);
        counts = new long[columns * columns];
        sums = new long[columns * columns];
        squares = new long[columns * columns];
        products = new long[columns * columns];
        if (!Arrays.stream(found).allMatch(Coding::isWhole)) {
            decimals = new Decimals(columns);
        }
    }

    List<String> names() {
        return columns.names();
    }

    private void load(Stretch stretch, Observations batch, int from, int count) {
        Arrays.fill(stretch.any, 0);
        Arrays.fill(stretch.all, -1);
        for (int i = 0; i < codings.length; i++) {
            BitPlanes planes = stretch.planes[i];
            batch.copyCodes(i, from, count, stretch.codes);
            codings[i].toSteps(stretch.codes, count);
            planes.set(stretch.codes, count);
            absences[i][0] += planes.notAnswered();
            absences[i][1] += planes.notApplicable();
            absences[i][2] += planes.notAsked();
            for (int word = 0; word < planes.words(); word++) {
                stretch.any[word] |= planes.present()[word];
                stretch.all[word] &= planes.present()[word];
            }
            if (decimals != null) {
                batch.copyValues(i, from, count, stretch.numbers[i]);
            }
        }
    }

    private void addUp(Stretch stretch, int count) {
        long kept = 0;
        boolean gaps = false;
        for (int word = 0; word < stretch.planes[0].words(); word++) {
            kept += Long.bitCount((listwise ? stretch.all : stretch.any)[word]);
        }
        for (BitPlanes planes : stretch.planes) {
            if (listwise) {
                planes.keep(stretch.all);
            } else {
                gaps |= planes.count() < count;
            }
        }
        used += kept;
        addColumns(stretch);
        addPairs(stretch, gaps);
        if (decimals != null) {
            decimals.add(stretch.planes, stretch.numbers);
        }
    }

    private void addColumns(Stretch stretch) {
        for (int i = 0; i < codings.length; i++) {
            int own = i * codings.length + i;
            BitPlanes planes = stretch.planes[i];
            counts[own] += planes.count();
            if (codings[i].isWhole()) {
                for (int code = 0; code < options[i].length; code++) {
                    options[i][code] += planes.count(codings[i].steps(code));
                }
                planes.addUp();
                sums[own] += planes.sum();
                squares[own] += planes.squares();
            } else {
                planes.countNumbers(stretch.numbers[i], codings[i].counted(), options[i]);
            }
        }
    }

    private void addPairs(Stretch stretch, boolean gaps) {
        int columns = codings.length;
        for (int i = 0; i < columns; i++) {
            for (int j = i + 1; j < columns; j++) {
                BitPlanes one = stretch.planes[i];
                BitPlanes other = stretch.planes[j];
                long common = gaps ? one.common(other) : one.count();
                counts[i * columns + j] += common;
                counts[j * columns + i] += common;
                if (codings[i].isWhole() && codings[j].isWhole()) {
                    addOver(one, other, common, i * columns + j);
                    addOver(other, one, common, j * columns + i);
                    products[i * columns + j] += one.products(other);
                }
            }
        }
    }

    /** Adds up a column over the rows of another; where that has all of its rows, the sums are known. */
    private void addOver(BitPlanes column, BitPlanes other, long common, int cell) {
        if (common == column.count()) {
            sums[cell] += column.sum();
            squares[cell] += column.squares();
        } else {
            long[] found = column.sumsOver(other.present());
            sums[cell] += found[0];
            squares[cell] += found[1];
        }
    }

    void merge(CoMomentsState other) {
        if (other.columns.isUnknown()) {
            return;
        }
        boolean isFirst = columns.isUnknown();
        columns.require(other.columns);
        if (isFirst) {
            start(other.codings);
        }
        rows += other.rows;
        used += other.used;
        for (int i = 0; i < codings.length; i++) {
            add(absences[i], other.absences[i]);
            add(options[i], other.options[i]);
        }
        add(counts, other.counts);
        add(sums, other.sums);
        add(squares, other.squares);
        add(products, other.products);
        if (decimals != null && other.decimals != null) {
            decimals.merge(other.decimals);
        }
    }

    private static void add(long[] target, long[] more) {
        for (int i = 0; i < target.length; i++) {
            target[i] += more[i];
        }
    }

    /** How many rows have a number in both columns, which may be one. */
    long count(int one, int other) {
        return counts[one * codings.length + other];
    }

    /** The sum of a column in its own numbers, divided by their count. */
    double mean(int column) {
        int own = column * codings.length + column;
        Coding coding = codings[column];
        return coding.isWhole() || decimals == null
                ? coding.number((double) sums[own] / counts[own])
                : decimals.sum(column) / counts[own];
    }

    /** n Σx² − (Σx)² of a column over the rows of another, which may be itself. */
    double squares(int column, int other) {
        int cell = column * codings.length + other;
        if (codings[column].isWhole() && codings[other].isWhole()) {
            double step = codings[column].step();
            return centred(counts[cell], squares[cell], sums[cell], sums[cell]) * step * step;
        }
        return decimals == null ? 0 : decimals.squares((double) counts[cell], column, other);
    }

    /** n Σxy − Σx Σy of two columns, the first of them before the second. */
    double products(int one, int other) {
        int cell = one * codings.length + other;
        if (codings[one].isWhole() && codings[other].isWhole()) {
            return centred(counts[cell], products[cell], sums[cell], sums[other * codings.length + one])
                    * codings[one].step()
                    * codings[other].step();
        }
        return decimals == null ? 0 : decimals.products((double) counts[cell], one, other);
    }

    private static double centred(long n, long products, long x, long y) {
        if (Math.abs((double) n * products) < SAFE_PRODUCT && Math.abs((double) x * y) < SAFE_PRODUCT) {
            return n * products - x * y;
        }
        return BigInteger.valueOf(n)
                .multiply(BigInteger.valueOf(products))
                .subtract(BigInteger.valueOf(x).multiply(BigInteger.valueOf(y)))
                .doubleValue();
    }
}
