package org.relationalleadership.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.relationalleadership.score.ScaleScore;
import org.relationalleadership.scoring.Scorer;

/** A row scores the same, whichever rows were scored before. */
final class StateLaw implements Law {

    private static final int ROWS = 5;

    @Override
    public String sentence() {
        return "a row scores the same, whichever rows were scored before";
    }

    @Override
    public int mostRows() {
        return ROWS;
    }

    /** In their order, backwards, and each one twice. */
    @Override
    public List<Variation> variations(Trial trial) {
        List<Integer> rows = IntStream.range(0, trial.rows().size()).boxed().toList();
        List<Integer> backwards = new ArrayList<>(rows);
        Collections.reverse(backwards);
        List<Integer> twice =
                rows.stream().flatMap(row -> List.of(row, row).stream()).toList();
        return List.of(
                subject -> breach(subject, trial, rows),
                subject -> breach(subject, trial, backwards),
                subject -> breach(subject, trial, twice));
    }

    static Optional<Breach> breach(Subject subject, Trial trial, List<Integer> order) {
        List<ScaleScore> untouched = subject.untouched(trial);
        Scorer scorer = subject.scorer(trial);
        for (int i = 0; i < order.size(); i++) {
            int row = order.get(i);
            ScaleScore expected = untouched.get(row);
            ScaleScore found = Subject.row(scorer, trial, row);
            boolean failed = Subject.isFailed(expected) || Subject.isFailed(found);
            if (!failed && !found.equals(expected)) {
                String before = order.subList(0, i).stream()
                        .map(earlier -> Integer.toString(earlier + 1))
                        .collect(Collectors.joining(", "));
                String number = "row " + (row + 1);
                return Optional.of(Breach.of(
                        "both are equal, bit for bit",
                        number + " by itself",
                        Subject.text(expected),
                        before.isEmpty() ? number + " by itself again" : number + " after row " + before,
                        Subject.text(found)));
            }
        }
        Subject.requireScored(untouched);
        return Optional.empty();
    }
}
