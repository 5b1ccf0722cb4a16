package org.relationalleadership.framework;

import java.util.Optional;
import org.immutables.value.Value;
import org.relationalleadership.check.Require;

/**
 * A directed link between two constructs, with its own citation and provenance.
 *
 * <p>A value beside the constructs and not a field in one of them: a source may state a behaviour and leave it to the
 * reader which competency it shows. Immutable and thread-safe.
 */
@Value.Immutable
@SuppressWarnings("immutables:from") // the end of the link is worth more than a builder method that copies
public abstract sealed class Relation implements WithRelation permits ImmutableRelation {

    Relation() {}

    /** The id of the construct that the link starts from. */
    public abstract String from();

    /** What the link says. */
    public abstract RelationType type();

    /** The id of the construct that the link leads to; another than {@link #from()}. */
    public abstract String to();

    /** Whether the source makes the link, or we do; {@link Provenance#STATED} unless said otherwise. */
    @Value.Default
    public Provenance provenance() {
        return Provenance.STATED;
    }

    /** Where it comes from. */
    public abstract Citation citation();

    /** What speaks for the link, not blank; empty where the source speaks for itself. */
    public abstract Optional<String> why();

    /** How near the two are; told for {@link RelationType#RELATED_TO} only. */
    public abstract Optional<Closeness> closeness();

    @Value.Check
    void check() {
        String relation = "relation '" + Require.id("relation: from", from()) + "' " + type() + " '"
                + Require.id("relation: to", to()) + "': ";
        if (from().equals(to())) {
            throw new IllegalArgumentException(relation + "a construct has no relation to itself");
        }
        why().ifPresent(text -> Require.text(relation + "why", text));
        if (closeness().isPresent() && type() != RelationType.RELATED_TO) {
            throw new IllegalArgumentException(relation + "closeness: only RELATED_TO has it");
        }
    }

    /** A builder; from, type, to and citation are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Relation}; not thread-safe. */
    public static final class Builder extends ImmutableRelation.Builder {
        Builder() {}
    }
}
