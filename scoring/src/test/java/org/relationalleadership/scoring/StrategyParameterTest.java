package org.relationalleadership.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.relationalleadership.instrument.Parameters;

class StrategyParameterTest {

    private final StrategyParameter cut = StrategyParameter.number("cut");
    private final StrategyParameter share = StrategyParameter.number("share", 0, 1);
    private final StrategyParameter points = StrategyParameter.whole("points", 3, 1001);
    private final StrategyParameter estimate = StrategyParameter.choice("estimate", "eap", "map", "wle");
    private final StrategyParameter strict = StrategyParameter.flag("strict");

    private static Parameters given(String name, double number) {
        return Parameters.none().with(name, number);
    }

    @Test
    void saysItsNameAndRule() {
        assertThat(cut).hasToString("cut: a number");
        assertThat(share).hasToString("share: a number from 0 to 1");
        assertThat(points).hasToString("points: a whole number from 3 to 1001");
        assertThat(estimate).hasToString("estimate: one of eap, map, wle");
        assertThat(strict).hasToString("strict: true or false");
        assertThat(points.name()).isEqualTo("points");
        assertThat(points.rule()).isEqualTo("a whole number from 3 to 1001");
    }

    @Test
    void isNeededUnlessItHasADefault() {
        assertThat(cut.isNeeded()).isTrue();
        assertThat(cut.fault(Parameters.none())).contains("needs parameter 'cut', a number");
        assertThat(estimate.fault(Parameters.none())).contains("needs parameter 'estimate', one of eap, map, wle");
        assertThat(cut.withDefault(4).isNeeded()).isFalse();
        assertThat(cut.withDefault(4).fault(Parameters.none())).isEmpty();
        assertThat(strict.withDefault(false).isNeeded()).isFalse();
    }

    @Test
    void takesWhatFitsBothEndsIncluded() {
        assertThat(cut.fault(given("cut", -1e300))).isEmpty();
        assertThat(share.fault(given("share", 0))).isEmpty();
        assertThat(share.fault(given("share", 1))).isEmpty();
        assertThat(points.fault(given("points", 3))).isEmpty();
        assertThat(points.fault(given("points", 1001))).isEmpty();
        assertThat(estimate.fault(Parameters.none().with("estimate", "wle"))).isEmpty();
        assertThat(strict.fault(Parameters.none().with("strict", false))).isEmpty();
    }

    @Test
    void saysWhatDoesNotFit() {
        assertThat(share.fault(given("share", 1.01)))
                .contains("parameter 'share' is a number from 0 to 1, but was 1.01");
        assertThat(points.fault(given("points", 2)))
                .contains("parameter 'points' is a whole number from 3 to 1001, but was 2");
        assertThat(points.fault(given("points", 61.5)))
                .contains("parameter 'points' is a whole number from 3 to 1001, but was 61.5");
        assertThat(cut.fault(Parameters.none().with("cut", "4")))
                .contains("parameter 'cut' is a number, but was text '4'");
        assertThat(cut.fault(Parameters.none().with("cut", true)))
                .contains("parameter 'cut' is a number, but was true");
        assertThat(points.fault(Parameters.none().with("points", false)))
                .contains("parameter 'points' is a whole number from 3 to 1001, but was false");
        assertThat(strict.fault(given("strict", 1))).contains("parameter 'strict' is true or false, but was 1");
        assertThat(strict.fault(Parameters.none().with("strict", "yes")))
                .contains("parameter 'strict' is true or false, but was text 'yes'");
        assertThat(estimate.fault(given("estimate", 1)))
                .contains("parameter 'estimate' is one of eap, map, wle, but was 1");
    }

    @Test
    void suggestsTheWordThatWasMeant() {
        assertThat(estimate.fault(Parameters.none().with("estimate", "epa")))
                .contains("parameter 'estimate' is one of eap, map, wle, but was text 'epa'; did you mean 'eap'?");
        assertThat(estimate.fault(Parameters.none().with("estimate", "bayesian")))
                .contains("parameter 'estimate' is one of eap, map, wle, but was text 'bayesian'");
    }

    @Test
    void defaultsFillWhatIsNotGiven() {
        assertThat(points.withDefault(61).completed(Parameters.none())).isEqualTo(given("points", 61));
        assertThat(points.withDefault(61).completed(given("points", 5))).isEqualTo(given("points", 5));
        assertThat(estimate.withDefault("eap").completed(Parameters.none()))
                .isEqualTo(Parameters.none().with("estimate", "eap"));
        assertThat(strict.withDefault(true).completed(Parameters.none()))
                .isEqualTo(Parameters.none().with("strict", true));
        assertThat(cut.completed(Parameters.none())).isEqualTo(Parameters.none());
    }

    @Test
    void rejectsADefaultThatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> points.withDefault(2))
                .withMessage("parameter 'points': it is a whole number from 3 to 1001, but its default was 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cut.withDefault(Double.NaN))
                .withMessage("parameter 'cut': it is a number, but its default was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cut.withDefault("four"))
                .withMessage("parameter 'cut': it is a number, but its default was text 'four'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> estimate.withDefault("mle"))
                .withMessage("parameter 'estimate': it is one of eap, map, wle, but its default was text 'mle'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cut.withDefault(true))
                .withMessage("parameter 'cut': it is a number, but its default was true");
    }

    @Test
    void rejectsDeclarationsThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrategyParameter.number("the cut"))
                .withMessage("parameter: an id is 1 to 128 letters, digits or _ . : / - and starts with a letter, digit"
                        + " or _, but was 'the cut'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrategyParameter.number("cut", 1, 1))
                .withMessage("range: the lowest number must be below the highest, but was 1 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrategyParameter.whole("cut", 2, 1))
                .withMessage("range: the lowest number must be below the highest, but was 2 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrategyParameter.choice("estimate"))
                .withMessage("parameter 'estimate': a choice needs at least one word");
    }
}
