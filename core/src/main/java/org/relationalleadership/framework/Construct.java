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
}
