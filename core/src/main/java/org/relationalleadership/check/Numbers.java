package org.relationalleadership.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as text, the same on every JDK: {@link Double#toString} is not, it changed with JDK 19. And how near numbers are
 * the same number.
 *
 * <p>Thread-safe.
 */
public final class Numbers {

    // Every decimal of at most 15 digits is a double of its own, and every double is told from its neighbours by 17.
    // Below
    // 2.3e-308 doubles lie wider apart: there the text is not the shortest, but reads back all the same.
    private static final int UNIQUE_DIGITS = 15;
    private static final int ENOUGH_DIGITS = 17;
    private static final int MOST_PLACES = 20;
    private static final int READABLE_DECIMALS = 4;
    private static final double ALLOWANCE = 1e-9;

    private Numbers() {}

    /**
     * The shortest decimal that reads back as the same double, the nearest one where there are several; a whole number
     * has no point.
     */
    public static String text(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        BigDecimal exact = new BigDecimal(number);
        for (int digits = UNIQUE_DIGITS; digits < ENOUGH_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == number) {
                return plain(rounded);
            }
        }
        // Below a power of two doubles lie closer together than above it, so that the nearest decimal may be another's.
        BigDecimal further = exact.round(new MathContext(ENOUGH_DIGITS - 1, RoundingMode.UP));
        if (further.doubleValue() == number) {
            return plain(further);
        }
        return plain(exact.round(new MathContext(ENOUGH_DIGITS)));
    }

    /** A number for a person to follow a calculation: at most four decimals. */
    public static String rounded(double number) {
        return new BigDecimal(number)
                .setScale(READABLE_DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    /**
     * How far a number may miss an end of a range, or a cut, by the rounding of its arithmetic, and be taken for it: 1e-9,
     * or 1e-9 of it where that is more.
     */
    public static double allowance(double end) {
        return ALLOWANCE * Math.max(1, Math.abs(end));
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        boolean isLong = stripped.scale() > MOST_PLACES || stripped.precision() - stripped.scale() > MOST_PLACES;
        return isLong ? stripped.toString() : stripped.toPlainString();
    }
}
