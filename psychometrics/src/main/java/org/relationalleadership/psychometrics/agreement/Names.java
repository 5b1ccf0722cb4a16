package org.relationalleadership.psychometrics.agreement;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Names, each with a position in the order of their first row. */
final class Names implements Serializable {

    private static final long serialVersionUID = 1;

    private final HashMap<String, Integer> positions = new HashMap<>();

    int size() {
        return positions.size();
    }

    int position(String name) {
        Integer known = positions.putIfAbsent(name, positions.size());
        return known == null ? positions.size() - 1 : known;
    }

    /** The positions here of the names that another list has, by their position there. */
    int[] merge(Names other) {
        int[] merged = new int[other.size()];
        other.inOrder().forEach((name, position) -> merged[position] = position(name));
        return merged;
    }

    /** The positions of the names in alphabetical order. */
    SortedMap<String, Integer> inOrder() {
        return new TreeMap<>(positions);
    }

    /** For each position, the place of its name in alphabetical order. */
    int[] places() {
        int[] places = new int[size()];
        int place = 0;
        for (int position : inOrder().values()) {
            places[position] = place++;
        }
        return places;
    }

    /** The positions of the codes of one batch; a name that no row uses gets none. */
    final class OfBatch {

        private final List<String> dictionary;
        private final int[] known;

        OfBatch(List<String> dictionary) {
            this.dictionary = dictionary;
            this.known = new int[dictionary.size()];
            Arrays.fill(known, -1);
        }

        /** The position of a code; −1 for a row without a name. */
        int position(int code) {
            if (code < 0) {
                return -1;
            }
            if (known[code] < 0) {
                known[code] = Names.this.position(dictionary.get(code));
            }
            return known[code];
        }
    }
}
