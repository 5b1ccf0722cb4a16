package org.relationalleadership.psychometrics.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.psychometrics.InParts;
import org.relationalleadership.response.Observations;

class QualityProperties {

    private static final List<String> NAMES = List.of("respondent", "wave", "team", "seconds");

    private static final ResponseQuality TIMED = ResponseQuality.of(
                    Map.of(
                            "a", List.of("i1", "i2", "i3"),
                            "b", List.of("i4", "i5"),
                            "c", List.of("i6", "i7", "i8", "i9")),
                    QualityCutOffs.standard())
            .timedBy("seconds");

    @Property(tries = 200, seed = "20261122")
    void qualityIsTheSameForAnyCutAndOrder(@ForAll Random random) {
        same(TIMED.metric(), random);
        same(TIMED.counts(), random);
    }

    /** Rows of a group keep their place in the survey, so that neither the cut nor the merge shows. */
    @Property(tries = 200, seed = "20261122")
    void qualityByGroupIsTheSameForAnyCutAndOrder(@ForAll Random random) {
        same(TIMED.metric().by("team"), random);
        same(TIMED.counts().by("team"), random);
    }

    @Property(tries = 200, seed = "20261122")
    void countsAreThoseOfTheRows(@ForAll Random random) {
        Observations rows = Answered.rows(Answered.twelve(), 0, NAMES, lines(random));
        assertThat(TIMED.counts().of(rows)).isEqualTo(TIMED.metric().of(rows).counts());
    }

    @Property(tries = 200, seed = "20261122")
    void ratesAreTheSameForAnyCutAndOrder(@ForAll Random random) {
        List<Roster.Entry> entries = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            entries.add(new Roster.Entry("p" + i, Map.of("team", "t" + i % 3)));
        }
        same(ResponseRates.metric(new Roster(entries), List.of("team"), 0.95), random);
        same(ResponseRates.metric(Map.of(Map.of(), 20L), 0.95), random);
    }

    @Property(tries = 200, seed = "20261122")
    void indicesStayWithinTheirBounds(@ForAll Random random) {
        ResponseQuality quality = ResponseQuality.of(
                Map.of("a", List.of("i1", "i2"), "b", List.of("i3", "i4"), "c", List.of("i5", "i6")),
                QualityCutOffs.standard());
        QualityReport report = quality.metric().of(Answered.rows(Answered.twelve(), 0, NAMES, lines(random)));
        for (RowQuality row : report.rows()) {
            assertThat(row.longestString()).isBetween(Math.min(1, row.answered()), row.answered());
            assertThat(row.answered() + row.notAnswered() + row.notApplicable() + row.notAsked())
                    .isEqualTo(12);
            assertThat(row.evenOdd().orElse(0)).isBetween(-1.0, 1.0);
            assertThat(row.variability().orElse(0)).isBetween(0.0, 2 * Math.sqrt(2)); // two answers, both ends
        }
    }

    private static <A extends Serializable, R> void same(Metric<A, R> metric, Random random) {
        List<String> lines = lines(random);
        assertThat(InParts.of(metric, Answered.batches(Answered.twelve(), NAMES, lines, random), random))
                .isEqualTo(metric.of(Answered.rows(Answered.twelve(), 0, NAMES, lines)));
    }

    private static List<String> lines(Random random) {
        List<String> lines = new ArrayList<>();
        int rows = 1 + random.nextInt(40);
        for (int row = 0; row < rows; row++) {
            List<String> answers = new ArrayList<>();
            for (int item = 0; item < 12; item++) {
                int answer = random.nextInt(8);
                answers.add(
                        answer < 5
                                ? Integer.toString(answer + 1)
                                : List.of("-", "na", "x").get(answer - 5));
            }
            lines.add(String.join(" ", answers) + " | "
                    + (random.nextInt(5) == 0 ? "-" : "p" + random.nextInt(15)) + " "
                    + (random.nextBoolean() ? "pre" : "post") + " t" + random.nextInt(3) + " " + random.nextInt(40));
        }
        return lines;
    }
}
