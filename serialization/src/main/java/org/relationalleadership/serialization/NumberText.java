package org.relationalleadership.serialization;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import tools.jackson.core.io.NumberOutput;

/** Numbers in documents: the grammar of JSON, and the shortest text that reads back as the same double. */
final class NumberText {

    static final int MOST_DIGITS = 40;

    private static final int MOST_PLACES = 20;
    private static final Pattern GRAMMAR = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

    private NumberText() {}

    static boolean isNumber(String text) {
        return GRAMMAR.matcher(text).matches();
    }

    static boolean isWithinLimit(String text) {
        // A sign, a point and an exponent are no digits; counting is only needed for texts that could be too long.
        return text.length() <= MOST_DIGITS
                || text.chars().filter(Character::isDigit).count() <= MOST_DIGITS;
    }

    /**
     * The text of a finite number; whole ones have no point, and only very big and very small ones an exponent.
     *
     * <p>Not {@link Double#toString}, whose digits changed with JDK 19.
     */
    static String of(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        String text = NumberOutput.toString(number, true);
        if (text.indexOf('E') < 0) {
            return text;
        }
        BigDecimal exact = new BigDecimal(text).stripTrailingZeros();
        return Math.abs(exact.scale()) > MOST_PLACES ? exact.toString() : exact.toPlainString();
    }
}
