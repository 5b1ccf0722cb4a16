package org.relationalleadership.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final Estimate ALPHA = Estimate.of("alpha-raw", 0.84, 30);

    private static Finding trust() {
        return Finding.builder()
                .putPlace("scale", "trust")
                .putCount("complete", 30)
                .addEstimate(ALPHA)
                .addNote("two items look mis-keyed")
                .build();
    }

    @Test
    void holdsFindingsInSections() {
        Section reliability =
                Section.builder().id("reliability").addFinding(trust()).build();
        Section change = Section.builder().id("change").why("there is one wave").build();
        Evidence evidence = Evidence.builder()
                .instrument("org.example.trust")
                .instrumentVersion("1.0")
                .rows(30)
                .putSetting("confidence-level", "0.95")
                .addSections(reliability, change)
                .build();
        assertThat(evidence.section("reliability")).contains(reliability);
        assertThat(evidence.section("dyads")).isEmpty();
        assertThat(evidence.section("reliability")
                        .orElseThrow()
                        .findings()
                        .get(0)
                        .estimate("alpha-raw"))
                .isEqualTo(ALPHA);
    }

    @Test
    void namesTheMethodsThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trust().estimate("alpha"))
                .withMessage("finding: no estimate 'alpha', only [alpha-raw]");
    }

    @Test
    void refusesWhatContradictsItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Finding.builder().addEstimates(ALPHA, ALPHA).build())
                .withMessage("finding: a method stands once, but one of [alpha-raw, alpha-raw] stands twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Finding.builder().putCount("complete", -1).build())
                .withMessage("finding: a count is 0 or more, but 'complete' was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Finding.builder().putPlace("scale", " ").build())
                .withMessage("place of a finding: scale: must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Section.builder().id("change").build())
                .withMessage("section 'change': has findings or says why not, but does neither");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Section.builder()
                        .id("change")
                        .why("no waves")
                        .addFinding(trust())
                        .build())
                .withMessage("section 'change': has findings or says why not, but does both");
        Evidence.Builder evidence =
                Evidence.builder().instrument("org.example.trust").instrumentVersion("1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evidence.rows(-1).build())
                .withMessage("evidence: rows are 0 or more, but were -1");
        Section change = Section.builder().id("change").why("no waves").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evidence.rows(1).addSections(change, change).build())
                .withMessage("evidence: a section stands once, but one of [change, change] stands twice");
    }
}
