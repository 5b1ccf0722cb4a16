package org.relationalleadership.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.relationalleadership.Surveys.assertEqual;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.Band;
import org.relationalleadership.instrument.Norms;
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
    void hasAStandardErrorWhereOneIsSaid() {
        ScaleScore score = ScaleScore.of(trust, 3.5, two);
        assertThat(score.standardError()).isEmpty();
        assertThat(score.withStandardError(0.25).standardError()).hasValue(0.25);
        assertThat(score.withStandardError(0).standardError()).hasValue(0);
        assertThat(score.withStandardError(0.25))
                .isEqualTo(ScaleScore.of(trust, 3.5, two).withStandardError(0.25))
                .isNotEqualTo(score);
        assertThat(ScaleScore.none(trust, tooFew, two).standardError()).isEmpty();
    }

    @Test
    void rejectsAStandardErrorThatIsNone() {
        ScaleScore score = ScaleScore.of(trust, 3.5, two);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> score.withStandardError(-0.5))
                .withMessage("scale 'trust': a standard error is 0 or more and stands beside a score, but was -0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> score.withStandardError(Double.NaN))
                .withMessage("standard error: must be a finite number, but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScaleScore.none(trust, tooFew, two).withStandardError(0.5))
                .withMessage(
                        "scale 'trust': a standard error is 0 or more and stands beside a score, but was 0.5 without"
                                + " one");
    }

    @Test
    void standsAmongTheNormsOfItsScale() {
        Scale normed = Scale.builder()
                .from(trust)
                .norms(Norms.builder()
                        .citation("Doe 2020")
                        .n(100)
                        .moments(3, 0.5)
                        .addRank(3, 50)
                        .addRank(4, 90)
                        .build())
                .build();
        // (3.5 − 3) / 0.5 = 1; 50 + 10; half way from 50 to 90
        ScaleScore score = ScaleScore.of(normed, 3.5, two);
        assertThat(score.z()).hasValue(1);
        assertThat(score.t()).hasValue(60);
        assertThat(score.percentileRank()).hasValue(70);
        ScaleScore none = ScaleScore.none(normed, tooFew, two);
        assertThat(none.z()).isEmpty();
        assertThat(none.t()).isEmpty();
        assertThat(none.percentileRank()).isEmpty();
        ScaleScore elsewhere = ScaleScore.of(trust, 3.5, two);
        assertThat(elsewhere.z()).isEmpty();
        assertThat(elsewhere.t()).isEmpty();
        assertThat(elsewhere.percentileRank()).isEmpty();
    }

    @Test
    void countsWhatWasFilledIn() {
        AnswerPolicy filled = AnswerPolicy.atLeast(2).withPersonMean();
        Scale scale = Scale.builder().from(trust).answered(filled).build();
        assertThat(ScaleScore.of(scale, 3.5, two).substituted()).isEqualTo(1);
        assertThat(ScaleScore.none(scale, NoScore.declined("all alike"), two).substituted())
                .isZero();
        assertThat(ScaleScore.of(trust, 3.5, two).substituted()).isZero();
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
        assertThat(NoScore.tooFewAnswers(AnswerPolicy.atLeastShare(0.6), 4)).isEqualTo(NoScore.tooFewAnswers(3, 4));
        assertThat(NoScore.tooFewAnswers(AnswerPolicy.atLeastShare(0.6).ofApplicable(), 4))
                .isEqualTo(new NoScore(
                        NoScore.Kind.TOO_FEW_ANSWERS,
                        "needs a share of 0.6 of the applicable answered and at least one"));
        assertThat(NoScore.strategyFailed("threw up"))
                .isEqualTo(new NoScore(NoScore.Kind.STRATEGY_FAILED, "threw up"))
                .isNotEqualTo(NoScore.declined("threw up"));
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
