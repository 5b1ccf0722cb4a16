package org.relationalleadership.serialization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.relationalleadership.serialization.Node.Scalar;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON as RFC 8259 writes it, nothing more, into a tree. */
final class JsonTree {

    static final String TRAILING = "something stands behind the end of the document";

    private static final Pattern ADVICE =
            Pattern.compile("(: enable `| \\((?:start marker|for) | \\(not recognized as one|\\R).*", Pattern.DOTALL);

    // The tree counts for itself, so that a breach is told with its path; the document as a whole is capped.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(TreeBuilder.MOST_LEVELS + 1)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonParser parser;
    private final TreeBuilder tree;

    JsonTree(JsonParser parser, TreeBuilder tree) {
        this.parser = parser;
        this.tree = tree;
    }

    static Node read(String text, TreeBuilder tree) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonTree reader = new JsonTree(parser, tree);
            parser.nextToken();
            Node root = reader.node(reader.line());
            if (parser.nextToken() != null) {
                throw tree.refusal(reader.line(), TRAILING);
            }
            return root;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw tree.refusal(line, "not JSON: " + message(e));
        }
    }

    /** What the parser says, without what it says to programmers. */
    static String message(JacksonException e) {
        return ADVICE.matcher(String.valueOf(e.getOriginalMessage())).replaceFirst("");
    }

    /** Reads the node at whose start the parser stands, and stops at its end. */
    Node node(int line) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> members(line);
            case START_ARRAY -> elements(line);
            case VALUE_STRING -> tree.scalar(line, Scalar.Kind.TEXT, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> tree.scalar(line, Scalar.Kind.NUMBER, parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> tree.scalar(line, Scalar.Kind.FLAG, parser.getString());
            default -> tree.scalar(line, Scalar.Kind.NOTHING, "null");
        };
    }

    private Node members(int line) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        tree.open(line);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int nameLine = line();
            tree.enter(nameLine, name);
            parser.nextToken();
            tree.put(nodes, nameLine, name, node(nameLine));
        }
        tree.close();
        return new Node.Members(line, nodes);
    }

    private Node elements(int line) {
        List<Node> nodes = new ArrayList<>();
        tree.open(line);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            tree.enter(nodes.size());
            nodes.add(node(line()));
            tree.leave();
        }
        tree.close();
        return new Node.Elements(line, nodes);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
