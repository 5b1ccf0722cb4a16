package org.relationalleadership.serialization;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Rows as JSON, or as lines of JSON behind a first line with the head; the stream gets whole rows only. */
final class JsonRowsTarget implements RowsTarget {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT) // what is broken off must not look whole
            .build();
    private static final int ENOUGH = 1 << 15;

    private final OutputStream out;
    private final boolean isLines;
    private final JsonLine json = new JsonLine();
    private boolean hasRows;

    JsonRowsTarget(OutputStream out, boolean isLines) {
        this.out = out;
        this.isLines = isLines;
    }

    @Override
    public void start(Node.Members head) throws IOException {
        if (isLines) {
            JsonText.write(head, json);
            json.raw("\n");
        } else {
            json.raw(opening(head));
        }
    }

    private static String opening(Node.Members head) throws IOException {
        StringWriter opening = new StringWriter();
        JsonLayout layout = new JsonLayout();
        try (JsonGenerator json = FACTORY.createGenerator(layout, opening)) {
            JsonText text = new JsonText(json, layout);
            json.writeStartObject();
            for (Map.Entry<String, Node> field : head.nodes().entrySet()) {
                json.writeName(field.getKey());
                if (field.getKey().equals(RowsFields.SCALES)) {
                    text.write(field.getValue());
                } else {
                    text.writeInLine(field.getValue());
                }
            }
            json.writeName(RowsFields.ROWS);
            json.writeStartArray();
        }
        return opening.toString();
    }

    @Override
    public TokenTarget row() {
        if (!isLines) {
            json.raw(hasRows ? ",\n    " : "\n    ");
        }
        hasRows = true;
        return json;
    }

    @Override
    public void endRow() throws IOException {
        if (isLines) {
            json.raw("\n");
        }
        if (json.length() >= ENOUGH) {
            json.handTo(out);
        }
    }

    /** Whoever sends lines on gets those of a batch as soon as there are any. */
    @Override
    public void endBatch() throws IOException {
        if (isLines) {
            json.handTo(out);
            out.flush();
        }
    }

    @Override
    public void end() throws IOException {
        if (!isLines) {
            json.raw(hasRows ? "\n  ]\n}\n" : "]\n}\n");
        }
    }

    @Override
    public void close() throws IOException {
        json.handTo(out);
        out.flush();
    }
}
