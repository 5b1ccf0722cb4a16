package org.relationalleadership.scoring;

import java.util.Optional;
import org.relationalleadership.instrument.Range;

/**
 * The number of answered members at or above the parameter {@code cut}, #(xᵢ ≥ cut): from 0 to the number of members, for
 * lists of things that are there or not.
 *
 * <p>Where the answer policy lets members be absent, they add nothing: the number is then smaller, and only the counts of
 * the score tell; {@link TopBox} has a share instead. The cut must lie in the declared range of each member; a value that
 * misses it by rounding only counts ({@link Cut}). Uses no weights.
 */
final class CountAtLeast extends Unweighted {

    private final Cut cut;

    CountAtLeast(ScaleSetting setting) {
        super(setting, Optional.of(Range.of(0, setting.members().size())));
        this.cut = new Cut(setting);
    }

    @Override
    public double score(Answers answers) {
        return cut.count(answers);
    }

    @Override
    public String arithmetic(Answers answers) {
        return "number " + super.arithmetic(answers) + " " + cut;
    }
}
