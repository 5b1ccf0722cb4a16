package org.relationalleadership.score;

import java.util.Objects;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;
import org.relationalleadership.instrument.AnswerPolicy;

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
        DECLINED,
        /** There was enough, but the strategy broke its contract, and whoever scored chose to go on. */
        STRATEGY_FAILED
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

    /** Fewer members were answered than a scale with some policy needs. */
    public static NoScore tooFewAnswers(AnswerPolicy policy, int members) {
        return policy.of() == AnswerPolicy.Basis.APPLICABLE && policy.kind() == AnswerPolicy.Kind.AT_LEAST_SHARE
                ? new NoScore(
                        Kind.TOO_FEW_ANSWERS,
                        "needs " + share(policy.amount()) + " applicable answered and at least one")
                : tooFewAnswers(Math.max(1, policy.required(members)), members);
    }

    private static String share(double amount) {
        return amount == 1 ? "all" : "a share of " + Numbers.text(amount) + " of the";
    }

    /** The strategy cannot score these answers. */
    public static NoScore declined(String reason) {
        return new NoScore(Kind.DECLINED, reason);
    }

    /** The strategy broke its contract. */
    public static NoScore strategyFailed(String how) {
        return new NoScore(Kind.STRATEGY_FAILED, how);
    }

    /** The reason in words. */
    @Override
    public String toString() {
        return text;
    }
}
