package org.relationalleadership.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.relationalleadership.Surveys.assertEqual;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerTest {

    @Test
    void holdsAScore() {
        Answer four = Answer.of(4);
        assertThat(four.isAnswered()).isTrue();
        assertThat(four.score()).isEqualTo(4);
        assertThat(four.absence()).isEmpty();
        assertThat(four).hasToString("4");
    }

    @ParameterizedTest
    @EnumSource
    void holdsAnAbsence(Absence why) {
        Answer none = Answer.absent(why);
        assertThat(none.isAnswered()).isFalse();
        assertThat(none.absence()).contains(why);
        assertThat(none).hasToString(why.toString());
    }

    @Test
    void hasNoScoreWhereItIsAbsent() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> Answer.absent(Absence.NOT_ASKED).score())
                .withMessage("answer: no score, because it is not asked");
    }

    @Test
    void isEqualByScoreAndAbsence() {
        assertEqual(Answer.of(-0.0), Answer.of(0));
        assertThat(Answer.of(0)).isNotEqualTo(Answer.of(1)).isNotEqualTo(Answer.absent(Absence.NOT_ANSWERED));
        assertThat(Answer.absent(Absence.NOT_ASKED)).isNotEqualTo(Answer.absent(Absence.NOT_ANSWERED));
    }

    @Test
    void rejectsWhatIsNoNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Answer.of(Double.NaN))
                .withMessage("answer: must be a finite number, but was NaN");
    }
}
