package org.relationalleadership.instrument;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Stands in for the first real value until it is here; shows the pattern of a generated one. Immutable and thread-safe. */
@Value.Immutable
public abstract sealed class Placeholder implements WithPlaceholder permits ImmutablePlaceholder {
    Placeholder() {}

    /** What it is called; not empty. */
    public abstract String name();

    /** At least one, in the order in which they are shown. */
    public abstract List<String> members();

    /** A remark. */
    public abstract Optional<String> remark();

    @Value.Check
    void check() {
        if (members().isEmpty()) {
            throw new IllegalArgumentException("placeholder '" + name() + "': no members, but one is needed");
        }
    }

    /** An empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Placeholder}; not thread-safe. */
    public static final class Builder extends ImmutablePlaceholder.Builder {
        Builder() {}
    }
}
