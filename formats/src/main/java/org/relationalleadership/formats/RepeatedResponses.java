package org.relationalleadership.formats;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which responses were seen already, by the pieces of context that identify them.
 *
 * <p>Kept are 128 bits of a SHA-256 digest and a number for each different response, 24 bytes in a table that is half to
 * a quarter full: 48 to 96 bytes a response, and no name or id of a person. Two different responses of a survey have never
 * the same digest.
 *
 * <p>A response whose respondent or group is asked for and not known is nobody's repeat; a missing subject, role or wave
 * is a value like another.
 */
final class RepeatedResponses {

    private static final Set<String> MAY_BE_MISSING = Set.of("subject", "role", "wave", "consent", "seconds");

    private final int[] names;
    private final boolean[] needed;
    private final MessageDigest digest;
    private long[] high = new long[1024];
    private long[] low = new long[1024];
    private long[] values = new long[1024]; // 0 where the slot is free
    private int size;
    private long keyHigh;
    private long keyLow;

    RepeatedResponses(List<String> by, List<String> contextNames) {
        names = by.stream().mapToInt(contextNames::indexOf).toArray();
        needed = new boolean[by.size()];
        for (int i = 0; i < needed.length; i++) {
            needed[i] = !MAY_BE_MISSING.contains(by.get(i));
        }
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The value of an earlier response of the same key, or 0, after which this one's value, 1 or more, is kept. */
    long putIfAbsent(@Nullable String[] context, long value) {
        if (!key(context)) {
            return 0;
        }
        int slot = slot();
        if (values[slot] == 0) {
            fill(slot, value);
            return 0;
        }
        return values[slot];
    }

    /** Keeps this value instead of that of an earlier response of the same key. */
    void put(@Nullable String[] context, long value) {
        if (key(context)) {
            int slot = slot();
            if (values[slot] == 0) {
                fill(slot, value);
            } else {
                values[slot] = value;
            }
        }
    }

    /** Whether the value kept for the key is this one; true where there is none. */
    boolean isKept(@Nullable String[] context, long value) {
        if (!key(context)) {
            return true;
        }
        long kept = values[slot()];
        return kept == 0 || kept == value;
    }

    private boolean key(@Nullable String[] context) {
        for (int i = 0; i < names.length; i++) {
            String text = context[names[i]];
            if (text == null) {
                if (needed[i]) {
                    return false;
                }
                digest.update((byte) 0);
            } else {
                // The length keeps "a" and "bc" apart from "ab" and "c".
                digest.update((byte) 1);
                digest.update(ByteBuffer.allocate(4).putInt(text.length()).flip());
                digest.update(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        ByteBuffer key = ByteBuffer.wrap(digest.digest());
        keyHigh = key.getLong();
        keyLow = key.getLong();
        return true;
    }

    private int slot() {
        int slot = (int) keyLow & values.length - 1;
        while (values[slot] != 0 && (high[slot] != keyHigh || low[slot] != keyLow)) {
            slot = slot + 1 & values.length - 1;
        }
        return slot;
    }

    private void fill(int slot, long value) {
        high[slot] = keyHigh;
        low[slot] = keyLow;
        values[slot] = value;
        if (++size > values.length / 2) {
            grow();
        }
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        long[] oldValues = values;
        high = new long[2 * oldValues.length];
        low = new long[high.length];
        values = new long[high.length];
        for (int i = 0; i < oldValues.length; i++) {
            if (oldValues[i] != 0) {
                keyHigh = oldHigh[i];
                keyLow = oldLow[i];
                int slot = slot();
                high[slot] = keyHigh;
                low[slot] = keyLow;
                values[slot] = oldValues[i];
            }
        }
    }
}
