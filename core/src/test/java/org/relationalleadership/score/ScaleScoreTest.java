package org.relationalleadership.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.relationalleadership.Surveys.assertEqual;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.relationalleadership.instrument.Band;
import org.relationalleadership.instrument.Scale;

class ScaleScoreTest {

    private final Scale trust = Scale.builder()
            .id("trust")
            .items("t1", "t2", "t3")
            .addBands(Band.below(0, 3, "developing"), Band.last(3, 5, "established"))
            .build();
    private final AnswerCounts two = new AnswerCounts(2, 0, 1, 0, 0);
    private final NoScore tooFew = NoScore.tooFewAnswers(3, 3);

    @Test
    void holdsAScoreAndWhatItRestsOn() {
        ScaleScore score = ScaleScore.of(trust, 3.5, two);
        assertThat(score.scale()).isSameAs(trust);
        assertThat(score.isScored()).isTrue();
        assertThat(score.value()).isEqualTo(3.5);
        assertThat(score.noScore()).isEmpty();
        assertThat(score.counts()).isEqualTo(two);
        assertThat(score.band()).map(Band::label).contains("established");
        assertThat(score).hasToString("trust 3.5 (2 of 3 answered, 1 not applicable)");
    }

    @Test
    void holdsTheReasonWhereThereIsNone() {
        ScaleScore none = ScaleScore.none(trust, tooFew, two);
        assertThat(none.isScored()).isFalse();
        assertThat(none.noScore()).contains(tooFew);
        assertThat(none.counts()).isEqualTo(two);
        assertThat(none.band()).isEmpty();
        assertThat(none).hasToString("trust no score: needs 3 of 3 answered (2 of 3 answered, 1 not applicable)");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(none::value)
                .withMessage("scale 'trust': no score: needs 3 of 3 answered");
    }

    @Test
    void hasNoBandOutsideAllOfThem() {
        assertThat(ScaleScore.of(trust, 5.5, two).band()).isEmpty();
    }

    @Test
    void rejectsWhatIsNoNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScaleScore.of(trust, Double.NaN, two))
                .withMessage("score of scale 'trust': must be a finite number, but was NaN");
    }

    @Test
    void isAValue() {
        assertEqual(ScaleScore.of(trust, -0.0, two), ScaleScore.of(trust, 0, two));
        assertEqual(ScaleScore.none(trust, tooFew, two), ScaleScore.none(trust, NoScore.tooFewAnswers(3, 3), two));
        Scale other = Scale.builder().id("trust").items("t1").build();
        assertThat(ScaleScore.of(trust, 0, two))
                .isNotEqualTo(ScaleScore.none(trust, tooFew, two))
                .isNotEqualTo(ScaleScore.of(trust, 1, two))
                .isNotEqualTo(ScaleScore.of(other, 0, two))
                .isNotEqualTo(ScaleScore.of(trust, 0, new AnswerCounts(3, 0, 0, 0, 0)));
        assertThat(ScaleScore.none(trust, tooFew, two))
                .isNotEqualTo(ScaleScore.none(trust, NoScore.declined("all alike"), two));
    }

    @Test
    void aReasonIsOfAKindAndInWords() {
        assertThat(tooFew.kind()).isEqualTo(NoScore.Kind.TOO_FEW_ANSWERS);
        assertThat(NoScore.tooFewAnswers(2, 3)).hasToString("needs 2 of 3 answered");
        assertThat(NoScore.declined("all alike")).isEqualTo(new NoScore(NoScore.Kind.DECLINED, "all alike"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoScore.declined(" "))
                .withMessage("no score: reason: must not be blank");
    }

    @Test
    @SuppressWarnings("NullAway")
    void namesWhatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> new NoScore(null, "x"))
                .withMessage("kind");
    }
}
