package org.relationalleadership.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The different texts of a column, each with its position; a column of ids has a new one in nearly each row. */
final class Dictionary {

    private final List<String> texts = new ArrayList<>();
    private int[] slots = new int[64]; // a power of two, at most half full: 1 + the position of a text, or 0

    /** The position of a text, or −1 where it is new. */
    int find(String text) {
        return slots[slot(text)] - 1;
    }

    /** Adds a text that is new; its position. */
    int add(String text) {
        if (2 * texts.size() >= slots.length) {
            slots = new int[4 * slots.length];
            for (int position = 0; position < texts.size(); position++) {
                slots[slot(texts.get(position))] = position + 1;
            }
        }
        texts.add(text);
        slots[slot(text)] = texts.size();
        return texts.size() - 1;
    }

    /** Where a text stands, or would stand. */
    private int slot(String text) {
        int hash = text.hashCode() * 0x9E3779B9;
        int slot = hash >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
        while (slots[slot] != 0 && !texts.get(slots[slot] - 1).equals(text)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
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
