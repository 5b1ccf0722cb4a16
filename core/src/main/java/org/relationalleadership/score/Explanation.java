package org.relationalleadership.score;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.relationalleadership.check.Require;
import org.relationalleadership.framework.Construct;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Wording;

/**
 * How one score came about: the answers, which of them were reversed, which were absent and why, the arithmetic, and the
 * source of what is measured.
 *
 * <p>{@link #toString()} says it in words. Immutable and thread-safe.
 *
 * @param instrument the instrument by which it was scored
 * @param score the score
 * @param uses what each member brought, in the order of the scale
 * @param arithmetic the calculation with its numbers, for example {@code (4 + 2 + 5) / 3 = 3.6667}; empty where there is
 *     no score
 * @param measures what the scale measures, with citations
 */
public record Explanation(
        Instrument instrument,
        ScaleScore score,
        List<Use> uses,
        Optional<String> arithmetic,
        List<Construct> measures) {

    /**
     * What one member brought to a score.
     *
     * @param member the member, with its weight
     * @param text what the member asks or is called; empty where that is not known
     * @param given the answer as given, or why there is none; empty for a member that is a scale
     * @param reversed whether the answer was reversed
     * @param used the number that went into the arithmetic, before weighing; empty where there is none
     * @param filled whether that number is the person's mean, in place of an answer or score that is absent
     */
    public record Use(
            Member member,
            Optional<Wording> text,
            Optional<Answer> given,
            boolean reversed,
            OptionalDouble used,
            boolean filled) {

        /**
         * Checks that nothing is null, and the number; negative zero becomes zero.
         *
         * @throws IllegalArgumentException if the number is infinite or not a number
         */
        public Use {
            Objects.requireNonNull(member, "member");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(given, "given");
            if (Objects.requireNonNull(used, "used").isPresent()) {
                used = OptionalDouble.of(
                        Require.finite("use of " + member.kind() + " '" + member.id() + "'", used.getAsDouble()));
            }
        }

        /** What a member brought itself. */
        public Use(
                Member member, Optional<Wording> text, Optional<Answer> given, boolean reversed, OptionalDouble used) {
            this(member, text, given, reversed, used, false);
        }

        /** What stands in for this one, which brought nothing: the person's mean. */
        public Use withPersonMean(double mean) {
            return new Use(member, text, given, reversed, OptionalDouble.of(mean), true);
        }
    }

    /** Copies the lists. */
    public Explanation {
        Objects.requireNonNull(instrument, "instrument");
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(arithmetic, "arithmetic");
        uses = List.copyOf(uses);
        measures = List.copyOf(measures);
    }

    /**
     * The explanation in words, several lines, without a line end at its end; of wordings it takes the first text.
     */
    @Override
    public String toString() {
        return new ExplanationText(this).text();
    }
}
