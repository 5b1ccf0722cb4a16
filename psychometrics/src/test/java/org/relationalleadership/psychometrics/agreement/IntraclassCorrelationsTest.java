package org.relationalleadership.psychometrics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.relationalleadership.psychometrics.agreement.Tables.GAP;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Interval;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.psychometrics.number.FRatio;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Observations;

class IntraclassCorrelationsTest {

    private static final double[][] SHROUT = {
        {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
    };

    private static final Map<String, double[][]> TABLES = Map.of(
            "shrout",
            SHROUT,
            "wine",
            new double[][] {
                {1, 2, 0, 1},
                {1, 3, 3, 2},
                {3, 8, 1, 4},
                {6, 4, 3, 3},
                {6, 5, 5, 6},
                {7, 5, 6, 2},
                {8, 7, 7, 9},
                {9, 9, 9, 8}
            },
            "flat",
            new double[][] {{1, 5, 2, 4}, {5, 1, 4, 2}, {2, 4, 1, 5}, {4, 2, 5, 1}, {3, 3, 3, 3}});

    private final Metric<?, IntraclassCorrelations> metric = IntraclassCorrelations.metric(0.95);

    private static Estimate figure(IntraclassCorrelations correlations, String method) {
        return correlations.estimates().stream()
                .filter(estimate -> estimate.method().equals(method))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> reference() throws IOException {
        try (InputStream in = Objects.requireNonNull(IntraclassCorrelationsTest.class.getResourceAsStream("icc.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    private void equalsTheReference(IntraclassCorrelations found, String[] expected) {
        Estimate figure = figure(found, expected[1]);
        if (expected[2].isEmpty()) {
            assertThat(figure.why()).contains("there is none of the variance that it is divided by");
            return;
        }
        double value = Double.parseDouble(expected[2]);
        assertThat(figure.value()).as(expected[0] + " " + expected[1]).isCloseTo(value, within(1e-12));
        if (!expected[3].isEmpty()) {
            Interval interval = figure.interval().orElseThrow();
            assertThat(interval.lower()).isCloseTo(Double.parseDouble(expected[3]), within(1e-9));
            assertThat(interval.upper()).isCloseTo(Double.parseDouble(expected[4]), within(1e-9));
        }
    }

    @Test
    void areThoseOfPsych() throws IOException {
        for (String line : reference()) {
            String[] expected = line.split(",", -1);
            double[][] table = Objects.requireNonNull(TABLES.get(expected[0]));
            equalsTheReference(metric.of(Tables.of(0, 10, table)), expected);
            equalsTheReference(metric.of(Tables.of(Tables.anyNumber(0, 10), List.of(), List.of(), table)), expected);
        }
    }

    /** Shrout and Fleiss (1979), tables 3 and 4, print two digits. */
    @Test
    void roundToWhatShroutAndFleissPrinted() {
        IntraclassCorrelations found = metric.of(Tables.of(0, 10, SHROUT));
        Map<String, Double> printed = Map.of(
                "icc-1-1", 0.17,
                "icc-2-1", 0.29,
                "icc-3-1", 0.71,
                "icc-1-k", 0.44,
                "icc-2-k", 0.62,
                "icc-3-k", 0.91,
                "ms-targets", 11.24,
                "ms-within-targets", 6.26,
                "ms-raters", 32.49,
                "ms-residual", 1.02);
        printed.forEach((method, expected) ->
                assertThat(figure(found, method).value()).as(method).isCloseTo(expected, within(0.005)));
    }

    /**
     * R 4.2.2, psych 2.2.9, {@code ICC(x, lmer = FALSE)$summary}: sums of squares of targets, raters and residual, and of all;
     * and the roots of the mean squares within targets and of the residual, which are the standard errors of measurement for
     * absolute agreement and for consistency.
     */
    @ParameterizedTest
    @CsvSource({
        "shrout, 56.2083333333333, 97.4583333333333, 15.2916666666667, 168.958333333333, 2.5027762362802, 1.00967541539073",
        "wine, 188.21875, 7.34375, 47.90625, 243.46875, 1.51726178800276, 1.51038074669932",
        "flat, 0, 0, 40, 40, 1.63299316185545, 1.82574185835055",
    })
    void meanSquaresAddUpToTheSumsOfSquares(
            String table,
            double targets,
            double raters,
            double residual,
            double all,
            double errorOfAgreement,
            double errorOfConsistency) {
        IntraclassCorrelations found = metric.of(Tables.of(0, 10, Objects.requireNonNull(TABLES.get(table))));
        double n = found.targets();
        double k = found.raters();
        assertThat((n - 1) * found.meanSquareTargets().value()).isCloseTo(targets, within(1e-12));
        assertThat((k - 1) * found.meanSquareRaters().value()).isCloseTo(raters, within(1e-12));
        assertThat((n - 1) * (k - 1) * found.meanSquareResidual().value()).isCloseTo(residual, within(1e-12));
        assertThat((n - 1) * found.meanSquareTargets().value()
                        + n * (k - 1) * found.meanSquareWithin().value())
                .isCloseTo(all, within(1e-12));
        assertThat(Math.sqrt(found.meanSquareWithin().value())).isCloseTo(errorOfAgreement, within(1e-12));
        assertThat(Math.sqrt(found.meanSquareResidual().value())).isCloseTo(errorOfConsistency, within(1e-12));
    }

    /**
     * R 4.2.2 gives Satterthwaite's degrees of freedom; the limits of ICC(2,1) by hand from them and from the mean squares,
     * after McGraw and Wong (1996), table 7.
     */
    @ParameterizedTest
    @CsvSource({"shrout, 4.78514386221276", "wine, 23.9975252802203", "flat, 12"})
    void limitsOfAgreementRestOnSatterthwaitesDegreesOfFreedom(String table, double df) {
        IntraclassCorrelations found = metric.of(Tables.of(0, 10, Objects.requireNonNull(TABLES.get(table))));
        double n = found.targets();
        double k = found.raters();
        double between = found.meanSquareTargets().value();
        double raters = found.meanSquareRaters().value();
        double residual = found.meanSquareResidual().value();
        double high = FRatio.quantile(0.975, n - 1, df);
        double low = FRatio.quantile(0.975, df, n - 1);
        Interval interval = found.icc21().interval().orElseThrow();
        assertThat(interval.method()).isEqualTo("f-satterthwaite");
        assertThat(interval.lower())
                .isCloseTo(
                        n
                                * (between - high * residual)
                                / (high * (k * raters + (k * n - k - n) * residual) + n * between),
                        within(1e-9));
        assertThat(interval.upper())
                .isCloseTo(
                        n * (low * between - residual) / (k * raters + (k * n - k - n) * residual + n * low * between),
                        within(1e-9));
    }

    @Test
    void flagsWhatLiesOutsideOfItsRange() {
        IntraclassCorrelations flat = metric.of(Tables.of(0, 10, Objects.requireNonNull(TABLES.get("flat"))));
        assertThat(flat.icc11().flags()).containsExactly("below 0");
        assertThat(flat.icc2k().value()).isEqualTo(5);
        assertThat(flat.icc2k().flags()).containsExactly("above 1");
        assertThat(metric.of(Tables.of(0, 10, SHROUT)).icc11().flags()).isEmpty();
    }

    @Test
    void leavesOutTargetsThatSomeRaterHasNotRated() {
        Observations gaps = Tables.of(
                0, 10, SHROUT[0], new double[] {1, GAP, 3, 4}, SHROUT[1], SHROUT[2], SHROUT[3], SHROUT[4], SHROUT[5]);
        IntraclassCorrelations found = metric.of(gaps);
        assertThat(found.targets()).isEqualTo(6);
        assertThat(found.raters()).isEqualTo(4);
        assertThat(found.incomplete()).isEqualTo(1);
        assertThat(found.icc21()).isEqualTo(metric.of(Tables.of(0, 10, SHROUT)).icc21());
    }

    @Test
    void saysWhatItTakes() {
        String reason = "it takes 2 raters and 2 targets that all of them rated, but there are ";
        assertThat(metric.of(Tables.of(1, 5, new double[] {1, 2})).estimates())
                .allSatisfy(estimate -> assertThat(estimate.why()).contains(reason + "2 and 1"));
        assertThat(metric.of(Tables.of(1, 5, new double[] {1}, new double[] {2}))
                        .estimates())
                .allSatisfy(estimate -> assertThat(estimate.why()).contains(reason + "1 and 2"));
        assertThat(metric.of(Tables.of(1, 5, new double[] {GAP, 2}, new double[] {2, GAP}))
                        .icc11()
                        .why())
                .contains(reason + "2 and 0");
        assertThat(metric.of(Batches.of(List.of()), 1).icc11().why()).contains(reason + "0 and 0");
    }

    @Test
    void perfectAgreementIsOneWithoutAnInterval() {
        IntraclassCorrelations same = metric.of(Tables.of(1, 5, new double[] {1, 1}, new double[] {4, 4}));
        for (Estimate icc :
                List.of(same.icc11(), same.icc21(), same.icc31(), same.icc1k(), same.icc2k(), same.icc3k())) {
            assertThat(icc.value()).isEqualTo(1);
            assertThat(icc.interval()).isEmpty();
            assertThat(icc.flags()).isEmpty();
        }
        assertThat(same.fOneWay().why()).contains("there is none of the variance that it is divided by");
        assertThat(same.pOneWay().why()).contains("there is none of the variance that it is divided by");
    }

    @Test
    void raterLevelsCountForAgreementAlone() {
        IntraclassCorrelations shifted = metric.of(Tables.of(
                Tables.anyNumber(0, 1),
                List.of(),
                List.of(),
                new double[] {0.1, 0.3},
                new double[] {0.2, 0.4},
                new double[] {0.4, 0.6}));
        assertThat(shifted.icc31().value()).isEqualTo(1);
        // By hand: MSR = 7/150, MSC = 9/150, MSE = 0; (7/150) / (7/150 + 2 / 3 * 9/150) = 7/13.
        assertThat(shifted.icc21().value()).isCloseTo(7 / 13.0, within(1e-12));
    }

    /** Far from zero a variance is a small difference of large squares; a shift of all ratings changes none of the figures. */
    @ParameterizedTest
    @ValueSource(doubles = {1e4, 1e6, 1e9})
    void aShiftOfAllRatingsChangesNothing(double shift) {
        double[][] shifted = new double[SHROUT.length][];
        for (int target = 0; target < SHROUT.length; target++) {
            shifted[target] = Arrays.stream(SHROUT[target])
                    .map(rating -> rating + 0.25 + shift)
                    .toArray();
        }
        List<Estimate> expected = metric.of(Tables.of(0, 10, SHROUT)).estimates();
        List<Estimate> found = metric.of(Tables.of(Tables.anyNumber(0, 2e9), List.of(), List.of(), shifted))
                .estimates();
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.get(i).value())
                    .as(expected.get(i).method())
                    .isCloseTo(expected.get(i).value(), within(1e-12));
        }
    }

    @Test
    void withoutAnyVarianceThereIsNone() {
        IntraclassCorrelations constant = metric.of(Tables.of(
                Tables.anyNumber(0, 1), List.of(), List.of(), new double[] {0.1, 0.1}, new double[] {0.1, 0.1}));
        assertThat(constant.meanSquareTargets().value()).isZero();
        assertThat(constant.icc11().why()).contains("there is none of the variance that it is divided by");
    }

    @Test
    void rejectsOtherColumnsAndLevels() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntraclassCorrelations.metric(1))
                .withMessage(
                        "intraclass correlations: a confidence level is at least 0.5 and at most 0.999999, but was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> metric.of(
                        Batches.of(List.of(Tables.of(1, 5, new double[] {1, 2}), Tables.of(1, 5, new double[] {1}))),
                        1))
                .withMessage("raters: all rows have the same columns, [c1, c2], but some have [c1]");
    }
}
