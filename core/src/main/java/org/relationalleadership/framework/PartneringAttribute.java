package org.relationalleadership.framework;

import org.immutables.value.Value;

/**
 * A trait that makes a person a good partner, such as the ability to trust.
 *
 * <p>Unlike a {@link Competency} it belongs to the partner mindset of a dyad and has no behaviours of its own in the
 * sources. Immutable and thread-safe.
 */
@Value.Immutable
public abstract sealed class PartneringAttribute extends Construct implements WithPartneringAttribute
        permits ImmutablePartneringAttribute {

    static final String KIND = "partnering-attribute";

    PartneringAttribute() {}

    /** {@code partnering-attribute}. */
    @Override
    public String kindId() {
        return KIND;
    }

    /** A builder; id, title, definition and citation are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PartneringAttribute}; not thread-safe. */
    public static final class Builder extends ImmutablePartneringAttribute.Builder implements Construct.Builder {
        Builder() {}
    }
}
