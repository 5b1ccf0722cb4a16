package org.relationalleadership.scoring;

import java.util.Optional;
import org.relationalleadership.instrument.Range;

/** The {@link PercentOfMaximum} of members with different ranges: which of them are answered then moves both ends. */
final class PercentOfMaxima implements ScoringStrategy {

    private final double[] min; // by member
    private final double[] max;

    PercentOfMaxima(ScaleSetting setting) {
        this.min = new double[setting.members().size()];
        this.max = new double[min.length];
        for (int m = 0; m < min.length; m++) {
            min[m] = setting.range(m).orElseThrow().min();
            max[m] = setting.range(m).orElseThrow().max();
        }
    }

    @Override
    public Optional<Range> range() {
        return Optional.of(PercentOfMaximum.PERCENT);
    }

    @Override
    public double score(Answers answers) {
        double above = 0;
        double width = 0;
        while (answers.next()) {
            int member = answers.position();
            above += answers.weight() * (answers.value() - min[member]);
            width += answers.weight() * (max[member] - min[member]);
        }
        return PercentOfMaximum.percent(above, width);
    }

    @Override
    public String arithmetic(Answers answers) {
        String terms = Additive.terms(answers);
        double lowest = 0;
        double highest = 0;
        answers.rewind();
        while (answers.next()) {
            lowest += answers.weight() * min[answers.position()];
            highest += answers.weight() * max[answers.position()];
        }
        return PercentOfMaximum.arithmetic(terms, lowest, highest);
    }
}
