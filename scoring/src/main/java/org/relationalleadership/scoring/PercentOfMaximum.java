package org.relationalleadership.scoring;

import java.util.Optional;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.instrument.Range;

/**
 * The percent of the maximum possible, 100 · (Σ wᵢ xᵢ − Σ wᵢ minᵢ) / (Σ wᵢ maxᵢ − Σ wᵢ minᵢ), the sums over the answered
 * members only (POMP; Cohen, Cohen, Aiken and West, The problem of units and the circumstance for POMP, Multivariate
 * Behavioral Research 34 (1999) 315–346), for members of one range.
 *
 * <p>Lowest and highest are the <em>declared</em> ones, never what was observed. Absent members leave all sums. It lies from
 * 0 to 100, both included, and rounding does not take it out: the lowest answers make 0 and the highest 100.
 */
final class PercentOfMaximum extends Additive {

    static final Range PERCENT = Range.of(0, 100);

    private final double min;
    private final double max;

    private PercentOfMaximum(Range of) {
        super(Optional.of(PERCENT));
        this.min = of.min();
        this.max = of.max();
    }

    /**
     * The strategy of a scale.
     *
     * @throws IllegalArgumentException if a member declares no range
     */
    static ScoringStrategy of(ScaleSetting setting) {
        for (int m = 0; m < setting.members().size(); m++) {
            if (setting.range(m).isEmpty()) {
                throw new IllegalArgumentException("needs the range of every member, but the strategy of scale '"
                        + setting.members().get(m).id() + "' declares none");
            }
        }
        return setting.hasOneRange()
                ? new PercentOfMaximum(setting.range().orElseThrow())
                : new PercentOfMaxima(setting);
    }

    @Override
    double finish(double sum, double weight, double least, double most) {
        double percent = sum >= weight * max ? 100 : percent(sum - weight * min, weight * (max - min));
        return Math.min(Math.max(percent, percent(least - min, max - min)), percent(most - min, max - min));
    }

    /** Multiplied before it is divided, so that whole numbers are rounded once. */
    static double percent(double above, double width) {
        return above >= width ? 100 : Math.max(0, 100 * above / width);
    }

    @Override
    public String arithmetic(Answers answers) {
        String terms = terms(answers);
        double weight = weight(answers);
        return arithmetic(terms, weight * min, weight * max);
    }

    static String arithmetic(String terms, double lowest, double highest) {
        String from = lowest < 0 ? "(" + Numbers.rounded(lowest) + ")" : Numbers.rounded(lowest);
        return "100 × (" + terms + " − " + from + ") / (" + Numbers.rounded(highest) + " − " + from + ")";
    }
}
