package org.relationalleadership.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.formats.DelimitedExport;
import org.relationalleadership.formats.ReadingTally;
import org.relationalleadership.formats.ResponseReader;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.mapping.Codebook;
import org.relationalleadership.mapping.DuplicateRule;
import org.relationalleadership.mapping.Mapping;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Responses;
import org.relationalleadership.scoring.Scorer;
import org.relationalleadership.scoring.Strategies;
import org.relationalleadership.serialization.Documents;
import org.relationalleadership.serialization.InstrumentFile;
import org.relationalleadership.serialization.MappingFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The instrument that a command line names, its mapping and framework, read and checked together. */
final class Survey {

    /** The arguments that every command on an instrument has. */
    static final class Arguments {

        @Parameters(index = "0", paramLabel = "INSTRUMENT", description = "The instrument file, YAML or JSON.")
        private Path instrument = Path.of("");

        @Option(
                names = "--mapping",
                paramLabel = "FILE",
                description = "Where the export keeps the answers, instead of the instrument file's own 'source'.")
        private @Nullable Path mapping;

        @Option(
                names = "--framework",
                paramLabel = "FILE",
                description = "A framework of your own that the instrument names: a framework file or a CASE package.")
        private @Nullable Path framework;

        @Option(
                names = "--keep-going",
                description = "Where a strategy breaks its contract: no score, with that as the reason, instead of the"
                        + " end of the run.")
        private boolean keepGoing;

        /** All files that are read, and one more. */
        List<Path> filesWith(Path other) {
            return Stream.of(instrument, mapping, framework, other)
                    .filter(Objects::nonNull)
                    .toList();
        }

        /** Whether a strategy that breaks its contract gives no score, instead of ending the run. */
        boolean keepGoing() {
            return keepGoing;
        }

        private Scorer chosen(Scorer scorer) {
            return keepGoing ? scorer.lenient() : scorer;
        }
    }

    private final Instrument instrument;
    private final Mapping mapping;
    private final Scorer scorer;
    private final Codebook codebook;

    private Survey(Instrument instrument, Mapping mapping, Scorer scorer, Codebook codebook) {
        this.instrument = instrument;
        this.mapping = mapping;
        this.scorer = scorer;
        this.codebook = codebook;
    }

    /** Reads and checks everything that the arguments name. */
    static Survey read(Arguments arguments, Terminal terminal) throws IOException {
        Path framework = arguments.framework;
        Documents documents = Documents.standard();
        if (framework != null) {
            Documents known = documents;
            documents = reading(
                    framework,
                    () -> known.withFramework(
                            known.readFramework(framework, note -> terminal.say(framework + ": " + note))));
        }
        Documents all = documents;
        InstrumentFile file = reading(arguments.instrument, () -> all.readInstrument(arguments.instrument));
        Strategies strategies = strategies(terminal);
        Scorer scorer = checking(arguments.instrument, file::located, () -> Scorer.of(file.instrument(), strategies));
        Path mappingFile = arguments.mapping;
        if (mappingFile == null) {
            Mapping mapping = file.mapping().orElse(Mapping.standard());
            return of(
                    file.instrument(),
                    mapping,
                    arguments.chosen(scorer),
                    arguments.instrument,
                    fault -> file.located(fault.under("source")));
        }
        MappingFile mapping = reading(mappingFile, () -> all.readMapping(mappingFile));
        return of(file.instrument(), mapping.mapping(), arguments.chosen(scorer), mappingFile, mapping::located);
    }

    /** The strategies that are on the class path; says which cannot be loaded, and where there are none. */
    private static Strategies strategies(Terminal terminal) {
        ClassPath.passedOver(System.getProperty("java.class.path", "")).forEach(terminal::say);
        try {
            return Strategies.standard(Thread.currentThread().getContextClassLoader(), terminal::say);
        } catch (IllegalArgumentException e) {
            throw new InputException("class path", String.valueOf(e.getMessage()));
        }
    }

    /** The bundled sample, which needs no other strategies than those of the library. */
    static Survey sample() throws IOException {
        try (InputStream in = sample("instrument.yaml")) {
            InstrumentFile file = Documents.standard().readInstrument(in);
            Mapping mapping = file.mapping().orElseThrow();
            Scorer scorer = Scorer.of(file.instrument(), Strategies.builtIn());
            return new Survey(file.instrument(), mapping, scorer, Codebook.of(file.instrument(), mapping));
        }
    }

    private static InputStream sample(String name) {
        return Objects.requireNonNull(Survey.class.getResourceAsStream("sample/" + name), name);
    }

    private static Survey of(
            Instrument instrument, Mapping mapping, Scorer scorer, Path file, UnaryOperator<Fault> located) {
        if (!mapping.format().equals("csv")) {
            Fault unknown = Fault.at("format", "no format '" + mapping.format() + "'; known: csv");
            throw new InputException(file.toString(), List.of(located.apply(unknown)), 0);
        }
        return new Survey(instrument, mapping, scorer, checking(file, located, () -> Codebook.of(instrument, mapping)));
    }

    Instrument instrument() {
        return instrument;
    }

    Mapping mapping() {
        return mapping;
    }

    Scorer scorer() {
        return scorer;
    }

    /** Opens an export; faults that it meets are told with its name. */
    Export open(Path file, Terminal terminal) {
        DelimitedExport format = DelimitedExport.of(codebook);
        boolean twice = mapping.duplicates().stream().anyMatch(rule -> rule.keep() == DuplicateRule.Keep.LAST);
        if (twice && Files.exists(file) && !Files.isRegularFile(file)) {
            throw new InputException(
                    file.toString(), "duplicates: keep: last reads the export twice, so that a file is needed");
        }
        return new Export(file, reading(file, () -> format.open(() -> Files.newInputStream(file))), terminal);
    }

    /** Opens the export of the bundled sample. */
    Export openSample(Terminal terminal) {
        DelimitedExport format = DelimitedExport.of(codebook);
        return new Export(Path.of("sample", "responses.csv"), format.open(() -> sample("responses.csv")), terminal);
    }

    /** An export that is being read. */
    static final class Export implements Batches<Responses> {

        private final Path file;
        private final ResponseReader reader;
        private final Terminal terminal;
        private final Progress progress;

        private Export(Path file, ResponseReader reader, Terminal terminal) {
            this.file = file;
            this.reader = reader;
            this.terminal = terminal;
            this.progress = terminal.progress();
        }

        @Override
        public Optional<Responses> next() {
            Optional<Responses> batch = checking(file, fault -> fault, reader::next);
            progress.show(reader.tally().rows());
            return batch;
        }

        ReadingTally tally() {
            return reader.tally();
        }

        /** Says which rows were rejected; throws where nothing is left. */
        void finish() {
            progress.clear();
            ReadingTally tally = reader.tally();
            tally.faults().forEach(fault -> terminal.say(file + ": " + fault));
            if (tally.untoldFaults() > 0) {
                terminal.say(file + ": and " + tally.untoldFaults() + " more");
            }
            if (tally.responses() == 0) {
                throw new InputException(
                        file.toString(),
                        tally.rows() == 0 ? "has a header and no rows" : "has no response left: " + tally);
            }
        }

        /** Says how many rows did not become responses, where any did not. */
        void sayWhatWasLeftOut() {
            ReadingTally tally = reader.tally();
            if (tally.responses() < tally.rows() || tally.rejectedRows() > 0) {
                terminal.say(file + ": " + tally);
            }
        }

        @Override
        public void close() {
            progress.clear();
            reader.close();
        }
    }

    /** An action that reads a file. */
    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T reading(Path file, Reading<T> action) {
        InputException.refuseFolder(file);
        if (!Files.exists(file)) {
            throw new InputException(file.toString(), "there is no such file");
        }
        return checking(file, fault -> fault, action);
    }

    private static <T> T checking(Path file, UnaryOperator<Fault> located, Reading<T> action) {
        try {
            return action.read();
        } catch (FaultException e) {
            List<Fault> faults = new ArrayList<>();
            e.faults().forEach(fault -> faults.add(located.apply(fault)));
            throw new InputException(file.toString(), faults, e.untold());
        } catch (IllegalArgumentException e) {
            throw new InputException(file.toString(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new InputException(file.toString(), Terminal.words(e));
        }
    }
}
