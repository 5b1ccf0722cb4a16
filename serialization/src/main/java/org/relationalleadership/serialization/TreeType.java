package org.relationalleadership.serialization;

import java.io.IOException;
import java.util.function.Function;

/**
 * A type whose documents are read as a whole, as a tree.
 *
 * @param type the class of the values
 * @param write the tree of a value
 * @param read the value of a document
 */
record TreeType<T>(Class<T> type, Function<T, Node> write, Function<Reading, T> read) implements DocumentType<T> {

    @Override
    public void write(T value, TokenTarget target) throws IOException {
        Node node = write.apply(value);
        DocumentText.requireReadable(node);
        JsonText.write(node, target);
    }

    @Override
    public T read(TokenSource source) throws IOException {
        TreeBuilder tree = new TreeBuilder();
        Node root = new JsonTree(source, tree).node(source.line());
        return read.apply(new Reading(root, tree.faults()));
    }
}
