package org.relationalleadership.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.score.ScaleScore;

/** Raising an answer never lowers the score; where the item is reversed, it never raises it. */
final class MonotoneLaw implements Law {

    @Override
    public String sentence() {
        return "raising an answer never lowers the score, and never raises it where the item is reversed";
    }

    @Override
    public List<Variation> variations(Trial trial) {
        List<Variation> variations = new ArrayList<>();
        for (int m = 0; m < trial.members().size(); m++) {
            Answer answer = trial.rows().get(0).get(m);
            if (answer.isAnswered()) {
                for (double other : trial.members().get(m).others(answer.score())) {
                    Trial changed = trial.with(0, m, Answer.of(other));
                    int member = m;
                    variations.add(
                            other > answer.score()
                                    ? subject -> breach(subject, member, trial, changed)
                                    : subject -> breach(subject, member, changed, trial));
                }
            }
        }
        return variations;
    }

    private static Optional<Breach> breach(Subject subject, int m, Trial lower, Trial higher) {
        ScaleScore before = subject.outcome(lower);
        ScaleScore after = subject.outcome(higher);
        // An answer may well make the difference between a score and none, as 0 does to a geometric mean.
        Subject.requireScored(List.of(before));
        Subject.requireScored(List.of(after));
        TrialMember member = lower.members().get(m);
        double gain = (after.value() - before.value()) * (member.isReversed() ? -1 : 1);
        if (gain >= 0 || subject.isSame(before.value(), after.value())) {
            return Optional.empty();
        }
        String rule = member.isReversed()
                ? "the second is not above the first, because " + member.id() + " is reversed"
                : "the second is not below the first";
        return Optional.of(Breach.of(
                rule + ", " + subject.upToTolerance(),
                "with " + member.id() + " answered " + lower.rows().get(0).get(m),
                Subject.text(before),
                "with " + member.id() + " answered " + higher.rows().get(0).get(m),
                Subject.text(after)));
    }
}
