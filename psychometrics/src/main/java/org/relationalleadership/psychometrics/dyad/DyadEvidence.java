package org.relationalleadership.psychometrics.dyad;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What ratings say of dyads: side by side, and across them.
 *
 * <p>Every row is counted once, under one of the names that begin with {@code rows-}:
 *
 * <ul>
 *   <li>{@code rows}: all of them
 *   <li>{@code rows-used}: that became a self view or a partner's view of a dyad
 *   <li>{@code rows-of-other-roles}: neither self nor partner
 *   <li>{@code rows-repeated}: more than one from one respondent about one person in one dyad. Nothing says which of them
 *       holds, so that none is used and the view is missing; where waves follow each other, take {@code by("wave")}
 *   <li>{@code rows-of-more-than-two}: under the name of a dyad that has three members or more
 *   <li>{@code rows-without-dyad}: self views of people who are in no dyad
 *   <li>{@code rows-contradictory}: a self view of somebody else, or another view of oneself
 *   <li>{@code rows-without-role}: about somebody else, and nothing says as what
 *   <li>{@code rows-without-person}: nothing says who rated, or who was rated
 * </ul>
 *
 * <p>Of dyads: {@code dyads} of one or two known members, {@code dyads-complete} with all four views, {@code
 * dyads-incomplete}, which add what they have, {@code groups-of-more-than-two}, which are left out, and {@code
 * persons-in-several-dyads}, each of whom counts in each. Of sides, one a member: {@code sides-with-both-views}, {@code
 * sides-with-self-view-only}, {@code sides-with-partner-view-only}, {@code sides-without-view}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param counts by the names above
 * @param sides by the name of the dyad, then of the person
 * @param columns by column, in order
 */
public record DyadEvidence(Map<String, Long> counts, List<Side> sides, List<AcrossDyads> columns) {

    /** Copies the counts, in their order, and the lists. */
    public DyadEvidence {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        sides = List.copyOf(sides);
        columns = List.copyOf(columns);
    }
}
