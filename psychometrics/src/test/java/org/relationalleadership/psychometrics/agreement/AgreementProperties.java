package org.relationalleadership.psychometrics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.psychometrics.InParts;
import org.relationalleadership.response.Observations;

class AgreementProperties {

    private static Observations random(long seed, int rows, int columns, AnswerScale scale) {
        Random random = new Random(seed);
        List<List<String>> context = new ArrayList<>();
        double[][] values = new double[rows][columns];
        for (double[] row : values) {
            context.add(List.of(
                    random.nextInt(9) == 0 ? "" : "g" + random.nextInt(4),
                    random.nextInt(9) == 0 ? "" : "p" + random.nextInt(30)));
            for (int column = 0; column < columns; column++) {
                double value = scale.options().isEmpty() ? random.nextInt(1001) / 10.0 : 1 + random.nextInt(5);
                row[column] = random.nextInt(12) == 0 ? Double.NaN : value;
            }
        }
        return Tables.of(scale, List.of("team", "respondent"), context, values);
    }

    private static <A extends Serializable, R> void isOnePass(
            Metric<A, R> metric, Observations rows, long seed, Function<R, List<Estimate>> figures, double tolerance) {
        List<Estimate> once = figures.apply(metric.of(rows));
        List<Estimate> inParts = figures.apply(InParts.of(metric, rows, new Random(seed)));
        if (tolerance == 0) {
            assertThat(inParts).isEqualTo(once);
            return;
        }
        assertThat(inParts).hasSameSizeAs(once);
        for (int i = 0; i < once.size(); i++) {
            Estimate expected = once.get(i);
            Estimate found = inParts.get(i);
            assertThat(found.n()).isEqualTo(expected.n());
            assertThat(found.why()).isEqualTo(expected.why());
            if (expected.isPresent()) {
                assertThat(found.value())
                        .as(expected.method())
                        .isCloseTo(expected.value(), within(tolerance * Math.max(1, Math.abs(expected.value()))));
            }
        }
    }

    private static List<Estimate> figures(GroupMeans means) {
        List<Estimate> figures = new ArrayList<>(means.between().estimates());
        means.groups().forEach(group -> {
            figures.addAll(group.estimates());
            figures.add(Estimate.of("rows", (double) group.rows(), group.blankRows() + group.partialRows()));
        });
        figures.add(Estimate.of("ungrouped", 0, means.ungrouped()));
        return figures;
    }

    @Property(tries = 100, seed = "1984")
    void anyCutAndOrderGivesTheSame(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int rows,
            @ForAll @IntRange(min = 1, max = 4) int columns) {
        for (AnswerScale scale : List.of(Tables.options(1, 5), Tables.anyNumber(0, 100))) {
            double tolerance = scale.options().isEmpty() ? 1e-12 : 0;
            Observations observations = random(seed, rows, columns, scale);
            isOnePass(
                    IntraclassCorrelations.metric(0.95),
                    observations,
                    seed,
                    IntraclassCorrelations::estimates,
                    tolerance);
            isOnePass(KrippendorffAlphas.metric(), observations, seed, KrippendorffAlphas::estimates, 0);
            for (GroupMeans.Rows which : GroupMeans.Rows.values()) {
                isOnePass(
                        GroupMeans.metric("team", which, AgreementCutOffs.customary(), 0.9),
                        observations,
                        seed,
                        AgreementProperties::figures,
                        tolerance);
            }
            isOnePass(
                    Ratings.of("team", "respondent", IntraclassCorrelations.metric(0.95))
                            .on(List.of("c1")),
                    observations,
                    seed,
                    found -> found.result().estimates(),
                    0);
            isOnePass(OneWayCorrelations.metric(0.95), observations, seed, OneWayCorrelations::estimates, 1e-12);
            isOnePass(
                    Ratings.ofSameRaters("team", "respondent", IntraclassCorrelations.metric(0.95))
                            .on(List.of("c1")),
                    observations,
                    seed,
                    found -> found.result().estimates(),
                    0);
            isOnePass(
                    Ratings.ofAnyRaters("team", "respondent", KrippendorffAlphas.metric())
                            .on(List.of("c1")),
                    observations,
                    seed,
                    found -> found.result().estimates(),
                    0);
        }
    }

    @Property(tries = 200, seed = "1979")
    void figuresKeepWithinTheirBounds(@ForAll long seed, @ForAll @IntRange(min = 4, max = 40) int rows) {
        Observations observations = random(seed, rows, 3, Tables.options(1, 5));
        for (GroupAgreement group : GroupMeans.metric("team").of(observations).groups()) {
            for (NullDistribution distribution : NullDistribution.published()) {
                Estimate truncated = group.rwgTruncated(distribution);
                assertThat(!truncated.isPresent() || (truncated.value() >= 0 && truncated.value() <= 1))
                        .isTrue();
                Estimate star = group.rwgStar(distribution);
                assertThat(!star.isPresent() || star.value() <= 1).isTrue();
            }
            if (group.adMean().isPresent()) {
                // The median is the point that answers deviate from least.
                assertThat(group.adMedian().value())
                        .isLessThanOrEqualTo(group.adMean().value() + 1e-12);
            }
        }
        for (Estimate icc : IntraclassCorrelations.metric(0.95).of(observations).estimates()) {
            icc.interval()
                    .ifPresent(interval ->
                            assertThat(interval.contains(icc.value())).isTrue());
        }
    }
}
