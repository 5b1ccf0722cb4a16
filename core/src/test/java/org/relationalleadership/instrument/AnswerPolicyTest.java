package org.relationalleadership.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "0.55, 100, 55", // as doubles, 0.55 × 100 is 55.00000000000001
        "0.07, 100, 7", // 7.000000000000001
        "0.29, 100, 29", // 28.999999999999996
        "0.75, 4, 3",
        "0.75, 5, 4", // 3.75
        "0.5, 5, 3", // 2.5
        "0.67, 3, 3", // 2.01: two thirds are less
        "0.6666666666666666, 3, 2", // 1.9999999999999998
        "0.001, 1, 1",
        "1, 4095, 4095",
        "0.5, 0, 0",
    })
    void aShareIsRoundedUpToWholeMembers(double share, int members, int required) {
        assertThat(AnswerPolicy.atLeastShare(share).required(members)).isEqualTo(required);
    }

    @Test
    void allNeedsEveryMember() {
        assertThat(AnswerPolicy.all().required(7)).isEqualTo(7);
    }

    @Test
    void aNumberStaysWhatItIs() {
        assertThat(AnswerPolicy.atLeast(2).required(7)).isEqualTo(2);
        assertThat(AnswerPolicy.atLeast(5).required(4)).isEqualTo(5);
    }

    @Test
    void saysWhatItNeeds() {
        assertThat(AnswerPolicy.all()).hasToString("all");
        assertThat(AnswerPolicy.atLeast(2)).hasToString("at least 2");
        assertThat(AnswerPolicy.atLeastShare(0.75)).hasToString("at least a share of 0.75");
    }

    @Test
    void aShareCanBeTakenOfTheApplicableAndGapsBeFilled() {
        AnswerPolicy half = AnswerPolicy.atLeastShare(0.5);
        assertThat(half.of()).isEqualTo(AnswerPolicy.Basis.MEMBERS);
        assertThat(half.gaps()).isEqualTo(AnswerPolicy.Gaps.LEFT_OUT);
        assertThat(half.ofApplicable())
                .isEqualTo(new AnswerPolicy(
                        AnswerPolicy.Kind.AT_LEAST_SHARE,
                        0.5,
                        AnswerPolicy.Basis.APPLICABLE,
                        AnswerPolicy.Gaps.LEFT_OUT))
                .hasToString("at least a share of 0.5 of the applicable");
        assertThat(half.ofApplicable().withPersonMean())
                .isEqualTo(half.withPersonMean().ofApplicable())
                .isNotEqualTo(half.withPersonMean())
                .hasToString("at least a share of 0.5 of the applicable, gaps filled by person mean");
        assertThat(AnswerPolicy.atLeast(2).withPersonMean()).hasToString("at least 2, gaps filled by person mean");
        // of 5 members 2 do not apply: half of 3, rounded up
        assertThat(half.ofApplicable().required(3)).isEqualTo(2);
    }

    @Test
    void rejectsAnythingButAShareOfTheApplicableWhereNothingIsFilled() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerPolicy.all().ofApplicable())
                .withMessage(
                        "answered: only a share can be taken of the applicable members (1 for all of them), and only"
                                + " gaps that are filled be theirs, but was all");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerPolicy.atLeast(3).ofApplicable())
                .withMessage(
                        "answered: only a share can be taken of the applicable members (1 for all of them), and only"
                                + " gaps that are filled be theirs, but was at least 3");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void rejectsANumberBelowOne(int members) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerPolicy.atLeast(members))
                .withMessage("answered: atLeast must be a whole number of members, 1 or more, but was " + members);
    }

    @ParameterizedTest
    @CsvSource({"1.5, 1.5", "NaN, NaN", "2147483648, 2147483648"})
    void rejectsANumberThatIsNone(double members, String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AnswerPolicy(AnswerPolicy.Kind.AT_LEAST, members))
                .withMessage("answered: atLeast must be a whole number of members, 1 or more, but was " + text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.5, -0.5", "1.01, 1.01", "NaN, NaN"})
    void rejectsAShareOutsideZeroToOne(double share, String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerPolicy.atLeastShare(share))
                .withMessage("answered: atLeastShare must be above 0 and at most 1, but was " + text);
    }

    @Test
    void rejectsANumberBesideAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AnswerPolicy(AnswerPolicy.Kind.ALL, 3))
                .withMessage("answered: all takes no number, but was 3");
    }

    @Test
    void saysWhatAShareIsOfAndWhatFillsGaps() {
        assertThat(AnswerPolicy.atLeast(2).withPersonMean()).hasToString("at least 2, gaps filled by person mean");
        assertThat(AnswerPolicy.atLeastShare(0.75).withPersonMean().ofApplicable())
                .hasToString("at least a share of 0.75 of the applicable, gaps filled by person mean");
    }

    @Test
    void aNumberMayBeOfTheApplicableWhereTheirGapsAreFilled() {
        AnswerPolicy two = AnswerPolicy.atLeast(2).withPersonMean().ofApplicable();
        assertThat(two)
                .isEqualTo(new AnswerPolicy(
                        AnswerPolicy.Kind.AT_LEAST, 2, AnswerPolicy.Basis.APPLICABLE, AnswerPolicy.Gaps.PERSON_MEAN))
                .hasToString("at least 2, applicable gaps filled by person mean");
        assertThat(two.required(4)).isEqualTo(2);
        assertThat(two.required(1)).isEqualTo(2);
    }

    @Test
    void rejectsAllWithGapsFilledOrOfTheApplicable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerPolicy.all().withPersonMean())
                .withMessage("answered: all leaves no gaps to fill");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerPolicy.all().ofApplicable())
                .withMessage("answered: only a share can be taken of the applicable members (1 for all of them), and"
                        + " only gaps that are filled be theirs, but was all");
    }

    @Test
    void rejectsANegativeNumberOfMembers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerPolicy.all().required(-1))
                .withMessage("members: their number is 0 or more, but was -1");
    }

    @Test
    @SuppressWarnings("NullAway")
    void namesWhatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> new AnswerPolicy(null, 1))
                .withMessage("kind");
        assertThatNullPointerException()
                .isThrownBy(() -> new AnswerPolicy(AnswerPolicy.Kind.ALL, 1, null, AnswerPolicy.Gaps.LEFT_OUT))
                .withMessage("of");
        assertThatNullPointerException()
                .isThrownBy(() -> new AnswerPolicy(AnswerPolicy.Kind.ALL, 1, AnswerPolicy.Basis.MEMBERS, null))
                .withMessage("gaps");
    }
}
