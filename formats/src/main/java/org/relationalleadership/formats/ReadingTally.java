package org.relationalleadership.formats;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.mapping.RowFilter;

/**
 * What became of the rows of an export, as far as it has been read: every row and every response is in one of these
 * counts.
 *
 * <p>A row was {@linkplain #leftOut left out} by a filter, or {@linkplain #rejectedRows rejected}, or holds as many
 * responses as the mapping has layouts (one, unless it has {@code rows}). Each of these was {@linkplain #responses
 * given out}, {@linkplain #notGiven not given} by the respondent, or {@linkplain #duplicates left out} as a duplicate. An
 * export without a row is no fault of the reading: that is for the caller to see, at {@link #rows()}.
 *
 * <p>Immutable and thread-safe.
 */
public final class ReadingTally {

    private final long rows;
    private final long responses;
    private final Map<RowFilter, Long> leftOut;
    private final long notGiven;
    private final long duplicates;
    private final long rejectedRows;
    private final List<Fault> faults;
    private final long untoldFaults;

    ReadingTally(
            long rows,
            long responses,
            Map<RowFilter, Long> leftOut,
            long notGiven,
            long duplicates,
            long rejectedRows,
            FaultList faults) {
        this.rows = rows;
        this.responses = responses;
        this.leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
        this.notGiven = notGiven;
        this.duplicates = duplicates;
        this.rejectedRows = rejectedRows;
        this.faults = faults.told();
        this.untoldFaults = faults.untold();
    }

    /** How many rows were read, without the header and without lines that have nothing in them. */
    public long rows() {
        return rows;
    }

    /** How many responses were given out in batches. */
    public long responses() {
        return responses;
    }

    /**
     * How many rows each of the mapping's filters left out, in the order of the mapping, 0 included. A row is counted at
     * the first filter that it does not meet.
     */
    public Map<RowFilter, Long> leftOut() {
        return leftOut;
    }

    /** How many responses of rows that hold several were not given: none of their items is answered. */
    public long notGiven() {
        return notGiven;
    }

    /** How many responses were left out because another one of the same key counts. */
    public long duplicates() {
        return duplicates;
    }

    /** How many rows could not be read. */
    public long rejectedRows() {
        return rejectedRows;
    }

    /** What is wrong with the rejected rows, in the order of the export: the first 100 faults. */
    public List<Fault> faults() {
        return faults;
    }

    /** How many faults there are beyond {@link #faults()}. */
    public long untoldFaults() {
        return untoldFaults;
    }

    /**
     * The counts for a person, those of nothing left away, for example {@code rows: 612, responses: 609, left out by column
     * 'finished': 3}.
     */
    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder("rows: ").append(rows).append(", responses: ").append(responses);
        leftOut.forEach((filter, count) -> tell(text, "left out by column '" + filter.column() + "'", count));
        tell(text, "not given", notGiven);
        tell(text, "duplicates", duplicates);
        tell(text, "rejected", rejectedRows);
        return text.toString();
    }

    private static void tell(StringBuilder text, String what, long count) {
        if (count > 0) {
            text.append(", ").append(what).append(": ").append(count);
        }
    }
}
