package org.relationalleadership.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Standard output, or a file that appears only when it is whole. */
final class Output implements AutoCloseable {

    private final OutputStream stream;
    private final @Nullable Path file;
    private final @Nullable Path partial;

    Output(OutputStream stream, @Nullable Path file, @Nullable Path partial) {
        this.stream = new BufferedOutputStream(stream, 1 << 16);
        this.file = file;
        this.partial = partial;
    }

    /**
     * Standard output where no file is named.
     *
     * @param inputs what the command reads, which it must not overwrite
     */
    static Output to(@Nullable Path named, List<Path> inputs, Terminal terminal) throws IOException {
        if (named == null) {
            return new Output(terminal.out(), null, null);
        }
        InputException.refuseFolder(named);
        if (!Files.exists(named)) {
            return whole(named);
        }
        for (Path input : inputs) {
            if (Files.isSameFile(named, input)) {
                throw new InputException(
                        named.toString(), "is read by this command and would be overwritten; name another file");
            }
        }
        if (!Files.isRegularFile(named)) {
            return new Output(Files.newOutputStream(named), null, null); // a device or a pipe, not to be replaced
        }
        return whole(named.toRealPath()); // not the link to it
    }

    private static Output whole(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new InputException(file.toString(), "cannot be written, because there is no such folder");
        }
        // In the same folder, because only there a move replaces the old file in one step; no temporary file of the
        // JDK, which nobody else may read.
        Path partial = folder.resolve(".rl-" + UUID.randomUUID() + ".partial");
        partial.toFile().deleteOnExit(); // where the process is ended from outside
        return new Output(Files.newOutputStream(partial, StandardOpenOption.CREATE_NEW), file, partial);
    }

    OutputStream stream() {
        return stream;
    }

    /** Makes the file appear. */
    void complete() throws IOException {
        stream.close();
        if (file != null && partial != null) {
            try {
                Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Leaves nothing behind where the file was not completed. */
    @Override
    public void close() throws IOException {
        try {
            stream.close();
        } finally {
            if (partial != null) {
                Files.deleteIfExists(partial);
            }
        }
    }
}
