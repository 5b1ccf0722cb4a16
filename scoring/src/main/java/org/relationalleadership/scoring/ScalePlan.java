package org.relationalleadership.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.score.AnswerCounts;
import org.relationalleadership.score.NoScore;

/**
 * One scale, compiled: where its members come from, how many are needed, and what scores them.
 *
 * <p>There is one loop for batches ({@link BatchScoring}) and one for a single row ({@link RowScoring}); what both must
 * agree on stands here.
 */
final class ScalePlan {

    final int position;
    final Scale scale;
    final MemberSource[] members;
    final double[] weights;
    final int required;
    final NoScore tooFew;
    final ScoringStrategy strategy;
    /** The same strategy where sums and extremes are all it needs. */
    final @Nullable Additive additive;

    ScalePlan(Instrument instrument, Scale scale, ScoringStrategy strategy) {
        this.position = instrument.scaleIndex(scale.id());
        this.scale = scale;
        this.strategy = strategy;
        this.additive = strategy instanceof Additive sums ? sums : null;
        int size = scale.members().size();
        // A strategy is never asked about nothing, even by a policy that would be content with it.
        this.required = Math.max(1, scale.answered().required(size));
        this.tooFew = NoScore.tooFewAnswers(required, size);
        List<MemberSource> sources = new ArrayList<>();
        this.weights = new double[size];
        for (int m = 0; m < size; m++) {
            Member member = scale.members().get(m);
            weights[m] = member.weight();
            if (member.kind() == Member.Kind.SCALE) {
                sources.add(new MemberSource.OfScale(instrument.scaleIndex(member.id())));
            } else {
                int index = instrument.itemIndex(member.id());
                sources.add(new MemberSource.OfItem(index, instrument.items().get(index)));
            }
        }
        this.members = sources.toArray(MemberSource[]::new);
    }

    boolean isEnough(long counts) {
        return AnswerCounts.answered(counts) >= required;
    }

    /**
     * Asks the strategy, and holds it to its contract.
     *
     * @param row the number of the row, or 0 where there is only one
     * @return the score, or NaN where it declined
     */
    double ask(Answers answers, long row) {
        double score;
        try {
            score = strategy.score(answers);
        } catch (RuntimeException e) {
            throw new StrategyException(who(row) + "threw " + e, e);
        }
        return answers.declinedBecause() == null ? checked(score, row) : Double.NaN;
    }

    /** The calculation in words, from a strategy that is held to its contract there too. */
    String arithmetic(Answers answers) {
        try {
            return Objects.requireNonNull(strategy.arithmetic(answers), "arithmetic");
        } catch (RuntimeException e) {
            throw new StrategyException(who(0) + "threw " + e + " when asked for its arithmetic", e);
        }
    }

    double checked(double score, long row) {
        if (!Double.isFinite(score)) {
            throw new StrategyException(
                    who(row) + "returned " + score + ", but a score is a finite number, or declined with a reason");
        }
        return score + 0.0; // never −0.0
    }

    StrategyException broken(String how) {
        return new StrategyException(who(0) + how);
    }

    private String who(long row) {
        return "strategy '" + scale.strategy().id() + "' on scale '" + scale.id() + "'"
                + (row == 0 ? "" : ", row " + row) + ": ";
    }
}
