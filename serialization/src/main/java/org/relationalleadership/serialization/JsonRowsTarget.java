package org.relationalleadership.serialization;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Rows as JSON. */
final class JsonRowsTarget implements RowsTarget {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT) // what is broken off must not look whole
            .build();

    private final JsonGenerator json;
    private final JsonText text;

    JsonRowsTarget(OutputStream out) {
        JsonLayout layout = new JsonLayout();
        this.json = FACTORY.createGenerator(layout, out);
        this.text = new JsonText(new JacksonTarget(json), layout);
    }

    @Override
    public void start(Node.Members head) throws IOException {
        written(() -> {
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
        });
    }

    @Override
    public void row(Node row) throws IOException {
        written(() -> text.writeInLine(row));
    }

    @Override
    public void end() throws IOException {
        written(() -> {
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        });
    }

    @Override
    public void close() throws IOException {
        written(json::close);
    }

    private interface Writing {

        void run() throws IOException;
    }

    private static void written(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }
}
