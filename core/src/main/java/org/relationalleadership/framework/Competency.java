package org.relationalleadership.framework;

import org.immutables.value.Value;

/**
 * A field of ability that leading asks for and that shows in behaviour, such as coaching and mentoring.
 *
 * <p>It is not seen itself: the {@link Behavior}s that {@link RelationType#EXHIBITS} it are. Immutable and thread-safe.
 */
@Value.Immutable
public abstract sealed class Competency extends Construct implements WithCompetency permits ImmutableCompetency {

    static final String KIND = "competency";

    Competency() {}

    /** {@code competency}. */
    @Override
    public String kindId() {
        return KIND;
    }

    /** A builder; id, title, definition and citation are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Competency}; not thread-safe. */
    public static final class Builder extends ImmutableCompetency.Builder implements Construct.Builder {
        Builder() {}
    }
}
