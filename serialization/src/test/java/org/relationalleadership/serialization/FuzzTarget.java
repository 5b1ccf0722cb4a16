package org.relationalleadership.serialization;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.response.Batches;

/**
 * The readers of this module, and what must hold whatever bytes they are given: they give a value that is written and read
 * back as the same one, or throw a {@link FaultException} that tells something, and throw nothing else.
 *
 * <p>Jazzer looks for bytes of which that is not so ({@code ./mvnw -Pfuzz test}); {@link FuzzCorpusTest} tries those that
 * it has found worth keeping.
 */
public enum FuzzTarget {
    FRAMEWORK(documents()::readFramework, text(documents()::writeFramework)),
    INSTRUMENT(documents()::readInstrument, text(documents()::writeInstrument)),
    MAPPING(in -> documents().readMapping(in).mapping(), text(documents()::writeMapping)),
    RESPONSES(in -> Rows.read(in, documents()::readResponses), Rows.write(documents()::writeResponses)),
    SCORES(in -> Rows.read(in, documents()::readScores), Rows.write(documents()::writeScores));

    private interface Read<T> {
        T read(InputStream in) throws IOException;
    }

    private interface Write<T> {
        void write(T value, DocumentFormat format, OutputStream out) throws IOException;
    }

    private interface Check {
        void check(byte[] bytes) throws IOException;
    }

    private static FuzzTarget chosen = FRAMEWORK;

    @SuppressWarnings("ImmutableEnumChecker") // it keeps nothing
    private final Check check;

    <T> FuzzTarget(Read<T> read, Write<T> write) {
        check = bytes -> {
            T value = read.read(new ByteArrayInputStream(bytes));
            for (DocumentFormat format : DocumentFormat.values()) {
                requireSameBack(value, format, read, write);
            }
        };
    }

    /** Jazzer calls it once, with the name of a target. */
    public static void fuzzerInitialize(String[] args) {
        chosen = valueOf(args[0].toUpperCase(Locale.ROOT));
    }

    /** Jazzer calls it with whatever bytes it thinks of. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        chosen.check(bytes);
    }

    /** Throws where these bytes are neither read as they should be nor refused as they should be. */
    void check(byte[] bytes) {
        try {
            check.check(bytes);
        } catch (FaultException e) {
            e.faults().forEach(FuzzTarget::requireTelling);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> void requireSameBack(T value, DocumentFormat format, Read<T> read, Write<T> write)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        T back;
        try {
            write.write(value, format, out);
            back = read.read(new ByteArrayInputStream(out.toByteArray()));
        } catch (IllegalArgumentException e) {
            throw new AssertionError("what was read cannot be written as " + format + " and read back:\n" + out, e);
        }
        if (!back.equals(value)) {
            throw new AssertionError("read\n" + value + "\nwritten as\n" + out + "\nread back as\n" + back);
        }
    }

    private static void requireTelling(Fault fault) {
        if (fault.message().isBlank() || !Require.visible(fault.toString()).equals(fault.toString())) {
            throw new AssertionError("tells nothing, or what changes how a line is shown: " + fault);
        }
    }

    private static Documents documents() {
        return Documents.standard();
    }

    private interface WriteText<T> {
        String write(T value, DocumentFormat format);
    }

    private static <T> Write<T> text(WriteText<T> write) {
        return (value, format, out) -> {
            boolean hasLines = format == DocumentFormat.NDJSON; // one value has none
            String text = write.write(value, hasLines ? DocumentFormat.JSON : format);
            out.write(text.getBytes(StandardCharsets.UTF_8));
        };
    }

    /** All batches of a document of rows, and the instrument that it names. */
    private record Rows<B>(Instrument instrument, List<B> batches) {

        private static final Instrument PULSE = instrument("instrument.json");
        private static final Instrument LATENT = instrument("latent-instrument.json");

        interface ReadRows<B> {
            Batches<B> read(Instrument instrument, InputStream in) throws IOException;
        }

        interface WriteRows<B> {
            void write(Instrument instrument, Batches<B> batches, DocumentFormat format, OutputStream out)
                    throws IOException;
        }

        private static Instrument instrument(String golden) {
            try (InputStream in = Objects.requireNonNull(FuzzTarget.class.getResourceAsStream(golden), golden)) {
                return documents().readInstrument(in).instrument();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static <B> Rows<B> read(InputStream in, ReadRows<B> reading) throws IOException {
            byte[] bytes = in.readAllBytes();
            boolean isLatent = new String(bytes, StandardCharsets.ISO_8859_1).contains(LATENT.id());
            Instrument instrument = isLatent ? LATENT : PULSE;
            try (Batches<B> batches = reading.read(instrument, new ByteArrayInputStream(bytes))) {
                List<B> all = new ArrayList<>();
                for (Optional<B> batch = batches.next(); batch.isPresent(); batch = batches.next()) {
                    all.add(batch.get());
                }
                return new Rows<>(instrument, all);
            }
        }

        static <B> Write<Rows<B>> write(WriteRows<B> writing) {
            return (rows, format, out) -> writing.write(rows.instrument(), Batches.of(rows.batches()), format, out);
        }
    }
}
