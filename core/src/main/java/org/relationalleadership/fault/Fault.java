package org.relationalleadership.fault;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * One thing that is wrong, and where.
 *
 * <p>The place is a path in the shape of the value or document ({@code scales[2].members[0]}) or a cell of a table
 * ({@code row 17, column 'Q3', item 't1'}); it is empty where the whole is meant. The message says what, whose, which
 * rule, and what was found instead. Neither quotes a person's name or id.
 *
 * <p>Immutable and thread-safe.
 *
 * @param place where the fault stands; empty for the whole
 * @param line the line of the document, counted from 1, where it is known
 * @param message what is wrong, without a full stop
 */
public record Fault(String place, OptionalInt line, String message) {

    /**
     * Checks the line.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public Fault {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(message, "message");
        if (line.isPresent() && line.getAsInt() < 1) {
            throw new IllegalArgumentException("fault: lines are counted from 1, but was " + line.getAsInt());
        }
    }

    /** A fault at a place whose line is not known. */
    public static Fault at(String place, String message) {
        return new Fault(place, OptionalInt.empty(), message);
    }

    /**
     * This fault with its line, counted from 1.
     *
     * @throws IllegalArgumentException if the line is below 1
     */
    public Fault withLine(int number) {
        return new Fault(place, OptionalInt.of(number), message);
    }

    /**
     * This fault seen from one level further out: {@code members[0]} under {@code scales[2]} is {@code
     * scales[2].members[0]}. An empty parent changes nothing.
     */
    public Fault under(String parent) {
        if (parent.isEmpty()) {
            return this;
        }
        String joined = place.isEmpty() ? parent : place.startsWith("[") ? parent + place : parent + "." + place;
        return new Fault(joined, line, message);
    }

    /** For example {@code line 12, scales[2].members[0]: no item 'q7'; did you mean 'q17'?}. */
    @Override
    public String toString() {
        String where = line.isPresent() ? "line " + line.getAsInt() : "";
        if (!place.isEmpty()) {
            where = where.isEmpty() ? place : where + ", " + place;
        }
        return where.isEmpty() ? message : where + ": " + message;
    }
}
