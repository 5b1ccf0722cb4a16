package org.relationalleadership.serialization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.relationalleadership.instrument.Wording;

/** An object that is being written: fields in order, and what is empty left out. */
final class Draft {

    private final Map<String, Node> fields = new LinkedHashMap<>();

    Draft with(String name, Node node) {
        fields.put(name, node);
        return this;
    }

    Draft with(String name, Optional<Node> node) {
        node.ifPresent(known -> fields.put(name, known));
        return this;
    }

    Draft text(String name, String text) {
        return with(name, Node.text(text));
    }

    Draft text(String name, Optional<String> text) {
        return with(name, text.map(Node::text));
    }

    /** The field where its value is another than what its absence means. */
    Draft word(String name, Enum<?> word, Enum<?> absent) {
        return word == absent ? this : text(name, Piece.word(word));
    }

    <T> Draft list(String name, List<T> values, Function<T, Node> node) {
        return values.isEmpty()
                ? this
                : with(name, Node.list(values.stream().map(node).toList()));
    }

    <T> Draft entries(String name, Map<String, T> values, Function<T, Node> node) {
        return values.isEmpty() ? this : with(name, Draft.entries(values, node));
    }

    static <T> Node entries(Map<String, T> values, Function<T, Node> node) {
        Draft draft = new Draft();
        values.forEach((name, value) -> draft.with(name, node.apply(value)));
        return draft.node();
    }

    static Node wording(Wording wording) {
        return wording.languages().size() == 1 && wording.byLanguage().containsKey(Wording.UNDETERMINED)
                ? Node.text(wording.text())
                : entries(wording.byLanguage(), Node::text);
    }

    Draft addAll(Draft others) {
        fields.putAll(others.fields);
        return this;
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    Node node() {
        return Node.object(fields);
    }
}
