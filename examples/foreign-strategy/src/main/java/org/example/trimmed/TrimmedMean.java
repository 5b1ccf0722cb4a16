package org.example.trimmed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.scoring.Answers;
import org.relationalleadership.scoring.ScoringStrategy;

/** The mean of the answered members without the {@code drop} lowest and the {@code drop} highest of them. Stateless. */
final class TrimmedMean implements ScoringStrategy {

    private final int drop;
    private final Optional<Range> range;

    TrimmedMean(int drop, Optional<Range> range) {
        this.drop = drop;
        this.range = range;
    }

    @Override
    public double score(Answers answers) {
        if (answers.count() <= 2 * drop) {
            return answers.decline("too few answers to leave out the lowest and highest " + drop);
        }
        double[] kept = kept(answers);
        double sum = 0;
        for (double value : kept) {
            sum += value;
        }
        return sum / kept.length;
    }

    /** A mean lies in the range of what it is the mean of. */
    @Override
    public Optional<Range> range() {
        return range;
    }

    @Override
    public String arithmetic(Answers answers) {
        List<String> values = new ArrayList<>();
        while (answers.next()) {
            values.add(answers.valueText());
        }
        return "mean of (" + String.join(", ", values) + ") without the lowest and highest " + drop;
    }

    private double[] kept(Answers answers) {
        double[] values = new double[answers.count()];
        for (int i = 0; answers.next(); i++) {
            values[i] = answers.value();
        }
        Arrays.sort(values);
        return Arrays.copyOfRange(values, drop, values.length - drop);
    }
}
