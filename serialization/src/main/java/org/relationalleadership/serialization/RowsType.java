package org.relationalleadership.serialization;

import java.io.IOException;
import java.util.function.BinaryOperator;

/**
 * A type whose documents are rows, all of which are one batch.
 *
 * @param instruments those that a document may name
 * @param context what is written of a piece of context, by its name and text
 */
record RowsType<T>(RowsKind<T> rows, Instruments instruments, BinaryOperator<String> context)
        implements DocumentType<T> {

    @Override
    public Class<T> type() {
        return rows.type();
    }

    @Override
    public void write(T value, TokenTarget target) throws IOException {
        RowsWriter.write(rows, value, context, target);
    }

    @Override
    public T read(TokenSource source) throws IOException {
        return RowsReader.whole(rows, instruments, source);
    }
}
