package org.relationalleadership.psychometrics.dyad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.NoSuchElementException;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.relationalleadership.psychometrics.dyad.DyadRules.View;
import org.relationalleadership.psychometrics.rating.RatedRows;

/** Surfaces whose coefficients are known because the outcome was made from them. */
class ResponseSurfaceTest {

    private static final Offset<Double> CLOSE = within(1e-10); // of exact points on a surface of coefficients below 1
    private static final DyadRules RULES = DyadRules.of(RatedRows.RANGE, 4, 1).withOutcome("outcome", View.PARTNER);

    /** One side a dyad, at each point of the grid 1 to 5; the outcome is made of both views less 3. */
    private static RatedRows grid(DoubleBinaryOperator outcome) {
        RatedRows rows = RatedRows.of("trust", "outcome");
        for (int x = 1; x <= 5; x++) {
            for (int y = 1; y <= 5; y++) {
                side(rows, x, y, outcome.applyAsDouble(x - 3, y - 3));
            }
        }
        return rows;
    }

    private static void side(RatedRows rows, double x, double y, double z) {
        String dyad = "d" + rows.size();
        rows.row("a" + dyad, "a" + dyad, "self", dyad, x, 3).row("b" + dyad, "a" + dyad, "partner", dyad, y, z);
    }

    private static ResponseSurface surface(RatedRows rows) {
        return Dyads.metric(RULES)
                .of(rows.observations())
                .columns()
                .get(0)
                .surface()
                .orElseThrow();
    }

    private static double coefficient(ResponseSurface surface, String name) {
        return surface.coefficient(name).estimate().value();
    }

    @Test
    void anExactSurfaceGivesBackItsCoefficientsPointAndAxes() {
        // Highest where 0.1 − 0.1 x + 0.08 y = 0 and 0.02 + 0.08 x − 0.1 y = 0. The determinant is 0.01 − 0.0064, so
        // x = 0.0116 / 0.0036 = 29 / 9 and y = 0.01 / 0.0036 = 25 / 9. As b3 = b5, the axes run at 45 degrees.
        ResponseSurface surface =
                surface(grid((x, y) -> 3 + 0.1 * x + 0.02 * y - 0.05 * x * x + 0.08 * x * y - 0.05 * y * y));
        assertThat(coefficient(surface, "b0")).isCloseTo(3, CLOSE);
        assertThat(coefficient(surface, "b4")).isCloseTo(0.08, CLOSE);
        assertThat(coefficient(surface, "a1")).isCloseTo(0.12, CLOSE);
        assertThat(coefficient(surface, "a2")).isCloseTo(-0.02, CLOSE);
        assertThat(coefficient(surface, "a3")).isCloseTo(0.08, CLOSE);
        assertThat(coefficient(surface, "a4")).isCloseTo(-0.18, CLOSE);
        assertThat(coefficient(surface, "a5")).isCloseTo(0, CLOSE);
        assertThat(surface.rSquared().value()).isCloseTo(1, CLOSE);
        assertThat(surface.stationarySelf().value()).isCloseTo(29.0 / 9, CLOSE);
        assertThat(surface.stationaryPartner().value()).isCloseTo(25.0 / 9, CLOSE);
        assertThat(surface.stationarySelf().flags())
                .containsExactly("the surface is highest there", "outside of the range of the scores");
        assertThat(surface.firstAxisSlope().value()).isCloseTo(1, CLOSE);
        assertThat(surface.firstAxisIntercept().value()).isCloseTo(-4.0 / 9, CLOSE);
        assertThat(surface.secondAxisSlope().value()).isCloseTo(-1, CLOSE);
        assertThat(surface.secondAxisIntercept().value()).isCloseTo(6, CLOSE);
        String why = "the surface goes through every point: there is no error to set it against";
        assertThat(surface.coefficient("a1").estimate().flags()).containsExactly(why);
        assertThat(surface.coefficient("a1").t().why()).contains(why);
        assertThat(surface.coefficient("a1").p().why()).contains(why);
    }

    @Test
    void aCoefficientHasOneOfElevenNames() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> ResponseSurface.none("no data", 0).coefficient("a6"))
                .withMessage(
                        "response surface: no coefficient 'a6', only [b0, b1, b2, b3, b4, b5, a1, a2, a3, a4, a5]");
    }

    @Test
    void theKindOfTheStationaryPointIsTold() {
        assertThat(surface(grid((x, y) -> 2 + 0.1 * x * x + 0.05 * x * y + 0.15 * y * y))
                        .stationarySelf()
                        .flags())
                .containsExactly("the surface is lowest there");
        assertThat(surface(grid((x, y) -> 3 + 0.2 * x * x + 0.1 * x * y - 0.1 * y * y))
                        .stationarySelf()
                        .flags())
                .containsExactly("a saddle: highest along one axis, lowest along the other");
    }

    @Test
    void axesAlongTheViewsHaveNoSlope() {
        // The numbers are exact in binary, and so is the fit but for rounding; b4 is then 0 only to that.
        ResponseSurface surface = surface(grid((x, y) -> 3 + 0.125 * x * x - 0.125 * y * y));
        assertThat(surface.stationarySelf().value()).isCloseTo(0, CLOSE);
        assertThat(surface.firstAxisSlope().why())
                .contains("b4 is 0: the axes run along X and Y, and one of them has no slope");
    }

    @Test
    void aTroughHasNoStationaryPoint() {
        ResponseSurface surface = surface(grid((x, y) -> 4 - 0.0625 * (x - y) * (x - y)));
        assertThat(coefficient(surface, "a4")).isCloseTo(-0.25, CLOSE);
        assertThat(surface.stationarySelf().why())
                .contains("the surface is a plane, a trough or a ridge: no one point is flat");
        assertThat(surface.firstAxisSlope().why()).contains("the surface has no stationary point for an axis to pass");
    }

    @Test
    void tooFewSidesOrValuesAreAnswered() {
        RatedRows six = RatedRows.of("trust", "outcome");
        Random random = new Random(1);
        for (int i = 0; i < 6; i++) {
            side(six, 1 + i % 3, 1 + i % 5, 1 + 4 * random.nextDouble());
        }
        assertThat(surface(six).rSquared().why())
                .contains("it takes 7 sides with both views and the outcome, but there are 6");
        RatedRows alike = RatedRows.of("trust", "outcome");
        for (int i = 0; i < 20; i++) {
            double x = 1 + 4 * random.nextDouble();
            side(alike, x, x, 1 + 4 * random.nextDouble());
        }
        assertThat(surface(alike).rSquared().why())
                .contains("the views take too few different values, or hang together too closely, to tell a surface");
        assertThat(surface(grid((x, y) -> 3)).rSquared().why()).contains("the outcome is the same everywhere");
    }

    @Test
    void theOutcomeOfEitherViewAndRowsWithoutItAreTakenAsSaid() {
        RatedRows rows = grid((x, y) -> 3 + 0.25 * x);
        side(rows, 1, 5, Double.NaN);
        assertThat(surface(rows).rSquared().n()).isEqualTo(25);
        // The self view's outcome is 3 everywhere.
        assertThat(Dyads.metric(RULES.withOutcome("outcome", View.SELF))
                        .of(rows.observations())
                        .columns()
                        .get(0)
                        .surface()
                        .orElseThrow()
                        .rSquared()
                        .why())
                .contains("the outcome is the same everywhere");
    }
}
