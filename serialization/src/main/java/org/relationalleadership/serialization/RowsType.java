package org.relationalleadership.serialization;

import java.io.IOException;

/**
 * A type whose documents are rows, all of which are one batch.
 *
 * @param type the class of the batch
 */
record RowsType<T>(Class<T> type, Writing<T> write, Reading<T> read) implements DocumentType<T> {

    /** Writes a batch. */
    interface Writing<T> {
        void write(T batch, TokenTarget target) throws IOException;
    }

    /** Reads a batch. */
    interface Reading<T> {
        T read(TokenSource source) throws IOException;
    }

    @Override
    public void write(T value, TokenTarget target) throws IOException {
        write.write(value, target);
    }

    @Override
    public T read(TokenSource source) throws IOException {
        return read.read(source);
    }
}
