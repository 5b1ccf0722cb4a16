package org.relationalleadership.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbsenceTest {

    @ParameterizedTest
    @CsvSource({
        "NOT_ANSWERED, not-answered, -1, not answered",
        "NOT_APPLICABLE, not-applicable, -2, not applicable",
        "NOT_ASKED, not-asked, -3, not asked",
    })
    void keepsTheIdsAndCodesThatFilesHold(Absence absence, String id, byte code, String words) {
        assertThat(absence.id()).isEqualTo(id);
        assertThat(absence.code()).isEqualTo(code);
        assertThat(absence).hasToString(words);
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByIdAndCode(Absence absence) {
        assertThat(Absence.of(absence.id())).contains(absence);
        assertThat(Absence.ofCode(absence.code())).isEqualTo(absence);
    }

    @Test
    void isNotFoundByAnotherText() {
        assertThat(Absence.of("Not-Asked")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(bytes = {0, 4, -4})
    void rejectsTheCodeOfAnAnswer(byte code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Absence.ofCode(code))
                .withMessage("absence: a code is -1, -2 or -3, but was " + code);
    }
}
