package org.relationalleadership.serialization;

import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.relationalleadership.serialization.Node.Elements;
import org.relationalleadership.serialization.Node.Members;
import org.relationalleadership.serialization.Node.Scalar;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes a tree as JSON. */
final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int MOST_IN_LINE = 80;

    private final JsonGenerator json;
    private final Layout layout;

    private JsonText(JsonGenerator json, Layout layout) {
        this.json = json;
        this.layout = layout;
    }

    static String of(Node document) {
        StringWriter out = new StringWriter();
        Layout layout = new Layout();
        try (JsonGenerator json = FACTORY.createGenerator(layout, out)) {
            new JsonText(json, layout).write(document);
        }
        return out + "\n";
    }

    private void write(Node node) {
        if (node instanceof Members object) {
            layout.inLine = isShort(object.nodes().values(), object.nodes().keySet());
            json.writeStartObject();
            for (Map.Entry<String, Node> field : object.nodes().entrySet()) {
                json.writeName(field.getKey());
                write(field.getValue());
            }
            json.writeEndObject();
            layout.inLine = false;
        } else if (node instanceof Elements list) {
            layout.inLine = isShort(list.nodes(), Set.of());
            json.writeStartArray();
            list.nodes().forEach(this::write);
            json.writeEndArray();
            layout.inLine = false;
        } else {
            Scalar value = (Scalar) node;
            switch (value.kind()) {
                case NUMBER -> json.writeNumber(value.text());
                case FLAG -> json.writeBoolean(value.text().equals("true"));
                default -> json.writeString(value.text());
            }
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

    /** Two spaces a level and a line feed, whatever the machine; none on a line. */
    private static final class Layout extends ObjectWriteContext.Base implements DefaultPrettyPrinter.Indenter {

        private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

        private boolean inLine;

        @Override
        public void writeIndentation(JsonGenerator json, int level) {
            if (inLine) {
                json.writeRaw(' ');
            } else {
                LINES.writeIndentation(json, level);
            }
        }

        @Override
        public boolean isInline() {
            return false;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(this)
                    .withArrayIndenter(this);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
