package org.relationalleadership.psychometrics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.psychometrics.TestRows;

/** R 4.2.2, psych 2.2.9, {@code alpha(x)}: {@code item.stats} and {@code alpha.drop}. */
class ItemAnalysisTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final double NONE = Double.NaN;

    private static final ItemAnalysis ATTITUDE =
            ItemAnalysis.of(CoMoments.listwise().of(TestRows.read(ItemAnalysisTest.class, "attitude.csv")));
    private static final ItemAnalysis LONG = ItemAnalysis.of(CoMoments.listwise()
            .of(TestRows.read(ItemAnalysisTest.class, "long.csv").withLevelsFrom(1, 7)));
    private static final ItemAnalysis WIDE = ItemAnalysis.of(CoMoments.pairwise()
            .of(TestRows.read(ItemAnalysisTest.class, "wide.csv").withLevelsFrom(0, 1)));

    private static ItemAnalysis pairwise(double[]... rows) {
        return ItemAnalysis.of(CoMoments.pairwise().of(TestRows.of(rows)));
    }

    @Test
    void figuresAreThoseOfPsych() {
        double[] itemRest = {
            0.671262057223664,
            0.742109710222238,
            0.560711111480256,
            0.714445498133676,
            0.7862755938344,
            0.265034339196676,
            0.460810549468496
        };
        double[] dropped = {
            0.809760206308921,
            0.79691745727414,
            0.827847765938659,
            0.803030975022574,
            0.795386574198205,
            0.863872311446437,
            0.840464868265457
        };
        for (int item = 0; item < 7; item++) {
            ItemStatistics statistics = ATTITUDE.items().get(item);
            assertThat(statistics.itemRest().value()).isCloseTo(itemRest[item], EXACT);
            assertThat(statistics.alphaIfDropped().value()).isCloseTo(dropped[item], EXACT);
            assertThat(statistics.isSuspect()).isFalse();
        }
        ItemStatistics rating = ATTITUDE.items().get(0);
        assertThat(rating.item()).isEqualTo("rating");
        assertThat(rating.n()).isEqualTo(30);
        assertThat(rating.mean().value()).isCloseTo(64.63333333333334, EXACT);
        assertThat(rating.standardDeviation().value()).isCloseTo(12.172561947585894, EXACT);
        assertThat(ATTITUDE.suspects()).isEmpty();
    }

    @Test
    void itemsAgainstTheOthersAreSuspected() {
        // psych: "Some items ( q5 q6 ) were negatively correlated with the total scale and probably should be
        // reversed."
        assertThat(LONG.suspects()).containsExactly("q5", "q6");
        Estimate q5 = LONG.items().get(4).itemRest();
        assertThat(q5.value()).isCloseTo(-0.10758308249257417, EXACT);
        assertThat(q5.flags()).containsExactly("negative: the item may be keyed the wrong way");
        assertThat(LONG.items().get(4).alphaIfDropped().value()).isCloseTo(0.668489065606362, EXACT);
        assertThat(LONG.items().get(0).itemRest().flags()).isEmpty();
    }

    @Test
    void pairwiseFiguresAreOfPairwiseCovariances() {
        ItemStatistics q1 = WIDE.items().get(0);
        // R: C <- cov(x, use = "pairwise"); (sum(C[1, ]) - C[1, 1]) / sqrt(C[1, 1] * sum(C[-1, -1]))
        assertThat(q1.itemRest().method()).isEqualTo("item-rest-r-pairwise");
        assertThat(q1.itemRest().value()).isCloseTo(-0.009427034647059886, EXACT);
        assertThat(q1.itemRest().n()).isEqualTo(12);
        assertThat(q1.alphaIfDropped().value()).isCloseTo(0.7583901206129827, EXACT);
        assertThat(q1.mean().n()).isEqualTo(11);
        assertThat(q1.absent())
                .isEqualTo(Map.of(Absence.NOT_ANSWERED, 1L, Absence.NOT_APPLICABLE, 0L, Absence.NOT_ASKED, 0L));
        // R: cor(x, use = "pairwise")[1, 3]
        assertThat(WIDE.interItemCorrelation(0, 2).value()).isCloseTo(0.5091750772173156, EXACT);
        assertThat(WIDE.interItemCorrelation(0, 2).n()).isEqualTo(10);
        assertThat(WIDE.interItemCorrelation(0, 2).method()).isEqualTo("inter-item-r-pairwise");
    }

    @Test
    void floorAndCeilingAreTheEndsOfTheAnswerScale() {
        ItemStatistics item = ItemAnalysis.of(CoMoments.listwise()
                        .of(TestRows.of(new double[][] {{1}, {1}, {2}, {4}, {3}, {1}, {5}, {NONE}})
                                .withLevels(5, 4, 3, 2, 1)))
                .items()
                .get(0);
        assertThat(item.floorShare()).isEqualTo(Estimate.of("floor-share", 3.0 / 7, 7));
        assertThat(item.ceilingShare()).isEqualTo(Estimate.of("ceiling-share", 1.0 / 7, 7));
        assertThat(item.distribution()).isEqualTo(Map.of(1.0, 3L, 2.0, 1L, 3.0, 1L, 4.0, 1L, 5.0, 1L));
    }

    @Test
    void withoutAKnownRangeThereIsNoFloor() {
        ItemStatistics item = pairwise(new double[][] {{0.5}, {2}}).items().get(0);
        assertThat(item.floorShare())
                .isEqualTo(Estimate.none("floor-share", "the lowest number possible is not known", 2));
        assertThat(item.ceilingShare())
                .isEqualTo(Estimate.none("ceiling-share", "the highest number possible is not known", 2));
        assertThat(item.distribution()).isEmpty();
    }

    @Test
    void tooLittleIsAnsweredWithTheReason() {
        ItemStatistics none = pairwise(new double[][] {{NONE, 1}}).items().get(0);
        assertThat(none.mean()).isEqualTo(Estimate.none("item-mean", "no answer", 0));
        assertThat(none.standardDeviation()).isEqualTo(Estimate.none("item-sd", "it takes 2 answers", 0));
        assertThat(none.floorShare()).isEqualTo(Estimate.none("floor-share", "no answer", 0));
        assertThat(none.itemRest())
                .isEqualTo(Estimate.none("item-rest-r-pairwise", "1 row to go by, and it takes at least 2", 1));
        assertThat(none.alphaIfDropped())
                .isEqualTo(
                        Estimate.none("alpha-raw-if-dropped-pairwise", "1 row to go by, and it takes at least 2", 1));
        assertThat(none.isSuspect()).isFalse();

        ItemAnalysis two = pairwise(new double[][] {{1, 5}, {2, 5}});
        assertThat(two.items().get(0).itemRest())
                .isEqualTo(Estimate.none("item-rest-r-pairwise", "the sum of the others does not vary", 2));
        assertThat(two.items().get(1).itemRest())
                .isEqualTo(Estimate.none("item-rest-r-pairwise", "the item does not vary", 2));
        assertThat(two.items().get(0).alphaIfDropped())
                .isEqualTo(Estimate.none(
                        "alpha-raw-if-dropped-pairwise", "1 other item, and a scale takes at least 2", 2));
        assertThat(two.interItemCorrelation(0, 1))
                .isEqualTo(Estimate.none("inter-item-r-pairwise", "an item does not vary where both are answered", 2));
        assertThat(pairwise(new double[][] {{1, NONE}, {NONE, 2}}).interItemCorrelation(0, 1))
                .isEqualTo(Estimate.none("inter-item-r-pairwise", "it takes 2 rows with both", 0));

        ItemAnalysis mirrored = pairwise(new double[][] {{1, 1, 3}, {3, 2, 2}, {2, 3, 1}});
        assertThat(mirrored.items().get(0).alphaIfDropped())
                .isEqualTo(Estimate.none("alpha-raw-if-dropped-pairwise", "the sum of the others does not vary", 3));
    }

    @Test
    void correlationsBeyondOneAreFlagged() {
        double[][] rows = {{0, 0}, {9, 9}, {4, NONE}, {5, NONE}, {4, NONE}, {5, NONE}, {4, NONE}, {5, NONE}};
        assertThat(pairwise(rows).items().get(0).itemRest().value()).isGreaterThan(1);
        assertThat(pairwise(rows).items().get(0).itemRest().flags())
                .containsExactly("beyond 1: no complete data have such covariances");
    }
}
