package org.relationalleadership.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.relationalleadership.score.ScaleScore;
import org.relationalleadership.score.Scores;
import org.relationalleadership.scoring.Scorer;

/** A batch scores as its rows do, bit for bit, wherever it is cut. */
final class BatchLaw implements Law {

    private static final int ROWS = 9;

    @Override
    public String sentence() {
        return "a batch scores as its rows do, wherever it is cut";
    }

    @Override
    public int mostRows() {
        return ROWS;
    }

    @Override
    public List<Variation> variations(Trial trial) {
        int rows = trial.rows().size();
        return new TreeSet<>(List.of(rows, 1, (rows + 1) / 2))
                .descendingSet().stream()
                        .<Variation>map(size -> subject -> breach(subject, trial, size))
                        .toList();
    }

    private static Optional<Breach> breach(Subject subject, Trial trial, int size) {
        List<ScaleScore> inBatches = inBatches(subject.scorer(trial), trial, size);
        Scorer scorer = subject.scorer(trial);
        for (int row = 0; row < inBatches.size(); row++) {
            ScaleScore batch = inBatches.get(row);
            ScaleScore alone = Subject.row(scorer, trial, row);
            boolean failed = Subject.isFailed(batch) || Subject.isFailed(alone);
            if (!failed && !batch.equals(alone)) {
                String number = "row " + (row + 1);
                return Optional.of(Breach.of(
                        "both are equal, bit for bit",
                        number + ", row by row",
                        Subject.text(alone),
                        number + ", in batches of " + size,
                        Subject.text(batch)));
            }
        }
        Subject.requireScored(inBatches);
        return Optional.empty();
    }

    private static List<ScaleScore> inBatches(Scorer scorer, Trial trial, int size) {
        List<ScaleScore> all = new ArrayList<>();
        int rows = trial.rows().size();
        for (int from = 0; from < rows; from += size) {
            Scores scores = scorer.score(trial.responses(scorer.instrument(), from, Math.min(rows, from + size)));
            for (int row = 0; row < scores.rows(); row++) {
                all.add(scores.score(row, 0));
            }
        }
        return all;
    }
}
