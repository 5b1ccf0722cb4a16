package org.relationalleadership.psychometrics.dyad;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.relationalleadership.check.Require;

/**
 * One member of a dyad, as they see themselves and as the partner sees them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param dyad the name of the dyad
 * @param subject the person
 * @param partner the other member; empty where no row names one
 * @param gaps by column, in order
 * @param profile both views over all columns
 */
public record Side(String dyad, String subject, Optional<String> partner, List<Gap> gaps, Profile profile) {

    /** Copies the gaps. */
    public Side {
        gaps = List.copyOf(gaps);
    }

    /**
     * The gap in a column.
     *
     * @throws NoSuchElementException if there is no such column
     */
    public Gap gap(String column) {
        return gaps.stream()
                .filter(gap -> gap.column().equals(column))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("side: no column '" + Require.shortened(column) + "'"));
    }

    /** How many columns there are; no name and no score, which are about people. */
    @Override
    public String toString() {
        return "side of a dyad in " + gaps.size() + " columns";
    }
}
