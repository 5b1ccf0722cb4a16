package org.relationalleadership.serialization;

import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.relationalleadership.serialization.Node.Elements;
import org.relationalleadership.serialization.Node.Members;
import org.relationalleadership.serialization.Node.Scalar;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** Writes a tree as JSON. */
final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int MOST_IN_LINE = 80;

    private final JsonGenerator json;
    private final JsonLayout layout;

    JsonText(JsonGenerator json, JsonLayout layout) {
        this.json = json;
        this.layout = layout;
    }

    static String of(Node document) {
        StringWriter out = new StringWriter();
        JsonLayout layout = new JsonLayout();
        try (JsonGenerator json = FACTORY.createGenerator(layout, out)) {
            new JsonText(json, layout).write(document);
        }
        return out + "\n";
    }

    void write(Node node) {
        if (node instanceof Members object) {
            json.writeStartObject(); // and what parts it from the node before, in the layout around it
            start(isShort(object.nodes().values(), object.nodes().keySet()));
            for (Map.Entry<String, Node> field : object.nodes().entrySet()) {
                json.writeName(field.getKey());
                write(field.getValue());
            }
            json.writeEndObject();
            layout.lines();
        } else if (node instanceof Elements list) {
            json.writeStartArray();
            start(isShort(list.nodes(), Set.of()));
            list.nodes().forEach(this::write);
            json.writeEndArray();
            layout.lines();
        } else {
            scalar((Scalar) node);
        }
    }

    private void scalar(Scalar value) {
        switch (value.kind()) {
            case NUMBER -> json.writeNumber(value.text());
            case RAW -> json.writeRawValue(value.text());
            case FLAG -> json.writeBoolean(value.text().equals("true"));
            case NOTHING -> json.writeNull();
            default -> json.writeString(value.text());
        }
    }

    /** Writes a node on one line, without spaces between its parts. */
    void writeInLine(Node node) {
        inLine(node);
        layout.lines();
    }

    private void inLine(Node node) {
        if (node instanceof Members object) {
            json.writeStartObject();
            layout.inLine("");
            object.nodes().forEach((name, value) -> {
                json.writeName(name);
                inLine(value);
            });
            json.writeEndObject();
        } else if (node instanceof Elements list) {
            json.writeStartArray();
            layout.inLine("");
            list.nodes().forEach(this::inLine);
            json.writeEndArray();
        } else {
            scalar((Scalar) node);
        }
    }

    private void start(boolean isShort) {
        if (isShort) {
            layout.inLine(" ");
        }
    }

    /** Whether an object or list goes on one line: only single values in it, and few. */
    private static boolean isShort(Collection<Node> nodes, Collection<String> names) {
        int length = 0;
        for (Node node : nodes) {
            if (!(node instanceof Scalar value)) {
                return false;
            }
            length += value.text().length() + 4;
        }
        for (String name : names) {
            length += name.length() + 4;
        }
        return length <= MOST_IN_LINE;
    }
}
