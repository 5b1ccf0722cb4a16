package org.relationalleadership.serialization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A document with one value changed, left out, doubled or put under another name. */
final class Mutation {

    private static final List<Node> VALUES = List.of(
            Node.text(""),
            Node.text(" "),
            Node.text("x"),
            Node.text("a b"),
            Node.text("mean"),
            Node.text("2026-01"),
            Node.number(-1L),
            Node.number(0L),
            Node.number(1.5),
            Node.number(7L),
            Node.number(1e15),
            Node.flag(true),
            Node.NULL,
            Node.list(List.of()),
            Node.list(List.of(Node.text("x"))),
            Node.list(List.of(Node.number(1L), Node.number(2L))),
            Node.object(Map.of()),
            Node.object(Map.of("x", Node.text("y"))));

    private Mutation() {}

    /** A document, mutated in one place by chance, as JSON. */
    static String of(Node document, Random random) {
        String before = JsonText.of(document);
        int places = count(document);
        while (true) {
            int[] at = {random.nextInt(places)};
            String after = JsonText.of(mutated(document, at, random));
            if (!after.equals(before)) {
                return after;
            }
        }
    }

    private static int count(Node node) {
        if (node instanceof Node.Members object) {
            return 1
                    + object.nodes().values().stream().mapToInt(Mutation::count).sum();
        }
        return node instanceof Node.Elements list
                ? 1 + list.nodes().stream().mapToInt(Mutation::count).sum()
                : 1;
    }

    private static Node mutated(Node node, int[] at, Random random) {
        if (at[0]-- == 0) {
            return here(node, random);
        }
        if (node instanceof Node.Members object) {
            Map<String, Node> fields = new LinkedHashMap<>();
            object.nodes().forEach((name, value) -> fields.put(name, mutated(value, at, random)));
            return Node.object(fields);
        }
        if (node instanceof Node.Elements list) {
            return Node.list(list.nodes().stream()
                    .map(element -> mutated(element, at, random))
                    .toList());
        }
        return node;
    }

    private static Node here(Node node, Random random) {
        boolean isPart = !(node instanceof Node.Scalar);
        if (!isPart || random.nextInt(3) == 0) {
            return VALUES.get(random.nextInt(VALUES.size()));
        }
        if (node instanceof Node.Elements list && !list.nodes().isEmpty()) {
            List<Node> nodes = new ArrayList<>(list.nodes());
            int index = random.nextInt(nodes.size());
            if (random.nextBoolean()) {
                nodes.remove(index);
            } else {
                nodes.add(nodes.get(index));
            }
            return Node.list(nodes);
        }
        if (node instanceof Node.Members object && !object.nodes().isEmpty()) {
            Map<String, Node> fields = new LinkedHashMap<>(object.nodes());
            List<String> names = List.copyOf(fields.keySet());
            Node value = fields.remove(names.get(random.nextInt(names.size())));
            if (random.nextBoolean()) {
                fields.put("unknown", value);
            }
            return Node.object(fields);
        }
        return node;
    }
}
