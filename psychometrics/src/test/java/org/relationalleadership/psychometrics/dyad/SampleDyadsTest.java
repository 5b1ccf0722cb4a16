package org.relationalleadership.psychometrics.dyad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.psychometrics.multisource.SelfAndOthers;
import org.relationalleadership.psychometrics.multisource.SelfGaps;
import org.relationalleadership.psychometrics.rating.RatedRows;

/** The first wave of the bundled sample against figures of numpy and scipy, and against the model it was drawn from. */
class SampleDyadsTest {

    private static final Map<String, Double> FIGURES = RatedRows.figures(SampleDyadsTest.class, "sample-pre.tsv");
    private static final DyadRules RULES =
            DyadRules.of(RatedRows.RANGE, 4, 0.75).withOutcome("partnering", DyadRules.View.PARTNER);
    private static final DyadEvidence FOUND =
            Dyads.metric(RULES).of(RatedRows.sample("pre").observations());

    // Both sides compute in doubles, of 120 numbers of size 1 to 5.
    private static final Offset<Double> CLOSE = within(1e-12);
    // Hipparchus inverts the F and t distributions to 1e-9 of an argument near 1.
    private static final Offset<Double> INVERTED = within(1e-8);

    private static double figure(String name) {
        return Objects.requireNonNull(FIGURES.get(name), name);
    }

    private static void assertClose(Estimate estimate, String name) {
        assertThat(estimate.value()).as(name).isCloseTo(figure(name), CLOSE);
    }

    private static void assertInterval(Estimate estimate, String name) {
        assertThat(estimate.interval().orElseThrow().lower()).as(name).isCloseTo(figure(name + ".lower"), INVERTED);
        assertThat(estimate.interval().orElseThrow().upper()).as(name).isCloseTo(figure(name + ".upper"), INVERTED);
    }

    @Test
    void profilesOfASideAreThoseOfNumpy() {
        for (int side = 0; side < 2; side++) {
            String name = "side.P00" + (side + 1);
            Profile profile = FOUND.sides().get(side).profile();
            assertThat(profile.euclidean().n()).isEqualTo((long) figure(name + ".columns"));
            assertClose(profile.correlation(), name + ".correlation");
            assertClose(profile.doubleEntry(), name + ".double-entry");
            assertClose(profile.euclidean(), name + ".euclidean");
            assertClose(profile.rootMeanSquare(), name + ".root-mean-square");
        }
    }

    @Test
    void countsAreThoseOfNumpy() {
        for (AcrossDyads across : FOUND.columns()) {
            for (String name : List.of(
                    "dyads", "both-high", "both-low", "self-over", "self-under", "blind-spot", "hidden-strength")) {
                assertThat(across.counts().get(name))
                        .as(across.column() + " " + name)
                        .isEqualTo((long) figure(across.column() + "." + name));
            }
        }
    }

    @Test
    void correlationsAcrossDyadsAreThoseOfScipy() {
        for (AcrossDyads across : FOUND.columns()) {
            assertClose(across.gap(), across.column() + ".gap");
            assertInterval(across.gap(), across.column() + ".gap");
            assertPairs(across.selfAndPartner(), across.column() + ".self-and-partner");
            assertClose(across.selfAndPartner().pearson(), across.column() + ".self-and-partner.pearson");
            assertInterval(across.selfAndPartner().pearson(), across.column() + ".self-and-partner.pearson");
            assertPairs(across.selfViews(), across.column() + ".self-views");
            assertPairs(across.partnerViews(), across.column() + ".partner-views");
            assertThat(across.selfViews().pearson().why())
                    .contains("nothing tells the members of a dyad apart, so that pairs have no order");
        }
    }

    private static void assertPairs(PairAgreement pairs, String name) {
        assertThat(pairs.anova().n()).isEqualTo((long) figure(name + ".n"));
        assertClose(pairs.doubleEntry(), name + ".double-entry");
        assertClose(pairs.anova(), name + ".anova");
        assertInterval(pairs.anova(), name + ".anova");
        assertThat(pairs.anova().flags())
                .isEqualTo(
                        pairs.anova().value() < 0
                                ? List.of("below 0: members of a pair differ more than members of different pairs")
                                : List.of());
    }

    @Test
    void responseSurfacesAreThoseOfNumpy() {
        for (AcrossDyads across : FOUND.columns()) {
            ResponseSurface surface = across.surface().orElseThrow();
            if (across.column().equals("partnering")) {
                assertThat(surface.rSquared().why()).contains("the outcome does not explain itself");
                continue;
            }
            String name = across.column() + ".surface.";
            assertClose(surface.rSquared(), name + "r-squared");
            assertThat(surface.rSquared().n()).isEqualTo((long) figure(name + "n"));
            surface.coefficients().forEach((key, coefficient) -> {
                assertClose(coefficient.estimate(), name + key);
                assertInterval(coefficient.estimate(), name + key);
                assertThat(coefficient.estimate().standardError().orElseThrow())
                        .isCloseTo(figure(name + key + ".se"), CLOSE);
                assertThat(coefficient.t().value()).isCloseTo(figure(name + key + ".t"), within(1e-10)); // up to 60
                assertThat(coefficient.p().value()).isCloseTo(figure(name + key + ".p"), CLOSE);
            });
            for (Estimate shape : List.of(
                    surface.stationarySelf(),
                    surface.stationaryPartner(),
                    surface.firstAxisSlope(),
                    surface.firstAxisIntercept(),
                    surface.secondAxisSlope(),
                    surface.secondAxisIntercept())) {
                // Ratios of small coefficients: as far off as the coefficients, times their size and a little more.
                double expected = figure(name + shape.method().substring("response-surface-".length()));
                assertThat(shape.value()).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
            }
        }
    }

    @Test
    void pairedGapsOfPartnersAreThoseOfScipy() {
        List<SelfGaps> columns = SelfAndOthers.metric(0.95)
                .of(RatedRows.sample("pre").observations())
                .columns();
        for (SelfGaps column : columns) {
            Estimate gap = column.group("partner").gap();
            assertClose(gap, column.column() + ".paired");
            assertInterval(gap, column.column() + ".paired");
        }
    }

    @Test
    void theModelLiesWithinTheStatedUncertainty() {
        // 12 columns and 4 figures each: at 99.9 % all of them are expected to hold.
        DyadEvidence found = Dyads.metric(RULES.withConfidenceLevel(0.999))
                .of(RatedRows.sample("pre").observations());
        for (AcrossDyads across : found.columns()) {
            String truth = across.column() + ".truth.";
            assertThat(across.gap().interval().orElseThrow().contains(figure(truth + "gap")))
                    .isTrue();
            assertHolds(across.selfAndPartner().pearson(), truth + "correlation");
            assertHolds(across.selfViews().anova(), truth + "self-views");
            assertHolds(across.partnerViews().anova(), truth + "partner-views");
        }
    }

    private static void assertHolds(Estimate estimate, String truth) {
        assertThat(estimate.interval().orElseThrow().contains(figure(truth)))
                .as(truth)
                .isTrue();
    }

    @Test
    void rowsAndDyadsOfTheSampleAreCounted() {
        assertThat(FOUND.counts())
                .containsEntry("rows", 233L) // 117 self and 116 partner views, drawn.finishedRatings in truth.json
                .containsEntry("rows-used", 233L)
                .containsEntry("dyads", 60L)
                .containsEntry(
                        "dyads-complete", 56L) // by hand: 120 persons, 3 did not answer, 1 did not rate the partner
                .containsEntry("persons-in-several-dyads", 0L);
    }
}
