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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The readers of this module, and what must hold whatever bytes they are given: they give a value that is written and read
 * back as the same one, or throw a {@link FaultException} that tells something, and throw nothing else.
 *
 * <p>Jazzer looks for bytes of which that is not so ({@code ./mvnw -Pfuzz test}); {@link FuzzCorpusTest} tries those that
 * it has found worth keeping.
 */
public enum FuzzTarget {
    FRAMEWORK(value(documents()::readFramework, documents()::writeFramework)),
    INSTRUMENT(value(documents()::readInstrument, documents()::writeInstrument)),
    MAPPING(value(in -> documents().readMapping(in).mapping(), documents()::writeMapping)),
    RESPONSE(value(documents()::readResponse, documents()::writeResponse)),
    SCORE_SHEET(value(documents()::readScoreSheet, documents()::writeScoreSheet)),
    RESPONSES(rows(documents()::readResponses, documents()::writeResponses)),
    SCORES(rows(documents()::readScores, documents()::writeScores)),
    EVIDENCE(value(documents()::readEvidence, documents()::writeEvidence)),
    /** CASE packages, which are written as JSON alone. */
    CASE(back(documents()::readCase, text((whole, format) -> documents().writeCase(whole)), DocumentFormat.JSON)),
    /** Instruments with unknown fields, which are written in the format of the text that they were in. */
    KEPT(FuzzTarget::checkKept),
    /** Values within a text of somebody else, as Jackson 3 hands them over. */
    MAPPER(FuzzTarget::checkMapper);

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

    FuzzTarget(Check check) {
        this.check = check;
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

    private static void requireTelling(Fault fault) {
        if (fault.message().isBlank() || !Require.visible(fault.toString()).equals(fault.toString())) {
            throw new AssertionError("tells nothing, or what changes how a line is shown: " + fault);
        }
    }

    private static Documents documents() {
        return Known.DOCUMENTS;
    }

    /** What documents may name; not in the enum, whose constants come before its fields. */
    private static final class Known {

        static final Instrument PULSE = instrument("instrument.json");
        static final Instrument LATENT = instrument("latent-instrument.json");
        static final Documents DOCUMENTS =
                Documents.standard().withInstrument(PULSE).withInstrument(LATENT);
        static final Documents KEEPING = DOCUMENTS.keepingUnknownFields();
        static final JsonMapper MAPPER = JsonMapper.builder()
                .addModule(new RelationalLeadershipModule(DOCUMENTS))
                .build();

        private static Instrument instrument(String golden) {
            try (InputStream in = Objects.requireNonNull(FuzzTarget.class.getResourceAsStream(golden), golden)) {
                return Documents.standard().readInstrument(in).instrument();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    // written and read back

    /** What is read has to come back from each of the formats. */
    private static <T> Check back(Read<T> read, Write<T> write, DocumentFormat... formats) {
        return bytes -> {
            T value = read.read(new ByteArrayInputStream(bytes));
            for (DocumentFormat format : formats) {
                requireSameBack(value, format, read, write);
            }
        };
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
        requireSame(value, out.toString(StandardCharsets.UTF_8), back);
    }

    private static void requireSame(Object value, String written, Object back) {
        if (!back.equals(value)) {
            throw new AssertionError("read\n" + value + "\nwritten as\n" + written + "\nread back as\n" + back);
        }
    }

    private interface WriteText<T> {
        String write(T value, DocumentFormat format);
    }

    private static <T> Write<T> text(WriteText<T> write) {
        return (value, format, out) -> out.write(write.write(value, format).getBytes(StandardCharsets.UTF_8));
    }

    /** A document of one value, which has no lines. */
    private static <T> Check value(Read<T> read, WriteText<T> write) {
        return back(read, text(write), DocumentFormat.JSON, DocumentFormat.YAML);
    }

    private interface ReadRows<B> {
        Batches<B> read(Instrument instrument, InputStream in) throws IOException;
    }

    private interface WriteRows<B> {
        void write(Instrument instrument, Batches<B> batches, DocumentFormat format, OutputStream out)
                throws IOException;
    }

    private static <B> Check rows(ReadRows<B> read, WriteRows<B> write) {
        return back(
                in -> Rows.read(in, read),
                (rows, format, out) -> write.write(rows.instrument(), Batches.of(rows.batches()), format, out),
                DocumentFormat.values());
    }

    /** All batches of a document of rows, and the instrument that it names. */
    private record Rows<B>(Instrument instrument, List<B> batches) {

        static <B> Rows<B> read(InputStream in, ReadRows<B> reading) throws IOException {
            byte[] bytes = in.readAllBytes();
            boolean isLatent = new String(bytes, StandardCharsets.ISO_8859_1).contains(Known.LATENT.id());
            Instrument instrument = isLatent ? Known.LATENT : Known.PULSE;
            try (Batches<B> batches = reading.read(instrument, new ByteArrayInputStream(bytes))) {
                List<B> all = new ArrayList<>();
                for (Optional<B> batch = batches.next(); batch.isPresent(); batch = batches.next()) {
                    all.add(batch.get());
                }
                return new Rows<>(instrument, all);
            }
        }
    }

    // unknown fields

    private static final String NOT_KEPT = "unknown field: was kept, but ";
    private static final String OTHER_FORMAT = "unknown fields: were kept as they stand in ";

    /** What is written with kept fields is read as the same, and then written as the same bytes, or refused for them. */
    private static void checkKept(byte[] bytes) throws IOException {
        InstrumentFile file = Known.KEEPING.readInstrument(new ByteArrayInputStream(bytes));
        int others = 0;
        for (DocumentFormat format : List.of(DocumentFormat.JSON, DocumentFormat.YAML)) {
            String written;
            try {
                written = Known.KEEPING.writeInstrument(file, format);
            } catch (FaultException e) {
                if (!e.faults().stream().allMatch(fault -> fault.message().startsWith(NOT_KEPT))) {
                    throw new AssertionError("what was read cannot be written as " + format, e);
                }
                e.faults().forEach(FuzzTarget::requireTelling);
                continue;
            } catch (IllegalArgumentException e) {
                if (!String.valueOf(e.getMessage()).startsWith(OTHER_FORMAT) || ++others > 1) {
                    throw new AssertionError("what was read cannot be written as " + format, e);
                }
                continue;
            }
            try {
                InstrumentFile back = Known.KEEPING.readInstrument(written);
                requireSame(file, written, back);
                requireSame(written, written, Known.KEEPING.writeInstrument(back, format));
            } catch (IllegalArgumentException e) {
                throw new AssertionError("what was written cannot be read and written again:\n" + written, e);
            }
        }
    }

    // values in a text of somebody else

    /** Of the values in a list, each type that the mapper knows is read. */
    private static void checkMapper(byte[] bytes) {
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        list.write('[');
        list.writeBytes(bytes);
        list.write(']');
        for (DocumentType<?> type : documents().types()) {
            ObjectReader reader = Known.MAPPER.readerForListOf(type.type());
            List<?> values;
            try {
                values = reader.readValue(list.toByteArray());
            } catch (JacksonException e) {
                if (e.getCause() instanceof FaultException refusal) {
                    refusal.faults().forEach(FuzzTarget::requireTelling);
                }
                continue;
            }
            String written = Known.MAPPER.writeValueAsString(values);
            requireSame(values, written, reader.<List<?>>readValue(written));
        }
    }
}
