package org.relationalleadership.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Require;
import org.relationalleadership.instrument.Answer;

/**
 * What the codes of one answer scale mean on one platform.
 *
 * <p>Where there is such a map, it is complete: a code that it does not name is an error, even when it happens to be a
 * score. Immutable and thread-safe.
 *
 * @param answers the answer that each code stands for; at least one
 */
public record CodeMap(Map<String, Answer> answers) {

    /**
     * Copies the map; the order is kept.
     *
     * @throws IllegalArgumentException if there is no code, or one is blank or has white space at its ends, so that no
     *     trimmed cell could hold it
     */
    public CodeMap {
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("codes: at least one code is needed");
        }
        answers.forEach((code, answer) -> {
            Require.text("codes: code", Require.trimmed("codes: code", code));
            Objects.requireNonNull(answer, "answer");
        });
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** The answer that a code stands for; empty where it is not named, letter by letter. */
    public Optional<Answer> answer(String code) {
        @Nullable Answer answer = answers.get(code);
        return Optional.ofNullable(answer);
    }
}
