package org.relationalleadership.scoring;

import java.util.Optional;
import org.relationalleadership.instrument.Range;

/**
 * What the score of a scale is, given that enough was answered; whether there is enough, the scale's answer policy says
 * before.
 *
 * <p>One method, so that a lambda is a strategy:
 *
 * <pre>{@code
 * ScoringStrategy weakest = answers -> {
 *     double least = Double.POSITIVE_INFINITY;
 *     while (answers.next()) {
 *         least = Math.min(least, answers.value());
 *     }
 *     return least;
 * };
 * }</pre>
 *
 * <p>Strategies are shared between threads and must be stateless: the same answers give the same score, whichever row
 * came before. They must not keep the cursor beyond the call. A strategy that throws, returns no finite number without
 * declining, leaves its declared range, or keeps the cursor has broken its contract; {@link Scorer} says what becomes of
 * that.
 */
@FunctionalInterface
public interface ScoringStrategy {

    /**
     * The score of one row.
     *
     * @param answers the answered members of the scale, at least one, keyed, in the order of the scale; valid during the
     *     call only
     * @return a finite number, {@link Answers#estimate} where it has a standard error, or {@link Answers#decline} where
     *     these answers cannot be scored
     */
    double score(Answers answers);

    /**
     * The lowest and the highest score that it returns, both included; empty, as for a lambda, where any finite number may
     * come. Bands must cover it, and a score outside it is an error. One that misses an end by no more than the rounding of
     * its arithmetic becomes that end; the allowance is 1e-9, or 1e-9 of the end where that is more.
     */
    default Optional<Range> range() {
        return Optional.empty();
    }

    /** Whether it gives standard errors, by {@link Answers#estimate}; false by default, as for a lambda. */
    default boolean givesStandardErrors() {
        return false;
    }

    /**
     * The calculation with its numbers, for people: the left side of an equation whose right side is the score. By
     * default a list of the values.
     *
     * @param answers as for {@link #score}, which did not decline them
     */
    default String arithmetic(Answers answers) {
        StringBuilder text = new StringBuilder("of (");
        while (answers.next()) {
            text.append(text.length() > 4 ? ", " : "").append(answers.valueText());
        }
        return text.append(')').toString();
    }
}
