package org.relationalleadership.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** Copies the map; the order is kept. */
    public CodeMap {
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("codes: at least one code is needed");
        }
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** The answer that a code stands for, or empty. */
    public Optional<Answer> answer(String code) {
        @Nullable Answer answer = answers.get(code);
        return Optional.ofNullable(answer);
    }
}
