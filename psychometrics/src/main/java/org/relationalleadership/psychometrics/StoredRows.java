package org.relationalleadership.psychometrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.mapping.ContextName;
import org.relationalleadership.response.Context;
import org.relationalleadership.response.Observations;

/**
 * All rows in an order of their own, by what they hold, so that it does not show how they came; and the units that are
 * drawn, rows or groups of them.
 */
final class StoredRows {

    private static final int[] NO_ROWS = {};

    /** Contexts that say something about the row and name neither people nor a group: a second draw has the same. */
    private static final List<String> OF_ROWS =
            List.of(ContextName.WAVE, ContextName.ROLE, ContextName.CONSENT, ContextName.SECONDS);

    private final List<String> columns;
    private final List<List<Double>> levels;
    private final List<Optional<Range>> ranges;
    private final byte[][] codes;
    private final double[] @Nullable [] numbers; // null for a column that has levels
    private final Map<String, String[]> texts; // by context: of each row; empty where it has none
    private final Context context;
    private final int[][] units;
    private final List<String> nested; // contexts of people and groups none of whose texts stands in two units
    private final String mark; // that stands in no text

    private StoredRows(RowStore store, @Nullable String groups) {
        RowStore.Part first = store.parts.get(0);
        int rows = store.parts.stream().mapToInt(part -> part.rows).sum();
        columns = first.columns;
        levels = first.levels;
        ranges = Arrays.stream(first.ranges)
                .map(ends -> ends.length == 0 ? Optional.<Range>empty() : Optional.of(Range.of(ends[0], ends[1])))
                .toList();
        codes = new byte[columns.size()][rows];
        numbers = new double[columns.size()][];
        texts = new LinkedHashMap<>();
        collect(store, rows);
        sort(rows);
        Map<String, List<String>> lists = new LinkedHashMap<>();
        texts.forEach((name, column) -> lists.put(name, Arrays.asList(column)));
        context = Context.of(rows, lists);
        units = groups == null ? single(rows) : grouped(rows, groups);
        nested = groups == null ? List.of() : nested();
        String free = " #";
        for (String name : nested) {
            for (String text : context.dictionary(name)) {
                while (text.contains(free)) {
                    free += "#";
                }
            }
        }
        mark = free;
    }

    /** The rows of a store; null where it has none. */
    static @Nullable StoredRows of(RowStore store, @Nullable String groups) {
        return store.parts.stream().allMatch(part -> part.rows == 0) ? null : new StoredRows(store, groups);
    }

    private void collect(RowStore store, int rows) {
        for (int column = 0; column < codes.length; column++) {
            numbers[column] = levels.get(column).isEmpty() ? new double[rows] : null;
        }
        store.parts.get(0).contexts.forEach(name -> texts.put(name, new String[rows]));
        int at = 0;
        for (RowStore.Part part : store.parts) {
            for (int column = 0; column < codes.length; column++) {
                System.arraycopy(part.codes[column], 0, codes[column], at, part.rows);
                double[] target = numbers[column];
                double[] source = part.numbers[column];
                if (target != null && source != null) {
                    System.arraycopy(source, 0, target, at, part.rows);
                }
            }
            int c = 0;
            for (String[] target : texts.values()) {
                for (int row = 0; row < part.rows; row++) {
                    int code = part.contextCodes[c][row];
                    target[at + row] = code < 0 ? "" : part.dictionaries.get(c).get(code);
                }
                c++;
            }
            at += part.rows;
        }
    }

    private void sort(int rows) {
        Integer[] order = new Integer[rows];
        Arrays.setAll(order, row -> row);
        Comparator<Integer> byContent = Comparator.comparing(row -> 0); // rows without a column are alike
        for (int column = 0; column < codes.length; column++) {
            byte[] code = codes[column];
            double[] number = numbers[column];
            byContent = byContent.thenComparing((one, other) -> Byte.compare(code[one], code[other]));
            if (number != null) {
                byContent = byContent.thenComparing((one, other) -> Double.compare(number[one], number[other]));
            }
        }
        for (String[] text : texts.values()) {
            byContent = byContent.thenComparing((one, other) -> text[one].compareTo(text[other]));
        }
        Arrays.sort(order, byContent);
        for (int column = 0; column < codes.length; column++) {
            byte[] code = codes[column].clone();
            for (int row = 0; row < rows; row++) {
                codes[column][row] = code[order[row]];
            }
            double[] number = numbers[column];
            if (number != null) {
                double[] copy = number.clone();
                Arrays.setAll(number, row -> copy[order[row]]);
            }
        }
        texts.values().forEach(text -> {
            String[] copy = text.clone();
            Arrays.setAll(text, row -> copy[order[row]]);
        });
    }

    private static int[][] single(int rows) {
        int[][] units = new int[rows][];
        Arrays.setAll(units, row -> new int[] {row});
        return units;
    }

    private int[][] grouped(int rows, String groups) {
        String[] names = texts.get(groups);
        if (names == null) {
            throw new IllegalArgumentException(
                    "bootstrap: rows have no context '" + groups + "' to be grouped by, only " + texts.keySet());
        }
        List<int[]> alone = new ArrayList<>();
        Map<String, List<Integer>> members = new TreeMap<>();
        for (int row = 0; row < rows; row++) {
            if (names[row].isEmpty()) {
                alone.add(new int[] {row});
            } else {
                members.computeIfAbsent(names[row], name -> new ArrayList<>()).add(row);
            }
        }
        members.values()
                .forEach(group ->
                        alone.add(group.stream().mapToInt(Integer::intValue).toArray()));
        return alone.toArray(int[][]::new);
    }

    private List<String> nested() {
        List<String> found = new ArrayList<>();
        texts.forEach((name, column) -> {
            Map<String, Integer> unitOf = new TreeMap<>();
            boolean isNested = !OF_ROWS.contains(name);
            for (int unit = 0; unit < units.length; unit++) {
                for (int row : units[unit]) {
                    Integer other = column[row].isEmpty() ? null : unitOf.putIfAbsent(column[row], unit);
                    isNested &= other == null || other == unit;
                }
            }
            if (isNested) {
                found.add(name);
            }
        });
        return found;
    }

    int units() {
        return units.length;
    }

    /** All rows. */
    Observations all() {
        int[] every = new int[units.length];
        Arrays.setAll(every, unit -> unit);
        return drawn(every);
    }

    /** The rows of some units, each as often as it stands there. */
    Observations drawn(int[] drawn) {
        int rows = 0;
        for (int unit : drawn) {
            rows += units[unit].length;
        }
        int[] picked = new int[rows];
        int[] times = nested.isEmpty() ? NO_ROWS : new int[rows];
        int[] seen = nested.isEmpty() ? NO_ROWS : new int[units.length];
        int at = 0;
        for (int unit : drawn) {
            for (int row : units[unit]) {
                if (times.length > 0) {
                    times[at] = seen[unit];
                }
                picked[at++] = row;
            }
            if (seen.length > 0) {
                seen[unit]++;
            }
        }
        return new Drawn(picked, times);
    }

    /** A resample. */
    private final class Drawn implements Observations {

        private final int[] picked;
        private final int[] times; // how often the unit of a row was drawn before; none where that is all the same
        private @Nullable Context renamed; // computed when first asked for, by the one worker that has this

        Drawn(int[] picked, int[] times) {
            this.picked = picked;
            this.times = times;
        }

        @Override
        public int rows() {
            return picked.length;
        }

        @Override
        public List<String> columns() {
            return columns;
        }

        @Override
        public List<Double> levels(int column) {
            return levels.get(column);
        }

        @Override
        public int code(int row, int column) {
            return codes[column][picked[row]];
        }

        @Override
        public double value(int row, int column) {
            byte code = codes[column][picked[row]];
            if (code < 0) {
                throw new NoSuchElementException("resample, column '" + columns.get(column) + "': no number");
            }
            double[] source = numbers[column];
            return source == null ? levels.get(column).get(code) : source[picked[row]];
        }

        @Override
        public void copyCodes(int column, int from, int count, byte[] target) {
            Objects.checkFromIndexSize(from, count, picked.length);
            byte[] source = codes[column];
            for (int row = 0; row < count; row++) {
                target[row] = source[picked[from + row]];
            }
        }

        @Override
        public void copyValues(int column, int from, int count, double[] target) {
            double[] source = numbers[column];
            if (source == null) {
                Observations.super.copyValues(column, from, count, target);
                return;
            }
            Objects.checkFromIndexSize(from, count, picked.length);
            for (int row = 0; row < count; row++) {
                target[row] = source[picked[from + row]]; // 0 where there is none
            }
        }

        @Override
        public Optional<Range> range(int column) {
            return ranges.get(column);
        }

        @Override
        public Context context() {
            if (times.length == 0) {
                return context;
            }
            Context known = renamed;
            if (known == null) {
                Map<String, List<String>> drawn = new LinkedHashMap<>();
                texts.forEach((name, column) -> drawn.put(name, renamed(column, nested.contains(name))));
                known = Context.of(picked.length, drawn);
                renamed = known;
            }
            return known;
        }

        private List<String> renamed(String[] column, boolean isNested) {
            List<String> texts = new ArrayList<>(picked.length);
            for (int row = 0; row < picked.length; row++) {
                String text = column[picked[row]];
                texts.add(isNested && times[row] > 0 && !text.isEmpty() ? text + mark + (times[row] + 1) : text);
            }
            return texts;
        }

        @Override
        public int contextRow(int row) {
            return times.length == 0 ? picked[row] : Objects.checkIndex(row, picked.length);
        }
    }
}
