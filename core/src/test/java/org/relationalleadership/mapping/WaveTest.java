package org.relationalleadership.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaveTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @Test
    void readsEveryWave() {
        assertThat(Wave.parse("pre")).isEqualTo(Wave.PRE);
        assertThat(Wave.parse("retrospective-pre")).isEqualTo(Wave.RETROSPECTIVE_PRE);
        assertThat(Wave.parse("post")).isEqualTo(Wave.POST);
        assertThat(Wave.parse("follow-up")).isEqualTo(Wave.FOLLOW_UP);
        assertThat(Wave.parse("follow-up:2026-05-01")).isEqualTo(Wave.followUp(DAY));
        assertThat(Wave.parse("pulse:2026-05-01")).isEqualTo(Wave.pulse(DAY));
    }

    @ParameterizedTest
    @CsvSource({
        "Pre, Pre, ; did you mean 'pre'?",
        "postt, postt, ; did you mean 'post'?",
        "folow-up:2026-05-01, folow-up:2026-05-01, ; did you mean 'follow-up'?",
        "'', '', '; known: pre, retrospective-pre, post, follow-up, pulse'",
        "' pre', ' pre', ; did you mean 'pre'?",
    })
    void rejectsAnUnknownWave(String text, String shown, String hint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wave.parse(text))
                .withMessage("wave: no wave '" + shown + "'" + hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pulse:", "pulse:2026-5-1", "follow-up:2026-02-30", "pulse:2026-05-01:2", "pre:tomorrow"})
    void rejectsADayThatIsNone(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wave.parse(text))
                .withMessage("wave: the day must be written like 2026-05-01, but was '" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pre", "retrospective-pre", "post"})
    void rejectsADayThatAWaveCannotHave(String wave) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wave.parse(wave + ":2026-05-01"))
                .withMessage("wave: a pulse has a day, a follow-up may have one, and no other wave has, but was " + wave
                        + " with 2026-05-01");
    }

    @Test
    void rejectsAPulseWithoutADay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wave.parse("pulse"))
                .withMessage("wave: a pulse has a day, a follow-up may have one, and no other wave has, but was pulse"
                        + " without one");
    }

    @Test
    @SuppressWarnings("NullAway")
    void namesWhatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Wave(null, Optional.empty()))
                .withMessage("kind");
    }
}
