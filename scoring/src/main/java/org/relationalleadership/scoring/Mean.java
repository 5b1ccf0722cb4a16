package org.relationalleadership.scoring;

import org.relationalleadership.check.Numbers;

/**
 * The weighted mean of the answered members: Σ wᵢ xᵢ / Σ wᵢ, both sums over the answered ones only. Absent members
 * leave numerator and denominator.
 *
 * <p>It lies between the lowest and the highest of their values: where the sums are rounded past one of them, it is that
 * one, so that five answers of 5 never make 5.000000000000001 and fall out of a band.
 */
final class Mean extends Additive {

    Mean(ScaleSetting setting) {
        super(setting.range());
    }

    @Override
    double finish(double sum, double weight, double least, double most) {
        return Math.min(Math.max(sum / weight, least), most);
    }

    @Override
    public String arithmetic(Answers answers) {
        String terms = terms(answers);
        return "(" + terms + ") / " + Numbers.rounded(weight(answers));
    }
}
