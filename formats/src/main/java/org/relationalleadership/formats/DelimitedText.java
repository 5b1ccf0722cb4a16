package org.relationalleadership.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
    private final RowSplitter splitter;
    private final List<String> header = new ArrayList<>();
    private long rows;

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
        splitter = new RowSplitter(text, separator);
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
        rows = 0; // the header was read as a row, but the first one behind it is row 1
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
            if (!splitter.next(rows + 1)) {
                return null;
            }
            rows++;
            return splitter.row();
        } catch (StrictText.Malformed e) {
            throw failure(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw failure("cannot be read on: " + e, e);
        }
    }

    private FaultException failure(String message, Exception cause) {
        Row row = splitter.row();
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
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
