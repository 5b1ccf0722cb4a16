package org.relationalleadership.psychometrics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How many people stand in each cell of a table, and which cells add up to which.
 *
 * <p>A cell is a place, such as {@code cohort: c1, team: north}. Places with the same parts are one level. Between two levels
 * of which one has all the parts of the other and none lies between, each cell of the coarser is the sum of its cells in the
 * finer. So that this always holds, the table gets cells that nobody publishes: people without a team, for example, where a
 * total has more people than its teams, and totals that are not shown but follow from what is. They are unknown to a reader
 * unless the rest gives them away, and the people in them need protection like all others.
 */
final class PeopleTable {

    private static final String NONE = ""; // no place has a blank name

    private final Map<Set<String>, List<Integer>> levels = new LinkedHashMap<>(); // by their parts, the fewest first
    private final Map<Map<String, String>, Integer> positions = new LinkedHashMap<>();
    private final List<Map<String, String>> places = new ArrayList<>();
    private final List<Long> people = new ArrayList<>();
    private final int published;
    private final List<int[]> equations = new ArrayList<>(); // a total, then its parts
    private final List<List<Integer>> equationsOf = new ArrayList<>(); // by cell
    private final BitSet finest = new BitSet();

    PeopleTable(Map<Map<String, String>, Long> counts) {
        levels(counts.keySet()).forEach(level -> levels.put(level, new ArrayList<>()));
        counts.forEach(this::add);
        published = places.size();
        List<Set<String>> finestFirst = new ArrayList<>(levels.keySet());
        Collections.reverse(finestFirst);
        for (Set<String> level : finestFirst) {
            addTotals(level);
            finestFirst.stream()
                    .filter(finer -> isWithin(level, finer))
                    .forEach(finer -> addPeopleWithout(level, finer));
        }
        places.forEach(place -> equationsOf.add(new ArrayList<>()));
        for (Set<String> total : levels.keySet()) {
            for (Set<String> part : levels.keySet()) {
                if (isNext(total, part)) {
                    addEquations(total, part);
                }
            }
        }
        for (Map.Entry<Set<String>, List<Integer>> level : levels.entrySet()) {
            if (levels.keySet().stream().noneMatch(other -> isWithin(level.getKey(), other))) {
                level.getValue().forEach(finest::set);
            }
        }
    }

    /** The parts of places that occur, and what two of them have in common, as that is where two tables meet. */
    private static List<Set<String>> levels(Set<Map<String, String>> places) {
        Set<Set<String>> levels = new LinkedHashSet<>();
        places.forEach(place -> levels.add(Set.copyOf(place.keySet())));
        List<Set<String>> all = new ArrayList<>(levels);
        for (int i = 1; i < all.size(); i++) {
            for (int k = 0; k < i; k++) {
                Set<String> common = new LinkedHashSet<>(all.get(i));
                common.retainAll(all.get(k));
                if (levels.add(Set.copyOf(common))) {
                    all.add(Set.copyOf(common));
                }
            }
        }
        all.sort(Comparator.comparingInt(Set::size));
        return all;
    }

    private void add(Map<String, String> place, long count) {
        positions.put(place, places.size());
        level(place.keySet()).add(places.size());
        places.add(place);
        people.add(count);
    }

    private List<Integer> level(Set<String> parts) {
        return levels.getOrDefault(parts, List.of());
    }

    /** Totals that are not published, of what is known of their parts: as many people as the fullest finer level has. */
    private void addTotals(Set<String> level) {
        Map<Map<String, String>, Long> totals = new LinkedHashMap<>();
        for (Set<String> finer : levels.keySet()) {
            if (isWithin(level, finer)) {
                sums(level, finer).forEach((total, count) -> totals.merge(total, count, Math::max));
            }
        }
        totals.forEach((total, count) -> {
            if (!positions.containsKey(total) && !total.containsValue(NONE)) {
                add(total, count);
            }
        });
    }

    /** People of a level who are in no cell of a finer one. */
    private void addPeopleWithout(Set<String> level, Set<String> finer) {
        Map<Map<String, String>, Long> sums = sums(level, finer);
        for (int cell : level(level)) {
            long without = people.get(cell) - sums.getOrDefault(places.get(cell), 0L);
            if (without > 0 && !places.get(cell).containsValue(NONE)) {
                Map<String, String> place = new TreeMap<>(places.get(cell));
                finer.forEach(part -> place.putIfAbsent(part, NONE));
                add(place, without);
            }
        }
    }

    private Map<Map<String, String>, Long> sums(Set<String> level, Set<String> finer) {
        Map<Map<String, String>, Long> sums = new LinkedHashMap<>();
        level(finer).forEach(cell -> sums.merge(onto(level, places.get(cell)), people.get(cell), Long::sum));
        return sums;
    }

    private void addEquations(Set<String> total, Set<String> part) {
        Map<Integer, List<Integer>> parts = new LinkedHashMap<>();
        for (int cell : level(part)) {
            Integer sum = positions.get(onto(total, places.get(cell)));
            if (sum != null) {
                parts.computeIfAbsent(sum, of -> new ArrayList<>(List.of(of))).add(cell);
            }
        }
        parts.values().forEach(cells -> {
            cells.forEach(cell -> equationsOf.get(cell).add(equations.size()));
            equations.add(cells.stream().mapToInt(Integer::intValue).toArray());
        });
    }

    private boolean isNext(Set<String> total, Set<String> part) {
        return isWithin(total, part)
                && levels.keySet().stream().noneMatch(other -> isWithin(total, other) && isWithin(other, part));
    }

    private static boolean isWithin(Set<String> few, Set<String> more) {
        return few.size() < more.size() && more.containsAll(few);
    }

    private static Map<String, String> onto(Set<String> level, Map<String, String> place) {
        Map<String, String> shortened = new TreeMap<>(place);
        shortened.keySet().retainAll(level);
        return shortened;
    }

    int cells() {
        return places.size();
    }

    /** How many cells are published; they are the first. */
    int published() {
        return published;
    }

    Map<String, String> place(int cell) {
        return places.get(cell);
    }

    long people(int cell) {
        return people.get(cell);
    }

    /** Whether no other cells are parts of those of its level. */
    boolean isFinest(int cell) {
        return finest.get(cell);
    }

    /** How many parts name the cell: more for a finer one. */
    int depth(int cell) {
        return places.get(cell).size();
    }

    int equations() {
        return equations.size();
    }

    /** The equations in which a cell stands. */
    List<Integer> equationsOf(int cell) {
        return equationsOf.get(cell);
    }

    /** A total, then its parts. */
    IntStream equation(int equation) {
        return Arrays.stream(equations.get(equation));
    }

    /** The total of an equation. */
    int total(int equation) {
        return equations.get(equation)[0];
    }

    /** Those cells that are shown and hold people, from the smallest; of two with as many people the finer first. */
    int[] shown(IntStream cells, BitSet hidden) {
        return cells.distinct()
                .filter(cell -> !hidden.get(cell) && people(cell) > 0)
                .boxed()
                .sorted(Comparator.comparingLong(this::people)
                        .thenComparingInt(cell -> -depth(cell))
                        .thenComparingInt(cell -> cell))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
