package org.relationalleadership.instrument;

import java.util.Objects;
import org.relationalleadership.check.Require;

/**
 * One answer that can be ticked: its score and what the respondent reads beside it.
 *
 * <p>The code under which a platform exports it is not here: the same option is 4 on one platform and 6 on another.
 *
 * <p>Immutable and thread-safe.
 *
 * @param score the score, finite
 * @param label what the respondent reads
 */
public record Option(double score, Wording label) {

    /**
     * Checks the score; negative zero becomes zero.
     *
     * @throws IllegalArgumentException if the score is not finite
     */
    public Option {
        score = Require.finite("option: score", score);
        Objects.requireNonNull(label, "label");
    }

    /**
     * An option whose label has no said language.
     *
     * @throws IllegalArgumentException if the score is not finite, or the label is blank
     */
    public static Option of(double score, String label) {
        return new Option(score, Wording.of(label));
    }
}
