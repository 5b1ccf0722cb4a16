package org.relationalleadership.mapping;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * What makes two responses the same one, and which of them counts.
 *
 * <p>Immutable and thread-safe.
 *
 * @param by the pieces of context that together identify a response ({@code respondent}, {@code subject}, {@code role},
 *     {@code wave} or a group level), at least one, none twice
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

    /** Copies the names. */
    public DuplicateRule {
        if (by.isEmpty() || new LinkedHashSet<>(by).size() < by.size()) {
            throw new IllegalArgumentException(
                    "duplicates: 'by' needs at least one piece of context and none twice, but was " + by);
        }
        by = List.copyOf(by);
    }
}
