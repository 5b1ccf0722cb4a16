package org.relationalleadership.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Range;
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

    private static final double ROUNDING = 1e-9;

    final int position;
    final Scale scale;
    final MemberSource[] members;
    final double[] weights;
    final ScoringStrategy strategy;
    final NoScore tooFew;
    /** The same strategy where sums and extremes are all it needs, and nothing is filled in. */
    final @Nullable Additive additive;
    /** Where all that can be answered are whole numbers that add up exactly. */
    final @Nullable StateTable states;

    /** Whether another scale has this one among its members. */
    final boolean isMember;

    final boolean givesStandardErrors;

    private final boolean lenient;
    private final boolean fillsGaps;
    private final boolean fillsNotApplicable;
    private final int[] required; // by how many members are not applicable; one element where that does not matter
    private final double lowest;
    private final double highest;

    ScalePlan(Instrument instrument, Scale scale, ScoringStrategy strategy, boolean isMember, boolean lenient) {
        this.position = instrument.scaleIndex(scale.id());
        this.scale = scale;
        this.strategy = strategy;
        this.isMember = isMember;
        this.lenient = lenient;
        AnswerPolicy policy = scale.answered();
        this.fillsGaps = policy.gaps() == AnswerPolicy.Gaps.PERSON_MEAN;
        this.fillsNotApplicable = fillsGaps && policy.of() == AnswerPolicy.Basis.MEMBERS;
        this.additive = strategy instanceof Additive sums && !fillsGaps ? sums : null;
        int size = scale.members().size();
        this.tooFew = NoScore.tooFewAnswers(policy, size);
        this.required = new int[policy.of() == AnswerPolicy.Basis.APPLICABLE ? size + 1 : 1];
        for (int notApplicable = 0; notApplicable < required.length; notApplicable++) {
            required[notApplicable] = required(scale, notApplicable);
        }
        this.givesStandardErrors = strategy.givesStandardErrors();
        Range range = strategy.range().orElse(null);
        this.lowest = range == null ? Double.NEGATIVE_INFINITY : range.min();
        this.highest = range == null ? Double.POSITIVE_INFINITY : range.max();
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
        this.states = additive == null ? null : StateTable.of(instrument, this, additive);
    }

    /** This plan for a scorer that makes another thing of broken contracts. */
    ScalePlan lenient(Instrument instrument) {
        return new ScalePlan(instrument, scale, strategy, isMember, true);
    }

    /** How many answers a scale needs where some members are not applicable. */
    static int required(Scale scale, int notApplicable) {
        // A strategy is never asked about nothing, even by a policy that would be content with it.
        return Math.max(1, scale.answered().required(scale.members().size() - notApplicable));
    }

    boolean isEnough(long counts) {
        int index = required.length == 1 ? 0 : AnswerCounts.notApplicable(counts);
        return AnswerCounts.answered(counts) >= required[index];
    }

    /** Whether a value that is no answer is filled with the mean of the others. */
    private boolean isFilled(double value) {
        return fillsGaps && (fillsNotApplicable || value != MemberSource.NOT_APPLICABLE);
    }

    /**
     * Puts the answers of a row on a cursor.
     *
     * @param values as a {@link MemberSource} gives them, of the first member at {@code at}, of each next one {@code step}
     *     further
     */
    void put(double[] values, int at, int step, Answers answers) {
        answers.open();
        double mean = fillsGaps ? mean(values, at, step) : 0;
        for (int m = 0; m < members.length; m++) {
            double value = values[at + m * step];
            if (MemberSource.isAnswer(value)) {
                answers.add(m, value);
            } else if (isFilled(value)) {
                answers.add(m, mean);
            }
        }
    }

    /** The person's mean over the members that are answered. */
    private double mean(double[] values, int at, int step) {
        double sum = 0;
        int count = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int m = 0; m < members.length; m++) {
            double value = values[at + m * step];
            if (MemberSource.isAnswer(value)) {
                sum += value;
                count++;
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        return Math.min(Math.max(sum / count, least), most);
    }

    /**
     * Asks the strategy, and holds it to its contract.
     *
     * @param row the number of the row, or 0 where there is only one
     * @return the score, or NaN where there is none; the cursor then says why
     * @throws StrategyException if the strategy breaks its contract, unless this plan is lenient
     */
    double ask(Answers answers, long row) {
        double score;
        try {
            score = strategy.score(answers);
        } catch (Throwable e) { // foreign code may throw anything, such as a NoSuchMethodError of another version
            answers.close();
            return thrown(answers, row, e);
        }
        answers.close();
        // What follows is apart, so that what every row goes through is small enough for the compiler to take in.
        boolean isPlain = answers.isPlain() && score >= lowest && score <= highest && Double.isFinite(score);
        return isPlain ? score + 0.0 : judged(answers, row, score); // never −0.0
    }

    private double thrown(Answers answers, long row, Throwable e) {
        if (e instanceof Answers.KeptException) {
            return broken(
                    answers, row, "kept the answers of an earlier call, but they are valid during the call only", e);
        }
        StrategyException.rethrowIfFatal(e);
        // The text of a foreign exception may hold an answer, and no score's reason may.
        return broken(answers, row, "threw " + (lenient ? e.getClass().getName() : e), e);
    }

    private double judged(Answers answers, long row, double score) {
        if (answers.noScore() != null) {
            return Double.NaN;
        }
        if (answers.standardError() >= 0 && !givesStandardErrors) {
            return broken(answers, row, "gave a standard error, but does not declare that it gives any", null);
        }
        if (!Double.isFinite(score)) {
            return broken(
                    answers,
                    row,
                    "returned " + score + ", but a score is a finite number, or declined with a reason",
                    null);
        }
        if (score >= lowest && score <= highest) {
            return score + 0.0;
        }
        double end = score < lowest ? lowest : highest;
        if (Math.abs(score - end) <= rounding(end)) {
            return end;
        }
        String rule = ", but its range is " + Range.of(lowest, highest);
        return broken(
                answers, row, "returned " + (lenient ? "a score outside its range" : Numbers.text(score)) + rule, null);
    }

    /** How far a number may miss an end of a range, or a cut, and be taken for it. */
    static double rounding(double end) {
        return ROUNDING * Math.max(1, Math.abs(end));
    }

    private double broken(Answers answers, long row, String how, @Nullable Throwable cause) {
        if (!lenient) {
            throw cause == null ? new StrategyException(who(row) + how) : new StrategyException(who(row) + how, cause);
        }
        answers.failed("strategy '" + scale.strategy().id() + "' " + how);
        return Double.NaN;
    }

    /** The calculation in words, from a strategy that is held to its contract there too. */
    String arithmetic(Answers answers) {
        try {
            return Objects.requireNonNull(strategy.arithmetic(answers), "arithmetic");
        } catch (Throwable e) {
            StrategyException.rethrowIfFatal(e);
            if (lenient) {
                return "(an arithmetic that threw " + e.getClass().getName() + ")";
            }
            throw new StrategyException(who(0) + "threw " + e + " when asked for its arithmetic", e);
        } finally {
            answers.close();
        }
    }

    StrategyException broken(String how) {
        return new StrategyException(who(0) + how);
    }

    private String who(long row) {
        return "strategy '" + scale.strategy().id() + "' on scale '" + scale.id() + "'"
                + (row == 0 ? "" : ", row " + row) + ": ";
    }
}
