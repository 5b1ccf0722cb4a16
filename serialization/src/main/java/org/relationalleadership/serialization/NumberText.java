package org.relationalleadership.serialization;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in documents: the grammar of JSON, and how long they may be. */
final class NumberText {

    static final int MOST_DIGITS = 40;

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

    /** The whole number; empty where it is none, or beyond what a long holds. */
    static Optional<Long> whole(String text) {
        try {
            return Optional.of(new BigDecimal(text).longValueExact());
        } catch (NumberFormatException | ArithmeticException e) { // an exponent may be too long even for a zero
            return Optional.empty();
        }
    }

    /** The number; NaN where it has too many digits or is beyond what a double holds. */
    static double value(String text) {
        double number = isWithinLimit(text) ? Double.parseDouble(text) : Double.NaN;
        return Double.isInfinite(number) ? Double.NaN : number;
    }
}
