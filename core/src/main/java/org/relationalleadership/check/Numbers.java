package org.relationalleadership.check;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as a person writes them, the same on every JDK ({@link Double#toString} is not). */
public final class Numbers {

    private Numbers() {}

    /** The shortest decimal that is this double, without a needless ".0"; for messages, where speed does not matter. */
    public static String text(double number) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == number) {
                return plain(rounded);
            }
        }
        return plain(exact.round(new MathContext(17)));
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return Math.abs(stripped.precision() - stripped.scale()) > 20 || stripped.scale() > 20
                ? stripped.toString()
                : stripped.toPlainString();
    }
}
