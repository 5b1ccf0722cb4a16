package org.relationalleadership.serialization;

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
}
