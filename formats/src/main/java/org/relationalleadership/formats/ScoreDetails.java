package org.relationalleadership.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.Band;
import org.relationalleadership.instrument.Norms;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.score.NoScore;
import org.relationalleadership.score.ScaleScore;

/** The columns with details that stand behind the score of one scale: those that can say something on it. */
final class ScoreDetails {

    private record Column(String suffix, BiConsumer<ScaleScore, CsvLines> writing) {}

    private final Scale scale;
    private final boolean hasStandardErrors;
    private final List<Column> columns = new ArrayList<>();

    /**
     * Finds the columns of a scale.
     *
     * @param hasStandardErrors whether the scale is scored with standard errors
     */
    ScoreDetails(Scale scale, boolean hasStandardErrors) {
        this.scale = scale;
        this.hasStandardErrors = hasStandardErrors;
        add(".reason", score -> score.noScore().map(NoScore::text).orElse(""));
        add(".answered", score -> Integer.toString(score.counts().answered()));
        if (scale.answered().gaps() == AnswerPolicy.Gaps.PERSON_MEAN) {
            add(".substituted", score -> Integer.toString(score.substituted()));
        }
        if (hasStandardErrors) {
            addNumber(".se", ScaleScore::standardError);
        }
        if (scale.norms().flatMap(Norms::moments).isPresent()) {
            addNumber(".z", ScaleScore::z);
            addNumber(".t", ScaleScore::t);
        }
        if (scale.norms().filter(norms -> !norms.ranks().isEmpty()).isPresent()) {
            addNumber(".percentile", ScaleScore::percentileRank);
        }
        if (!scale.bands().isEmpty()) {
            add(".band", score -> score.band().map(Band::label).orElse(""));
        }
    }

    private void add(String suffix, Function<ScaleScore, String> text) {
        columns.add(new Column(suffix, (score, line) -> line.cell(text.apply(score))));
    }

    private void addNumber(String suffix, Function<ScaleScore, OptionalDouble> number) {
        columns.add(new Column(suffix, (score, line) -> {
            OptionalDouble found = number.apply(score);
            if (found.isPresent()) {
                line.cell(found.getAsDouble());
            } else {
                line.cell("");
            }
        }));
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
            column.writing.accept(score, line);
        }
    }
}
