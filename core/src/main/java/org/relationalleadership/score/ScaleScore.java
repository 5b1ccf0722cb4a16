package org.relationalleadership.score;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;
import org.relationalleadership.instrument.Band;
import org.relationalleadership.instrument.Norms;
import org.relationalleadership.instrument.Scale;

/**
 * What one row scores on one scale: a number, or the reason why there is none, and what it rests on.
 *
 * <p>Immutable and thread-safe.
 */
public final class ScaleScore {

    private final Scale scale;
    private final double value; // 0 where there is none
    private final double standardError; // −1 where there is none
    private final @Nullable NoScore noScore;
    private final AnswerCounts counts;

    private ScaleScore(
            Scale scale, double value, double standardError, @Nullable NoScore noScore, AnswerCounts counts) {
        this.scale = scale;
        this.value = value;
        this.standardError = standardError;
        this.noScore = noScore;
        this.counts = counts;
    }

    /**
     * A score; negative zero becomes zero.
     *
     * @throws IllegalArgumentException if it is infinite or not a number
     */
    public static ScaleScore of(Scale scale, double value, AnswerCounts counts) {
        return new ScaleScore(scale, Require.finite("score of scale '" + scale.id() + "'", value), -1, null, counts);
    }

    /**
     * This score with its standard error.
     *
     * @param error 0 or more, in units of the score
     * @throws IllegalArgumentException if the error is negative, infinite or not a number, or there is no score
     */
    public ScaleScore withStandardError(double error) {
        if (noScore != null || !(Require.finite("standard error", error) >= 0)) {
            throw new IllegalArgumentException("scale '" + scale.id() + "': a standard error is 0 or more and stands "
                    + "beside a score, but was " + Numbers.text(error) + (noScore == null ? "" : " without one"));
        }
        return new ScaleScore(scale, value, error, null, counts);
    }

    /** No score, and why. */
    public static ScaleScore none(Scale scale, NoScore why, AnswerCounts counts) {
        return new ScaleScore(scale, 0, -1, why, counts);
    }

    /** A score that a column or a sheet has checked; an error below 0 is none. */
    static ScaleScore of(Scale scale, @Nullable NoScore why, double value, double error, AnswerCounts counts) {
        return new ScaleScore(scale, value, error, why, counts);
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

    /**
     * How far chance alone moves the score, 0 or more, in its own units; empty where there is no score, and for strategies
     * that do not estimate it.
     */
    public OptionalDouble standardError() {
        return standardError < 0 ? OptionalDouble.empty() : OptionalDouble.of(standardError);
    }

    /**
     * How many absent members were scored with the mean of the others, as the scale's policy asks; 0 where there is no
     * score.
     */
    public int substituted() {
        return noScore == null ? counts.substituted(scale.answered()) : 0;
    }

    /** The standard score among the scale's norms; empty where there is no score, or {@link Norms#z} is. */
    public OptionalDouble z() {
        return scale.norms().isEmpty() || noScore != null
                ? OptionalDouble.empty()
                : scale.norms().get().z(value);
    }

    /** The T score among the scale's norms; empty where there is no score, or {@link Norms#t} is. */
    public OptionalDouble t() {
        return scale.norms().isEmpty() || noScore != null
                ? OptionalDouble.empty()
                : scale.norms().get().t(value);
    }

    /** The percentile rank among the scale's norms; empty where there is no score, or {@link Norms#percentileRank} is. */
    public OptionalDouble percentileRank() {
        return scale.norms().isEmpty() || noScore != null
                ? OptionalDouble.empty()
                : scale.norms().get().percentileRank(value);
    }

    /** The band that the score falls into; empty where there is no score, or no band for it. */
    public Optional<Band> band() {
        return noScore == null ? scale.band(value) : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScaleScore that
                && value == that.value
                && standardError == that.standardError
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
