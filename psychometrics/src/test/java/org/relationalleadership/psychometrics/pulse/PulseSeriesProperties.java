package org.relationalleadership.psychometrics.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.relationalleadership.psychometrics.InParts;
import org.relationalleadership.response.Observations;

class PulseSeriesProperties {

    private static Observations survey(Random random) {
        Pulses pulses = new Pulses();
        int rows = 1 + random.nextInt(80);
        for (int row = 0; row < rows; row++) {
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(6));
            pulses.row(
                    "t",
                    random.nextInt(9) == 0 ? "post" : "pulse:" + day,
                    random.nextInt(7) == 0 ? Double.NaN : 1 + random.nextInt(5),
                    random.nextGaussian() * 100);
        }
        return pulses.observations();
    }

    @Property(tries = 200, seed = "2026")
    void isTheSameForAnyCutAndOrderOfTheRows(@ForAll long seed) {
        Random random = new Random(seed);
        Observations rows = survey(random);
        PulseSeries whole = PulseSeries.metric().of(rows);
        PulseSeries parts = InParts.of(PulseSeries.metric(), rows, random);
        assertThat(parts.rowsOfOtherWaves()).isEqualTo(whole.rowsOfOtherWaves());
        assertThat(parts.pulses("likert")).isEqualTo(whole.pulses("likert")); // counted: to the last bit
        for (int pulse = 0; pulse < whole.pulses("number").size(); pulse++) {
            assertThat(parts.pulses("number").get(pulse).n())
                    .isEqualTo(whole.pulses("number").get(pulse).n());
            assertThat(parts.pulses("number").get(pulse).mean().value())
                    .isCloseTo(whole.pulses("number").get(pulse).mean().value(), within(1e-10));
        }
    }
}
