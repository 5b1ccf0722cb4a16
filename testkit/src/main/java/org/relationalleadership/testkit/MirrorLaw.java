package org.relationalleadership.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.score.ScaleScore;

/** A reversed item that is answered min + max − x scores as the forward one that is answered x. */
final class MirrorLaw implements Law {

    @Override
    public String sentence() {
        return "a reversed item answered min + max - x scores as a forward one answered x";
    }

    @Override
    public List<Variation> variations(Trial trial) {
        List<Variation> variations = new ArrayList<>();
        for (int m = 0; m < trial.members().size(); m++) {
            Answer answer = trial.rows().get(0).get(m);
            if (answer.isAnswered()) {
                TrialMember member = trial.members().get(m);
                Answer mirror = Answer.of(member.answers().range().reverse(answer.score()));
                Trial mirrored = trial.with(m, member.mirrored()).with(0, m, mirror);
                int position = m;
                variations.add(subject -> breach(subject, position, trial, mirrored));
            }
        }
        return variations;
    }

    private static Optional<Breach> breach(Subject subject, int m, Trial trial, Trial mirrored) {
        ScaleScore before = subject.outcome(trial);
        ScaleScore after = subject.outcome(mirrored);
        if (!subject.isSame(before, after)) {
            return Optional.of(Breach.of(
                    "both are the same, " + subject.upToTolerance(),
                    described(trial, m),
                    Subject.text(before),
                    described(mirrored, m),
                    Subject.text(after)));
        }
        Subject.requireScored(List.of(before));
        return Optional.empty();
    }

    private static String described(Trial trial, int m) {
        TrialMember member = trial.members().get(m);
        return "with " + member.id() + " " + (member.isReversed() ? "reversed" : "forward") + " and answered "
                + trial.rows().get(0).get(m);
    }
}
