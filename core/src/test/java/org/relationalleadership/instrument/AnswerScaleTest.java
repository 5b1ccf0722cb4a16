package org.relationalleadership.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relationalleadership.Surveys.assertEqual;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;

class AnswerScaleTest {

    private final AnswerScale agree = AnswerScale.builder()
            .id("agree")
            .range(Range.of(1, 5))
            .addOption(new Option(1, Wording.of(Map.of("en", "Strongly disagree", "de", "Stimme gar nicht zu"))))
            .addOption(new Option(5, Wording.of(Map.of("en", "Strongly agree", "fr", "Tout à fait d'accord"))))
            .addNotApplicable(Wording.of("No basis to judge"))
            .build();
    private final AnswerScale slider =
            AnswerScale.builder().id("slider").range(Range.of(0, 100)).build();

    @Test
    void allowsItsOptionsAndNothingBetween() {
        assertThat(agree.allows(1)).isTrue();
        assertThat(agree.allows(5)).isTrue();
        assertThat(agree.allows(3)).isFalse();
        assertThat(agree.allows(Double.NaN)).isFalse();
    }

    @Test
    void aRangeEndsWhereSumsOfAnswersAreStillNumbers() {
        assertThat(AnswerScale.builder()
                        .id("wide")
                        .range(Range.of(-1e100, 1e100))
                        .build()
                        .range())
                .isEqualTo(Range.of(-AnswerScale.FARTHEST, AnswerScale.FARTHEST));
        AnswerScale.Builder above = AnswerScale.builder().id("above").range(Range.of(0, 1.7e308));
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(above::build)
                .withMessage("range: answer scale 'above': a range must lie within -1E+100 to 1E+100, so that sums of"
                        + " answers are numbers, but was 0 to 1.7E+308");
        AnswerScale.Builder below = AnswerScale.builder().id("below").range(Range.of(-1.1e100, 5));
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(below::build)
                .withMessage("range: answer scale 'below': a range must lie within -1E+100 to 1E+100, so that sums of"
                        + " answers are numbers, but was -1.1E+100 to 5");
    }

    @Test
    void allowsAnyNumberInTheRangeWhereThereAreNoOptions() {
        assertThat(slider.allows(0)).isTrue();
        assertThat(slider.allows(33.3)).isTrue();
        assertThat(slider.allows(100)).isTrue();
        assertThat(slider.allows(100.1)).isFalse();
        assertThat(slider.allows(-0.1)).isFalse();
        assertThat(slider.allows(Double.NaN)).isFalse();
    }

    @Test
    void findsOptionsByScore() {
        assertThat(agree.optionIndex(1)).isZero();
        assertThat(agree.optionIndex(5)).isEqualTo(1);
        assertThat(agree.optionIndex(3)).isEqualTo(-1);
        assertThat(slider.optionIndex(3)).isEqualTo(-1);
    }

    @Test
    void saysItsRule() {
        assertThat(agree.rule()).isEqualTo("one of 1, 5");
        assertThat(slider.rule()).isEqualTo("0 to 100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Strongly agree",
                "STRONGLY AGREE",
                "  strongly\t \n agree ",
                "strongly\u00a0agree\u00a0", // spaces that do not break, as web pages have them
                "\u2003strongly\u2009agree", // an em space and a thin space
                "tout à fait d'accord",
                "Tout a\u0300 fait d'accord" // the accent as a character of its own, as macOS writes it
            })
    void findsAnswersByLabelInWhateverLanguage(String label) {
        assertThat(agree.labelled(label)).contains(Answer.of(5));
    }

    @Test
    void findsNotApplicableByLabel() {
        assertThat(agree.labelled("no basis to judge")).contains(Answer.absent(Absence.NOT_APPLICABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agree", "", "strongly", "stronglyagree", "5"})
    void findsNothingByAnotherText(String label) {
        assertThat(agree.labelled(label)).isEmpty();
        assertThat(slider.labelled(label)).isEmpty();
    }

    @Test
    void likertCountsUpFromTheFirstScore() {
        AnswerScale often = AnswerScale.likert("often", -1, "never", "sometimes", "always");
        assertThat(often.range()).isEqualTo(Range.of(-1, 1));
        assertThat(often.options())
                .containsExactly(Option.of(-1, "never"), Option.of(0, "sometimes"), Option.of(1, "always"));
        assertThat(often.notApplicable()).isEmpty();
    }

    @Test
    void likertNeedsTwoLabels() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerScale.likert("often", 1, "never"))
                .withMessage("answer scale 'often': needs at least two labels, but was 1");
    }

    @Test
    void rejectsOptionsOutsideTheRangeTwiceTheScoreAndTwiceTheLabel() {
        AnswerScale.Builder builder = AnswerScale.builder()
                .id("agree")
                .range(Range.of(1, 5))
                .addOptions(Option.of(0, "none"), Option.of(1, "some"), Option.of(1, "a lot"), Option.of(2, " SOME "))
                .addNotApplicable(Wording.of("a  lot"));
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(builder::build)
                .satisfies(exception -> assertThat(exception.faults())
                        .containsExactly(
                                Fault.at(
                                        "options[0]",
                                        "answer scale 'agree': a score must lie in the range 1 to 5, but was 0"),
                                Fault.at(
                                        "options[2]",
                                        "answer scale 'agree': score 1 is used by two options, but an answer must tell"
                                                + " which one was ticked"),
                                Fault.at(
                                        "options[3]",
                                        "answer scale 'agree': label ' SOME ' stands already in options[1], but a label"
                                                + " must tell which answer was given"),
                                Fault.at(
                                        "notApplicable[0]",
                                        "answer scale 'agree': label 'a  lot' stands already in options[2], but a label"
                                                + " must tell which answer was given")));
    }

    @Test
    void mayUseALabelInSeveralLanguagesOfOneOption() {
        assertThat(AnswerScale.builder()
                        .id("yesno")
                        .range(Range.of(0, 1))
                        .addOption(new Option(0, Wording.of(Map.of("en", "no", "es", "No"))))
                        .build()
                        .labelled("NO"))
                .contains(Answer.of(0));
    }

    @Test
    void rejectsAnIdThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        AnswerScale.builder().id("a b").range(Range.of(0, 1)).build())
                .withMessage("answer scale: an id is 1 to 128 letters, digits or _ . : / - and starts with a letter,"
                        + " digit or _, but was 'a b'");
    }

    @Test
    void isAValue() {
        assertEqual(AnswerScale.likert("a", 1, "x", "y"), AnswerScale.likert("a", 1, "x", "y"));
        assertThat(AnswerScale.likert("a", 1, "x", "y")).isNotEqualTo(AnswerScale.likert("a", 1, "x", "z"));
        List<Option> options = agree.options();
        assertThatThrownBy(() -> options.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }
}
