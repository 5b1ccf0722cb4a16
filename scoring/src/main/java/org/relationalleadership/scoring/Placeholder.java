package org.relationalleadership.scoring;

/** Stands in for the first real type of this module until it is here. */
public final class Placeholder {
    private Placeholder() {}

    /** What the module is called. */
    public static String module() {
        return "scoring";
    }
}
