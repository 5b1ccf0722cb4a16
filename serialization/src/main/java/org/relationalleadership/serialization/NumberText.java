package org.relationalleadership.serialization;

import java.util.regex.Pattern;

/** Numbers in documents: the grammar of JSON, and how long they may be. */
final class NumberText {

    static final int MOST_DIGITS = 40;

    private static final int LONG_DIGITS = 18;

    private static final Pattern GRAMMAR = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

    private NumberText() {}

    static boolean isNumber(String text) {
        return GRAMMAR.matcher(text).matches();
    }

    /** Whether a number of a document is a whole one that a long certainly holds. */
    static boolean isLong(String number) {
        return number.length() <= LONG_DIGITS && number.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
    }

    static boolean isWithinLimit(String text) {
        // A sign, a point and an exponent are no digits; counting is only needed for texts that could be too long.
        return text.length() <= MOST_DIGITS
                || text.chars().filter(Character::isDigit).count() <= MOST_DIGITS;
    }
}
