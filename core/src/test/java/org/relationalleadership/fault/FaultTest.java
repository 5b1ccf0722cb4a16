package org.relationalleadership.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FaultTest {

    private final Fault member = Fault.at("members[0]", "no item 'q7'; did you mean 'q17'?");

    @Test
    void saysWhereAndWhat() {
        assertThat(member).hasToString("members[0]: no item 'q7'; did you mean 'q17'?");
    }

    @Test
    void saysTheLineBeforeThePlace() {
        assertThat(member.withLine(12)).hasToString("line 12, members[0]: no item 'q7'; did you mean 'q17'?");
    }

    @Test
    void saysTheLineAloneWhereThereIsNoPlace() {
        assertThat(Fault.at("", "is empty").withLine(1)).hasToString("line 1: is empty");
    }

    @Test
    void saysOnlyWhatWhereTheWholeIsMeant() {
        assertThat(Fault.at("", "is empty")).hasToString("is empty");
    }

    @Test
    void joinsPlacesWithAPoint() {
        assertThat(member.withLine(3).under("scales[2]"))
                .isEqualTo(new Fault("scales[2].members[0]", OptionalInt.of(3), "no item 'q7'; did you mean 'q17'?"));
    }

    @Test
    void joinsAnIndexWithoutAPoint() {
        assertThat(Fault.at("[2]", "is empty").under("scales").place()).isEqualTo("scales[2]");
    }

    @Test
    void takesThePlaceOfItsParentWhereItHasNone() {
        assertThat(Fault.at("", "is empty").under("scales[2]").place()).isEqualTo("scales[2]");
    }

    @Test
    void staysWhereItIsUnderTheWhole() {
        assertThat(member.under("")).isEqualTo(member);
    }

    @Test
    void rejectsALineBeforeTheFirst() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> member.withLine(0))
                .withMessage("fault: lines are counted from 1, but was 0");
    }

    @Test
    @SuppressWarnings("NullAway")
    void namesWhatIsNull() {
        assertThatNullPointerException().isThrownBy(() -> Fault.at(null, "m")).withMessage("place");
        assertThatNullPointerException().isThrownBy(() -> Fault.at("p", null)).withMessage("message");
        assertThatNullPointerException()
                .isThrownBy(() -> new Fault("p", null, "m"))
                .withMessage("line");
    }
}
