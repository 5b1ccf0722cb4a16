package org.relationalleadership.serialization;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.relationalleadership.fault.Fault;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Rows as YAML. */
final class YamlRowsSource implements RowsSource {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(Integer.MAX_VALUE) // a part is capped when it is read
            .setBufferSize(64 * 1024) // a smaller one is copied for every part of a long token
            .build();

    private final Parts text;
    private final TreeBuilder tree;
    private final YamlTree values;
    private boolean hasRows;
    private int index;
    private Optional<Fault> trailing = Optional.empty();

    YamlRowsSource(Reader text, TreeBuilder tree) {
        this.text = new Parts(text, tree);
        this.tree = tree;
        this.values = new YamlTree(SETTINGS, new StreamReader(SETTINGS, this.text), tree);
    }

    @Override
    public Node head() throws IOException {
        try {
            return readHead();
        } catch (YamlEngineException e) {
            throw failed(e);
        }
    }

    private Node readHead() {
        values.startDocument();
        if (!values.isAt(Event.ID.MappingStart)) {
            return values.root();
        }
        Map<String, Node> nodes = new LinkedHashMap<>();
        int first = values.line();
        values.refuseReferences();
        tree.open(first);
        values.advance();
        while (!values.isAt(Event.ID.MappingEnd)) {
            int line = values.line();
            String name = values.name();
            if (name.equals(RowsFields.ROWS)) {
                nodes.put(name, new Node.Scalar(line, Node.Scalar.Kind.NOTHING, ""));
                startRows();
                break;
            }
            tree.enter(line, name);
            values.advance();
            tree.put(nodes, line, name, values.node(line));
        }
        return new Node.Members(first, nodes);
    }

    private void startRows() {
        values.advance();
        values.refuseReferences();
        hasRows = values.isAt(Event.ID.SequenceStart);
        if (hasRows) {
            tree.open(values.line());
            values.advance();
        }
    }

    @Override
    public boolean hasRows() {
        return hasRows;
    }

    @Override
    public boolean next(Rows rows) throws IOException {
        try {
            if (values.isAt(Event.ID.SequenceEnd)) {
                end();
                return false;
            }
            text.startPart();
            tree.startPart(RowsFields.ROWS, index++);
            Node row = values.node(values.line());
            tree.endPart();
            rows.read(row);
            return true;
        } catch (YamlEngineException e) {
            throw failed(e);
        }
    }

    private void end() {
        values.advance();
        if (values.isAt(Event.ID.MappingEnd)) {
            values.advance();
            values.endDocument();
        } else {
            trailing = Optional.of(Fault.at("", RowsFields.BEHIND).withLine(values.line()));
        }
    }

    @Override
    public Optional<Fault> trailing() {
        return trailing;
    }

    /** What kept the bytes from being read; anything else is a fault of the document, and thrown. */
    private IOException failed(YamlEngineException e) {
        if (e.getCause() instanceof Utf8Reader.NotUtf8 unreadable) {
            throw RowsSource.refusal(text.line, unreadable.getMessage());
        }
        if (e.getCause() instanceof IOException failure) {
            return failure;
        }
        throw YamlTree.refused(e, tree, unprintable -> text.firstUnprintable);
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text of any length whose parts have a limit, because the parser keeps a token until it has read all of it. */
    private static final class Parts extends FilterReader {

        private static final int STEP = 1024;
        /** The longest text in escapes, with room for a comment before it. */
        private static final int LONGEST_TOKEN = 1024 * 1024;

        private final TreeBuilder tree;
        private int characters;
        /** Characters since the last value or name; the parser copies all of them whenever it reads on. */
        private int waiting;

        private int values;
        private int line = 1;
        /** The line of the first character that YAML does not allow; 0 as long as there was none. */
        private int firstUnprintable;

        Parts(Reader in, TreeBuilder tree) {
            super(in);
            this.tree = tree;
        }

        void startPart() {
            characters = 0;
            waiting = 0;
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        /**
         * By small steps, so that the line is nearly known where a step fails; and not to the end of the target, where the
         * parser needs a place for the second half of a pair of surrogates.
         */
        @Override
        public int read(char[] target, int from, int length) throws IOException {
            int most = Math.max(1, Math.min(length, target.length - 1 - from));
            int count = 0;
            do {
                int more = super.read(target, from + count, Math.min(most - count, STEP));
                if (more < 0) {
                    return count == 0 ? -1 : count;
                }
                pass(target, from + count, more);
                count += more;
            } while (count < most && ready());
            return count;
        }

        private void pass(char[] read, int from, int count) {
            for (int i = from; i < from + count; i++) {
                char c = read[i];
                if (c == '\n') {
                    line++;
                } else if (firstUnprintable == 0 && !Character.isSurrogate(c) && !StreamReader.isPrintable(c)) {
                    firstUnprintable = line;
                }
            }
            characters += count;
            if (characters > DocumentText.MOST_BYTES) {
                throw tree.refusal(line, DocumentText.TOO_BIG);
            }
            waiting = tree.values() == values ? waiting + count : count;
            values = tree.values();
            if (waiting > LONGEST_TOKEN) {
                throw tree.refusal(
                        line,
                        "a value with the comments before it has at most " + LONGEST_TOKEN
                                + " characters, but this has more");
            }
        }
    }
}
