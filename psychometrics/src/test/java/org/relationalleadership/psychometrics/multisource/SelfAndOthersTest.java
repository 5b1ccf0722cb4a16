package org.relationalleadership.psychometrics.multisource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.NoSuchElementException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.psychometrics.rating.RatedRows;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Observations;

class SelfAndOthersTest {

    private static final double NO = Double.NaN;
    private static final Offset<Double> CLOSE = within(1e-12);

    /** Ann has three peers and a supervisor, Ben two peers, Cat only herself, Dan only a peer. */
    private static RatedRows four() {
        return RatedRows.of("trust", "change")
                .row("ann", "ann", "self", "", 5, 4)
                .row("", "ann", "peer", "", 3, 4)
                .row("", "ann", "peer", "", 3, 4) // another one: anonymous raters may say the same
                .row("ben", "ann", "peer", "", 3, NO)
                .row("sue", "ann", "supervisor", "", 1, 2)
                .row("ben", "", "self", "", 3, 3)
                .row("ann", "ben", "peer", "", 2, 3)
                .row("cat", "ben", "peer", "", 3, 5)
                .row("", "cat", "self", "", 4, NO)
                .row("ann", "dan", "peer", "", 4, 1);
    }

    private static MultisourceEvidence of(RatedRows rows) {
        return SelfAndOthers.metric(0.95).of(rows.observations());
    }

    @Test
    void gapsOfASubjectAreByRaterGroup() {
        MultisourceEvidence found = of(four());
        assertThat(found.raterGroups()).containsExactly("peer", "supervisor");
        assertThat(found.subjects()).extracting(Subject::name).containsExactly("ann", "ben", "cat", "dan");
        SelfGaps trust = found.subjects().get(0).columns().get(0);
        assertThat(trust.self()).isEqualTo(Estimate.of("self-view", 5, 1));
        assertThat(trust.group("peer"))
                .isEqualTo(new SelfGaps.Group(
                        "peer",
                        3,
                        Estimate.of("group-mean-of-raters", 3, 3),
                        Estimate.of("gap-self-minus-group-mean-of-raters", 2, 4)));
        assertThat(trust.group("supervisor").gap().value()).isEqualTo(4);
        // Four raters: (3 + 3 + 3 + 1) / 4; two groups: (3 + 1) / 2.
        assertThat(trust.ofRaters().others()).isEqualTo(Estimate.of("others-mean-of-raters", 2.5, 4));
        assertThat(trust.ofGroups().others()).isEqualTo(Estimate.of("others-mean-of-group-means", 2, 4));
        assertThat(trust.ofRaters().gap()).isEqualTo(Estimate.of("gap-self-minus-others-mean-of-raters", 2.5, 5));
        assertThat(trust.ofGroups().gap()).isEqualTo(Estimate.of("gap-self-minus-others-mean-of-group-means", 3, 5));
        SelfGaps change = found.subjects().get(0).columns().get(1);
        assertThat(change.group("peer").raters()).isEqualTo(2);
        assertThat(found.subjects().get(0)).hasToString("subject in 2 columns");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> trust.group("peers"))
                .withMessage("no rater group 'peers', only [peer, supervisor]");
    }

    @Test
    void aMissingViewSaysSo() {
        MultisourceEvidence found = of(four());
        SelfGaps cat = found.subjects().get(2).columns().get(0);
        assertThat(cat.group("peer").others().why()).contains("there is no rater with a number in this column");
        assertThat(cat.ofGroups().gap().why()).contains("it takes the self view and that of others in this column");
        SelfGaps dan = found.subjects().get(3).columns().get(0);
        assertThat(dan.self().why()).contains("there is no self view with a number in this column");
        assertThat(dan.group("peer").others().value()).isEqualTo(4);
        assertThat(found.counts())
                .containsEntry("subjects", 4L)
                .containsEntry("subjects-with-self-view", 3L)
                .containsEntry("subjects-with-others", 3L)
                .containsEntry("subjects-with-both", 2L)
                .containsEntry("rows-used", 10L);
    }

    @Test
    void gapsAcrossSubjectsArePaired() {
        SelfGaps trust = of(four()).columns().get(0);
        // Self views 5, 3, 4; peers' means 3, 2.5, 4; gaps to peers 2 and 0.5.
        assertThat(trust.self().value()).isCloseTo(4, CLOSE);
        assertThat(trust.self().n()).isEqualTo(3);
        SelfGaps.Group peer = trust.group("peer");
        assertThat(peer.raters()).isEqualTo(6);
        assertThat(peer.others().value()).isCloseTo(9.5 / 3, CLOSE);
        assertThat(peer.gap().value()).isCloseTo(1.25, CLOSE);
        assertThat(peer.gap().n()).isEqualTo(2);
        // s = 1.5 / √2, se = 0.75; t(0.975, 1) = tan(0.475 π) = 12.706204736432095.
        assertThat(peer.gap().standardError().orElseThrow()).isCloseTo(0.75, CLOSE);
        assertThat(peer.gap().interval().orElseThrow().lower())
                .isCloseTo(1.25 - 0.75 * 12.706204736432095, within(1e-8)); // the inversion in Hipparchus
        assertThat(peer.gap().interval().orElseThrow().method()).isEqualTo("student-t");
        assertThat(trust.group("supervisor").gap().flags())
                .containsExactly("no interval: it takes at least 2, but there is 1");
    }

    @Test
    void raterGroupsThatNobodyHasAreNotThere() {
        MultisourceEvidence alone = of(RatedRows.of("trust").row("ann", "", "", "", 4));
        assertThat(alone.raterGroups()).isEmpty();
        assertThat(alone.columns().get(0).self().value()).isEqualTo(4);
        assertThat(alone.columns().get(0).ofRaters().gap().why()).contains("no subject has this in this column");
        MultisourceEvidence none = of(RatedRows.of("trust"));
        assertThat(none.subjects()).isEmpty();
        assertThat(none.columns().get(0).self().why()).contains("no subject has this in this column");
    }

    @Test
    void ratersOfTwoGroupsAndRowsOfOneRaterAreTold() {
        MultisourceEvidence found = of(four().row("sue", "ann", "peer", "", 5, 5)
                .row("cat", "ben", "peer", "d9", 1, 1)
                .row("ann", "ann", "peer", "", 1, 1)
                .row("dan", "ann", "", "", 1, 1)
                .row("", "", "peer", "", 1, 1));
        assertThat(found.counts())
                .containsEntry("rows", 15L)
                .containsEntry("rows-used", 10L)
                .containsEntry("rows-repeated", 2L)
                .containsEntry("rows-contradictory", 1L)
                .containsEntry("rows-without-role", 1L)
                .containsEntry("rows-without-person", 1L)
                .containsEntry("raters-in-several-groups-of-a-subject", 1L);
        assertThat(found.subjects()
                        .get(1)
                        .columns()
                        .get(0)
                        .group("peer")
                        .others()
                        .value())
                .isEqualTo(2);
    }

    @Test
    void aLevelOutsideIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SelfAndOthers.metric(95))
                .withMessage("self and others: a confidence level is at least 0.5 and at most 0.999999, but was 95");
    }

    @Test
    void batchesOfOtherColumnsAreRefused() {
        Batches<Observations> batches =
                Batches.of(List.of(four().observations(), RatedRows.of("trust").observations()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SelfAndOthers.metric(0.95).of(batches, 1))
                .withMessage("ratings: all rows have the same columns, [trust, change], but some have [trust]");
    }

    @Test
    void noBatchIsNoSubject() {
        assertThat(SelfAndOthers.metric(0.95).of(Batches.of(List.of()), 2).subjects())
                .isEmpty();
    }
}
