package org.relationalleadership.testkit;

import java.util.List;
import java.util.Optional;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.scoring.Scorer;
import org.relationalleadership.scoring.StrategyException;

/** Scores lie in the range that the strategy declares. */
final class RangeLaw implements Law {

    @Override
    public String sentence() {
        return "scores lie in the declared range";
    }

    @Override
    public List<Variation> variations(Trial trial) {
        return List.of(subject -> breach(subject, trial));
    }

    private static Optional<Breach> breach(Subject subject, Trial trial) {
        Watched watched = new Watched(subject.provider());
        Scorer scorer;
        try {
            scorer = Subject.strictScorer(trial, watched).lenient();
        } catch (StrategyException e) {
            throw PassedOver.brokeContract(String.valueOf(e.getMessage()));
        }
        Subject.requireScored(List.of(Subject.row(scorer, trial, 0)));
        Range range = watched.range()
                .orElseThrow(() -> new PassedOver(PassedOver.Cause.UNDECLARED, "the strategy declares no range"));
        double score = watched.returned();
        // The engine takes as much for rounding, and mends it.
        if (score >= range.min() - Numbers.allowance(range.min())
                && score <= range.max() + Numbers.allowance(range.max())) {
            return Optional.empty();
        }
        return Optional.of(Breach.of("the score lies in the declared range, " + range, "score", Numbers.text(score)));
    }
}
