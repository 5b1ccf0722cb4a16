package org.relationalleadership.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.NearMiss;

/**
 * Who answered about whom, when, and in which group: some named columns of text beside the answers of a batch.
 *
 * <p>The names are those of the mapping: {@code respondent}, {@code subject}, {@code role}, {@code wave}, group levels,
 * {@code consent}, {@code seconds}. Texts repeat, so that each column is a dictionary and a code a row; a code is the position in {@link
 * #dictionary}, or −1 where the row has no value. Codes of two batches have nothing to do with each other. Two contexts
 * are equal when they have the same names in the same order, and in each row the same texts.
 *
 * <p>Immutable and thread-safe.
 */
public final class Context {

    private final int rows;
    private final List<String> names;
    private final List<Column> columns;

    private Context(int rows, List<String> names, List<Column> columns) {
        this.rows = rows;
        this.names = names;
        this.columns = columns;
    }

    private static final class Column {

        private final int[] codes;
        private final List<String> dictionary;

        Column(int[] codes, List<String> dictionary) {
            this.codes = codes;
            this.dictionary = dictionary;
        }
    }

    /**
     * A context by itself, for observations that are no batch of answers.
     *
     * @param rows how many rows it has
     * @param texts by name, in order: a text for each row, empty where the row has none
     * @throws IllegalArgumentException if a name is no id, a text is blank but not empty, there are more or fewer texts than
     *     rows, or fewer than 0 rows
     */
    public static Context of(int rows, Map<String, List<String>> texts) {
        if (rows < 0) {
            throw new IllegalArgumentException("context: rows are 0 or more, but were " + rows);
        }
        texts.forEach((name, column) -> {
            if (column.size() != rows) {
                throw new IllegalArgumentException("context '" + Require.shortened(name) + "': a text for each of "
                        + rows + " rows, but there are " + column.size());
            }
        });
        Collector collector = new Collector(List.copyOf(texts.keySet()), rows + 1);
        List<List<String>> columns = List.copyOf(texts.values());
        for (int row = 0; row < rows; row++) {
            for (int c = 0; c < columns.size(); c++) {
                String text = columns.get(c).get(row);
                if (!text.isEmpty()) {
                    collector.set(c, text);
                }
            }
            collector.endRow();
        }
        return collector.finish();
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** The names of the columns, in order. */
    public List<String> names() {
        return names;
    }

    /**
     * The text of a row; empty where the row has none, or there is no column of that name.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Optional<String> value(String name, int row) {
        int column = names.indexOf(name);
        if (column < 0) {
            Objects.checkIndex(row, rows);
            return Optional.empty();
        }
        int code = columns.get(column).codes[Objects.checkIndex(row, rows)];
        return code < 0
                ? Optional.empty()
                : Optional.of(columns.get(column).dictionary.get(code));
    }

    /**
     * The code of a row, or −1 where the row has no value.
     *
     * @throws IllegalArgumentException if there is no column of that name
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public int code(String name, int row) {
        return column(name).codes[Objects.checkIndex(row, rows)];
    }

    /**
     * The different texts of a column, in the order of their first row.
     *
     * @throws IllegalArgumentException if there is no column of that name
     */
    public List<String> dictionary(String name) {
        return column(name).dictionary;
    }

    private Column column(String name) {
        int column = names.indexOf(name);
        if (column < 0) {
            throw new IllegalArgumentException(
                    "context: no column '" + Require.shortened(name) + "'" + NearMiss.hint(name, names));
        }
        return columns.get(column);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Context that) || rows != that.rows || !names.equals(that.names)) {
            return false;
        }
        for (int c = 0; c < names.size(); c++) {
            // Dictionaries list texts in the order of first use, so that equal texts have equal codes.
            if (!columns.get(c).dictionary.equals(that.columns.get(c).dictionary)
                    || !Arrays.equals(columns.get(c).codes, that.columns.get(c).codes)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return 31 * rows + names.hashCode();
    }

    /** The size and the names; never the texts, which may be about people. */
    @Override
    public String toString() {
        return rows + " rows of " + names;
    }

    /** Collects a context row by row. */
    static final class Collector {

        private final List<String> names;
        private final List<String> whats; // the names in messages
        private final List<Dictionary> dictionaries = new ArrayList<>();
        private final List<int[]> codes = new ArrayList<>();
        private int rows;

        Collector(List<String> names, int capacity) {
            this.names = List.copyOf(names);
            this.whats = names.stream().map(name -> "context '" + name + "'").toList();
            for (int i = 0; i < names.size(); i++) {
                if (names.indexOf(Require.id("context", names.get(i))) < i) {
                    throw new IllegalArgumentException("context: '" + names.get(i) + "' is named twice");
                }
            }
            for (int i = 0; i < names.size(); i++) {
                dictionaries.add(new Dictionary());
                codes.add(emptied(new int[Math.max(1, capacity)], 0));
            }
        }

        void set(int column, String text) {
            codes.get(column)[rows] = dictionaries.get(column).position(text, whats.get(column));
        }

        void clearRow() {
            codes.forEach(column -> column[rows] = -1);
        }

        void endRow() {
            rows++;
            for (int c = 0; c < codes.size(); c++) {
                if (rows == codes.get(c).length) {
                    codes.set(c, emptied(Arrays.copyOf(codes.get(c), rows * 2), rows));
                }
            }
        }

        Context finish() {
            List<Column> columns = new ArrayList<>();
            for (int c = 0; c < names.size(); c++) {
                int[] used = Arrays.copyOf(codes.get(c), rows);
                columns.add(new Column(used, dictionaries.get(c).inOrderOfFirstUse(used)));
            }
            return new Context(rows, names, List.copyOf(columns));
        }

        private static int[] emptied(int[] codes, int from) {
            Arrays.fill(codes, from, codes.length, -1);
            return codes;
        }
    }
}
