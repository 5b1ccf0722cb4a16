package org.relationalleadership.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.psychometrics.reliability.CoMoments;

class ClusteredBootstrapTest {

    private static final Metric<?, List<Estimate>> MEAN = CoMoments.pairwise()
            .then(moments -> List.of(Estimate.of("mean", moments.mean(0).orElse(0), moments.n())));

    private static TestRows rows(int count) {
        return TestRows.of(IntStream.range(0, count)
                .mapToObj(row -> new double[] {1 + row % 5})
                .toArray(double[][]::new));
    }

    private static String[] texts(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).toArray(String[]::new);
    }

    private static ClusteredBootstrap.Result of(TestRows rows, String... contexts) {
        return new ClusteredBootstrap(Bootstrap.seeded(1).withResamples(40), List.of(contexts), MEAN).of(rows);
    }

    @Test
    void theLargestGroupsOfWhichThereAreEnoughAreDrawn() {
        TestRows rows = rows(120)
                .withContext("team", texts(120, row -> "t" + row % 12))
                .withContext("respondent", texts(120, row -> "p" + row % 60));
        ClusteredBootstrap.Result result = of(rows, "team", "respondent");
        assertThat(result.clusters()).contains("team");
        assertThat(result.notes())
                .containsExactly(
                        "bootstrap of 12 groups of 'team', which are few: such intervals are often too narrow");
    }

    @Test
    void groupsThatAreTooFewAreTold() {
        TestRows rows = rows(120)
                .withContext("organization", texts(120, row -> "o"))
                .withContext("team", texts(120, row -> "t" + row % 9))
                .withContext("respondent", texts(120, row -> "p" + row % 60));
        assertThat(of(rows, "organization", "team", "respondent").notes())
                .containsExactly(
                        "bootstrap of 60 groups of 'respondent'",
                        "bootstrap: rows of one 'team' are taken for independent, as there are fewer than 10 groups to"
                                + " draw whole");
        assertThat(of(rows, "team").notes().get(0)).isEqualTo("bootstrap of 120 rows");
    }

    @Test
    void groupsOfOneRowClusterNothing() {
        TestRows rows = rows(6).withContext("respondent", texts(6, row -> "p" + row));
        assertThat(of(rows, "respondent").notes())
                .containsExactly("bootstrap of 6 rows, which are few: such intervals are often too narrow");
    }

    @Test
    void tooManyRowsHaveNoBootstrapAndTheReason() {
        ClusteredBootstrap.Result result = of(rows(20_001));
        assertThat(result.estimates()).isEmpty();
        assertThat(result.notes()).containsExactly("no bootstrap: it keeps all rows, and there are more than 20000");
        assertThat(of(TestRows.of()).notes()).isEmpty();
    }
}
