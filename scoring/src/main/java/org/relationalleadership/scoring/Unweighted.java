package org.relationalleadership.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Range;

/** A strategy that has no use for weights, and refuses them rather than pass over them in silence. */
abstract class Unweighted implements ScoringStrategy {

    private final Optional<Range> range;

    /** @throws FaultException if a member has another weight than 1 */
    Unweighted(ScaleSetting setting, Optional<Range> range) {
        List<Fault> faults = new ArrayList<>();
        for (int m = 0; m < setting.members().size(); m++) {
            Member member = setting.members().get(m);
            if (member.weight() != 1) {
                faults.add(Fault.at(
                        "members[" + m + "].weight",
                        "uses no weights, but member '" + member.id() + "' has weight "
                                + Numbers.text(member.weight())));
            }
        }
        FaultException.throwIfAny(faults);
        this.range = range;
    }

    @Override
    public final Optional<Range> range() {
        return range;
    }
}
