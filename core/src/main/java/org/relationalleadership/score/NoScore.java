package org.relationalleadership.score;

import java.util.Objects;
import org.relationalleadership.check.Require;

/**
 * Why a scale has no score.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind the kind of reason, for programs
 * @param text the reason in words, for people, not blank and without anybody's answers
 */
public record NoScore(Kind kind, String text) {

    /** A kind of reason. */
    public enum Kind {
        /** Fewer members were answered than the scale needs. */
        TOO_FEW_ANSWERS,
        /** There was enough, but the strategy cannot score these answers. */
        DECLINED
    }

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public NoScore {
        Objects.requireNonNull(kind, "kind");
        Require.text("no score: reason", text);
    }

    /** Fewer members were answered than the scale needs. */
    public static NoScore tooFewAnswers(int required, int members) {
        return new NoScore(Kind.TOO_FEW_ANSWERS, "needs " + required + " of " + members + " answered");
    }

    /** The strategy cannot score these answers. */
    public static NoScore declined(String reason) {
        return new NoScore(Kind.DECLINED, reason);
    }

    /** The reason in words. */
    @Override
    public String toString() {
        return text;
    }
}
