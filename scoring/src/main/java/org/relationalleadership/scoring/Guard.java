package org.relationalleadership.scoring;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.NoScore;

/**
 * Holds the strategy of a scale to its contract. What breaks it is a {@link StrategyException}, or no score with that as
 * the reason where the caller is lenient.
 *
 * <p>Neither says what a foreign exception said, nor what score there was: both may tell somebody's answers.
 */
final class Guard {

    private final Scale scale;
    private final ScoringStrategy strategy;
    private final Optional<Range> range;
    private final boolean givesStandardErrors;
    private final double lowest;
    private final double highest;

    /**
     * Asks a strategy what it declares.
     *
     * @throws StrategyException if that fails
     */
    Guard(Scale scale, ScoringStrategy strategy) {
        this.scale = scale;
        this.strategy = strategy;
        String asked = "range";
        try {
            this.range = Objects.requireNonNull(strategy.range(), "range() is null");
            asked = "standard errors";
            this.givesStandardErrors = strategy.givesStandardErrors();
        } catch (Throwable e) { // foreign code may throw anything, such as a NoSuchMethodError of another version
            StrategyException.rethrowIfFatal(e);
            throw new StrategyException(
                    who(0) + "threw " + e + " when asked for its " + asked + StrategyException.place(e), e);
        }
        this.lowest = range.map(Range::min).orElse(-Double.MAX_VALUE);
        this.highest = range.map(Range::max).orElse(Double.MAX_VALUE);
    }

    ScoringStrategy strategy() {
        return strategy;
    }

    /** The declared range of the scores. */
    Optional<Range> range() {
        return range;
    }

    boolean givesStandardErrors() {
        return givesStandardErrors;
    }

    /**
     * What asks row after row.
     *
     * @param responses the batch, or null where there is only one row
     */
    Question question(@Nullable Responses responses, boolean isLenient) {
        return new Question(this, responses, isLenient);
    }

    /** Asks a strategy about rows; what each of them needs is here, read once. */
    static final class Question {

        private final Guard guard;
        private final ScoringStrategy strategy;
        private final double lowest;
        private final double highest;
        private final @Nullable Responses responses;
        private final boolean isLenient;

        private Question(Guard guard, @Nullable Responses responses, boolean isLenient) {
            this.guard = guard;
            this.strategy = guard.strategy;
            this.lowest = guard.lowest;
            this.highest = guard.highest;
            this.responses = responses;
            this.isLenient = isLenient;
        }

        /**
         * The score of the answers on a cursor.
         *
         * @return the score, or NaN where there is none; the cursor then says why
         * @throws StrategyException if the strategy breaks its contract and nobody is lenient
         */
        double ask(Answers answers, int row) {
            double score;
            try {
                score = strategy.score(answers);
            } catch (Throwable e) {
                answers.close();
                StrategyException.rethrowIfFatal(e);
                return none(answers, guard.broken(number(row), thrown(e), e, isLenient));
            }
            answers.close();
            // What follows is apart, so that what every row goes through is small enough for the compiler to take in.
            boolean isPlain = score >= lowest && score <= highest && answers.isPlain();
            return isPlain ? score + 0.0 : guard.judged(answers, number(row), score, isLenient); // never −0.0
        }

        /** The number by which a person finds a row, or 0 where there is only one. */
        private long number(int row) {
            return responses == null ? 0 : responses.rowNumber(row);
        }
    }

    private static String thrown(Throwable e) {
        if (e instanceof Answers.KeptException) {
            return "kept the answers of an earlier call, but they are valid during the call only";
        }
        // A class or method that is not there says nothing about anybody.
        return "threw " + (e instanceof LinkageError ? e : e.getClass().getName());
    }

    private double judged(Answers answers, long row, double score, boolean isLenient) {
        if (answers.noScore() != null) {
            return Double.NaN;
        }
        if (answers.standardError() >= 0 && !givesStandardErrors) {
            String how = "gave a standard error, but does not declare that it gives any";
            return none(answers, broken(row, how, null, isLenient));
        }
        if (!Double.isFinite(score)) {
            return none(answers, notFinite(row, score, isLenient));
        }
        double nearest = Math.min(Math.max(score, lowest), highest);
        if (Math.abs(score - nearest) <= Numbers.allowance(nearest)) {
            return nearest + 0.0;
        }
        String how = "returned a score outside its range, " + range.orElseThrow();
        return none(answers, broken(row, how, null, isLenient));
    }

    private static double none(Answers answers, NoScore why) {
        answers.noScore(why);
        return Double.NaN;
    }

    /** Why there is no score where a calculation has left the finite numbers. */
    NoScore notFinite(long row, double score, boolean isLenient) {
        String how = "returned " + score + ", but a score is a finite number, or declined with a reason";
        return broken(row, how, null, isLenient);
    }

    /** What becomes of a strategy that declines each row with words of its own. */
    NoScore tooManyReasons(int most, boolean isLenient) {
        String how = "declined for more than " + most
                + " different reasons in one batch, but a reason is a kind of case, not a text a row";
        return broken(0, how, null, isLenient);
    }

    private NoScore broken(long row, String how, @Nullable Throwable cause, boolean isLenient) {
        if (isLenient) {
            return NoScore.strategyFailed("strategy '" + scale.strategy().id() + "' " + how);
        }
        throw cause == null
                ? new StrategyException(who(row) + how)
                // Not in a reason above: the virtual machine may leave the stack out of what is thrown often.
                : new StrategyException(who(row) + how + StrategyException.place(cause), cause);
    }

    /** The calculation in words. */
    String arithmetic(Answers answers, boolean isLenient) {
        try {
            return Objects.requireNonNull(strategy.arithmetic(answers), "arithmetic");
        } catch (Throwable e) {
            StrategyException.rethrowIfFatal(e);
            if (isLenient) {
                return "(an arithmetic that threw " + e.getClass().getName() + ")";
            }
            throw new StrategyException(
                    who(0) + thrown(e) + " when asked for its arithmetic" + StrategyException.place(e), e);
        } finally {
            answers.close();
        }
    }

    private String who(long row) {
        return "strategy '" + scale.strategy().id() + "' on scale '" + scale.id() + "'"
                + (row == 0 ? "" : ", row " + row) + ": ";
    }
}
