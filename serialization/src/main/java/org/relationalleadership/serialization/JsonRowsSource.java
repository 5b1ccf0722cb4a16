package org.relationalleadership.serialization;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.serialization.TokenSource.Token;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Rows as JSON, or as lines of JSON: those are behind a first line that is an object without rows.
 *
 * <p>One parser reads all lines, as it would spaces between them; that each row has a line of its own is checked here.
 */
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

    private final RowText text;
    private final JsonParser parser;
    private final TokenSource tokens;
    private final TreeBuilder tree;
    private final TokenRowsSource rows;
    private Optional<Fault> trailing = Optional.empty();
    private boolean isLines;
    private boolean isAtRow; // the first line told itself from a document by what stands behind it
    private int lastLine;
    private int rowLine;
    private int unseenLines; // how many the parser never saw

    JsonRowsSource(Reader text, TreeBuilder tree) {
        this.text = new RowText(text);
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), this.text);
        this.tokens = new JacksonSource(parser) {
            @Override
            public int line() {
                return super.line() + unseenLines;
            }
        };
        this.tree = tree;
        this.rows = new TokenRowsSource(tokens, tree);
    }

    @Override
    public Node head() throws IOException {
        try {
            tokens.next();
            Node head = rows.head();
            return head instanceof Node.Members object && tokens.token() == Token.END_OBJECT ? line(object) : head;
        } catch (JacksonException e) {
            throw failed(e);
        }
    }

    /** An object without rows, which are on the lines behind it if it has a line of its own. */
    private Node line(Node.Members object) throws IOException {
        int line = tokens.line();
        if (line > object.line()) {
            return object;
        }
        lastLine = line;
        try {
            isAtRow = tokens.next() != Token.END;
            isLines = (isAtRow ? tokens.line() : here()) > line;
        } catch (JacksonException e) {
            isLines = here() > line;
            throw e;
        }
        if (!isLines) {
            return object;
        }
        Map<String, Node> nodes = new LinkedHashMap<>(object.nodes());
        nodes.put(RowsFields.ROWS, new Node.Scalar(line, Node.Scalar.Kind.NOTHING, ""));
        return new Node.Members(line, nodes);
    }

    @Override
    public boolean hasRows() {
        return isLines || rows.hasRows();
    }

    @Override
    public boolean next(Rows reader) throws IOException {
        if (isPlain(reader)) {
            rows.passRow();
            return true;
        }
        try {
            boolean isRow = isLines ? nextLine(reader) : rows.next(reader) || end();
            // What the parser has not looked at yet is looked at here first.
            text.moveTo(text.at() - parser.releaseBuffered(Writer.nullWriter()));
            return isRow;
        } catch (JacksonException e) {
            throw failed(e);
        }
    }

    /** Reads a row that the parser need not see. Of a list it sees the first one, so that it expects a comma ever after. */
    private boolean isPlain(Rows reader) {
        if (isAtRow || (!isLines && rows.index() == 0)) {
            return false;
        }
        do {
            int start = rowStart();
            int end = start < 0 ? start : reader.readPlain(text.chars(), start);
            if (end >= 0) {
                passLine();
                text.moveTo(end);
                return true;
            }
            if (~end < text.end()) {
                return false;
            }
        } while (text.more());
        return false;
    }

    /** Where the next row starts, behind what parts it from the one before; otherwise ~ where something else stands. */
    private int rowStart() {
        char[] chars = text.chars();
        int at = text.at();
        if (!isLines) {
            if (chars[at] != ',') {
                return ~at;
            }
            at++;
            while (chars[at] == ' ') {
                at++;
            }
        }
        if (chars[at] == '\r') {
            at++;
        }
        if (chars[at] != '\n') {
            return ~at;
        }
        at++;
        while (!isLines && chars[at] == ' ') {
            at++;
        }
        return at;
    }

    private void passLine() {
        unseenLines++;
        lastLine++;
    }

    private boolean end() throws IOException {
        trailing = rows.trailing();
        if (trailing.isEmpty() && tokens.next() != Token.END) {
            trailing = Optional.of(Fault.at("", JsonTree.TRAILING).withLine(tokens.line()));
        }
        return false;
    }

    private boolean nextLine(Rows reader) throws IOException {
        rowLine = 0;
        Token first = isAtRow ? tokens.token() : tokens.next();
        isAtRow = false;
        if (first == Token.END) {
            return false;
        }
        rowLine = tokens.line();
        if (rowLine == lastLine) {
            fault(rowLine, "a row has a line of its own, but the one before ends on this line");
        } else if (rowLine > lastLine + 1) {
            fault(lastLine + 1, "a row is needed, but the line is blank");
        }
        int index = rows.index();
        rows.row(reader);
        // Behind a single value the parser has passed the line end.
        boolean isOne = tokens.token() != Token.END_OBJECT && tokens.token() != Token.END_ARRAY;
        lastLine = isOne ? rowLine : tokens.line();
        if (lastLine > rowLine) {
            fault(index, rowLine, "a row has a line of its own, but this one ends on line " + lastLine);
        }
        return true;
    }

    private void fault(int line, String message) {
        fault(rows.index(), line, message);
    }

    private void fault(int index, int line, String message) {
        tree.startPart(RowsFields.ROWS, index);
        tree.fault(line, message);
        tree.endPart();
    }

    @Override
    public Optional<Fault> trailing() {
        return trailing;
    }

    private int here() {
        return Math.max(1, parser.currentLocation().getLineNr()) + unseenLines;
    }

    /** What kept the bytes from being read; anything else is a fault of the document, and thrown. */
    private IOException failed(JacksonException e) {
        int line = here();
        if (e instanceof StreamConstraintsException) {
            throw refusal(line, LIMITS);
        }
        if (!(e instanceof JacksonIOException failure)) {
            throw isLines && rowLine > 0 && line > rowLine
                    ? refusal(rowLine, "not JSON: the line ends before its row does")
                    : refusal(line, "not JSON: " + JsonTree.message(e));
        }
        if (failure.getCause() instanceof Utf8Reader.NotUtf8 unreadable) {
            throw RowsSource.refusal(line, unreadable.getMessage());
        }
        return Objects.requireNonNull(failure.getCause());
    }

    private FaultException refusal(int line, String message) {
        String place = isLines ? RowsFields.ROWS + "[" + rows.index() + "]" : "";
        return new FaultException(List.of(Fault.at(place, message).withLine(line)));
    }

    @Override
    public void close() {
        parser.close();
    }
}
