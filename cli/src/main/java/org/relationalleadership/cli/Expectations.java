package org.relationalleadership.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.mapping.ContextName;
import org.relationalleadership.mapping.Expectation;
import org.relationalleadership.response.Batches;
import org.relationalleadership.score.Scores;

/** What a mapping expects of a sample, held against the scores of an export. */
final class Expectations {

    private final List<Expectation> expected;
    private final long[] counts;
    private final double[] sums;

    Expectations(Survey survey) {

        this.expected = survey.mapping().expect();
        this.counts = new long[expected.size()];
        this.sums = new double[expected.size()];
    }

    int count() {
        return expected.size();
    }

    void addAll(Batches<Scores> scores) {
        scores.forEach(batch -> {
            for (int e = 0; e < expected.size(); e++) {
                add(e, batch);
            }
        });
    }

    private void add(int index, Scores scores) {
        Expectation expectation = expected.get(index);
        int scale = scores.position(expectation.scale());
        Optional<String> wave = expectation.wave().map(Object::toString);
        for (int row = 0; row < scores.rows(); row++) {
            boolean meant = (wave.isEmpty() || wave.equals(scores.context().value(ContextName.WAVE, row)))
                    && (expectation.role().isEmpty()
                            || expectation.role().equals(scores.context().value(ContextName.ROLE, row)));
            if (meant && scores.isScored(row, scale)) {
                counts[index]++;
                sums[index] += scores.value(row, scale);
            }
        }
    }

    /** Those that do not hold, in words. */
    List<String> misses() {
        List<String> misses = new ArrayList<>();
        for (int e = 0; e < expected.size(); e++) {
            Expectation expectation = expected.get(e);
            String whose = "expect[" + e + "]: scale '" + expectation.scale() + "'"
                    + expectation.wave().map(wave -> ", wave " + wave).orElse("")
                    + expectation.role().map(role -> ", role " + role).orElse("");
            List<String> wrong = new ArrayList<>();
            if (expectation.n().isPresent() && expectation.n().getAsLong() != counts[e]) {
                wrong.add("n should be " + expectation.n().getAsLong() + ", but was " + counts[e]);
            }
            if (expectation.mean().isPresent()) {
                double mean = sums[e] / counts[e];
                if (!(Math.abs(mean - expectation.mean().getAsDouble()) <= expectation.tolerance())) {
                    wrong.add(
                            "mean should be " + Numbers.text(expectation.mean().getAsDouble()) + " ± "
                                    + Numbers.text(expectation.tolerance()) + ", but was "
                                    + (counts[e] == 0 ? "that of no score at all" : Numbers.text(mean)));
                }
            }
            if (!wrong.isEmpty()) {
                misses.add(whose + ": " + String.join("; ", wrong));
            }
        }
        return misses;
    }
}
