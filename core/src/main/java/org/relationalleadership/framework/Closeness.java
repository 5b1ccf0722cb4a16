package org.relationalleadership.framework;

/**
 * How near two constructs of different lists are to each other, after the mapping properties of SKOS.
 *
 * <p>See SKOS Simple Knowledge Organization System Reference, W3C 2009, section 10.
 */
public enum Closeness {
    /** The same idea in two lists. */
    EXACT,
    /** Near enough to stand for one another in some uses. */
    CLOSE,
    /** One idea is wider than the other. */
    BROAD
}
