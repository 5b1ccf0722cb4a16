package org.relationalleadership.psychometrics.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Observations;

class ResponseQualityTest {

    private static final Map<String, List<String>> SCALES = Map.of(
            "a", List.of("i1", "i2", "i3"),
            "b", List.of("i4", "i5", "i6"),
            "c", List.of("i7", "i8", "i9"),
            "d", List.of("i10", "i11", "i12"));

    private static final Instrument TWELVE = Answered.twelve();
    private static final Metric<?, QualityReport> METRIC =
            ResponseQuality.of(SCALES, QualityCutOffs.standard()).metric();

    private static QualityReport report(String... lines) {
        return METRIC.of(Answered.rows(TWELVE, 0, List.of(), List.of(lines)));
    }

    /**
     * By numpy 2.4.6, rewritten from the documentation of R careless 1.2: runs over the answers without gaps, numpy.std(ddof =
     * 1), and per row numpy.corrcoef of the means of items 2 with those of items 1 and 3 of each scale, answers 2, 6 and 11
     * taken from 6; −2r ÷ (1 + r), at most 1.
     */
    @ParameterizedTest
    @CsvSource({
        "2 1 3 4 5 5 3 3 1 1 4 4, 2, 1.4770978917519928, -0.5",
        "3 3 3 3 3 3 3 3 3 3 3 3, 12, 0, ",
        "1 2 3 4 5 1 2 3 4 5 1 2, 1, 1.4847711791873706, -0.7384643659938253",
        "- 2 2 1 4 - - 1 2 4 1 4, 2, 1.3228756555322951, -0.5531984130563028",
        "1 3 1 2 - - - - - - - -, 1, 0.9574271077563381, ",
        "4 4 5 2 1 1 4 5 3 3 3 3, 4, 1.337115846843043, 0.7451725890103467",
        "3 4 3 5 5 3 1 1 3 1 4 2, 2, 1.4433756729740643, -0.9038271485707138",
    })
    void agreesWithAnIndependentCalculation(String line, int longest, double variability, Double evenOdd) {
        RowQuality row = report(line).rows().get(0);
        assertThat(row.longestString()).isEqualTo(longest);
        assertThat(row.variability().orElseThrow()).isCloseTo(variability, within(1e-12));
        if (evenOdd == null) {
            assertThat(row.evenOdd()).isEmpty();
        } else {
            assertThat(row.evenOdd().orElseThrow()).isCloseTo(evenOdd, within(1e-12));
        }
    }

    @Test
    void passesOverGapsInAString() {
        RowQuality row = report("4 4 - 4 na x 4 1 1 2 2 3").rows().get(0);
        assertThat(row.longestString()).isEqualTo(4);
        assertThat(row.answered()).isEqualTo(9);
        assertThat(row.notAnswered()).isEqualTo(1);
        assertThat(row.notApplicable()).isEqualTo(1);
        assertThat(row.notAsked()).isEqualTo(1);
    }

    @Test
    void takesHalvesThatGoAgainstEachOtherForTheWorst() {
        // keyed even items 1, 2, 3 against odd ones 3, 2, 1 in scales a, b, c: r = −1, where the correction has no
        // value
        RowQuality row = report("3 5 3 2 2 4 1 3 1 - - -").rows().get(0);
        assertThat(row.evenOdd()).isEqualTo(OptionalDouble.of(1));
        // even items 1, 2, 3, odd ones 1, 2, 3
        assertThat(report("1 5 1 2 2 4 3 3 3 - - -").rows().get(0).evenOdd()).isEqualTo(OptionalDouble.of(-1));
    }

    @Test
    void needsThreeScalesWithBothHalves() {
        assertThat(report("1 5 1 2 2 4 3 - 3 4 - 4").rows().get(0).evenOdd()).isEmpty();
        ResponseQuality single = ResponseQuality.of(
                Map.of("a", List.of("i1"), "b", List.of("i2"), "c", List.of("i3")), QualityCutOffs.standard());
        assertThat(single.metric()
                        .of(Answered.rows(TWELVE, 0, List.of(), List.of("1 2 3 - - - - - - - - -")))
                        .rows()
                        .get(0)
                        .evenOdd())
                .isEmpty();
    }

    @Test
    void flagsWhatPassesACutoffAndKeepsEveryRow() {
        QualityReport report = report(
                "3 3 3 3 3 3 3 3 3 3 3 3", // straight
                "2 1 3 4 5 5 3 3 1 1 4 4", // nothing: even-odd −0.5
                "4 4 5 2 1 1 4 5 3 3 3 3", // even-odd 0.745
                "1 3 1 2 - - - - - - - -", // 8 of 12 absent
                "1 3 1 2 x x x x x x x x", // not asked is not absent
                "5 5 5 5 - - - - - - x x", // 4 answers: no judgement of strings
                "- - - - - - - - - - - -");
        assertThat(report.rows())
                .extracting(RowQuality::flags)
                .containsExactly(
                        List.of(QualityFlag.LONG_STRING, QualityFlag.LOW_VARIABILITY),
                        List.of(),
                        List.of(QualityFlag.INCONSISTENT),
                        List.of(QualityFlag.MANY_ABSENT),
                        List.of(),
                        List.of(QualityFlag.MANY_ABSENT),
                        List.of(QualityFlag.MANY_ABSENT));
        assertThat(report.counts().flagged()).isEqualTo(5);
        assertThat(report.counts().flags())
                .isEqualTo(Map.of(
                        QualityFlag.LONG_STRING, 1L,
                        QualityFlag.LOW_VARIABILITY, 1L,
                        QualityFlag.INCONSISTENT, 1L,
                        QualityFlag.MANY_ABSENT, 3L,
                        QualityFlag.TOO_FAST, 0L));
        assertThat(report.counts().untimed()).isZero();
        assertThat(report.cutOffs()).isEqualTo(QualityCutOffs.standard());
    }

    @Test
    void flagsFromHalfOfTheAnswersOn() {
        // 6 of 12, and 5 of 11
        assertThat(report("2 2 2 2 2 2 1 3 1 4 1 5").rows().get(0).flags()).contains(QualityFlag.LONG_STRING);
        assertThat(report("2 2 2 2 2 1 3 1 4 1 5 -").rows().get(0).flags()).doesNotContain(QualityFlag.LONG_STRING);
        // 6 of 12 absent is not more than half
        assertThat(report("2 3 2 3 2 5 - - - - - -").rows().get(0).flags()).doesNotContain(QualityFlag.MANY_ABSENT);
    }

    @Test
    void readsTheTimeOfARow() {
        ResponseQuality timed =
                ResponseQuality.of(Map.of(), QualityCutOffs.standard()).timedBy("seconds");
        QualityReport report = timed.metric()
                .of(Answered.rows(
                        Answered.one(),
                        10,
                        List.of("seconds"),
                        List.of("1 | 1.9", "1 | 2", "- | 0", "1 | -", "1 | soon", "1 | -3", "1 | Infinity")));
        assertThat(report.rows()).extracting(RowQuality::row).containsExactly(10L, 11L, 12L, 13L, 14L, 15L, 16L);
        assertThat(report.rows())
                .extracting(RowQuality::secondsPerAnswer)
                .containsExactly(
                        OptionalDouble.of(1.9),
                        OptionalDouble.of(2),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty());
        assertThat(report.counts().flags()).containsEntry(QualityFlag.TOO_FAST, 1L);
        assertThat(report.counts().untimed()).isEqualTo(4);
    }

    /** Six rows of three teams in two batches: each is where it stands in the survey. */
    @Test
    void rowsOfAGroupKeepTheirPlaceInTheSurvey() {
        List<String> lines = List.of("1 | a", "2 | b", "3 | c", "4 | a", "5 | b", "1 | c");
        List<Observations> batches = List.of(
                Answered.rows(Answered.one(), 0, List.of("team"), lines.subList(0, 4)),
                Answered.rows(Answered.one(), 4, List.of("team"), lines.subList(4, 6)));
        Map<String, List<Long>> places = new TreeMap<>();
        ResponseQuality.of(Map.of(), QualityCutOffs.standard())
                .metric()
                .by("team")
                .of(Batches.of(batches), 1)
                .forEach((team, report) -> places.put(
                        team, report.rows().stream().map(RowQuality::row).toList()));
        assertThat(places)
                .containsExactly(
                        Map.entry("a", List.of(0L, 3L)),
                        Map.entry("b", List.of(1L, 4L)),
                        Map.entry("c", List.of(2L, 5L)));
    }

    @Test
    void passesOverItemsWithoutOptions() {
        ResponseQuality metric = ResponseQuality.of(Map.of(), QualityCutOffs.standard());
        RowQuality row = metric.metric()
                .of(Answered.rows(Answered.withSlider(), 0, List.of(), List.of("2 50 2")))
                .rows()
                .get(0);
        assertThat(row.longestString()).isEqualTo(2);
        assertThat(row.answered()).isEqualTo(3);
        assertThat(row.variability()).isEqualTo(OptionalDouble.of(0));
    }

    @Test
    void answersNothingWithNothing() {
        QualityReport report = report();
        assertThat(report.rows()).isEmpty();
        assertThat(report.counts().flagged()).isZero();
        RowQuality row = ResponseQuality.of(Map.of(), QualityCutOffs.standard())
                .metric()
                .of(Answered.rows(Answered.one(), 0, List.of(), List.of("-")))
                .rows()
                .get(0);
        assertThat(row.longestString()).isZero();
        assertThat(row.variability()).isEmpty();
    }

    @Test
    void refusesAnUnknownItem() {
        ResponseQuality metric = ResponseQuality.of(Map.of("a", List.of("i13", "i1")), QualityCutOffs.standard());
        assertThatThrownBy(() -> metric.metric().of(Answered.rows(TWELVE, 0, List.of(), List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("response quality: scale 'a': no column 'i13'; did you mean 'i1'?");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.5, 0, 0, 0, 0, fewest answers, 1",
        "2, 0, 0, 0, 0, 0, longest string, 0",
        "2, 1.5, 0, 0, 0, 0, longest string, 1.5",
        "2, 1, -1, 0, 0, 0, least variability, -1",
        "2, 1, 0, 2, 0, 0, most even-odd, 2",
        "2, 1, 0, 0, 1.2, 0, absent share, 1.2",
        "2, 1, 0, 0, 0, -1, seconds per answer, -1",
    })
    void refusesACutOffOutsideOfItsRange(
            int fewest,
            double string,
            double least,
            double evenOdd,
            double absent,
            double pace,
            String what,
            String was) {
        assertThatThrownBy(() -> new QualityCutOffs(fewest, string, least, evenOdd, absent, pace))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cut-off '" + what + "': outside of its range, but was " + was);
    }
}
