package org.relationalleadership.scoring;

import org.relationalleadership.check.Numbers;

/**
 * The weighted mean of the answered members: Σ wᵢ xᵢ / Σ wᵢ, both sums over the answered ones only.
 *
 * <p>It lies between the lowest and the highest value that a member can have.
 */
final class Mean extends Additive {

    @Override
    double finish(double sum, double weight) {
        return sum / weight;
    }

    @Override
    public String arithmetic(Answers answers) {
        String terms = terms(answers);
        double weight = 0;
        answers.rewind();
        while (answers.next()) {
            weight += answers.weight();
        }
        return "(" + terms + ") / " + Numbers.rounded(weight);
    }
}
