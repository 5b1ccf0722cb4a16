package org.relationalleadership.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Option;
import org.relationalleadership.instrument.Parameters;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.instrument.StrategyRef;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.NoScore;
import org.relationalleadership.score.ScaleScore;
import org.relationalleadership.score.ScoreSheet;

/**
 * Expected scores are worked out by hand beside each case, unless it says that they come from Python 3.11.7. Each is scored
 * alone and in a batch, which must agree.
 *
 * <p>Members are written as {@code b*2}, answers in the order of the members, as a score, {@code -} for not answered,
 * {@code na} for not applicable and {@code ?} for not asked.
 */
class BuiltInStrategiesTest {

    private static final AnswerPolicy ONE = AnswerPolicy.atLeast(1);

    // a, b, d: 1 to 5; c: the same, reversed; o, p: 0 to 3; s, u: 0 to 100, any number; v: the same, reversed;
    // z: −3 to 3, any number; n: −3 to 0; x: 0.1 to 0.7 by tenths, y: the same, reversed; f, g, h: 0 or 1
    private static Instrument.Builder items() {
        AnswerScale often = AnswerScale.likert("often", 0, "never", "rarely", "sometimes", "often");
        AnswerScale there = AnswerScale.likert("there", 0, "no", "yes");
        return Instrument.builder()
                .id("org.example.strategies")
                .version("1")
                .addItems(Item.of("a", Sample.AGREE), Item.of("b", Sample.AGREE), Item.reversed("c", Sample.AGREE))
                .addItems(Item.of("d", Sample.AGREE), Item.of("o", often), Item.of("p", often))
                .addItems(Item.of("s", Sample.SLIDER), Item.of("u", Sample.SLIDER), Item.reversed("v", Sample.SLIDER))
                .addItems(Item.of("z", from("balance", -3, 3)), Item.of("n", from("debt", -3, 0)))
                .addItems(Item.of("x", tenths()), Item.reversed("y", tenths()))
                .addItems(Item.of("f", there), Item.of("g", there), Item.of("h", there));
    }

    private static AnswerScale from(String id, double lowest, double highest) {
        return AnswerScale.builder().id(id).range(Range.of(lowest, highest)).build();
    }

    private static AnswerScale tenths() {
        AnswerScale.Builder builder = AnswerScale.builder().id("tenths").range(Range.of(0.1, 0.7));
        for (int i = 1; i <= 7; i++) {
            builder.addOption(Option.of(i / 10.0, "label " + i));
        }
        return builder.build();
    }

    private static Scale scale(String strategy, String members, AnswerPolicy policy, Parameters parameters) {
        Scale.Builder scale = Scale.builder().id("s").strategy(new StrategyRef(strategy, parameters));
        for (String member : members.split(" ", -1)) {
            String[] parts = member.split("\\*", -1);
            scale.addMember(Member.item(parts[0]).withWeight(parts.length == 1 ? 1 : Double.parseDouble(parts[1])));
        }
        return scale.answered(policy).build();
    }

    private static Parameters cut(double cut) {
        return Parameters.none().with("cut", cut);
    }

    private static ScoreSheet sheet(Scale scale, String answers) {
        Instrument instrument = items().addScale(scale).build();
        Scorer scorer = Scorer.of(instrument, Strategies.builtIn());
        Response.Builder builder = Response.to(instrument);
        String[] given = answers.split(" ", -1);
        for (int m = 0; m < given.length; m++) {
            builder.answer(instrument.itemIndex(scale.members().get(m).id()), answer(given[m]));
        }
        Response nobody = Response.to(instrument).build();
        Responses batch = Responses.of(instrument, List.of(nobody, builder.build(), nobody));
        ScoreSheet sheet = scorer.score(builder.build());
        assertThat(scorer.score(batch).score(1, 0)).isEqualTo(sheet.score(0));
        assertThat(scorer.score(batch).isScored(2, 0)).isFalse();
        return sheet;
    }

    private static Answer answer(String text) {
        return switch (text) {
            case "-" -> Answer.absent(Absence.NOT_ANSWERED);
            case "na" -> Answer.absent(Absence.NOT_APPLICABLE);
            case "?" -> Answer.absent(Absence.NOT_ASKED);
            default -> Answer.of(Double.parseDouble(text));
        };
    }

    private static ScaleScore score(Scale scale, String answers) {
        return sheet(scale, answers).score(0);
    }

    private static double value(String strategy, String members, AnswerPolicy policy, String answers) {
        return score(scale(strategy, members, policy, Parameters.none()), answers)
                .value();
    }

    private static String arithmetic(Scale scale, String answers) {
        return sheet(scale, answers).explain("s").arithmetic().orElseThrow();
    }

    private static Optional<Range> range(Scale scale) {
        Instrument instrument = items().addScale(scale).build();
        ScaleSetting setting =
                ScaleSetting.of(instrument, scale, scale.strategy().parameters(), new Guard[1]);
        return Strategies.builtIn()
                .provider(scale.strategy().id())
                .orElseThrow()
                .strategy(setting)
                .range();
    }

    private static Optional<Range> range(String strategy, String members, AnswerPolicy policy) {
        return range(scale(strategy, members, policy, Parameters.none()));
    }

    private static void assertRefused(Scale scale, String message) {
        assertRefused(scale, "strategy", message);
    }

    private static void assertRefused(Scale scale, String place, String message) {
        Instrument instrument = items().addScale(scale).build();
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> Scorer.of(instrument, Strategies.builtIn()))
                .withMessage("scales[0]." + place + ": scale 's': strategy '"
                        + scale.strategy().id() + "'" + message);
    }

    // prorated-sum

    @Test
    void proratedSumOfAllIsTheirSum() {
        // c = 2 counts as 6 − 2 = 4: 5 + 4 + 4 + 3
        assertThat(value("prorated-sum", "a b c d", ONE, "5 4 2 3")).isEqualTo(16);
        // 12.25 + 2 × (100 − 99.5)
        assertThat(value("prorated-sum", "s v*2", ONE, "12.25 99.5")).isEqualTo(13.25);
    }

    @ParameterizedTest
    @CsvSource({"-", "na", "?"})
    void proratedSumCountsAnAbsentMemberAsTheMeanOfTheOthers(String absent) {
        // (5 + 4 + 4) × 4 / 3 = 52 / 3
        assertThat(value("prorated-sum", "a b c d", ONE, "5 4 2 " + absent)).isEqualTo(52.0 / 3);
        // (5 + 3 × 4) × 6 / 4 = 25.5
        assertThat(value("prorated-sum", "a b*2 c*3", ONE, "5 " + absent + " 2"))
                .isEqualTo(25.5);
    }

    @Test
    void proratedSumDoesNotLeaveWhatEqualAnswersAllow() {
        // in doubles (0.1 × 5 + 0.35 × 5) × 0.75 / 0.45 is 3.7500000000000004
        assertThat(value("prorated-sum", "a*0.1 b*0.35 c*0.3", ONE, "5 5 -")).isEqualTo(3.75);
        assertThat(range("prorated-sum", "a*0.1 b*0.35 c*0.3", ONE)).contains(Range.of(0.75, 3.75));
    }

    @Test
    void proratedSumRangesOverTheSumsOfAll() {
        assertThat(range("prorated-sum", "a b*2 c", AnswerPolicy.all())).contains(Range.of(4, 20));
        assertThat(range("prorated-sum", "a b*2 c", ONE)).contains(Range.of(4, 20));
        // all there: 1 + 0 to 5 + 100; one of two there: twice that one, 2 × 0 to 2 × 100
        assertThat(range("prorated-sum", "a s", AnswerPolicy.all())).contains(Range.of(1, 105));
        assertThat(range("prorated-sum", "a s", ONE)).contains(Range.of(0, 200));
    }

    @Test
    void proratedSumSaysWhatItMultiplies() {
        Scale scale = scale("prorated-sum", "a b*2 c*3", ONE, Parameters.none());
        assertThat(arithmetic(scale, "5 - 2")).isEqualTo("(5 + 3 × 4) × 6 / 4 = 25.5");
        assertThat(arithmetic(scale, "5 1 2")).isEqualTo("5 + 2 × 1 + 3 × 4 = 19");
    }

    // sum

    @Test
    void sumRangesOverWhatThePolicyLetsThrough() {
        assertThat(range("sum", "a b c", AnswerPolicy.all())).contains(Range.of(3, 15));
        assertThat(range("sum", "a b*2 c", AnswerPolicy.atLeast(2))).contains(Range.of(2, 20));
        // z can be −3, and the lowest other is 1
        assertThat(range("sum", "a z", ONE)).contains(Range.of(-3, 8));
        // filled, all three count; of the applicable, two may be not applicable
        assertThat(range("sum", "a b c", AnswerPolicy.atLeast(2).withPersonMean()))
                .contains(Range.of(3, 15));
        assertThat(range("sum", "a b c", AnswerPolicy.atLeastShare(1).ofApplicable()))
                .contains(Range.of(1, 15));
        assertThat(range(
                        "sum",
                        "a b c",
                        AnswerPolicy.atLeastShare(1).ofApplicable().withPersonMean()))
                .contains(Range.of(1, 15));
    }

    @Test
    void sumDoesNotLeaveItsRange() {
        // in doubles 0.1 + 0.2 + 0.3 is 0.6000000000000001, but 0.3 + 0.2 + 0.1 is 0.6
        assertThat(range("sum", "f*0.1 g*0.2 h*0.3", AnswerPolicy.all())).contains(Range.of(0, 0.6));
        assertThat(value("sum", "f*0.1 g*0.2 h*0.3", AnswerPolicy.all(), "1 1 1"))
                .isEqualTo(0.6);
    }

    // median

    @ParameterizedTest
    @CsvSource({
        "5 4 2 -, 4", // 4, 4, 5
        "5 4 5 2, 3", // 1, 2, 4, 5: (2 + 4) / 2; Python's statistics.median gives 3.0 too
        "5 na ? 2, 3.5", // (2 + 5) / 2
        "- - 5 -, 1",
    })
    void medianIsTheMiddleOfTheAnswered(String answers, double median) {
        assertThat(value("median", "a b c d", ONE, answers)).isEqualTo(median);
    }

    @Test
    void noScoreOfTheFarthestAnswersIsBeyondWhatDoublesHold() {
        AnswerScale huge = from("huge", -1e100, 1e100);
        Instrument instrument = Instrument.builder()
                .id("org.example.huge")
                .version("1")
                .addItems(Item.of("a", huge), Item.of("b", huge))
                .addScales(
                        heaviest("median", 1),
                        heaviest("sum", Member.MOST_WEIGHT),
                        heaviest("mean", Member.MOST_WEIGHT),
                        heaviest("prorated-sum", Member.MOST_WEIGHT),
                        heaviest("percent-of-maximum", Member.MOST_WEIGHT))
                .build();
        ScoreSheet sheet = Scorer.of(instrument)
                .score(Response.to(instrument)
                        .answer("a", 6e99)
                        .answer("b", 1e100)
                        .build());
        assertThat(sheet.score("median").value()).isEqualTo(8e99, within(1e85));
        assertThat(sheet.score("sum").value()).isEqualTo(1.6e109, within(1e94));
        assertThat(sheet.score("mean").value()).isEqualTo(8e99, within(1e85));
        assertThat(sheet.score("prorated-sum").value()).isEqualTo(1.6e109, within(1e94));
        // (6 + 10 + 20) / 40
        assertThat(sheet.score("percent-of-maximum").value()).isEqualTo(90, within(1e-12));
    }

    private static Scale heaviest(String strategy, double weight) {
        return Sample.scale(strategy, strategy)
                .addMembers(
                        Member.item("a").withWeight(weight), Member.item("b").withWeight(weight))
                .build();
    }

    @Test
    void medianSaysWhatItIsTheMiddleOf() {
        assertThat(arithmetic(scale("median", "a b c d", ONE, Parameters.none()), "5 4 5 2"))
                .isEqualTo("middle of (1, 2, 4, 5) = 3");
    }

    // minimum

    @Test
    void minimumIsTheLowestOfTheAnswered() {
        assertThat(value("minimum", "a b c", ONE, "5 4 4")).isEqualTo(2); // c = 4 counts as 2
        assertThat(value("minimum", "a b c", ONE, "5 4 -")).isEqualTo(4);
        assertThat(value("minimum", "a z", ONE, "1 -2.5")).isEqualTo(-2.5);
        assertThat(arithmetic(scale("minimum", "a b c", ONE, Parameters.none()), "5 4 4"))
                .isEqualTo("least of (5, 4, 2) = 2");
    }

    @Test
    void medianAndMinimumRangeOverTheirMembers() {
        for (String strategy : List.of("median", "minimum", "mean")) {
            assertThat(range(strategy, "a b c", ONE)).contains(Range.of(1, 5));
            assertThat(range(strategy, "a z s", ONE)).contains(Range.of(-3, 100));
        }
    }

    // geometric-mean

    /** Python's statistics.geometric_mean([2, 4]) is 2.82842712474619, and (4 * 2**2) ** (1/3) 2.5198420997897464. */
    @Test
    void geometricMeanHonoursWeightsAndAbsence() {
        assertThat(value("geometric-mean", "a b", ONE, "2 4")).isEqualTo(2.82842712474619, within(1e-14));
        assertThat(value("geometric-mean", "a b*2 c*2", ONE, "4 - 4")).isEqualTo(2.5198420997897464, within(1e-14));
    }

    @Test
    void geometricMeanOfEqualAnswersIsThatAnswer() {
        // in doubles exp(ln 5) is 4.999999999999999, exp(ln 3) 3.0000000000000004
        assertThat(value("geometric-mean", "a b d", ONE, "5 5 5")).isEqualTo(5);
        assertThat(value("geometric-mean", "a b d", ONE, "3 3 3")).isEqualTo(3);
    }

    @Test
    void geometricMeanDeclinesWhatHasNoLogarithm() {
        NoScore declined = NoScore.declined("a geometric mean needs values above 0");
        assertThat(score(scale("geometric-mean", "s u", ONE, Parameters.none()), "50 0")
                        .noScore())
                .contains(declined);
        assertThat(score(scale("geometric-mean", "s z", ONE, Parameters.none()), "50 -1")
                        .noScore())
                .contains(declined);
        // v = 100 counts as 0
        assertThat(score(scale("geometric-mean", "s v", ONE, Parameters.none()), "- 100")
                        .noScore())
                .contains(declined);
    }

    @Test
    void geometricMeanRangesOverTheMembersThatHaveLogarithms() {
        assertThat(range("geometric-mean", "a b", ONE)).contains(Range.of(1, 5));
        assertThat(range("geometric-mean", "a z", ONE)).contains(Range.of(0, 5));
        assertRefused(
                scale("geometric-mean", "n", ONE, Parameters.none()),
                ": a geometric mean needs values above 0, but its members go from -3 to 0");
    }

    @Test
    void geometricMeanSaysItsProductAndRoot() {
        // (4 × 2²)^(1/3), Python 2.5198…
        assertThat(arithmetic(scale("geometric-mean", "a b*2 c*2", ONE, Parameters.none()), "4 - 4"))
                .isEqualTo("(4 × 2^2)^(1 / 3) = 2.5198");
    }

    // percent-of-maximum

    @Test
    void percentOfMaximumIsTheWayFromTheLowestToTheHighest() {
        // (5 + 4 + 4 − 3) / 12
        assertThat(value("percent-of-maximum", "a b c", ONE, "5 4 2")).isEqualTo(1000.0 / 12);
        // (5 + 4 − 2) / 8, the absent one leaves both
        assertThat(value("percent-of-maximum", "a b c", ONE, "5 na 2")).isEqualTo(87.5);
        // (5 + 2 × 4 + 4 − 4) / 16
        assertThat(value("percent-of-maximum", "a b*2 c", ONE, "5 4 2")).isEqualTo(81.25);
        // a percentage stays one, without 28.999999999999996 for 100 × 0.29
        assertThat(value("percent-of-maximum", "s u", ONE, "29 29")).isEqualTo(29);
        assertThat(value("percent-of-maximum", "s v", ONE, "29 71")).isEqualTo(29);
    }

    @Test
    void percentOfMaximumWeighsMembersOfDifferentRanges() {
        // (4 − 1) + (1 − 0) + 2 × (50 − 0) = 104 of 4 + 3 + 2 × 100 = 207; Python: 50.24154589371981
        assertThat(value("percent-of-maximum", "a o s*2", ONE, "4 1 50")).isEqualTo(50.24154589371981, within(1e-12));
        // (4 − 1) + 2 × 50 = 103 of 204
        assertThat(value("percent-of-maximum", "a o s*2", ONE, "4 - 50")).isEqualTo(10300.0 / 204);
        // c = 4 counts as 2: 1 of 4
        assertThat(value("percent-of-maximum", "c z", ONE, "4 -")).isEqualTo(25);
    }

    @ParameterizedTest
    @CsvSource({
        "a b*2 c, 1 1 5, 0",
        "a b*2 c, 5 5 1, 100",
        "a b o, 1 1 0, 0",
        "a b o, 5 5 3, 100",
        "x y, 0.1 0.7, 0",
        "x y, 0.7 0.1, 100",
        // in doubles 99.99999999999997 and 99.99999999999999
        "x*0.1 y*0.1, 0.7 0.1, 100",
        "x*0.1 y*0.35, 0.7 0.1, 100",
        "x*0.1 y*0.35, 0.1 0.7, 0",
    })
    void percentOfMaximumIsExactAtItsEnds(String members, String answers, double percent) {
        assertThat(value("percent-of-maximum", members, ONE, answers)).isEqualTo(percent);
    }

    @Test
    void percentOfMaximumSaysBothEnds() {
        assertThat(range("percent-of-maximum", "a b", ONE)).contains(Range.of(0, 100));
        assertThat(range("percent-of-maximum", "a s", ONE)).contains(Range.of(0, 100));
        // 6 / 8, and (2 + 3) / 6
        assertThat(arithmetic(scale("percent-of-maximum", "a b*2 c", ONE, Parameters.none()), "4 - 2"))
                .isEqualTo("100 × (4 + 4 − 2) / (10 − 2) = 75");
        assertThat(arithmetic(scale("percent-of-maximum", "z*2", ONE, Parameters.none()), "1.5"))
                .isEqualTo("100 × (2 × 1.5 − (-6)) / (6 − (-6)) = 75");
        // 104 of 207
        assertThat(arithmetic(scale("percent-of-maximum", "a o s*2", ONE, Parameters.none()), "4 1 50"))
                .isEqualTo("100 × (4 + 1 + 2 × 50 − 1) / (208 − 1) = 50.2415");
    }

    @Test
    void percentOfMaximumNeedsTheRangesOfItsMembers() {
        Instrument instrument = items().addScales(
                        Sample.scale("own", "lambda").items("a").build(),
                        Sample.scale("top", "percent-of-maximum").scales("own").build())
                .build();
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> Scorer.of(instrument, Strategies.builtIn().with("lambda", answers -> 1)))
                .withMessage("scales[1].strategy: scale 'top': strategy 'percent-of-maximum': needs the range of every"
                        + " member, but the strategy of scale 'own' declares none");
    }

    // top-box and count-at-least

    @ParameterizedTest
    @CsvSource({
        "5 4 2 3, 4, 3, 0.75", // 5, 4, 4, 3
        "5 4 2 3, 5, 1, 0.25",
        "5 4 2 3, 1, 4, 1",
        "1 1 5 1, 2, 0, 0",
        "5 - 5 ?, 4, 1, 0.5", // 5, 1
        "na 3 - -, 2.5, 1, 1",
    })
    void topBoxIsTheShareAndCountTheNumberAtOrAboveTheCut(String answers, double cut, int count, double share) {
        assertThat(score(scale("count-at-least", "a b c d", ONE, cut(cut)), answers)
                        .value())
                .isEqualTo(count);
        assertThat(score(scale("top-box", "a b c d", ONE, cut(cut)), answers).value())
                .isEqualTo(share);
    }

    @Test
    void aValueThatMissesTheCutByRoundingOnlyReachesIt() {
        // in doubles 0.1 + 0.7 − 0.4 is 0.3999999999999999
        assertThat(score(scale("count-at-least", "x y", ONE, cut(0.4)), "0.4 0.4")
                        .value())
                .isEqualTo(2);
        assertThat(score(scale("top-box", "s u", ONE, cut(50)), "49.99999 50").value())
                .isEqualTo(0.5);
    }

    @Test
    void topBoxRangesToOneAndCountToTheNumberOfMembers() {
        assertThat(range(scale("top-box", "a b c", ONE, cut(4)))).contains(Range.of(0, 1));
        assertThat(range(scale("count-at-least", "a b c", ONE, cut(4)))).contains(Range.of(0, 3));
    }

    @Test
    void topBoxAndCountSayTheirCut() {
        assertThat(arithmetic(scale("top-box", "a b c", ONE, cut(4)), "5 4 3"))
                .isEqualTo("share of (5, 4, 3) at 4 or above = 0.6667");
        assertThat(arithmetic(scale("count-at-least", "a b c", ONE, cut(4)), "5 - 3"))
                .isEqualTo("number of (5, 3) at 4 or above = 1");
    }

    @Test
    void theCutMustBeGivenAndLieInTheRangeOfEveryMember() {
        for (String strategy : List.of("top-box", "count-at-least")) {
            assertRefused(scale(strategy, "a b", ONE, Parameters.none()), " needs parameter 'cut', a number");
            assertRefused(
                    scale(strategy, "s a", ONE, cut(6)),
                    "strategy.cut",
                    ": the cut must lie in the range of every member, but was 6, and 'a' has 1 to 5");
        }
    }

    @Test
    void aCutIsNotCheckedWhereAMemberDeclaresNoRange() {
        Instrument instrument = items().addScales(
                        Sample.scale("own", "lambda").items("a").build(),
                        Scale.builder()
                                .id("top")
                                .scales("own")
                                .strategy(new StrategyRef("top-box", cut(17)))
                                .build())
                .build();
        Scorer scorer = Scorer.of(instrument, Strategies.builtIn().with("lambda", answers -> 20));
        Response response = Response.to(instrument).answer("a", 3).build();
        assertThat(scorer.score(response).score("top").value()).isEqualTo(1);
    }

    @Test
    void strategiesWithoutWeightsRefuseThem() {
        for (String strategy : List.of("median", "minimum", "top-box", "count-at-least")) {
            boolean takesCut = strategy.equals("top-box") || strategy.equals("count-at-least");
            assertRefused(
                    scale(strategy, "a b c*2", ONE, takesCut ? cut(4) : Parameters.none()),
                    "members[2].weight",
                    ": uses no weights, but member 'c' has weight 2");
        }
    }

    @Test
    void compositesTakeEveryStrategy() {
        // mean (5 + 4) / 2 = 4.5, minimum 2: their minimum is 2, their prorated sum 6.5
        Instrument instrument = items().addScales(
                        Sample.scale("mean", "mean").items("a", "b").build(),
                        Sample.scale("least", "minimum").items("a", "d").build(),
                        Sample.scale("weakest", "minimum")
                                .scales("mean", "least")
                                .build(),
                        Sample.scale("whole", "prorated-sum")
                                .scales("mean", "least")
                                .answered(ONE)
                                .build())
                .build();
        Scorer scorer = Scorer.of(instrument, Strategies.builtIn());
        Response response = Response.to(instrument)
                .answer("a", 5)
                .answer("b", 4)
                .answer("d", 2)
                .build();
        Response half = Response.to(instrument).answer("a", 5).answer("b", 4).build();
        assertThat(scorer.score(response).scores())
                .extracting(ScaleScore::value)
                .containsExactly(4.5, 2.0, 2.0, 6.5);
        // one of two is there: 4.5 × 2 / 1
        assertThat(scorer.score(half).score("whole").value()).isEqualTo(9);
        assertThat(scorer.score(Responses.of(instrument, List.of(response, half)))
                        .score(1, "whole"))
                .isEqualTo(scorer.score(half).score("whole"));
    }
}
