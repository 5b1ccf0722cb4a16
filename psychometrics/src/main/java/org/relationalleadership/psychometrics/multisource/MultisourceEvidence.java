package org.relationalleadership.psychometrics.multisource;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people and others say of them, person by person and over all of them.
 *
 * <p>Every row is counted once: {@code rows}, all of them; {@code rows-used}; {@code rows-repeated}, more than one from one
 * respondent about one person in one role, none of which is used, because nothing says which holds; {@code
 * rows-contradictory}, a self view of somebody else or another view of oneself; {@code rows-without-role}, about somebody else,
 * and nothing says as what; {@code rows-without-person}, where nothing says who was rated. Of people: {@code subjects}, {@code
 * subjects-with-self-view}, {@code subjects-with-others}, {@code subjects-with-both}, and {@code
 * raters-in-several-groups-of-a-subject}, who count in each of these groups.
 *
 * <p>Immutable and thread-safe.
 *
 * @param counts by the names above
 * @param raterGroups the roles of others, in the order of their names
 * @param subjects by the name of the person
 * @param columns over all subjects, by column, in order
 */
public record MultisourceEvidence(
        Map<String, Long> counts, List<String> raterGroups, List<Subject> subjects, List<SelfGaps> columns) {

    /** Copies the counts, in their order, and the lists. */
    public MultisourceEvidence {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        raterGroups = List.copyOf(raterGroups);
        subjects = List.copyOf(subjects);
        columns = List.copyOf(columns);
    }
}
