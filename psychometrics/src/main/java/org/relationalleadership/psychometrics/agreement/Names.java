package org.relationalleadership.psychometrics.agreement;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.relationalleadership.response.Context;
import org.relationalleadership.response.Observations;

/** Names, each with a position in the order of their first row. */
final class Names implements Serializable {

    private static final long serialVersionUID = 1;

    private final HashMap<String, Integer> positions = new HashMap<>();
    private final ArrayList<String> names = new ArrayList<>(); // by position

    int size() {
        return names.size();
    }

    String name(int position) {
        return names.get(position);
    }

    int position(String name) {
        Integer known = positions.get(name);
        if (known != null) {
            return known;
        }
        positions.put(name, names.size());
        names.add(name);
        return names.size() - 1;
    }

    /** The positions here of the names that another list has, by their position there. */
    int[] merge(Names other) {
        return other.names.stream().mapToInt(this::position).toArray();
    }

    /** The positions of the names in alphabetical order. */
    int[] inOrder() {
        return positions.keySet().stream().sorted().mapToInt(this::position).toArray();
    }

    /** For each position, the place of its name in alphabetical order. */
    int[] places() {
        int[] places = new int[size()];
        int place = 0;
        for (int position : inOrder()) {
            places[position] = place++;
        }
        return places;
    }

    /** The position of the name of each row, −1 for a row without a name; a name that no row uses gets none. */
    int[] positions(Observations rows, String context) {
        Context all = rows.context();
        int[] ofRow = new int[rows.rows()];
        Arrays.setAll(ofRow, row -> all.code(context, rows.contextRow(row)));
        boolean[] isUsed = new boolean[all.dictionary(context).size()];
        for (int code : ofRow) {
            if (code >= 0) {
                isUsed[code] = true;
            }
        }
        // All names in a loop of their own: the processor then looks up several at a time.
        OfBatch ofBatch = new OfBatch(all.dictionary(context));
        for (int code = 0; code < isUsed.length; code++) {
            if (isUsed[code]) {
                ofBatch.position(code);
            }
        }
        Arrays.setAll(ofRow, row -> ofBatch.position(ofRow[row]));
        return ofRow;
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
