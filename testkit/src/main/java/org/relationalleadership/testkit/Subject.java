package org.relationalleadership.testkit;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.score.NoScore;
import org.relationalleadership.score.ScaleScore;
import org.relationalleadership.scoring.Scorer;
import org.relationalleadership.scoring.Strategies;
import org.relationalleadership.scoring.StrategyException;
import org.relationalleadership.scoring.StrategyProvider;

/**
 * The strategy that is tried, as the engine runs it.
 *
 * <p>Each question is asked of a scorer of its own, so that a strategy that keeps something between calls breaks the law
 * that says so, and no other.
 */
record Subject(StrategyProvider provider, double tolerance) {

    /** A new scorer, which goes on where the strategy breaks its contract. */
    Scorer scorer(Trial trial) {
        try {
            return strictScorer(trial, provider).lenient();
        } catch (StrategyException e) {
            throw PassedOver.brokeContract(String.valueOf(e.getMessage()));
        }
    }

    /** A new scorer of this strategy, or of one that stands for it. */
    static Scorer strictScorer(Trial trial, StrategyProvider provider) {
        Instrument instrument = trial.instrument(provider.id());
        try {
            return Scorer.of(instrument, Strategies.none().with(provider));
        } catch (FaultException e) {
            throw new PassedOver(PassedOver.Cause.REFUSED, String.valueOf(e.getMessage()));
        }
    }

    /** What becomes of the first row: a score, or the strategy's word that it has none. */
    ScaleScore outcome(Trial trial) {
        ScaleScore outcome = row(scorer(trial), trial, 0);
        boolean isDeclined = outcome.noScore()
                .filter(none -> none.kind() == NoScore.Kind.DECLINED)
                .isPresent();
        if (!isDeclined) {
            requireScored(List.of(outcome));
        }
        return outcome;
    }

    static ScaleScore row(Scorer scorer, Trial trial, int row) {
        return scorer.score(trial.response(scorer.instrument(), row)).score(0);
    }

    /** The rows, each alone and by a scorer of its own: what nothing else can have touched. */
    List<ScaleScore> untouched(Trial trial) {
        return IntStream.range(0, trial.rows().size())
                .mapToObj(row -> row(scorer(trial), trial, row))
                .toList();
    }

    static boolean isFailed(ScaleScore score) {
        return score.noScore()
                .filter(none -> none.kind() == NoScore.Kind.STRATEGY_FAILED)
                .isPresent();
    }

    /** Passes a trial over on which nothing was scored: that two say nothing alike proves nothing. */
    static void requireScored(List<ScaleScore> scores) {
        if (scores.stream().noneMatch(ScaleScore::isScored)) {
            Optional<ScaleScore> failed =
                    scores.stream().filter(Subject::isFailed).findFirst();
            String why = failed.orElse(scores.get(0)).noScore().orElseThrow().text();
            throw failed.isPresent() ? PassedOver.brokeContract(why) : new PassedOver(PassedOver.Cause.NO_SCORE, why);
        }
    }

    /** Whether two numbers are the same up to the tolerance, which is relative to the larger, and to 1 below that. */
    boolean isSame(double first, double second) {
        return Math.abs(first - second) <= tolerance * Math.max(1, Math.max(Math.abs(first), Math.abs(second)));
    }

    /** Whether two outcomes are the same up to the tolerance: both scores, or both declined for one reason. */
    boolean isSame(ScaleScore first, ScaleScore second) {
        if (!first.isScored() || !second.isScored()) {
            return first.noScore().equals(second.noScore());
        }
        return isSame(first.value(), second.value())
                && isSame(
                        first.standardError().orElse(-1), second.standardError().orElse(-1));
    }

    String upToTolerance() {
        return "up to " + Numbers.text(tolerance) + ", or that share of the larger above 1";
    }

    /** An outcome as a message has it. */
    static String text(ScaleScore score) {
        if (!score.isScored()) {
            return "no score: " + score.noScore().orElseThrow();
        }
        String value = Numbers.text(score.value());
        return score.standardError().isPresent()
                ? value + " (standard error "
                        + Numbers.text(score.standardError().getAsDouble()) + ")"
                : value;
    }
}
