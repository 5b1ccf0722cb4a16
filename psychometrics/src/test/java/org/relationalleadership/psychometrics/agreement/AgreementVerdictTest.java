package org.relationalleadership.psychometrics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.psychometrics.agreement.AgreementVerdict.Check;
import org.relationalleadership.psychometrics.agreement.AgreementVerdict.Outcome;

class AgreementVerdictTest {

    private static Check check(String index, double value) {
        return new Check(index, Estimate.of(index, value, 10), true, 0.7);
    }

    private static Check none(String index) {
        return new Check(index, Estimate.none(index, "too few", 1), true, 0.7);
    }

    @Test
    void showsEachFigureBesideItsCutOff() {
        AgreementVerdict verdict = AgreementVerdict.of(List.of(
                check("rwg", 0.7), new Check("ad", Estimate.of("ad-mean", 0.9, 10), false, 5 / 6.0), none("icc-2")));
        assertThat(verdict)
                .hasToString("a single high index is all there is, which does not justify the use of the group's mean: "
                        + "rwg 0.7, needs 0.7 or more: yes; ad-mean 0.9, needs 0.8333 or less: no; "
                        + "icc-2, needs 0.7 or more: there is no figure");
        assertThat(verdict.checks()).extracting(Check::isMet).containsExactly(true, false, false);
    }

    @Test
    void addsUp() {
        assertThat(AgreementVerdict.of(List.of(check("rwg", 0.8), check("icc-2", 0.9)))
                        .outcome())
                .isEqualTo(Outcome.SUPPORTED);
        assertThat(AgreementVerdict.of(List.of(check("rwg", 0.8), check("icc-2", 0.9), none("icc-1")))
                        .outcome())
                .isEqualTo(Outcome.MIXED);
        assertThat(AgreementVerdict.of(List.of(check("rwg", 0.6), none("icc-2")))
                        .outcome())
                .isEqualTo(Outcome.NOT_SUPPORTED);
        assertThat(AgreementVerdict.of(List.of(none("rwg"), none("icc-2"))).outcome())
                .isEqualTo(Outcome.NOT_ENOUGH_DATA);
    }

    @Test
    void oneIndexInTwoFormsIsOne() {
        assertThat(AgreementVerdict.of(List.of(check("rwg", 0.8), check("rwg", 0.9)))
                        .outcome())
                .isEqualTo(Outcome.SINGLE_INDEX);
    }

    @Test
    void cutOffsAreDeclared() {
        AgreementCutOffs customary = AgreementCutOffs.customary();
        assertThat(customary)
                .isEqualTo(new AgreementCutOffs(
                        List.of(NullDistribution.UNIFORM, NullDistribution.SLIGHT_SKEW), 0.7, 1 / 6.0, 0.1, 0.7));
        List<NullDistribution> uniform = List.of(NullDistribution.UNIFORM);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgreementCutOffs(List.of(), 0.7, 0.2, 0.1, 0.7))
                .withMessage("agreement: cut-offs name one null distribution or more, none twice, but were []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgreementCutOffs(
                        List.of(NullDistribution.UNIFORM, NullDistribution.UNIFORM), 0.7, 0.2, 0.1, 0.7))
                .withMessage(
                        "agreement: cut-offs name one null distribution or more, none twice, but were [uniform, uniform]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgreementCutOffs(uniform, 1.1, 0.2, 0.1, 0.7))
                .withMessage("agreement: the cut-off of rwg is above 0 and at most 1, but was 1.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgreementCutOffs(uniform, 0.7, 0.2, 0, 0.7))
                .withMessage("agreement: the cut-off of ICC(1) is above 0 and below 1, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgreementCutOffs(uniform, 0.7, 0.2, 0.1, 1))
                .withMessage("agreement: the cut-off of ICC(2) is above 0 and below 1, but was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgreementCutOffs(uniform, 0.7, 1, 0.1, 0.7))
                .withMessage(
                        "agreement: the cut-off of share of options of the average deviation is above 0 and below 1, "
                                + "but was 1");
    }
}
