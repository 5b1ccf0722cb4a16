package org.relationalleadership.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.relationalleadership.check.Require;

/**
 * What makes two responses the same one, and which of them counts.
 *
 * <p>Immutable and thread-safe.
 *
 * @param by the pieces of context that together identify a response ({@code respondent}, {@code subject}, {@code role},
 *     {@code wave}, {@code consent} or a group level), at least one, none twice
 * @param keep which response counts
 */
public record DuplicateRule(List<String> by, Keep keep) {

    /** Which of several same responses counts. */
    public enum Keep {
        /** None: a second one is a fault. */
        ERROR,
        /** The first one; later ones are counted and left out. */
        FIRST,
        /** The last one; earlier ones are counted and left out. The export is read twice. */
        LAST
    }

    /**
     * Copies the names.
     *
     * @throws IllegalArgumentException if there is none, or one twice
     */
    public DuplicateRule {
        if (by.isEmpty() || new LinkedHashSet<>(by).size() < by.size()) {
            throw new IllegalArgumentException(
                    "duplicates: 'by' needs at least one piece of context and none twice, but was "
                            + by.stream().map(Require::shortened).toList());
        }
        by = List.copyOf(by);
        Objects.requireNonNull(keep, "keep");
    }
}
