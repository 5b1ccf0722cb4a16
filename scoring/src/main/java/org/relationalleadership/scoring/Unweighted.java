package org.relationalleadership.scoring;

import java.util.Optional;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Range;

/** A strategy that has no use for weights, and refuses them rather than pass over them in silence. */
abstract class Unweighted implements ScoringStrategy {

    private final Optional<Range> range;

    /** @throws IllegalArgumentException if a member has another weight than 1 */
    Unweighted(ScaleSetting setting, Optional<Range> range) {
        for (Member member : setting.members()) {
            if (member.weight() != 1) {
                throw new IllegalArgumentException("uses no weights, but member '" + member.id() + "' has weight "
                        + Numbers.text(member.weight()));
            }
        }
        this.range = range;
    }

    @Override
    public final Optional<Range> range() {
        return range;
    }
}
