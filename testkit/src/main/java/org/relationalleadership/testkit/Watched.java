package org.relationalleadership.testkit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.scoring.Answers;
import org.relationalleadership.scoring.ScaleSetting;
import org.relationalleadership.scoring.ScoringStrategy;
import org.relationalleadership.scoring.StrategyParameter;
import org.relationalleadership.scoring.StrategyProvider;

/**
 * Stands for the strategy that is tried and notes what it returns. It hides the range, so that the engine lets through
 * what misses it, and a law of its own can tell.
 */
final class Watched implements StrategyProvider {

    private final StrategyProvider provider;
    private @Nullable ScoringStrategy strategy;
    private double returned;

    Watched(StrategyProvider provider) {
        this.provider = provider;
    }

    @Override
    public String id() {
        return provider.id();
    }

    @Override
    public List<StrategyParameter> parameters() {
        return provider.parameters();
    }

    @Override
    public ScoringStrategy strategy(ScaleSetting setting) {
        ScoringStrategy made = provider.strategy(setting);
        strategy = made;
        return new ScoringStrategy() {
            @Override
            public double score(Answers answers) {
                returned = Double.NaN;
                returned = made.score(answers);
                return returned;
            }

            @Override
            public boolean givesStandardErrors() {
                return made.givesStandardErrors();
            }

            @Override
            public String arithmetic(Answers answers) {
                return made.arithmetic(answers);
            }
        };
    }

    /** The range that the strategy declares, once it is made. */
    Optional<Range> range() {
        return strategy == null ? Optional.empty() : strategy.range();
    }

    /** What the last call returned; NaN where it declined or threw. */
    double returned() {
        return returned;
    }
}
