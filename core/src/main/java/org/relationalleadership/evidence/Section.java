package org.relationalleadership.evidence;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.relationalleadership.check.Require;

/**
 * Findings of one kind: items, reliability, agreement, change; or the reason why the data have none.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract sealed class Section implements WithSection permits ImmutableSection {

    Section() {}

    /** The kind, for example {@code reliability}. */
    public abstract String id();

    /** What was found, in the order in which it is shown. */
    public abstract List<Finding> findings();

    /** Why there is nothing, for people; empty where there are findings. */
    public abstract Optional<String> why();

    /** What holds for all of its findings, for people. */
    public abstract List<String> notes();

    @Value.Check
    void check() {
        Require.id("section", id());
        why().ifPresent(why -> Require.text("section '" + id() + "': why there is nothing", why));
        notes().forEach(note -> Require.text("section '" + id() + "': note", note));
        if (why().isPresent() != findings().isEmpty()) {
            throw new IllegalArgumentException("section '" + id() + "': has findings or says why not, but "
                    + (why().isPresent() ? "does both" : "does neither"));
        }
    }

    /** Starts a section. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Section}; not thread-safe. */
    public static final class Builder extends ImmutableSection.Builder {
        Builder() {}
    }
}
