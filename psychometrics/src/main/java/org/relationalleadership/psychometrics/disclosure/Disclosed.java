package org.relationalleadership.psychometrics.disclosure;

import java.util.List;
import org.relationalleadership.evidence.Section;

/**
 * Sections that may be shown, and how much is hidden in them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param sections the sections as they were, but for the hidden findings, of which place and a note are left
 * @param shown how many findings are shown
 * @param tooFew how many are hidden because they are about fewer people than the minimum
 * @param complementary how many are hidden because one of the former, or people who are in no finding, could be computed from
 *     them
 */
public record Disclosed(List<Section> sections, long shown, long tooFew, long complementary) {

    /** Copies the list. */
    public Disclosed {
        sections = List.copyOf(sections);
    }
}
