package org.relationalleadership.psychometrics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.psychometrics.InParts;
import org.relationalleadership.psychometrics.TestRows;
import org.relationalleadership.response.Observations;

/** On random tables: every sum is that of a plain loop in decimals, however the rows are cut and states are merged. */
class CoMomentsProperties {

    private static final List<List<Double>> LEVELS = List.of(
            List.of(1.0, 2.0, 3.0, 4.0, 5.0),
            List.of(7.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0),
            List.of(0.0, 1.0),
            List.of(0.0, 0.25, 0.5, 0.75, 1.0),
            List.of(1.0, 2.0, 4.0, 8.0, 100.0), // whole, at uneven distances
            List.of(-3.0),
            List.of(0.1, 0.3, 0.7)); // neither
    private static final List<Double> ANY = List.of();

    private static final class Table {

        final TestRows rows;
        final double[][] numbers;
        final List<List<Double>> levels;

        Table(double[][] numbers, List<List<Double>> levels) {
            this.rows = TestRows.of(numbers).withLevels(levels);
            this.numbers = numbers;
            this.levels = levels;
        }
    }

    private static Table table(Random random, int rows, int columns, boolean decimals) {
        List<List<Double>> levels = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            int kind = random.nextInt(decimals ? LEVELS.size() + 1 : LEVELS.size() - 1);
            levels.add(kind < LEVELS.size() ? LEVELS.get(kind) : ANY);
        }
        double absent = random.nextInt(3) * 0.15;
        double[][] numbers = new double[rows][columns];
        for (double[] row : numbers) {
            for (int column = 0; column < columns; column++) {
                List<Double> choice = levels.get(column);
                row[column] = random.nextDouble() < absent
                        ? Double.NaN
                        : choice.isEmpty() ? 1000 + random.nextGaussian() : choice.get(random.nextInt(choice.size()));
            }
        }
        return new Table(numbers, levels);
    }

    @Property(tries = 150, seed = "1904")
    void sumsAreThoseOfAPlainLoop(@ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int rows) {
        Table table = table(new Random(seed), rows, 5, true);
        CoMoments pairwise = CoMoments.pairwise().of(table.rows);
        CoMoments listwise = CoMoments.listwise().of(table.rows);
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                assertSame(pairwise, table, i, j, false);
                assertSame(listwise, table, i, j, true);
            }
        }
    }

    private static void assertSame(CoMoments moments, Table table, int i, int j, boolean complete) {
        List<BigDecimal> x = new ArrayList<>();
        List<BigDecimal> y = new ArrayList<>();
        for (double[] row : table.numbers) {
            boolean used = !Double.isNaN(row[i]) && !Double.isNaN(row[j]);
            for (double cell : row) {
                used &= !complete || !Double.isNaN(cell);
            }
            if (used) {
                x.add(new BigDecimal(row[i]));
                y.add(new BigDecimal(row[j]));
            }
        }
        assertThat(moments.n(i, j)).isEqualTo(x.size());
        if (i == j && table.levels.get(i).size() > 0) {
            for (double level : table.levels.get(i)) {
                assertThat(moments.distribution(i).get(level))
                        .isEqualTo(x.stream()
                                .filter(number -> number.doubleValue() == level)
                                .count());
            }
        }
        if (x.size() < 2) {
            assertThat(moments.covariance(i, j)).isEmpty();
            return;
        }
        double xx = centred(x, x);
        double yy = centred(y, y);
        double xy = centred(x, y);
        double n = x.size();
        assertThat(moments.covariance(i, j).orElseThrow())
                .isCloseTo(xy / n / (n - 1), within(1e-13 * Math.sqrt(xx * yy) / n / (n - 1)));
        OptionalDouble r = moments.correlation(i, j);
        assertThat(r.isPresent()).isEqualTo(xx > 0 && yy > 0);
        if (r.isPresent()) {
            assertThat(r.getAsDouble())
                    .isCloseTo(xy / Math.sqrt(xx) / Math.sqrt(yy), within(1e-13))
                    .isBetween(-1.0, 1.0);
        }
    }

    private static double centred(List<BigDecimal> x, List<BigDecimal> y) {
        BigDecimal products = BigDecimal.ZERO;
        BigDecimal xs = BigDecimal.ZERO;
        BigDecimal ys = BigDecimal.ZERO;
        for (int row = 0; row < x.size(); row++) {
            products = products.add(x.get(row).multiply(y.get(row)));
            xs = xs.add(x.get(row));
            ys = ys.add(y.get(row));
        }
        return products.multiply(BigDecimal.valueOf(x.size()))
                .subtract(xs.multiply(ys))
                .round(MathContext.DECIMAL128)
                .doubleValue();
    }

    @Property(tries = 100, seed = "1904")
    void anyCutAndAnyOrderOfMergingGiveTheSame(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 300) int rows,
            @ForAll boolean listwise,
            @ForAll boolean decimals,
            @ForAll List<@IntRange(max = 300) Integer> cuts) {
        Random random = new Random(seed);
        Table table = table(random, rows, 4, decimals);
        CoMomentsState whole = new CoMomentsState(listwise);
        whole.add(table.rows);
        assertEqual(merged(table.rows.cutAt(cuts), listwise, random), whole, decimals ? 1e-13 : 0);
    }

    @Property(tries = 3, seed = "1904")
    void batchesOfMoreThanAStretchAreTheSame(@ForAll long seed, @ForAll boolean listwise) {
        Random random = new Random(seed);
        Table table = table(random, 20_000, 3, true);
        CoMomentsState whole = new CoMomentsState(listwise);
        whole.add(table.rows);
        assertEqual(merged(table.rows.cutAt(List.of(100, 8_191, 8_193, 17_000)), listwise, random), whole, 1e-13);
    }

    private static CoMomentsState merged(List<Observations> batches, boolean listwise, Random random) {
        return InParts.of(
                Metric.of(
                        () -> new CoMomentsState(listwise), CoMomentsState::add, CoMomentsState::merge, state -> state),
                batches,
                random);
    }

    private static void assertEqual(CoMomentsState found, CoMomentsState whole, double tolerance) {
        assertThat(found.rows).isEqualTo(whole.rows);
        assertThat(found.used).isEqualTo(whole.used);
        assertThat(found.absences).isDeepEqualTo(whole.absences);
        assertThat(found.options).isDeepEqualTo(whole.options);
        int columns = whole.codings.length;
        for (int i = 0; i < columns; i++) {
            if (whole.count(i, i) > 0) {
                assertThat(found.mean(i)).isCloseTo(whole.mean(i), within(tolerance * Math.abs(whole.mean(i))));
            }
            for (int j = 0; j < columns; j++) {
                assertThat(found.count(i, j)).isEqualTo(whole.count(i, j));
                assertThat(found.squares(i, j)).isCloseTo(whole.squares(i, j), within(tolerance * whole.squares(i, j)));
                if (i < j) {
                    double size = Math.sqrt(whole.squares(i, j) * whole.squares(j, i));
                    assertThat(found.products(i, j)).isCloseTo(whole.products(i, j), within(tolerance * size));
                }
            }
        }
    }
}
