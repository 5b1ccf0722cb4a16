package org.relationalleadership.instrument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.relationalleadership.check.Numbers;

/**
 * How many members of a scale must be answered for it to be scored.
 *
 * <p>It decides whether there is enough to score, never what the score is: that is the strategy's.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind how the need is said
 * @param amount the number of members for {@link Kind#AT_LEAST}, 1 or more and whole; the share for {@link
 *     Kind#AT_LEAST_SHARE}, above 0 and at most 1; 1 for {@link Kind#ALL}
 */
public record AnswerPolicy(Kind kind, double amount) {

    /** How the need is said. */
    public enum Kind {
        /** Every member. */
        ALL,
        /** A number of members. */
        AT_LEAST,
        /** A share of the members, rounded up to whole members. */
        AT_LEAST_SHARE
    }

    /**
     * Checks the amount against the kind.
     *
     * @throws IllegalArgumentException if the kind does not allow the amount
     */
    public AnswerPolicy {
        Objects.requireNonNull(kind, "kind");
        boolean valid = switch (kind) {
            case ALL -> amount == 1;
            case AT_LEAST -> amount >= 1 && amount == Math.rint(amount) && amount <= Integer.MAX_VALUE;
            case AT_LEAST_SHARE -> amount > 0 && amount <= 1;
        };
        if (!valid) {
            String rule = switch (kind) {
                case ALL -> "all takes no number";
                case AT_LEAST -> "atLeast must be a whole number of members, 1 or more";
                case AT_LEAST_SHARE -> "atLeastShare must be above 0 and at most 1";
            };
            throw new IllegalArgumentException("answered: " + rule + ", but was " + Numbers.text(amount));
        }
    }

    /** Every member must be answered. */
    public static AnswerPolicy all() {
        return new AnswerPolicy(Kind.ALL, 1);
    }

    /**
     * At least so many members must be answered.
     *
     * @throws IllegalArgumentException if that is not 1 or more
     */
    public static AnswerPolicy atLeast(int members) {
        return new AnswerPolicy(Kind.AT_LEAST, members);
    }

    /**
     * At least such a share of the members must be answered.
     *
     * @throws IllegalArgumentException if it is not above 0 and at most 1
     */
    public static AnswerPolicy atLeastShare(double share) {
        return new AnswerPolicy(Kind.AT_LEAST_SHARE, share);
    }

    /**
     * How many of so many members must be answered, for a share the smallest whole number that is not below it. The
     * share is taken as it is written, so that 0.55 of 100 is 55, although the nearest double is a little more. A share
     * of no members is none; a number of members stays what it is, also where there are fewer.
     *
     * @param members how many there are, 0 or more
     * @throws IllegalArgumentException if {@code members} is negative
     */
    public int required(int members) {
        if (members < 0) {
            throw new IllegalArgumentException("members: their number is 0 or more, but was " + members);
        }
        return switch (kind) {
            case ALL -> members;
            case AT_LEAST -> (int) amount;
            case AT_LEAST_SHARE ->
                new BigDecimal(Numbers.text(amount))
                        .multiply(BigDecimal.valueOf(members))
                        .setScale(0, RoundingMode.CEILING)
                        .intValueExact();
        };
    }

    /** For example {@code at least 2} or {@code at least a share of 0.75}. */
    @Override
    public String toString() {
        return switch (kind) {
            case ALL -> "all";
            case AT_LEAST -> "at least " + Numbers.text(amount);
            case AT_LEAST_SHARE -> "at least a share of " + Numbers.text(amount);
        };
    }
}
