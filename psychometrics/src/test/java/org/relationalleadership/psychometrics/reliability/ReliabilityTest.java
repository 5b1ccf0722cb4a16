package org.relationalleadership.psychometrics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Interval;
import org.relationalleadership.psychometrics.TestRows;
import org.relationalleadership.response.Observations;

/**
 * R 4.2.2, psych 2.2.9: {@code alpha(attitude)}, {@code guttman(attitude)}, {@code splitHalf(attitude, raw = TRUE, covar =
 * TRUE)}; with C = cov(x), R = cor(x), V = sum(C) and off = C with 0 on its diagonal, what psych does not give.
 */
class ReliabilityTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final double NONE = Double.NaN;

    private static final TestRows ATTITUDE = TestRows.read(ReliabilityTest.class, "attitude.csv");
    private static final TestRows LONG =
            TestRows.read(ReliabilityTest.class, "long.csv").withLevelsFrom(1, 7);
    private static final TestRows WIDE =
            TestRows.read(ReliabilityTest.class, "wide.csv").withLevelsFrom(0, 1);

    private static Reliability listwise(Observations rows) {
        return Reliability.of(CoMoments.listwise().of(rows));
    }

    private static Reliability pairwise(Observations rows) {
        return Reliability.of(CoMoments.pairwise().of(rows));
    }

    @Test
    void alphaIsThatOfPsych() {
        Estimate alpha = listwise(ATTITUDE).alphaRaw(0.95);
        assertThat(alpha.method()).isEqualTo("alpha-raw");
        assertThat(alpha.value()).isCloseTo(0.84314276956476, EXACT);
        assertThat(alpha.n()).isEqualTo(30);
        assertThat(alpha.standardError().orElseThrow()).isCloseTo(0.0424356955905744, EXACT); // ase
        Interval interval = alpha.interval().orElseThrow();
        assertThat(interval.method()).isEqualTo("feldt");
        assertThat(interval.confidenceLevel()).isEqualTo(0.95);
        assertThat(interval.lower()).isCloseTo(0.739375685643107, EXACT);
        assertThat(interval.upper()).isCloseTo(0.915773072159982, EXACT);
        assertThat(alpha.flags()).isEmpty();
    }

    @Test
    void otherConfidenceLevelsGiveOtherIntervals() {
        Interval interval = listwise(ATTITUDE).alphaRaw(0.5).interval().orElseThrow();
        assertThat(interval.confidenceLevel()).isEqualTo(0.5);
        // scipy 1.17.1: 1 - (1 - 0.84314276956476) * f.ppf([.75, .25], 29, 174)
        assertThat(interval.lower()).isCloseTo(0.8142040614519833, EXACT);
        assertThat(interval.upper()).isCloseTo(0.8737187560271358, EXACT);
    }

    @Test
    void intervalsStandWhereTheyAreAskedFor() {
        Reliability reliability = listwise(ATTITUDE);
        assertThat(reliability.alphaRaw().interval()).isEmpty();
        assertThat(reliability.estimates())
                .allSatisfy(figure -> assertThat(figure.interval()).isEmpty());
        assertThat(reliability.estimates(0.9).get(0)).isEqualTo(reliability.alphaRaw(0.9));
        assertThat(reliability.estimates(0.9).subList(1, 15))
                .isEqualTo(reliability.estimates().subList(1, 15));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reliability.alphaRaw(0.4))
                .withMessage("reliability: a confidence level is at least 0.5 and at most 0.999999, but was 0.4");
    }

    /** The level at which an interval is narrowest, and the fewest and most uneven rows. */
    @Test
    void feldtsIntervalHoldsAlphaAtEveryLevel() {
        for (double[][] rows : new double[][][] {
            {{1, 2}, {2, 2}},
            {{1, 2, 3, 4, 5, 6, 7}, {3, 2, 5, 1, 5, 7, 7}},
            {{1, 2}, {2, 3}, {3, 1}},
            {{1, 2}, {2, 3}, {3, 4}, {4, 4}, {5, 4}, {6, 7}}
        }) {
            Reliability reliability = listwise(TestRows.of(rows));
            assertThat(reliability.alphaRaw(0.5).interval()).isPresent();
        }
    }

    @Test
    void coefficientsFromCorrelationsAreThoseOfPsych() {
        Reliability reliability = listwise(ATTITUDE);
        assertThat(reliability.alphaStandardized().value()).isCloseTo(0.839083803029511, EXACT); // std.alpha
        assertThat(reliability.averageCorrelation().value()).isCloseTo(0.426906642649717, EXACT); // average_r
        assertThat(reliability.lambda6Correlation().value()).isCloseTo(0.875215137360349, EXACT); // G6(smc)
    }

    @Test
    void lambdasAreThoseOfGuttmansFormulas() {
        Reliability reliability = listwise(ATTITUDE);
        // 1 - sum(diag(C)) / V
        assertThat(reliability.lambda1().value()).isCloseTo(0.7226938024840799, EXACT);
        // 1 - sum(diag(C)) / V + sqrt(k / (k - 1) * sum(off^2)) / V
        assertThat(reliability.lambda2().value()).isCloseTo(0.860272454217454, EXACT);
        assertThat(reliability.lambda3().value()).isCloseTo(0.84314276956476, EXACT);
        // s <- combn(k, 3); max(apply(s, 2, function(i) 4 * sum(C[i, -i]) / V)), and maxrb of splitHalf
        assertThat(reliability.lambda4().value()).isCloseTo(0.9055352049179762, EXACT);
        assertThat(reliability.lambda4().method()).isEqualTo("lambda-4-best-of-all-covariance");
        // 1 - sum(diag(C)) / V + 2 * sqrt(max(colSums(off^2))) / V
        assertThat(reliability.lambda5().value()).isCloseTo(0.8499223196542375, EXACT);
        // 1 - sum(1 / diag(solve(C))) / V
        assertThat(reliability.lambda6().value()).isCloseTo(0.8829021772868582, EXACT);
        // mean(apply(s, 2, function(i) 4 * sum(C[i, -i]) / V))
        assertThat(reliability.meanSplitHalf().value()).isCloseTo(0.8259357742675199, EXACT);
    }

    @Test
    void evenNumbersOfItemsHaveAlphaAsTheirMeanSplitHalf() {
        Reliability reliability = listwise(LONG);
        assertThat(reliability.lambda1().value()).isCloseTo(0.5325469637396243, EXACT);
        assertThat(reliability.lambda2().value()).isCloseTo(0.6723232470194076, EXACT);
        assertThat(reliability.lambda4().value()).isCloseTo(0.8497160332022716, EXACT);
        assertThat(reliability.lambda5().value()).isCloseTo(0.6397874713821394, EXACT);
        assertThat(reliability.lambda6().value()).isCloseTo(0.8233671162536146, EXACT);
        assertThat(reliability.lambda6Correlation().value()).isCloseTo(0.8408179526831187, EXACT);
        // combn(10, 5) as above
        assertThat(reliability.meanSplitHalf().value()).isCloseTo(0.5917188485995826, EXACT);
    }

    @Test
    void errorsOfMeasurementAreOfTheSumAndTheMean() {
        Reliability reliability = listwise(ATTITUDE);
        // sqrt(V * (1 - alpha)), and over 7
        assertThat(reliability.errorOfSum().value()).isCloseTo(22.87142137491267, within(1e-11));
        assertThat(reliability.errorOfMean().value()).isCloseTo(3.26734591070181, EXACT);
    }

    /** {@code factanal(x, 1, rotation = "none")} with factr = 1e-3, loadings times the deviations; lavaan 0.6.14 agrees to 1e-7. */
    @Test
    void omegaIsThatOfAOneFactorModelByMaximumLikelihood() {
        List<Estimate> omega = listwise(ATTITUDE).omegaTotal();
        assertThat(omega)
                .extracting(Estimate::method)
                .containsExactly("omega-total-model-implied", "omega-total-observed-variance");
        assertThat(omega.get(0).value()).isCloseTo(0.8563267928975414, within(1e-7));
        assertThat(omega.get(1).value()).isCloseTo(0.8263179355727015, within(1e-7));
        assertThat(omega.get(0).flags()).isEmpty();

        List<Estimate> ofLong = listwise(LONG).omegaTotal();
        assertThat(ofLong.get(0).value()).isCloseTo(0.638564356944243, within(1e-6));
        assertThat(ofLong.get(1).value()).isCloseTo(0.6364302702081408, within(1e-6));
        assertThat(ofLong.get(0).flags()).containsExactly("items load with both signs: one may be keyed the wrong way");
    }

    /**
     * pingouin's documentation of cronbach_alpha, to 15 digits by R: {@code cov(use = "pairwise")} and {@code na.omit}. It prints
     * [0.435, 0.909], [0.581, 0.933] and [0.195, 0.84]; the second takes all 12 rows for the interval, 3 of which the figure
     * does not use.
     */
    @Test
    void pairwiseAndListwiseReportTheirOwnN() {
        Estimate pairwise = pairwise(WIDE).alphaRaw(0.95);
        assertThat(pairwise.method()).isEqualTo("alpha-raw-pairwise");
        assertThat(pairwise.value()).isCloseTo(0.732660835214447, EXACT);
        assertThat(pairwise.n()).isEqualTo(12);
        assertThat(pairwise.interval().orElseThrow().lower()).isCloseTo(0.435310448544826, EXACT);
        assertThat(pairwise.interval().orElseThrow().upper()).isCloseTo(0.909362910164429, EXACT);

        Estimate listwise = listwise(WIDE).alphaRaw(0.95);
        assertThat(listwise.value()).isCloseTo(0.801694915254237, EXACT);
        assertThat(listwise.n()).isEqualTo(9);
        assertThat(listwise.interval().orElseThrow().lower()).isCloseTo(0.533003199913274, EXACT);
        assertThat(listwise.interval().orElseThrow().upper()).isCloseTo(0.947207967339016, EXACT);

        Estimate complete = pairwise(LONG).alphaRaw(0.95);
        assertThat(complete.value()).isCloseTo(0.591718848599583, EXACT);
        assertThat(complete.interval().orElseThrow().lower()).isCloseTo(0.194921390663122, EXACT);
        assertThat(complete.interval().orElseThrow().upper()).isCloseTo(0.839820814627543, EXACT);
    }

    @Test
    void pairsThatContradictEachOtherHaveNoLambda6AndNoOmega() {
        // R: the least eigenvalue of cov(x, use = "pairwise") is -0.0077
        Reliability reliability = pairwise(WIDE);
        String why = "the matrix of the items is not positive definite: too few rows, an item without variance, or one "
                + "that others add up to, or pairs that contradict each other";
        assertThat(reliability.lambda6()).isEqualTo(Estimate.none("lambda-6-covariance-pairwise", why, 12));
        assertThat(reliability.lambda6Correlation()).isEqualTo(Estimate.none("lambda-6-correlation-pairwise", why, 12));
        assertThat(reliability.omegaTotal())
                .containsExactly(
                        Estimate.none("omega-total-model-implied-pairwise", why, 12),
                        Estimate.none("omega-total-observed-variance-pairwise", why, 12));
    }

    @Test
    void perfectAgreementIsReliableWithoutDoubt() {
        Reliability same = listwise(TestRows.of(new double[][] {{1, 1, 1}, {2, 2, 2}, {4, 4, 4}}));
        assertThat(same.alphaRaw(0.95)).hasToString("alpha-raw 1, n = 3, se 0, 95 % [1, 1] (feldt)");
        assertThat(same.alphaStandardized().value()).isEqualTo(1);
        assertThat(same.lambda4().value()).isCloseTo(8.0 / 9, EXACT); // 4 · 2v / 9v: halves of one item and two
        assertThat(same.errorOfSum().value()).isZero();
        assertThat(same.lambda6().isPresent()).isFalse();
    }

    @Test
    void itemsThatGoAgainstEachOtherAreFlagged() {
        // Covariances [[1, −0.5], [−0.5, 1]]: α = 2 (1 − 2/1) = −2, error √(1 · 3).
        Reliability opposed = listwise(TestRows.of(new double[][] {{1, 2}, {2, 3}, {3, 1}}));
        assertThat(opposed.alphaRaw().value()).isCloseTo(-2, EXACT);
        assertThat(opposed.alphaRaw().flags())
                .containsExactly("below 0: items do not go together, or one is keyed the wrong way");
        assertThat(opposed.alphaRaw(0.5).interval().orElseThrow().contains(-2)).isTrue();
        assertThat(opposed.errorOfSum().value()).isCloseTo(Math.sqrt(3), EXACT);
        assertThat(opposed.errorOfSum().flags())
                .containsExactly("alpha is below 0: more than the deviation of the score");
    }

    @Test
    void sumsThatDoNotVaryHaveNoReliability() {
        Reliability mirrored = listwise(TestRows.of(new double[][] {{1, 3}, {2, 2}, {3, 1}}));
        assertThat(mirrored.alphaRaw()).isEqualTo(Estimate.none("alpha-raw", "the sum of the items does not vary", 3));
        assertThat(mirrored.omegaTotal().get(0))
                .isEqualTo(Estimate.none("omega-total-model-implied", "the sum of the items does not vary", 3));
    }

    @Test
    void itemsThatDoNotVaryLeaveRawAlphaAlone() {
        // Item covariances: 1, 0, 1 with 0.5 between the first and the third: α = 3/2 (1 − 2/3).
        Reliability reliability = listwise(TestRows.of(new double[][] {{1, 4, 1}, {2, 4, 3}, {3, 4, 2}}));
        assertThat(reliability.alphaRaw().value()).isCloseTo(0.5, EXACT);
        assertThat(reliability.alphaStandardized())
                .isEqualTo(Estimate.none("alpha-standardized", "item 'q2' does not vary", 3));
        assertThat(reliability.omegaTotal().get(1))
                .isEqualTo(Estimate.none("omega-total-observed-variance", "item 'q2' does not vary", 3));
    }

    @Test
    void tooLittleIsAnsweredWithTheReason() {
        assertThat(listwise(TestRows.of(new double[][] {{1}, {2}})).alphaRaw())
                .isEqualTo(Estimate.none("alpha-raw", "1 item, and a scale takes at least 2", 2));
        assertThat(listwise(TestRows.of(new double[][] {{1, 2}})).alphaRaw())
                .isEqualTo(Estimate.none("alpha-raw", "1 row to go by, and it takes at least 2", 1));
        assertThat(listwise(TestRows.of(new double[][] {{1, NONE}, {NONE, 2}})).alphaRaw())
                .isEqualTo(Estimate.none("alpha-raw", "0 rows to go by, and it takes at least 2", 0));
        assertThat(pairwise(TestRows.of(new double[][] {{1, NONE}, {NONE, 2}, {2, 1}, {3, NONE}}))
                        .alphaRaw())
                .isEqualTo(Estimate.none(
                        "alpha-raw-pairwise", "items 'q1' and 'q2': they have fewer than 2 rows in common", 4));
        assertThat(listwise(TestRows.of()).estimates())
                .allSatisfy(estimate -> assertThat(estimate.why()).contains("no row was seen"));
        assertThat(listwise(TestRows.of(new double[][] {{1, 2}, {2, 2}, {3, 4}}))
                        .omegaTotal()
                        .get(0))
                .isEqualTo(Estimate.none("omega-total-model-implied", "2 items, and one factor takes at least 3", 3));
    }

    @Test
    void contradictingPairsAreFlaggedWhereTheyShow() {
        // q1 and q2 vary alike where both are answered, and q1 by itself hardly does.
        double[][] rows = {{0, 0}, {9, 9}, {4, NONE}, {5, NONE}, {4, NONE}, {5, NONE}, {4, NONE}, {5, NONE}};
        Reliability reliability = pairwise(TestRows.of(rows));
        // R: C <- cov(x, use = "pairwise"); 2 * (1 - sum(diag(C)) / sum(C))
        assertThat(reliability.alphaRaw().value()).isCloseTo(1.270588235294118, EXACT);
        assertThat(reliability.alphaRaw().flags()).containsExactly("above 1: no complete data have such covariances");
        assertThat(reliability.alphaRaw(0.95).interval()).isEmpty();
        assertThat(reliability.errorOfSum())
                .isEqualTo(Estimate.none(
                        "sem-of-sum-alpha-raw-pairwise", "alpha is above 1: pairs of items contradict each other", 8));
    }

    @Test
    void allOfThemStandInOneList() {
        assertThat(listwise(ATTITUDE).estimates())
                .extracting(Estimate::method)
                .containsExactly(
                        "alpha-raw",
                        "alpha-standardized",
                        "average-inter-item-r",
                        "lambda-1-covariance",
                        "lambda-2-covariance",
                        "lambda-3-covariance",
                        "lambda-4-best-of-all-covariance",
                        "split-half-mean-covariance",
                        "lambda-5-covariance",
                        "lambda-6-covariance",
                        "lambda-6-correlation",
                        "omega-total-model-implied",
                        "omega-total-observed-variance",
                        "sem-of-sum-alpha-raw",
                        "sem-of-mean-alpha-raw");
    }
}
