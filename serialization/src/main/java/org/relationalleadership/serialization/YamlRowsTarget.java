package org.relationalleadership.serialization;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Rows as YAML: the head in blocks, each row on one line. */
final class YamlRowsTarget implements RowsTarget {

    private final Writer out;
    private TreeTarget row = new TreeTarget();
    private boolean hasRows;

    YamlRowsTarget(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void start(Node.Members head) throws IOException {
        out.write(YamlText.of(head));
        out.write(RowsFields.ROWS + ":");
    }

    @Override
    public TokenTarget row() {
        row = new TreeTarget();
        return row;
    }

    @Override
    public void endRow() throws IOException {
        out.write(hasRows ? "  - " : "\n  - ");
        out.write(YamlText.inLine(row.node()));
        out.write('\n');
        hasRows = true;
    }

    @Override
    public void end() throws IOException {
        if (!hasRows) {
            out.write(" []\n");
        }
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
