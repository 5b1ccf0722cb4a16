package org.relationalleadership.serialization;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A document of rows while it is written. Closing it leaves the stream open, and the document as it is: one that was
 * not ended stays broken off.
 */
interface RowsTarget extends Closeable {

    static RowsTarget open(DocumentFormat format, OutputStream out) {
        return switch (format) {
            case JSON -> new JsonRowsTarget(out, false);
            case NDJSON -> new JsonRowsTarget(out, true);
            case YAML -> new YamlRowsTarget(out);
        };
    }

    /** Writes what stands before the rows. */
    void start(Node.Members head) throws IOException;

    /** Starts a row, and takes its tokens. */
    TokenTarget row() throws IOException;

    void endRow() throws IOException;

    /** Ends some rows after which nobody knows how long the next ones take. */
    default void endBatch() throws IOException {}

    void end() throws IOException;
}
