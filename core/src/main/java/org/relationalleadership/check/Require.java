package org.relationalleadership.check;

import java.util.HexFormat;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Checks that more than one package of the vocabulary makes, worded in one place. */
public final class Require {

    // Letters of any script, so that an organisation can name things in its own language; no character that a path, a
    // CSV header or a message would have to quote. Beyond ASCII they are the name characters of XML 1.0 (fifth edition,
    // productions 4 and 4a) less invisible ones: fixed ranges, because what \\p{L} takes for a letter changes with the
    // JDK.
    private static final String LETTERS = "A-Za-z0-9_\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u167F"
            + "\u1681-\u180D\u180F-\u1FFF\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFDFF"
            + "\uFE20-\uFEFE\uFF00-\uFFEF\uD800\uDC00-\uDB3F\uDFFF";

    /**
     * What an id is, as a regular expression that Java, Python and ECMAScript (with its flag u) read alike: characters stand
     * there themselves, because escapes of surrogate pairs are a matter of dialect.
     */
    public static final String ID_PATTERN = "[" + LETTERS + "][" + LETTERS + "\u00B7\u0300-\u036F.:/-]{0,127}";

    private static final Pattern ID = Pattern.compile(ID_PATTERN);

    /** The columns of a score table that stand beside the scales: no scale and no group level may take their name. */
    public static final Set<String> FIXED_COLUMNS = Set.of("row", "respondent", "subject", "role", "wave", "consent");

    private static final Set<String> DETAILS =
            Set.of(".reason", ".answered", ".substituted", ".se", ".z", ".t", ".percentile", ".band");

    private static final double LEAST_LEVEL = 0.5;
    private static final double MOST_LEVEL = 0.999999;
    private static final int MOST_PLAIN = 128;
    private static final int SHOWN = 60;
    private static final HexFormat HEX = HexFormat.of();

    private Require() {}

    /**
     * The id itself when it is one.
     *
     * @throws IllegalArgumentException if it is not 1 to 128 letters, digits, or {@code _ . : / -}, the first a letter,
     *     digit or underscore
     */
    public static String id(String what, String id) {
        if (!isPlainId(id) && !ID.matcher(id).matches()) {
            throw new IllegalArgumentException(what
                    + ": an id is 1 to 128 letters, digits or _ . : / - and starts with a letter, digit or _, but was '"
                    + shortened(id) + "'");
        }
        return id;
    }

    /** Whether an id needs no regular expression to be known for one, as most do: lower-case letters, digits and hyphens. */
    private static boolean isPlainId(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if ((c < 'a' || c > 'z') && (i == 0 || c != '-') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return !id.isEmpty() && id.length() <= MOST_PLAIN;
    }

    /**
     * The confidence level itself when it is one. Below 0.5 an interval may lie beside its own figure, since estimates do not
     * have their figure in the middle; nearer to 1 than 0.999999 the quantiles of an interval are lost in rounding.
     *
     * @throws IllegalArgumentException if it is not at least 0.5 and at most 0.999999
     */
    public static double confidenceLevel(String what, double level) {
        if (!(level >= LEAST_LEVEL && level <= MOST_LEVEL)) {
            throw new IllegalArgumentException(
                    what + ": a confidence level is at least 0.5 and at most 0.999999, but was " + Numbers.text(level));
        }
        return level;
    }

    /** Whether an id is that of a column with details of a scale, such as {@code trust.band} beside {@code trust}. */
    public static boolean isDetail(String id, Predicate<String> isScale) {
        int dot = id.lastIndexOf('.');
        return dot > 0 && DETAILS.contains(id.substring(dot)) && isScale.test(id.substring(0, dot));
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

    /**
     * The text itself when it is compared with trimmed ones and can equal one.
     *
     * @throws IllegalArgumentException if it has white space at an end
     */
    public static String trimmed(String what, String text) {
        if (!text.equals(text.strip())) {
            throw new IllegalArgumentException(what + ": must have no white space at its ends, because it is compared "
                    + "after trimming, but was '" + shortened(text) + "'");
        }
        return text;
    }

    /** A foreign text as it may stand in a message: {@link #visible}, at most 60 characters; an ellipsis says that there are more. */
    public static String shortened(String text) {
        int end = text.codePointCount(0, text.length()) > SHOWN ? text.offsetByCodePoints(0, SHOWN) : text.length();
        return visible(text.substring(0, end)) + (end < text.length() ? "…" : "");
    }

    /** A text with characters that are not seen, or that change how their neighbours are seen, written by their number. */
    public static String visible(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isSeen(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(Character.isBmpCodePoint(c) ? "\\u" : "\\U").append(HEX.toHexDigits(c, c > 0xffff ? 8 : 4));
            }
        });
        return out.toString();
    }

    /**
     * A foreign text as it may stand in a line for people: white space, line ends among it, as one space, and characters that
     * steer a terminal written by their number.
     */
    public static String line(String text) {
        StringBuilder out = new StringBuilder();
        text.strip().codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean isBreak = Character.isWhitespace(c)
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            if (isBreak) {
                out.append(out.length() > 0 && out.charAt(out.length() - 1) == ' ' ? "" : " ");
            } else if (type == Character.CONTROL) {
                out.append("\\u").append(HEX.toHexDigits(c, 4));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }
}
