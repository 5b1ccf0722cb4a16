package org.relationalleadership.serialization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.relationalleadership.check.Require;
import org.relationalleadership.serialization.Node.Scalar;
import org.relationalleadership.serialization.TokenSource.Token;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON as RFC 8259 writes it, nothing more, into a tree. */
final class JsonTree {

    static final String TRAILING = "something stands behind the end of the document";

    // A word without quotes may be anybody's name.
    private static final Pattern WORD = Pattern.compile("(Unrecognized token) '[^']*'");

    // Not behind any line separator: the parser quotes what it did not expect, and that may be one.
    private static final Pattern ADVICE =
            Pattern.compile("(: enable `| \\((?:start marker|for) | \\(not recognized as one|\n).*", Pattern.DOTALL);

    // The tree counts for itself, so that a breach is told with its path; the document as a whole is capped.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(TreeBuilder.MOST_LEVELS + 1)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final TokenSource source;
    private final TreeBuilder tree;

    JsonTree(TokenSource source, TreeBuilder tree) {
        this.source = source;
        this.tree = tree;
    }

    static Node read(String text, TreeBuilder tree) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            TokenSource source = new JacksonSource(parser);
            source.next();
            Node root = new JsonTree(source, tree).node(source.line());
            if (source.next() != Token.END) {
                throw tree.refusal(source.line(), TRAILING);
            }
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // never: a text is read
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw tree.refusal(line, "not JSON: " + message(e));
        }
    }

    /** What the parser says, without what it says to programmers; it quotes the document as it is. */
    static String message(JacksonException e) {
        String message = ADVICE.matcher(String.valueOf(e.getOriginalMessage())).replaceFirst("");
        return Require.visible(WORD.matcher(message).replaceFirst("$1"));
    }

    /** Reads the node at whose start the source stands, and stops at its end. */
    Node node(int line) throws IOException {
        return switch (source.token()) {
            case START_OBJECT -> members(line);
            case START_ARRAY -> elements(line);
            case TEXT -> tree.scalar(line, Scalar.Kind.TEXT, source.text());
            case NUMBER -> tree.scalar(line, Scalar.Kind.NUMBER, source.text());
            case TRUE -> tree.scalar(line, Scalar.Kind.FLAG, "true");
            case FALSE -> tree.scalar(line, Scalar.Kind.FLAG, "false");
            default -> tree.scalar(line, Scalar.Kind.NOTHING, "null");
        };
    }

    private Node members(int line) throws IOException {
        Map<String, Node> nodes = new LinkedHashMap<>();
        tree.open(line);
        while (source.next() != Token.END_OBJECT) {
            String name = source.text();
            int nameLine = source.line();
            tree.enter(nameLine, name);
            source.next();
            tree.put(nodes, nameLine, name, node(nameLine));
        }
        tree.close();
        return new Node.Members(line, nodes);
    }

    private Node elements(int line) throws IOException {
        List<Node> nodes = new ArrayList<>();
        tree.open(line);
        while (source.next() != Token.END_ARRAY) {
            tree.enter(nodes.size());
            nodes.add(node(source.line()));
            tree.leave();
        }
        tree.close();
        return new Node.Elements(line, nodes);
    }
}
