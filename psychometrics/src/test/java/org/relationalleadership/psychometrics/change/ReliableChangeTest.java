package org.relationalleadership.psychometrics.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.instrument.Norms;
import org.relationalleadership.mapping.Wave;
import org.relationalleadership.psychometrics.change.ReliableChange.PersonChange;
import org.relationalleadership.psychometrics.change.ReliableChange.Verdict;

class ReliableChangeTest {

    static final Estimate RELIABILITY = Estimate.of("alpha-raw", 0.8, 10);

    private static ReliableChange change(double[] before, double[] after, Estimate reliability) {
        return Survey.paired(before, after).panel().reliableChange("x", Wave.PRE, Wave.POST, reliability);
    }

    /** R 4.2.2, {@code datasets::sleep}, (post − pre) / sqrt(2 (sd(pre) sqrt(1 − 0.8))²). */
    @Test
    void tellsWhoSleptReliablyLonger() {
        ReliableChange change = change(
                new double[] {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2},
                new double[] {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4},
                RELIABILITY);
        assertThat(change.reliability()).isEqualTo(RELIABILITY);
        assertThat(change.criterion()).isEqualTo(1.96);
        assertThat(change.errorOfMeasurement().value()).isCloseTo(0.800069441430624, within(1e-12));
        assertThat(change.errorOfDifference().value()).isCloseTo(1.13146905491146, within(1e-12));
        assertThat(change.leastReliableChange().value()).isCloseTo(2.21767934762645, within(1e-12));
        assertThat(change.errorOfMeasurement().n()).isEqualTo(10);
        assertThat(change.improved()).isEqualTo(2);
        assertThat(change.unchanged()).isEqualTo(8);
        assertThat(change.deteriorated()).isZero();
        double[] expected = {
            1.06056811257106,
            2.12113622514211,
            1.14894878861865,
            1.14894878861865,
            0,
            0.883806760475881,
            1.59085216885659,
            0.707045408380705,
            4.06551109818905,
            1.23732946466623
        };
        assertThat(change.persons().stream().mapToDouble(PersonChange::index).toArray())
                .containsExactly(expected, within(1e-12));
        assertThat(change.persons().get(8).verdict()).isEqualTo(Verdict.IMPROVED);
        assertThat(change.persons().get(8).person().respondent()).isEqualTo("p8");
        assertThat(change.persons().get(8).before()).isZero();
        assertThat(change.persons().get(8).after()).isEqualTo(4.6);
        assertThat(change.persons().get(0).verdict()).isEqualTo(Verdict.UNCHANGED);
    }

    /**
     * R 4.2.2, the arithmetic of Jacobson and Truax (1991) for somebody who goes from 32.5 to 47.5 where the deviation before
     * is 7.5, as it is of 32.5, 40 and 47.5.
     */
    @Test
    void isTheArithmeticOfJacobsonAndTruax() {
        ReliableChange change = change(new double[] {32.5, 40, 47.5}, new double[] {47.5, 40, 47.5}, RELIABILITY);
        assertThat(change.errorOfMeasurement().value()).isCloseTo(3.35410196624968, within(1e-12));
        assertThat(change.errorOfDifference().value()).isCloseTo(4.74341649025257, within(1e-12));
        assertThat(change.persons().get(0).index()).isCloseTo(3.16227766016838, within(1e-12));
        assertThat(change.improved()).isEqualTo(1);
    }

    /** By hand: sd before 1, reliability 0.5: error of a difference 1; a change of exactly the criterion is none. */
    @Test
    void countsDownAsDownAndTheCriterionItselfAsUnchanged() {
        ReliableChange change = Survey.paired(new double[] {4, 5, 6}, new double[] {1, 7, 6})
                .panel()
                .reliableChange("x", Wave.PRE, Wave.POST, Estimate.of("alpha-raw", 0.5, 3), 2);
        assertThat(change.errorOfDifference().value()).isCloseTo(1, within(1e-15));
        assertThat(change.deteriorated()).isEqualTo(1);
        assertThat(change.unchanged()).isEqualTo(2);
        assertThat(change.improved()).isZero();
    }

    @Test
    void saysWhyNobodyCanBeTold() {
        double[] before = {1, 2, 3};
        double[] after = {2, 3, 5};
        assertNobody(change(before, after, Estimate.none("alpha-raw", "one item", 3)), "no reliability: one item");
        assertNobody(
                change(before, after, Estimate.of("alpha-raw", 1, 3)),
                "needs a reliability from 0 to below 1, but it is 1");
        assertNobody(
                change(before, after, Estimate.of("alpha-raw", -0.25, 3)),
                "needs a reliability from 0 to below 1, but it is -0.25");
        assertNobody(change(new double[] {2, 2, 2}, after, RELIABILITY), "all are the same before");
        assertNobody(change(new double[] {2}, new double[] {3}, RELIABILITY), "needs 2 pairs, but there is 1");
        assertNobody(change(new double[0], new double[0], RELIABILITY, "y"), "needs 2 pairs, but there are 0");
    }

    private static ReliableChange change(double[] before, double[] after, Estimate reliability, String column) {
        return Survey.paired(before, after)
                .row("z", "pre", 1)
                .panel()
                .reliableChange(column, Wave.PRE, Wave.POST, reliability);
    }

    private static void assertNobody(ReliableChange change, String why) {
        assertThat(change.errorOfMeasurement().why()).hasValue(why);
        assertThat(change.errorOfDifference().why()).hasValue(why);
        assertThat(change.leastReliableChange().why()).hasValue(why);
        assertThat(change.persons()).isEmpty();
        assertThat(change.improved() + change.unchanged() + change.deteriorated())
                .isZero();
    }

    @Test
    void rejectsWhatIsNoQuestion() {
        Panel panel = new Survey().row("a", "pre", 1).panel();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.reliableChange("z", Wave.PRE, Wave.POST, RELIABILITY))
                .withMessage("panel: no column 'z'; known: x, y");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.reliableChange("x", Wave.PRE, Wave.PRE, RELIABILITY))
                .withMessage("change: two different waves are compared, but both were pre");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.reliableChange("x", Wave.PRE, Wave.POST, RELIABILITY, 0))
                .withMessage("reliable change: a criterion is above 0 and finite, but was 0.0");
    }

    /** Jacobson and Truax (1991): two populations with means 40 and 60 and a standard deviation of 7.5. */
    @Test
    void cutsBetweenTwoPopulations() {
        ClinicalCutOffs cuts = ClinicalCutOffs.between(new Norms.Moments(40, 7.5), new Norms.Moments(60, 7.5));
        assertThat(cuts).isEqualTo(new ClinicalCutOffs(55, 45, 50));
    }

    /**
     * Jacobson and Truax (1991): who goes from 32.5 to 47.5 has changed reliably (3.16 is more than 1.96), crossed b = 45, and
     * neither c = 50 nor a = 55. Who stays where they were has crossed nothing, and who only reaches a cut-off is not across.
     */
    @Test
    void tellsWhoCrossedACutOffByMoreThanChance() {
        ReliableChange change = change(new double[] {32.5, 40, 47.5}, new double[] {47.5, 40, 47.5}, RELIABILITY);
        assertThat(change.across(45))
                .extracting(each -> each.person().respondent())
                .containsExactly("p0");
        assertThat(change.across(50)).isEmpty();
        assertThat(change.across(55)).isEmpty();
        assertThat(change.across(47.5)).isEmpty();
        assertThat(change.across(32.5)).isEmpty();
        ReliableChange back = change(new double[] {47.5, 40, 32.5}, new double[] {32.5, 40, 31}, RELIABILITY);
        assertThat(back.across(45))
                .extracting(each -> each.person().respondent())
                .containsExactly("p0");
        // 32.5 to 31 crosses 32, but by less than the error of measurement explains
        assertThat(back.across(32)).isEmpty();
    }

    /** By hand, in the other direction: c is 2 of the first and 2 of the second deviation away. */
    @Test
    void cutsNearerToTheNarrowerPopulationAndInEitherDirection() {
        ClinicalCutOffs cuts = ClinicalCutOffs.between(new Norms.Moments(60, 4), new Norms.Moments(48, 2));
        assertThat(cuts).isEqualTo(new ClinicalCutOffs(52, 52, 52));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClinicalCutOffs.between(new Norms.Moments(3, 1), new Norms.Moments(3, 2)))
                .withMessage("clinical cut-offs: lie between two populations with different means, but both were 3");
    }
}
