package org.relationalleadership.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.score.NoScore;

/**
 * A cursor over the answered members of one scale in one row: their keyed values and weights, in the order of the scale.
 * Members that the scale's answer policy fills with the mean of the others are among them.
 *
 * <p>It stands before the first one. Cursors are used for row after row, so that nothing is allocated; a strategy must not
 * keep one, and one that was kept throws an {@link IllegalStateException} after the call. Not thread-safe: each thread that
 * scores has its own.
 */
public final class Answers {

    private static final int CLOSED = -1;

    private final Scale scale;
    final double[] values; // of the answered members, in their order
    final int[] present; // their positions
    private final double[] weights; // by member
    private int count;
    private int at;
    private double @Nullable [] sorted; // made when first asked for
    private boolean isPlain = true;
    private double standardError = -1; // −1 where none was given
    private @Nullable NoScore noScore;

    Answers(Scale scale) {
        this.scale = scale;
        this.weights = scale.members().stream().mapToDouble(Member::weight).toArray();
        this.values = new double[weights.length];
        this.present = new int[weights.length];
    }

    /** Another cursor of the same scale over the same arrays; they are not to be open at once. */
    Answers(Answers other) {
        this.scale = other.scale;
        this.weights = other.weights;
        this.values = other.values;
        this.present = other.present;
    }

    /**
     * Begins the next row.
     *
     * @param answered how many values have been put into the arrays
     */
    void open(int answered) {
        count = answered;
        at = -1;
        if (!isPlain) { // rarely, and writing a reference costs more than reading one
            isPlain = true;
            standardError = -1;
            noScore = null;
        }
    }

    /** Ends the call: from here to the next row nobody may use it. */
    void close() {
        count = CLOSED;
    }

    /** Why there is no score; null where there is one. */
    @Nullable
    NoScore noScore() {
        return noScore;
    }

    void noScore(NoScore why) {
        isPlain = false;
        noScore = why;
    }

    /** Whether neither a standard error was given nor a reason why there is no score. */
    boolean isPlain() {
        return isPlain;
    }

    /** −1 where none was given, or there is no score. */
    double standardError() {
        return noScore == null ? standardError : -1;
    }

    /** Goes to the next answered member; false when there is none left. */
    public boolean next() {
        if (++at < count) {
            return true;
        }
        requireOpen();
        return false;
    }

    /** Goes back to before the first one, for a second pass. */
    public void rewind() {
        requireOpen();
        at = -1;
    }

    /**
     * The value of the current member: an answer, reversed where the item is, or the score of a member scale.
     *
     * @throws IndexOutOfBoundsException before the first {@link #next()}, and after one that was false
     */
    public double value() {
        return values[current()];
    }

    // Beyond the last one stands what an earlier row left there.
    private int current() {
        if (at < 0 || at >= count) {
            requireOpen();
            Objects.checkIndex(at, count);
        }
        return at;
    }

    private void requireOpen() {
        if (count == CLOSED) {
            throw new KeptException();
        }
    }

    /**
     * The weight of the current member, above 0.
     *
     * @throws IndexOutOfBoundsException as {@link #value()}
     */
    public double weight() {
        return weights[present[current()]];
    }

    /**
     * The current member.
     *
     * @throws IndexOutOfBoundsException as {@link #value()}
     */
    public Member member() {
        return members().get(position());
    }

    /**
     * The position of the current member among {@link #members()}.
     *
     * @throws IndexOutOfBoundsException as {@link #value()}
     */
    public int position() {
        return present[current()];
    }

    /** How many members are answered, 1 or more. */
    public int count() {
        requireOpen();
        return count;
    }

    /**
     * The values in ascending order, in the first {@link #count()} elements of an array that the next row overwrites.
     */
    double[] sorted() {
        double[] into = sorted;
        if (into == null) {
            into = new double[values.length];
            sorted = into;
        }
        System.arraycopy(values, 0, into, 0, count());
        Arrays.sort(into, 0, count());
        return into;
    }

    /** All members of the scale, answered or not. */
    public List<Member> members() {
        return scale.members();
    }

    /** The value of the current member for a person to read, rounded to four decimals at most. */
    public String valueText() {
        return Numbers.rounded(value());
    }

    /**
     * Says that these answers cannot be scored.
     *
     * @param reason why, in words and without the answers, not blank: there should be few different ones
     * @throws IllegalArgumentException if the reason is blank
     * @return what the strategy then returns
     */
    public double decline(String reason) {
        requireOpen();
        noScore(NoScore.declined(Require.text("declined: reason", reason)));
        return Double.NaN;
    }

    /**
     * Gives a score together with its standard error; the strategy says that it does so, by {@link
     * ScoringStrategy#givesStandardErrors()}.
     *
     * @param score the score
     * @param error its standard error, 0 or more and finite
     * @throws IllegalArgumentException if the error is negative, infinite or not a number
     * @return what the strategy then returns: the score
     */
    public double estimate(double score, double error) {
        requireOpen();
        if (!(Require.finite("standard error", error) >= 0)) {
            throw new IllegalArgumentException("standard error: must be 0 or more, but was " + Numbers.text(error));
        }
        isPlain = false;
        standardError = error;
        return score;
    }

    /** A cursor was used outside the call for which it was made. */
    static final class KeptException extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        KeptException() {
            super("answers: they are valid during the call of the strategy only, but were used after it");
        }
    }
}
