package org.relationalleadership.serialization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the shape of a document as a JSON Schema (2020-12). */
final class SchemaText {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    /** In the order in which they are first used. */
    private final Map<String, Node> definitions = new LinkedHashMap<>();

    private SchemaText() {}

    static String of(DocumentKind kind) {
        String json = JsonText.of(new SchemaText().document(kind));
        StringBuilder text = new StringBuilder();
        json.chars().forEach(c -> text.append(c < 0x7F ? String.valueOf((char) c) : String.format("\\u%04X", c)));
        return text.toString(); // in ASCII, because some of the characters of ids are not seen
    }

    private Node document(DocumentKind kind) {
        Shape.Members shape = kind.shape();
        Draft draft = new Draft()
                .text("$schema", DIALECT)
                // A name and no address: nothing is fetched by it.
                .text("$id", "urn:relational-leadership:schema:" + kind.id() + ":" + kind.version())
                .text("title", "Relational Leadership: " + kind.id() + ", format " + kind.version())
                .text("description", shape.about());
        fill(draft, shape);
        return draft.with("$defs", Node.object(definitions)).node();
    }

    private Draft schema(Shape shape) {
        if (shape instanceof Shape.Named named) {
            return named(named.name(), named.shape());
        }
        if (shape instanceof Shape.Members object) {
            return named(object.name(), object);
        }
        return written(shape);
    }

    private Draft named(String name, Shape shape) {
        if (!definitions.containsKey(name)) {
            definitions.put(name, Node.NULL); // its place, before what it uses itself
            definitions.put(name, written(shape).node());
        }
        return new Draft().text("$ref", "#/$defs/" + name);
    }

    private Draft written(Shape shape) {
        Draft draft = new Draft();
        if (shape instanceof Shape.Value value) {
            draft.addAll(value.keywords());
        } else if (shape instanceof Shape.Narrowed narrowed) {
            draft = schema(narrowed.shape());
            draft.addAll(narrowed.keywords());
        } else if (shape instanceof Shape.Elements list) {
            draft.text("type", "array").with("items", schema(list.element()).node());
            list.keywords().forEach(draft::with);
        } else if (shape instanceof Shape.Entries entries) {
            draft.text("type", "object")
                    .with("propertyNames", schema(entries.name()).node());
            draft.with("additionalProperties", schema(entries.value()).node());
            if (!entries.mayBeEmpty()) {
                draft.with("minProperties", Node.number(1L));
            }
        } else if (shape instanceof Shape.Forms several) {
            draft.list("anyOf", several.forms(), form -> schema(form).node());
        } else if (shape instanceof Shape.Members object) {
            fill(draft.text("description", object.about()), object);
        } else {
            draft = schema(shape);
        }
        return draft;
    }

    private void fill(Draft draft, Shape.Members object) {
        List<String> needed =
                object.fields().keySet().stream().filter(object::needs).toList();
        draft.text("type", "object")
                .entries("properties", object.fields(), this::field)
                .list("required", needed, Node::text);
        if (object.others().isPresent()) {
            draft.with("propertyNames", schema(object.others().get().name()).node());
            draft.with(
                    "additionalProperties",
                    schema(object.others().get().value()).node());
        } else {
            draft.with("additionalProperties", Node.flag(false));
        }
        draft.list("allOf", object.rules(), rule -> rule);
    }

    private Node field(Shape.Field field) {
        return new Draft()
                .text("description", field.about())
                .addAll(schema(field.shape()))
                .node();
    }
}
