package org.relationalleadership.psychometrics.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ConfidenceLevelTest {

    @Test
    void levelsFromAHalfToAllButAMillionthAreTaken() {
        assertThat(ConfidenceLevel.checked("trend", 0.5)).isEqualTo(0.5);
        assertThat(ConfidenceLevel.checked("trend", 0.999999)).isEqualTo(0.999999);
    }

    @Test
    void othersAreRefused() {
        for (double level : new double[] {1, Math.nextUp(0.999999), Math.nextDown(0.5), Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> ConfidenceLevel.checked("trend", level));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfidenceLevel.checked("trend", 95))
                .withMessage("trend: a confidence level is at least 0.5 and at most 0.999999, but was 95");
    }
}
