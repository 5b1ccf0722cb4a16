package org.relationalleadership.psychometrics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NullDistributionTest {

    /** Probabilities of LeBreton and Senter (2008) for five options, and their variances. */
    @Test
    void publishedVariancesAreThoseOfTheirProbabilities() {
        Map<NullDistribution, List<Double>> published = Map.of(
                NullDistribution.UNIFORM, List.of(0.2, 0.2, 0.2, 0.2, 0.2),
                NullDistribution.SLIGHT_SKEW, List.of(0.05, 0.15, 0.2, 0.35, 0.25),
                NullDistribution.MODERATE_SKEW, List.of(0.0, 0.1, 0.15, 0.4, 0.35),
                NullDistribution.HEAVY_SKEW, List.of(0.0, 0.0, 0.1, 0.4, 0.5),
                NullDistribution.TRIANGULAR, List.of(0.11, 0.22, 0.34, 0.22, 0.11),
                NullDistribution.NORMAL, List.of(0.07, 0.24, 0.38, 0.24, 0.07));
        assertThat(NullDistribution.published()).hasSameElementsAs(published.keySet());
        published.forEach((distribution, probabilities) -> assertThat(
                        distribution.variance(5).orElseThrow())
                .as(distribution.id())
                .isCloseTo(NullDistribution.of("own", probabilities).variance(5).orElseThrow(), within(1e-12)));
        // R 4.2.2, multilevel 2.7, which takes them as they are
        Map.of(
                        NullDistribution.UNIFORM, 2.0,
                        NullDistribution.SLIGHT_SKEW, 1.34,
                        NullDistribution.MODERATE_SKEW, 0.90,
                        NullDistribution.HEAVY_SKEW, 0.44,
                        NullDistribution.TRIANGULAR, 1.32,
                        NullDistribution.NORMAL, 1.04)
                .forEach((distribution, variance) ->
                        assertThat(distribution.variance(5)).hasValue(variance));
    }

    /**
     * R package WGA of J. M. LeBreton, commit 2bc1fa41 on GitHub, {@code null.var} in R/RWG.R, which refers to LeBreton and
     * Senter (2008); two digits.
     */
    @ParameterizedTest
    @CsvSource({
        "5, 2.00, 1.34, 0.90, 0.44, 1.32, 1.04",
        "6, 2.92, 1.85, 1.26, 0.69, 1.45, 1.25",
        "7, 4.00, 2.90, 2.14, 1.39, 2.10, 1.40",
        "8, 5.25, 3.47, 2.79, 2.35, 2.81, 1.73",
        "9, 6.67, 5.66, 4.73, 3.16, 3.00, 1.58",
        "10, 8.25, 6.30, 5.09, 3.46, 2.89, 1.45",
        "11, 10.00, 7.31, 6.32, 4.02, 3.32, 1.40",
    })
    void areKnownForFiveToElevenOptions(
            int options,
            double uniform,
            double slight,
            double moderate,
            double heavy,
            double triangular,
            double normal) {
        assertThat(NullDistribution.UNIFORM.variance(options).orElseThrow()).isCloseTo(uniform, within(0.005));
        assertThat(NullDistribution.published().stream()
                        .skip(1)
                        .map(distribution -> distribution.variance(options).orElseThrow()))
                .containsExactly(slight, moderate, heavy, triangular, normal);
    }

    @Test
    void areNotKnownForOtherNumbersOfOptions() {
        assertThat(NullDistribution.NORMAL.variance(4)).isEmpty();
        assertThat(NullDistribution.NORMAL.variance(12)).isEmpty();
        assertThat(NullDistribution.UNIFORM.variance(2)).hasValue(0.25);
        assertThat(NullDistribution.UNIFORM.variance(1)).isEmpty();
        assertThat(NullDistribution.UNIFORM.variance(129)).isEmpty();
        assertThat(NullDistribution.UNIFORM.variance(-1)).isEmpty();
    }

    /** By hand: 1 : 2 : 3 : 2 : 1 over nine, (4 · 2 + 2 · 2) / 9; and 1 : 2 : 2 : 1 over six, (2.25 · 2 + 0.25 · 4) / 6. */
    @Test
    void trianglesMayHaveEvenSteps() {
        assertThat(NullDistribution.TRIANGULAR_STEPS.variance(5).orElseThrow()).isCloseTo(12 / 9.0, within(1e-12));
        assertThat(NullDistribution.TRIANGULAR_STEPS.variance(4).orElseThrow()).isCloseTo(5.5 / 6, within(1e-12));
    }

    @Test
    void mayBeOnesOwn() {
        NullDistribution own = NullDistribution.of("own", List.of(0.5, 0.0, 0.5));
        assertThat(own.variance(3)).hasValue(1);
        assertThat(own.variance(5)).isEmpty();
        assertThat(own).hasToString("own").isEqualTo(NullDistribution.of("own", List.of(0.5, 0.0, 0.5)));
        assertThat(own).hasSameHashCodeAs(NullDistribution.of("own", List.of(0.5, 0.0, 0.5)));
        assertThat(own).isNotEqualTo(NullDistribution.of("own", List.of(0.4, 0.2, 0.4)));
        assertThat(own).isNotEqualTo(NullDistribution.of("other", List.of(0.5, 0.0, 0.5)));
    }

    @Test
    void rejectsWhatIsNoDistribution() {
        String rule =
                "null distribution 'own': there are 2 to 128 probabilities, none negative, that add up to 1, but they were ";
        for (List<Double> wrong :
                List.of(List.of(1.0), List.of(0.5, 0.4), List.of(1.5, -0.5), List.of(Double.NaN, 1.0))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> NullDistribution.of("own", wrong))
                    .withMessage(rule + wrong);
        }
    }
}
