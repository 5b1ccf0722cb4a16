package org.relationalleadership.serialization;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.Fault;

/** Places in a document: {@code scales[2].members[0]}, and the line on which one stands. */
final class Paths {

    private static final Pattern ELEMENT = Pattern.compile("\\[(\\d{1,9})]");

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

    /**
     * The field at which a place starts; null where none of these is. A name may hold points and brackets itself: of those
     * that fit, the longest is meant.
     */
    static @Nullable String first(String place, Set<String> fields) {
        String found = null;
        int length = 0;
        for (String field : fields) {
            String name = Require.shortened(field);
            if (name.length() > length && isWithin(place, name)) {
                found = field;
                length = name.length();
            }
        }
        return found;
    }

    private static Node innermost(Node node, String place) {
        if (node instanceof Node.Elements list) {
            Matcher element = ELEMENT.matcher(place);
            int index = element.lookingAt()
                    ? Integer.parseInt(element.group(1))
                    : list.nodes().size();
            return index < list.nodes().size() ? innermost(list.nodes().get(index), rest(place, element.end())) : node;
        }
        if (node instanceof Node.Members object) {
            String field = first(place, object.nodes().keySet());
            if (field != null) {
                Node value = Objects.requireNonNull(object.nodes().get(field));
                return innermost(value, rest(place, Require.shortened(field).length()));
            }
        }
        return node;
    }

    private static String rest(String place, int from) {
        return place.startsWith(".", from) ? place.substring(from + 1) : place.substring(from);
    }
}
