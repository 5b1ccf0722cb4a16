package org.relationalleadership.serialization;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.mapping.Codebook;
import org.relationalleadership.mapping.Mapping;

/**
 * What an instrument file holds: an instrument and, where its {@code source} says so, how one export of it is read.
 *
 * <p>Not the instrument itself, because that is the same on every platform; the file of one platform may carry its
 * mapping along. One that was read also knows its lines, so that whoever finds a fault later (a scorer that misses a
 * strategy) can still {@linkplain #located say where}. Two are equal when instrument and mapping are.
 *
 * <p>Immutable and thread-safe.
 */
public final class InstrumentFile {

    private final Instrument instrument;
    private final Optional<Mapping> mapping;
    private final Node tree;
    private final Kept kept;

    InstrumentFile(Instrument instrument, Optional<Mapping> mapping, Node tree, Kept kept) {
        this.kept = kept;
        this.instrument = instrument;
        this.mapping = mapping;
        this.tree = tree;
    }

    /** A file to write, without {@code source}. */
    public static InstrumentFile of(Instrument instrument) {
        return new InstrumentFile(instrument, Optional.empty(), Node.NONE, Kept.NOTHING);
    }

    /**
     * A file to write, with {@code source}.
     *
     * @throws FaultException if the mapping does not fit the instrument
     */
    public static InstrumentFile of(Instrument instrument, Mapping mapping) {
        FaultException.throwIfAny(mapping.faults(instrument));
        return new InstrumentFile(instrument, Optional.of(mapping), Node.NONE, Kept.NOTHING);
    }

    /** The instrument. */
    public Instrument instrument() {
        return instrument;
    }

    /** What stands as {@code source}, which fits the instrument; empty where the file has none. */
    public Optional<Mapping> mapping() {
        return mapping;
    }

    /**
     * This file with another instrument, such as a changed one, in place of its own; the mapping stays, and so do
     * fields that were {@linkplain Documents#keepingUnknownFields() kept}. Its lines are no longer known.
     *
     * @throws FaultException if the mapping does not fit the instrument
     */
    public InstrumentFile withInstrument(Instrument other) {
        mapping.ifPresent(known -> FaultException.throwIfAny(known.faults(other)));
        return new InstrumentFile(other, mapping, Node.NONE, kept);
    }

    Kept kept() {
        return kept;
    }

    /** Instrument and mapping compiled together, to read an export; without {@code source}, codes are the scores. */
    public Codebook codebook() {
        return Codebook.of(instrument, mapping.orElseGet(Mapping::standard));
    }

    /**
     * A fault of the instrument or the mapping with the line on which its place stands.
     *
     * <p>Places are those of the document: {@code scales[2].strategy}, and for the mapping {@code source.columns.t1}.
     * Where the document leaves a place out, the line is that of the nearest place around it.
     *
     * @return the fault as it is where it has a line already, or the file was not read from a document
     */
    public Fault located(Fault fault) {
        return Paths.located(tree, fault);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InstrumentFile that
                && instrument.equals(that.instrument)
                && mapping.equals(that.mapping);
    }

    @Override
    public int hashCode() {
        return 31 * instrument.hashCode() + mapping.hashCode();
    }

    /** Id and version of the instrument, and the format of the source. */
    @Override
    public String toString() {
        return instrument.id() + " " + instrument.version()
                + mapping.map(source -> ", source " + source.format()).orElse("");
    }
}
