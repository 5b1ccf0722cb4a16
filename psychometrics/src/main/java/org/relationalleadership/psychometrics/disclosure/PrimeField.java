package org.relationalleadership.psychometrics.disclosure;

/**
 * Whole numbers modulo 2<sup>61</sup> − 1: exact linear algebra without rounding, and without fractions that grow. A number
 * that is not zero is taken for zero about once in 10<sup>18</sup> times.
 */
final class PrimeField {

    static final long PRIME = (1L << 61) - 1;

    private PrimeField() {}

    static long add(long one, long other) {
        long sum = one + other;
        return sum >= PRIME ? sum - PRIME : sum;
    }

    static long negate(long number) {
        return number == 0 ? 0 : PRIME - number;
    }

    static long multiply(long one, long other) {
        long low = one * other;
        long high = (Math.multiplyHigh(one, other) << 3) | (low >>> 61);
        return add(low & PRIME, high);
    }

    /** The number that makes 1 of this one, which is not 0: its power of the prime less 2 (Fermat). */
    static long inverse(long number) {
        long power = 1;
        long square = number;
        for (long left = PRIME - 2; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                power = multiply(power, square);
            }
            square = multiply(square, square);
        }
        return power;
    }
}
