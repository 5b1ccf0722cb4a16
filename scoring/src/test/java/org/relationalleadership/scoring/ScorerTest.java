package org.relationalleadership.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Band;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Parameters;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.instrument.StrategyRef;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.AnswerCounts;
import org.relationalleadership.score.NoScore;
import org.relationalleadership.score.ScaleScore;
import org.relationalleadership.score.ScoreSheet;
import org.relationalleadership.score.Scores;

/** Expected scores are worked out by hand beside each case. */
class ScorerTest {

    private static final Instrument SMALL = Sample.instrument();
    private static final Scorer SCORER = Scorer.of(SMALL);

    private static Response.Builder trust(double t1, double t2, double t3) {
        return Response.to(SMALL).answer("t1", t1).answer("t2", t2).answer("t3", t3);
    }

    @Test
    void meanWeighsMembersAndReversesOnTheDeclaredRange() {
        // t3 = 2 counts as 6 − 2 = 4, twice: (5 + 4 + 2 × 4) / 4 = 17 / 4
        ScaleScore score = SCORER.score(trust(5, 4, 2).build()).score("trust");

        assertThat(score.value()).isEqualTo(4.25);
        assertThat(score.counts()).isEqualTo(new AnswerCounts(3, 0, 0, 0, 0));
        assertThat(score.band().map(Band::label)).contains("established");
    }

    @Test
    void meanIsDividedByTheWeightsOfTheAnsweredMembersOnly() {
        // (2 + 2 × (6 − 5)) / (1 + 2) = 4 / 3
        Response response = Response.to(SMALL)
                .answer("t1", 2)
                .absent("t2", Absence.NOT_APPLICABLE)
                .answer("t3", 5)
                .build();
        ScaleScore score = SCORER.score(response).score("trust");

        assertThat(score.value()).isEqualTo(4.0 / 3.0);
        assertThat(score.counts()).isEqualTo(new AnswerCounts(2, 0, 1, 0, 0));
        assertThat(score.band().map(Band::label)).contains("developing");
    }

    @Test
    void tooFewAnswersAreNoScoreWithTheReasonAndTheCounts() {
        Response response = Response.to(SMALL)
                .answer("t1", 2)
                .absent("t2", Absence.NOT_APPLICABLE)
                .absent("t3", Absence.NOT_ASKED)
                .build();
        ScaleScore score = SCORER.score(response).score("trust");

        assertThat(score.isScored()).isFalse();
        assertThat(score.noScore()).contains(NoScore.tooFewAnswers(2, 3));
        assertThat(score)
                .hasToString("trust no score: needs 2 of 3 answered (1 of 3 answered, 1 not applicable, 1 not asked)");
        assertThat(score.band()).isEmpty();
    }

    @Test
    void sumAddsNumbersInARangeWithoutOptions() {
        // s2 = 99.5 counts as 100 − 99.5 = 0.5: 12.25 + 0.5
        Response response =
                Response.to(SMALL).answer("s1", 12.25).answer("s2", 99.5).build();

        assertThat(SCORER.score(response).score("load").value()).isEqualTo(12.75);
    }

    @Test
    void scaleOfScalesUsesTheirScores() {
        // trust 17 / 4 = 4.25, load 10 + (100 − 90) = 20: (4.25 + 20) / 2 = 12.125
        Response response = trust(5, 4, 2).answer("s1", 10).answer("s2", 90).build();

        assertThat(SCORER.score(response).score("all").value()).isEqualTo(12.125);
    }

    @Test
    void scaleOfScalesCountsAMemberWithoutScore() {
        ScaleScore score = SCORER.score(trust(5, 4, 2).build()).score("all");

        assertThat(score.counts()).isEqualTo(new AnswerCounts(1, 0, 0, 0, 1));
        assertThat(score).hasToString("all no score: needs 2 of 2 answered (1 of 2 answered, 1 without score)");
    }

    @Test
    void scalesAreScoredAfterTheirMembersInWhateverOrderTheyStand() {
        Instrument upsideDown = Sample.items()
                .addScale(Sample.scale("top", "mean").scales("bottom").build())
                .addScale(Sample.scale("bottom", "mean").items("t1").build())
                .build();
        ScoreSheet sheet = Scorer.of(upsideDown)
                .score(Response.to(upsideDown).answer("t1", 3).build());

        assertThat(sheet.scores()).extracting(ScaleScore::value).containsExactly(3.0, 3.0);
    }

    @Test
    void batchHasContextRowsAndScoresSideBySide() {
        Responses responses = Responses.of(
                SMALL,
                List.of(
                        trust(5, 4, 2).context("wave", "pre").build(),
                        Response.to(SMALL).context("wave", "post").build()));
        Scores scores = SCORER.score(responses);

        assertThat(scores.rows()).isEqualTo(2);
        assertThat(scores.value(0, 0)).isEqualTo(4.25);
        assertThat(scores.noScore(1, 0)).contains(NoScore.tooFewAnswers(2, 3));
        assertThat(scores.context().value("wave", 1)).contains("post");
        assertThat(scores.instrument().version()).isEqualTo("1.2.0");
    }

    @Test
    void emptyBatchHasNoScores() {
        assertThat(SCORER.score(Responses.of(SMALL, List.of())).rows()).isZero();
    }

    @Test
    void batchesAreScoredAsTheyArePulled() {
        Responses one = Responses.of(SMALL, List.of(trust(5, 4, 2).build()));
        try (Batches<Scores> scored = SCORER.score(Batches.of(List.of(one, one)))) {
            assertThat(scored.next().map(scores -> scores.value(0, 0))).contains(4.25);
            assertThat(scored.next()).isPresent();
            assertThat(scored.next()).isEqualTo(Optional.empty());
        }
    }

    @Test
    void lambdaWorksWhereABuiltInDoes() {
        ScoringStrategy weakest = answers -> {
            double least = Double.POSITIVE_INFINITY;
            while (answers.next()) {
                least = Math.min(least, answers.value());
            }
            return least;
        };
        Instrument instrument = Sample.items()
                .addScale(Sample.scale("weakest", "weakest-link")
                        .items("t1", "t2", "t3")
                        .build())
                .build();
        Scorer scorer = Scorer.of(instrument, Strategies.builtIn().with("weakest-link", weakest));
        Response response = Response.to(instrument)
                .answer("t1", 4)
                .answer("t2", 3)
                .answer("t3", 5)
                .build();

        // t3 = 5 counts as 1
        assertThat(scorer.score(response).score("weakest").value()).isEqualTo(1.0);
        assertThat(scorer.score(Responses.of(instrument, List.of(response))).value(0, 0))
                .isEqualTo(1.0);
        assertThat(scorer.score(response).explain("weakest").arithmetic()).contains("of (4, 3, 1) = 1");
    }

    @Test
    void cursorTellsMembersWeightsAndCounts() {
        ScoringStrategy second = answers -> {
            assertThat(answers.count()).isEqualTo(2);
            assertThat(answers.members()).hasSize(3);
            answers.next();
            answers.rewind();
            answers.next();
            answers.next();
            assertThat(answers.member().id()).isEqualTo("t3");
            return answers.value() * answers.weight();
        };
        Instrument instrument = Sample.items()
                .addScale(SMALL.scale("trust")
                        .map(scale -> Scale.builder()
                                .from(scale)
                                .strategy(StrategyRef.of("second"))
                                .build())
                        .orElseThrow())
                .build();
        Response response =
                Response.to(instrument).answer("t1", 4).answer("t3", 3).build();

        assertThat(Scorer.of(instrument, Strategies.builtIn().with("second", second))
                        .score(response)
                        .score("trust")
                        .value())
                .isEqualTo(6.0);
    }

    @Test
    void declinedAnswersAreNoScoreWithTheStrategysReason() {
        Instrument instrument = Sample.items()
                .addScale(Sample.scale("picky", "never").items("t1").build())
                .addScale(Sample.scale("above", "mean").scales("picky").build())
                .build();
        Scorer scorer =
                Scorer.of(instrument, Strategies.builtIn().with("never", answers -> answers.decline("too easy")));
        Response response = Response.to(instrument).answer("t1", 4).build();

        assertThat(scorer.score(response).score("picky").noScore()).contains(NoScore.declined("too easy"));
        assertThat(scorer.score(response).score("above").noScore()).contains(NoScore.tooFewAnswers(1, 1));
        Scores scores = scorer.score(Responses.of(instrument, List.of(response)));
        assertThat(scores.noScore(0, 0)).contains(NoScore.declined("too easy"));
        assertThat(scores.noScore(0, 1)).contains(NoScore.tooFewAnswers(1, 1));
    }

    @Test
    void strategyThatReturnsNoNumberIsNamedWithScaleAndRow() {
        Scorer scorer = scorerOf(answers -> Double.NaN);
        Responses two = Responses.of(
                scorer.instrument(),
                List.of(
                        Response.to(scorer.instrument()).build(),
                        Response.to(scorer.instrument()).answer("t1", 4).build()));

        assertThatThrownBy(() -> scorer.score(two))
                .isInstanceOf(StrategyException.class)
                .hasMessage("strategy 'own' on scale 'trust', row 2: returned NaN, but a score is a finite number, or"
                        + " declined with a reason");
        assertThatThrownBy(() -> scorer.score(two.row(1)))
                .hasMessage("strategy 'own' on scale 'trust': returned NaN, but a score is a finite number, or declined"
                        + " with a reason");
    }

    @Test
    void strategyThatThrowsIsNamedWithItsFault() {
        Scorer scorer = scorerOf(answers -> {
            throw new IllegalStateException("broken");
        });

        assertThatThrownBy(() -> scorer.score(
                        Response.to(scorer.instrument()).answer("t1", 4).build()))
                .isInstanceOf(StrategyException.class)
                .hasMessageMatching(
                        Pattern.quote("strategy 'own' on scale 'trust': threw java.lang.IllegalStateException")
                                + Sample.thrownIn(ScorerTest.class))
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void strategyThatDeclinesForAReasonPerRowIsRefused() {
        int[] calls = {0};
        Scorer scorer = scorerOf(answers -> answers.decline("row " + calls[0]++));
        Response answered = Response.to(scorer.instrument()).answer("t1", 4).build();
        Responses many = Responses.of(scorer.instrument(), Collections.nCopies(32_768, answered));

        assertThatThrownBy(() -> scorer.score(many))
                .hasMessage("strategy 'own' on scale 'trust': declined for more than 32766 different reasons in one"
                        + " batch, but a reason is a kind of case, not a text a row");
    }

    private static Scorer scorerOf(ScoringStrategy strategy) {
        Instrument instrument = Sample.items()
                .addScale(Sample.scale("trust", "own").items("t1").build())
                .build();
        return Scorer.of(instrument, Strategies.builtIn().with("own", strategy));
    }

    @Test
    void aPolicyThatNeedsNoneStillNeedsOneAnswer() {
        // 0.1 of 3 members rounds up to 1
        Instrument instrument = Sample.items()
                .addScale(Sample.scale("few", "mean")
                        .items("t1", "t2", "t3")
                        .answered(AnswerPolicy.atLeastShare(0.1))
                        .build())
                .build();
        ScoreSheet sheet = Scorer.of(instrument).score(Response.to(instrument).build());

        assertThat(sheet.score("few").noScore()).contains(NoScore.tooFewAnswers(1, 3));
    }

    @Test
    void namesEveryUnknownStrategyAndParameterWithItsPlace() {
        Instrument instrument = Sample.items()
                .addScale(Sample.scale("one", "meen").items("t1").build())
                .addScale(Sample.scale("two", "mean")
                        .items("t1")
                        .strategy(new StrategyRef("mean", Parameters.none().with("cut", 4)))
                        .build())
                .build();

        assertThatThrownBy(() -> Scorer.of(instrument))
                .isInstanceOf(FaultException.class)
                .hasMessage("scales[0].strategy: scale 'one': no strategy 'meen'; did you mean 'mean'?\n"
                        + "scales[1].strategy.cut: scale 'two': strategy 'mean' has no parameter 'cut'");
    }

    @Test
    void namesAParameterThatItsStrategyRefuses() {
        StrategyProvider choosy = new StrategyProvider() {
            @Override
            public String id() {
                return "choosy";
            }

            @Override
            public ScoringStrategy strategy(ScaleSetting setting) {
                throw new IllegalArgumentException("needs a parameter 'cut'");
            }
        };
        Instrument instrument = Sample.items()
                .addScale(Sample.scale("zero", "meen").items("t1").build())
                .addScale(Sample.scale("one", "choosy").items("t1").build())
                .build();

        // also where a scale before it is at fault
        assertThatThrownBy(() -> Scorer.of(instrument, Strategies.builtIn().with(choosy)))
                .hasMessage("scales[0].strategy: scale 'zero': no strategy 'meen'; did you mean 'mean'?\n"
                        + "scales[1].strategy: scale 'one': strategy 'choosy': needs a parameter 'cut'");
    }

    @Test
    void refusesAnswersToAnotherInstrument() {
        Instrument other = Sample.items()
                .id("org.example.other")
                .addScale(Sample.scale("one", "mean").items("t1").build())
                .build();
        Instrument changed = Sample.items()
                .addScale(Sample.scale("one", "mean").items("t1").build())
                .build();

        assertThatThrownBy(() -> SCORER.score(Response.to(other).build()))
                .hasMessage("scorer: compiled for instrument 'org.example.small' 1.2.0, but the answers are to"
                        + " 'org.example.other' 1.2.0");
        assertThatThrownBy(() -> SCORER.score(Responses.of(changed, List.of())))
                .hasMessage("scorer: compiled for instrument 'org.example.small' 1.2.0, but the answers are to"
                        + " 'org.example.small' 1.2.0, which differs from it");
    }

    @Test
    void explainsAnswersKeysAbsencesArithmeticAndSource() {
        Response response = Response.to(SMALL)
                .answer("t1", 5)
                .absent("t2", Absence.NOT_APPLICABLE)
                .answer("t3", 2)
                .build();

        // (5 + 2 × 4) / 3 = 4.33333…
        assertThat(SCORER.score(response).explain("trust")).hasToString("""
                        Ability to trust (trust): 4.3333
                          measures Ability to trust (attr-ability-to-trust): %s
                            source: A Model for Clinical Partnering: How Nurse and Physician Executives Use Synergy as Strategy, American Hospital Association, AONE and AAPL; stated
                          t1  5  “I say what I think”
                          t2  not applicable
                          t3  2, reversed to 4, weight 2
                          2 of 3 answered, 1 not applicable; needs 2 of 3
                          mean: (5 + 2 × 4) / 3 = 4.3333
                          band: established
                          by instrument org.example.small 1.2.0""".formatted(
                        SMALL.measuredBy(SMALL.scales().get(0)).get(0).definition()));
    }

    @Test
    void explainsAMissingScoreAndAScaleOfScales() {
        Response response = Response.to(SMALL).answer("t1", 5).answer("t2", 4).build();

        assertThat(SCORER.score(response).explain("all")).hasToString("""
                        all: no score
                          trust  scale, 4.5  “Ability to trust”
                          load   scale, no score
                          1 of 2 answered, 1 without score; needs 2 of 2
                          mean: no score, because it needs 2 of 2 answered
                          by instrument org.example.small 1.2.0""");
    }

    @Test
    void explainsASumWithNegativeNumbersInBrackets() {
        AnswerScale balance =
                AnswerScale.builder().id("balance").range(Range.of(-2, 2)).build();
        Instrument instrument = Instrument.builder()
                .id("b")
                .version("1")
                .addItems(Item.of("b1", balance), Item.of("b2", balance))
                .addScale(Sample.scale("sum", "sum").items("b1", "b2").build())
                .build();
        ScoreSheet sheet = Scorer.of(instrument)
                .score(Response.to(instrument)
                        .answer("b1", 1.5)
                        .answer("b2", -2)
                        .build());

        assertThat(sheet.explain("sum").arithmetic()).contains("1.5 + (-2) = -0.5");
    }

    @Test
    void meanOfEqualAnswersIsThatAnswerAndStaysInItsBand() {
        // in doubles (0.35 × 5 + 0.3 × 5) / (0.35 + 0.3) is 5.000000000000001
        Instrument instrument = Sample.items()
                .addScale(Sample.scale("trust", "mean")
                        .addMembers(
                                Member.item("t1").withWeight(0.35),
                                Member.item("t2").withWeight(0.3))
                        .addBand(Band.last(1, 5, "all"))
                        .build())
                .build();
        Response fives = Response.to(instrument).answer("t1", 5).answer("t2", 5).build();
        Scorer scorer = Scorer.of(instrument);

        assertThat(scorer.score(fives).score("trust").value()).isEqualTo(5);
        assertThat(scorer.score(fives).score("trust").band()).isPresent();
        assertThat(scorer.score(Responses.of(instrument, List.of(fives))).value(0, 0))
                .isEqualTo(5);
    }

    @Test
    void cursorThatIsReadTooFarNeverShowsAnotherRow() {
        Scorer scorer = scorerOf(answers -> {
            answers.next();
            answers.next();
            return answers.value();
        });
        Response one = Response.to(scorer.instrument()).answer("t1", 4).build();

        String message = "threw java.lang.IndexOutOfBoundsException" + Sample.thrownIn(ScorerTest.class);
        assertThatThrownBy(() -> scorer.score(one)).hasMessageMatching("strategy 'own' on scale 'trust': " + message);
        assertThatThrownBy(() -> scorer.score(Responses.of(scorer.instrument(), List.of(one))))
                .hasMessageMatching("strategy 'own' on scale 'trust', row 1: " + message);
    }

    @Test
    void blankReasonIsAFaultOfTheStrategy() {
        Scorer scorer = scorerOf(answers -> answers.decline(" "));

        assertThatThrownBy(() -> scorer.score(
                        Response.to(scorer.instrument()).answer("t1", 4).build()))
                .hasMessageMatching(
                        Pattern.quote("strategy 'own' on scale 'trust': threw java.lang.IllegalArgumentException")
                                + Sample.thrownIn(ScorerTest.class))
                .hasRootCauseMessage("declined: reason: must not be blank");
    }

    @Test
    void arithmeticThatThrowsIsNamedWithItsStrategy() {
        Scorer scorer = scorerOf(new ScoringStrategy() {
            @Override
            public double score(Answers answers) {
                return 1;
            }

            @Override
            public String arithmetic(Answers answers) {
                throw new IllegalStateException("broken");
            }
        });
        ScoreSheet sheet =
                scorer.score(Response.to(scorer.instrument()).answer("t1", 4).build());

        assertThatThrownBy(() -> sheet.explain("trust"))
                .hasMessageMatching(
                        Pattern.quote("strategy 'own' on scale 'trust': threw java.lang.IllegalStateException"
                                        + " when asked for its arithmetic")
                                + Sample.thrownIn(ScorerTest.class));
        assertThat(scorer.lenient().score(sheet.response()).explain("trust").arithmetic())
                .contains("(an arithmetic that threw java.lang.IllegalStateException) = 1");
    }

    @Test
    void providerThatThrowsIsNamedWithItsScale() {
        StrategyProvider broken = new StrategyProvider() {
            @Override
            public String id() {
                return "broken";
            }

            @Override
            public ScoringStrategy strategy(ScaleSetting setting) {
                throw new IllegalStateException("no licence");
            }
        };
        Instrument instrument = Sample.items()
                .addScale(Sample.scale("one", "broken").items("t1").build())
                .build();

        assertThatThrownBy(() -> Scorer.of(instrument, Strategies.builtIn().with(broken)))
                .isInstanceOf(StrategyException.class)
                .hasMessageMatching(Pattern.quote("strategy 'broken' on scale 'one': its provider threw"
                                + " java.lang.IllegalStateException: no licence")
                        + Sample.thrownIn(ScorerTest.class));
    }
}
