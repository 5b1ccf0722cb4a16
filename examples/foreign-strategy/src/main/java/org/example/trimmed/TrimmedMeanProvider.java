package org.example.trimmed;

import java.util.List;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.scoring.ScaleSetting;
import org.relationalleadership.scoring.ScoringStrategy;
import org.relationalleadership.scoring.StrategyParameter;
import org.relationalleadership.scoring.StrategyProvider;

/** What instruments call {@code trimmed-mean}; found by the service loader. */
public final class TrimmedMeanProvider implements StrategyProvider {

    @Override
    public String id() {
        return "trimmed-mean";
    }

    @Override
    public List<StrategyParameter> parameters() {
        return List.of(StrategyParameter.whole("drop", 1, 10).withDefault(1));
    }

    @Override
    public ScoringStrategy strategy(ScaleSetting setting) {
        int drop = (int) setting.number("drop");
        if (setting.members().size() <= 2 * drop) {
            throw new IllegalArgumentException("drop " + drop + " leaves out " + 2 * drop
                    + " members, but the scale has only " + setting.members().size());
        }
        if (setting.members().stream().mapToDouble(Member::weight).anyMatch(weight -> weight != 1)) {
            throw new IllegalArgumentException("has no weights, but the members of the scale have");
        }
        return new TrimmedMean(drop, setting.range());
    }
}
