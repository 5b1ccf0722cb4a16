package org.relationalleadership.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.AnswerPolicy;

class AnswerCountsTest {

    private final AnswerCounts counts = new AnswerCounts(3, 2, 1, 4, 5);

    @Test
    void countsMembersAndAbsences() {
        assertThat(counts.members()).isEqualTo(15);
        assertThat(counts.absent()).isEqualTo(12);
        assertThat(counts.absent(Absence.NOT_ANSWERED)).isEqualTo(2);
        assertThat(counts.absent(Absence.NOT_APPLICABLE)).isEqualTo(1);
        assertThat(counts.absent(Absence.NOT_ASKED)).isEqualTo(4);
    }

    @Test
    void substitutedAreTheAbsentThatThePolicyFills() {
        AnswerPolicy half = AnswerPolicy.atLeastShare(0.5);
        assertThat(counts.substituted(half)).isZero();
        assertThat(counts.substituted(half.ofApplicable())).isZero();
        // 2 + 1 + 4 + 5, and without the 1 that does not apply
        assertThat(counts.substituted(half.withPersonMean())).isEqualTo(12);
        assertThat(counts.substituted(half.ofApplicable().withPersonMean())).isEqualTo(11);
    }

    @Test
    void saysWhatItCounts() {
        assertThat(counts)
                .hasToString("3 of 15 answered, 2 not answered, 1 not applicable, 4 not asked, 5 without score");
        assertThat(new AnswerCounts(4, 0, 0, 0, 0)).hasToString("4 of 4 answered");
        assertThat(new AnswerCounts(3, 0, 1, 0, 0)).hasToString("3 of 4 answered, 1 not applicable");
    }

    @Test
    void packsTwelveBitsEachFromTheLowest() {
        // one hexadecimal digit is four bits
        assertThat(counts.packed()).isEqualTo(0x005_004_001_002_003L);
        assertThat(new AnswerCounts(4095, 4095, 4095, 4095, 4095).packed()).isEqualTo(0xfff_fff_fff_fff_fffL);
        assertThat(AnswerCounts.answered(0x005_004_001_002_003L)).isEqualTo(3);
        assertThat(AnswerCounts.notApplicable(0x005_004_001_002_003L)).isEqualTo(1);
    }

    @Test
    void packsWhatEachMemberAdds() {
        assertThat(AnswerCounts.packedAnswer()).isEqualTo(0x001L);
        assertThat(AnswerCounts.packed(Absence.NOT_ANSWERED)).isEqualTo(0x001_000L);
        assertThat(AnswerCounts.packed(Absence.NOT_APPLICABLE)).isEqualTo(0x001_000_000L);
        assertThat(AnswerCounts.packed(Absence.NOT_ASKED)).isEqualTo(0x001_000_000_000L);
        assertThat(AnswerCounts.packedWithoutScore()).isEqualTo(0x001_000_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 0, 0, 0",
        "0, -1, 0, 0, 0",
        "0, 0, 4096, 0, 0",
        "0, 0, 0, -1, 4096",
        "0, 0, 0, 0, 4096",
        "4096, 0, 0, 0, 0"
    })
    void rejectsCountsThatDoNotFit(int answered, int notAnswered, int notApplicable, int notAsked, int withoutScore) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AnswerCounts(answered, notAnswered, notApplicable, notAsked, withoutScore))
                .withMessage("answer counts: each is 0 to 4095, but were " + answered + ", " + notAnswered + ", "
                        + notApplicable + ", " + notAsked + ", " + withoutScore);
    }
}
