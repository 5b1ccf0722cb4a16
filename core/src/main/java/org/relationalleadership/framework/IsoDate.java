package org.relationalleadership.framework;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Require;

/** A date at the precision known: a year, a month or a day, as ISO 8601 writes them. */
final class IsoDate {

    private static final Pattern SHAPE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    private IsoDate() {}

    /**
     * The text itself when it is such a date.
     *
     * @throws IllegalArgumentException if it is not
     */
    static String require(String what, String text) {
        if (!isDate(text)) {
            throw new IllegalArgumentException(what + ": a date is written 2022, 2022-06 or 2022-06-03, but was '"
                    + Require.shortened(text) + "'");
        }
        return text;
    }

    private static boolean isDate(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        try {
            LocalDate.of(Integer.parseInt(parts.group(1)), orFirst(parts.group(2)), orFirst(parts.group(3)));
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static int orFirst(@Nullable String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }
}
