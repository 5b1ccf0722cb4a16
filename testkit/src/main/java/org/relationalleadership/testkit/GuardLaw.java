package org.relationalleadership.testkit;

import java.util.List;
import java.util.Optional;
import org.relationalleadership.score.ScaleScore;
import org.relationalleadership.score.ScoreSheet;
import org.relationalleadership.scoring.Scorer;
import org.relationalleadership.scoring.StrategyException;

/** What the engine's guard finds in a batch, in single rows, or when a score is explained. */
final class GuardLaw implements Law {

    private static final int ROWS = 4;

    @Override
    public String sentence() {
        return "it throws nothing, declines where it has no finite number, and does not keep the answers";
    }

    @Override
    public int mostRows() {
        return ROWS;
    }

    @Override
    public List<Variation> variations(Trial trial) {
        return List.of(subject -> breach(subject, trial));
    }

    private static Optional<Breach> breach(Subject subject, Trial trial) {
        try {
            Scorer scorer = Subject.strictScorer(trial, new Watched(subject.provider()));
            scorer.score(trial.responses(scorer.instrument(), 0, trial.rows().size()));
            for (int row = 0; row < trial.rows().size(); row++) {
                ScoreSheet sheet = scorer.score(trial.response(scorer.instrument(), row));
                ScaleScore score = sheet.score(0);
                if (score.isScored()) {
                    sheet.explain(score.scale().id());
                }
            }
        } catch (StrategyException e) {
            return Optional.of(
                    Breach.of("a strategy keeps the contract of ScoringStrategy", "the engine's guard", told(e)));
        }
        Subject.requireScored(subject.untouched(trial));
        return Optional.empty();
    }

    /** With the words of the strategy's own exception, which the guard leaves out: these answers are nobody's. */
    private static String told(StrategyException e) {
        Throwable cause = e.getCause();
        String words = cause == null ? null : cause.getMessage();
        return e.getMessage() + (words == null || cause instanceof LinkageError ? "" : ": " + words);
    }
}
