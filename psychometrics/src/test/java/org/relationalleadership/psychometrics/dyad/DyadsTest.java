package org.relationalleadership.psychometrics.dyad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.psychometrics.dyad.DyadRules.View;
import org.relationalleadership.psychometrics.rating.RatedRows;

class DyadsTest {

    private static final double NO = Double.NaN;
    private static final Offset<Double> CLOSE = within(1e-12);
    private static final DyadRules RULES = DyadRules.of(RatedRows.RANGE, 4, 1);
    private static final String ONE_DYAD = "one dyad says nothing about dyads in general: it takes at least 2";

    private static DyadEvidence of(RatedRows rows) {
        return Dyads.metric(RULES).of(rows.observations());
    }

    /** Ann sees herself as 4, 5, 3, 2; Ben sees her as 3, 5, 1, 3. */
    private static RatedRows annAndBen() {
        return RatedRows.of("trust", "mutuality", "change", "future")
                .row("ann", "ann", "self", "d1", 4, 5, 3, 2)
                .row("ben", "ann", "partner", "d1", 3, 5, 1, 3)
                .row("ben", "ben", "self", "d1", 3, 3, NO, 3)
                .row("ann", "ben", "partner", "d1", 4, 3, 2, 3);
    }

    /** Dyads in one column; each row of numbers is self and partner's view of one member, then of the other. */
    private static RatedRows dyads(double[]... views) {
        RatedRows rows = RatedRows.of("trust");
        for (int d = 0; d < views.length; d++) {
            String dyad = "d" + d;
            rows.row("a" + d, "a" + d, "self", dyad, views[d][0]).row("b" + d, "a" + d, "partner", dyad, views[d][1]);
            rows.row("b" + d, "b" + d, "self", dyad, views[d][2]).row("a" + d, "b" + d, "partner", dyad, views[d][3]);
        }
        return rows;
    }

    @Test
    void oneDyadIsDescribedSideBySide() {
        DyadEvidence found = of(annAndBen());
        assertThat(found.sides()).extracting(Side::subject).containsExactly("ann", "ben");
        Side ann = found.sides().get(0);
        assertThat(ann.dyad()).isEqualTo("d1");
        assertThat(ann.partner()).contains("ben");
        assertThat(ann.gaps()).extracting(gap -> gap.self().value()).containsExactly(4.0, 5.0, 3.0, 2.0);
        assertThat(ann.gaps()).extracting(gap -> gap.partner().value()).containsExactly(3.0, 5.0, 1.0, 3.0);
        assertThat(ann.gaps()).extracting(gap -> gap.level().value()).containsExactly(3.5, 5.0, 2.0, 2.5);
        assertThat(ann.gaps()).extracting(gap -> gap.signed().value()).containsExactly(1.0, 0.0, 2.0, -1.0);
        assertThat(ann.gaps()).extracting(gap -> gap.absolute().value()).containsExactly(1.0, 0.0, 2.0, 1.0);
        assertThat(ann.gaps())
                .extracting(gap -> gap.type().orElseThrow())
                .containsExactly(
                        AgreementType.SELF_OVER,
                        AgreementType.BOTH_HIGH,
                        AgreementType.BOTH_LOW,
                        AgreementType.BOTH_LOW);
        assertThat(ann.gaps())
                .extracting(Gap::spot)
                .containsExactly(
                        Optional.of(Gap.Spot.BLIND_SPOT),
                        Optional.empty(),
                        Optional.of(Gap.Spot.BLIND_SPOT),
                        Optional.of(Gap.Spot.HIDDEN_STRENGTH));
        assertThat(ann.gap("change").signed()).isEqualTo(Estimate.of("gap-self-minus-partner", 2, 2));
        assertThat(found.sides().get(1).gap("trust").type()).contains(AgreementType.SELF_UNDER);
        assertThat(ann).hasToString("side of a dyad in 4 columns");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> ann.gap("trusts"))
                .withMessage("side: no column 'trusts'");
    }

    @Test
    void profilesOfOneDyadAreThoseWorkedByHand() {
        Profile ann = of(annAndBen()).sides().get(0).profile();
        // Deviations of self from 3.5: 0.5, 1.5, -0.5, -1.5; of partner from 3: 0, 2, -2, 0: 4 / √(5 × 8).
        assertThat(ann.correlation().value()).isCloseTo(4 / Math.sqrt(40), CLOSE);
        // From 3.25: products -0.1875 + 3.0625 + 0.5625 + 0.3125 = 3.75; squares 5.25 and 8.25: 7.5 / 13.5.
        assertThat(ann.doubleEntry().value()).isCloseTo(5.0 / 9, CLOSE);
        assertThat(ann.euclidean().value()).isCloseTo(Math.sqrt(6), CLOSE);
        assertThat(ann.rootMeanSquare().value()).isCloseTo(Math.sqrt(1.5), CLOSE);
        assertThat(ann.euclidean().n()).isEqualTo(4);
    }

    @Test
    void anAbsentScoreIsMissingInItsColumnOnly() {
        Side ben = of(annAndBen()).sides().get(1);
        Gap change = ben.gap("change");
        assertThat(change.self())
                .isEqualTo(Estimate.none("self-view", "there is no self view with a number in this column", 0));
        assertThat(change.partner()).isEqualTo(Estimate.of("partner-view", 2, 1));
        assertThat(change.signed())
                .isEqualTo(Estimate.none(
                        "gap-self-minus-partner", "it takes the self view and the partner's view in this column", 0));
        assertThat(change.type()).isEmpty();
        assertThat(change.spot()).isEmpty();
        assertThat(ben.profile().euclidean()).isEqualTo(Estimate.of("distance-euclidean", 1, 3));
        assertThat(ben.profile().correlation())
                .isEqualTo(Estimate.none(
                        "profile-correlation-pearson", "one of the views has the same number in every column", 3));
    }

    @Test
    void profilesOfFewOrFlatColumnsSayWhyThereIsNone() {
        RatedRows two = RatedRows.of("trust", "change")
                .row("ann", "ann", "self", "d1", 4, 5)
                .row("ben", "ann", "partner", "d1", 4, 3)
                .row("ben", "ben", "self", "d1", NO, NO)
                .row("ann", "ben", "partner", "d1", 2, NO);
        Profile ann = of(two).sides().get(0).profile();
        assertThat(ann.correlation().why()).contains("it takes 3 columns with both views, but there are 2");
        assertThat(ann.doubleEntry().why()).contains("it takes 3 columns with both views, but there are 2");
        assertThat(ann.rootMeanSquare().value()).isCloseTo(Math.sqrt(2), CLOSE);
        Profile ben = of(two).sides().get(1).profile();
        assertThat(ben.euclidean().why()).contains("no column has both views");
        assertThat(ben.rootMeanSquare().why()).contains("no column has both views");
        RatedRows flat = RatedRows.of("x", "y", "z")
                .row("ann", "ann", "self", "d1", 4, 4, 4)
                .row("ben", "ann", "partner", "d1", 4, 4, 4);
        Profile same = of(flat).sides().get(0).profile();
        assertThat(same.doubleEntry().why()).contains("all numbers of both views are the same");
        assertThat(same.euclidean().value()).isZero();
    }

    @Test
    void oneDyadOffersNothingInferential() {
        DyadEvidence found = Dyads.metric(RULES.withOutcome("future", View.SELF))
                .of(annAndBen().observations());
        AcrossDyads trust = found.columns().get(0);
        assertThat(trust.counts())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "dyads",
                        1L,
                        "sides",
                        2L,
                        "both-high",
                        0L,
                        "both-low",
                        0L,
                        "self-over",
                        1L,
                        "self-under",
                        1L,
                        "blind-spot",
                        1L,
                        "hidden-strength",
                        1L));
        assertThat(trust.gap())
                .isEqualTo(Estimate.of("gap-mean-of-dyad-means", 0, 1)
                        .withFlag("no interval: it takes at least 2, but there is 1"));
        for (PairAgreement pairs : List.of(trust.selfAndPartner(), trust.selfViews(), trust.partnerViews())) {
            assertThat(pairs.doubleEntry().why()).contains(ONE_DYAD);
            assertThat(pairs.anova().why()).contains(ONE_DYAD);
            assertThat(pairs.pearson().why()).contains(ONE_DYAD);
        }
        trust.surface().orElseThrow().coefficients().values().forEach(coefficient -> {
            assertThat(coefficient.estimate().why()).contains(ONE_DYAD);
            assertThat(coefficient.t().why()).contains(ONE_DYAD);
            assertThat(coefficient.p().why()).contains(ONE_DYAD);
        });
        assertThat(trust.notes()).isEmpty();
    }

    @Test
    void nothingAtAllIsAnswered() {
        DyadEvidence none = of(RatedRows.of("trust"));
        assertThat(none.sides()).isEmpty();
        assertThat(none.counts()).containsEntry("rows", 0L).containsEntry("dyads", 0L);
        AcrossDyads trust = none.columns().get(0);
        assertThat(trust.gap().why()).contains("no side has both views in this column");
        assertThat(trust.selfAndPartner().anova().why())
                .contains("there is no dyad with both views here: it takes at least 2");
    }

    @Test
    void incompleteDyadsAreCountedAndUsedAsFarAsTheyGo() {
        RatedRows rows = RatedRows.of("trust")
                .row("a", "a", "self", "whole", 4)
                .row("b", "a", "partner", "whole", 3)
                .row("b", "b", "self", "whole", 2)
                .row("a", "b", "partner", "whole", 5)
                .row("c", "c", "self", "half", 5)
                .row("c", "d", "partner", "half", 1)
                .row("e", "e", "self", "three", 4)
                .row("e", "f", "partner", "three", 2)
                .row("f", "e", "partner", "three", 3)
                .row("g", "g", "self", "alone", 3);
        DyadEvidence found = of(rows);
        assertThat(found.counts())
                .containsEntry("rows", 10L)
                .containsEntry("rows-used", 10L)
                .containsEntry("dyads", 4L)
                .containsEntry("dyads-complete", 1L)
                .containsEntry("dyads-incomplete", 3L)
                .containsEntry("sides-with-both-views", 3L)
                .containsEntry("sides-with-self-view-only", 2L)
                .containsEntry("sides-with-partner-view-only", 2L)
                .containsEntry("sides-without-view", 0L);
        assertThat(found.columns().get(0).counts()).containsEntry("sides", 3L).containsEntry("dyads", 2L);
        // The mean gap of "whole" is (1 − 3) / 2 = −1, of "three" 1.
        assertThat(found.columns().get(0).gap().value()).isZero();
        assertThat(found.sides().get(0).dyad()).isEqualTo("alone");
        assertThat(found.sides().get(0).partner()).isEmpty();
    }

    @Test
    void viewsGivenTwiceAreToldAndNotUsed() {
        DyadEvidence found = of(
                annAndBen().row("ben", "ann", "partner", "d1", 5, 5, 5, 5).row("ben", "ben", "self", "d1", 5, 5, 5, 5));
        assertThat(found.counts())
                .containsEntry("rows", 6L)
                .containsEntry("rows-used", 2L)
                .containsEntry("rows-repeated", 4L)
                .containsEntry("dyads-complete", 0L)
                .containsEntry("sides-with-self-view-only", 1L)
                .containsEntry("sides-with-partner-view-only", 1L);
        assertThat(found.sides().get(0).gap("trust").partner().isPresent()).isFalse();
    }

    @Test
    void aPersonInTwoDyadsCountsInEach() {
        DyadEvidence found = of(RatedRows.of("trust")
                .row("a", "a", "self", "", 4) // counts in both
                .row("b", "a", "partner", "d1", 3)
                .row("c", "a", "partner", "d2", 2));
        assertThat(found.counts())
                .containsEntry("persons-in-several-dyads", 1L)
                .containsEntry("dyads", 2L)
                .containsEntry("rows-used", 3L);
        assertThat(found.sides().get(0).gap("trust").signed().value()).isEqualTo(1);
        assertThat(found.sides().get(2).gap("trust").signed().value()).isEqualTo(2);
        assertThat(found.columns().get(0).notes())
                .containsExactly(
                        "Some people are in more than one dyad: dyads are not independent, and intervals are too sure.");
    }

    @Test
    void dyadsAreFoundWithoutTheirNames() {
        DyadEvidence found = of(RatedRows.of("trust")
                .row("ben", "ann", "partner", "", 3)
                .row("ann", "", "self", "", 4)
                .row("ann", "ben", "partner", "", 2)
                .row("ben", "ben", "", "", 5));
        assertThat(found.sides()).extracting(Side::dyad).containsExactly("ann & ben", "ann & ben");
        assertThat(found.counts()).containsEntry("dyads-complete", 1L).containsEntry("rows-used", 4L);
    }

    @Test
    void aPartnerViewWithoutDyadBelongsToTheNamedDyadOfItsTwo() {
        DyadEvidence found = of(annAndBen().row("ann", "ben", "partner", "", 1, 1, 1, 1));
        assertThat(found.counts()).containsEntry("dyads", 1L).containsEntry("rows-repeated", 2L);
    }

    @Test
    void aPartnerViewWithoutSubjectIsAboutTheOtherMember() {
        DyadEvidence found = of(RatedRows.of("trust")
                .row("ann", "", "self", "d1", 4)
                .row("ann", "", "partner", "d1", 2)
                .row("ben", "", "self", "d1", 5)
                .row("ben", "", "partner", "d1", 3)
                .row("cat", "", "partner", "d2", 3)); // nobody else is known of d2
        assertThat(found.sides().get(0).gap("trust").signed().value()).isEqualTo(1);
        assertThat(found.sides().get(1).gap("trust").signed().value()).isEqualTo(3);
        assertThat(found.counts()).containsEntry("dyads", 1L).containsEntry("rows-without-person", 1L);
    }

    @Test
    void rowsThatSayTooLittleOrTwoThingsAreCounted() {
        DyadEvidence found = of(annAndBen()
                .row("ann", "ben", "self", "d1", 1, 1, 1, 1)
                .row("ann", "ann", "partner", "d1", 1, 1, 1, 1)
                .row("ann", "ben", "", "d1", 1, 1, 1, 1)
                .row("", "", "self", "d1", 1, 1, 1, 1)
                .row("", "ann", "partner", "d1", 1, 1, 1, 1) // anonymous: neither self nor a member
                .row("cat", "", "partner", "", 1, 1, 1, 1)
                .row("cat", "", "peer", "d1", 1, 1, 1, 1)
                .row("cat", "ann", "peer", "d1", 1, 1, 1, 1)
                .row("dan", "dan", "self", "", 1, 1, 1, 1)
                .row("", "dan", "self", "", 1, 1, 1, 1));
        assertThat(found.counts())
                .containsEntry("rows", 14L)
                .containsEntry("rows-used", 4L)
                .containsEntry("rows-contradictory", 2L)
                .containsEntry("rows-without-role", 1L)
                .containsEntry("rows-without-person", 3L)
                .containsEntry("rows-of-other-roles", 2L)
                .containsEntry("rows-without-dyad", 2L)
                .containsEntry("dyads", 1L);
        assertThat(found.sides()).isEqualTo(of(annAndBen()).sides());
    }

    @Test
    void aGroupOfThreeIsNoDyad() {
        DyadEvidence found = of(annAndBen().row("cat", "ann", "partner", "d1", 1, 1, 1, 1));
        assertThat(found.counts())
                .containsEntry("groups-of-more-than-two", 1L)
                .containsEntry("rows-of-more-than-two", 5L)
                .containsEntry("dyads", 0L);
        assertThat(found.sides()).isEmpty();
    }

    @Test
    void perfectAgreementAndNoVarianceAreAnswered() {
        PairAgreement alike = of(dyads(new double[] {1, 1, 2, 2}, new double[] {4, 4, 5, 5}))
                .columns()
                .get(0)
                .selfAndPartner();
        assertThat(alike.anova())
                .isEqualTo(Estimate.of("icc-1-1-anova-pairs", 1, 4)
                        .withFlag("no interval: the members of every pair are alike"));
        assertThat(alike.doubleEntry().value()).isEqualTo(1);
        assertThat(alike.pearson().value()).isEqualTo(1);
        assertThat(alike.pearson().flags()).containsExactly("no interval: the pairs lie on a line");
        PairAgreement same = of(dyads(new double[] {3, 3, 3, 3}, new double[] {3, 3, 3, 3}))
                .columns()
                .get(0)
                .selfAndPartner();
        assertThat(same.anova().why()).contains("all numbers are the same");
        assertThat(same.doubleEntry().why()).contains("all numbers are the same");
        assertThat(same.pearson().why()).contains("one of the two is the same in every pair");
    }

    @Test
    void aNegativeCorrelationIsFlaggedNotCut() {
        // Every pair is 1 and 5: no variance between pairs at all, so that both are −1, the least there can be.
        PairAgreement opposed = of(dyads(new double[] {1, 5, 5, 1}, new double[] {1, 5, 5, 1}))
                .columns()
                .get(0)
                .selfViews();
        assertThat(opposed.anova().value()).isEqualTo(-1);
        assertThat(opposed.anova().flags())
                .containsExactly("below 0: members of a pair differ more than members of different pairs");
        assertThat(opposed.doubleEntry().value()).isEqualTo(-1);
    }

    @Test
    void fewPairsSayWhatIsMissing() {
        DyadEvidence two = of(RatedRows.of("trust")
                .row("a", "a", "self", "d1", 1)
                .row("b", "a", "partner", "d1", 2)
                .row("c", "c", "self", "d2", 4)
                .row("d", "c", "partner", "d2", 4));
        assertThat(two.columns().get(0).selfAndPartner().pearson().why())
                .contains("it takes 3 pairs, since 2 make every correlation 1 or -1, but there are 2");
        DyadEvidence three = of(RatedRows.of("trust")
                .row("a", "a", "self", "d1", 1)
                .row("b", "a", "partner", "d1", 2)
                .row("b", "b", "self", "d1", 2)
                .row("a", "b", "partner", "d1", 1)
                .row("c", "c", "self", "d2", 4)
                .row("d", "c", "partner", "d2", 4));
        PairAgreement pairs = three.columns().get(0).selfAndPartner();
        // Deviations from 7/3, times 3: −4, −1, 5 and −1, −4, 5: 33 / 42.
        assertThat(pairs.pearson().value()).isCloseTo(33.0 / 42, CLOSE);
        assertThat(pairs.pearson().flags()).containsExactly("no interval: it takes 4 pairs");
        assertThat(three.columns().get(0).notes())
                .containsExactly(
                        "Both sides of a dyad count, and are taken for independent: intervals of correlations between "
                                + "self and partner, and tests of the response surface, are too sure where dyads differ.");
    }

    @Test
    void groupsAndPickedRowsAreReadByTheirOwnContext() {
        RatedRows rows = annAndBen().row("cat", "cat", "self", "d2", 1, 1, 1, 1);
        assertThat(Dyads.metric(RULES).by("dyad").of(rows.observations()))
                .containsOnlyKeys("d1", "d2")
                .containsEntry("d1", of(annAndBen()));
        assertThat(Dyads.metric(RULES).of(rows.observations().pick(3, 1, 0, 2))).isEqualTo(of(annAndBen()));
    }

    /** "ann & ben" with "cat", and "ann" with "ben & cat", are two dyads, and neither is the one that is called so. */
    @Test
    void namesOfPeopleThatReadAlikeMakeNoOneDyad() {
        DyadEvidence found = of(RatedRows.of("trust")
                .row("ann & ben", "cat", "partner", "", 1)
                .row("ann", "ben & cat", "partner", "", 2)
                .row("dan", "eve", "partner", "ann & ben & cat", 3));
        assertThat(found.counts()).containsEntry("dyads", 3L).containsEntry("groups-of-more-than-two", 0L);
        assertThat(found.sides())
                .extracting(Side::dyad)
                .containsExactly(
                        "ann & ben & cat",
                        "ann & ben & cat",
                        "ann & ben & cat (2)",
                        "ann & ben & cat (2)",
                        "ann & ben & cat (3)",
                        "ann & ben & cat (3)");
    }

    @Test
    void aColumnOfAnotherRangeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dyads.metric(DyadRules.of(Range.of(0, 100), 75, 10))
                        .of(annAndBen().observations()))
                .withMessage("dyads: column 'trust' has the range of the rules, 0 to 100, but its own is 1 to 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dyads.metric(RULES.withOutcome("futures", View.SELF))
                        .of(annAndBen().observations()))
                .withMessage("dyads: no column 'futures' for the outcome; did you mean 'future'?");
    }

    @Test
    void rulesAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DyadRules.of(RatedRows.RANGE, 6, 1))
                .withMessage("dyads: high scores begin within the range 1 to 5, but at 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DyadRules.of(RatedRows.RANGE, 4, 0))
                .withMessage("dyads: the gap of a blind spot is above 0, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DyadRules.of(RatedRows.RANGE, 4, NO))
                .withMessage("dyads: gap of a blind spot: must be a finite number, but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULES.withConfidenceLevel(0.4))
                .withMessage("dyads: a confidence level is at least 0.5 and at most 0.999999, but was 0.4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULES.withConfidenceLevel(1))
                .withMessage("dyads: a confidence level is at least 0.5 and at most 0.999999, but was 1");
        assertThat(Arrays.stream(AgreementType.values()).map(AgreementType::id))
                .containsExactly("both-high", "both-low", "self-over", "self-under");
    }
}
