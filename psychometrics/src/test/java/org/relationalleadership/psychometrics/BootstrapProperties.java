package org.relationalleadership.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.psychometrics.reliability.CoMoments;
import org.relationalleadership.psychometrics.reliability.Reliability;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Observations;

class BootstrapProperties {

    /** Codes, gaps and teams; the alpha of whole numbers is exact, so that the same rows give the same bits. */
    private static TestRows table(Random random, int rows) {
        double[][] numbers = new double[rows][3];
        String[] teams = new String[rows];
        for (int row = 0; row < rows; row++) {
            int level = random.nextInt(4);
            for (int column = 0; column < 3; column++) {
                numbers[row][column] = random.nextInt(10) == 0 ? Double.NaN : 1 + level + random.nextInt(2);
            }
            teams[row] = "t" + random.nextInt(5);
        }
        return TestRows.of(numbers).withLevelsFrom(1, 5).withContext("team", teams);
    }

    @Property(tries = 60, seed = "1979")
    void neitherTheCutNorTheOrderNorTheWorkersShow(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 40) int rows,
            @ForAll boolean grouped,
            @ForAll @IntRange(min = 1, max = 3) int workers,
            @ForAll List<@IntRange(max = 40) Integer> cuts) {
        Random random = new Random(seed);
        TestRows table = table(random, rows);
        Bootstrap bootstrap = Bootstrap.seeded(seed).withResamples(40);
        Metric<?, Estimate> metric = metric(grouped ? bootstrap.withGroups("team") : bootstrap);
        Metric<?, Estimate> other = metric((grouped ? bootstrap.withGroups("team") : bootstrap).withWorkers(workers));

        List<Integer> order = new ArrayList<>(IntStream.range(0, rows).boxed().toList());
        Collections.shuffle(order, random);
        List<Observations> batches = table.inOrder(order).cutAt(cuts);
        assertThat(other.of(Batches.of(batches), workers)).isEqualTo(metric.of(table));
        assertThat(InParts.of(metric, batches, random)).isEqualTo(metric.of(table));
    }

    private static Metric<?, Estimate> metric(Bootstrap bootstrap) {
        return bootstrap.of(CoMoments.pairwise().then(Reliability::of).then(Reliability::alphaRaw));
    }

    @Property(tries = 60, seed = "1979")
    void theIntervalHoldsTheFigure(@ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int rows) {
        Estimate alpha = metric(Bootstrap.seeded(seed).withResamples(50)).of(table(new Random(seed), rows));
        alpha.interval()
                .ifPresent(
                        interval -> assertThat(interval.contains(alpha.value())).isTrue());
        assertThat(!alpha.isPresent()
                        || alpha.interval().isPresent()
                        || !alpha.flags().isEmpty())
                .isTrue();
    }
}
