package org.relationalleadership.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.Band;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.ItemParameters;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Norms;
import org.relationalleadership.instrument.Parameters;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.instrument.StrategyRef;

/** What is wrong with the scales of an instrument is told with its place before anybody is scored. */
class ScorerCompilerTest {

    /** Takes one parameter of each type, and keeps the settings that it was asked for. */
    private static final class Tunable implements StrategyProvider {

        private final List<ScaleSetting> settings = new ArrayList<>();

        @Override
        public String id() {
            return "tunable";
        }

        @Override
        public List<StrategyParameter> parameters() {
            return List.of(
                    StrategyParameter.number("cut"),
                    StrategyParameter.whole("points", 3, 101).withDefault(61),
                    StrategyParameter.choice("estimate", "eap", "map").withDefault("eap"),
                    StrategyParameter.flag("strict").withDefault(true));
        }

        @Override
        public ScoringStrategy strategy(ScaleSetting setting) {
            settings.add(setting);
            return answers -> setting.number("cut");
        }
    }

    private final Tunable tunable = new Tunable();
    private final Strategies strategies = Strategies.builtIn().with(tunable).with("lambda", answers -> 1);

    private static Scale.Builder scale(String id, String strategy, Parameters parameters) {
        return Scale.builder().id(id).strategy(new StrategyRef(strategy, parameters));
    }

    private void assertRefused(String message, Scale... scales) {
        Instrument instrument = Sample.items().addScales(scales).build();
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> Scorer.of(instrument, strategies))
                .withMessage(message.strip());
    }

    @Test
    void tellsEveryWrongParameterOfEveryScaleWithItsPlace() {
        assertRefused(
                """
                scales[0].strategy: scale 'one': strategy 'tunable' needs parameter 'cut', a number
                scales[0].strategy.points: scale 'one': strategy 'tunable': parameter 'points' is a whole number from 3 to 101, but was 2
                scales[0].strategy.estimate: scale 'one': strategy 'tunable': parameter 'estimate' is one of eap, map, but was text 'epa'; did you mean 'eap'?
                scales[0].strategy.strikt: scale 'one': strategy 'tunable' has no parameter 'strikt'; did you mean 'strict'?
                scales[1].strategy.cut: scale 'two': strategy 'tunable': parameter 'cut' is a number, but was text '4'
                scales[1].strategy.q: scale 'two': strategy 'tunable' has no parameter 'q'; known: cut, points, estimate, strict
                """,
                scale(
                                "one",
                                "tunable",
                                Parameters.none()
                                        .with("points", 2)
                                        .with("estimate", "epa")
                                        .with("strikt", true))
                        .items("t1")
                        .build(),
                scale("two", "tunable", Parameters.none().with("cut", "4").with("q", 1))
                        .items("t1")
                        .build());
        assertThat(tunable.settings).isEmpty();
    }

    @Test
    void aStrategySeesItsParametersWithDefaultsFilledIn() {
        Parameters given = Parameters.none().with("cut", 4).with("points", 5);
        Instrument instrument = Sample.items()
                .addScale(scale("one", "tunable", given).items("t1", "s1").build())
                .build();
        Scorer.of(instrument, strategies);
        ScaleSetting setting = tunable.settings.get(0);

        assertThat(setting.scale()).isEqualTo(instrument.scales().get(0));
        assertThat(setting.members()).isEqualTo(instrument.scales().get(0).members());
        assertThat(setting.parameters()).isEqualTo(given.with("estimate", "eap").with("strict", true));
        assertThat(setting.number("points")).isEqualTo(5);
        assertThat(setting.choice("estimate")).isEqualTo("eap");
        assertThatThrownBy(() -> setting.number("estimate")).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> setting.choice("cuts")).isInstanceOf(NoSuchElementException.class);
        // the scale itself keeps what the instrument says
        assertThat(instrument.scales().get(0).strategy().parameters()).isEqualTo(given);
    }

    @Test
    void aStrategySeesItemsAndRangesOfItsMembers() {
        Instrument instrument = Sample.items()
                .addScales(
                        Sample.scale("own", "lambda").items("t1").build(),
                        Sample.scale("sum", "sum").items("t1", "t2").build(),
                        scale("one", "tunable", Parameters.none().with("cut", 4))
                                .items("t3", "s1")
                                .scales("sum")
                                .build(),
                        scale("two", "tunable", Parameters.none().with("cut", 4))
                                .items("t1")
                                .scales("own")
                                .build(),
                        scale("three", "tunable", Parameters.none().with("cut", 4))
                                .items("t1", "t3")
                                .build())
                .build();
        Scorer.of(instrument, strategies);
        ScaleSetting one = setting("one");
        ScaleSetting two = setting("two");
        ScaleSetting three = setting("three");

        assertThat(one.item(0).map(Item::id)).contains("t3");
        assertThat(one.item(2)).isEmpty();
        assertThat(one.range(1)).contains(Range.of(0, 100));
        assertThat(one.range(2)).contains(Range.of(2, 10));
        assertThat(one.range()).contains(Range.of(0, 100));
        assertThat(one.hasOneRange()).isFalse();
        assertThat(two.range(1)).isEmpty();
        assertThat(two.range()).isEmpty();
        assertThat(two.hasOneRange()).isFalse();
        assertThat(three.hasOneRange()).isTrue();
    }

    private ScaleSetting setting(String scale) {
        return tunable.settings.stream()
                .filter(setting -> setting.scale().id().equals(scale))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void knowsTheFewestMembersThatAStrategyIsAskedAbout() {
        assertThat(fewest(AnswerPolicy.all())).isEqualTo(3);
        assertThat(fewest(AnswerPolicy.atLeast(2))).isEqualTo(2);
        assertThat(fewest(AnswerPolicy.atLeastShare(0.5))).isEqualTo(2);
        assertThat(fewest(AnswerPolicy.atLeast(2).withPersonMean())).isEqualTo(3);
        assertThat(fewest(AnswerPolicy.atLeastShare(1).ofApplicable())).isEqualTo(1);
        assertThat(fewest(AnswerPolicy.atLeastShare(1).ofApplicable().withPersonMean()))
                .isEqualTo(1);
    }

    private static int fewest(AnswerPolicy policy) {
        Scale scale =
                Scale.builder().id("s").items("t1", "t2", "t3").answered(policy).build();
        Instrument instrument = Sample.items().addScale(scale).build();
        return ScaleSetting.of(instrument, scale, Parameters.none(), new Guard[1])
                .fewest();
    }

    @Test
    void bandsMustCoverWhatTheStrategyCanGive() {
        assertRefused(
                """
                scales[0].bands: scale 'low': bands must cover all scores that strategy 'mean' can give, 1 to 5, but go from 1 to 4
                scales[1].bands: scale 'high': bands must cover all scores that strategy 'mean' can give, 1 to 5, but go from 1.5 to 5
                scales[2].bands: scale 'percent': bands must cover all scores that strategy 'percent-of-maximum' can give, 0 to 100, but go from 1 to 5
                """,
                Sample.scale("low", "mean")
                        .items("t1")
                        .addBands(Band.below(1, 3, "a"), Band.last(3, 4, "b"))
                        .build(),
                Sample.scale("high", "mean")
                        .items("t1")
                        .addBands(Band.below(1.5, 3, "a"), Band.last(3, 5, "b"))
                        .build(),
                Sample.scale("percent", "percent-of-maximum")
                        .items("t1")
                        .addBand(Band.last(1, 5, "a"))
                        .build());
    }

    @Test
    void bandsMayGoBeyondTheRangeOrMissItByRounding() {
        Instrument instrument = Sample.items()
                .addScales(
                        Sample.scale("wide", "mean")
                                .items("t1")
                                .addBand(Band.last(0, 6, "a"))
                                .build(),
                        Sample.scale("near", "mean")
                                .items("t1")
                                .addBand(Band.last(1 + 1e-10, 5 - 1e-10, "a"))
                                .build(),
                        // a lambda has no range to cover
                        Sample.scale("own", "lambda")
                                .items("t1")
                                .addBand(Band.last(2, 3, "a"))
                                .build(),
                        // filled in, all three count
                        Sample.scale("filled", "sum")
                                .items("t1", "t2", "t3")
                                .answered(AnswerPolicy.atLeast(2).withPersonMean())
                                .addBand(Band.last(3, 15, "a"))
                                .build())
                .build();
        assertThat(Scorer.of(instrument, strategies).instrument()).isSameAs(instrument);
    }

    @Test
    void aPersonsMeanFillsGapsOfOneRangeOnly() {
        AnswerPolicy filled = AnswerPolicy.atLeast(1).withPersonMean();
        assertRefused(
                """
                scales[1].answered: scale 'mixed': a person's mean fills gaps only where all members have one range, but 't1' has 1 to 5 and 's1' has 0 to 100
                scales[2].answered: scale 'above': a person's mean fills gaps only where all members have one range, but 'own' has none
                scales[3].answered: scale 'both': a person's mean fills gaps only where all members have one range, but 't1' has 1 to 5 and 'own' has none
                """,
                scale("own", "lambda", Parameters.none()).items("t1").build(),
                Sample.scale("mixed", "mean")
                        .items("t1", "t2", "s1", "s2")
                        .answered(filled)
                        .build(),
                Sample.scale("above", "mean").scales("own").answered(filled).build(),
                Sample.scale("both", "mean")
                        .items("t1")
                        .scales("own")
                        .answered(filled)
                        .build());
    }

    @Test
    void aScaleIsNotBlamedForItsMembers() {
        assertRefused(
                """
                scales[0].strategy: scale 'own': no strategy 'meen'; did you mean 'mean'?
                scales[1].strategy.cut: scale 'percent': strategy 'percent-of-maximum' has no parameter 'cut'
                """,
                Sample.scale("own", "meen").items("t1").build(),
                scale("percent", "percent-of-maximum", Parameters.none().with("cut", 4))
                        .scales("own")
                        .build(),
                Sample.scale("top", "percent-of-maximum").scales("percent").build(),
                Sample.scale("filled", "mean")
                        .scales("own", "top")
                        .answered(AnswerPolicy.atLeast(1).withPersonMean())
                        .build());
    }

    @Test
    void normsOfOtherScoresAreRefused() {
        Norms ofASum = Norms.builder()
                .citation("in house")
                .n(100)
                .moments(33, 4)
                .addRank(20, 5)
                .addRank(40, 95)
                .build();
        Instrument instrument = Sample.items()
                .addScale(Sample.scale("one", "mean").items("t1").norms(ofASum).build())
                .build();
        assertThatThrownBy(() -> Scorer.of(instrument)).hasMessage("""
                        scales[0].norms.mean: scale 'one': norms must be of these scores: strategy 'mean' gives scores from \
                        1 to 5, but the mean was 33
                        scales[0].norms.ranks: scale 'one': norms must be of these scores: strategy 'mean' gives scores \
                        from 1 to 5, but no rank has such a score""");
    }

    @Test
    void whereNoStrategyIsNearTheKnownOnesAreListed() {
        Instrument instrument = Sample.items()
                .addScale(Sample.scale("own", "harmonic-mean").items("t1").build())
                .build();
        String message = "scales[0].strategy: scale 'own': no strategy 'harmonic-mean'";
        assertThatThrownBy(() -> Scorer.of(instrument, strategies))
                .hasMessage(message + "; known: mean, sum,"
                        + " prorated-sum, median, minimum, geometric-mean, percent-of-maximum, top-box, count-at-least,"
                        + " graded-response, partial-credit, tunable, lambda");
        assertThatThrownBy(() -> Scorer.of(instrument, Strategies.none())).hasMessage(message);
    }

    @Test
    void itemParametersThatAStrategyIgnoresAreRefused() {
        Member estimated = Member.item("t2").withParameters(ItemParameters.of(1.5, 0.0, 1.0));
        assertRefused(
                "scales[0].members[1]: scale 'one': strategy 'mean': uses no item parameters, but item 't2' has some",
                Sample.scale("one", "mean").items("t1").addMember(estimated).build(),
                Sample.scale("two", "lambda").addMember(estimated).build()); // which may use them
    }

    @Test
    void aProviderTellsFaultsAtTheirPlacesWithinTheScale() {
        StrategyProvider choosy = new StrategyProvider() {
            @Override
            public String id() {
                return "choosy";
            }

            @Override
            public ScoringStrategy strategy(ScaleSetting setting) {
                throw new FaultException(
                        List.of(Fault.at("members[1]", "needs an item"), Fault.at("", "needs three members")), 7);
            }
        };
        Instrument instrument = Sample.items()
                .addScale(Sample.scale("one", "choosy").items("t1", "t2").build())
                .build();
        assertThatThrownBy(() -> Scorer.of(instrument, Strategies.none().with(choosy)))
                .hasMessage("""
                        scales[0].members[1]: scale 'one': strategy 'choosy': needs an item
                        scales[0].strategy: scale 'one': strategy 'choosy': needs three members
                        and 7 more""");
    }

    @Test
    void aRangeThatFailsIsNamed() {
        StrategyProvider lost = new StrategyProvider() {
            @Override
            public String id() {
                return "lost";
            }

            @Override
            public ScoringStrategy strategy(ScaleSetting setting) {
                return new ScoringStrategy() {
                    @Override
                    public double score(Answers answers) {
                        return 1;
                    }

                    @Override
                    public Optional<Range> range() {
                        throw new IllegalStateException("nowhere");
                    }
                };
            }
        };
        Instrument instrument = Sample.items()
                .addScale(Sample.scale("one", "lost").items("t1").build())
                .build();
        assertThatThrownBy(() -> Scorer.of(instrument, Strategies.builtIn().with(lost)))
                .isInstanceOf(StrategyException.class)
                .hasMessageMatching(Pattern.quote("strategy 'lost' on scale 'one': threw"
                                + " java.lang.IllegalStateException: nowhere when asked for its range")
                        + Sample.thrownIn(ScorerCompilerTest.class));
    }
}
