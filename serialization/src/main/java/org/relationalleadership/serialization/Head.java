package org.relationalleadership.serialization;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relationalleadership.check.Require;
import org.relationalleadership.serialization.Node.Scalar;

/** What a document is and in which version of the format, as its first field says. */
enum Head {
    FRAMEWORK,
    INSTRUMENT,
    MAPPING,
    RESPONSES,
    SCORES;

    static final String FIELD = "formatVersion";

    private static final int MAJOR = 1;
    private static final int MINOR = 0;
    private static final Pattern SHAPE = Pattern.compile("relational-leadership/([a-z-]+)/(\\d{1,6})\\.(\\d{1,6})");

    /** For example {@code relational-leadership/instrument/1.0}. */
    String text() {
        return "relational-leadership/" + Piece.word(this) + "/" + MAJOR + "." + MINOR;
    }

    /** Throws where the document is another than this, or in a version that is not known here. */
    void check(Reading reading) {
        Optional<String> fault = fault(reading.tree());
        if (fault.isPresent()) {
            reading.fault(FIELD, fault.get());
            reading.throwIfFaulty();
        }
    }

    private Optional<String> fault(Node root) {
        if (!(root instanceof Node.Members object)) {
            return Optional.of("an object with '" + FIELD + ": " + text() + "' is needed, but the document is "
                    + (root instanceof Node.Elements ? "a list" : "a single value"));
        }
        Node node = object.nodes().get(FIELD);
        return node == null
                ? Optional.of("is missing; a document of this kind says '" + FIELD + ": " + text() + "'")
                : fault(node instanceof Scalar scalar ? scalar.text() : "");
    }

    /** What keeps a document with such a version from being read; empty where nothing does. */
    Optional<String> fault(String version) {
        Matcher parts = SHAPE.matcher(version);
        if (!parts.matches()) {
            return Optional.of("must be '" + text() + "', but was '" + Require.shortened(version) + "'");
        }
        if (!parts.group(1).equals(Piece.word(this))) {
            return Optional.of(
                    "this is a document of kind '" + parts.group(1) + "', but '" + Piece.word(this) + "' is needed");
        }
        int major = Integer.parseInt(parts.group(2));
        int minor = Integer.parseInt(parts.group(3));
        return major == MAJOR && minor <= MINOR
                ? Optional.empty()
                : Optional.of("the document needs a release that reads version " + major + "." + minor
                        + " of this format, but this one reads " + MAJOR + ".0 to " + MAJOR + "." + MINOR);
    }
}
