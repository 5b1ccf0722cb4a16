package org.relationalleadership.testkit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.score.ScaleScore;

/** Stretching and shifting the answer scale does to the score what is declared. */
final class MoveLaw implements Law {

    /** Sums of few halves and quarters, so that binary numbers hold them exactly. */
    private static final List<Move> STRETCHES = List.of(new Move(2, 0), new Move(0.5, 0), new Move(10, 0));

    private static final List<Move> SHIFTS =
            List.of(new Move(1, 1), new Move(1, -8), new Move(3, 20), new Move(0.25, -0.5));

    private final AnswerScaleLaw law;

    MoveLaw(AnswerScaleLaw law) {
        this.law = law;
    }

    @Override
    public String sentence() {
        return "stretching and shifting the answer scale does to the score what is declared";
    }

    @Override
    public List<Variation> variations(Trial trial) {
        List<Move> moves = law.saysWhatShiftingDoes()
                ? Stream.concat(STRETCHES.stream(), SHIFTS.stream()).toList()
                : STRETCHES;
        return moves.stream()
                .<Variation>map(move -> subject -> breach(subject, trial, move))
                .toList();
    }

    private Optional<Breach> breach(Subject subject, Trial trial, Move move) {
        Trial moved = moved(trial, move);
        ScaleScore before = subject.outcome(trial);
        ScaleScore after = subject.outcome(moved);
        if (before.isScored() && after.isScored()) {
            double expected = law.expected(before.value(), move, answeredWeight(trial), trial.weight());
            return subject.isSame(expected, after.value())
                    ? Optional.empty()
                    : Optional.of(breach(subject, move, before, after, "is " + Numbers.text(expected)));
        }
        if (before.isScored() != after.isScored()) {
            return Optional.of(breach(
                    subject, move, before, after, "is a score where the first is one, and none where it is none"));
        }
        Subject.requireScored(List.of(before));
        return Optional.empty();
    }

    private Breach breach(Subject subject, Move move, ScaleScore before, ScaleScore after, String due) {
        return Breach.of(
                law + "; with " + move + " the second " + due + ", " + subject.upToTolerance(),
                "on the answer scales as they stand",
                Subject.text(before),
                "with each number x become c·x + d",
                Subject.text(after));
    }

    private Trial moved(Trial trial, Move move) {
        return trial.with(law.moved(trial.parameters(), move))
                .withMembers(trial.members().stream()
                        .map(member -> member.moved(move))
                        .toList())
                .withRows(trial.rows().stream()
                        .map(row ->
                                row.stream().map(answer -> moved(answer, move)).toList())
                        .toList());
    }

    private static Answer moved(Answer answer, Move move) {
        return answer.isAnswered() ? Answer.of(move.of(answer.score())) : answer;
    }

    /** The weights of the members of the first row that the strategy sees: answered, or filled by the policy. */
    private static double answeredWeight(Trial trial) {
        double weight = 0;
        for (int m = 0; m < trial.members().size(); m++) {
            Answer answer = trial.rows().get(0).get(m);
            weight += answer.absence().isEmpty() || isFilled(trial.policy(), answer)
                    ? trial.members().get(m).weight()
                    : 0;
        }
        return weight;
    }

    private static boolean isFilled(AnswerPolicy policy, Answer answer) {
        return policy.gaps() == AnswerPolicy.Gaps.PERSON_MEAN
                && (policy.of() == AnswerPolicy.Basis.MEMBERS
                        || answer.absence().orElseThrow() != Absence.NOT_APPLICABLE);
    }
}
