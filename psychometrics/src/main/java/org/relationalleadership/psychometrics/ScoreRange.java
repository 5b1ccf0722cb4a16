package org.relationalleadership.psychometrics;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;

/** The range of the scores of a scale, as far as the instrument tells without knowing how strategies compute. */
final class ScoreRange {

    /** Strategies whose score lies between the lowest and highest of its members. */
    private static final Set<String> BETWEEN_MEMBERS = Set.of("mean", "median", "minimum");

    private ScoreRange() {}

    /** That of the members where all have the same and the score lies between them. */
    static Optional<Range> of(Instrument instrument, Scale scale) {
        if (!BETWEEN_MEMBERS.contains(scale.strategy().id())) {
            return Optional.empty();
        }
        List<Optional<Range>> ranges = scale.members().stream()
                .map(member -> of(instrument, member))
                .distinct()
                .toList();
        return ranges.size() == 1 ? ranges.get(0) : Optional.empty();
    }

    private static Optional<Range> of(Instrument instrument, Member member) {
        return member.kind() == Member.Kind.ITEM
                ? instrument.item(member.id()).map(Item::answers).map(scale -> scale.range())
                : instrument.scale(member.id()).flatMap(scale -> of(instrument, scale));
    }
}
