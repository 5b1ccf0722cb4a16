package org.relationalleadership.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.AnswerCounts;
import org.relationalleadership.score.NoScore;
import org.relationalleadership.score.ScaleScore;
import org.relationalleadership.score.Scores;

/** What becomes of a strategy that breaks its contract: an error with its name, or no score with that as the reason. */
class StrategyGuardTest {

    private static final String KEPT = "kept the answers of an earlier call, but they are valid during the call only";
    private static final String IN_THIS_TEST = Sample.thrownIn(StrategyGuardTest.class);

    private static final Instrument INSTRUMENT = Sample.items()
            .addScale(Sample.scale("trust", "own").items("t1", "t2").build())
            .build();

    /** Rows of the batch in which each is tried; none answers the last but one. */
    private static final Responses ROWS = Responses.of(
            INSTRUMENT,
            List.of(response(3, 4), response(5, 5), Response.to(INSTRUMENT).build(), response(2, 1)));

    private static Response response(double t1, double t2) {
        return Response.to(INSTRUMENT).answer("t1", t1).answer("t2", t2).build();
    }

    private static Scorer scorer(ScoringStrategy strategy) {
        return Scorer.of(INSTRUMENT, Strategies.builtIn().with("own", strategy));
    }

    /** Declares 1 to 5, both included. */
    private record Bounded(ScoringStrategy strategy) implements ScoringStrategy {

        @Override
        public double score(Answers answers) {
            return strategy.score(answers);
        }

        @Override
        public Optional<Range> range() {
            return Optional.of(Range.of(1, 5));
        }
    }

    private record Estimating(ScoringStrategy strategy) implements ScoringStrategy {

        @Override
        public double score(Answers answers) {
            return strategy.score(answers);
        }

        @Override
        public boolean givesStandardErrors() {
            return true;
        }
    }

    /** Reads the first cursor that it was ever given. */
    private static final class Keeping implements ScoringStrategy {

        private final List<Answers> kept = new ArrayList<>();

        @Override
        public double score(Answers answers) {
            kept.add(answers);
            return first(kept.get(0));
        }
    }

    private static double first(Answers answers) {
        answers.next();
        return answers.value();
    }

    /** A strategy that goes wrong where the first answer is 5, in row 2. */
    private static ScoringStrategy onFive(ScoringStrategy wrong) {
        return answers -> {
            double first = first(answers);
            return first == 5 ? wrong.score(answers) : first;
        };
    }

    /** Strict and lenient, in a batch and alone. */
    private static void assertBroken(ScoringStrategy strategy, String how) {
        assertBroken(strategy, how, "");
    }

    /** With the place in the code of this test, which only those learn who are not lenient. */
    private static void assertThrows(ScoringStrategy strategy, String how) {
        assertBroken(strategy, how, IN_THIS_TEST);
    }

    private static void assertBroken(ScoringStrategy strategy, String how, String place) {
        Scorer strict = scorer(strategy);
        assertThatThrownBy(() -> strict.score(ROWS))
                .isInstanceOf(StrategyException.class)
                .hasMessageMatching(Pattern.quote("strategy 'own' on scale 'trust', row 2: " + how) + place);
        assertThatThrownBy(() -> strict.score(ROWS.row(1)))
                .isInstanceOf(StrategyException.class)
                .hasMessageMatching(Pattern.quote("strategy 'own' on scale 'trust': " + how) + place);

        NoScore failed = NoScore.strategyFailed("strategy 'own' " + how);
        Scorer lenient = strict.lenient();
        Scores scores = lenient.score(ROWS);
        assertThat(scores.value(0, 0)).isEqualTo(3);
        assertThat(scores.noScore(1, 0)).contains(failed);
        assertThat(scores.counts(1, 0)).isEqualTo(new AnswerCounts(2, 0, 0, 0, 0));
        assertThat(scores.noScore(2, 0)).contains(NoScore.tooFewAnswers(2, 2));
        assertThat(scores.value(3, 0)).isEqualTo(2);
        for (int row = 0; row < ROWS.rows(); row++) {
            assertThat(lenient.score(ROWS.row(row)).score(0)).isEqualTo(scores.score(row, 0));
        }
    }

    @Test
    void oneThatThrowsIsNamedAndTheReasonDoesNotRepeatItsText() {
        ScoringStrategy throwing = onFive(answers -> {
            throw new IllegalStateException("answer 5");
        });
        assertThrows(throwing, "threw java.lang.IllegalStateException");
        assertThatThrownBy(() -> scorer(throwing).score(ROWS)).hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void oneThatNeedsAnotherVersionIsNamed() {
        assertThrows(
                onFive(answers -> {
                    throw new NoSuchMethodError("value");
                }),
                "threw java.lang.NoSuchMethodError: value");
    }

    @Test
    void aFullHeapIsNobodysFault() {
        Scorer lenient = scorer(answers -> {
                    throw new OutOfMemoryError("full");
                })
                .lenient();
        assertThatThrownBy(() -> lenient.score(ROWS)).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void oneThatReturnsNoFiniteNumberIsNamed() {
        String rule = ", but a score is a finite number, or declined with a reason";
        assertBroken(onFive(answers -> Double.NaN), "returned NaN" + rule);
        assertBroken(onFive(answers -> Double.POSITIVE_INFINITY), "returned Infinity" + rule);
        assertBroken(onFive(answers -> Double.NEGATIVE_INFINITY), "returned -Infinity" + rule);
        assertBroken(new Bounded(onFive(answers -> Double.POSITIVE_INFINITY)), "returned Infinity" + rule);
    }

    @Test
    void oneThatLeavesItsRangeIsNamedAndTheReasonDoesNotTellTheScore() {
        String rule = ", 1 to 5";
        assertBroken(new Bounded(onFive(answers -> 5.25)), "returned a score outside its range" + rule);
        assertBroken(new Bounded(onFive(answers -> 0.5)), "returned a score outside its range" + rule);
        // more than rounding
        assertBroken(new Bounded(onFive(answers -> 5.00000001)), "returned a score outside its range" + rule);
    }

    @Test
    void whatMissesAnEndByRoundingIsThatEnd() {
        Bounded above = new Bounded(answers -> 5.000000000000001);
        Bounded below = new Bounded(answers -> 1 - 1e-10);
        assertThat(scorer(above).score(ROWS).value(0, 0)).isEqualTo(5);
        assertThat(scorer(above).score(ROWS.row(0)).score(0).value()).isEqualTo(5);
        assertThat(scorer(below).score(ROWS).value(0, 0)).isEqualTo(1);
        assertThat(scorer(below).score(ROWS.row(0)).score(0).value()).isEqualTo(1);
    }

    @Test
    void aNegativeZeroLosesItsSign() {
        double score = scorer(answers -> -0.0).score(ROWS).value(0, 0);
        assertThat(Double.doubleToRawLongBits(score)).isZero();
    }

    @Test
    void oneThatUsesTheCursorOfAnEarlierRowIsFoundOut() {
        Scorer scorer = scorer(new Keeping());
        assertThatThrownBy(() -> scorer.score(ROWS))
                .isInstanceOf(StrategyException.class)
                .hasMessageMatching("strategy 'own' on scale 'trust', row 2: " + KEPT + IN_THIS_TEST)
                .hasCauseInstanceOf(IllegalStateException.class);
        // a row alone comes after the batch
        assertThatThrownBy(() -> scorer.score(ROWS.row(3)))
                .hasMessageMatching("strategy 'own' on scale 'trust': " + KEPT + IN_THIS_TEST);
        assertThat(scorer.lenient().score(ROWS.row(3)).score(0).noScore())
                .contains(NoScore.strategyFailed("strategy 'own' " + KEPT));
    }

    @Test
    void oneThatKeepsACursorIsFoundOutAlsoBehindARowThatIsNotScored() {
        Response nobody = Response.to(INSTRUMENT).build();
        Responses gap = Responses.of(INSTRUMENT, List.of(response(3, 4), nobody, response(2, 1)));
        Scorer scorer = scorer(new Keeping());
        assertThatThrownBy(() -> scorer.score(gap))
                .hasMessageMatching("strategy 'own' on scale 'trust', row 3: " + KEPT + IN_THIS_TEST);
    }

    @Test
    void aCursorIsClosedAfterTheCall() {
        List<Answers> kept = new ArrayList<>();
        Scorer scorer = scorer(answers -> {
            kept.add(answers);
            return first(answers);
        });
        String message = "answers: they are valid during the call of the strategy only, but were used after it";
        for (Runnable scoring : List.<Runnable>of(
                () -> scorer.score(ROWS),
                () -> scorer.score(ROWS.row(0)),
                () -> scorer.score(ROWS.row(0)).explain("trust"))) {
            scoring.run();
            Answers after = kept.get(kept.size() - 1);
            for (Runnable use : List.<Runnable>of(
                    after::next,
                    after::rewind,
                    after::value,
                    after::weight,
                    after::member,
                    after::position,
                    after::count,
                    () -> after.decline("late"),
                    () -> after.estimate(1, 1))) {
                assertThatThrownBy(use::run)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage(message);
            }
        }
    }

    @Test
    void anEstimateHasItsStandardError() {
        Scorer scorer = scorer(new Estimating(answers -> answers.estimate(first(answers), 0.5)));
        Scores scores = scorer.score(ROWS);
        assertThat(scores.hasStandardErrors(0)).isTrue();
        assertThat(scores.standardError(1, 0)).hasValue(0.5);
        assertThat(scores.standardError(2, 0)).isEmpty();
        assertThat(scorer.score(ROWS.row(1)).score(0)).isEqualTo(scores.score(1, 0));
        assertThat(scorer.score(ROWS.row(2)).score(0)).isEqualTo(scores.score(2, 0));
    }

    @Test
    void oneThatGivesAnUndeclaredStandardErrorIsNamed() {
        assertBroken(
                onFive(answers -> answers.estimate(5, 0.5)),
                "gave a standard error, but does not declare that it gives any");
    }

    @Test
    void aStandardErrorIsNotNegativeAndFinite() {
        assertThrows(
                new Estimating(onFive(answers -> answers.estimate(5, -0.5))),
                "threw java.lang.IllegalArgumentException");
        assertThrows(
                new Estimating(onFive(answers -> answers.estimate(5, Double.NaN))),
                "threw java.lang.IllegalArgumentException");
    }

    @Test
    void anEstimateThatIsDeclinedAfterAllHasNoStandardError() {
        Scorer scorer = scorer(new Estimating(answers -> {
            answers.estimate(3, 0.5);
            return answers.decline("too flat");
        }));
        ScaleScore alone = scorer.score(ROWS.row(0)).score(0);
        assertThat(alone.noScore()).contains(NoScore.declined("too flat"));
        assertThat(alone.standardError()).isEmpty();
        assertThat(scorer.score(ROWS).score(0, 0)).isEqualTo(alone);
    }

    @Test
    void anEstimateOutsideTheRangeHasNoStandardErrorWhereThatIsNoScore() {
        ScoringStrategy wide = new ScoringStrategy() {
            @Override
            public double score(Answers answers) {
                return answers.estimate(7, 0.5);
            }

            @Override
            public Optional<Range> range() {
                return Optional.of(Range.of(1, 5));
            }

            @Override
            public boolean givesStandardErrors() {
                return true;
            }
        };
        Scorer lenient = scorer(wide).lenient();
        ScaleScore alone = lenient.score(ROWS.row(0)).score(0);
        assertThat(alone.noScore().map(NoScore::kind)).contains(NoScore.Kind.STRATEGY_FAILED);
        assertThat(alone.standardError()).isEmpty();
        assertThat(lenient.score(ROWS).score(0, 0)).isEqualTo(alone);
    }

    @Test
    void aScaleAboveAFailedOneHasTooFewAnswers() {
        Instrument instrument = Sample.items()
                .addScales(
                        Sample.scale("trust", "own").items("t1").build(),
                        Sample.scale("above", "mean").scales("trust").build())
                .build();
        Scorer lenient = Scorer.of(instrument, Strategies.builtIn().with("own", answers -> Double.NaN))
                .lenient();
        Response response = Response.to(instrument).answer("t1", 4).build();
        assertThat(lenient.score(response).score("above").noScore()).contains(NoScore.tooFewAnswers(1, 1));
        assertThat(lenient.score(Responses.of(instrument, List.of(response))).score(0, "above"))
                .isEqualTo(lenient.score(response).score("above"));
    }

    @Test
    void lenientChangesNothingForThoseThatKeepTheirContract() {
        Scorer scorer = scorer(answers -> first(answers));
        assertThat(scorer.lenient().score(ROWS)).isEqualTo(scorer.score(ROWS));
        assertThat(scorer.lenient().instrument()).isSameAs(scorer.instrument());
    }

    @Test
    void aSumOfScoresThatLeavesTheFiniteNumbersIsNamed() {
        Instrument instrument = Sample.items()
                .addScales(
                        Sample.scale("one", "huge").items("t1").build(),
                        Sample.scale("two", "huge").items("t1").build(),
                        Sample.scale("both", "sum").scales("one", "two").build())
                .build();
        Scorer strict = Scorer.of(instrument, Strategies.builtIn().with("huge", answers -> Double.MAX_VALUE));
        Response response = Response.to(instrument).answer("t1", 4).build();
        Responses batch = Responses.of(instrument, List.of(response));

        String how = "returned Infinity, but a score is a finite number, or declined with a reason";
        assertThatThrownBy(() -> strict.score(response)).hasMessage("strategy 'sum' on scale 'both': " + how);
        assertThatThrownBy(() -> strict.score(batch)).hasMessage("strategy 'sum' on scale 'both', row 1: " + how);
        ScaleScore alone = strict.lenient().score(response).score("both");
        assertThat(alone.noScore()).contains(NoScore.strategyFailed("strategy 'sum' " + how));
        assertThat(strict.lenient().score(batch).score(0, "both")).isEqualTo(alone);
    }

    @Test
    void whoDeclinesEachRowInWordsOfItsOwnHasTheLastOnesInOne() {
        int[] row = {0};
        Scorer scorer = scorer(answers -> answers.decline("row " + ++row[0]));
        List<Response> rows = Collections.nCopies(32_770, ROWS.row(0));

        Scores scores = scorer.lenient().score(Responses.of(scorer.instrument(), rows));

        assertThat(scores.noScore(32_765, 0)).contains(NoScore.declined("row 32766"));
        NoScore tooMany = NoScore.strategyFailed("strategy 'own' declined for more than 32766 different reasons in one"
                + " batch, but a reason is a kind of case, not a text a row");
        assertThat(scores.noScore(32_766, 0)).contains(tooMany);
        assertThat(scores.noScore(32_769, 0)).contains(tooMany);
    }
}
