package org.relationalleadership.psychometrics.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Interval;
import org.relationalleadership.mapping.Wave;

class ColumnChangeTest {

    /** R 4.2.2, {@code datasets::sleep}: Cushny and Peebles (1905), public domain; before is group 1, after group 2. */
    private static final double[] SLEEP_1 = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2};

    private static final double[] SLEEP_2 = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    /** Peak flow of 17 people by two meters, Bland and Altman (1986), table 1, first readings. */
    private static final double[] MINI = {
        512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451
    };

    private static final double[] WRIGHT = {
        494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427
    };

    private static ColumnChange change(double[] before, double[] after) {
        return Survey.paired(before, after).panel().change(Wave.PRE, Wave.POST).column("x");
    }

    /** Changes from 0. */
    private static ColumnChange change(double... changes) {
        return change(new double[changes.length], changes);
    }

    /** R 4.2.2 on the sleep data, from the formulas beside the methods in {@link ColumnChange}. */
    @ParameterizedTest
    @CsvSource({
        "mean-before, 0.75",
        "mean-after, 2.33",
        "sd-before, 1.78900965775916",
        "sd-after, 2.00224873579683",
        "sd-change, 1.22999548327987",
        "correlation-pearson, 0.795170205833578",
        "raw-change, 1.58",
        "t-paired, 4.06212768338204",
        "df-t-paired, 9",
        "p-t-paired-two-sided, 0.00283289019738427",
        "d-z, 1.28455756259105",
        "d-av-mean-of-sds, 0.833496341312704",
        "d-av-root-mean-variance, 0.83218108134954",
        "d-rm, 0.822176638386309",
        "glass-delta-sd-before, 0.883170190360538",
        "hedges-j-exact, 0.913874891792553",
        "hedges-j-approximate, 0.914285714285714",
        "g-z-exact, 1.1739249035142",
        "g-av-mean-of-sds-exact, 0.761711378726636",
        "g-av-root-mean-variance-exact, 0.76050939567012",
        "g-rm-exact, 0.751366586439653",
        "g-rm-approximate-2n-minus-2, 0.787436780426324",
        "g-glass-sd-before-exact, 0.807107062150144",
        "superiority-within-pairs, 0.95",
    })
    void agreesWithROnStudentsSleep(String method, double expected) {
        Estimate estimate = change(SLEEP_1, SLEEP_2).estimate(method);
        assertThat(estimate.value()).isCloseTo(expected, within(1e-12));
        assertThat(estimate.n()).isEqualTo(10);
    }

    @Test
    void boundsTheRawChangeAsRDoes() {
        Estimate change = change(SLEEP_1, SLEEP_2).rawChange();
        Interval interval = change.interval().orElseThrow();
        assertThat(interval.method()).isEqualTo("t-paired");
        assertThat(interval.confidenceLevel()).isEqualTo(0.95);
        assertThat(interval.lower()).isCloseTo(0.700114236723018, within(1e-12));
        assertThat(interval.upper()).isCloseTo(2.45988576327698, within(1e-12));
        // Python 3.11: 1.22999548327987 / 10 ** .5
        assertThat(change.standardError().orElseThrow()).isCloseTo(0.3889587238883942, within(1e-12));
    }

    /** R 4.2.2 with noncentral t: the interval of d_z; the others are that times J of the table above. */
    @Test
    void boundsTheEffectSizeByTheNoncentralT() {
        ColumnChange change = change(SLEEP_1, SLEEP_2);
        double lower = 0.414627756380144;
        double upper = 2.11801651397707;
        Interval dz = change.estimate("d-z").interval().orElseThrow();
        assertThat(dz.method()).isEqualTo("noncentral-t");
        assertThat(dz.lower()).isCloseTo(lower, within(1e-8));
        assertThat(dz.upper()).isCloseTo(upper, within(1e-8));
        Interval exact = change.estimate("g-z-exact").interval().orElseThrow();
        assertThat(exact.lower()).isCloseTo(0.913874891792553 * lower, within(1e-8));
        assertThat(exact.upper()).isCloseTo(0.913874891792553 * upper, within(1e-8));
        Interval approximate = change.estimate("g-z-approximate").interval().orElseThrow();
        assertThat(approximate.lower()).isCloseTo(0.914285714285714 * lower, within(1e-8));
        assertThat(approximate.upper()).isCloseTo(0.914285714285714 * upper, within(1e-8));
    }

    /**
     * R 4.2.2: the ends of the noncentrality by {@code uniroot} of {@code pt}, times √(2 (s₁² + s₂² − 2 s₁₂) / (n (s₁² + s₂²)))
     * for the root mean variance, which is Algina and Keselman's equation, and times s_d / (u √n) for the others.
     */
    @ParameterizedTest
    @CsvSource({
        "d-av-mean-of-sds, 0.26903482414012, 1.37429342728628, 1",
        "d-av-root-mean-variance, 0.26861028630432, 1.37212478774588, 1",
        "d-rm, 0.26538106570691, 1.35562916619777, 1",
        "glass-delta-sd-before, 0.285068482094634, 1.456197139241314, 1",
        "g-av-mean-of-sds-exact, 0.26903482414012, 1.37429342728628, 0.913874891792553",
        "g-av-root-mean-variance-exact, 0.26861028630432, 1.37212478774588, 0.913874891792553",
        "g-rm-exact, 0.26538106570691, 1.35562916619777, 0.913874891792553",
        "g-rm-approximate-2n-minus-2, 0.26538106570691, 1.35562916619777, 0.957746478873239", // 1 - 3 / 71
        "g-glass-sd-before-exact, 0.285068482094634, 1.456197139241314, 0.913874891792553",
    })
    void boundsEffectsInOtherUnitsByTheSameNoncentrality(String method, double lower, double upper, double correction) {
        Interval interval = change(SLEEP_1, SLEEP_2).estimate(method).interval().orElseThrow();
        assertThat(interval.method()).isEqualTo("noncentral-t-scaled");
        assertThat(interval.confidenceLevel()).isEqualTo(0.95);
        assertThat(interval.lower()).isCloseTo(correction * lower, within(1e-8));
        assertThat(interval.upper()).isCloseTo(correction * upper, within(1e-8));
    }

    @Test
    void countsUpSameAndDown() {
        ColumnChange change = change(SLEEP_1, SLEEP_2);
        assertThat(change.n()).isEqualTo(10);
        assertThat(change.up()).isEqualTo(9);
        assertThat(change.same()).isEqualTo(1);
        assertThat(change.down()).isZero();
    }

    /**
     * R 4.2.2, {@code wilcox.test(round(y - x, 10), exact = FALSE)}, with {@code correct} TRUE and FALSE; rounded, because R
     * takes 1.3 and 1.3000000000000003 for two sizes.
     */
    @Test
    void ranksTiedChangesTogetherWhereRoundingToldThemApart() {
        ColumnChange change = change(SLEEP_1, SLEEP_2);
        assertThat(change.estimate("wilcoxon-v")).isEqualTo(Estimate.of("wilcoxon-v", 45, 9));
        assertThat(change.estimate("p-wilcoxon-normal-continuity").value())
                .isCloseTo(0.009090698015925056, within(1e-12));
        assertThat(change.estimate("p-wilcoxon-normal").value()).isCloseTo(0.007632441648205516, within(1e-12));
        assertThat(change.estimate("p-wilcoxon-exact").why())
                .hasValue("is counted of fewer than 50 pairs without zeros and ties, but some did not change");
        assertThat(change(1.3, -1.3, 2).estimate("p-wilcoxon-exact").why())
                .hasValue("is counted of fewer than 50 pairs without zeros and ties, but some changes are of one size");
    }

    /** R 4.2.2, {@code wilcox.test(d)} and with {@code exact = FALSE}, {@code correct} TRUE and FALSE. */
    @Test
    void countsTheSignedRanksOfAFewPairsOut() {
        double[] changes = {0.4, -0.1, 0.9, 1.3, 0.2, -0.3, 1.7, 0.6, 2.1, -0.5, 0.8, 1.1};
        ColumnChange change = change(changes);
        assertThat(change.estimate("wilcoxon-v").value()).isEqualTo(69);
        assertThat(change.estimate("p-wilcoxon-exact").value()).isCloseTo(0.01611328125, within(1e-14));
        assertThat(change.estimate("p-wilcoxon-normal-continuity").value())
                .isCloseTo(0.02065837724123902, within(1e-13));
        assertThat(change.estimate("p-wilcoxon-normal").value()).isCloseTo(0.01860292990113575, within(1e-13));
        ColumnChange mirrored = change(Arrays.stream(changes).map(d -> -d).toArray());
        assertThat(mirrored.estimate("p-wilcoxon-exact").value()).isCloseTo(0.01611328125, within(1e-14));
        assertThat(change(1, -2, 4).estimate("p-wilcoxon-exact").value()).isEqualTo(0.75);
        assertThat(change(1, -2, 4).estimate("p-wilcoxon-normal-continuity").value())
                .isCloseTo(0.7892680261342813, within(1e-13));
    }

    /** R 4.2.2, {@code wilcox.test((1:49) * c(1, 1, -1))}: V = 817, exact. */
    @Test
    void countsTheSignedRanksOfUpToFortyNinePairsOut() {
        double[] changes = new double[50];
        for (int i = 0; i < 50; i++) {
            changes[i] = (i + 1) * (i % 3 == 2 ? -1 : 1);
        }
        ColumnChange most = change(Arrays.copyOf(changes, 49));
        assertThat(most.estimate("wilcoxon-v").value()).isEqualTo(817);
        assertThat(most.estimate("p-wilcoxon-exact").value()).isCloseTo(0.04170385423242352, within(1e-14));
        assertThat(change(changes).estimate("p-wilcoxon-exact").why())
                .hasValue("is counted of fewer than 50 pairs without zeros and ties, but 50 pairs");
    }

    /** R 4.2.2; Bland and Altman (1986) print −2.1, 38.8, −79.7 and 75.5, from rounded figures. */
    @Test
    void givesTheLimitsOfAgreementOfBlandAndAltman() {
        ColumnChange change = change(MINI, WRIGHT);
        assertThat(change.rawChange().value()).isCloseTo(-2.11764705882353, within(1e-12));
        assertThat(change.estimate("sd-change").value()).isCloseTo(38.7651298736074, within(1e-12));
        assertThat(change.estimate("limit-of-agreement-lower-2-sd").value())
                .isCloseTo(-79.6479068060383, within(1e-12));
        assertThat(change.estimate("limit-of-agreement-upper-2-sd").value()).isCloseTo(75.4126126883912, within(1e-12));
        assertThat(change.estimate("limit-of-agreement-lower-1.96-sd").value())
                .isCloseTo(-78.097301611094, within(1e-12));
        assertThat(change.estimate("limit-of-agreement-upper-1.96-sd").value())
                .isCloseTo(73.8620074934469, within(1e-12));
        // R: t.test(wright, mini, paired = TRUE)
        assertThat(change.estimate("p-t-paired-two-sided").value()).isCloseTo(0.8246476735303766, within(1e-12));
    }

    @Test
    void saysWhyNobodyHasNoFigures() {
        ColumnChange nobody = Survey.paired(new double[] {1}, new double[] {Double.NaN})
                .panel()
                .change(Wave.PRE, Wave.POST)
                .column("x");
        assertThat(nobody.n()).isZero();
        assertThat(nobody.estimates()).noneMatch(Estimate::isPresent).allMatch(estimate -> estimate.n() == 0);
        assertThat(nobody.rawChange().why()).hasValue("needs 1 pair, but there are 0");
        assertThat(nobody.estimate("d-z").why()).hasValue("needs 2 pairs, but there are 0");
        assertThat(nobody.estimate("hedges-j-exact").why()).hasValue("needs 3 pairs, but there are 0");
        assertThat(nobody.estimate("wilcoxon-v").why()).hasValue("needs 1 pair, but there are 0");
    }

    @Test
    void tellsOfOneWhatOneTells() {
        ColumnChange one = change(new double[] {1}, new double[] {3});
        assertThat(one.rawChange().value()).isEqualTo(2);
        assertThat(one.rawChange().flags()).containsExactly("no interval: needs 2 pairs, but there is 1");
        assertThat(one.estimate("sd-change").why()).hasValue("needs 2 pairs, but there is 1");
        assertThat(one.estimate("t-paired").why()).hasValue("needs 2 pairs, but there is 1");
        assertThat(one.estimate("superiority-within-pairs").value()).isEqualTo(1);
        assertThat(one.estimate("p-wilcoxon-exact").value()).isEqualTo(1);
    }

    @Test
    void needsThreePairsToCorrectTheBias() {
        ColumnChange two = change(new double[] {1, 2}, new double[] {3, 5});
        assertThat(two.estimate("d-z").interval()).isPresent();
        assertThat(two.estimate("hedges-j-exact").why()).hasValue("needs 3 pairs, but there are 2");
        assertThat(two.estimate("g-z-exact").why()).hasValue("needs 3 pairs, but there are 2");
    }

    @Test
    void doesNotDivideByChangesThatAreAllTheSame() {
        // 0.1 + 0.2 is not 0.3 to the last bit, and no spread either
        ColumnChange same = change(new double[] {0.1, 1, 3}, new double[] {0.1 + 0.2, 1.2, 3.2});
        assertThat(same.rawChange().interval()).isEmpty();
        assertThat(same.rawChange().flags()).containsExactly("no interval: all changed by the same");
        assertThat(same.estimate("sd-change").value()).isZero();
        assertThat(same.estimate("t-paired").why()).hasValue("all changed by the same");
        assertThat(same.estimate("p-t-paired-two-sided").why()).hasValue("all changed by the same");
        assertThat(same.estimate("d-z").why()).hasValue("all changed by the same");
        assertThat(same.estimate("d-rm").why()).hasValue("all changed by the same");
        assertThat(same.estimate("d-av-mean-of-sds").isPresent()).isTrue();
        assertThat(same.estimate("d-av-mean-of-sds").flags()).containsExactly("no interval: all changed by the same");
        assertThat(same.estimate("correlation-pearson").value()).isEqualTo(1);
    }

    /** By hand: d = 2, 3, 4, 5, s_d = 1.29, d_z = 2.71; the changes are large, and d_rm is 0 because r is 1. */
    @Test
    void saysWhereRepeatedMeasuresLeaveNoUnit() {
        ColumnChange change = change(new double[] {1, 2, 3, 4}, new double[] {3, 5, 7, 9});
        assertThat(change.estimate("d-z").value()).isCloseTo(3.5 / Math.sqrt(5.0 / 3), within(1e-12));
        for (String method : List.of("d-rm", "g-rm-exact", "g-rm-approximate-2n-minus-2")) {
            assertThat(change.estimate(method).value()).isZero();
            assertThat(change.estimate(method).flags())
                    .containsExactly("0 whatever the change, as r is 1: it supposes equal deviations before and after");
        }
        // 0.1, 0.2 and 0.7 times 1.1 are no such numbers to the last bit
        assertThat(change(new double[] {0.1, 0.2, 0.7}, new double[] {0.1 * 1.1, 0.2 * 1.1, 0.7 * 1.1})
                        .estimate("d-rm")
                        .value())
                .isZero();
        assertThat(change(1, 2, 2.5).estimate("d-rm").flags()).isEmpty();
    }

    @Test
    void doesNotMeasureInUnitsThatAreNotThere() {
        ColumnChange flat = change(new double[] {2, 2, 2}, new double[] {2, 3, 5});
        assertThat(flat.estimate("glass-delta-sd-before").why())
                .hasValue("all are the same before, so that there is no unit to measure in");
        assertThat(flat.estimate("correlation-pearson").why()).hasValue("all are the same before, or after");
        assertThat(flat.estimate("d-rm").why()).hasValue("all are the same before, or after");
        assertThat(flat.estimate("d-z").isPresent()).isTrue();
        ColumnChange still = change(new double[] {2, 2, 2}, new double[] {2, 2, 2});
        assertThat(still.same()).isEqualTo(3);
        assertThat(still.estimate("d-av-mean-of-sds").why()).hasValue("all are the same before, and after");
        assertThat(still.estimate("superiority-within-pairs").value()).isEqualTo(0.5);
        assertThat(still.estimate("wilcoxon-v").why()).hasValue("nobody changed");
    }

    @Test
    void saysWhereTIsTooFarForAnInterval() {
        Estimate dz = change(1, 1, 1.0001).estimate("d-z");
        assertThat(dz.isPresent()).isTrue();
        assertThat(dz.flags()).containsExactly("no interval: t is beyond 5000");
    }

    @Test
    void namesTheMethodsItHasWhereOneIsUnknown() {
        ColumnChange change = new ColumnChange("x", 1, 1, 0, 0, List.of(Estimate.of("raw-change", 1, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.estimate("d-z"))
                .withMessage("change of 'x': no estimate 'd-z', only [raw-change]");
    }
}
