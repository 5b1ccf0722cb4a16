package org.relationalleadership.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
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
    void twoOfOneIdFailAndNameBothClasses() {
        Strategies one = Strategies.builtIn().with(new Twin());

        assertThatThrownBy(() -> one.with(new OtherTwin()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("strategy 'twin': an id stands for one strategy, but " + Twin.class.getName() + " and "
                        + OtherTwin.class.getName() + " both have it");
    }

    @Test
    void addingOneLeavesTheOthersAsTheyWere() {
        Strategies more = Strategies.builtIn().with(new Twin());

        assertThat(more.ids()).startsWith(BUILT_IN).endsWith("twin").hasSize(BUILT_IN.length + 1);
        assertThat(Strategies.builtIn().ids()).containsExactly(BUILT_IN);
    }

    @Test
    void providerThatCannotBeLoadedDoesNotBreakTheOthers() {
        Iterator<StrategyProvider> good = List.<StrategyProvider>of(new Twin()).iterator();
        boolean[] failed = {false};
        Iterator<StrategyProvider> found = new Iterator<>() {
            @Override
            public boolean hasNext() {
                if (!failed[0]) {
                    failed[0] = true;
                    throw new ServiceConfigurationError("no such class");
                }
                return good.hasNext();
            }

            @Override
            public StrategyProvider next() {
                return good.next();
            }
        };

        assertThat(Strategies.builtIn().withAll(found).ids())
                .startsWith(BUILT_IN)
                .endsWith("twin");
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
