package org.relationalleadership.serialization;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which optional fields documents of a kind have and lack, by the shapes from which readers and schemas know them. */
final class OptionalFields {

    private final DocumentKind kind;
    private final Set<String> expected = new LinkedHashSet<>();
    private final Set<String> seen = new LinkedHashSet<>();

    OptionalFields(DocumentKind kind) {
        this.kind = kind;
        expect(kind.id(), kind.shape());
    }

    /** Notes what a document has and lacks. */
    void note(Node document) {
        see(kind.id(), kind.shape(), document);
    }

    /** What no document had, or none lacked where its object was there. */
    List<String> missing() {
        return expected.stream().filter(field -> !seen.contains(field)).toList();
    }

    private void expect(String place, Shape shape) {
        if (shape instanceof Shape.Named named) {
            expect(place, named.shape());
        } else if (shape instanceof Shape.Narrowed narrowed) {
            expect(place, narrowed.shape());
        } else if (shape instanceof Shape.Forms several) {
            several.forms().forEach(form -> expect(place, form));
        } else if (shape instanceof Shape.Elements list) {
            expect(place + "[]", list.element());
        } else if (shape instanceof Shape.Entries entries) {
            expect(place + ".*", entries.value());
        } else if (shape instanceof Shape.Members object) {
            object.fields().forEach((name, field) -> {
                String inner = place + "." + name;
                if (isOptional(object, name)) {
                    expected.add(inner + " is there");
                    expected.add(inner + " is left out");
                }
                expect(inner, field.shape());
            });
        }
    }

    private void see(String place, Shape shape, Node node) {
        if (shape instanceof Shape.Named named) {
            see(place, named.shape(), node);
        } else if (shape instanceof Shape.Narrowed narrowed) {
            see(place, narrowed.shape(), node);
        } else if (shape instanceof Shape.Forms several) {
            several.forms().forEach(form -> see(place, form, node));
        } else if (shape instanceof Shape.Elements list && node instanceof Node.Elements elements) {
            elements.nodes().forEach(element -> see(place + "[]", list.element(), element));
        } else if (shape instanceof Shape.Entries entries && node instanceof Node.Members members) {
            members.nodes().values().forEach(value -> see(place + ".*", entries.value(), value));
        } else if (shape instanceof Shape.Members object && node instanceof Node.Members members) {
            object.fields().forEach((name, field) -> {
                String inner = place + "." + name;
                Node value = members.nodes().get(name);
                if (isOptional(object, name)) {
                    seen.add(inner + (value == null ? " is left out" : " is there"));
                }
                if (value != null) {
                    see(inner, field.shape(), value);
                }
            });
        }
    }

    /** The schema's address is for editors: it is read over and never written. */
    private static boolean isOptional(Shape.Members object, String name) {
        return !object.needs(name) && !name.equals(Shapes.SCHEMA_FIELD);
    }
}
