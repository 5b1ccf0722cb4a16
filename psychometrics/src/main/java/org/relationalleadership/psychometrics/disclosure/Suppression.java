package org.relationalleadership.psychometrics.disclosure;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Which cells of a table have to be hidden beside the ones that are, so that these cannot be computed. */
final class Suppression {

    private final PeopleTable table;
    private final int minimum;
    private final BitSet hidden = new BitSet();
    private final BitSet safe = new BitSet();

    private Suppression(PeopleTable table, int minimum) {
        this.table = table;
        this.minimum = minimum;
    }

    /**
     * The places to hide: those given, as far as the table has them, those with too few people, and as many more as it takes.
     */
    static Set<Map<String, String>> of(
            Map<Map<String, String>, Long> counts, Set<Map<String, String>> given, int minimum) {
        PeopleTable table = new PeopleTable(new LinkedHashMap<>(counts));
        Suppression suppression = new Suppression(table, minimum);
        for (int cell = 0; cell < table.cells(); cell++) {
            boolean isFew = table.people(cell) > 0 && table.people(cell) < minimum;
            if (cell >= table.published() || isFew || given.contains(table.place(cell))) {
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
        BitSet given = (BitSet) hidden.clone();
        for (int cell = given.nextSetBit(0); cell >= 0; cell = given.nextSetBit(cell + 1)) {
            while (!safe.get(cell)) {
                look(new Subtraction(table, hidden, cell));
            }
        }
    }

    private void look(Subtraction subtraction) {
        int[] sum = subtraction.givenAway(minimum);
        OptionalInt cover = sum.length == 0 ? OptionalInt.empty() : subtraction.cover(sum);
        if (cover.isPresent()) {
            hidden.set(cover.getAsInt());
        } else {
            for (int cell : subtraction.cells()) {
                safe.set(cell);
            }
        }
    }
}
