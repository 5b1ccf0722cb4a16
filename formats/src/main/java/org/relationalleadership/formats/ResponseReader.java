package org.relationalleadership.formats;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.mapping.Codebook;
import org.relationalleadership.mapping.DuplicateRule;
import org.relationalleadership.mapping.Mapping;
import org.relationalleadership.mapping.OnFault;
import org.relationalleadership.mapping.RowFilter;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Responses;

/**
 * The responses of one export, given out a batch at a time, with an account of every row.
 *
 * <p>Where the mapping says that a fault stops the reading, a fault may be met after batches have been given out. The
 * reader then reads on to the end of the export, to tell the first 100 faults and count the rest, and {@link #next} throws
 * them. Until {@code next} has been empty, what was given out is not to be trusted: whoever writes results writes them to
 * a place of its own and moves it when all is read.
 *
 * <p>Memory is that of a batch and of a row, however long the export is. Only a rule on duplicates needs more: 48 to 96
 * bytes for each different response. Where the last duplicate counts, the export is read twice.
 *
 * <p>Holds the file open: use it in a try-with-resources statement. Thread-safe; several workers may pull from one reader.
 */
public final class ResponseReader implements Batches<Responses> {

    private final Codebook codebook;
    private final Mapping mapping;
    private final int batchSize;
    private final Supplier<Table> source;
    private final Columns columns;
    private final Table table;
    private final RowReader rowReader;
    private final @Nullable DuplicateRule rule;
    private final @Nullable RepeatedResponses known;
    private final FaultList faults = new FaultList();
    private final Map<RowFilter, Long> leftOut = new LinkedHashMap<>();
    private long rows;
    private long readable;
    private long responses;
    private long notGiven;
    private long duplicates;
    private long rejectedRows;
    private boolean ended;
    private boolean closed;
    private @Nullable FaultException failure;

    ResponseReader(Codebook codebook, int batchSize, Columns columns, Supplier<Table> source) {
        this.codebook = codebook;
        this.mapping = codebook.mapping();
        this.batchSize = batchSize;
        this.columns = columns;
        this.source = source;
        rule = mapping.duplicates().orElse(null);
        known = rule == null ? null : new RepeatedResponses(rule.by(), mapping.contextNames());
        mapping.keep().forEach(filter -> leftOut.put(filter, 0L));
        table = source.get();
        try {
            rowReader = fit(table);
        } catch (Throwable e) {
            try {
                table.close();
            } catch (RuntimeException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }

    private RowReader fit(Table opened) {
        return new RowReader(
                codebook,
                columns.locate(opened.header(), opened.doubt()),
                opened.header().size());
    }

    /**
     * The next batch, of the size that was asked for or, where rows hold several responses, a few more.
     *
     * @throws FaultException if the export cannot be read on, or has a fault and the mapping says that faults stop the
     *     reading; it is thrown again by each later call
     * @throws IllegalStateException if this reader is closed
     */
    @Override
    public synchronized Optional<Responses> next() {
        if (closed) {
            throw new IllegalStateException("reader: it is closed");
        }
        if (failure != null) {
            throw failure;
        }
        try {
            return ended ? Optional.empty() : readBatch();
        } catch (FaultException e) {
            failure = e;
            throw e;
        }
    }

    private Optional<Responses> readBatch() {
        if (rows == 0 && rule != null && rule.keep() == DuplicateRule.Keep.LAST) {
            findLast();
        }
        boolean stops = mapping.onFault() == OnFault.STOP;
        Responses.Builder batch =
                Responses.builder(codebook.instrument(), mapping.contextNames()).firstRow(responses);
        try {
            while (!ended && batch.rows() < batchSize) {
                Row row = table.next();
                if (row == null) {
                    ended = true;
                } else if (readRow(row) && (!stops || faults.isEmpty())) {
                    write(row, batch);
                }
            }
        } catch (FaultException e) {
            throw stops && !faults.isEmpty() ? together(e) : e;
        }
        if (stops && !faults.isEmpty()) {
            throw faults.exception();
        }
        responses += batch.rows();
        return batch.rows() == 0 ? Optional.empty() : Optional.of(batch.build());
    }

    /** The faults of rows, and what ended the reading before the end of the export. */
    private FaultException together(FaultException end) {
        FaultException together = faults.and(end.faults().get(0));
        together.initCause(end);
        return together;
    }

    /** Reads a row and counts it where nothing of it goes further; whether something does. */
    private boolean readRow(Row row) {
        rows++;
        boolean even = rowReader.isEven(row, faults);
        if (even) {
            int filter = rowReader.failedFilter(row);
            if (filter >= 0) {
                leftOut.merge(mapping.keep().get(filter), 1L, Long::sum);
                return false;
            }
        }
        boolean good = even && rowReader.read(row, faults) && isUnrepeated(row);
        rejectedRows += good ? 0 : 1;
        return good;
    }

    private boolean isUnrepeated(Row row) {
        if (known == null || rule == null || rule.keep() != DuplicateRule.Keep.ERROR) {
            return true;
        }
        boolean good = true;
        for (int layout = 0; layout < rowReader.layouts(); layout++) {
            if (rowReader.isGiven(layout)) {
                long earlier = known.putIfAbsent(rowReader.context(layout), row.number());
                if (earlier > 0) {
                    good = false;
                    faults.add(
                            () -> row.fault("repeats row " + earlier + " (same " + String.join(", ", rule.by()) + ")"));
                }
            }
        }
        return good;
    }

    private void write(Row row, Responses.Builder batch) {
        for (int layout = 0; layout < rowReader.layouts(); layout++) {
            if (!rowReader.isGiven(layout)) {
                notGiven++;
            } else if (counts(layout)) {
                rowReader.write(row, layout, batch);
            } else {
                duplicates++;
            }
        }
    }

    private boolean counts(int layout) {
        readable++;
        if (known == null || rule == null) {
            return true;
        }
        return switch (rule.keep()) {
            case ERROR -> true; // a repeated one did not come so far
            case FIRST -> known.putIfAbsent(rowReader.context(layout), readable) == 0;
            case LAST -> known.isKept(rowReader.context(layout), readable);
        };
    }

    /** Reads the export once only to learn which response of each key is the last one; its faults are found again. */
    private void findLast() {
        FaultList ignored = new FaultList();
        long response = 0;
        try (Table first = source.get()) {
            RowReader reader = fit(first);
            for (Row row = first.next(); row != null; row = first.next()) {
                if (reader.isEven(row, ignored) && reader.failedFilter(row) < 0 && reader.read(row, ignored)) {
                    for (int layout = 0; layout < reader.layouts(); layout++) {
                        if (reader.isGiven(layout) && known != null) {
                            response++;
                            known.put(reader.context(layout), response);
                        }
                    }
                }
            }
        }
    }

    /** What became of the rows read so far; waits while another worker reads a batch. */
    public synchronized ReadingTally tally() {
        return new ReadingTally(rows, responses, leftOut, notGiven, duplicates, rejectedRows, faults);
    }

    /** Closes the export. */
    @Override
    public synchronized void close() {
        closed = true;
        table.close();
    }
}
