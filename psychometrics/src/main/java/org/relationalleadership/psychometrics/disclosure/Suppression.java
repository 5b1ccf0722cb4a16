package org.relationalleadership.psychometrics.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** Which cells of a table have to be hidden beside the ones that are, so that these cannot be computed. */
final class Suppression {

    private final PeopleTable table;
    private final int minimum;
    private final BitSet hidden = new BitSet();
    private final BitSet safe = new BitSet();
    private final Deque<Integer> open = new ArrayDeque<>(); // equations to look at

    private Suppression(PeopleTable table, int minimum) {
        this.table = table;
        this.minimum = minimum;
    }

    /**
     * The places to hide: those given, as far as the table has them, those with too few people, and as many more as it takes.
     */
    static Set<Map<String, String>> of(
            Map<Map<String, String>, Long> counts, Set<Map<String, String>> given, int minimum) {
        // Of two equal cells the first is taken, which must not depend on the order in which they come.
        Map<String, Map<String, String>> inOrder = new TreeMap<>();
        counts.keySet().forEach(place -> inOrder.put(new TreeMap<>(place).toString(), place));
        Map<Map<String, String>, Long> sorted = new LinkedHashMap<>();
        inOrder.values().forEach(place -> sorted.put(place, counts.getOrDefault(place, 0L)));
        PeopleTable table = new PeopleTable(sorted);
        Suppression suppression = new Suppression(table, minimum);
        for (int cell = 0; cell < table.cells(); cell++) {
            if (cell >= table.published()
                    || suppression.isFew(table.people(cell))
                    || given.contains(table.place(cell))) {
                suppression.hidden.set(cell);
            }
        }
        suppression.hideMore();
        Set<Map<String, String>> places = new HashSet<>();
        for (int cell = 0; cell < table.published(); cell++) {
            if (suppression.hidden.get(cell)) {
                places.add(table.place(cell));
            }
        }
        return places;
    }

    private void hideMore() {
        for (int equation = 0; equation < table.equations(); equation++) {
            open.add(equation);
        }
        hideBeside();
        BitSet given = (BitSet) hidden.clone();
        for (int cell = given.nextSetBit(0); cell >= 0; cell = given.nextSetBit(cell + 1)) {
            while (!safe.get(cell)) {
                look(new Subtraction(table, hidden, cell));
            }
        }
    }

    /** What a single equation gives away is seen without algebra, and that is most of it. */
    private void hideBeside() {
        while (!open.isEmpty()) {
            int equation = open.remove();
            int[] unknown = table.equation(equation).filter(hidden::get).toArray();
            long people = Arrays.stream(unknown).mapToLong(table::people).sum();
            boolean isPublished = unknown.length == 1 && unknown[0] < table.published();
            boolean isSum = !hidden.get(table.total(equation)) || unknown.length == 1;
            if (isPublished || (isSum && isFew(people))) {
                Arrays.stream(table.shown(table.equation(equation), hidden))
                        .findFirst()
                        .ifPresent(this::hide);
            }
        }
    }

    private void hide(int cell) {
        hidden.set(cell);
        open.addAll(table.equationsOf(cell));
    }

    private void look(Subtraction subtraction) {
        int[] sum = subtraction.givenAway(minimum);
        OptionalInt cover = sum.length == 0 ? OptionalInt.empty() : subtraction.cover(sum);
        if (cover.isPresent()) {
            hide(cover.getAsInt());
            hideBeside();
        } else {
            for (int cell : subtraction.cells()) {
                safe.set(cell);
            }
        }
    }

    private boolean isFew(long people) {
        return people > 0 && people < minimum;
    }
}
