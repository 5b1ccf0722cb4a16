package org.relationalleadership.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;

/**
 * How a group that was studied scored on a scale, so that one score can be placed among theirs: declared in the
 * instrument, with where it was published and how many persons it rests on, never taken from the survey at hand.
 *
 * <p>Not to be confused with a {@link Band}, which cuts scores where the instrument's author says, whoever scored what.
 *
 * <p>What holds for every instance: a mean, a table of percentile ranks, or both are there; the table's scores ascend and
 * its percentile ranks do not descend.
 *
 * <p>Immutable and thread-safe. Building one reports every fault at once, as a {@link FaultException}.
 */
@Value.Immutable
public abstract sealed class Norms implements WithNorms permits ImmutableNorms {

    Norms() {}

    /** Where they were published, not blank. */
    public abstract String citation();

    /** How many persons they rest on, 2 or more. */
    public abstract int n();

    /** Who those persons were, for example {@code hospital nurses, 2019}. */
    public abstract Optional<String> population();

    /** Their mean score and standard deviation; empty where only percentile ranks were published. */
    public abstract Optional<Moments> moments();

    /** Percentile ranks of scores as they were published, in ascending order of the scores: none, or 2 and more. */
    public abstract List<Rank> ranks();

    /**
     * The mean and the standard deviation of a norm group.
     *
     * @param mean the mean score, from &minus;{@link AnswerScale#FARTHEST} to {@link AnswerScale#FARTHEST}
     * @param standardDeviation 0.000000001 or more, finite
     */
    public record Moments(double mean, double standardDeviation) {

        /** What lies below is a slip: no scores of a scale lie so close together. */
        private static final double LEAST_DEVIATION = 1e-9;

        /**
         * Checks the numbers; negative zero becomes zero.
         *
         * @throws IllegalArgumentException if one is not finite, the mean is farther from 0, or the standard deviation is
         *     lower
         */
        public Moments {
            mean = near("norms: mean", mean);
            if (!(Require.finite("norms: sd", standardDeviation) >= LEAST_DEVIATION)) {
                throw new IllegalArgumentException("norms: sd must be " + Numbers.text(LEAST_DEVIATION)
                        + " or more, but was " + Numbers.text(standardDeviation));
            }
        }
    }

    /**
     * The percentile rank of one score in a norm table.
     *
     * @param score the score, from &minus;{@link AnswerScale#FARTHEST} to {@link AnswerScale#FARTHEST}
     * @param percentile its percentile rank as published, 0 to 100, both included
     */
    public record Rank(double score, double percentile) {

        /**
         * Checks the numbers; negative zero becomes zero.
         *
         * @throws IllegalArgumentException if the score is not finite or farther from 0, or the percentile rank not from 0
         *     to 100
         */
        public Rank {
            score = near("norms: score", score);
            percentile = Require.finite("norms: percentile", percentile);
            if (percentile < 0 || percentile > 100) {
                throw new IllegalArgumentException(
                        "norms: a percentile is 0 to 100, but was " + Numbers.text(percentile));
            }
        }
    }

    /** As near to 0 as an end of a range: two scores then have a difference that is a number. */
    private static double near(String what, double score) {
        if (Math.abs(Require.finite(what, score)) > AnswerScale.FARTHEST) {
            throw new IllegalArgumentException(what + ": must lie within "
                    + Range.of(-AnswerScale.FARTHEST, AnswerScale.FARTHEST) + ", but was " + Numbers.text(score));
        }
        return score + 0.0; // never −0.0
    }

    /** The standard score, {@code z = (score − mean) / sd}; empty without a mean, or where it is beyond what doubles hold. */
    public OptionalDouble z(double score) {
        return moments().isEmpty() ? OptionalDouble.empty() : finite(standardized(score));
    }

    /**
     * The T score, {@code T = 50 + 10 z} (McCall 1922; here a linear one, without making the distribution normal); empty
     * without a mean, or where it is beyond what doubles hold.
     */
    public OptionalDouble t(double score) {
        return moments().isEmpty() ? OptionalDouble.empty() : finite(50 + 10 * standardized(score));
    }

    private double standardized(double score) {
        Moments moments = moments().orElseThrow();
        return (score - moments.mean()) / moments.standardDeviation();
    }

    private static OptionalDouble finite(double number) {
        return Double.isFinite(number) ? OptionalDouble.of(number + 0.0) : OptionalDouble.empty();
    }

    /**
     * The percentile rank, from the table: between two of its scores on the straight line between theirs, below the first
     * and above the last as those. Never computed from mean and standard deviation, which would take the scores for
     * normally distributed. Empty where there is no table.
     */
    public OptionalDouble percentileRank(double score) {
        List<Rank> ranks = ranks();
        if (ranks.isEmpty()) {
            return OptionalDouble.empty();
        }
        int above = 0;
        while (above < ranks.size() && ranks.get(above).score() < score) {
            above++;
        }
        if (above == 0 || above == ranks.size()) {
            return OptionalDouble.of(ranks.get(above == 0 ? 0 : above - 1).percentile());
        }
        Rank low = ranks.get(above - 1);
        Rank high = ranks.get(above);
        if (score == high.score()) {
            return OptionalDouble.of(high.percentile()); // as published: low + (high − low) may be rounded
        }
        double share = (score - low.score()) / (high.score() - low.score());
        double rank = low.percentile() + share * (high.percentile() - low.percentile());
        return OptionalDouble.of(Math.min(rank, high.percentile()));
    }

    @Value.Check
    void check() {
        List<Fault> faults = new ArrayList<>();
        if (citation().isBlank()) {
            faults.add(Fault.at("citation", "norms: citation must not be blank"));
        }
        if (n() < 2) {
            faults.add(Fault.at("n", "norms: n must be 2 or more, but was " + n()));
        }
        if (moments().isEmpty() && ranks().isEmpty()) {
            faults.add(Fault.at("", "norms: need a mean and sd, or ranks, or both"));
        }
        if (ranks().size() == 1) {
            faults.add(Fault.at("ranks", "norms: a table of percentile ranks needs at least 2, but has 1"));
        }
        for (int i = 1; i < ranks().size(); i++) {
            Rank before = ranks().get(i - 1);
            Rank rank = ranks().get(i);
            if (rank.score() <= before.score()) {
                faults.add(Fault.at(
                        "ranks[" + i + "]",
                        "norms: the scores of ranks must ascend, but " + Numbers.text(rank.score()) + " comes after "
                                + Numbers.text(before.score())));
            } else if (rank.percentile() < before.percentile()) {
                faults.add(Fault.at(
                        "ranks[" + i + "]",
                        "norms: percentiles must not descend, but " + Numbers.text(rank.percentile()) + " comes after "
                                + Numbers.text(before.percentile())));
            }
        }
        FaultException.throwIfAny(faults);
    }

    /** Starts norms. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Norms}; not thread-safe. */
    public static final class Builder extends ImmutableNorms.Builder {
        Builder() {}

        /**
         * Their mean score and standard deviation.
         *
         * @throws IllegalArgumentException if one is not finite, the mean is farther from 0 than {@link
         *     AnswerScale#FARTHEST}, or the standard deviation is below 0.000000001
         */
        public Builder moments(double mean, double standardDeviation) {
            return moments(new Moments(mean, standardDeviation));
        }

        /**
         * Adds the percentile rank of a score.
         *
         * @throws IllegalArgumentException if the score is not finite or farther from 0 than {@link
         *     AnswerScale#FARTHEST}, or the percentile rank not from 0 to 100
         */
        public Builder addRank(double score, double percentile) {
            return addRank(new Rank(score, percentile));
        }
    }
}
