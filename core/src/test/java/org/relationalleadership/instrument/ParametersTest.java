package org.relationalleadership.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relationalleadership.Surveys.assertEqual;

import org.junit.jupiter.api.Test;

class ParametersTest {

    private final Parameters three =
            Parameters.none().with("of", "box").with("cut", 4).with("strict", true);

    @Test
    void holdsNumbersTextsAndTruthValues() {
        assertThat(three.number("cut")).contains(4.0);
        assertThat(three.text("of")).contains("box");
        assertThat(three.flag("strict")).contains(true);
    }

    @Test
    void isEmptyWhereTheTypeIsAnotherOrThereIsNone() {
        assertThat(three.number("of")).isEmpty();
        assertThat(three.text("cut")).isEmpty();
        assertThat(three.flag("cut")).isEmpty();
        assertThat(three.number("edge")).isEmpty();
    }

    @Test
    void namesStandInAlphabeticalOrder() {
        assertThat(three.names()).containsExactly("cut", "of", "strict");
        assertThat(three).hasToString("{cut=4, of=box, strict=true}");
        assertThat(Parameters.none()).hasToString("{}");
    }

    @Test
    void aLaterOneReplacesAnEarlierOfTheSameName() {
        assertThat(three.with("cut", "four").text("cut")).contains("four");
        assertThat(three.with("cut", "four").number("cut")).isEmpty();
    }

    @Test
    void isAValue() {
        assertEqual(three, Parameters.none().with("strict", true).with("cut", 4).with("of", "box"));
        assertEqual(Parameters.none().with("cut", -0.0), Parameters.none().with("cut", 0));
        assertThat(three).isNotEqualTo(three.with("cut", 5));
        assertThat(Parameters.none().names()).isEmpty();
        assertThatThrownBy(() -> three.names().remove("cut")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void rejectsANameThatIsNoIdAndANumberThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameters.none().with("a b", true))
                .withMessage("parameter: an id is 1 to 128 letters, digits or _ . : / - and starts with a letter, digit"
                        + " or _, but was 'a b'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameters.none().with("cut", Double.NaN))
                .withMessage("parameter 'cut': must be a finite number, but was NaN");
    }

    @Test
    @SuppressWarnings("NullAway")
    void namesWhatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> Parameters.none().with("of", (String) null))
                .withMessage("text");
    }
}
