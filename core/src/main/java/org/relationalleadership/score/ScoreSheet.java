package org.relationalleadership.score;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.response.Response;

/**
 * The scores of one person's response, which can also explain them.
 *
 * <p>The scores of many rows are {@link Scores}. Two sheets are equal when they hold equal scores of equal responses.
 * Immutable and thread-safe.
 */
public final class ScoreSheet {

    private final Response response;
    private final double[] values;
    private final double @Nullable [] errors; // −1 where a scale has none; always null where none has
    private final @Nullable NoScore[] noScores;
    private final long[] counts;
    private final Explainer explainer;

    /** Tells how a score came about; a scoring engine offers it, because only a strategy knows its arithmetic. */
    @FunctionalInterface
    public interface Explainer {

        /** How the score of the scale at a position of the instrument came about. */
        Explanation explain(ScoreSheet sheet, int scale);
    }

    private ScoreSheet(
            Response response,
            double[] values,
            double @Nullable [] errors,
            @Nullable NoScore[] noScores,
            long[] counts,
            Explainer explainer) {
        this.response = response;
        this.values = values;
        this.errors = errors;
        this.noScores = noScores;
        this.counts = counts;
        this.explainer = explainer;
    }

    /**
     * A sheet made by a scoring engine, which gives the arrays away: they are not copied, and nobody may write to them any
     * more.
     *
     * @param values the score on each scale of the instrument, in its order, finite; where there is none, it is set to 0
     * @param noScores why there is none; null where there is one
     * @param counts the packed {@link AnswerCounts} of each scale
     * @throws IllegalArgumentException if an array has not one element for each scale, or a score is not finite
     */
    public static ScoreSheet of(
            Response response, double[] values, @Nullable NoScore[] noScores, long[] counts, Explainer explainer) {
        return of(response, values, null, noScores, counts, explainer);
    }

    /**
     * A sheet made by a scoring engine, which gives the arrays away: they are not copied, and nobody may write to them any
     * more.
     *
     * @param values the score on each scale of the instrument, in its order, finite; where there is none, it is set to 0
     * @param standardErrors the standard error of each score, 0 or more and finite; −1 where there is none; null where no
     *     scale has one
     * @param noScores why there is no score; null where there is one
     * @param counts the packed {@link AnswerCounts} of each scale
     * @throws IllegalArgumentException if an array has not one element for each scale, a score is not finite, or a standard
     *     error is something else
     */
    public static ScoreSheet of(
            Response response,
            double[] values,
            double @Nullable [] standardErrors,
            @Nullable NoScore[] noScores,
            long[] counts,
            Explainer explainer) {
        int scales = response.instrument().scales().size();
        if (values.length != scales
                || noScores.length != scales
                || counts.length != scales
                || (standardErrors != null && standardErrors.length != scales)) {
            throw new IllegalArgumentException("score sheet: a value is needed for each of " + scales
                    + " scales, but there are " + values.length + ", " + noScores.length + " and " + counts.length
                    + (standardErrors == null ? "" : ", and " + standardErrors.length + " standard errors"));
        }
        for (int scale = 0; scale < scales; scale++) {
            values[scale] = noScores[scale] == null ? values[scale] + 0.0 : 0; // never −0.0
            if (!Double.isFinite(values[scale])) {
                String id = response.instrument().scales().get(scale).id();
                Require.finite("score of scale '" + id + "'", values[scale]);
            }
        }
        boolean isAnyError = false;
        for (int scale = 0; standardErrors != null && scale < scales; scale++) {
            double error = standardErrors[scale];
            if (error != -1 && !(error >= 0 && Double.isFinite(error) && noScores[scale] == null)) {
                throw new IllegalArgumentException("score sheet: a standard error is 0 or more and stands beside a "
                        + "score, but was " + Numbers.text(error) + (noScores[scale] == null ? "" : " without one"));
            }
            standardErrors[scale] = error + 0.0; // never −0.0
            isAnyError |= error != -1;
        }
        return new ScoreSheet(response, values, isAnyError ? standardErrors : null, noScores, counts, explainer);
    }

    /** The response that was scored. */
    public Response response() {
        return response;
    }

    /** The instrument by which it was scored. */
    public Instrument instrument() {
        return response.instrument();
    }

    /**
     * The score on a scale.
     *
     * @throws IllegalArgumentException if the instrument has no such scale
     */
    public ScaleScore score(String scale) {
        return score(Scores.position(instrument(), scale));
    }

    /**
     * The score on the scale at a position of the instrument.
     *
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public ScaleScore score(int scale) {
        return ScaleScore.of(
                instrument().scales().get(scale),
                noScores[scale],
                values[scale],
                errors == null ? -1 : errors[scale],
                AnswerCounts.unpacked(counts[scale]));
    }

    /** The scores on all scales, in the order of the instrument. */
    public List<ScaleScore> scores() {
        return IntStream.range(0, values.length).mapToObj(this::score).toList();
    }

    /**
     * How the score on a scale came about, for a person to read.
     *
     * @throws IllegalArgumentException if the instrument has no such scale
     */
    public Explanation explain(String scale) {
        return explainer.explain(this, Scores.position(instrument(), scale));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScoreSheet that
                && response.equals(that.response)
                && Arrays.equals(values, that.values)
                && Arrays.equals(errors, that.errors)
                && Arrays.equals(noScores, that.noScores)
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return response.hashCode();
    }

    /** The instrument; never the scores, which are about people. */
    @Override
    public String toString() {
        return "score sheet of " + response;
    }
}
