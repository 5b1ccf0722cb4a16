package org.relationalleadership.serialization;

import java.io.IOException;
import java.util.Map;

/** Rows of a JSON object, with whichever library writes it; that also lays it out. */
final class TokenRowsTarget implements RowsTarget {

    private final TokenTarget target;

    TokenRowsTarget(TokenTarget target) {
        this.target = target;
    }

    @Override
    public void start(Node.Members head) throws IOException {
        target.startObject();
        for (Map.Entry<String, Node> field : head.nodes().entrySet()) {
            target.name(field.getKey());
            JsonText.write(field.getValue(), target);
        }
        target.name(RowsFields.ROWS);
        target.startArray();
    }

    @Override
    public TokenTarget row() {
        return target;
    }

    @Override
    public void endRow() {}

    @Override
    public void end() throws IOException {
        target.endArray();
        target.endObject();
    }

    /** What the tokens are written to is somebody else's. */
    @Override
    public void close() {}
}
