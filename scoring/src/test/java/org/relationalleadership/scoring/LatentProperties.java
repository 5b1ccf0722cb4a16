package org.relationalleadership.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Laws of the response models and of the estimates made from them, on random items and answers. */
class LatentProperties {

    private static final LatentPrior STANDARD_NORMAL = new LatentPrior(0, 1);

    /** Discriminations from 0.05 to 10, one to six thresholds from −5 to 5, some nearly equal. */
    private static LatentItem item(Random random) {
        return item(random, 0.05, 10, 5);
    }

    private static LatentItem item(Random random, double least, double most, double farthest) {
        double discrimination = least * StrictMath.pow(most / least, random.nextDouble());
        int count = 1 + random.nextInt(6);
        double closeness = random.nextInt(4) == 0 ? 1e-6 : 1;
        List<Double> thresholds = DoubleStream.generate(() -> closeness * farthest * (2 * random.nextDouble() - 1))
                .limit(count)
                .boxed()
                .toList();
        return random.nextBoolean()
                ? new PartialCredit(discrimination, thresholds)
                : new GradedResponse(
                        discrimination, thresholds.stream().sorted().toList());
    }

    private static List<LatentItem> items(Random random) {
        return Stream.generate(() -> item(random)).limit(1 + random.nextInt(8)).toList();
    }

    private static int[] answers(Random random, List<LatentItem> items) {
        int[] answers = items.stream()
                .mapToInt(item -> random.nextInt(5) == 0 ? LatentEstimator.ABSENT : random.nextInt(item.categories()))
                .toArray();
        answers[random.nextInt(answers.length)] = 0; // at least one is answered
        return answers;
    }

    private static List<LatentEstimator> estimators(List<LatentItem> items) {
        return List.of(
                new LatentPosteriorMean(items, 61, -6, 6, STANDARD_NORMAL),
                new LatentPosteriorMode(items, STANDARD_NORMAL),
                new LatentWeightedLikelihood(items));
    }

    @Property(tries = 1000, seed = "20261122")
    void probabilitiesOfTheCategoriesAddUpToOne(
            @ForAll long seed, @ForAll @DoubleRange(min = -40, max = 40) double theta) {
        LatentItem item = item(new Random(seed));

        double sum = IntStream.range(0, item.categories())
                .mapToDouble(k -> Math.exp(item.logProbability(k, theta)))
                .sum();

        assertThat(sum).isCloseTo(1, within(1e-13));
    }

    @Property(tries = 1000, seed = "20261122")
    void logProbabilitiesAreFiniteAndFallNoFasterThanTheSteepest(
            @ForAll long seed, @ForAll @DoubleRange(min = -40, max = 40) double theta) {
        LatentItem item = item(new Random(seed));

        for (int k = 0; k < item.categories(); k++) {
            LatentCurve curve = new LatentCurve();
            item.addTo(curve, k, theta);

            assertThat(item.logProbability(k, theta)).isFinite().isLessThanOrEqualTo(0);
            assertThat(Math.abs(curve.slope())).isLessThanOrEqualTo(item.steepest() * (1 + 1e-14));
            assertThat(curve.curvature()).isLessThanOrEqualTo(0);
        }
    }

    @Property(tries = 1000, seed = "20261122")
    void derivativesAreThoseOfCentralDifferences(
            @ForAll long seed, @ForAll @DoubleRange(min = -6, max = 6) double theta) {
        LatentItem item = item(new Random(seed));
        double a = item.steepest();
        double h = 1e-3 / a;

        for (int k = 0; k < item.categories(); k++) {
            LatentCurve below = curve(item, k, theta - h);
            LatentCurve at = curve(item, k, theta);
            LatentCurve above = curve(item, k, theta + h);
            double slope = (item.logProbability(k, theta + h) - item.logProbability(k, theta - h)) / (2 * h);

            // The error of a central difference is h²/6 times the third derivative, which is of the order of the powers
            // of a: 1e-6, with room for its factor; and the rounding of log P, up to a few hundred, divided by h.
            assertThat(at.slope()).isCloseTo(slope, within(1e-5 * a));
            assertThat(at.curvature()).isCloseTo((above.slope() - below.slope()) / (2 * h), within(1e-5 * a * a));
            assertThat(at.informationSlope())
                    .isCloseTo((above.information() - below.information()) / (2 * h), within(1e-5 * a * a * a));
            assertThat(at.informationCurvature())
                    .isCloseTo(
                            (above.informationSlope() - below.informationSlope()) / (2 * h),
                            within(1e-5 * a * a * a * a));
        }
    }

    private static LatentCurve curve(LatentItem item, int category, double theta) {
        LatentCurve curve = new LatentCurve();
        item.addTo(curve, category, theta);
        return curve;
    }

    @Property(tries = 1000, seed = "20261122")
    void informationIsTheExpectedSquareOfTheSlope(
            @ForAll long seed, @ForAll @DoubleRange(min = -6, max = 6) double theta) {
        LatentItem item = item(new Random(seed));

        double squares = IntStream.range(0, item.categories())
                .mapToDouble(k -> Math.exp(item.logProbability(k, theta))
                        * Math.pow(curve(item, k, theta).slope(), 2))
                .sum();

        assertThat(curve(item, 0, theta).information())
                .isCloseTo(squares, within(1e-12 * item.steepest() * item.steepest()));
    }

    @Property(tries = 1000, seed = "20261122")
    void everyEstimateIsFiniteAndLiesInItsRange(@ForAll long seed) {
        Random random = new Random(seed);
        List<LatentItem> items = items(random);
        int[] answers = answers(random, items);

        for (LatentEstimator estimator : estimators(items)) {
            LatentEstimate estimate = estimator.estimate(answers);

            assertThat(estimator.range().contains(estimate.value())).isTrue();
            assertThat(estimate.standardError()).isFinite().isPositive();
            assertThat(estimator.estimate(answers)).isEqualTo(estimate);
        }
    }

    @Property(tries = 1000, seed = "20261122")
    void everyEstimateIsFiniteAsFarAsParametersMayGo(@ForAll long seed) {
        Random random = new Random(seed);
        List<LatentItem> items = Stream.generate(() -> item(random, 0.01, 100, 100))
                .limit(1 + random.nextInt(8))
                .toList();
        int[] answers = answers(random, items);

        for (LatentEstimator estimator : estimators(items)) {
            LatentEstimate estimate = estimator.estimate(answers);

            assertThat(estimator.range().contains(estimate.value())).isTrue();
            // 0 where a quadrature of steps of 0.2 cannot see how narrow the posterior is
            assertThat(estimate.standardError()).isFinite().isNotNegative();
        }
    }

    @Property(tries = 1000, seed = "20261122")
    void orderOfTheItemsDoesNotMatterForPosteriorMeanAndMode(@ForAll long seed) {
        Random random = new Random(seed);
        List<LatentItem> items = items(random);
        int[] answers = answers(random, items);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, items.size()).boxed().toList());
        Collections.shuffle(order, random);

        List<LatentItem> shuffled = order.stream().map(items::get).toList();
        int[] shuffledAnswers = order.stream().mapToInt(i -> answers[i]).toArray();

        for (int i = 0; i < 2; i++) { // of two equal tops of the weighted likelihood, rounding chooses
            assertThat(estimators(shuffled).get(i).estimate(shuffledAnswers).value())
                    .isCloseTo(estimators(items).get(i).estimate(answers).value(), within(1e-12));
        }
    }

    @Property(tries = 500, seed = "20261122")
    void aHigherAnswerNeverLowersPosteriorMeanOrMode(@ForAll long seed) {
        Random random = new Random(seed);
        List<LatentItem> items = items(random);
        int[] answers = answers(random, items);
        int raised = random.nextInt(answers.length);
        Assume.that(answers[raised] != LatentEstimator.ABSENT
                && answers[raised] < items.get(raised).categories() - 1);
        int[] higher = answers.clone();
        higher[raised]++;

        for (LatentEstimator estimator : estimators(items).subList(0, 2)) {
            assertThat(estimator.estimate(higher).value())
                    .isGreaterThanOrEqualTo(estimator.estimate(answers).value() - 1e-12);
        }
    }

    @Property(tries = 300, seed = "20261122")
    void noThetaHasAHigherWeightedLikelihood(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int count) {
        Random random = new Random(seed);
        List<LatentItem> items =
                Stream.generate(() -> item(random)).limit(count).toList();
        int[] answers = answers(random, items);
        LatentWeightedLikelihood estimator = new LatentWeightedLikelihood(items);
        double found = weighted(items, answers, estimator.estimate(answers).value());

        double low = estimator.range().min() - 5;
        double high = estimator.range().max() + 5;
        for (int i = 0; i <= 5000; i++) {
            double theta = low + i * (high - low) / 5000;
            assertThat(weighted(items, answers, theta)).isLessThanOrEqualTo(found + 1e-12);
            double near = -6 + i * 12 / 5000.0;
            assertThat(weighted(items, answers, near)).isLessThanOrEqualTo(found + 1e-12);
        }
    }

    @Example
    void refusesTablesThatAreTooLarge() {
        // 4,096 items of 2 categories at 1,001 points, logarithms and probabilities
        List<LatentItem> many = Collections.nCopies(4096, new GradedResponse(1, List.of(0.0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LatentPosteriorMean(many, 1001, -6, 6, STANDARD_NORMAL))
                .withMessage("its members have so many options that tables at 1001 points of the trait need 16384"
                        + " numbers each, but all may need 8388608");
        // 51 · (202 categories and the information); 8,388,608 / 10,353 is 810.3, and near each of 201 thresholds are
        // more than four points
        List<Double> thresholds =
                IntStream.rangeClosed(-100, 100).mapToObj(i -> (double) i).toList();
        List<LatentItem> wide = Collections.nCopies(51, new GradedResponse(100, thresholds));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LatentWeightedLikelihood(wide))
                .withMessage("its members have so many options that tables at 811 points of the trait need 10353"
                        + " numbers each, but all may need 8388608");
    }

    private static double weighted(List<LatentItem> items, int[] answers, double theta) {
        double log = Math.log(LatentCurve.at(theta, items, answers).information()) / 2;
        for (int i = 0; i < answers.length; i++) {
            log += answers[i] == LatentEstimator.ABSENT ? 0 : items.get(i).logProbability(answers[i], theta);
        }
        return log;
    }
}
