package org.relationalleadership.framework;

import java.util.Optional;
import org.immutables.value.Value;
import org.relationalleadership.check.Require;

/**
 * A construct that is neither competency, behaviour nor partnering attribute: an aim, an element of partnership, a
 * practice, an outcome, a fact about a programme.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract sealed class Concept extends Construct implements WithConcept permits ImmutableConcept {

    Concept() {}

    /** What sort of concept it is. */
    public abstract ConceptKind kind();

    /**
     * How well the source supports an outcome it claims, in words: {@code author opinion}, {@code leader self-report
     * (forum)}. Not blank; every {@link ConceptKind#OUTCOME} has it.
     */
    public abstract Optional<String> evidence();

    /**
     * What a fact reports, as the source gives it: {@code >200}, {@code 40-50}, {@code 6}, or {@code true} where the
     * fact just holds. A text, because the sources round, bound and mix units. Not blank; every
     * {@link ConceptKind#EVALUATION_FACT} has it.
     */
    public abstract Optional<String> value();

    /**
     * When the fact was reported to hold: a year, month or day as ISO 8601 writes it. The date that the source gives for
     * the fact, else the date of the source; empty where neither is known.
     */
    public abstract Optional<String> asOf();

    /** The id of {@link #kind()}. */
    @Override
    public String kindId() {
        return kind().id();
    }

    @Override
    @Value.Check
    void check() {
        super.check();
        String concept = kindId() + " '" + id() + "': ";
        evidence().ifPresent(text -> Require.text(concept + "evidence", text));
        value().ifPresent(text -> Require.text(concept + "value", text));
        asOf().ifPresent(text -> IsoDate.require(concept + "asOf", text));
        if (kindId().equals(ConceptKind.OUTCOME.id()) && evidence().isEmpty()) {
            throw new IllegalArgumentException(concept + "evidence: an outcome says how well it is supported");
        }
        if (kindId().equals(ConceptKind.EVALUATION_FACT.id()) && value().isEmpty()) {
            throw new IllegalArgumentException(concept + "value: a fact says what it reports");
        }
    }

    /** A builder; kind, id, title, definition and citation are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Concept}; not thread-safe. */
    public static final class Builder extends ImmutableConcept.Builder implements Construct.Builder {
        Builder() {}
    }
}
