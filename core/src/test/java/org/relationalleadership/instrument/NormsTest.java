package org.relationalleadership.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.relationalleadership.Surveys.assertEqual;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relationalleadership.fault.FaultException;

class NormsTest {

    private final Norms moments = norms().moments(3.5, 0.5).build();
    private final Norms table = norms().addRank(2, 10)
            .addRank(3, 25)
            .addRank(4, 85)
            .addRank(4.5, 85)
            .build();

    private static Norms.Builder norms() {
        return Norms.builder().citation("Doe 2020, table 3").n(412);
    }

    @Test
    void saysWhereItComesFrom() {
        Norms norms = Norms.builder()
                .from(moments)
                .population("hospital nurses, 2019")
                .build();
        assertThat(norms.citation()).isEqualTo("Doe 2020, table 3");
        assertThat(norms.n()).isEqualTo(412);
        assertThat(norms.population()).contains("hospital nurses, 2019");
        assertThat(moments.population()).isEmpty();
        assertThat(norms.moments()).contains(new Norms.Moments(3.5, 0.5));
    }

    @Test
    void zAndTAreDistancesFromTheMeanInStandardDeviations() {
        // (4.25 − 3.5) / 0.5 = 1.5, 50 + 10 × 1.5 = 65; (2.5 − 3.5) / 0.5 = −2, 50 − 20 = 30
        assertThat(moments.z(4.25)).hasValue(1.5);
        assertThat(moments.t(4.25)).hasValue(65);
        assertThat(moments.z(2.5)).hasValue(-2);
        assertThat(moments.t(2.5)).hasValue(30);
        assertThat(moments.t(3.5)).hasValue(50);
        assertThat(moments.z(3.5)).isEqualTo(OptionalDouble.of(0));
    }

    @Test
    void zOfAMeanHasNoSignOfZero() {
        Norms none = norms().moments(-0.0, 2).build();
        assertThat(none.z(-0.0)).isEqualTo(OptionalDouble.of(0));
        assertThat(none).isEqualTo(norms().moments(0, 2).build());
    }

    @Test
    void withoutAMeanThereIsNoZAndWithoutATableNoPercentileRank() {
        assertThat(table.z(3)).isEmpty();
        assertThat(table.t(3)).isEmpty();
        assertThat(moments.percentileRank(3)).isEmpty();
    }

    @Test
    void whatDoublesCannotHoldIsEmpty() {
        Norms narrow = norms().moments(0, 1e-9).build();
        assertThat(narrow.z(1e290)).hasValue(1e290 / 1e-9);
        assertThat(narrow.z(1e300)).isEmpty();
        assertThat(narrow.t(1e300)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2, 10", // as published
        "3, 25",
        "4, 85",
        "2.5, 17.5", // half way from 10 to 25
        "3.25, 40", // a quarter of the way from 25 to 85
        "4.25, 85", // between two of one rank
        "1, 10", // below the first
        "4.5, 85", // the last
        "5, 85", // above the last
    })
    void percentileRankIsReadOffTheTable(double score, double rank) {
        assertThat(table.percentileRank(score)).hasValue(rank);
    }

    @Test
    void aRankInTheTableIsThatWhateverTheRounding() {
        // in doubles 1.1 + (6.7 − 1.1) is 6.699999999999999
        Norms norms = norms().addRank(1, 1.1).addRank(2, 6.7).build();
        assertThat(norms.percentileRank(2)).hasValue(6.7);
        assertThat(norms.percentileRank(1.5).orElseThrow()).isCloseTo(3.9, within(1e-12));
    }

    @Test
    void scoresAsFarApartAsTheyMayBeStandBetweenTheirRanks() {
        Norms norms = norms().addRank(-1e100, 20).addRank(1e100, 60).build();
        assertThat(norms.percentileRank(0)).hasValue(40);
        assertThat(norms.percentileRank(-5e99)).hasValue(30);
        assertThat(norms.percentileRank(Double.MAX_VALUE)).hasValue(60);
        Norms wide = norms().moments(-1e100, 1e100).build();
        assertThat(wide.z(1e100)).hasValue(2);
        assertThat(wide.t(1e100)).hasValue(70);
        // no difference from such a mean is beyond what doubles hold
        assertThat(wide.z(Double.MAX_VALUE).orElseThrow()).isCloseTo(Double.MAX_VALUE / 1e100, within(1e194));
        assertThat(norms().moments(0, Double.MAX_VALUE).build().z(-Double.MAX_VALUE))
                .hasValue(-1);
    }

    @Test
    void rejectsScoresSoFarApartThatTheirDifferenceIsNoNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> norms().moments(-1e101, 1))
                .withMessage("norms: mean: must lie within -1E+100 to 1E+100, but was -1E+101");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> norms().addRank(1e308, 50))
                .withMessage("norms: score: must lie within -1E+100 to 1E+100, but was 1E+308");
    }

    @Test
    void oneRankIsNoTable() {
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> norms().addRank(3, 50).build())
                .withMessage("ranks: norms: a table of percentile ranks needs at least 2, but has 1");
    }

    @Test
    void tellsEveryFaultAtOnce() {
        Norms.Builder builder = Norms.builder()
                .citation(" ")
                .n(1)
                .addRank(2, 10)
                .addRank(2, 20)
                .addRank(3, 15)
                .addRank(1, 30);
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(builder::build)
                .withMessage("""
                        citation: norms: citation must not be blank
                        n: norms: n must be 2 or more, but was 1
                        ranks[1]: norms: the scores of ranks must ascend, but 2 comes after 2
                        ranks[2]: norms: percentiles must not descend, but 15 comes after 20
                        ranks[3]: norms: the scores of ranks must ascend, but 1 comes after 3""");
    }

    @Test
    void needsAMeanOrRanks() {
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> norms().build())
                .withMessage("norms: need a mean and sd, or ranks, or both");
    }

    @Test
    void rejectsNumbersThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> norms().moments(Double.NaN, 1))
                .withMessage("norms: mean: must be a finite number, but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> norms().moments(3, Double.POSITIVE_INFINITY))
                .withMessage("norms: sd: must be a finite number, but was Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> norms().moments(3, 0))
                .withMessage("norms: sd must be 0.000000001 or more, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> norms().moments(3, 1e-320))
                .withMessageStartingWith("norms: sd must be 0.000000001 or more, but was 9.99");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> norms().addRank(Double.NaN, 1))
                .withMessage("norms: score: must be a finite number, but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> norms().addRank(1, Double.NaN))
                .withMessage("norms: percentile: must be a finite number, but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> norms().addRank(1, 100.5))
                .withMessage("norms: a percentile is 0 to 100, but was 100.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> norms().addRank(1, -1))
                .withMessage("norms: a percentile is 0 to 100, but was -1");
    }

    @Test
    void isAValue() {
        assertEqual(moments, norms().moments(3.5, 0.5).build());
        assertEqual(new Norms.Rank(-0.0, -0.0), new Norms.Rank(0, 0));
        assertThat(moments)
                .isNotEqualTo(table)
                .isNotEqualTo(norms().moments(3.5, 0.6).build());
    }
}
