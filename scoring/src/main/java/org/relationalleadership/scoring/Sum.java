package org.relationalleadership.scoring;

/**
 * The weighted sum of the answered members, Σ wᵢ xᵢ.
 *
 * <p>Where the answer policy lets members be absent, they add nothing: the sum is then smaller, and only the counts of
 * the score tell. A scale that means something else says {@code answered: all}.
 */
final class Sum extends Additive {

    @Override
    double finish(double sum, double weight, double least, double most) {
        return sum;
    }

    @Override
    public String arithmetic(Answers answers) {
        return terms(answers);
    }
}
