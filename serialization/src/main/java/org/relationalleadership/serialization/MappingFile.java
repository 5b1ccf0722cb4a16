package org.relationalleadership.serialization;

import org.jspecify.annotations.Nullable;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.mapping.Mapping;

/**
 * What a mapping file holds: how one export is read, and on which line of the file each part of it stands.
 *
 * <p>It is checked by itself when it is read. Whether it fits an instrument, {@link Mapping#faults} says, and {@link
 * #located} adds the lines. Two are equal when their mappings are.
 *
 * <p>Immutable and thread-safe.
 */
public final class MappingFile {

    private final Mapping mapping;
    private final Node tree;
    private final Kept kept;

    MappingFile(Mapping mapping, Node tree, Kept kept) {
        this.kept = kept;
        this.mapping = mapping;
        this.tree = tree;
    }

    /** The mapping. */
    public Mapping mapping() {
        return mapping;
    }

    /**
     * This file with another mapping, such as a changed one, in place of its own; fields that were {@linkplain
     * Documents#keepingUnknownFields() kept} stay. Its lines are no longer known.
     */
    public MappingFile withMapping(Mapping other) {
        return new MappingFile(other, Node.NONE, kept);
    }

    Kept kept() {
        return kept;
    }

    /**
     * A fault of the mapping with the line on which its place stands, such as {@code columns.t1}; where the document
     * leaves a place out, that of the nearest place around it.
     */
    public Fault located(Fault fault) {
        return Paths.located(tree, fault);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MappingFile that && mapping.equals(that.mapping);
    }

    @Override
    public int hashCode() {
        return mapping.hashCode();
    }

    /** The format of the export. */
    @Override
    public String toString() {
        return "mapping of " + mapping.format();
    }
}
