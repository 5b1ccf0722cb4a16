package org.relationalleadership.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.score.AnswerCounts;
import org.relationalleadership.score.NoScore;

/**
 * One scale, compiled: where its members come from, how many are needed, and what scores them.
 *
 * <p>There is one loop for batches ({@link BatchScoring}) and one for a single row ({@link RowScoring}); what both must
 * agree on stands here.
 */
final class ScalePlan {

    /** How many codes stand for an option. */
    static final int CODES = 128;

    final int position;
    final Scale scale;
    final MemberSource[] members;
    final double[] weights;
    final Guard guard;
    final NoScore tooFew;
    /** The same strategy where sums and extremes are all it needs, and nothing is filled in. */
    final @Nullable Additive additive;
    /** Where all that can be answered are whole numbers that add up exactly. */
    final @Nullable StateTable states;

    /** Whether another scale has this one among its members. */
    final boolean isMember;

    /** Of a plan by code: what each code of each member stands for. */
    final double[] keyed;

    private final boolean isCoded;
    private final boolean fillsGaps;
    private final boolean fillsNotApplicable;
    private final int leastAnswered; // where all members are applicable
    private final int @Nullable [] required; // by how many members are not applicable; null where that does not matter

    ScalePlan(Instrument instrument, Scale scale, Guard guard, boolean isMember) {
        this.position = instrument.scaleIndex(scale.id());
        this.scale = scale;
        this.guard = guard;
        this.isMember = isMember;
        AnswerPolicy policy = scale.answered();
        this.fillsGaps = policy.gaps() == AnswerPolicy.Gaps.PERSON_MEAN;
        this.fillsNotApplicable = fillsGaps && policy.of() == AnswerPolicy.Basis.MEMBERS;
        this.additive = guard.strategy() instanceof Additive sums && !fillsGaps ? sums : null;
        int size = scale.members().size();
        this.tooFew = NoScore.tooFewAnswers(policy, size);
        this.leastAnswered = required(scale, 0);
        this.required = policy.of() == AnswerPolicy.Basis.APPLICABLE
                ? IntStream.rangeClosed(0, size)
                        .map(notApplicable -> required(scale, notApplicable))
                        .toArray()
                : null;
        List<MemberSource> sources = new ArrayList<>();
        this.weights = new double[size];
        for (int m = 0; m < size; m++) {
            Member member = scale.members().get(m);
            weights[m] = member.weight();
            if (member.kind() == Member.Kind.SCALE) {
                sources.add(new MemberSource.OfScale(instrument.scaleIndex(member.id())));
            } else {
                int index = instrument.itemIndex(member.id());
                sources.add(new MemberSource.OfItem(index, instrument.items().get(index)));
            }
        }
        this.members = sources.toArray(MemberSource[]::new);
        this.isCoded = !fillsGaps
                && sources.stream().allMatch(source -> source instanceof MemberSource.OfItem item && item.isCoded);
        this.keyed = new double[isCoded && additive == null ? size * CODES : 0];
        for (int m = 0; m < keyed.length / CODES; m++) {
            System.arraycopy(((MemberSource.OfItem) members[m]).keyed, 0, keyed, m * CODES, CODES);
        }
        this.states = additive == null ? null : StateTable.of(instrument, this, additive);
    }

    /** How many answers a scale needs where some members are not applicable. */
    static int required(Scale scale, int notApplicable) {
        // A strategy is never asked about nothing, even by a policy that would be content with it.
        return Math.max(1, scale.answered().required(scale.members().size() - notApplicable));
    }

    boolean isEnough(long counts) {
        int least = required == null ? leastAnswered : required[AnswerCounts.notApplicable(counts)];
        return AnswerCounts.answered(counts) >= least;
    }

    /** Whether all members are items with options, and only their answers count: codes then go straight to the cursor. */
    boolean isCoded() {
        return isCoded;
    }

    /** Whether a value that is no answer is filled with the mean of the others. */
    private boolean isFilled(double value) {
        return fillsGaps && (fillsNotApplicable || value != MemberSource.NOT_APPLICABLE);
    }

    /**
     * Puts the answers of a row where a cursor finds them.
     *
     * @param values as a {@link MemberSource} gives them, of the first member at {@code at}, of each next one {@code step}
     *     further
     * @return how many there are
     */
    int put(double[] values, int at, int step, Answers answers) {
        double mean = fillsGaps ? mean(values, at, step) : 0;
        int count = 0;
        for (int m = 0; m < members.length; m++) {
            double value = values[at + m * step];
            if (MemberSource.isAnswer(value) || isFilled(value)) {
                answers.values[count] = MemberSource.isAnswer(value) ? value : mean;
                answers.present[count++] = m;
            }
        }
        return count;
    }

    /** The person's mean over the members that are answered. */
    private double mean(double[] values, int at, int step) {
        double sum = 0;
        int count = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int m = 0; m < members.length; m++) {
            double value = values[at + m * step];
            if (MemberSource.isAnswer(value)) {
                sum += value;
                count++;
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        return Math.min(Math.max(sum / count, least), most);
    }
}
