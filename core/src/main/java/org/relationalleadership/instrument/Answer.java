package org.relationalleadership.instrument;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;

/**
 * What stands where an item asks: a score as it was given, or the reason why there is none.
 *
 * <p>The score is the one that the answer scale declares, not the code of a platform and not yet reversed. Many answers
 * are kept as columns in a batch of responses; this is the form for one.
 *
 * <p>Immutable and thread-safe.
 */
public final class Answer {

    private static final Answer NOT_ANSWERED = new Answer(0, Absence.NOT_ANSWERED);
    private static final Answer NOT_APPLICABLE = new Answer(0, Absence.NOT_APPLICABLE);
    private static final Answer NOT_ASKED = new Answer(0, Absence.NOT_ASKED);

    private final double score;
    private final @Nullable Absence absence;

    private Answer(double score, @Nullable Absence absence) {
        this.score = score;
        this.absence = absence;
    }

    /**
     * A given score.
     *
     * @throws IllegalArgumentException if it is infinite or not a number
     */
    public static Answer of(double score) {
        return new Answer(Require.finite("answer", score), null);
    }

    /** No answer, and why. */
    public static Answer absent(Absence why) {
        return switch (why) {
            case NOT_ANSWERED -> NOT_ANSWERED;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case NOT_ASKED -> NOT_ASKED;
        };
    }

    /** Whether there is a score. */
    public boolean isAnswered() {
        return absence == null;
    }

    /**
     * The score.
     *
     * @throws NoSuchElementException if there is none; ask {@link #isAnswered()} first
     */
    public double score() {
        if (absence != null) {
            throw new NoSuchElementException("answer: no score, because it is " + absence);
        }
        return score;
    }

    /** Why there is no score; empty where there is one. */
    public Optional<Absence> absence() {
        return Optional.ofNullable(absence);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answer that && score == that.score && absence == that.absence;
    }

    @Override
    public int hashCode() {
        return Objects.hash(score, absence);
    }

    /** The score without a needless ".0", or the absence in words. */
    @Override
    public String toString() {
        return absence == null ? Numbers.text(score) : absence.toString();
    }
}
