package org.relationalleadership.score;

import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.Scale;

/**
 * How many members of a scale had an answer, and how many had none, by reason.
 *
 * <p>A member that is a scale itself counts as answered when it has a score, and as {@code withoutScore} when it has
 * none. Immutable and thread-safe.
 *
 * <p>Each count is 0 to {@value #MOST_MEMBERS}.
 *
 * @param answered members whose answer or score was used
 * @param notAnswered items left open
 * @param notApplicable items that did not apply
 * @param notAsked items never shown
 * @param withoutScore member scales without a score
 */
public record AnswerCounts(int answered, int notAnswered, int notApplicable, int notAsked, int withoutScore) {

    /** The most members that can be counted. */
    public static final int MOST_MEMBERS = Scale.MOST_MEMBERS;

    private static final int BITS = 12;
    private static final long MASK = MOST_MEMBERS;

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if one is negative or above {@value #MOST_MEMBERS}
     */
    public AnswerCounts {
        if ((answered | notAnswered | notApplicable | notAsked | withoutScore) < 0
                || Math.max(Math.max(Math.max(answered, notAnswered), Math.max(notApplicable, notAsked)), withoutScore)
                        > MOST_MEMBERS) {
            throw new IllegalArgumentException("answer counts: each is 0 to " + MOST_MEMBERS + ", but were " + answered
                    + ", " + notAnswered + ", " + notApplicable + ", " + notAsked + ", " + withoutScore);
        }
    }

    /** How many members there are. */
    public int members() {
        return answered + absent();
    }

    /** How many members had no answer or score, for whatever reason. */
    public int absent() {
        return notAnswered + notApplicable + notAsked + withoutScore;
    }

    /** How many items had no answer for one reason. */
    public int absent(Absence why) {
        return switch (why) {
            case NOT_ANSWERED -> notAnswered;
            case NOT_APPLICABLE -> notApplicable;
            case NOT_ASKED -> notAsked;
        };
    }

    /** How many absent members a policy fills with the mean of the others, once enough are answered. */
    public int substituted(AnswerPolicy policy) {
        if (policy.gaps() == AnswerPolicy.Gaps.LEFT_OUT) {
            return 0;
        }
        return policy.of() == AnswerPolicy.Basis.APPLICABLE ? absent() - notApplicable : absent();
    }

    /**
     * The counts in one number, as columns of scores keep them: 12 bits each, from the lowest: answered, not answered,
     * not applicable, not asked, without score. Packed counts add up like the counts, as long as no sum is above {@value
     * #MOST_MEMBERS}.
     */
    public long packed() {
        return answered
                | ((long) notAnswered << BITS)
                | ((long) notApplicable << (2 * BITS))
                | ((long) notAsked << (3 * BITS))
                | ((long) withoutScore << (4 * BITS));
    }

    /** The inverse of {@link #packed()}. */
    public static AnswerCounts unpacked(long packed) {
        return new AnswerCounts(
                (int) (packed & MASK),
                (int) ((packed >>> BITS) & MASK),
                (int) ((packed >>> (2 * BITS)) & MASK),
                (int) ((packed >>> (3 * BITS)) & MASK),
                (int) ((packed >>> (4 * BITS)) & MASK));
    }

    /** One answered member, packed. */
    public static long packedAnswer() {
        return 1;
    }

    /** One absent item, packed. */
    public static long packed(Absence why) {
        return packedAbsence(why.code());
    }

    /** One absent item, packed, by the {@linkplain Absence#code() code} of the absence. */
    public static long packedAbsence(int code) {
        return 1L << (-code * BITS);
    }

    /** One member scale without a score, packed. */
    public static long packedWithoutScore() {
        return 1L << (4 * BITS);
    }

    /** How many were answered, of packed counts. */
    public static int answered(long packed) {
        return (int) (packed & MASK);
    }

    /** How many were not applicable, of packed counts. */
    public static int notApplicable(long packed) {
        return (int) ((packed >>> (2 * BITS)) & MASK);
    }

    /** For example {@code 3 of 4 answered, 1 not applicable}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder()
                .append(answered)
                .append(" of ")
                .append(members())
                .append(" answered");
        for (Absence why : Absence.values()) {
            if (absent(why) > 0) {
                text.append(", ").append(absent(why)).append(' ').append(why);
            }
        }
        return withoutScore == 0 ? text.toString() : text + ", " + withoutScore + " without score";
    }
}
