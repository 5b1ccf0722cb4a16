package org.relationalleadership.serialization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A document as a plain tree, before anything is known of its meaning; the same for JSON and YAML, in and out.
 *
 * <p>Scalars keep the text in which they were written: whether {@code 1.0} is a number or a version is for the field to
 * say, not for the syntax.
 */
sealed interface Node {

    /** No document. */
    Node NONE = new Scalar(0, Scalar.Kind.NOTHING, "");

    /** The line that it starts on, for a field that of its name, from 1; 0 where it was not read from a text. */
    int line();

    /** A single value. */
    record Scalar(int line, Kind kind, String text) implements Node {

        enum Kind {
            /** Text beyond doubt: in quotes or in a block. */
            TEXT,
            /** YAML without quotes: a text, or what else its field needs. */
            PLAIN,
            /** A JSON number. */
            NUMBER,
            /** A JSON true or false. */
            FLAG,
            /** A null, or nothing at all. */
            NOTHING,
            /** To write: text of the format itself, as another document had it. */
            RAW
        }
    }

    /** A null to write. */
    Node NULL = new Scalar(0, Scalar.Kind.NOTHING, "null");

    /** A list. */
    record Elements(int line, List<Node> nodes) implements Node {}

    /** An object; its fields keep their order. */
    record Members(int line, Map<String, Node> nodes) implements Node {}

    static Node text(String text) {
        return new Scalar(0, Scalar.Kind.TEXT, text);
    }

    static Node number(double number) {
        return new Scalar(0, Scalar.Kind.NUMBER, NumberTexts.text(number));
    }

    static Node number(long number) {
        return new Scalar(0, Scalar.Kind.NUMBER, Long.toString(number));
    }

    static Node flag(boolean flag) {
        return new Scalar(0, Scalar.Kind.FLAG, String.valueOf(flag));
    }

    static Node list(List<Node> nodes) {
        return new Elements(0, List.copyOf(nodes));
    }

    static Node texts(Iterable<String> texts) {
        List<Node> nodes = new ArrayList<>();
        texts.forEach(text -> nodes.add(text(text)));
        return list(nodes);
    }

    /** An object to write; it takes the order in which fields are given. */
    static Node object(Map<String, Node> fields) {
        return new Members(0, Collections.unmodifiableMap(new LinkedHashMap<>(fields)));
    }
}
