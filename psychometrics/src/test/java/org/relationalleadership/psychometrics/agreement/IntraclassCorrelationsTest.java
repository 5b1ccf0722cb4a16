package org.relationalleadership.psychometrics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.relationalleadership.psychometrics.agreement.Tables.GAP;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Interval;
import org.relationalleadership.evidence.Metric;
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

    @Test
    void withoutAnyVarianceThereIsNone() {
        IntraclassCorrelations constant = metric.of(Tables.of(
                Tables.anyNumber(0, 1), List.of(), List.of(), new double[] {0.1, 0.1}, new double[] {0.1, 0.1}));
        assertThat(constant.meanSquareTargets().value()).isZero();
        assertThat(constant.icc11().why()).contains("there is none of the variance that it is divided by");
    }

    @Test
    void ofUnmatchedRatersHaveOnlyTheFirstModel() {
        IntraclassCorrelations found = IntraclassCorrelations.oneWay(0.9).of(Tables.of(0, 10, SHROUT));
        assertThat(found.icc11().value()).isCloseTo(0.165741768405475, within(1e-12));
        assertThat(found.icc11().interval().orElseThrow().confidenceLevel()).isEqualTo(0.9);
        assertThat(found.icc2k().why())
                .contains("each target has raters of its own, so that raters cannot be told apart");
    }

    @Test
    void rejectsOtherColumnsAndLevels() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntraclassCorrelations.metric(1))
                .withMessage("intraclass correlations: a confidence level lies between 0 and 1, but was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> metric.of(
                        Batches.of(List.of(Tables.of(1, 5, new double[] {1, 2}), Tables.of(1, 5, new double[] {1}))),
                        1))
                .withMessage("raters: all rows have the same columns, [c1, c2], but some have [c1]");
    }
}
