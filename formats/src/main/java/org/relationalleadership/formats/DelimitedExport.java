package org.relationalleadership.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.mapping.Codebook;

/**
 * A way to read survey exports that are text: cells with a separator between them, rows with a line end between them.
 *
 * <p>It is the CSV of spreadsheets and survey platforms without the habits of any one of them. What it takes for granted:
 *
 * <ul>
 *   <li>Text is in the charset that a byte-order mark says (UTF-8, UTF-16), else the mapping, else UTF-8. Bytes that are
 *       not are a fault, never replaced.
 *   <li>The separator is the mapping's, or that one of comma, semicolon, tab and bar under which the mapped columns appear.
 *       Lines end in CRLF, LF or CR. A cell with a separator, quote or line end in it stands in double quotes, where a quote is
 *       written twice.
 *   <li>The first line is the header. Names are compared exactly after trimming. A name may stand twice, unless it is
 *       mapped. A line with nothing in it is no row; any other line has as many cells as the header.
 *   <li>A cell of context that is empty, or one of the mapping's missing texts that its map does not name, has no value. The
 *       piece of context {@code consent} is {@code yes} or {@code no}.
 *   <li>Several responses in one row are told apart by the mapping; one of which no item is answered was not given.
 *   <li>Two responses are the same where all pieces of context are equal that the mapping's rule on duplicates names. One
 *       whose respondent or group is among these and has no value is nobody's duplicate; a missing subject, role or wave
 *       equals a missing one.
 * </ul>
 *
 * <p>A file as a whole that cannot be read (no file, no header, missing columns, malformed bytes) always stops the reading;
 * for faults of rows the mapping has the choice. A record of more than 4 Mi characters or 16,384 columns is refused.
 *
 * <pre>{@code
 * try (ResponseReader reader = DelimitedExport.of(Codebook.of(instrument, mapping)).open(file)) {
 *     reader.forEach(responses -> use(scorer.score(responses)));
 *     System.err.println(reader.tally());
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class DelimitedExport {

    /** The bytes of an export, wherever they are. */
    @FunctionalInterface
    public interface Bytes {

        /**
         * Opens the bytes at their start; whoever reads them closes them. Called once, or twice where the last duplicate counts.
         *
         * @throws IOException if they cannot be opened
         */
        InputStream open() throws IOException;
    }

    private static final int BATCH_SIZE = 8192;

    private final Codebook codebook;
    private final int batchSize;

    private DelimitedExport(Codebook codebook, int batchSize) {
        this.codebook = codebook;
        this.batchSize = batchSize;
    }

    /** Reads as a mapping says, in batches of 8192 responses. */
    public static DelimitedExport of(Codebook codebook) {
        return new DelimitedExport(codebook, BATCH_SIZE);
    }

    /**
     * The same in batches of another size, which changes no result.
     *
     * @throws IllegalArgumentException if the size is less than 1
     */
    public DelimitedExport withBatchSize(int responses) {
        if (responses < 1) {
            throw new IllegalArgumentException("batch size: must be 1 or more, but was " + responses);
        }
        return new DelimitedExport(codebook, responses);
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws FaultException if there is no such file, it is no text, or a column that the mapping needs is missing or
     *     stands twice; with all such columns
     */
    public ResponseReader open(Path file) {
        if (Files.isDirectory(file)) {
            throw fault("'" + file + "' is a directory, but a file is needed");
        }
        if (Files.notExists(file)) {
            throw fault("no file '" + file + "'");
        }
        return open(() -> Files.newInputStream(file));
    }

    /**
     * Opens an export and reads its header.
     *
     * @throws FaultException if it cannot be opened, it is no text, or a column that the mapping needs is missing or stands
     *     twice; with all such columns
     */
    public ResponseReader open(Bytes bytes) {
        Columns columns = Columns.of(codebook);
        return new ResponseReader(codebook, batchSize, columns, () -> table(bytes, columns));
    }

    private Table table(Bytes bytes, Columns columns) {
        try {
            return table(bytes.open(), columns);
        } catch (AccessDeniedException e) {
            throw fault("'" + e.getFile() + "' may not be read by this user");
        } catch (IOException e) {
            throw fault("the export cannot be read: " + e.getMessage());
        }
    }

    private Table table(InputStream in, Columns columns) throws IOException {
        try {
            StrictText text = new StrictText(in, codebook.mapping().charset().map(Charset::forName));
            Optional<String> binary = text.binary();
            if (binary.isPresent()) {
                throw fault("the file is no text table: " + binary.get());
            }
            return new DelimitedText(
                    text, codebook.mapping().separator().map(separator -> separator.charAt(0)), columns.names());
        } catch (Throwable e) {
            try {
                in.close();
            } catch (IOException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }

    private static FaultException fault(String message) {
        return new FaultException(List.of(Fault.at("", message)));
    }
}
