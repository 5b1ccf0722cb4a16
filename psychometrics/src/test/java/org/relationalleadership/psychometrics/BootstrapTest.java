package org.relationalleadership.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Interval;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.psychometrics.reliability.CoMoments;
import org.relationalleadership.psychometrics.reliability.Reliability;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Context;
import org.relationalleadership.response.Observations;

class BootstrapTest {

    private static final double NONE = Double.NaN;

    private static final TestRows TWENTY =
            column(2.1, 3.4, 1.9, 5.6, 8.8, 2.2, 3.1, 4.7, 12.5, 1.2, 6.3, 2.8, 3.9, 4.1, 2.5, 7.7, 1.4, 3.3, 5.0, 9.6);

    private static TestRows column(double... numbers) {
        return TestRows.of(
                Arrays.stream(numbers).mapToObj(number -> new double[] {number}).toArray(double[][]::new));
    }

    private static Metric<?, Double> mean() {
        return CoMoments.pairwise().then(moments -> moments.mean(0).orElse(NONE));
    }

    /** A metric that hands whole observations to a function: for what a resample looks like. */
    private static Metric<?, Double> seen(Function<Observations, Double> function) {
        return new Metric<double[], Double>() {
            @Override
            public double[] start() {
                return new double[1];
            }

            @Override
            public void add(double[] state, Observations rows) {
                state[0] = function.apply(rows);
            }

            @Override
            public void merge(double[] state, double[] other) {
                throw new IllegalStateException("one batch was expected");
            }

            @Override
            public Double finish(double[] state) {
                return state[0];
            }
        };
    }

    /**
     * scipy 1.17.1: {@code bootstrap((x,), numpy.mean, n_resamples=200000, method=…)}: percentile 3.400 to 5.975, BCa 3.525 to
     * 6.170, standard error 0.657. An end of 20,000 resamples misses it by about 0.01.
     */
    @Test
    void intervalsAreThoseOfScipyButForChance() {
        Bootstrap bootstrap = Bootstrap.seeded(1).withResamples(20_000);
        Estimate bca = bootstrap.of("mean", mean()).of(TWENTY);
        assertThat(bca.value()).isCloseTo(4.605, within(1e-12));
        assertThat(bca.n()).isEqualTo(20);
        assertThat(bca.standardError().orElseThrow()).isCloseTo(0.657, within(0.02));
        Interval interval = bca.interval().orElseThrow();
        assertThat(interval.method()).isEqualTo("bootstrap-bca");
        assertThat(interval.confidenceLevel()).isEqualTo(0.95);
        assertThat(interval.lower()).isCloseTo(3.525, within(0.04));
        assertThat(interval.upper()).isCloseTo(6.170, within(0.04));

        Interval percentile = bootstrap
                .withPercentiles()
                .of("mean", mean())
                .of(TWENTY)
                .interval()
                .orElseThrow();
        assertThat(percentile.method()).isEqualTo("bootstrap-percentile");
        assertThat(percentile.lower()).isCloseTo(3.400, within(0.04));
        assertThat(percentile.upper()).isCloseTo(5.975, within(0.04));
    }

    @Test
    void theSeedSettlesTheResult() {
        Bootstrap bootstrap = Bootstrap.seeded(4).withResamples(200);
        Estimate one = bootstrap.of("mean", mean()).of(TWENTY);
        assertThat(bootstrap.of("mean", mean()).of(TWENTY)).isEqualTo(one);
        assertThat(bootstrap.withWorkers(3).of("mean", mean()).of(TWENTY)).isEqualTo(one);
        assertThat(Bootstrap.seeded(5).withResamples(200).of("mean", mean()).of(TWENTY))
                .isNotEqualTo(one);
    }

    @Test
    void estimatesKeepTheirNAndGetIntervals() {
        TestRows attitude = TestRows.read(Reliability.class, "attitude.csv");
        Metric<?, Reliability> reliability = CoMoments.listwise().then(Reliability::of);
        Bootstrap bootstrap = Bootstrap.seeded(9).withResamples(300).withConfidenceLevel(0.9);
        Estimate alpha = bootstrap.of(reliability.then(Reliability::alphaRaw)).of(attitude);
        assertThat(alpha.method()).isEqualTo("alpha-raw");
        assertThat(alpha.value()).isCloseTo(0.84314276956476, within(1e-12));
        assertThat(alpha.n()).isEqualTo(30);
        assertThat(alpha.interval().orElseThrow().confidenceLevel()).isEqualTo(0.9);

        List<Estimate> all = bootstrap
                .ofAll(reliability.then(r -> List.of(r.alphaRaw(), r.lambda2())))
                .of(attitude);
        assertThat(all.get(0)).isEqualTo(alpha);
        assertThat(all.get(1).interval().orElseThrow().contains(0.860272454217454))
                .isTrue();
    }

    @Test
    void groupsAreDrawnWholeAndTwiceIsTwo() {
        TestRows rows = TestRows.of(new double[][] {{1}, {2}, {3}, {4}, {5}, {6}})
                .withContext("team", "a", "a", "b", "b", "b", "")
                .withContext("person", "p1", "p2", "p3", "p4", "p4 #2", "p5")
                .withContext("wave", "pre", "post", "pre", "pre", "post", "post");
        Set<String> persons = new ConcurrentSkipListSet<>();
        Metric<?, Double> look = seen(resample -> {
            Context context = resample.context();
            Set<String> teams = new TreeSet<>();
            Set<String> people = new TreeSet<>();
            int alone = 0;
            int ofB = 0;
            for (int row = 0; row < resample.rows(); row++) {
                int place = resample.contextRow(row);
                context.value("team", place).ifPresent(teams::add);
                assertThat(people.add(context.value("person", place).orElseThrow()))
                        .isTrue();
                assertThat(context.value("wave", place).orElseThrow()).isIn("pre", "post");
                alone += context.value("team", place).isEmpty() ? 1 : 0;
                ofB += resample.value(row, 0) >= 3 && resample.value(row, 0) <= 5 ? 1 : 0;
            }
            persons.addAll(people);
            assertThat(ofB % 3).isZero();
            return (double) teams.size() + alone;
        });
        Estimate groups = Bootstrap.seeded(2)
                .withResamples(50)
                .withGroups("team")
                .withPercentiles()
                .of("groups", look)
                .of(rows);
        // Two teams and a row without one are three units, and so are any three draws of them.
        assertThat(groups).hasToString("groups 3, n = 6, se 0, 95 % [3, 3] (bootstrap-percentile-groups)");
        assertThat(persons).contains("p1", "p1 ##2", "p1 ##3", "p5 ##3").doesNotContain("p1 #2");
    }

    /** Of two cohorts one has only a first wave and the other only a last, as a programme's comparison may have. */
    @Test
    void wavesRolesConsentAndTimesKeepTheirTexts() {
        TestRows rows = TestRows.of(new double[][] {{1}, {2}, {3}, {4}})
                .withContext("cohort", "a", "a", "b", "b")
                .withContext("respondent", "p1", "p2", "p3", "p4")
                .withContext("wave", "pre", "pre", "post", "post")
                .withContext("role", "self", "self", "peer", "peer")
                .withContext("consent", "yes", "yes", "no", "no")
                .withContext("seconds", "61", "62", "63", "64");
        Set<String> respondents = new ConcurrentSkipListSet<>();
        Metric<?, Double> look = seen(resample -> {
            Context context = resample.context();
            for (int row = 0; row < resample.rows(); row++) {
                int place = resample.contextRow(row);
                assertThat(context.value("wave", place).orElseThrow()).isIn("pre", "post");
                assertThat(context.value("role", place).orElseThrow()).isIn("self", "peer");
                assertThat(context.value("consent", place).orElseThrow()).isIn("yes", "no");
                assertThat(context.value("seconds", place).orElseThrow()).isIn("61", "62", "63", "64");
                respondents.add(context.value("respondent", place).orElseThrow());
            }
            return 1.0;
        });
        assertThat(Bootstrap.seeded(2)
                        .withResamples(40)
                        .withGroups("cohort")
                        .of("one", look)
                        .of(rows)
                        .value())
                .isOne();
        assertThat(respondents).contains("p1 #2", "p4 #2"); // people who are drawn twice are two
    }

    @Test
    void meansOfGroupsSpreadMoreThanThoseOfRows() {
        // Five teams of four equal rows: the mean of the rows is that of five draws, not of twenty.
        double[] numbers =
                IntStream.range(0, 20).map(i -> i / 4).asDoubleStream().toArray();
        String[] teams = IntStream.range(0, 20).mapToObj(i -> "t" + i / 4).toArray(String[]::new);
        TestRows rows = column(numbers).withContext("team", teams);
        Bootstrap bootstrap = Bootstrap.seeded(3).withResamples(4000);
        double ofRows = bootstrap.of("mean", mean()).of(rows).standardError().orElseThrow();
        Estimate ofGroups = bootstrap.withGroups("team").of("mean", mean()).of(rows);
        // √(2 / 20) and √(2 / 5): the variance of 0, 1, 2, 3, 4 over their number is 2.
        assertThat(ofRows).isCloseTo(Math.sqrt(0.1), within(0.015));
        assertThat(ofGroups.standardError().orElseThrow()).isCloseTo(Math.sqrt(0.4), within(0.03));
        assertThat(ofGroups.interval().orElseThrow().method()).isEqualTo("bootstrap-bca-groups");
    }

    @Test
    void partsAreLeftOutWhereRowsAreMany() {
        double[] numbers = IntStream.range(0, 501).mapToDouble(i -> i % 7).toArray();
        Estimate many =
                Bootstrap.seeded(3).withResamples(100).of("mean", mean()).of(column(numbers));
        assertThat(many.interval().orElseThrow().method()).isEqualTo("bootstrap-bca-delete-group");
    }

    @Test
    void resamplesGiveCodesNumbersAndRanges() {
        TestRows coded = TestRows.of(new double[][] {{5, 1}, {NONE, 2}, {4, 3}}).withLevelsFrom(1, 5);
        Metric<?, Double> look = seen(resample -> {
            assertThat(resample.columns()).containsExactly("q1", "q2");
            assertThat(resample.levels(0)).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
            assertThat(resample.range(0)).isEmpty();
            byte[] codes = new byte[resample.rows()];
            resample.copyCodes(0, 0, codes.length, codes);
            double sum = 0;
            for (int row = 0; row < resample.rows(); row++) {
                assertThat(codes[row]).isEqualTo((byte) resample.code(row, 0));
                sum += resample.isPresent(row, 0) ? resample.value(row, 0) : 0;
            }
            return sum;
        });
        assertThat(Bootstrap.seeded(1)
                        .withResamples(40)
                        .of("sum", look)
                        .of(coded)
                        .value())
                .isEqualTo(9);
        assertThatExceptionOfNoNumber(coded);
    }

    private static void assertThatExceptionOfNoNumber(TestRows rows) {
        Metric<?, Double> reads = seen(all ->
                IntStream.range(0, 3).mapToDouble(row -> all.value(row, 0)).sum());
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> Bootstrap.seeded(1).of("sum", reads).of(rows))
                .withMessage("resample, column 'q1': no number");
    }

    @Test
    void whatHasNoFigureStaysWithoutOne() {
        Estimate none = Bootstrap.seeded(1).of("mean", mean()).of(column(NONE, NONE));
        assertThat(none).isEqualTo(Estimate.none("mean", "the metric gave NaN", 2));
        Estimate nothing = Bootstrap.seeded(1).of("mean", seen(rows -> 1.0)).of(Batches.of(List.of()), 1);
        assertThat(nothing).isEqualTo(Estimate.of("mean", 0, 0)); // of a state that has seen nothing
    }

    @Test
    void oneRowHasNoInterval() {
        assertThat(Bootstrap.seeded(1).of("mean", mean()).of(column(4)))
                .isEqualTo(Estimate.of("mean", 4, 1).withFlag("no bootstrap interval: 1 row to draw from"));
        assertThat(Bootstrap.seeded(1)
                        .withGroups("team")
                        .of("mean", mean())
                        .of(column(4, 6).withContext("team", "a", "a")))
                .isEqualTo(Estimate.of("mean", 5, 2).withFlag("no bootstrap interval: 1 group to draw from"));
    }

    @Test
    void rowsThatAreAllTheSameHaveAnIntervalWithoutWidth() {
        assertThat(Bootstrap.seeded(1).withResamples(40).of("mean", mean()).of(column(4, 4, 4)))
                .hasToString("mean 4, n = 3, se 0, 95 % [4, 4] (bootstrap-bca)");
    }

    @Test
    void ofFewResamplesThereAreNoEnds() {
        assertThat(Bootstrap.seeded(1).withResamples(39).of("mean", mean()).of(column(4, 4, 4)))
                .hasToString(
                        "mean 4, n = 3, se 0, no bootstrap interval: one of 95 % takes 40 resamples, but there were"
                                + " 39");
    }

    @Test
    void resamplesWithoutFigureAreCounted() {
        // A mean needs the second row, the only one with a number: it is missed by (2/3)³ of the resamples, here 8 of
        // 27.
        Estimate some =
                Bootstrap.seeded(1).withResamples(1000).of("mean", mean()).of(column(NONE, 4, NONE));
        assertThat(some.flags()).hasSize(1);
        String flag = some.flags().get(0);
        assertThat(flag).endsWith(" of 1000 resamples have no figure");
        assertThat(Integer.parseInt(flag.substring(0, flag.indexOf(' ')))).isBetween(250, 345);
        assertThat(some.interval().orElseThrow().upper()).isEqualTo(4);

        double[] numbers = new double[40];
        Arrays.fill(numbers, NONE);
        numbers[3] = 4;
        numbers[5] = 5;
        Metric<?, Double> both =
                CoMoments.pairwise().then(m -> m.covariance(0, 0).orElse(NONE) > 0 ? 1.0 : NONE);
        Estimate few = Bootstrap.seeded(1).withResamples(1000).of("both", both).of(column(numbers));
        assertThat(few.flags()).hasSize(2).last().isEqualTo("no bootstrap interval: too few resamples have a figure");
        assertThat(few.interval()).isEmpty();
        assertThat(few.standardError()).isEmpty();
    }

    @Test
    void figuresOutsideTheirResamplesHaveNoInterval() {
        // How many different rows there are: a resample nearly always has fewer.
        Metric<?, Double> different = seen(rows -> (double) IntStream.range(0, rows.rows())
                .mapToObj(row -> rows.value(row, 0))
                .distinct()
                .count());
        Bootstrap bootstrap = Bootstrap.seeded(1).withResamples(200);
        assertThat(bootstrap.of("different", different).of(TWENTY).flags())
                .containsExactly("no bootstrap interval: nearly all resamples lie on one side of the figure");
        assertThat(bootstrap
                        .withPercentiles()
                        .of("different", different)
                        .of(TWENTY)
                        .flags())
                .hasSize(1)
                .first()
                .asString()
                .matches(
                        "no bootstrap interval: 95 % \\[[0-9.]+, [0-9.]+] \\(bootstrap-percentile\\) does not hold the figure");
    }

    @Test
    void failuresOfTheMetricComeThrough() {
        Metric<?, Double> failing = seen(rows -> {
            if (rows.value(0, 0) == rows.value(1, 0)) {
                throw new IllegalStateException("twice the same");
            }
            return 1.0;
        });
        for (int workers : new int[] {1, 2}) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> Bootstrap.seeded(1)
                            .withWorkers(workers)
                            .of("failing", failing)
                            .of(column(1, 2, 3)))
                    .withMessage("twice the same");
        }
    }

    @Test
    void metricsGiveTheSameFiguresEachTime() {
        Metric<?, List<Estimate>> changing = seen(rows -> rows.value(0, 0))
                .then(first -> List.of(Estimate.of(first == 1 ? "one" : "other", first, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bootstrap.seeded(1).ofAll(changing).of(column(1, 2, 3)))
                .withMessage(
                        "bootstrap: a metric gives the same figures for all rows, but gave [one] and for a resample "
                                + "[other]");
    }

    @Test
    void settingsAreChecked() {
        Bootstrap bootstrap = Bootstrap.seeded(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bootstrap.withResamples(0))
                .withMessage("bootstrap: there is 1 resample and 1 worker or more, but were 0 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bootstrap.withWorkers(0))
                .withMessage("bootstrap: there is 1 resample and 1 worker or more, but were 1000 and 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bootstrap.withConfidenceLevel(1))
                .withMessage("bootstrap: a confidence level is at least 0.5 and at most 0.999999, but was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> bootstrap.withGroups("team").of("mean", mean()).of(TWENTY))
                .withMessage("bootstrap: rows have no context 'team' to be grouped by, only []");
        Metric<?, Estimate> metric = bootstrap.of("mean", mean());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> metric.of(Batches.of(List.of(TWENTY, TWENTY.withLevelsFrom(1, 2))), 1))
                .withMessage("bootstrap: column 'q1' holds the same numbers in all rows, any, but in some [1, 2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        metric.of(Batches.of(List.of(column(1), column(2).withContext("team", "a"))), 1))
                .withMessage("bootstrap: all rows have the same context, [], but some have [team]");
    }
}
