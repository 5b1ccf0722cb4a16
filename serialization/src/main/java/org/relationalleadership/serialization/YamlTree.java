package org.relationalleadership.serialization;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.serialization.Node.Scalar;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML into a tree: block and flow style, quotes and comments, but no alias, anchor, tag, merge key or second
 * document.
 *
 * <p>Events of the parser, not values of a loader: a loader decides by itself what {@code no}, {@code 1.0} and
 * {@code 012} are, and an alias or a tag on a key does not show any more.
 */
final class YamlTree {

    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

    private final StreamReader text;
    private final Iterator<Event> events;
    private final TreeBuilder tree;
    private Event event;

    YamlTree(LoadSettings settings, StreamReader text, TreeBuilder tree) {
        this.text = text;
        this.events = new ParserImpl(settings, text);
        this.tree = tree;
        this.event = events.next();
    }

    static Node read(String text, TreeBuilder tree) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE) // the document is capped before, in bytes
                .setBufferSize(text.length() + 2) // a smaller one is copied for every part of a long token
                .build();
        try {
            return new YamlTree(settings, new StreamReader(settings, text), tree).document();
        } catch (YamlEngineException e) {
            throw refused(
                    e,
                    tree,
                    unprintable -> 1
                            + (int) text.codePoints()
                                    .limit(unprintable.getPosition())
                                    .filter(c -> c == '\n')
                                    .count());
        }
    }

    /** Why the parser refuses a text; which line a character is on that is not allowed, the owner of the text knows. */
    static FaultException refused(YamlEngineException e, TreeBuilder tree, ToIntFunction<ReaderException> line) {
        if (e instanceof MarkedYamlEngineException marked) {
            return tree.refusal(
                    marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1),
                    "not YAML: " + Require.visible(String.valueOf(marked.getProblem())));
        }
        if (e instanceof ReaderException unprintable) {
            return tree.refusal(
                    line.applyAsInt(unprintable),
                    String.format("not YAML: the character U+%04X is not allowed", unprintable.getCodePoint()));
        }
        return tree.refusal(1, "not YAML: " + Require.visible(String.valueOf(e.getMessage())));
    }

    private Node document() {
        startDocument();
        Node root = root();
        endDocument();
        return root;
    }

    /** Goes to the first node. */
    void startDocument() {
        advance(); // the start of the stream
        if (isAt(Event.ID.StreamEnd)) {
            throw tree.refusal(1, Reading.EMPTY);
        }
        advance(); // the start of the document
    }

    Node root() {
        Node root = node(line());
        if (root instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NOTHING) {
            throw tree.refusal(root.line(), Reading.EMPTY);
        }
        return root;
    }

    void endDocument() {
        advance(); // the end of the document
        if (!isAt(Event.ID.StreamEnd)) {
            throw tree.refusal(line(), "a file holds one document, but here starts a second");
        }
    }

    void advance() {
        try {
            event = events.next();
        } catch (NumberFormatException e) {
            // The parser lets it go where an escape of eight digits is beyond an int.
            int line = text.getMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw tree.refusal(line, "not YAML: an escape names no character");
        }
    }

    boolean isAt(Event.ID id) {
        return event.getEventId() == id;
    }

    int line() {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** Reads the node that starts here and stops behind it. */
    Node node(int line) {
        refuseReferences();
        if (event instanceof ScalarEvent scalar) {
            Scalar.Kind kind = scalar.getScalarStyle() != ScalarStyle.PLAIN
                    ? Scalar.Kind.TEXT
                    : NOTHING.contains(scalar.getValue()) ? Scalar.Kind.NOTHING : Scalar.Kind.PLAIN;
            Node node = tree.scalar(line, kind, scalar.getValue());
            advance();
            return node;
        }
        tree.open(line);
        boolean list = isAt(Event.ID.SequenceStart);
        advance();
        Node node = list ? elements(line) : members(line);
        tree.close();
        advance();
        return node;
    }

    private Node elements(int line) {
        List<Node> nodes = new ArrayList<>();
        while (!isAt(Event.ID.SequenceEnd)) {
            tree.enter(nodes.size());
            nodes.add(node(line()));
            tree.leave();
        }
        return new Node.Elements(line, nodes);
    }

    private Node members(int line) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        while (!isAt(Event.ID.MappingEnd)) {
            int nameLine = line();
            String name = name();
            tree.enter(nameLine, name);
            advance();
            tree.put(nodes, nameLine, name, node(nameLine));
        }
        return new Node.Members(line, nodes);
    }

    /** The name of the field that starts here. */
    String name() {
        refuseReferences();
        if (!(event instanceof ScalarEvent key)) {
            throw tree.refusal(line(), "the name of a field is a text, but here it is a list or an object");
        }
        if (key.isPlain() && key.getValue().equals("<<")) {
            throw tree.refusal(line(), "merge keys (<<) are not read; write the fields out");
        }
        return key.getValue();
    }

    void refuseReferences() {
        if (event instanceof AliasEvent alias) {
            throw tree.refusal(
                    line(),
                    "aliases are not read, but here is *"
                            + Require.shortened(alias.getAlias().getValue()) + "; write the value out");
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw tree.refusal(
                    line(),
                    "anchors are not read, but here is &"
                            + Require.shortened(node.getAnchor().get().getValue()));
        }
        String tag = event instanceof ScalarEvent scalar
                ? scalar.getTag().orElse("")
                : event instanceof CollectionStartEvent start ? start.getTag().orElse("") : "";
        if (!tag.isEmpty()) {
            throw tree.refusal(line(), "tags are not read, but here is " + Require.shortened(tag));
        }
    }
}
