package org.relationalleadership.psychometrics.reliability;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A stretch of a column turned by a quarter: one word for 64 rows says which of them have a number, and one word for each
 * binary digit says in which it is set.
 *
 * <p>Sums of products of two columns are then counts of common bits, weighted by powers of two: exact, and gaps cost next to
 * nothing.
 */
final class BitPlanes {

    static final int MOST_WORDS = 128; // 8192 rows: the planes of 40 columns stay in the cache of a core

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long GATHER = 0x0102040810204080L; // moves bit 8j to bit 56 + j
    private static final int COUNT_BITS = 21; // three counts in a word
    private static final int COUNT_MASK = (1 << COUNT_BITS) - 1;

    private final long[] present;
    private final long[][] digits;
    private final long[][] crosses; // of each pair of digits, the rows in which both are set
    private int words;
    private int rows;
    private long count;
    private long notApplicable;
    private long notAsked;
    private long sum;
    private long squares;

    BitPlanes(int bits, int mostWords) {
        present = new long[mostWords];
        digits = new long[bits][mostWords];
        crosses = new long[bits * (bits - 1) / 2][mostWords];
    }

    /** Room for the codes of so many rows, in whole words. */
    static int bytes(int rows) {
        return (rows + Long.SIZE - 1) / Long.SIZE * Long.SIZE;
    }

    int words() {
        return words;
    }

    /** How many rows have a number. */
    long count() {
        return count;
    }

    long notApplicable() {
        return notApplicable;
    }

    long notAsked() {
        return notAsked;
    }

    long notAnswered() {
        return rows - count - notApplicable - notAsked;
    }

    long[] present() {
        return present;
    }

    /** Takes in rows; codes below 0 are absences, others steps. The array is as long as {@link #bytes} says. */
    void set(byte[] codes, int rows) {
        this.rows = rows;
        words = bytes(rows) / Long.SIZE;
        Arrays.fill(codes, rows, words * Long.SIZE, (byte) -1);
        count = 0;
        notApplicable = 0;
        notAsked = 0;
        for (int word = 0; word < words; word++) {
            int at = word * Long.SIZE;
            long absent = gathered(codes, at, Byte.SIZE - 1);
            present[word] = ~absent;
            if (absent != 0) {
                count += Long.SIZE - Long.bitCount(absent);
                notApplicable +=
                        Long.bitCount(absent & ~gathered(codes, at, 0)); // −2 alone of the three has no last bit,
                notAsked += Long.bitCount(absent & ~gathered(codes, at, 1)); // −3 no last but one
            } else {
                count += Long.SIZE;
            }
            for (int digit = 0; digit < digits.length; digit++) {
                digits[digit][word] = gathered(codes, at, digit) & ~absent;
            }
        }
    }

    /** One bit of each of 64 bytes. */
    private static long gathered(byte[] codes, int from, int bit) {
        long word = 0;
        for (int eighth = 0; eighth < Long.BYTES; eighth++) {
            long bytes = (long) EIGHT_BYTES.get(codes, from + eighth * Long.BYTES);
            word |= ((((bytes >>> bit) & LOW_BITS) * GATHER) >>> (Long.SIZE - Byte.SIZE)) << (eighth * Byte.SIZE);
        }
        return word;
    }

    /** Leaves but some rows; says nothing of absences any more. */
    void keep(long[] kept) {
        count = 0;
        for (int word = 0; word < words; word++) {
            present[word] &= kept[word];
            count += Long.bitCount(present[word]);
        }
        for (long[] digit : digits) {
            for (int word = 0; word < words; word++) {
                digit[word] &= kept[word];
            }
        }
    }

    /** Adds up the steps of all rows that have a number. */
    void addUp() {
        int cross = 0;
        for (int high = 1; high < digits.length; high++) {
            for (int low = 0; low < high; low++) {
                for (int word = 0; word < words; word++) {
                    crosses[cross][word] = digits[high][word] & digits[low][word];
                }
                cross++;
            }
        }
        long[] found = sumsOver(present);
        sum = found[0];
        squares = found[1];
    }

    /** The sum of the steps, as {@link #addUp} found it. */
    long sum() {
        return sum;
    }

    /** The sum of their squares, as {@link #addUp} found it. */
    long squares() {
        return squares;
    }

    /** In how many rows the number is so many steps. */
    long count(int steps) {
        long found = 0;
        for (int word = 0; word < words; word++) {
            long rows = present[word];
            for (int digit = 0; digit < digits.length; digit++) {
                rows &= ((steps >> digit) & 1) == 0 ? ~digits[digit][word] : digits[digit][word];
            }
            found += Long.bitCount(rows);
        }
        return found;
    }

    /** Counts for each of some numbers in how many rows it is. */
    void countNumbers(double[] numbers, double[] counted, long[] counts) {
        for (int word = 0; word < words; word++) {
            for (long left = present[word]; left != 0; left &= left - 1) {
                double number = numbers[word * Long.SIZE + Long.numberOfTrailingZeros(left)];
                for (int i = 0; i < counted.length; i++) {
                    counts[i] += number == counted[i] ? 1 : 0;
                }
            }
        }
    }

    /** In how many rows both have a number. */
    long common(BitPlanes other) {
        return counts(present, other.present, words);
    }

    /** The sum of the steps and of their squares over some rows, after {@link #addUp}. */
    long[] sumsOver(long[] rows) {
        long total = 0;
        long totalSquares = 0;
        for (int digit = 0; digit < digits.length; digit += 3) {
            long three = three(rows, digits, digit);
            for (int i = 0; i < 3; i++) {
                long found = (three >>> (i * COUNT_BITS)) & COUNT_MASK;
                total += found << (digit + i);
                totalSquares += found << (2 * (digit + i));
            }
        }
        int cross = 0;
        for (int high = 1; high < digits.length; high++) {
            for (int low = 0; low < high; low++) {
                totalSquares += counts(rows, crosses[cross], words) << (high + low + 1);
                cross++;
            }
        }
        return new long[] {total, totalSquares};
    }

    /** The sum of products of steps. */
    long products(BitPlanes other) {
        long total = 0;
        for (int mine = 0; mine < digits.length; mine++) {
            for (int theirs = 0; theirs < other.digits.length; theirs += 3) {
                long three = three(digits[mine], other.digits, theirs);
                total += ((three & COUNT_MASK)
                                + (((three >>> COUNT_BITS) & COUNT_MASK) << 1)
                                + ((three >>> (2 * COUNT_BITS)) << 2))
                        << (mine + theirs);
            }
        }
        return total;
    }

    /** How many bits a plane shares with three others, or as many as there are. */
    private long three(long[] plane, long[][] others, int first) {
        if (first + 2 < others.length) {
            return counts(plane, others[first], others[first + 1], others[first + 2], words);
        }
        long counts = counts(plane, others[first], words);
        return first + 1 < others.length ? counts | (counts(plane, others[first + 1], words) << COUNT_BITS) : counts;
    }

    private static long counts(long[] plane, long[] other, int words) {
        int count = 0;
        for (int word = 0; word < words; word++) {
            count += Long.bitCount(plane[word] & other[word]);
        }
        return count;
    }

    private static long counts(long[] plane, long[] one, long[] two, long[] three, int words) {
        int ones = 0;
        int twos = 0;
        int threes = 0;
        for (int word = 0; word < words; word++) {
            long rows = plane[word];
            ones += Long.bitCount(rows & one[word]);
            twos += Long.bitCount(rows & two[word]);
            threes += Long.bitCount(rows & three[word]);
        }
        return ones | ((long) twos << COUNT_BITS) | ((long) threes << (2 * COUNT_BITS));
    }
}
