package org.relationalleadership.psychometrics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.response.Context;
import org.relationalleadership.response.Observations;

/** A table of numbers as observations; what is not a number is absent, see {@link #code}. */
public final class TestRows implements Observations {

    private final List<String> columns;
    private final List<List<Double>> levels; // by column; none where all hold any number
    private final double[][] rows;
    private final Map<String, List<String>> context;

    private TestRows(
            List<String> columns, List<List<Double>> levels, double[][] rows, Map<String, List<String>> context) {
        this.columns = columns;
        this.levels = levels;
        this.rows = rows;
        this.context = context;
    }

    /** Columns {@code q1}, {@code q2} … that hold any number. */
    public static TestRows of(double[]... rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        return new TestRows(
                IntStream.rangeClosed(1, columns).mapToObj(i -> "q" + i).toList(), List.of(), rows, Map.of());
    }

    /** A resource of comma-separated numbers under a comment and a header. */
    public static TestRows read(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> lines =
                    reader.lines().filter(line -> !line.startsWith("#")).toList();
            double[][] rows = lines.stream()
                    .skip(1)
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                            .toArray())
                    .toArray(double[][]::new);
            return new TestRows(List.of(lines.get(0).split(",", -1)), List.of(), rows, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every column with these levels. */
    public TestRows withLevels(double... levels) {
        List<Double> same = Arrays.stream(levels).boxed().toList();
        return withLevels(columns.stream().map(column -> same).toList());
    }

    /** Each column with its own levels; none where it holds any number. */
    public TestRows withLevels(List<List<Double>> levels) {
        return new TestRows(columns, levels, rows, context);
    }

    /** Every column with the levels from one whole number to another. */
    public TestRows withLevelsFrom(int lowest, int highest) {
        return withLevels(
                IntStream.rangeClosed(lowest, highest).asDoubleStream().toArray());
    }

    /** With a piece of context; empty texts are none. */
    public TestRows withContext(String name, String... texts) {
        Map<String, List<String>> more = new LinkedHashMap<>(context);
        more.put(name, List.of(texts));
        return new TestRows(columns, levels, rows, more);
    }

    /** Some of the rows, as a batch of its own. */
    public TestRows cut(int from, int to) {
        Map<String, List<String>> part = new LinkedHashMap<>();
        context.forEach((name, texts) -> part.put(name, texts.subList(from, to)));
        return new TestRows(columns, levels, Arrays.copyOfRange(rows, from, to), part);
    }

    /** The rows in another order. */
    public TestRows inOrder(List<Integer> order) {
        Map<String, List<String>> part = new LinkedHashMap<>();
        context.forEach(
                (name, texts) -> part.put(name, order.stream().map(texts::get).toList()));
        return new TestRows(
                columns, levels, order.stream().map(row -> rows[row]).toArray(double[][]::new), part);
    }

    @Override
    public int rows() {
        return rows.length;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public List<Double> levels(int column) {
        return levels.isEmpty() ? List.of() : levels.get(column);
    }

    /** Infinity is not asked, minus infinity not applicable. */
    @Override
    public int code(int row, int column) {
        double number = rows[row][column];
        if (Double.isNaN(number)) {
            return -1;
        }
        if (Double.isInfinite(number)) {
            return number < 0 ? -2 : -3;
        }
        return levels(column).isEmpty() ? 0 : levels(column).indexOf(number);
    }

    @Override
    public double value(int row, int column) {
        if (code(row, column) < 0) {
            throw new NoSuchElementException("no number");
        }
        return rows[row][column];
    }

    @Override
    public Optional<Range> range(int column) {
        return Optional.empty();
    }

    @Override
    public Context context() {
        return Context.of(rows.length, context);
    }

    /** Rows cut at some places. */
    public List<Observations> cutAt(List<Integer> places) {
        List<Integer> ends = new ArrayList<>(places.stream()
                .map(place -> Math.min(place, rows.length))
                .sorted()
                .toList());
        ends.add(rows.length);
        List<Observations> parts = new ArrayList<>();
        int from = 0;
        for (int end : ends) {
            parts.add(cut(from, end));
            from = end;
        }
        return parts;
    }
}
