package org.relationalleadership.serialization;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.Scores;

/**
 * What the rows of a document are: responses, or scores with the responses that they were made of.
 *
 * @param document the kind of the document
 * @param type the class of a batch
 * @param responses of a batch
 * @param scores of a batch; null where it has none
 * @param batch the batch of some responses, and of what was read of their scores where there are any
 * @param <T> a batch
 */
record RowsKind<T>(
        DocumentKind document,
        Class<T> type,
        Function<T, Responses> responses,
        Function<T, @Nullable Scores> scores,
        BiFunction<Responses, @Nullable ScoreCells, T> batch) {

    static final RowsKind<Responses> RESPONSES = new RowsKind<>(
            DocumentKind.RESPONSES, Responses.class, batch -> batch, batch -> null, (responses, none) -> responses);

    static final RowsKind<Scores> SCORES = new RowsKind<>(
            DocumentKind.SCORES,
            Scores.class,
            Scores::responses,
            batch -> batch,
            (responses, cells) -> Objects.requireNonNull(cells).finish(responses));

    boolean hasScores() {
        return document == DocumentKind.SCORES;
    }
}
