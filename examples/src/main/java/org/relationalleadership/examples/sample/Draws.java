package org.relationalleadership.examples.sample;

/**
 * Random numbers that are the same on every machine and Java version: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014,
 * figure 17), and StrictMath where an elementary function is needed. Mutable, for one thread.
 */
final class Draws {

    private long state;

    Draws(long seed) {
        state = seed;
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Above 0 and below 1. */
    double uniform() {
        return ((next() >>> 12) + 0.5) * 0x1p-52;
    }

    boolean chance(double probability) {
        return uniform() < probability;
    }

    /** From 0 to {@code bound − 1}. */
    int below(int bound) {
        return (int) (uniform() * bound);
    }

    /** Standard normal, by Box and Muller. */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(uniform()));
        return radius * StrictMath.cos(2 * Math.PI * uniform());
    }
}
