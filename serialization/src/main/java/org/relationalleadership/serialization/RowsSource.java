package org.relationalleadership.serialization;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;

/**
 * A document of rows while it is read: its head, then row after row, none of which is kept.
 *
 * <p>What is not JSON or YAML at all ends the reading with a {@link FaultException}; it may not be read on then.
 */
interface RowsSource {

    /** Takes the rows one after the other. */
    interface Rows {

        /**
         * Reads a row that stands in a text as rows are written.
         *
         * @param text behind the last character of which stands U+0000
         * @return where the row ends; where it is no plain one, with nothing told, ~ where the first character stands that
         *     shows it
         */
        int readPlain(char[] text, int from);

        /** Reads a row, and tells what is wrong with it. */
        void read(Node row);
    }

    /** Nobody puts more blanks before a document; behind them it is taken for YAML. */
    int MOST_BLANKS = 64 * 1024;

    /** The source that a stream's text asks for; closing it closes the stream. */
    static RowsSource open(InputStream in, TreeBuilder tree) throws IOException {
        BufferedReader text = new BufferedReader(new Utf8Reader(in));
        int line = 1;
        try {
            text.mark(1);
            if (text.read() != '\uFEFF') {
                text.reset();
            }
            text.mark(MOST_BLANKS);
            int first = text.read();
            for (int read = 1; read < MOST_BLANKS && Character.isWhitespace(first); read++) {
                line += first == '\n' ? 1 : 0;
                first = text.read();
            }
            if (first < 0) {
                throw tree.refusal(1, Reading.EMPTY);
            }
            text.reset();
            return DocumentText.isJson(first) ? new JsonRowsSource(text, tree) : new YamlRowsSource(text, tree);
        } catch (Utf8Reader.NotUtf8 e) {
            throw refusal(line, e.getMessage());
        }
    }

    static FaultException refusal(int line, String message) {
        return new FaultException(List.of(Fault.at("", message).withLine(line)));
    }

    /** What stands before the rows, which are nothing in it; the whole document where it is no object. */
    Node head() throws IOException;

    /** Whether the head ends at a list of rows. */
    boolean hasRows();

    /** Reads the next row; false at the end. */
    boolean next(Rows rows) throws IOException;

    /** What is wrong with that which stands behind the rows, once they have been read. */
    Optional<Fault> trailing();

    void close();
}
