package org.relationalleadership.check;

import java.util.regex.Pattern;

/** Checks that more than one package of the vocabulary makes, worded in one place. */
public final class Require {

    // Letters of any script, so that an organisation can name things in its own language; no character that a path, a
    // CSV header or a message would have to quote.
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_.:/-]{0,127}");

    private Require() {}

    /**
     * The id itself when it is one.
     *
     * @throws IllegalArgumentException if it is not 1 to 128 letters, digits, or {@code _ . : / -}, the first a letter,
     *     digit or underscore
     */
    public static String id(String what, String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(what
                    + ": an id is 1 to 128 letters, digits or _ . : / - and starts with a letter, digit or _, but was '"
                    + shortened(id) + "'");
        }
        return id;
    }

    /**
     * The text itself when it says something.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static String text(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + ": must not be blank");
        }
        return text;
    }

    /**
     * The number itself when it is finite, with negative zero made zero.
     *
     * @throws IllegalArgumentException if it is infinite or not a number
     */
    public static double finite(String what, double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(what + ": must be a finite number, but was " + number);
        }
        return number + 0.0; // -0.0 + 0.0 is 0.0: equal values have equal bits
    }

    /** A foreign text as it may stand in a message: at most 60 characters, control characters made visible. */
    public static String shortened(String text) {
        StringBuilder out = new StringBuilder();
        int shown = 0;
        for (int i = 0; i < text.length() && shown < 60; i++, shown++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return text.length() > 60 ? out + "…" : out.toString();
    }
}
