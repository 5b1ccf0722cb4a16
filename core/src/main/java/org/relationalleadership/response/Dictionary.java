package org.relationalleadership.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relationalleadership.check.Require;

/**
 * The different texts of a column, each with its position; a column of ids has a new one in nearly each row.
 *
 * <p>A {@link HashMap} keeps texts of one hash in a tree, so that an export full of such texts is not read in quadratic time.
 */
final class Dictionary {

    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();

    /**
     * The position of a text, which is added where it is new.
     *
     * @param what what the text is, for a message
     * @throws IllegalArgumentException if it is new and blank
     */
    int position(String text, String what) {
        // One look, not two: in a column of ids nearly each is new.
        return positions.computeIfAbsent(text, added -> {
            texts.add(Require.text(what, added));
            return texts.size() - 1;
        });
    }

    /**
     * The texts in the order in which rows first use them, as a rejected row may have left one behind; the codes of the rows
     * are put right.
     */
    List<String> inOrderOfFirstUse(int[] codes) {
        int[] renamed = new int[texts.size()];
        Arrays.fill(renamed, -1);
        List<String> used = new ArrayList<>(texts.size());
        for (int row = 0; row < codes.length; row++) {
            int code = codes[row];
            if (code >= 0) {
                if (renamed[code] < 0) {
                    renamed[code] = used.size();
                    used.add(texts.get(code));
                }
                codes[row] = renamed[code];
            }
        }
        return List.copyOf(used);
    }
}
