package org.relationalleadership.psychometrics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.psychometrics.number.Columns;
import org.relationalleadership.response.Context;
import org.relationalleadership.response.Observations;

/** Rows as they came, batch by batch, by column. */
@SuppressWarnings("serial") // its collections are those of the JDK, which can be sent
final class RowStore implements Serializable {

    private static final long serialVersionUID = 1;

    private final Columns columns = new Columns("bootstrap");
    final List<Part> parts = new ArrayList<>();

    /** The rows of a batch. */
    @SuppressWarnings("serial") // its collections are those of the JDK, which can be sent
    static final class Part implements Serializable {

        private static final long serialVersionUID = 1;

        final int rows;
        final List<String> columns;
        final List<List<Double>> levels;
        final double[][] ranges; // lowest and highest; none where that is not known
        final byte[][] codes;
        final double[] @Nullable [] numbers; // null for a column that has levels
        final List<String> contexts;
        final int[][] contextCodes;
        final List<List<String>> dictionaries;

        Part(Observations batch) {
            int count = batch.columns().size();
            rows = batch.rows();
            columns = List.copyOf(batch.columns());
            List<List<Double>> found = new ArrayList<>();
            ranges = new double[count][];
            codes = new byte[count][rows];
            numbers = new double[count][];
            for (int column = 0; column < count; column++) {
                found.add(List.copyOf(batch.levels(column)));
                ranges[column] = batch.range(column).map(Part::ends).orElse(new double[0]);
                batch.copyCodes(column, 0, rows, codes[column]);
                if (found.get(column).isEmpty()) {
                    double[] values = new double[rows];
                    batch.copyValues(column, 0, rows, values);
                    numbers[column] = values;
                }
            }
            levels = List.copyOf(found);
            Context context = batch.context();
            contexts = List.copyOf(context.names());
            contextCodes = new int[contexts.size()][rows];
            List<List<String>> texts = new ArrayList<>();
            for (int c = 0; c < contextCodes.length; c++) {
                String name = contexts.get(c);
                texts.add(List.copyOf(context.dictionary(name)));
                Arrays.setAll(contextCodes[c], row -> context.code(name, batch.contextRow(row)));
            }
            dictionaries = List.copyOf(texts);
        }

        private static double[] ends(Range range) {
            return new double[] {range.min(), range.max()};
        }
    }

    void add(Observations batch) {
        columns.require(batch);
        add(new Part(batch));
    }

    void merge(RowStore other) {
        columns.require(other.columns);
        other.parts.forEach(this::add);
    }

    private void add(Part part) {
        if (!parts.isEmpty() && !parts.get(0).contexts.equals(part.contexts)) {
            throw new IllegalArgumentException("bootstrap: all rows have the same context, " + parts.get(0).contexts
                    + ", but some have " + part.contexts);
        }
        parts.add(part);
    }
}
