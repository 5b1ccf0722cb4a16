package org.relationalleadership.serialization;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A document of rows while it is written. Closing it leaves the stream open, and the document as it is: one that was not
 * ended stays broken off.
 */
interface RowsTarget extends Closeable {

    static RowsTarget open(DocumentFormat format, OutputStream out) {
        return format == DocumentFormat.JSON ? new JsonRowsTarget(out) : new YamlRowsTarget(out);
    }

    /** Writes what stands before the rows. */
    void start(Node.Members head) throws IOException;

    void row(Node row) throws IOException;

    void end() throws IOException;
}
