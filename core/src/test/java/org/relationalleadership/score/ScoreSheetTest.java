package org.relationalleadership.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relationalleadership.Surveys.assertEqual;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.relationalleadership.Surveys;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.response.Response;

class ScoreSheetTest {

    private static final AnswerCounts THREE = new AnswerCounts(3, 0, 0, 0, 0);
    private static final NoScore TOO_FEW = NoScore.tooFewAnswers(1, 1);

    private final Instrument instrument = Instrument.builder()
            .from(Surveys.trust())
            .addScale(Scale.builder().id("slide").items("s1").build())
            .build();
    private final Response response = Response.to(instrument)
            .answer("t1", 4)
            .answer("t2", 2)
            .answer("t3", 1)
            .build();

    private ScoreSheet sheet(Response of, double trust, long slide) {
        return ScoreSheet.of(
                of,
                new double[] {trust, Double.NaN},
                new @Nullable NoScore[] {null, TOO_FEW},
                new long[] {THREE.packed(), slide},
                (sheet, scale) -> new Explanation(
                        sheet.instrument(), sheet.score(scale), List.of(), Optional.of("3 = " + scale), List.of()));
    }

    private ScoreSheet sheet() {
        return sheet(response, 3, new AnswerCounts(0, 1, 0, 0, 0).packed());
    }

    @Test
    void holdsTheScoresOfAllScales() {
        assertThat(sheet().response()).isSameAs(response);
        assertThat(sheet().instrument()).isSameAs(instrument);
        assertThat(sheet().scores())
                .containsExactly(
                        ScaleScore.of(instrument.scales().get(0), 3, THREE),
                        ScaleScore.none(instrument.scales().get(1), TOO_FEW, new AnswerCounts(0, 1, 0, 0, 0)));
        assertThat(sheet().score("slide")).isEqualTo(sheet().score(1));
        assertThatThrownBy(() -> sheet().scores().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(sheet()).hasToString("score sheet of response to 'org.example.trust' 1.0, 3 of 4 answered");
    }

    @Test
    void asksItsExplainer() {
        assertThat(sheet().explain("slide").arithmetic()).contains("3 = 1");
        assertThat(sheet().explain("trust").score()).isEqualTo(sheet().score("trust"));
    }

    @Test
    void rejectsAScaleThatTheInstrumentHasNot() {
        String message = "instrument 'org.example.trust': no scale 'slid'; did you mean 'slide'?";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sheet().score("slid"))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sheet().explain("slid"))
                .withMessage(message);
    }

    @Test
    void rejectsArraysThatDoNotFit() {
        ScoreSheet.Explainer explainer = (sheet, scale) -> sheet().explain("trust");
        String message = "score sheet: a value is needed for each of 2 scales, but there are ";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreSheet.of(response, new double[1], new NoScore[2], new long[2], explainer))
                .withMessage(message + "1, 2 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreSheet.of(response, new double[2], new NoScore[3], new long[2], explainer))
                .withMessage(message + "2, 3 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreSheet.of(response, new double[2], new NoScore[2], new long[0], explainer))
                .withMessage(message + "2, 2 and 0");
    }

    @Test
    void rejectsAScoreThatIsNoNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sheet(response, Double.NaN, 0))
                .withMessage("score of scale 'trust': must be a finite number, but was NaN");
    }

    private ScoreSheet withErrors(double... errors) {
        return ScoreSheet.of(
                response,
                new double[] {3, 0},
                errors,
                new @Nullable NoScore[] {null, TOO_FEW},
                new long[] {THREE.packed(), 0},
                (sheet, scale) -> sheet().explain("trust"));
    }

    @Test
    void hasStandardErrorsWhereTheyAreSaid() {
        ScoreSheet sheet = withErrors(0.5, -1);
        assertThat(sheet.score("trust").standardError()).hasValue(0.5);
        assertThat(sheet.score("slide").standardError()).isEmpty();
        assertThat(sheet().score("trust").standardError()).isEmpty();
        assertEqual(sheet, withErrors(0.5, -1));
        assertThat(sheet).isNotEqualTo(withErrors(0.25, -1)).isNotEqualTo(sheet());
    }

    @Test
    void noStandardErrorsAreTheSameHoweverTheyAreSaid() {
        ScoreSheet none = ScoreSheet.of(
                response,
                new double[] {3, 0},
                new @Nullable NoScore[] {null, TOO_FEW},
                new long[] {THREE.packed(), 0},
                (sheet, scale) -> sheet().explain("trust"));
        assertEqual(withErrors(-1, -1), none);
        assertEqual(withErrors(-0.0, -1), withErrors(0, -1));
        assertThat(withErrors(0, -1)).isNotEqualTo(none);
    }

    @Test
    void rejectsStandardErrorsThatAreNone() {
        String rule = "score sheet: a standard error is 0 or more and stands beside a score, but was ";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withErrors(-0.5, -1))
                .withMessage(rule + "-0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withErrors(Double.NaN, -1))
                .withMessage(rule + "NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withErrors(Double.POSITIVE_INFINITY, -1))
                .withMessage(rule + "Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withErrors(0.5, 0.25))
                .withMessage(rule + "0.25 without one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withErrors(0.5))
                .withMessage("score sheet: a value is needed for each of 2 scales, but there are 2, 2 and 2, and 1"
                        + " standard errors");
    }

    @Test
    void isEqualByResponseAndScores() {
        assertEqual(sheet(), sheet());
        assertEqual(sheet(response, -0.0, 0), sheet(response, 0, 0));
        assertThat(sheet())
                .isNotEqualTo(sheet(Response.to(instrument).build(), 3, new AnswerCounts(0, 1, 0, 0, 0).packed()))
                .isNotEqualTo(sheet(response, 2, new AnswerCounts(0, 1, 0, 0, 0).packed()))
                .isNotEqualTo(sheet(response, 3, new AnswerCounts(0, 0, 1, 0, 0).packed()));
        ScoreSheet declined = ScoreSheet.of(
                response,
                new double[] {3, 0},
                new @Nullable NoScore[] {null, NoScore.declined("no basis")},
                new long[] {THREE.packed(), new AnswerCounts(0, 1, 0, 0, 0).packed()},
                (sheet, scale) -> sheet().explain("trust"));
        assertThat(sheet()).isNotEqualTo(declined);
    }
}
