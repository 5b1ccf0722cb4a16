package org.relationalleadership.scoring;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Option;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.AnswerCounts;
import org.relationalleadership.score.Scores;

/**
 * The scores of a scale whose members are items of weight 1 with whole scores on whole ranges, by way of one small number a row.
 *
 * <p>That number, the row's state, is the sum of the answers in steps from the lowest, and the count of each kind of
 * absence, as digits of one number; each answer adds one table entry to it. Reversal, policy and strategy disappear into
 * tables. Where there are few enough states, a column keeps the state of each row and a table of results is shared by all
 * rows; otherwise the state of each row is taken apart.
 *
 * <p>Sums of whole numbers are exact in any order, so that the results are those of adding up row by row. Immutable and
 * thread-safe.
 */
final class StateTable {

    private static final int BLOCK = 2048;
    private static final int MOST_SHARED = 1 << 15;
    private static final double MOST_SCORE = 1e6;

    private final ScalePlan plan;
    private final Additive additive;
    private final int[] items;
    private final int[][] increments; // by member and code, as an unsigned byte
    private final int states;
    private final int sums; // how many different sums there are: the radix of the lowest digit
    private final double lowest;
    private final double step;
    private Scores.@Nullable Column shared; // made when first needed; made twice, it is the same

    private StateTable(
            ScalePlan plan, Additive additive, int[] items, int[][] increments, int sums, double lowest, double step) {
        this.plan = plan;
        this.additive = additive;
        this.items = items;
        this.increments = increments;
        this.sums = sums;
        this.lowest = lowest;
        this.step = step;
        int radix = items.length + 1;
        this.states = sums * radix * radix * radix;
    }

    /** The table of a scale; null where its answers do not add up exactly, or to too many states. */
    static @Nullable StateTable of(Instrument instrument, ScalePlan plan, Additive additive) {
        List<Member> members = plan.scale.members();
        double lowest = Double.POSITIVE_INFINITY;
        for (Member member : members) {
            Item item = instrument.item(member.id()).orElse(null);
            if (member.kind() != Member.Kind.ITEM || item == null || member.weight() != 1 || !isWhole(item)) {
                return null;
            }
            for (Option option : item.answers().options()) {
                lowest = Math.min(lowest, item.keyed(option.score()));
            }
        }
        long step = 0;
        for (Member member : members) {
            Item item = instrument.item(member.id()).orElseThrow();
            for (Option option : item.answers().options()) {
                step = greatestCommonDivisor(step, (long) (item.keyed(option.score()) - lowest));
            }
        }
        step = Math.max(1, step);
        long radix = members.size() + 1L;
        long sums = 1;
        int[] items = new int[members.size()];
        for (int m = 0; m < items.length; m++) {
            items[m] = instrument.itemIndex(members.get(m).id());
            double highest = lowest;
            for (Option option : instrument.items().get(items[m]).answers().options()) {
                highest = Math.max(highest, instrument.items().get(items[m]).keyed(option.score()));
            }
            sums += (long) (highest - lowest) / step;
        }
        if (sums > Integer.MAX_VALUE / (radix * radix * radix)) {
            return null;
        }
        int[][] increments = new int[items.length][];
        for (int m = 0; m < items.length; m++) {
            increments[m] = increments(instrument.items().get(items[m]), lowest, step, (int) sums, (int) radix);
        }
        return new StateTable(plan, additive, items, increments, (int) sums, lowest, step);
    }

    /** Whether all that a strategy adds up is whole: the keyed scores, and the ends of the range that they are measured on. */
    private static boolean isWhole(Item item) {
        Range range = item.answers().range();
        return Responses.isCoded(item)
                && isWhole(range.min())
                && isWhole(range.max())
                && item.answers().options().stream().allMatch(option -> isWhole(item.keyed(option.score())));
    }

    private static boolean isWhole(double score) {
        return score == Math.rint(score) && Math.abs(score) <= MOST_SCORE;
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    private static int[] increments(Item item, double lowest, long step, int sums, int radix) {
        int[] byCode = new int[256];
        int code = 0;
        for (Option option : item.answers().options()) {
            byCode[code++] = (int) ((item.keyed(option.score()) - lowest) / step);
        }
        int digit = sums;
        for (Absence absence : Absence.values()) {
            byCode[absence.code() & 0xff] = digit;
            digit *= radix;
        }
        return byCode;
    }

    /** Whether all rows share one table of results. */
    boolean isShared() {
        return states <= MOST_SHARED;
    }

    /** The scores of a batch. */
    Scores.Column column(Responses responses) {
        int rows = responses.rows();
        int[] block = new int[Math.min(BLOCK, rows)];
        byte[][] codes = new byte[Math.min(4, items.length)][block.length];
        if (isShared()) {
            char[] picked = new char[rows];
            for (int from = 0; from < rows; from += BLOCK) {
                int count = Math.min(BLOCK, rows - from);
                addUp(responses, from, count, codes, block);
                for (int i = 0; i < count; i++) {
                    picked[from + i] = (char) block[i];
                }
            }
            return shared().pick(picked);
        }
        int[] all = new int[rows];
        for (int from = 0; from < rows; from += BLOCK) {
            int count = Math.min(BLOCK, rows - from);
            addUp(responses, from, count, codes, block);
            System.arraycopy(block, 0, all, from, count);
        }
        return column(all);
    }

    /** The states of a block of rows, four members at a time: fewer passes over the block than one by one. */
    private void addUp(Responses responses, int from, int count, byte[][] codes, int[] block) {
        Arrays.fill(block, 0, count, 0);
        int m = 0;
        for (; m + 4 <= items.length; m += 4) {
            for (int k = 0; k < 4; k++) {
                responses.copyCodes(items[m + k], from, count, codes[k]);
            }
            addFour(increments, m, codes, count, block);
        }
        for (; m < items.length; m++) {
            responses.copyCodes(items[m], from, count, codes[0]);
            addOne(increments[m], codes[0], count, block);
        }
    }

    private static void addFour(int[][] increments, int m, byte[][] codes, int count, int[] block) {
        int[] add0 = increments[m];
        int[] add1 = increments[m + 1];
        int[] add2 = increments[m + 2];
        int[] add3 = increments[m + 3];
        byte[] codes0 = codes[0];
        byte[] codes1 = codes[1];
        byte[] codes2 = codes[2];
        byte[] codes3 = codes[3];
        for (int i = 0; i < count; i++) {
            block[i] +=
                    add0[codes0[i] & 0xff] + add1[codes1[i] & 0xff] + add2[codes2[i] & 0xff] + add3[codes3[i] & 0xff];
        }
    }

    private static void addOne(int[] increments, byte[] codes, int count, int[] block) {
        for (int i = 0; i < count; i++) {
            block[i] += increments[codes[i] & 0xff];
        }
    }

    private Scores.Column shared() {
        Scores.Column made = shared;
        if (made == null) {
            int[] each = new int[states];
            Arrays.setAll(each, state -> state);
            made = column(each);
            shared = made;
        }
        return made;
    }

    /** A column with the result of each of some states; a state that cannot be counts as one without an answer. */
    private Scores.Column column(int[] of) {
        double[] values = new double[of.length];
        short[] reasons = new short[of.length];
        long[] counts = new long[of.length];
        int radix = items.length + 1;
        for (int i = 0; i < of.length; i++) {
            int rest = of[i] / sums;
            int notAnswered = rest % radix;
            rest /= radix;
            int notApplicable = rest % radix;
            int notAsked = rest / radix;
            int answered = Math.max(0, items.length - notAnswered - notApplicable - notAsked);
            counts[i] = answered * AnswerCounts.packedAnswer()
                    + notAnswered * AnswerCounts.packed(Absence.NOT_ANSWERED)
                    + notApplicable * AnswerCounts.packed(Absence.NOT_APPLICABLE)
                    + notAsked * AnswerCounts.packed(Absence.NOT_ASKED);
            if (plan.isEnough(counts[i])) {
                double sum = of[i] % sums * step + answered * lowest;
                values[i] = additive.finish(sum, answered, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            } else {
                reasons[i] = 1;
            }
        }
        return new Scores.Column(values, reasons, List.of(plan.tooFew), counts);
    }
}
