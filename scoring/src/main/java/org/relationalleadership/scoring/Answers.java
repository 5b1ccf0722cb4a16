package org.relationalleadership.scoring;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Scale;

/**
 * A cursor over the answered members of one scale in one row: their keyed values and weights, in the order of the scale.
 *
 * <p>It stands before the first one. One cursor is used for row after row, so that nothing is allocated; a strategy must
 * not keep it. Not thread-safe: each thread that scores has its own.
 */
public final class Answers {

    private final Scale scale;
    private final double[] values; // by member; only those in `present` count
    private final int[] present;
    private int count;
    private int at;
    private @Nullable String declined;

    Answers(Scale scale) {
        this.scale = scale;
        this.values = new double[scale.members().size()];
        this.present = new int[values.length];
        this.at = -1;
    }

    /** Empties the cursor for the next row. */
    void clear() {
        count = 0;
        at = -1;
        declined = null;
    }

    void add(int member, double value) {
        values[member] = value;
        present[count++] = member;
    }

    @Nullable
    String declinedBecause() {
        return declined;
    }

    /** Goes to the next answered member; false when there is none left. */
    public boolean next() {
        return ++at < count;
    }

    /** Goes back to before the first one, for a second pass. */
    public void rewind() {
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
        return present[Objects.checkIndex(at, count)];
    }

    /**
     * The weight of the current member, above 0.
     *
     * @throws IndexOutOfBoundsException as {@link #value()}
     */
    public double weight() {
        return member().weight();
    }

    /**
     * The current member.
     *
     * @throws IndexOutOfBoundsException as {@link #value()}
     */
    public Member member() {
        return members().get(current());
    }

    /** How many members are answered, 1 or more. */
    public int count() {
        return count;
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
        declined = Require.text("declined: reason", reason);
        return Double.NaN;
    }
}
