package org.relationalleadership.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.ItemParameters;
import org.relationalleadership.instrument.Option;
import org.relationalleadership.instrument.Range;

/**
 * The scales that a strategy is tried on: drawn at random, within what it takes.
 *
 * <pre>{@code
 * TrialScales.any().withoutWeights().withPositiveAnswers()
 * TrialScales.any().withOptionsOnly().withItemParameters()
 * }</pre>
 *
 * <p>{@link #any()} draws 1 to 8 items, forward or reversed, of weight 1 or others, on answer scales such as 1 to 5, 0 to 10,
 * −2 to 2, or any number from 0 to 100, the same for all or different. All kinds of answer policies and absences come
 * with each. A strategy may still refuse some of what is drawn. Immutable and thread-safe.
 */
public final class TrialScales {

    private static final int MOST_MEMBERS = 8;

    // Ends and widths are such that halves, quarters and 64ths of them are exact: laws are not to fail by a rounding.
    private static final List<AnswerScale> ANSWER_SCALES = List.of(
            whole("from-1-to-5", 1, 5),
            whole("from-0-to-10", 0, 10),
            whole("from-minus-2-to-2", -2, 2),
            whole("from-1-to-7", 1, 7),
            whole("from-0-to-1", 0, 1),
            scale("uneven", Range.of(0, 4), 0, 1, 2, 4),
            scale("any-from-0-to-100", Range.of(0, 100)),
            scale("any-from-1-to-5", Range.of(1, 5)),
            scale("any-from-minus-1-to-1", Range.of(-1, 1)));

    private static final TrialScales ANY = new TrialScales(ANSWER_SCALES, MOST_MEMBERS, true, false, null);

    private final List<AnswerScale> answerScales;
    private final int mostMembers;
    private final boolean hasWeights;
    private final boolean hasOneRange;
    private final @Nullable BiFunction<RandomGenerator, Integer, ItemParameters> parameters;

    private TrialScales(
            List<AnswerScale> answerScales,
            int mostMembers,
            boolean hasWeights,
            boolean hasOneRange,
            @Nullable BiFunction<RandomGenerator, Integer, ItemParameters> parameters) {
        if (answerScales.isEmpty()) {
            throw new IllegalArgumentException("trial scales: at least one answer scale is needed, but none is left");
        }
        this.answerScales = List.copyOf(answerScales);
        this.mostMembers = mostMembers;
        this.hasWeights = hasWeights;
        this.hasOneRange = hasOneRange;
        this.parameters = parameters;
    }

    private static AnswerScale whole(String id, int first, int last) {
        double[] scores = new double[last - first + 1];
        Arrays.setAll(scores, i -> first + i);
        return scale(id, Range.of(first, last), scores);
    }

    private static AnswerScale scale(String id, Range range, double... scores) {
        AnswerScale.Builder builder = AnswerScale.builder().id(id).range(range);
        for (double score : scores) {
            builder.addOption(Option.of(score, Numbers.text(score)));
        }
        return builder.build();
    }

    /** Scales of every kind. */
    public static TrialScales any() {
        return ANY;
    }

    /** These scales, with so many members at most, 1 or more. */
    public TrialScales withMembersUpTo(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("trial scales: a scale has at least one member, but was " + most);
        }
        return new TrialScales(answerScales, most, hasWeights, hasOneRange, parameters);
    }

    /** These scales, with all members of weight 1. */
    public TrialScales withoutWeights() {
        return new TrialScales(answerScales, mostMembers, false, hasOneRange, parameters);
    }

    /** These scales, with one range for all members of a scale, though not for all scales. */
    public TrialScales withOneRange() {
        return new TrialScales(answerScales, mostMembers, hasWeights, true, parameters);
    }

    /** These scales, on answers above 0 only. */
    public TrialScales withPositiveAnswers() {
        return with(scale -> scale.range().min() > 0);
    }

    /** These scales, on answers that are options only, and not any number of a range. */
    public TrialScales withOptionsOnly() {
        return with(scale -> !scale.options().isEmpty());
    }

    private TrialScales with(Predicate<AnswerScale> isWanted) {
        return withAnswerScales(answerScales.stream().filter(isWanted).toArray(AnswerScale[]::new));
    }

    /**
     * These scales, on some answer scales and no others.
     *
     * @throws IllegalArgumentException if there is none
     */
    public TrialScales withAnswerScales(AnswerScale... scales) {
        return new TrialScales(List.of(scales), mostMembers, hasWeights, hasOneRange, parameters);
    }

    /**
     * These scales, with parameters of an item response model for each item, of discriminations from 0.5 to 2.5 and
     * ascending thresholds between −3 and 3. Items without options have none.
     */
    public TrialScales withItemParameters() {
        return withItemParameters(TrialScales::ascending);
    }

    /**
     * These scales, with parameters of an item response model for each item.
     *
     * @param source makes the parameters of an item with so many options, 2 or more, with random numbers from the generator
     *     alone, so that each case can be repeated
     */
    public TrialScales withItemParameters(BiFunction<RandomGenerator, Integer, ItemParameters> source) {
        Objects.requireNonNull(source, "source");
        return new TrialScales(answerScales, mostMembers, hasWeights, hasOneRange, source);
    }

    private static ItemParameters ascending(RandomGenerator random, int options) {
        List<Double> thresholds = new ArrayList<>();
        for (int i = 1; i < options; i++) {
            thresholds.add((i - 1 + random.nextInt(1, 16) / 16.0) * 6 / (options - 1) - 3);
        }
        return new ItemParameters(random.nextInt(4, 21) / 8.0, thresholds);
    }

    int mostMembers() {
        return mostMembers;
    }

    boolean hasWeights() {
        return hasWeights;
    }

    boolean hasOneRange() {
        return hasOneRange;
    }

    List<AnswerScale> answerScales() {
        return answerScales;
    }

    /** The answer scales that share the range of one, itself among them. */
    List<AnswerScale> sameRange(AnswerScale scale) {
        return answerScales.stream()
                .filter(other -> other.range().equals(scale.range()))
                .toList();
    }

    Optional<ItemParameters> parameters(RandomGenerator random, AnswerScale scale) {
        return parameters == null || scale.options().size() < 2
                ? Optional.empty()
                : Optional.of(parameters.apply(random, scale.options().size()));
    }

    /** Which answer scales there are, for a message. */
    @Override
    public String toString() {
        Stream<String> rules = answerScales.stream().map(AnswerScale::rule);
        return "trial scales of 1 to " + mostMembers + " members on " + String.join("; ", rules.toList());
    }
}
