package org.relationalleadership.serialization;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.serialization.TokenSource.Token;

/** Rows of a JSON object, from whichever library reads it; it stands at the object's first token. */
final class TokenRowsSource implements RowsSource {

    private final TokenSource source;
    private final TreeBuilder tree;
    private final JsonTree values;
    private int index;
    private Optional<Fault> trailing = Optional.empty();

    TokenRowsSource(TokenSource source, TreeBuilder tree) {
        this.source = source;
        this.tree = tree;
        this.values = new JsonTree(source, tree);
    }

    @Override
    public Node head() throws IOException {
        int first = source.line();
        if (source.token() != Token.START_OBJECT) {
            return values.node(first);
        }
        Map<String, Node> nodes = new LinkedHashMap<>();
        tree.open(first);
        while (source.next() == Token.NAME) {
            String name = source.text();
            int line = source.line();
            source.next();
            if (name.equals(RowsFields.ROWS)) {
                nodes.put(name, new Node.Scalar(line, Node.Scalar.Kind.NOTHING, ""));
                break;
            }
            tree.enter(line, name);
            tree.put(nodes, line, name, values.node(line));
        }
        return new Node.Members(first, nodes);
    }

    @Override
    public boolean hasRows() {
        return source.token() == Token.START_ARRAY;
    }

    @Override
    public boolean next(Rows rows) throws IOException {
        if (source.next() == Token.END_ARRAY) {
            if (source.next() != Token.END_OBJECT) {
                trailing = Optional.of(Fault.at("", RowsFields.BEHIND).withLine(source.line()));
            }
            return false;
        }
        row(rows);
        return true;
    }

    /** Reads the row at whose first token the source stands. */
    void row(Rows rows) throws IOException {
        tree.startPart(RowsFields.ROWS, index);
        Node row = values.node(source.line());
        tree.endPart();
        rows.read(row);
        index++;
    }

    /** Counts a row that was read elsewhere. */
    void passRow() {
        index++;
    }

    /** The position of the next row, or of the one that could not be read. */
    int index() {
        return index;
    }

    @Override
    public Optional<Fault> trailing() {
        return trailing;
    }

    /** The tokens are somebody else's. */
    @Override
    public void close() {}
}
