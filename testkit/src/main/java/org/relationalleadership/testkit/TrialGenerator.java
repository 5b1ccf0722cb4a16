package org.relationalleadership.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Key;
import org.relationalleadership.instrument.Parameters;
import org.relationalleadership.instrument.Range;

/** Draws a trial; the same seed and case number always give the same one. */
final class TrialGenerator {

    private static final double[] WEIGHTS = {0.25, 0.5, 1, 2, 3, 10};
    private static final double[] SHARES_ABSENT = {0, 0, 0.1, 0.35};
    private static final int GRID = 64;

    private final TrialScales scales;
    private final SplittableRandom random;

    private TrialGenerator(TrialScales scales, SplittableRandom random) {
        this.scales = scales;
        this.random = random;
    }

    static Trial trial(TrialScales scales, Parameters parameters, int rows, SplittableRandom random) {
        return new TrialGenerator(scales, random).trial(parameters, rows);
    }

    private Trial trial(Parameters parameters, int rows) {
        List<TrialMember> members = members();
        AnswerPolicy policy = policy(members);
        double absent = SHARES_ABSENT[random.nextInt(SHARES_ABSENT.length)];
        List<List<Answer>> answers = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            answers.add(members.stream().map(member -> answer(member, absent)).toList());
        }
        return new Trial(parameters, members, policy, answers);
    }

    private List<TrialMember> members() {
        int size = 1 + random.nextInt(scales.mostMembers());
        AnswerScale first = pick(scales.answerScales());
        List<AnswerScale> choice = scales.hasOneRange() || random.nextBoolean()
                ? random.nextBoolean() ? List.of(first) : scales.sameRange(first)
                : scales.answerScales();
        boolean weighted = scales.hasWeights() && random.nextBoolean();
        boolean keyed = random.nextInt(3) > 0;
        List<TrialMember> members = new ArrayList<>();
        for (int m = 1; m <= size; m++) {
            AnswerScale answers = pick(choice);
            Key key = keyed && random.nextInt(3) == 0 ? Key.REVERSED : Key.FORWARD;
            double weight = weighted ? WEIGHTS[random.nextInt(WEIGHTS.length)] : 1;
            members.add(new TrialMember("m" + m, answers, key, weight, scales.parameters(random, answers)));
        }
        return members;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private AnswerPolicy policy(List<TrialMember> members) {
        AnswerPolicy policy = switch (random.nextInt(4)) {
            case 0 -> AnswerPolicy.all();
            case 1 -> AnswerPolicy.atLeastShare(0.5);
            case 2 -> AnswerPolicy.atLeastShare(0.75).ofApplicable();
            default -> AnswerPolicy.atLeast(1 + random.nextInt(members.size()));
        };
        boolean hasOneRange = members.stream()
                        .map(member -> member.answers().range())
                        .distinct()
                        .count()
                == 1;
        boolean leavesGaps = policy.kind() != AnswerPolicy.Kind.ALL;
        return hasOneRange && leavesGaps && random.nextInt(6) == 0 ? policy.withPersonMean() : policy;
    }

    private Answer answer(TrialMember member, double absent) {
        if (random.nextDouble() < absent) {
            return Answer.absent(pick(List.of(Absence.values())));
        }
        AnswerScale answers = member.answers();
        if (!answers.options().isEmpty()) {
            return Answer.of(pick(answers.options()).score());
        }
        Range range = answers.range();
        return switch (random.nextInt(8)) {
            case 0 -> Answer.of(range.min());
            case 1 -> Answer.of(range.max());
            default -> Answer.of(range.min() + random.nextInt(GRID) * (range.max() - range.min()) / GRID);
        };
    }
}
