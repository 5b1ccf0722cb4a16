package org.relationalleadership.psychometrics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.relationalleadership.psychometrics.agreement.Tables.GAP;

import org.junit.jupiter.api.Test;
import org.relationalleadership.evidence.Estimate;

class KrippendorffAlphasTest {

    private static KrippendorffAlphas of(double[]... units) {
        return KrippendorffAlphas.metric().of(Tables.of(1, 5, units));
    }

    /**
     * Krippendorff (2011), Computing Krippendorff's alpha-reliability: four observers, twelve units. Published: 0.743,
     * 0.815, 0.849. Further digits from the coincidence matrix in NumPy 2.4.6, which this code does not build.
     */
    @Test
    void areThoseOfThePublishedExample() {
        KrippendorffAlphas found = of(
                new double[] {1, 1, GAP, 1},
                new double[] {2, 2, 3, 2},
                new double[] {3, 3, 3, 3},
                new double[] {3, 3, 3, 3},
                new double[] {2, 2, 2, 2},
                new double[] {1, 2, 3, 4},
                new double[] {4, 4, 4, 4},
                new double[] {1, 1, 2, 1},
                new double[] {2, 2, 2, 2},
                new double[] {GAP, 5, 5, 5},
                new double[] {GAP, GAP, 1, 1},
                new double[] {GAP, 3, GAP, GAP});
        assertThat(found.nominal().value()).isCloseTo(0.743421052631579, within(1e-12));
        assertThat(found.ordinal().value()).isCloseTo(0.8153875037548813, within(1e-12));
        assertThat(found.interval().value()).isCloseTo(0.8491071428571428, within(1e-12));
        assertThat(found.units()).isEqualTo(11);
        assertThat(found.unpairedUnits()).isEqualTo(1);
        assertThat(found.estimates()).extracting(Estimate::n).containsOnly(40L);
    }

    @Test
    void isOneOfUnitsWithoutDisagreement() {
        assertThat(of(new double[] {1, 1}, new double[] {5, 5}).estimates())
                .allSatisfy(alpha -> assertThat(alpha.value()).isEqualTo(1));
    }

    /** By hand: two units (1, 2) and (2, 1) differ in each pair, 4 of 4; expected are 8 of 12: 1 − 1 / (2/3) = −0.5. */
    @Test
    void isFlaggedBelowZero() {
        KrippendorffAlphas found = of(new double[] {1, 2}, new double[] {2, 1});
        assertThat(found.estimates()).allSatisfy(alpha -> {
            assertThat(alpha.value()).isCloseTo(-0.5, within(1e-12));
            assertThat(alpha.flags()).containsExactly("below 0");
        });
    }

    @Test
    void thereIsNoneOfOneValueOrNoPair() {
        assertThat(of(new double[] {3, 3}, new double[] {3, 3}).nominal().why())
                .contains("all values are equal, so that no disagreement is expected by chance");
        assertThat(of(new double[] {3, GAP}, new double[] {GAP, GAP}).estimates())
                .allSatisfy(alpha -> assertThat(alpha.why()).contains("no unit has two values"));
        assertThat(of(new double[] {3, GAP}, new double[] {GAP, GAP}).unpairedUnits())
                .isEqualTo(2);
    }
}
