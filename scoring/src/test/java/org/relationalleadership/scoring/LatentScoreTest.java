package org.relationalleadership.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Band;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.ItemParameters;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Option;
import org.relationalleadership.instrument.Parameters;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.instrument.StrategyRef;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.ScaleScore;
import org.relationalleadership.score.ScoreSheet;
import org.relationalleadership.score.Scores;

/** The two latent-trait strategies in an instrument. */
class LatentScoreTest {

    private static final AnswerScale AGREE = Sample.AGREE;

    private static Member member(String id, double discrimination, Double... thresholds) {
        return Member.item(id).withParameters(ItemParameters.of(discrimination, thresholds));
    }

    /** The six items of latent-mirt.tsv; the second one is reversed. */
    private static Instrument instrument(StrategyRef strategy) {
        return Instrument.builder()
                .id("org.example.trait")
                .version("1.0.0")
                .addItems(
                        Item.of("i1", AGREE),
                        Item.reversed("i2", AGREE),
                        Item.of("i3", AGREE),
                        Item.of("i4", AGREE),
                        Item.of("i5", AGREE),
                        Item.of("i6", AGREE))
                .addScale(Scale.builder()
                        .id("trait")
                        .addMembers(
                                member("i1", 1.2, -2.0, -1.0, 0.2, 1.5),
                                member("i2", 0.8, -3.0, -1.5, 0.0, 2.0),
                                member("i3", 2.0, -1.2, -0.4, 0.6, 1.4),
                                member("i4", 1.5, -2.2, -1.1, -0.1, 1.9),
                                member("i5", 0.6, -4.0, -2.0, 0.5, 3.0),
                                member("i6", 1.7, -1.8, -0.6, 0.4, 1.1))
                        .strategy(strategy)
                        .answered(AnswerPolicy.atLeast(1))
                        .build())
                .build();
    }

    private static StrategyRef strategy(String id, String estimate) {
        return new StrategyRef(id, Parameters.none().with("estimate", estimate));
    }

    private static ScaleScore score(StrategyRef strategy, int... answers) {
        Instrument instrument = instrument(strategy);
        Response.Builder response = Response.to(instrument);
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] > 0) {
                response.answer("i" + (i + 1), answers[i]);
            }
        }
        return Scorer.of(instrument).score(response.build()).score("trait");
    }

    @Test
    void estimatesByThePosteriorMeanUnlessToldOtherwise() {
        // Row 0,1,2,3,4,4 of latent-mirt.tsv: answers are one higher, and the second item is reversed.
        ScaleScore score = score(StrategyRef.of("graded-response"), 1, 4, 3, 4, 5, 5);

        assertThat(score.value()).isCloseTo(0.278521593947625, within(1e-12));
        assertThat(score.standardError().orElseThrow()).isCloseTo(0.513695674055568, within(1e-12));
    }

    @Test
    void leavesOutWhatWasNotAnswered() {
        // Row 3,-,2,3,-,4 of latent-mirt.tsv.
        assertThat(score(strategy("graded-response", "map"), 4, 0, 3, 4, 0, 5).value())
                .isCloseTo(0.6431131404722, within(1e-6));
        assertThat(score(strategy("graded-response", "wle"), 4, 0, 3, 4, 0, 5).value())
                .isCloseTo(0.830028530977064, within(1e-4));
    }

    @Test
    void estimatesUnderThePartialCreditModel() {
        // Python 3 with mpmath 1.3.0, 50 digits: one item, a = 1.2, steps -2, -1, 0.2, 1.5, answer 3 of 0 … 4.
        ScaleScore score = score(strategy("partial-credit", "eap"), 4);

        assertThat(score.value()).isCloseTo(0.4534761527747094, within(1e-12));
        assertThat(score.standardError().orElseThrow()).isCloseTo(0.7333101050326617, within(1e-12));
    }

    @Test
    void scoresABatchAsItScoresARow() {
        Instrument instrument = instrument(strategy("graded-response", "wle"));
        Response response = Response.to(instrument)
                .answer("i1", 5)
                .answer("i3", 2)
                .answer("i6", 4)
                .build();
        Scorer scorer = Scorer.of(instrument);

        ScoreSheet sheet = scorer.score(response);
        Scores scores = scorer.score(Responses.of(instrument, List.of(response, response)));

        assertThat(scores.hasStandardErrors(0)).isTrue();
        assertThat(scores.value(1, 0)).isEqualTo(sheet.score("trait").value());
        assertThat(scores.standardError(1, 0)).isEqualTo(sheet.score("trait").standardError());
    }

    @Test
    void explainsWithTheStandardError() {
        Instrument instrument = instrument(StrategyRef.of("graded-response"));
        ScoreSheet sheet = Scorer.of(instrument)
                .score(Response.to(instrument)
                        .answer("i1", 4)
                        .answer("i3", 3)
                        .answer("i4", 4)
                        .answer("i6", 5)
                        .build());

        assertThat(sheet.explain("trait").toString())
                .contains("graded-response: eap of (4, 3, 4, 5) = 0.6514\n  standard error: 0.4949\n");
    }

    @Test
    void declaresWhereItsEstimatesLie() {
        // Bands are held to the range: -6 to 6 for the mean; for the mode the rows 0,0,0,0,0,0 and 4,4,4,4,4,4 of
        // latent-mpmath.tsv, rounded outwards here.
        assertThat(Scorer.of(banded("eap", -6, 6))).isNotNull();
        assertThat(Scorer.of(banded("map", -2.4825, 2.2161))).isNotNull();
        assertThatThrownBy(() -> Scorer.of(banded("eap", -5.5, 6)))
                .hasMessage(
                        "scales[0].bands: scale 'trait': bands must cover all scores that strategy 'graded-response' can"
                                + " give, -6 to 6, but go from -5.5 to 6");
        assertThatThrownBy(() -> Scorer.of(banded("map", -2.4824, 2.2161))).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> Scorer.of(banded("map", -2.4825, 2.2160))).isInstanceOf(FaultException.class);
    }

    private static Instrument banded(String estimate, double from, double to) {
        Instrument instrument = instrument(strategy("graded-response", estimate));
        Scale scale = instrument.scales().get(0);
        return instrument.withScales(scale.withBands(Band.below(from, 0, "low"), Band.last(0, to, "high")));
    }

    private static void assertFault(Scale.Builder scale, String message) {
        Instrument instrument = Instrument.builder()
                .id("org.example.trait")
                .version("1.0.0")
                .addItems(
                        Item.of("t1", AGREE),
                        Item.of("t2", AGREE),
                        Item.of("slider", Sample.SLIDER),
                        Item.of("only", one()))
                .addScale(scale.id("trait").build())
                .addScale(Sample.scale("other", "mean").items("t1").build())
                .build();
        assertThatThrownBy(() -> Scorer.of(instrument))
                .isInstanceOf(FaultException.class)
                .hasMessage(message.strip());
    }

    private static AnswerScale one() {
        return AnswerScale.builder()
                .id("one")
                .range(Range.of(0, 1))
                .addOption(Option.of(1, "yes"))
                .build();
    }

    @Test
    void saysWhatKeepsMembersFromBeingEstimatedFrom() {
        assertFault(
                Sample.scale("trait", "graded-response")
                        .addMembers(
                                Member.item("t1"),
                                member("t2", 1, 0.5, 0.2, 0.2, 1.0).withWeight(2),
                                Member.item("slider"),
                                Member.item("only"),
                                Member.scale("other")),
                """
                scales[0].members[0]: scale 'trait': strategy 'graded-response': item 't1' needs item parameters: a discrimination and 4 thresholds
                scales[0].members[1].weight: scale 'trait': strategy 'graded-response': item 't2' has weight 2, but what an item weighs follows from its discrimination
                scales[0].members[1].thresholds[1]: scale 'trait': strategy 'graded-response': item 't2' needs thresholds that ascend, but has 0.5 before 0.2
                scales[0].members[1].thresholds[2]: scale 'trait': strategy 'graded-response': item 't2' needs thresholds that ascend, but has 0.2 before 0.2
                scales[0].members[2]: scale 'trait': strategy 'graded-response': item 'slider' needs at least 2 options, but has none
                scales[0].members[3]: scale 'trait': strategy 'graded-response': item 'only' needs at least 2 options, but has 1
                scales[0].members[4]: scale 'trait': strategy 'graded-response': member scale 'other' has no options, but its members must be items that have
                """);
    }

    @Test
    void takesStepsOfPartialCreditInAnyOrder() {
        assertFault(
                Sample.scale("trait", "partial-credit")
                        .addMembers(member("t1", 1000, 0.5, 0.2, -101.0), member("t2", 1, 0.5, 0.2, 0.2, 1.0)),
                """
                scales[0].members[0].thresholds: scale 'trait': strategy 'partial-credit': item 't1' has 5 options and needs 4 thresholds, but has 3
                scales[0].members[0].discrimination: scale 'trait': strategy 'partial-credit': item 't1' needs a discrimination from 0.01 to 100, but has 1000
                scales[0].members[0].thresholds[2]: scale 'trait': strategy 'partial-credit': item 't1' needs thresholds from -100 to 100, but has -101
                """);
    }

    @Test
    void doesNotFillGaps() {
        assertFault(
                Sample.scale("trait", "partial-credit")
                        .addMember(member("t1", 1, 0.5, 0.2, 0.2, 1.0))
                        .answered(AnswerPolicy.atLeast(1).withPersonMean()),
                "scales[0].answered: scale 'trait': strategy 'partial-credit': a person's mean is no option, so that it cannot fill gaps; an item without an"
                        + " answer is left out");
    }

    @Test
    void refusesParametersThatDoNotGoTogether() {
        assertParameters(
                Parameters.none().with("from", 6).with("to", -6),
                "",
                "parameter 'from' must be below 'to', but was 6 and -6");
        assertParameters(
                Parameters.none().with("priorMean", 50).with("priorSd", 10),
                "",
                "parameters 'from' and 'to' must reach two priorSd to both sides of priorMean, 30 to 70, but were -6 and"
                        + " 6");
        assertParameters(
                Parameters.none().with("estimate", "map").with("points", 61),
                ".points",
                "parameter 'points' says where eap sums, but the estimate was map, which does not");
        assertParameters(
                Parameters.none().with("estimate", "wle").with("priorSd", 2),
                ".priorSd",
                "parameter 'priorSd' is of a prior, but the estimate was wle, which has none");
    }

    // With thresholds far apart, the information at one of them is a² / 4, that of a single logistic curve.
    @Test
    void refusesPointsTooFarApartForSharpItems() {
        // 1 / √(1 + 40² / 4) = 0.04994, less than half of 0.2; 12 / (2 · 0.04994) = 120.15
        assertFault(
                Sample.scale("trait", "graded-response").addMember(member("t1", 40, -4.0, -2.0, 0.0, 2.0)),
                "scales[0].strategy: scale 'trait': strategy 'graded-response': points of the trait lie 0.2 apart, but all these items together can tell"
                        + " persons apart by 0.0499: needs points: 122 or more");
        // 1 / √(1 + 100² / 4) = 0.019996 at steps of 50
        assertFault(
                Sample.scale("trait", "graded-response")
                        .addMember(member("t1", 100, -4.0, -2.0, 0.0, 2.0))
                        .strategy(new StrategyRef(
                                "graded-response",
                                Parameters.none().with("from", -50).with("to", 50))),
                "scales[0].strategy: scale 'trait': strategy 'graded-response': points of the trait lie 1.6667 apart, but all these items together can tell"
                        + " persons apart by 0.02: needs estimate: map or wle");
    }

    private static void assertParameters(Parameters parameters, String place, String message) {
        assertFault(
                Sample.scale("trait", "graded-response")
                        .addMember(member("t1", 1, -1.0, 0.0, 1.0, 2.0))
                        .strategy(new StrategyRef("graded-response", parameters)),
                "scales[0].strategy" + place + ": scale 'trait': strategy 'graded-response': " + message);
    }
}
