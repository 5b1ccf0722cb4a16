package org.relationalleadership.serialization;

import java.util.Map;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.Fault;

/** Places in a document: {@code scales[2].members[0]}, and the line on which one stands. */
final class Paths {

    private Paths() {}

    static String field(String parent, String name) {
        return parent.isEmpty() ? Require.shortened(name) : parent + "." + Require.shortened(name);
    }

    static String element(String parent, int index) {
        return parent + "[" + index + "]";
    }

    /** Whether a place is another, or a part of it. */
    static boolean isWithin(String place, String outer) {
        return place.startsWith(outer)
                && (place.length() == outer.length() || ".[".indexOf(place.charAt(outer.length())) >= 0);
    }

    /** The fault with the line of its place, or of the nearest place around it. */
    static Fault located(Node root, Fault fault) {
        return fault.line().isPresent() || root.line() == 0
                ? fault
                : fault.withLine(innermost(root, fault.place()).line());
    }

    private static Node innermost(Node node, String place) {
        if (node instanceof Node.Elements list && place.startsWith("[")) {
            int end = place.indexOf(']');
            int index = Integer.parseInt(place.substring(1, end));
            return index < list.nodes().size() ? innermost(list.nodes().get(index), rest(place, end + 1)) : node;
        }
        if (node instanceof Node.Members object) {
            // A name may hold points itself: of the names that fit, the longest is meant.
            String best = null;
            Node found = node;
            for (Map.Entry<String, Node> field : object.nodes().entrySet()) {
                String name = Require.shortened(field.getKey());
                if (!name.isEmpty() && isWithin(place, name) && (best == null || name.length() > best.length())) {
                    best = name;
                    found = field.getValue();
                }
            }
            return best == null ? node : innermost(found, rest(place, best.length()));
        }
        return node;
    }

    private static String rest(String place, int from) {
        return place.startsWith(".", from) ? place.substring(from + 1) : place.substring(from);
    }
}
