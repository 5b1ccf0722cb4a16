package org.relationalleadership.serialization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may stand at a place of a document.
 *
 * <p>The readers take from here which fields an object has and which it needs; the schemas are written from the same.
 * How a value is read, and the rules between values, the readers and the vocabulary say; the schemas repeat those rules
 * that a schema can say, as keywords.
 */
sealed interface Shape {

    /** A single value, as the keywords of its schema. */
    record Value(Draft keywords) implements Shape {}

    /** A shape that the schema writes once, under a name. */
    record Named(String name, Shape shape) implements Shape {}

    /** A shape with a rule more, as the keywords of its schema. */
    record Narrowed(Shape shape, Draft keywords) implements Shape {}

    /** A list, and what its schema says beside its elements. */
    record Elements(Shape element, Map<String, Node> keywords) implements Shape {

        Elements with(String keyword, Node value) {
            return new Elements(element, Shape.and(keywords, keyword, value));
        }

        Elements atLeast(long elements) {
            return with("minItems", Node.number(elements));
        }

        Elements atMost(long elements) {
            return with("maxItems", Node.number(elements));
        }

        Elements distinct() {
            return with("uniqueItems", Node.flag(true));
        }
    }

    /** An object whose fields may have any name of a shape; by name, they hold the same. */
    record Entries(Shape name, Shape value, boolean mayBeEmpty) implements Shape {

        Entries atLeastOne() {
            return new Entries(name, value, false);
        }
    }

    /** One of several. */
    record Forms(List<Shape> forms) implements Shape {}

    /**
     * A field of an object.
     *
     * @param isNeeded whether it is needed whatever else is there
     * @param about a sentence for whoever writes it
     */
    record Field(boolean isNeeded, Shape shape, String about) {}

    /**
     * An object.
     *
     * @param name under which the schema writes it; a word for the object
     * @param fields in the order in which a fault names them
     * @param others what fields of any other name hold; empty where there may be none
     * @param rules schemas that hold for the object beside this
     */
    record Members(String name, String about, Map<String, Field> fields, Optional<Entries> others, List<Node> rules)
            implements Shape {

        Members needs(String field, Shape shape, String sentence) {
            return with(field, new Field(true, shape, sentence));
        }

        Members may(String field, Shape shape, String sentence) {
            return with(field, new Field(false, shape, sentence));
        }

        private Members with(String field, Field definition) {
            return new Members(name, about, Shape.and(fields, field, definition), others, rules);
        }

        /** This object under another name, with fields before its own. */
        Members behind(Members head) {
            Map<String, Field> all = new LinkedHashMap<>(head.fields);
            all.putAll(fields);
            return new Members(head.name, head.about, Collections.unmodifiableMap(all), others, rules);
        }

        Members without(String... left) {
            Map<String, Field> rest = new LinkedHashMap<>(fields);
            List.of(left).forEach(rest::remove);
            return new Members(name, about, Collections.unmodifiableMap(rest), others, List.of());
        }

        Members others(Shape otherName, Shape value) {
            return new Members(name, about, fields, Optional.of(new Entries(otherName, value, true)), rules);
        }

        Members where(Draft rule) {
            List<Node> more = new ArrayList<>(rules);
            more.add(rule.node());
            return new Members(name, about, fields, others, List.copyOf(more));
        }

        boolean knows(String field) {
            return others.isPresent() || fields.containsKey(field);
        }

        boolean needs(String field) {
            Field known = fields.get(field);
            return known != null && known.isNeeded();
        }
    }

    static Members object(String name, String about) {
        return new Members(name, about, Map.of(), Optional.empty(), List.of());
    }

    static Elements list(Shape element) {
        return new Elements(element, Map.of());
    }

    static Entries entries(Shape name, Shape value) {
        return new Entries(name, value, true);
    }

    static Forms either(Shape... forms) {
        return new Forms(List.of(forms));
    }

    private static <T> Map<String, T> and(Map<String, T> map, String name, T value) {
        Map<String, T> more = new LinkedHashMap<>(map);
        more.put(name, value);
        return Collections.unmodifiableMap(more);
    }
}
