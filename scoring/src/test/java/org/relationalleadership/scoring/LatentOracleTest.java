package org.relationalleadership.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Estimates, standard errors, probabilities and information beside those of other tools. */
class LatentOracleTest {

    private static final LatentPrior STANDARD_NORMAL = new LatentPrior(0, 1);

    private static final List<LatentItem> SIX = items(
            "graded-response",
            "1.2:-2,-1,0.2,1.5;0.8:-3,-1.5,0,2;2:-1.2,-0.4,0.6,1.4;1.5:-2.2,-1.1,-0.1,1.9;0.6:-4,-2,0.5,3;1.7:-1.8,-0.6,0.4,1.1");

    private static List<LatentItem> items(String model, String parameters) {
        return Stream.of(parameters.split(";", -1))
                .map(item -> item.split(":", -1))
                .map(item -> item(model, Double.parseDouble(item[0]), numbers(item[1])))
                .toList();
    }

    private static LatentItem item(String model, double discrimination, List<Double> thresholds) {
        return model.equals("graded-response")
                ? new GradedResponse(discrimination, thresholds)
                : new PartialCredit(discrimination, thresholds);
    }

    private static List<Double> numbers(String text) {
        return Stream.of(text.split(",", -1)).map(Double::valueOf).toList();
    }

    private static int[] pattern(String text) {
        return Stream.of(text.split(",", -1))
                .mapToInt(category -> category.equals("-") ? LatentEstimator.ABSENT : Integer.parseInt(category))
                .toArray();
    }

    private static Stream<String[]> rows(String resource) {
        try (InputStream in = LatentOracleTest.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(in, resource), StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String[]> mirtRows() {
        return rows("latent-mirt.tsv");
    }

    static Stream<String[]> mpmathRows() {
        return rows("latent-mpmath.tsv");
    }

    @ParameterizedTest
    @MethodSource("mirtRows")
    void agreesWithMirt(
            String pattern, double mean, double meanSe, double mode, double modeSe, double wle, double wleSe) {
        int[] answers = pattern(pattern);

        LatentEstimate byMean = eap(SIX).estimate(answers);
        assertThat(byMean.value()).isCloseTo(mean, within(1e-12));
        assertThat(byMean.standardError()).isCloseTo(meanSe, within(1e-12));

        LatentEstimate byMode = new LatentPosteriorMode(SIX, STANDARD_NORMAL).estimate(answers);
        assertThat(byMode.value()).isCloseTo(mode, within(1e-6));
        assertThat(byMode.standardError()).isCloseTo(modeSe, within(1e-4));

        LatentEstimate byWeight = new LatentWeightedLikelihood(SIX).estimate(answers);
        assertThat(byWeight.value()).isCloseTo(wle, within(1e-4));
        // mirt's numeric second derivative is off by 5e-4 where all answers are the highest; see the next test.
        assertThat(byWeight.standardError()).isCloseTo(wleSe, within(1e-3));
    }

    /**
     * R 4.2.2, {@code integrate()} of the posterior of rows 1, 2 and 7 of latent-mirt.tsv from −∞ to ∞; for the others the 61
     * points are exact enough to give its digits.
     */
    @Test
    void aFinerGridComesNearerToTheIntegral() {
        LatentPosteriorMean fine = new LatentPosteriorMean(SIX, 601, -12, 12, STANDARD_NORMAL);
        assertEstimate(fine, "0,0,0,0,0,0", -2.54790244267032, 0.607058241690509, 1e-9);
        assertEstimate(fine, "4,4,4,4,4,4", 2.29376323690955, 0.603782538041845, 1e-9);
        assertEstimate(fine, "-,-,-,2,-,-", -0.270012427380226, 0.745203129970426, 1e-9);
    }

    /** mirt 1.47, {@code fscores(method = "ML")}: what is left of the mode where the prior says nothing. */
    @Test
    void withoutAPriorTheModeIsTheMaximumOfTheLikelihood() {
        LatentPosteriorMode mode = new LatentPosteriorMode(SIX, new LatentPrior(0, 1e4));
        assertEstimate(mode, "2,2,2,2,2,2", -0.235755254681313, 0.460522739546311, 1e-4);
        assertEstimate(mode, "0,1,2,3,4,4", 0.37568607074377, 0.579510281804909, 1e-4);
        assertEstimate(mode, "4,3,2,1,0,0", -0.749552190331082, 0.627663836146083, 1e-4);
        assertEstimate(mode, "3,-,2,3,-,4", 0.84011821786272, 0.558139935508046, 1e-4);
        assertEstimate(mode, "-,-,-,2,-,-", -0.600000498183087, 1.00988079878257, 1e-4);
        assertEstimate(mode, "2,3,2,2,1,2", -0.200316527855819, 0.465185207363814, 1e-4);
        assertEstimate(mode, "2,2,2,3,2,2", 0.0147068299391846, 0.472110121114298, 1e-4);
        assertEstimate(mode, "0,4,3,4,3,3", 1.09895950894938, 0.52206945775203, 1e-4);
    }

    /**
     * mirt 1.47, {@code fscores(method = "MAP")}, rows 1 to 10 of latent-mirt.tsv. R's {@code optimize()} on the same posterior,
     * which that file holds, is up to 1.52e-6 away from it, and this library less than 1e-6 from R.
     */
    @Test
    void isAsNearToTheModeOfMirtAsItsMinimumIs() {
        List<Double> expected = numbers(
                "-2.48247743401926,2.21605389945251,-0.194527796575138,0.281208787730017,-0.539153713097291,"
                        + "0.643112656680337,-0.295447978635504,-0.164693274128142,0.0120262664676478,0.864030750418724");
        List<String> patterns = mirtRows().map(row -> row[0]).toList();
        assertThat(patterns).hasSameSizeAs(expected);
        LatentPosteriorMode mode = new LatentPosteriorMode(SIX, STANDARD_NORMAL);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(mode.estimate(pattern(patterns.get(i))).value())
                    .as(patterns.get(i))
                    .isCloseTo(expected.get(i), within(2e-6));
        }
    }

    private static void assertEstimate(
            LatentEstimator estimator, String pattern, double value, double error, double tolerance) {
        LatentEstimate estimate = estimator.estimate(pattern(pattern));
        assertThat(estimate.value()).as(pattern).isCloseTo(value, within(tolerance));
        assertThat(estimate.standardError()).as(pattern).isCloseTo(error, within(tolerance));
    }

    @ParameterizedTest
    @MethodSource("mpmathRows")
    void agreesWithArithmeticOfManyDigits(
            String model,
            String parameters,
            String pattern,
            double mean,
            double meanSe,
            double mode,
            double modeSe,
            double wle,
            double wleSe) {
        List<LatentItem> items = items(model, parameters);
        int[] answers = pattern(pattern);

        LatentEstimate byMean = eap(items).estimate(answers);
        assertThat(byMean.value()).isCloseTo(mean, within(1e-12));
        assertThat(byMean.standardError()).isCloseTo(meanSe, within(1e-12));

        LatentEstimate byMode = new LatentPosteriorMode(items, STANDARD_NORMAL).estimate(answers);
        assertThat(byMode.value()).isCloseTo(mode, within(1e-11));
        assertThat(byMode.standardError()).isCloseTo(modeSe, within(1e-11));

        LatentEstimate byWeight = new LatentWeightedLikelihood(items).estimate(answers);
        double scale = Math.max(1, Math.abs(wle));
        assertThat(byWeight.value()).isCloseTo(wle, within(1e-10 * scale));
        assertThat(byWeight.standardError()).isCloseTo(wleSe, within(1e-9 * wleSe));
    }

    private static LatentPosteriorMean eap(List<LatentItem> items) {
        return new LatentPosteriorMean(items, 61, -6, 6, STANDARD_NORMAL);
    }

    @ParameterizedTest
    @MethodSource("probabilities")
    void givesEachCategoryItsProbability(double theta, List<Double> expected) {
        // Item 1 of the six: R 4.2.2, differences of plogis(1.2 * (theta - b)).
        for (int k = 0; k < expected.size(); k++) {
            assertThat(StrictMath.exp(SIX.get(0).logProbability(k, theta))).isCloseTo(expected.get(k), within(1e-12));
        }
    }

    static Stream<Object[]> probabilities() {
        return Stream.of(
                new Object[] {
                    -1.0,
                    numbers(
                            "0.231475216500982,0.268524783499018,0.308454651438532,0.144119475383901,0.0474258731775668")
                },
                new Object[] {
                    0.0,
                    numbers("0.0831726964939223,0.14830252000706,0.328238432766211,0.298435285832319,0.141851064900488")
                },
                new Object[] {
                    1.0,
                    numbers(
                            "0.026596993576866,0.0565757029170564,0.193705498381688,0.368778111350185,0.354343693774205")
                });
    }

    /** At -3, -2.5 ... 3. */
    @Test
    void addsUpTheInformationOfTheTest() {
        // R 4.2.2 itself: up to 1e-10 from the formula in arithmetic of 45 digits, which gives mirt's digits
        assertInformation(
                "1.35583163951654,1.99167325301386,2.66961495173322,3.21049313621925,3.47111192584231,3.52024459599483,"
                        + "3.46443933643463,3.41822118415766,3.3284235445876,3.02614727738043,2.35465906665341,1.57782206385097,"
                        + "0.978631422054918",
                2e-10);
        // mirt 1.47, testinfo()
        assertInformation(
                "1.35583163948972,1.99167325298241,2.66961495174144,3.2104931362606,3.47111192591375,3.52024459607035,"
                        + "3.4644393365049,3.41822118423431,3.32842354465185,3.02614727739219,2.35465906659327,1.57782206375509,"
                        + "0.978631422001583",
                1e-12);
    }

    private static void assertInformation(String expected, double tolerance) {
        List<Double> information = IntStream.range(0, 13)
                .mapToObj(i -> LatentCurve.at(-3 + i / 2.0, SIX, new int[6]).information())
                .toList();
        for (int i = 0; i < information.size(); i++) {
            assertThat(information.get(i)).isCloseTo(numbers(expected).get(i), within(tolerance));
        }
    }

    @Test
    void givesAnUnansweredItemNoSay() {
        int[] gaps = {3, LatentEstimator.ABSENT, 2, 3, LatentEstimator.ABSENT, 4};
        List<LatentItem> four = List.of(SIX.get(0), SIX.get(2), SIX.get(3), SIX.get(5));

        assertThat(eap(SIX).estimate(gaps)).isEqualTo(eap(four).estimate(new int[] {3, 2, 3, 4}));
        assertThat(new LatentPosteriorMode(SIX, STANDARD_NORMAL).estimate(gaps).value())
                .isCloseTo(
                        new LatentPosteriorMode(four, STANDARD_NORMAL)
                                .estimate(new int[] {3, 2, 3, 4})
                                .value(),
                        within(1e-12));
    }

    @Test
    void canTellTwoThresholdsApartThatAreNearlyOne() {
        // P of the middle category is a (b2 - b1) P*(1 - P*) to first order: at theta = b, 2 × 1e-9 / 4.
        LatentItem item = new GradedResponse(2, List.of(0.0, 1e-9));

        assertThat(StrictMath.exp(item.logProbability(1, 0))).isCloseTo(5e-10, within(1e-18));
    }

    @Test
    void knowsTheProbabilityOfWhatIsNextToImpossible() {
        // log P(lowest) = -a (theta - b), less than e^-300 away: log1p(e^x) = x + log1p(e^-x).
        assertThat(new GradedResponse(10, List.of(-30.0, 0.0)).logProbability(0, 40))
                .isEqualTo(-700);
        assertThat(new PartialCredit(10, List.of(-30.0, 0.0)).logProbability(0, 40))
                .isEqualTo(-1100);
        assertThat(Arrays.asList(-40.0, 40.0))
                .allSatisfy(theta -> assertThat(new GradedResponse(10, List.of(-30.0, 30.0)).logProbability(1, theta))
                        .isEqualTo(-100));
    }
}
