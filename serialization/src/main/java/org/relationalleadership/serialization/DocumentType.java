package org.relationalleadership.serialization;

import java.io.IOException;
import org.relationalleadership.fault.FaultException;

/**
 * How values of one type stand in a JSON text, as tokens: what {@link Documents} writes and reads, for a text that belongs
 * to somebody else.
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
}
