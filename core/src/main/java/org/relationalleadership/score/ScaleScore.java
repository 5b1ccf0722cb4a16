package org.relationalleadership.score;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;
import org.relationalleadership.instrument.Band;
import org.relationalleadership.instrument.Scale;

/**
 * What one row scores on one scale: a number, or the reason why there is none, and what it rests on.
 *
 * <p>Immutable and thread-safe.
 */
public final class ScaleScore {

    private final Scale scale;
    private final double value; // 0 where there is none
    private final @Nullable NoScore noScore;
    private final AnswerCounts counts;

    private ScaleScore(Scale scale, double value, @Nullable NoScore noScore, AnswerCounts counts) {
        this.scale = scale;
        this.value = value;
        this.noScore = noScore;
        this.counts = counts;
    }

    /**
     * A score; negative zero becomes zero.
     *
     * @throws IllegalArgumentException if it is infinite or not a number
     */
    public static ScaleScore of(Scale scale, double value, AnswerCounts counts) {
        return new ScaleScore(scale, Require.finite("score of scale '" + scale.id() + "'", value), null, counts);
    }

    /** No score, and why. */
    public static ScaleScore none(Scale scale, NoScore why, AnswerCounts counts) {
        return new ScaleScore(scale, 0, why, counts);
    }

    /** The scale; its strategy and parameters say how the score came about. */
    public Scale scale() {
        return scale;
    }

    /** Whether there is a score. */
    public boolean isScored() {
        return noScore == null;
    }

    /**
     * The score.
     *
     * @throws NoSuchElementException if there is none; ask {@link #isScored()} first
     */
    public double value() {
        if (noScore != null) {
            throw new NoSuchElementException("scale '" + scale.id() + "': no score: " + noScore);
        }
        return value;
    }

    /** Why there is no score; empty where there is one. */
    public Optional<NoScore> noScore() {
        return Optional.ofNullable(noScore);
    }

    /** What it rests on. */
    public AnswerCounts counts() {
        return counts;
    }

    /** The band that the score falls into; empty where there is no score, or no band for it. */
    public Optional<Band> band() {
        return noScore == null ? scale.band(value) : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScaleScore that
                && value == that.value
                && scale.equals(that.scale)
                && counts.equals(that.counts)
                && Objects.equals(noScore, that.noScore);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scale.id(), value, noScore, counts);
    }

    /** For example {@code trust 3.5 (2 of 3 answered, 1 not applicable)}. */
    @Override
    public String toString() {
        return scale.id() + " " + (noScore == null ? Numbers.text(value) : "no score: " + noScore) + " (" + counts
                + ")";
    }
}
