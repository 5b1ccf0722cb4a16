package org.relationalleadership.psychometrics.number;

/**
 * Random numbers that a seed settles, the same on every JDK: no rule of {@code java.util.random} says how a bound is kept.
 *
 * <p>Source: G. L. Steele, D. Lea, C. H. Flood (2014), Fast splittable pseudorandom number generators, OOPSLA, with the
 * mixing function of SplitMix64. Not thread-safe.
 */
public final class Draws {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Draws(long state) {
        this.state = state;
    }

    /** The stream of a seed and a number: streams of different numbers have nothing to do with each other. */
    public static Draws of(long seed, long stream) {
        return new Draws(mixed(mixed(seed) + (stream + 1) * GOLDEN));
    }

    /** A whole number from 0 to below a bound; one is likelier than another by 2⁻³² at most. */
    public int below(int bound) {
        state += GOLDEN;
        return (int) Math.multiplyHigh(mixed(state) >>> 1, (long) bound << 1);
    }

    /** Puts numbers into a random order. */
    public void shuffle(int[] numbers) {
        for (int i = numbers.length - 1; i > 0; i--) {
            int j = below(i + 1);
            int number = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = number;
        }
    }

    private static long mixed(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
