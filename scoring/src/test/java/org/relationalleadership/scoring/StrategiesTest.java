package org.relationalleadership.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrategiesTest {

    private static final String[] BUILT_IN = {
        "mean",
        "sum",
        "prorated-sum",
        "median",
        "minimum",
        "geometric-mean",
        "percent-of-maximum",
        "top-box",
        "count-at-least",
        "graded-response",
        "partial-credit"
    };

    private static final class Twin implements StrategyProvider {

        @Override
        public String id() {
            return "twin";
        }

        @Override
        public ScoringStrategy strategy(ScaleSetting setting) {
            return Answers::value;
        }
    }

    private static final class OtherTwin implements StrategyProvider {

        @Override
        public String id() {
            return "twin";
        }

        @Override
        public ScoringStrategy strategy(ScaleSetting setting) {
            return Answers::weight;
        }
    }

    @Test
    void standardHasTheBuiltInOnes() {
        assertThat(Strategies.builtIn().ids()).containsExactly(BUILT_IN);
        assertThat(Strategies.standard().ids()).startsWith(BUILT_IN);
        assertThat(Strategies.builtIn().provider("mean")).isPresent();
        assertThat(Strategies.builtIn().provider("meen")).isEmpty();
    }

    @Test
    void noneHasOnlyWhatIsAdded() {
        assertThat(Strategies.none().ids()).isEmpty();
        assertThat(Strategies.none().with("mean", Answers::count).ids()).containsExactly("mean");
    }

    @Test
    void twoOfOneIdFailAndNameBothClasses() {
        Strategies one = Strategies.builtIn().with(new Twin());

        assertThatThrownBy(() -> one.with(new OtherTwin()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("strategy 'twin': an id stands for one strategy, but %s (%s) and %s (%s) both have it"
                        .formatted(Twin.class.getName(), folder(), OtherTwin.class.getName(), folder()));
    }

    /** Where the classes of this test are. */
    private static Path folder() {
        return Path.of(URI.create(StrategiesTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }

    @Test
    void addingOneLeavesTheOthersAsTheyWere() {
        Strategies more = Strategies.builtIn().with(new Twin());

        assertThat(more.ids()).startsWith(BUILT_IN).endsWith("twin").hasSize(BUILT_IN.length + 1);
        assertThat(Strategies.builtIn().ids()).containsExactly(BUILT_IN);
    }

    @Test
    void anIdOfThisLibraryIsTaken() {
        assertThatThrownBy(() -> Strategies.builtIn().with("mean", Answers::value))
                .hasMessageStartingWith(
                        "strategy 'mean': an id stands for one strategy, but org.relationalleadership.scoring.Mean of"
                                + " this library and "
                                + StrategiesTest.class.getName())
                .hasMessageEndingWith(" both have it");
    }

    @Test
    void aParameterDeclaredTwiceIsRefused() {
        StrategyProvider twice = new StrategyProvider() {
            @Override
            public String id() {
                return "own";
            }

            @Override
            public List<StrategyParameter> parameters() {
                return List.of(StrategyParameter.number("cut"), StrategyParameter.flag("cut"));
            }

            @Override
            public ScoringStrategy strategy(ScaleSetting setting) {
                return Answers::value;
            }
        };

        assertThatThrownBy(() -> Strategies.builtIn().with(twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("strategy 'own': parameter 'cut' is declared twice");
    }

    @Test
    void twoLambdasOfOneIdAreNamedByTheirOwnClasses() {
        ScoringStrategy first = Answers::value;
        ScoringStrategy second = Answers::weight;
        Strategies one = Strategies.builtIn().with("own", first);

        assertThatThrownBy(() -> one.with("own", second))
                .hasMessage("strategy 'own': an id stands for one strategy, but "
                        + first.getClass().getName() + " and "
                        + second.getClass().getName() + " both have it");
    }

    @Test
    void anIdThatNoInstrumentCouldNameIsRefused() {
        assertThatThrownBy(() -> Strategies.builtIn().with("my own", Answers::value))
                .hasMessage(
                        "strategy: an id is 1 to 128 letters, digits or _ . : / - and starts with a letter, digit or _,"
                                + " but was 'my own'");
    }
}
