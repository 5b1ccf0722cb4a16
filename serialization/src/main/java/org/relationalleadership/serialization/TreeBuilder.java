package org.relationalleadership.serialization;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;

/** The rules and limits that trees of JSON and of YAML share, and the path at which a parser stands. */
final class TreeBuilder {

    static final int MOST_LEVELS = 50;
    static final int LONGEST_TEXT = 64 * 1024;
    /** Ten mebibytes could hold millions of tiny values, which take far more memory than their text. */
    static final int MOST_VALUES = 1_000_000;

    private final List<Fault> faults = new ArrayList<>();
    private long untold;
    private final Deque<String> path = new ArrayDeque<>();
    private int levels;
    private int characters;
    private int values;

    /** What was found on the way and did not end it. */
    List<Fault> faults() {
        return faults;
    }

    /** How much more was found: there may be half a million fields that stand twice. */
    long untold() {
        return untold;
    }

    /** How many values and names there were so far. */
    int values() {
        return values;
    }

    /** Starts to count anew, for an element that is let go when it has been read. */
    void startPart(String list, int index) {
        characters = 0;
        values = 0;
        enter(0, list);
        enter(index);
    }

    void endPart() {
        leave();
        leave();
    }

    /** A list or object starts. */
    void open(int line) {
        levels++;
        count(line, 0);
        if (levels > MOST_LEVELS) {
            throw refusal(line, "a document has at most " + MOST_LEVELS + " levels, but this goes deeper");
        }
    }

    void close() {
        levels--;
    }

    void enter(int index) {
        path.addLast("[" + index + "]");
    }

    void enter(int line, String name) {
        path.addLast(Require.shortened(name));
        check(line, name);
    }

    void leave() {
        path.removeLast();
    }

    /** Ends a field that was entered by its name. */
    void put(Map<String, Node> nodes, int line, String name, Node node) {
        Node first = nodes.putIfAbsent(name, node);
        if (first != null) {
            fault(line, "stands twice, first on line " + first.line());
        }
        leave();
    }

    Node scalar(int line, Node.Scalar.Kind kind, String text) {
        check(line, text);
        return new Node.Scalar(line, kind, text);
    }

    /** Throws where a text may not stand in a document. */
    static void requireText(String text) {
        new TreeBuilder().check(0, text);
    }

    private void check(int line, String text) {
        count(line, text.length());
        if (text.length() > LONGEST_TEXT) {
            throw refusal(line, "a text has at most " + LONGEST_TEXT + " characters, but this has " + text.length());
        }
        int half = halfPair(text);
        if (half >= 0) {
            throw refusal(
                    line, String.format("half a surrogate pair, \\u%04x, is no character", (int) text.charAt(half)));
        }
    }

    /** The position of the first surrogate without its other half; −1 where there is none. */
    static int halfPair(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Throws where a tree that is to be written breaks a limit. */
    void check(Node node) {
        if (node instanceof Node.Scalar scalar) {
            check(0, scalar.text());
        } else if (node instanceof Node.Elements list) {
            for (int i = 0; i < list.nodes().size(); i++) {
                enter(i);
                check(list.nodes().get(i));
                leave();
            }
        } else {
            ((Node.Members) node).nodes().forEach((name, value) -> {
                enter(0, name);
                check(value);
                leave();
            });
        }
    }

    /** Counts what has to be kept in memory; a document of bytes is capped before, a stream is not. */
    private void count(int line, int more) {
        characters += more;
        values++;
        if (characters > DocumentText.MOST_BYTES) {
            throw refusal(line, DocumentText.TOO_BIG);
        }
        if (values > MOST_VALUES) {
            throw refusal(line, "a document has at most " + MOST_VALUES + " values and names, but this has more");
        }
    }

    /** Tells what is wrong here and does not end the reading. */
    void fault(int line, String message) {
        if (faults.size() < FaultException.MOST_TOLD) {
            faults.add(Fault.at(place(), message).withLine(line));
        } else {
            untold++;
        }
    }

    /**
     * The end of reading, here; on line 0 that of writing. Told alone, because whatever else there is may follow from
     * it.
     */
    FaultException refusal(int line, String message) {
        Fault fault = Fault.at(place(), message);
        return new FaultException(List.of(line == 0 ? fault : fault.withLine(line)));
    }

    private String place() {
        StringBuilder text = new StringBuilder();
        for (Iterator<String> segments = path.iterator(); segments.hasNext(); ) {
            String segment = segments.next();
            text.append(text.isEmpty() || segment.startsWith("[") ? "" : ".").append(segment);
        }
        return text.toString();
    }
}
