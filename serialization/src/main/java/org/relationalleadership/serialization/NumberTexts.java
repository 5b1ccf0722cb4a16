package org.relationalleadership.serialization;

import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Numbers;
import tools.jackson.core.io.NumberOutput;

/**
 * The texts of numbers, as {@link Numbers#text} has them; those met last are kept, because the scores of a scale are
 * few different ones. Not thread-safe.
 */
final class NumberTexts {

    private static final int SLOT_BITS = 12;

    private final long[] numbers = new long[1 << SLOT_BITS];
    private final @Nullable String[] texts = new String[1 << SLOT_BITS];

    String of(double number) {
        long key = Double.doubleToRawLongBits(number);
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - SLOT_BITS));
        String kept = texts[slot];
        if (kept != null && numbers[slot] == key) {
            return kept;
        }
        String text = text(number);
        numbers[slot] = key;
        texts[slot] = text;
        return text;
    }

    /**
     * Without exponent and point zero, the shortest text of a double is the same everywhere, and Jackson finds it
     * quickly.
     */
    static String text(double number) {
        double size = Math.abs(number);
        return size >= 1e-3 && size < 1e7 && number != Math.rint(number)
                ? NumberOutput.toString(number, true)
                : Numbers.text(number);
    }
}
