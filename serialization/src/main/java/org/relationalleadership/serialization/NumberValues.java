package org.relationalleadership.serialization;

import org.jspecify.annotations.Nullable;

/**
 * The numbers of texts; those met last are kept, because the scores of a scale are few different ones. Not thread-safe.
 */
final class NumberValues {

    private static final int SLOT_BITS = 10;

    private final @Nullable String[] texts = new String[1 << SLOT_BITS];
    private final double[] numbers = new double[1 << SLOT_BITS];

    /** The number that stands between two positions; NaN where it is beyond a limit. */
    double of(char[] chars, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + chars[i];
        }
        int slot = (hash * 0x9E3779B9) >>> (Integer.SIZE - SLOT_BITS);
        if (!isThere(texts[slot], chars, from, to)) {
            String text = new String(chars, from, to - from);
            numbers[slot] = NumberText.value(text);
            texts[slot] = text;
        }
        return numbers[slot];
    }

    private static boolean isThere(@Nullable String text, char[] chars, int from, int to) {
        if (text == null || text.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i - from) != chars[i]) {
                return false;
            }
        }
        return true;
    }
}
