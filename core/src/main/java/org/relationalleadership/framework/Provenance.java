package org.relationalleadership.framework;

/**
 * Whether a source says a thing itself.
 *
 * <p>Kept for every construct and every relation, so that a reader can leave out what is only an interpretation. It
 * says nothing on how good the source is; for that see {@link Concept#evidence()}.
 */
public enum Provenance {
    /** The source says it. */
    STATED,
    /** Our reading of the source. */
    INFERRED
}
