package org.relationalleadership.serialization;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.relationalleadership.serialization.Node.Elements;
import org.relationalleadership.serialization.Node.Members;
import org.relationalleadership.serialization.Node.Scalar;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** Writes a tree as JSON. */
final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int MOST_IN_LINE = 80;

    private final TokenTarget json;
    private final JsonLayout layout;
    /** Takes a value that is JSON already. */
    private final Consumer<String> raw;

    private JsonText(TokenTarget json, JsonLayout layout, Consumer<String> raw) {
        this.json = json;
        this.layout = layout;
        this.raw = raw;
    }

    /** Writes documents of our own. */
    JsonText(JsonGenerator json, JsonLayout layout) {
        this(new JacksonTarget(json), layout, json::writeRawValue);
    }

    static String of(Node document) {
        StringWriter out = new StringWriter();
        JsonLayout layout = new JsonLayout();
        try (JsonGenerator json = FACTORY.createGenerator(layout, out)) {
            new JsonText(json, layout).write(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // never: a text is written
        }
        return out + "\n";
    }

    /**
     * Writes a tree, of which no value is JSON already, into a text that belongs to somebody else, who also lays it
     * out.
     */
    static void write(Node node, TokenTarget target) throws IOException {
        new JsonText(target, new JsonLayout(), JsonText::refuse).inLine(node);
    }

    private static void refuse(String raw) {
        throw new IllegalStateException("kept fields: are told before they come here, but " + raw + " was not");
    }

    void write(Node node) throws IOException {
        if (node instanceof Members object) {
            json.startObject(); // and what parts it from the node before, in the layout around it
            start(isShort(object.nodes().values(), object.nodes().keySet()));
            for (Map.Entry<String, Node> field : object.nodes().entrySet()) {
                json.name(field.getKey());
                write(field.getValue());
            }
            json.endObject();
            layout.lines();
        } else if (node instanceof Elements list) {
            json.startArray();
            start(isShort(list.nodes(), Set.of()));
            for (Node element : list.nodes()) {
                write(element);
            }
            json.endArray();
            layout.lines();
        } else {
            scalar((Scalar) node);
        }
    }

    private void scalar(Scalar value) throws IOException {
        switch (value.kind()) {
            case NUMBER -> json.number(value.text());
            case RAW -> raw.accept(value.text());
            case FLAG -> json.flag(value.text().equals("true"));
            case NOTHING -> json.nothing();
            default -> json.text(value.text());
        }
    }

    /** Writes a node on one line, without spaces between its parts. */
    void writeInLine(Node node) throws IOException {
        inLine(node);
        layout.lines();
    }

    private void inLine(Node node) throws IOException {
        if (node instanceof Members object) {
            json.startObject();
            layout.inLine("");
            for (Map.Entry<String, Node> field : object.nodes().entrySet()) {
                json.name(field.getKey());
                inLine(field.getValue());
            }
            json.endObject();
        } else if (node instanceof Elements list) {
            json.startArray();
            layout.inLine("");
            for (Node element : list.nodes()) {
                inLine(element);
            }
            json.endArray();
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
