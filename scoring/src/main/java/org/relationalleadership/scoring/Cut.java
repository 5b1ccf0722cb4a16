package org.relationalleadership.scoring;

import java.util.List;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;

/**
 * A value that counts as high, and all above it.
 *
 * <p>A value that misses it by no more than the rounding of its arithmetic counts too, as with a {@link
 * org.relationalleadership.instrument.Band}: by 1e-9, or by 1e-9 of the cut where that is more. 0.4 reversed on 0.1 to 0.7
 * is 0.4, although in doubles it comes to 0.3999999999999999.
 */
final class Cut {

    static final StrategyParameter PARAMETER = StrategyParameter.number("cut");

    private final double cut;
    private final double lowest;

    /**
     * The cut of a scale.
     *
     * @throws FaultException if it lies outside the declared range of a member
     */
    Cut(ScaleSetting setting) {
        this.cut = setting.number(PARAMETER.name());
        this.lowest = cut - Numbers.allowance(cut);
        for (int m = 0; m < setting.members().size(); m++) {
            String id = setting.members().get(m).id();
            setting.range(m).filter(range -> !range.contains(cut)).ifPresent(range -> {
                String message = "the cut must lie in the range of every member, but was " + Numbers.text(cut)
                        + ", and '" + id + "' has " + range;
                throw new FaultException(List.of(Fault.at("strategy." + PARAMETER.name(), message)));
            });
        }
    }

    /** How many of the answered members reach it. */
    int count(Answers answers) {
        int count = 0;
        while (answers.next()) {
            count += answers.value() >= lowest ? 1 : 0;
        }
        return count;
    }

    /** For example {@code at 4 or above}. */
    @Override
    public String toString() {
        return "at " + Numbers.rounded(cut) + " or above";
    }
}
