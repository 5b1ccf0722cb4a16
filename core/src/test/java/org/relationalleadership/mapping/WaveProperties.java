package org.relationalleadership.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class WaveProperties {

    @Property(tries = 500, seed = "2026")
    void parseIsTheInverseOfToString(
            @ForAll Wave.Kind kind, @ForAll @LongRange(min = -800_000, max = 4_000_000) long day) {
        // years −221 to 12921: also those that are written with a sign
        LocalDate date = LocalDate.ofEpochDay(day);
        Wave wave = switch (kind) {
            case PRE -> Wave.PRE;
            case RETROSPECTIVE_PRE -> Wave.RETROSPECTIVE_PRE;
            case POST -> Wave.POST;
            case FOLLOW_UP -> day % 2 == 0 ? Wave.FOLLOW_UP : Wave.followUp(date);
            case PULSE -> Wave.pulse(date);
        };
        assertThat(Wave.parse(wave.toString())).isEqualTo(wave);
        assertThat(wave.kind()).isEqualTo(kind);
    }
}
