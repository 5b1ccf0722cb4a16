package org.relationalleadership.serialization;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.relationalleadership.fault.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Rows as JSON. */
final class JsonRowsSource implements RowsSource {

    // The document has no limit here, so that the parser has to keep those of its parts before it has read them.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(TreeBuilder.MOST_LEVELS)
                    .maxStringLength(TreeBuilder.LONGEST_TEXT)
                    .maxNameLength(TreeBuilder.LONGEST_TEXT)
                    .maxNumberLength(NumberText.MOST_DIGITS)
                    .build())
            .build();

    private static final String LIMITS = "goes beyond a limit: a document has at most " + TreeBuilder.MOST_LEVELS
            + " levels, a text " + TreeBuilder.LONGEST_TEXT + " characters, a number " + NumberText.MOST_DIGITS
            + " digits";

    private final JsonParser parser;
    private final TreeBuilder tree;
    private final JsonTree values;
    private int index;
    private Optional<Fault> trailing = Optional.empty();

    JsonRowsSource(Reader text, TreeBuilder tree) {
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), text);
        this.tree = tree;
        this.values = new JsonTree(new JacksonSource(parser), tree);
    }

    @Override
    public Node head() throws IOException {
        try {
            return readHead();
        } catch (JacksonException e) {
            throw failed(e);
        }
    }

    private Node readHead() throws IOException {
        parser.nextToken();
        int first = line();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return values.node(first);
        }
        Map<String, Node> nodes = new LinkedHashMap<>();
        tree.open(first);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            int line = line();
            parser.nextToken();
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
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    @Override
    public Optional<Node> next() throws IOException {
        try {
            if (parser.nextToken() == JsonToken.END_ARRAY) {
                end();
                return Optional.empty();
            }
            tree.startPart(RowsFields.ROWS, index++);
            Node row = values.node(line());
            tree.endPart();
            return Optional.of(row);
        } catch (JacksonException e) {
            throw failed(e);
        }
    }

    private void end() {
        if (parser.nextToken() != JsonToken.END_OBJECT) {
            trailing = Optional.of(Fault.at("", RowsFields.BEHIND).withLine(line()));
        } else if (parser.nextToken() != null) {
            trailing = Optional.of(Fault.at("", JsonTree.TRAILING).withLine(line()));
        }
    }

    @Override
    public Optional<Fault> trailing() {
        return trailing;
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    /** What kept the bytes from being read; anything else is a fault of the document, and thrown. */
    private IOException failed(JacksonException e) {
        int line = Math.max(1, parser.currentLocation().getLineNr());
        if (e instanceof StreamConstraintsException) {
            throw RowsSource.refusal(line, LIMITS);
        }
        if (!(e instanceof JacksonIOException failure)) {
            throw RowsSource.refusal(line, "not JSON: " + JsonTree.message(e));
        }
        if (failure.getCause() instanceof CharacterCodingException) {
            throw RowsSource.refusal(line, DocumentText.NOT_UTF_8);
        }
        return Objects.requireNonNull(failure.getCause());
    }

    @Override
    public void close() {
        parser.close();
    }
}
