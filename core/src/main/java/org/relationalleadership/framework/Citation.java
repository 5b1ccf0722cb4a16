package org.relationalleadership.framework;

import java.util.Objects;
import java.util.Optional;
import org.relationalleadership.check.Require;

/**
 * The place in a {@link Source} that a construct or relation rests on.
 *
 * <p>The locator is for finding the place again: a page, a heading or, in the built-in catalogue, a few words of the
 * source. These words belong to others: they are data, not for display.
 *
 * <p>Immutable and thread-safe.
 *
 * @param source the id of a source of the framework
 * @param locator where in the source, not blank; empty where the source as a whole is meant
 */
public record Citation(String source, Optional<String> locator) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the source is not an id, or the locator is blank
     */
    public Citation {
        Require.id("citation: source", source);
        Objects.requireNonNull(locator, "locator");
        locator.ifPresent(text -> Require.text("citation of '" + source + "': locator", text));
    }

    /**
     * A citation of a source as a whole.
     *
     * @throws IllegalArgumentException if the source is not an id
     */
    public static Citation of(String source) {
        return new Citation(source, Optional.empty());
    }

    /**
     * A citation of one place in a source.
     *
     * @throws IllegalArgumentException if the source is not an id, or the locator is blank
     */
    public static Citation of(String source, String locator) {
        return new Citation(source, Optional.of(locator));
    }
}
