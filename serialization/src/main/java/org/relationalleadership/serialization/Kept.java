package org.relationalleadership.serialization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.serialization.Node.Elements;
import org.relationalleadership.serialization.Node.Members;
import org.relationalleadership.serialization.Node.Scalar;

/**
 * Fields of a document that this release does not know, with the text of their values, so that they can be put back
 * where they stood: into the same object, behind the field that they followed.
 *
 * <p>An object in a list is the one of the same id or, where it has none, that in the same position. Immutable and
 * thread-safe.
 */
final class Kept {

    static final Kept NOTHING = new Kept(DocumentFormat.JSON, List.of());

    /**
     * What is kept of one object.
     *
     * @param path the fields and elements that lead to it, as the document has them
     * @param names of all its fields, in order
     * @param values by name, those that are kept
     */
    private record Holder(List<Step> path, List<String> names, Map<String, Value> values) {}

    /** A field, with the names of those before it; or an element of a list, with the id that it has or an empty one. */
    private record Step(String field, List<String> before, int index, String id) {}

    private record Value(Node read, String text) {}

    private final DocumentFormat format;
    private final List<Holder> objects;

    private Kept(DocumentFormat format, List<Holder> objects) {
        this.format = format;
        this.objects = objects;
    }

    /** Keeps the fields at some places of a document. */
    static Kept of(String text, Node root, List<Place> places) {
        if (places.isEmpty()) {
            return NOTHING;
        }
        boolean isJson = DocumentText.isJson(text.stripLeading().charAt(0));
        Map<Place, String> values = isJson ? JsonValues.at(places, text) : YamlValues.at(places, text);
        Map<Place, Holder> objects = new LinkedHashMap<>();
        for (Place place : places) {
            Place outer = Objects.requireNonNull(place.outer());
            Holder object = objects.computeIfAbsent(outer, where -> {
                List<Step> path = new ArrayList<>();
                Members members = (Members) walk(root, where, path);
                return new Holder(List.copyOf(path), List.copyOf(members.nodes().keySet()), new LinkedHashMap<>());
            });
            Members members = (Members) walk(root, outer, new ArrayList<>());
            object.values.put(
                    place.name(),
                    new Value(
                            Objects.requireNonNull(members.nodes().get(place.name())),
                            Objects.requireNonNull(values.get(place))));
        }
        return new Kept(isJson ? DocumentFormat.JSON : DocumentFormat.YAML, List.copyOf(objects.values()));
    }

    /** The node at a place, and the steps that lead there. */
    private static Node walk(Node root, Place place, List<Step> path) {
        if (place.outer() == null) {
            return root;
        }
        Node outer = walk(root, place.outer(), path);
        if (outer instanceof Elements list) {
            Node element = list.nodes().get(place.index());
            path.add(new Step("", List.of(), place.index(), id(element)));
            return element;
        }
        Map<String, Node> fields = ((Members) outer).nodes();
        List<String> names = List.copyOf(fields.keySet());
        path.add(new Step(place.name(), names.subList(0, names.indexOf(place.name())), 0, ""));
        return Objects.requireNonNull(fields.get(place.name()));
    }

    private static String id(Node node) {
        return node instanceof Members object && object.nodes().get("id") instanceof Scalar id ? id.text() : "";
    }

    /**
     * A document that is to be written, with what was kept put back.
     *
     * @throws IllegalArgumentException if it was kept of a document of the other format
     * @throws FaultException if an object is gone into which something belongs
     */
    Node into(Node document, DocumentFormat written) {
        if (objects.isEmpty()) {
            return document;
        }
        if (format != written) {
            throw new IllegalArgumentException(
                    "unknown fields: were kept as they stand in " + format + ", and cannot be written as " + written);
        }
        Node filled = document;
        List<Fault> faults = new ArrayList<>();
        for (Holder object : objects) {
            Optional<Node> put = put(filled, object, 0);
            if (put.isPresent()) {
                filled = put.get();
            } else {
                String place = place(object.path);
                object.values
                        .keySet()
                        .forEach(name -> faults.add(Fault.at(
                                Paths.field(place, name),
                                "unknown field: was kept, but the object in which it stood is gone")));
            }
        }
        FaultException.throwIfAny(faults);
        return filled;
    }

    /**
     * Throws where something was kept.
     *
     * @throws IllegalArgumentException because the document becomes a part of a text of somebody else
     */
    void requireNothing() {
        if (!objects.isEmpty()) {
            throw new IllegalArgumentException(
                    "unknown fields: were kept of a text, and cannot become a part of another");
        }
    }

    private static String place(List<Step> path) {
        String place = "";
        for (Step step : path) {
            place = step.field.isEmpty() ? Paths.element(place, step.index) : Paths.field(place, step.field);
        }
        return place;
    }

    /** The node with an object's fields put back, that many steps down its path; empty where a step leads nowhere. */
    private static Optional<Node> put(Node node, Holder object, int steps) {
        if (steps == object.path.size()) {
            return whole(node, object).map(members -> with(members, object));
        }
        Step step = object.path.get(steps);
        if (node instanceof Elements list && step.field.isEmpty()) {
            int index = index(list, step);
            return index < 0
                    ? Optional.empty()
                    : put(list.nodes().get(index), object, steps + 1).map(element -> {
                        List<Node> nodes = new ArrayList<>(list.nodes());
                        nodes.set(index, element);
                        return Node.list(nodes);
                    });
        }
        if (!(node instanceof Members members) || step.field.isEmpty()) {
            return Optional.empty();
        }
        Node value = members.nodes().get(step.field);
        if (value == null && steps + 1 == object.path.size() && object.values.size() == object.names.size()) {
            value = Node.object(Map.of()); // nothing else was in it, so that it is not written by itself
        }
        return value == null
                ? Optional.empty()
                : put(value, object, steps + 1).map(filled -> with(members, step.before, step.field, filled));
    }

    private static int index(Elements list, Step step) {
        for (int i = 0; i < list.nodes().size() && !step.id.isEmpty(); i++) {
            if (id(list.nodes().get(i)).equals(step.id)) {
                return i;
            }
        }
        return step.id.isEmpty() && step.index < list.nodes().size() ? step.index : -1;
    }

    /** The object at the end of a path; a member or citation that is written in short is written out for it. */
    private static Optional<Members> whole(Node node, Holder object) {
        if (node instanceof Members members) {
            return Optional.of(members);
        }
        String inShort = object.names.contains("source") ? "source" : "item";
        return node instanceof Scalar && object.names.contains(inShort)
                ? Optional.of((Members) Node.object(Map.of(inShort, node)))
                : Optional.empty();
    }

    /** The object with all that was kept of it. */
    private static Node with(Members members, Holder object) {
        Members filled = members;
        for (Map.Entry<String, Value> value : object.values.entrySet()) {
            List<String> before = object.names.subList(0, object.names.indexOf(value.getKey()));
            filled = with(filled, before, value.getKey(), new Scalar(0, Scalar.Kind.RAW, value.getValue().text));
        }
        return filled;
    }

    /** The object with a field, in its place or behind the nearest one before it that is there. */
    private static Members with(Members members, List<String> before, String name, Node value) {
        List<String> names = new ArrayList<>(members.nodes().keySet());
        if (!names.contains(name)) {
            int last = before.size() - 1;
            while (last >= 0 && !names.contains(before.get(last))) {
                last--;
            }
            names.add(last < 0 ? 0 : names.indexOf(before.get(last)) + 1, name);
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        names.forEach(field -> fields.put(
                field,
                field.equals(name)
                        ? value
                        : Objects.requireNonNull(members.nodes().get(field))));
        return (Members) Node.object(fields);
    }

    /**
     * Makes sure that a text which was written has all that was kept in it, with the same meaning.
     *
     * @throws FaultException if it has not; the text of a value may depend on where it stands, in YAML
     */
    void check(String text) {
        if (objects.isEmpty()) {
            return;
        }
        Node root = DocumentText.read(text).tree();
        List<Fault> faults = new ArrayList<>();
        for (Holder object : objects) {
            Map<String, Node> found = fields(root, object.path);
            object.values.forEach((name, value) -> {
                if (!isSame(value.read, found.get(name))) {
                    faults.add(Fault.at(
                            Paths.field(place(object.path), name),
                            "unknown field: was kept, but its text means something else where it goes"));
                }
            });
        }
        FaultException.throwIfAny(faults);
    }

    private static Map<String, Node> fields(Node root, List<Step> path) {
        Node node = root;
        for (Step step : path) {
            if (node instanceof Elements list) {
                node = list.nodes().get(index(list, step));
            } else {
                node = Objects.requireNonNull(((Members) node).nodes().get(step.field));
            }
        }
        return ((Members) node).nodes();
    }

    /** Whether two values are the same, on whatever lines. */
    private static boolean isSame(Node one, @Nullable Node other) {
        if (one instanceof Scalar scalar) {
            return other instanceof Scalar found
                    && scalar.kind() == found.kind()
                    && scalar.text().equals(found.text());
        }
        if (one instanceof Elements list) {
            return other instanceof Elements found
                    && list.nodes().size() == found.nodes().size()
                    && IntStream.range(0, list.nodes().size())
                            .allMatch(i ->
                                    isSame(list.nodes().get(i), found.nodes().get(i)));
        }
        Map<String, Node> fields = ((Members) one).nodes();
        return other instanceof Members found
                && List.copyOf(fields.keySet()).equals(List.copyOf(found.nodes().keySet()))
                && fields.keySet().stream()
                        .allMatch(name -> isSame(
                                Objects.requireNonNull(fields.get(name)),
                                found.nodes().get(name)));
    }
}
