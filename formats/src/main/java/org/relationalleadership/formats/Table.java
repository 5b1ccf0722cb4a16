package org.relationalleadership.formats;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.fault.FaultException;

/** Rows of cells under a header, whatever they are written in. */
interface Table extends AutoCloseable {

    /** The names of the columns, trimmed. */
    List<String> header();

    /** Why the header may not be what it seems, for a person whose columns are missing in it; empty where nothing does. */
    Optional<String> doubt();

    /**
     * The next row, which may be the same object with other cells; null at the end.
     *
     * @throws FaultException if the table cannot be read on
     */
    @Nullable
    Row next();

    @Override
    void close();
}
