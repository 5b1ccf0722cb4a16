package org.relationalleadership.serialization;

import org.jspecify.annotations.Nullable;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.framework.Framework;

/**
 * What a framework file holds: a framework, and on which line of the file each part of it stands.
 *
 * <p>For who changes a file that somebody else wrote; to use a framework, {@link Documents#readFramework} is enough.
 * Two are equal when their frameworks are.
 *
 * <p>Immutable and thread-safe.
 */
public final class FrameworkFile {

    private final Framework framework;
    private final Node tree;
    private final Kept kept;

    FrameworkFile(Framework framework, Node tree, Kept kept) {
        this.kept = kept;
        this.framework = framework;
        this.tree = tree;
    }

    /** The framework. */
    public Framework framework() {
        return framework;
    }

    /**
     * This file with another framework, such as a changed one, in place of its own; fields that were {@linkplain
     * Documents#keepingUnknownFields() kept} stay. Its lines are no longer known.
     */
    public FrameworkFile withFramework(Framework other) {
        return new FrameworkFile(other, Node.NONE, kept);
    }

    Kept kept() {
        return kept;
    }

    /**
     * A fault of the framework with the line on which its place stands, such as {@code relations[2].to}; where the
     * document leaves a place out, that of the nearest place around it.
     */
    public Fault located(Fault fault) {
        return Paths.located(tree, fault);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FrameworkFile that && framework.equals(that.framework);
    }

    @Override
    public int hashCode() {
        return framework.hashCode();
    }

    /** Id, version and size of the framework. */
    @Override
    public String toString() {
        return framework.toString();
    }
}
