package org.relationalleadership.serialization;

import java.io.IOException;
import org.relationalleadership.fault.FaultException;

/**
 * How values of one type stand in a JSON text, as tokens: what {@link Documents} writes and reads, for a text that
 * belongs to somebody else.
 *
 * <p>{@link Documents#types()} gives those of the vocabulary. Immutable and thread-safe.
 *
 * @param <T> the values
 */
public interface DocumentType<T> {

    /** The class of the values; a value may be of a subclass. */
    Class<T> type();

    /**
     * Writes a value as one JSON object.
     *
     * @throws IllegalArgumentException as the method of {@link Documents} that writes such values
     * @throws IOException if the target throws it
     */
    void write(T value, TokenTarget target) throws IOException;

    /**
     * Reads a value.
     *
     * @param source stands at the first token of the value; afterwards, at its last one
     * @throws FaultException if it is not such a value, with all its faults
     * @throws IOException if the source throws it
     */
    T read(TokenSource source) throws IOException;

    /**
     * Writes the fields of the object that {@link #write} writes, without its braces: for a library that writes
     * something of its own into the same object, as an id of the type.
     *
     * @throws IllegalArgumentException as {@link #write}
     * @throws IOException if the target throws it
     */
    default void writeFields(T value, TokenTarget target) throws IOException {
        write(value, new Unbraced(target));
    }

    /**
     * Reads a value of which something has been read already, such as the brace or an id of the type.
     *
     * @param source stands at the name of the next field, or at the closing brace; afterwards, at the closing brace
     * @throws FaultException if it is not such a value, with all its faults
     * @throws IOException if the source throws it
     */
    default T readFields(TokenSource source) throws IOException {
        return read(new Opened(source));
    }
}
