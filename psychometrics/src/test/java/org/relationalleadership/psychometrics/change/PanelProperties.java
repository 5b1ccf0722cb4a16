package org.relationalleadership.psychometrics.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.mapping.Wave;
import org.relationalleadership.psychometrics.InParts;
import org.relationalleadership.response.Observations;

class PanelProperties {

    private static Observations survey(Random random) {
        Survey survey = new Survey();
        String[] waves = {"pre", "retrospective-pre", "post"};
        int rows = 1 + random.nextInt(60);
        for (int row = 0; row < rows; row++) {
            survey.row(
                    Map.of("respondent", "p" + random.nextInt(15), "wave", waves[random.nextInt(3)]),
                    random.nextInt(8) == 0 ? Double.NaN : random.nextInt(13) / 3.0,
                    random.nextGaussian() * 100);
        }
        return survey.observations();
    }

    @Property(tries = 100, seed = "2026")
    void isTheSameForAnyCutAndOrderOfTheRows(@ForAll long seed) {
        Random random = new Random(seed);
        Observations rows = survey(random);
        Panel whole = Panel.metric().of(rows);
        Panel parts = InParts.of(Panel.metric(), rows, random);
        assertThat(parts.persons()).isEqualTo(whole.persons());
        assertThat(parts.waves()).isEqualTo(whole.waves());
        assertThat(parts.change(Wave.PRE, Wave.POST)).isEqualTo(whole.change(Wave.PRE, Wave.POST));
        assertThat(parts.responseShift()).isEqualTo(whole.responseShift());
    }

    @Property(tries = 100, seed = "2026")
    void countsEverybodyOnce(@ForAll long seed) {
        Observations rows = survey(new Random(seed));
        WaveChange change = Panel.metric().of(rows).change(Wave.PRE, Wave.POST);
        assertThat(change.matched() + change.unmatchedBefore() + change.repeatedBefore())
                .isEqualTo(respondents(rows, "pre"));
        assertThat(change.matched() + change.unmatchedAfter() + change.repeatedAfter())
                .isEqualTo(respondents(rows, "post"));
        ColumnChange y = change.column("y");
        assertThat(y.n()).isEqualTo(change.matched());
        assertThat(y.up() + y.same() + y.down()).isEqualTo(y.n());
    }

    private static long respondents(Observations rows, String wave) {
        return IntStream.range(0, rows.rows())
                .filter(row -> rows.context().value("wave", row).orElseThrow().equals(wave))
                .mapToObj(row -> rows.context().value("respondent", row).orElseThrow())
                .distinct()
                .count();
    }

    @Property(tries = 100, seed = "2026")
    void isTheOppositeBackwards(@ForAll long seed) {
        Panel panel = Panel.metric().of(survey(new Random(seed)));
        ColumnChange there = panel.change(Wave.PRE, Wave.POST).column("x");
        ColumnChange back = panel.change(Wave.POST, Wave.PRE).column("x");
        for (String method : List.of("raw-change", "t-paired", "d-z", "d-av-mean-of-sds", "d-rm")) {
            Estimate one = there.estimate(method);
            Estimate other = back.estimate(method);
            assertThat(other.isPresent()).isEqualTo(one.isPresent());
            if (one.isPresent()) {
                assertThat(other.value()).isEqualTo(-one.value() + 0.0);
            }
        }
        for (String method : List.of("p-t-paired-two-sided", "p-wilcoxon-normal", "p-wilcoxon-exact")) {
            assertThat(back.estimate(method)).isEqualTo(there.estimate(method));
        }
        assertThat(back.up()).isEqualTo(there.down());
    }

    /** Where everybody changes in proportion, the interval has no width, and rounding must not push it off its figure. */
    @Property(tries = 500, seed = "2026")
    void aPercentLiesInItsIntervalAlsoWhereAllChangeInProportion(@ForAll Random random) {
        double[] before = IntStream.range(0, 2 + random.nextInt(40))
                .mapToDouble(person -> 1 + random.nextInt(3))
                .toArray();
        double factor = List.of(2.0, 1.5, 1.1, 0.5, 3.0).get(random.nextInt(5));
        Estimate same = percent(before, number -> factor * number);
        assertThat(same.value()).isCloseTo(100 * (factor - 1), within(1e-9));
        same.interval().ifPresent(ends -> {
            assertThat(ends.lower()).isLessThanOrEqualTo(same.value()).isCloseTo(same.value(), within(1e-4));
            assertThat(ends.upper()).isGreaterThanOrEqualTo(same.value()).isCloseTo(same.value(), within(1e-4));
        });
        Estimate any = percent(Arrays.copyOf(before, 2 + before.length / 8), number -> 1 + random.nextInt(3));
        any.interval().ifPresent(ends -> assertThat(ends.contains(any.value())).isTrue());
    }

    /** Of the mean before; the first two differ, and so do their changes. */
    private static Estimate percent(double[] before, DoubleUnaryOperator after) {
        before[0] = 1;
        before[1] = 2;
        double[] then = Arrays.stream(before).map(after).toArray();
        return Survey.paired(before, then)
                .panel()
                .change(Wave.PRE, Wave.POST)
                .column("x")
                .percent(PercentBasis.ofBaselineMean())
                .percent();
    }

    /** From two pairs on, at the lowest level that is taken: an interval below it could lie beside its figure. */
    @Property(tries = 500, seed = "2026")
    void everyIntervalHoldsItsFigureAtAnyLevel(@ForAll Random random) {
        int n = 2 + random.nextInt(4);
        double[] before = random.doubles(n, 1, 5).toArray();
        double[] after = random.doubles(n, 1, 5).toArray();
        double level = random.nextBoolean() ? 0.5 : 0.5 + random.nextDouble() / 2;
        ColumnChange change = Survey.paired(before, after)
                .panel()
                .change(Wave.PRE, Wave.POST, level)
                .column("x");
        assertThat(change.estimate("d-z").interval()).isPresent();
    }
}
