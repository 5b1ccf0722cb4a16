package org.relationalleadership.serialization;

import java.io.IOException;
import java.util.function.Function;

/**
 * A type whose documents are read as a whole, as a tree, and written when all of their tokens are known.
 *
 * @param type the class of the values
 * @param write writes a value
 * @param read the value of a document
 */
record TreeType<T>(Class<T> type, Writing<T> write, Function<Reading, T> read) implements DocumentType<T> {

    /** Writes a value. */
    interface Writing<T> {
        void write(T value, TokenTarget target) throws IOException;
    }

    /** A type whose values are made into trees. */
    static <T> TreeType<T> of(Class<T> type, Function<T, Node> tree, Function<Reading, T> read) {
        return new TreeType<>(type, (value, target) -> JsonText.write(tree.apply(value), target), read);
    }

    @Override
    public void write(T value, TokenTarget target) throws IOException {
        TokenList tokens = new TokenList();
        write.write(value, tokens);
        tokens.requireReadable();
        tokens.writeTo(target);
    }

    @Override
    public T read(TokenSource source) throws IOException {
        TreeBuilder tree = new TreeBuilder();
        Node root = new JsonTree(source, tree).node(source.line());
        return read.apply(new Reading(root, tree));
    }
}
