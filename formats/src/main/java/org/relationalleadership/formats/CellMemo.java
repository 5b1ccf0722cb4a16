package org.relationalleadership.formats;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of a column mean, worked out once for each short text: a survey has millions of cells and few answers.
 *
 * <p>It remembers a bounded number of texts and works out the rest each time.
 */
final class CellMemo<V> {

    /**
     * What a text means.
     *
     * @param value the value; null where the text has none
     * @param fault what is wrong with the text; null where nothing is
     */
    record Meaning<V>(@Nullable V value, @Nullable String fault) {

        static <V> Meaning<V> of(@Nullable V value) {
            return new Meaning<>(value, null);
        }

        static <V> Meaning<V> fault(String fault) {
            return new Meaning<>(null, fault);
        }
    }

    private static final class Known<V> {

        final char[] text;
        final Meaning<V> meaning;

        Known(char[] text, Meaning<V> meaning) {
            this.text = text;
            this.meaning = meaning;
        }
    }

    private static final int LONGEST_TEXT = 128;
    private static final int SLOTS = 2048; // a power of two
    private static final int MOST_REMEMBERED = SLOTS / 2;
    private static final int HASH_SHIFT = Integer.numberOfLeadingZeros(SLOTS) + 1;

    private final Function<String, Meaning<V>> read;
    private final @Nullable Meaning<V>[] ofShort = meanings(Row.NOT_SHORT);
    private @Nullable Known<V>[] others = known(0);
    private int remembered;
    private int metAgain; // up to MOST_REMEMBERED; where it is less by then, as with ids, looking is in vain

    CellMemo(Function<String, Meaning<V>> read) {
        this.read = read;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <V> @Nullable Meaning<V>[] meanings(int length) {
        return new Meaning[length];
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <V> @Nullable Known<V>[] known(int length) {
        return new Known[length];
    }

    /** What a cell means. */
    Meaning<V> of(Row row, int cell) {
        int known = row.shortText(cell);
        if (known != Row.NOT_SHORT) {
            Meaning<V> meaning = ofShort[known];
            if (meaning == null) {
                meaning = read.apply(row.cell(cell));
                ofShort[known] = meaning;
            }
            return meaning;
        }
        int start = row.start(cell);
        int end = row.end(cell);
        boolean isKept = end - start <= LONGEST_TEXT && (remembered < MOST_REMEMBERED || metAgain == MOST_REMEMBERED);
        return isKept ? ofOthers(row, cell, start, end) : read.apply(row.cell(cell));
    }

    private Meaning<V> ofOthers(Row row, int cell, int start, int end) {
        if (others.length == 0) {
            others = known(SLOTS);
        }
        char[] text = row.text();
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text[i];
        }
        // Ids that count upwards would otherwise fill one stretch of slots, to be searched from end to end.
        int slot = (hash * 0x9E3779B9) >>> HASH_SHIFT;
        for (Known<V> known = others[slot]; known != null; known = others[slot]) {
            if (Arrays.equals(known.text, 0, known.text.length, text, start, end)) {
                metAgain = Math.min(metAgain + 1, MOST_REMEMBERED);
                return known.meaning;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        Meaning<V> meaning = read.apply(row.cell(cell));
        if (remembered < MOST_REMEMBERED) {
            others[slot] = new Known<>(Arrays.copyOfRange(text, start, end), meaning);
            remembered++;
        }
        return meaning;
    }
}
