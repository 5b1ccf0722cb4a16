package org.relationalleadership.scoring;

import java.util.Optional;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Range;

/**
 * The sum that a person would have who had answered the absent members like the others on average: the weighted mean of the
 * answered members times the weights of all, (Σ wᵢ xᵢ) · W / Σ wᵢ, the sums over the answered ones and W over all.
 *
 * <p>Unlike a {@link Sum} it does not shrink with what was left open. Why a member is absent makes no difference: those
 * that are not applicable count in W, too. Mazza, Enders and Ruehlman (Multivariate Behavioral Research 50 (2015) 504–519)
 * describe proration, and where it misleads: where members differ much in their means, and the hard ones are left open.
 *
 * <p>It lies between W times the lowest and W times the highest of the answered values; rounding does not take it out.
 */
final class ProratedSum extends Additive {

    private final double total;

    ProratedSum(ScaleSetting setting) {
        super(range(setting));
        this.total = total(setting);
    }

    private static double total(ScaleSetting setting) {
        double total = 0;
        for (Member member : setting.members()) {
            total += member.weight();
        }
        return total;
    }

    /**
     * From the sum of the lowest to that of the highest values where all members are there; where some may be absent, W
     * times the lowest and the highest value of any, which differ from those sums only if the members' ranges differ.
     */
    private static Optional<Range> range(ScaleSetting setting) {
        if (setting.fewest() < setting.members().size() || setting.hasOneRange()) {
            double total = total(setting);
            return setting.range().map(range -> Range.of(total * range.min(), total * range.max()));
        }
        return Sum.range(setting);
    }

    /** Multiplied before it is divided, so that whole numbers are rounded once. */
    @Override
    double finish(double sum, double weight, double least, double most) {
        double score = weight == total ? sum : sum * total / weight;
        score = Math.min(Math.max(score, total * least), total * most);
        return withinRange(score);
    }

    @Override
    public String arithmetic(Answers answers) {
        String terms = terms(answers);
        double weight = weight(answers);
        return weight == total
                ? terms
                : "(" + terms + ") × " + Numbers.rounded(total) + " / " + Numbers.rounded(weight);
    }
}
