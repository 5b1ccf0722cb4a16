package org.relationalleadership.instrument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.relationalleadership.check.Numbers;

/**
 * How many members of a scale must be answered for it to be scored, and what stands in for the answers that are absent.
 *
 * <p>It decides whether there is enough to score, never what the score is: that is the strategy's.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind how the need is said
 * @param amount the number of members for {@link Kind#AT_LEAST}, 1 or more and whole; the share for {@link
 *     Kind#AT_LEAST_SHARE}, above 0 and at most 1; 1 for {@link Kind#ALL}
 * @param of what a share is taken of, and which gaps are filled; {@link Basis#MEMBERS} where neither is done
 * @param gaps what stands in for absent answers
 */
public record AnswerPolicy(Kind kind, double amount, Basis of, Gaps gaps) {

    /** How the need is said. */
    public enum Kind {
        /** Every member. */
        ALL,
        /** A number of members. */
        AT_LEAST,
        /** A share of the members, rounded up to whole members. */
        AT_LEAST_SHARE
    }

    /** What a share is taken of, and which gaps are filled where any are. */
    public enum Basis {
        /** All members: an answer that is not applicable counts as absent. */
        MEMBERS,
        /** The members that apply: an answer that is not applicable leaves the denominator, and is no gap. */
        APPLICABLE
    }

    /** What stands in for absent answers, once enough are there. */
    public enum Gaps {
        /** Nothing: the strategy sees the answered members only. */
        LEFT_OUT,
        /**
         * The mean of the person's own answers to the other members of the scale, keyed and not weighted (person-mean
         * substitution). Members that are not applicable are filled too, unless the basis is {@link Basis#APPLICABLE}.
         */
        PERSON_MEAN
    }

    /**
     * Checks the amount against the kind.
     *
     * @throws IllegalArgumentException if the kind does not allow the amount; if it is of the applicable, but neither is a
     *     share nor has gaps filled; or if it needs all and has gaps filled
     */
    public AnswerPolicy {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(gaps, "gaps");
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
        if (gaps == Gaps.PERSON_MEAN && kind == Kind.ALL) {
            throw new IllegalArgumentException("answered: all leaves no gaps to fill");
        }
        if (of == Basis.APPLICABLE && kind != Kind.AT_LEAST_SHARE && gaps == Gaps.LEFT_OUT) {
            throw new IllegalArgumentException(
                    "answered: only a share can be taken of the applicable members (1 for all"
                            + " of them), and only gaps that are filled be theirs, but was " + text(kind, amount));
        }
    }

    /**
     * A policy of all members, which leaves gaps out.
     *
     * @throws IllegalArgumentException if the kind does not allow the amount
     */
    public AnswerPolicy(Kind kind, double amount) {
        this(kind, amount, Basis.MEMBERS, Gaps.LEFT_OUT);
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
     * This policy with its share taken of the members that apply, and none but those filled.
     *
     * @throws IllegalArgumentException if it neither is a share nor has gaps filled
     */
    public AnswerPolicy ofApplicable() {
        return new AnswerPolicy(kind, amount, Basis.APPLICABLE, gaps);
    }

    /**
     * This policy with the person's own mean in place of absent answers.
     *
     * @throws IllegalArgumentException if it needs all
     */
    public AnswerPolicy withPersonMean() {
        return new AnswerPolicy(kind, amount, of, Gaps.PERSON_MEAN);
    }

    /**
     * How many of so many members must be answered, for a share the smallest whole number that is not below it. The
     * share is taken as it is written, so that 0.55 of 100 is 55, although the nearest double is a little more. A share
     * of no members is none; a number of members stays what it is, also where there are fewer.
     *
     * @param members how many there are, 0 or more; of a share of the applicable ones, how many apply
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

    /**
     * For example {@code at least 2}, {@code at least 2, applicable gaps filled by person mean} or {@code at least a share of
     * 0.75 of the applicable, gaps filled by person mean}.
     */
    @Override
    public String toString() {
        boolean isShareOfThem = of == Basis.APPLICABLE && kind == Kind.AT_LEAST_SHARE;
        String need = text(kind, amount) + (isShareOfThem ? " of the applicable" : "");
        if (gaps == Gaps.LEFT_OUT) {
            return need;
        }
        return need + (of == Basis.APPLICABLE && !isShareOfThem ? ", applicable" : ",") + " gaps filled by person mean";
    }

    private static String text(Kind kind, double amount) {
        return switch (kind) {
            case ALL -> "all";
            case AT_LEAST -> "at least " + Numbers.text(amount);
            case AT_LEAST_SHARE -> "at least a share of " + Numbers.text(amount);
        };
    }
}
