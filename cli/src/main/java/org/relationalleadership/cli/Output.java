package org.relationalleadership.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Standard output, or a file that appears only when it is whole. */
final class Output implements AutoCloseable {

    private final OutputStream stream;
    private final @Nullable Path file;
    private final @Nullable Path partial;

    private Output(OutputStream stream, @Nullable Path file, @Nullable Path partial) {
        this.stream = stream;
        this.file = file;
        this.partial = partial;
    }

    /** Standard output where no file is named. */
    static Output to(@Nullable Path file, Terminal terminal) throws IOException {
        if (file == null) {
            return new Output(new BufferedOutputStream(terminal.out(), 1 << 16), null, null);
        }
        if (Files.isDirectory(file)) {
            throw new InputException(file.toString(), "is a folder, but a file is needed");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new InputException(file.toString(), "cannot be written, because there is no such folder");
        }
        // In the same folder, because only there a move replaces the old file in one step.
        Path partial = Files.createTempFile(folder, "." + file.getFileName(), ".partial");
        return new Output(new BufferedOutputStream(Files.newOutputStream(partial), 1 << 16), file, partial);
    }

    OutputStream stream() {
        return stream;
    }

    /** Makes the file appear. */
    void complete() throws IOException {
        stream.flush();
        if (file != null && partial != null) {
            stream.close();
            try {
                Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Leaves nothing behind where the file was not completed; standard output stays open. */
    @Override
    public void close() throws IOException {
        if (partial == null) {
            stream.flush();
        } else {
            stream.close();
            Files.deleteIfExists(partial);
        }
    }
}
