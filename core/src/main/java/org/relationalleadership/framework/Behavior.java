package org.relationalleadership.framework;

import org.immutables.value.Value;

/**
 * Something a person can be seen to do, such as asking for feedback.
 *
 * <p>The competencies it shows are told by relations of type {@link RelationType#EXHIBITS}: one behaviour may show
 * several, and most of these links are inferred. Immutable and thread-safe.
 */
@Value.Immutable
public abstract sealed class Behavior extends Construct implements WithBehavior permits ImmutableBehavior {

    static final String KIND = "behavior";

    Behavior() {}

    /** {@code behavior}. */
    @Override
    public String kindId() {
        return KIND;
    }

    /** A builder; id, title, definition and citation are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Behavior}; not thread-safe. */
    public static final class Builder extends ImmutableBehavior.Builder implements Construct.Builder {
        Builder() {}
    }
}
