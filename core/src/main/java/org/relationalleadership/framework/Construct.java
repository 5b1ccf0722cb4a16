package org.relationalleadership.framework;

import java.util.Map;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.relationalleadership.check.Require;

/**
 * Something a framework names: a {@link Competency}, a {@link Behavior}, a {@link PartneringAttribute} or any other
 * {@link Concept}.
 *
 * <p>The first three are types of their own because surveys measure them; a concept tells its kind as a value. How
 * constructs hang together is said by {@link Relation}s and not by fields, so that every link has its own provenance.
 *
 * <p>Immutable and thread-safe; equal when of the same type with equal attributes.
 */
public abstract sealed class Construct permits Competency, Behavior, PartneringAttribute, Concept {

    Construct() {}

    /** Unique in a framework and those it extends: letters, digits and {@code _ . : / -}. */
    public abstract String id();

    /** What people call it, not blank. */
    public abstract String title();

    /** What it means, in our own words and not in those of the source; not blank. */
    public abstract String definition();

    /** Where it comes from. */
    public abstract Citation citation();

    /** Whether the source names it, or we do; {@link Provenance#STATED} unless said otherwise. */
    @Value.Default
    public Provenance provenance() {
        return Provenance.STATED;
    }

    /** Its position, from 1, where the source puts its kind in an order; steps count within their own protocol. */
    public abstract OptionalInt order();

    /**
     * What else is known, by name, in the order given: {@code alias}, {@code variant}, {@code table} and the like. For
     * people to read; nothing in the library decides by it. Names are ids, texts are not blank.
     */
    public abstract Map<String, String> notes();

    /** The kind as data writes it: {@code competency}, {@code behavior}, {@code partnering-attribute} or a concept's. */
    public abstract String kindId();

    @Value.Check
    void check() {
        String construct = kindId() + " '" + Require.id(kindId(), id()) + "': ";
        Require.text(construct + "title", title());
        Require.text(construct + "definition", definition());
        if (order().isPresent() && order().getAsInt() < 1) {
            throw new IllegalArgumentException(construct + "order: counts from 1, but was " + order().getAsInt());
        }
        notes().forEach((name, text) -> {
            Require.id(construct + "note", name);
            Require.text(construct + "note '" + name + "'", text);
        });
    }

    /**
     * A builder for a kind that is known only when a program runs, as when a document is read.
     *
     * @param kindId what {@link #kindId()} of the built construct will be
     * @return a {@link Competency.Builder}, {@link Behavior.Builder} or {@link PartneringAttribute.Builder}, else a {@link
     *     Concept.Builder} that has its kind
     * @throws IllegalArgumentException if it is not an id
     */
    public static Builder builder(String kindId) {
        return switch (kindId) {
            case Competency.KIND -> Competency.builder();
            case Behavior.KIND -> Behavior.builder();
            case PartneringAttribute.KIND -> PartneringAttribute.builder();
            default -> Concept.builder().kind(new ConceptKind(kindId));
        };
    }

    /** What the builders of all constructs share; see {@link #builder(String)}. Not thread-safe. */
    public sealed interface Builder
            permits Competency.Builder, Behavior.Builder, PartneringAttribute.Builder, Concept.Builder {

        /** Sets {@link Construct#id()}. */
        Builder id(String id);

        /** Sets {@link Construct#title()}. */
        Builder title(String title);

        /** Sets {@link Construct#definition()}. */
        Builder definition(String definition);

        /** Sets {@link Construct#citation()}. */
        Builder citation(Citation citation);

        /** Sets {@link Construct#provenance()}. */
        Builder provenance(Provenance provenance);

        /** Sets {@link Construct#order()}. */
        Builder order(OptionalInt order);

        /** Replaces {@link Construct#notes()}. */
        Builder notes(Map<String, ? extends String> notes);

        /**
         * The construct.
         *
         * @throws IllegalStateException if something needed is not set
         * @throws IllegalArgumentException if something is against its rule
         */
        Construct build();
    }
}
