package org.relationalleadership.formats;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;

/**
 * Text with a separator between cells and a line end between rows, quoted where a cell holds either.
 *
 * <p>The first line with anything in it is the header; a line with nothing in it is no row. Rows may have more or fewer
 * cells than the header: what that means is not for the text to say.
 */
final class DelimitedText implements Table {

    private final StrictText text;
    private final char separator;
    private final CsvReader<Row> reader;
    private final Iterator<Row> rows;
    private final RowCollector collector;
    private final List<String> header = new ArrayList<>();

    /**
     * Reads up to the end of the header.
     *
     * @param said the separator; empty to find it by looking
     * @param wanted the names of columns that the header should have, which helps to find it
     * @throws FaultException if there is no header, or none that can be read; the text is left open
     */
    DelimitedText(StrictText text, Optional<Character> said, Set<String> wanted) {
        this.text = text;
        String start = text.start();
        separator = said.orElseGet(() -> Separator.find(start, start.length() < StrictText.FIRST_LOOK - 1, wanted));
        collector = new RowCollector(text);
        reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                // The text itself refuses a record that is too long, and knows where it stands.
                .maxBufferSize(2 * StrictText.LONGEST_RECORD)
                .build(collector, text);
        rows = reader.iterator();
        Row first = next();
        if (first == null) {
            throw new FaultException(List.of(Fault.at("", "the file is empty, but a header is needed")));
        }
        if (first.cells() > Row.MOST_CELLS) {
            throw new FaultException(List.of(Fault.at(
                    "header", "at most " + Row.MOST_CELLS + " columns can be read, but there are " + first.cells())));
        }
        for (int cell = 0; cell < first.cells(); cell++) {
            // Files that were joined, or saved twice with a byte-order mark, have one that is part of the text.
            String name = first.cell(cell);
            header.add((name.startsWith("\uFEFF") ? name.substring(1) : name).strip());
        }
        collector.endHeader();
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public Optional<String> doubt() {
        if (header.size() > 1) {
            return Optional.empty();
        }
        String cell = header.get(0);
        return Optional.of("the header is one cell with separator "
                + Separator.name(separator) + "; "
                + Separator.USUAL.stream()
                        .filter(other -> other != separator && cell.indexOf(other) >= 0)
                        .findFirst()
                        .map(other -> "is the separator " + Separator.name(other) + "?")
                        .orElse("if it is another, say so in the mapping"));
    }

    @Override
    public @Nullable Row next() {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (UncheckedIOException e) {
            @Nullable Throwable cause = e.getCause();
            throw failure(
                    cause instanceof StrictText.Malformed
                            ? String.valueOf(cause.getMessage())
                            : "cannot be read on: " + cause,
                    e);
        } catch (CsvParseException e) {
            // The parser wraps whatever is thrown while it parses, even an error of the virtual machine.
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw failure(
                    text.isReadToEnd()
                            ? "a quote is opened and never closed"
                            : "a cell goes on after its closing quote; a quote within a quoted cell is written twice",
                    e);
        }
    }

    private FaultException failure(String message, Exception cause) {
        Row row = collector.row;
        Fault fault = header.isEmpty()
                ? row.at("header", message)
                : row.cells() < header.size()
                        ? row.fault(Require.shortened(header.get(row.cells())), message)
                        : row.fault(message);
        FaultException failure = new FaultException(List.of(fault));
        failure.initCause(cause);
        return failure;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the cells of a record into a row, because the parser moves its buffer from one cell to the next. */
    private static final class RowCollector extends AbstractBaseCsvCallbackHandler<Row> {

        private final StrictText text;
        private final Row row = new Row();
        private long number;

        RowCollector(StrictText text) {
            this.text = text;
        }

        void endHeader() {
            number = 0;
        }

        @Override
        protected void handleBegin(long startingLine) {
            text.mark();
            row.begin(number + 1, startingLine);
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            row.add(buffer, offset, length);
        }

        @Override
        protected @Nullable Row buildRecord() {
            if (getRecordType() != RecordType.DATA) {
                return null;
            }
            number++;
            return row;
        }
    }
}
