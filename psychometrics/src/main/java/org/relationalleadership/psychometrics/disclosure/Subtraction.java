package org.relationalleadership.psychometrics.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a reader can compute of hidden cells by adding and subtracting shown ones.
 *
 * <p>It looks at hidden cells that equations tie together. The shown cells leave the hidden ones free to move in some
 * directions; this takes one such direction at random. A sum of hidden cells that does not move along it is one that the shown
 * cells determine, and all others move, but for one chance in 10<sup>18</sup>.
 */
final class Subtraction {

    private static final long SEED = 20_101;
    // With more unlike small cells than this tied together, sums of three or four are not looked for: their number
    // grows
    // with the fourth power, and the time and memory to find them with the square.
    private static final int MOST_UNLIKE = 1_000;

    private final PeopleTable table;
    private final BitSet hidden;
    private final int[] cells;
    private final List<Integer> equations;
    private final Map<Integer, Map<Integer, Long>> byOthers =
            new LinkedHashMap<>(); // a cell as a sum of others, by factors
    private final Map<Integer, Long> moves = new HashMap<>();
    private final Map<Integer, Long> likeness = new HashMap<>(); // cells with the same may be exchanged for one another

    /** Looks at the hidden cells around one of them. */
    Subtraction(PeopleTable table, BitSet hidden, int around) {
        this.table = table;
        this.hidden = hidden;
        TreeSet<Integer> found = new TreeSet<>();
        TreeSet<Integer> ties = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(around));
        while (!open.isEmpty()) {
            int cell = open.remove();
            if (hidden.get(cell) && found.add(cell)) {
                table.equationsOf(cell).stream()
                        .filter(ties::add)
                        .forEach(equation -> table.equation(equation).forEach(open::add));
            }
        }
        cells = found.stream().mapToInt(Integer::intValue).toArray();
        equations = List.copyOf(ties);
        eliminate();
        move();
    }

    /** The hidden cells looked at. */
    int[] cells() {
        return cells;
    }

    /** Whether the shown cells determine the sum of hidden ones. */
    boolean isKnown(int[] sum) {
        return Arrays.stream(sum).mapToLong(this::move).reduce(0, PrimeField::add) == 0;
    }

    /**
     * Hidden totals become the sum of their parts, the finest first, so that the equations left are about the finest cells
     * only.
     */
    private void eliminate() {
        List<Integer> finestFirst = new ArrayList<>(equations);
        finestFirst.sort(Comparator.comparingInt(
                equation -> -table.equation(equation).map(table::depth).min().orElseThrow()));
        List<Integer> left = new ArrayList<>();
        for (int equation : finestFirst) {
            int total = table.total(equation);
            if (hidden.get(total) && !byOthers.containsKey(total)) {
                byOthers.put(total, solved(reduced(equation), total));
            } else {
                left.add(equation);
            }
        }
        SplittableRandom random = new SplittableRandom(SEED);
        for (int equation : left) {
            Map<Integer, Long> row = reduced(equation);
            if (!row.isEmpty()) {
                long weight = random.nextLong(1, PrimeField.PRIME);
                row.forEach(
                        (cell, factor) -> likeness.merge(cell, PrimeField.multiply(weight, factor), PrimeField::add));
                int last = Collections.max(row.keySet());
                byOthers.put(last, solved(row, last));
            }
        }
    }

    /** The hidden cells of an equation with their factors, without those that are known by others. */
    private Map<Integer, Long> reduced(int equation) {
        Map<Integer, Long> row = new HashMap<>();
        int total = table.total(equation);
        table.equation(equation)
                .filter(hidden::get)
                .forEach(cell -> row.put(cell, cell == total ? PrimeField.negate(1) : 1L));
        Deque<Integer> open = new ArrayDeque<>(row.keySet());
        while (!open.isEmpty()) {
            int cell = open.remove();
            Map<Integer, Long> others = byOthers.get(cell);
            Long factor = others == null ? null : row.remove(cell);
            if (others != null && factor != null) {
                open.addAll(others.keySet());
                others.forEach(
                        (other, share) -> row.merge(other, PrimeField.multiply(factor, share), Subtraction::sum));
            }
        }
        return row;
    }

    private static @Nullable Long sum(long one, long other) {
        long sum = PrimeField.add(one, other);
        return sum == 0 ? null : sum; // takes it out of the map
    }

    /** The cell as a sum of the other ones, each with its factor. */
    private static Map<Integer, Long> solved(Map<Integer, Long> row, int cell) {
        Map<Integer, Long> others = new HashMap<>(row);
        long scale = PrimeField.negate(PrimeField.inverse(factor(others.remove(cell))));
        others.replaceAll((other, factor) -> PrimeField.multiply(factor, scale));
        return others;
    }

    private static long factor(@Nullable Long factor) {
        return factor == null ? 0 : factor;
    }

    private void move() {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        for (int cell : cells) {
            if (!byOthers.containsKey(cell)) {
                moves.put(cell, random.nextLong(1, PrimeField.PRIME));
            }
        }
        // A cell solved for later stands among the others of earlier ones, never the other way round.
        List<Map.Entry<Integer, Map<Integer, Long>>> lastFirst = new ArrayList<>(byOthers.entrySet());
        Collections.reverse(lastFirst);
        lastFirst.forEach(entry -> moves.put(
                entry.getKey(),
                entry.getValue().entrySet().stream()
                        .mapToLong(other -> PrimeField.multiply(other.getValue(), move(other.getKey())))
                        .reduce(0, PrimeField::add)));
    }

    /** How a hidden cell moves; one that is not looked at moves by itself. */
    private long move(int cell) {
        return moves.getOrDefault(cell, 1L);
    }

    /**
     * Hidden cells whose sum the shown ones give away although it must not be: one that is hidden, or several cells of one
     * level with fewer people than the minimum; none where there are no such cells.
     */
    int[] givenAway(int minimum) {
        for (int cell : cells) {
            if (move(cell) == 0 && (cell < table.published() || isFew(table.people(cell), minimum))) {
                return new int[] {cell};
            }
        }
        Map<Object, List<Integer>> levels = new LinkedHashMap<>();
        for (int cell : cells) {
            if (table.isFinest(cell) && likeness.getOrDefault(cell, 0L) != 0) {
                levels.computeIfAbsent(table.place(cell).keySet(), level -> new ArrayList<>())
                        .add(cell);
            }
        }
        return levels.values().stream()
                .map(level -> smallSum(level, minimum))
                .filter(sum -> sum.length > 0)
                .findFirst()
                .orElse(new int[0]);
    }

    private static boolean isFew(long people, int minimum) {
        return people > 0 && people < minimum;
    }

    /** Cells that may be exchanged for one another: what is known of them is known of all together. */
    private static final class Alike {

        private final List<Integer> cells = new ArrayList<>();
        private long people;
        private long moves;
    }

    /** One to four unlike groups of cells with few people, whose sum is known. */
    private int[] smallSum(List<Integer> level, int minimum) {
        Map<Long, Alike> groups = new LinkedHashMap<>();
        for (int cell : level) {
            Alike group = groups.computeIfAbsent(likeness.getOrDefault(cell, 0L), like -> new Alike());
            group.cells.add(cell);
            group.people += table.people(cell);
            group.moves = PrimeField.add(group.moves, move(cell));
        }
        List<Alike> few = new ArrayList<>(groups.values());
        few.removeIf(group -> !isFew(group.people, minimum));
        return fewTogether(few, minimum).stream()
                .flatMap(group -> group.cells.stream())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Sums of at most two, by the direction in which they move; a known sum is two that move against each other. */
    private static List<Alike> fewTogether(List<Alike> groups, int minimum) {
        Map<Long, List<List<Alike>>> sums = new LinkedHashMap<>();
        sums.computeIfAbsent(0L, none -> new ArrayList<>()).add(List.of());
        for (int i = 0; i < groups.size(); i++) {
            Alike one = groups.get(i);
            sums.computeIfAbsent(one.moves, by -> new ArrayList<>()).add(List.of(one));
            for (int k = 0; k < i && groups.size() <= MOST_UNLIKE; k++) {
                Alike other = groups.get(k);
                if (one.people + other.people < minimum) {
                    sums.computeIfAbsent(PrimeField.add(one.moves, other.moves), by -> new ArrayList<>())
                            .add(List.of(other, one));
                }
            }
        }
        for (Map.Entry<Long, List<List<Alike>>> entry : sums.entrySet()) {
            for (List<Alike> one : entry.getValue()) {
                for (List<Alike> other : sums.getOrDefault(PrimeField.negate(entry.getKey()), List.of())) {
                    long people = people(one) + people(other);
                    if (isFew(people, minimum) && Collections.disjoint(one, other)) {
                        List<Alike> both = new ArrayList<>(one);
                        both.addAll(other);
                        return both;
                    }
                }
            }
        }
        return List.of();
    }

    private static long people(List<Alike> groups) {
        return groups.stream().mapToLong(group -> group.people).sum();
    }

    /** The smallest shown cell without which the sum is not known any more; the smallest of all if there is no such cell. */
    OptionalInt cover(int[] sum) {
        int[] neighbours = table.shown(equations.stream().flatMapToInt(table::equation), hidden);
        for (int cell : neighbours) {
            BitSet more = (BitSet) hidden.clone();
            more.set(cell);
            if (!new Subtraction(table, more, sum[0]).isKnown(sum)) {
                return OptionalInt.of(cell);
            }
        }
        return Arrays.stream(neighbours).findFirst();
    }
}
