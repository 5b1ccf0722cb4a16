package org.relationalleadership.serialization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relationalleadership.serialization.Node.Scalar;

/** Makes the tree of a value of its tokens. Not thread-safe. */
final class TreeTarget implements TokenTarget {

    /** An object or list that has not ended. */
    private static final class Open {

        private final Map<String, Node> members = new LinkedHashMap<>();
        private final List<Node> elements = new ArrayList<>();
        private String name = "";
    }

    /** Writes the tokens of a value. */
    interface Writing {
        void to(TokenTarget target) throws IOException;
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private Node root = Node.NONE;

    /** The tree of a value. */
    static Node tree(Writing writing) {
        TreeTarget target = new TreeTarget();
        try {
            writing.to(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // never: a tree is made
        }
        return target.node();
    }

    /** The value, when its last token has come. */
    Node node() {
        return root;
    }

    @Override
    public void startObject() {
        open.push(new Open());
    }

    @Override
    public void endObject() {
        add(new Node.Members(0, Collections.unmodifiableMap(open.pop().members)));
    }

    @Override
    public void startArray() {
        open.push(new Open());
    }

    @Override
    public void endArray() {
        add(new Node.Elements(0, Collections.unmodifiableList(open.pop().elements)));
    }

    @Override
    public void name(String name) {
        open.element().name = name;
    }

    @Override
    public void text(String text) {
        add(Node.text(text));
    }

    @Override
    public void number(String number) {
        add(new Scalar(0, Scalar.Kind.NUMBER, number));
    }

    @Override
    public void flag(boolean flag) {
        add(Node.flag(flag));
    }

    @Override
    public void nothing() {
        add(Node.NULL);
    }

    private void add(Node node) {
        Open around = open.peek();
        if (around == null) {
            root = node;
        } else if (around.name.isEmpty()) {
            around.elements.add(node);
        } else {
            around.members.put(around.name, node);
        }
    }
}
