package org.relationalleadership.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.Band;
import org.relationalleadership.instrument.Norms;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.score.NoScore;
import org.relationalleadership.score.ScaleScore;

/** The columns with details that stand behind the score of one scale: those that can say something on it. */
final class ScoreDetails {

    private record Column(String suffix, Function<ScaleScore, String> text) {}

    private final Scale scale;
    private final boolean hasStandardErrors;
    private final List<Column> columns = new ArrayList<>();

    /**
     * Finds the columns of a scale.
     *
     * @param hasStandardErrors whether the scale is scored with standard errors
     * @param numbers the text of a number
     */
    ScoreDetails(Scale scale, boolean hasStandardErrors, DoubleFunction<String> numbers) {
        this.scale = scale;
        this.hasStandardErrors = hasStandardErrors;
        add(".reason", score -> score.noScore().map(NoScore::text).orElse(""));
        add(".answered", score -> Integer.toString(score.counts().answered()));
        if (scale.answered().gaps() == AnswerPolicy.Gaps.PERSON_MEAN) {
            add(".substituted", score -> Integer.toString(score.substituted()));
        }
        if (hasStandardErrors) {
            add(".se", number(ScaleScore::standardError, numbers));
        }
        if (scale.norms().flatMap(Norms::moments).isPresent()) {
            add(".z", number(ScaleScore::z, numbers));
            add(".t", number(ScaleScore::t, numbers));
        }
        if (scale.norms().filter(norms -> !norms.ranks().isEmpty()).isPresent()) {
            add(".percentile", number(ScaleScore::percentileRank, numbers));
        }
        if (!scale.bands().isEmpty()) {
            add(".band", score -> score.band().map(Band::label).orElse(""));
        }
    }

    private void add(String suffix, Function<ScaleScore, String> text) {
        columns.add(new Column(suffix, text));
    }

    private static Function<ScaleScore, String> number(
            Function<ScaleScore, OptionalDouble> number, DoubleFunction<String> numbers) {
        return score -> {
            OptionalDouble found = number.apply(score);
            return found.isPresent() ? numbers.apply(found.getAsDouble()) : "";
        };
    }

    void nameTo(List<String> header) {
        columns.forEach(column -> header.add(scale.id() + column.suffix));
    }

    /** Refuses scores with standard errors that have no column, or without them where they have one. */
    void require(boolean standardErrors) {
        if (standardErrors != hasStandardErrors) {
            throw new IllegalArgumentException("scores: the table has " + (hasStandardErrors ? "a column" : "no column")
                    + " for standard errors on scale '" + scale.id() + "', but these have "
                    + (standardErrors ? "some" : "none"));
        }
    }

    /** Adds the details of a score to a line. */
    void write(ScaleScore score, CsvLines line) {
        for (Column column : columns) {
            line.cell(column.text.apply(score));
        }
    }
}
