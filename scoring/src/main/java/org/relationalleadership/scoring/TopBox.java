package org.relationalleadership.scoring;

import java.util.Optional;
import org.relationalleadership.instrument.Range;

/**
 * The share of the answered members at or above the parameter {@code cut}, from 0 to 1: #(xᵢ ≥ cut) / n, with n the number
 * of answered members (“top box”, or “top two boxes” with the cut at the second highest option, as reports of patient
 * experience use it).
 *
 * <p>Absent members are left out of both numbers. The cut must lie in the declared range of each member; a value that
 * misses it by rounding only counts ({@link Cut}). Values are keyed: of a reversed item, the low answers reach it. Uses no
 * weights.
 */
final class TopBox extends Unweighted {

    private final Cut cut;

    TopBox(ScaleSetting setting) {
        super(setting, Optional.of(Range.of(0, 1)));
        this.cut = new Cut(setting);
    }

    @Override
    public double score(Answers answers) {
        return (double) cut.count(answers) / answers.count();
    }

    @Override
    public String arithmetic(Answers answers) {
        return "share " + super.arithmetic(answers) + " " + cut;
    }
}
