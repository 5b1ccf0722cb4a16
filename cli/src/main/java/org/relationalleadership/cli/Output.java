package org.relationalleadership.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
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
            return whole(named, named);
        }
        for (Path input : inputs) {
            if (Files.isSameFile(named, input)) {
                throw new InputException(
                        named.toString(), "is read by this command and would be overwritten; name another file");
            }
        }
        if (!Files.isRegularFile(named)) {
            return new Output(to(named, named), null, null); // a device or a pipe, not to be replaced
        }
        return whole(named.toRealPath(), named); // not the link to it
    }

    private static Output whole(Path file, Path named) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new InputException(named.toString(), "cannot be written, because there is no such folder");
        }
        // In the same folder, because only there a move replaces the old file in one step; no temporary file of the
        // JDK, which nobody else may read.
        Path partial = folder.resolve(".rl-" + UUID.randomUUID() + ".partial");
        partial.toFile().deleteOnExit(); // where the process is ended from outside
        return new Output(to(partial, named, StandardOpenOption.CREATE_NEW), file, partial);
    }

    private static OutputStream to(Path written, Path named, OpenOption... options) throws IOException {
        try {
            return new Named(Files.newOutputStream(written, options), named);
        } catch (IOException e) {
            throw failed(named, e);
        }
    }

    /** A failure by the name that the caller knows, in the words of the one that was met, which may name none or another. */
    private static FileSystemException failed(Path named, IOException failure) {
        FileSystemException told = new FileSystemException(named.toString(), null, Terminal.words(failure));
        told.initCause(failure);
        return told;
    }

    OutputStream stream() {
        return stream;
    }

    /** Makes the file appear. */
    void complete() throws IOException {
        stream.close();
        if (file != null && partial != null) {
            try {
                move(partial, file);
            } catch (IOException e) {
                throw failed(file, e);
            }
        }
    }

    private static void move(Path partial, Path file) throws IOException {
        try {
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
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

    /** The bytes of a file, whose failures tell its name. */
    private static final class Named extends FilterOutputStream {

        private final Path named;

        Named(OutputStream out, Path named) {
            super(out);
            this.named = named;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                throw failed(named, e);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                out.close();
            } catch (IOException e) {
                throw failed(named, e);
            }
        }
    }
}
