package org.relationalleadership.examples;

import java.util.List;

/** Which modules are there? */
public final class NamePlaceholders {
    private NamePlaceholders() {}

    /** Prints their names. */
    public static void main(String[] arguments) {
        System.out.println(List.of(
                org.relationalleadership.scoring.Placeholder.module(),
                org.relationalleadership.serialization.Placeholder.module(),
                org.relationalleadership.formats.Placeholder.module()));
    }
}
