package org.relationalleadership.instrument;

/** In which direction an item points: whether more agreement means more of what the scale measures. */
public enum Key {
    /** The answer counts as given. */
    FORWARD,
    /** The answer counts as {@code min + max − answer} on the declared range. */
    REVERSED
}
