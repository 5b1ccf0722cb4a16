package org.relationalleadership.psychometrics.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Interval;
import org.relationalleadership.response.Observations;

class ResponseRatesTest {

    private static final List<String> NAMES = List.of("respondent", "wave", "team");

    private static Observations rows(String... lines) {
        return Answered.rows(Answered.one(), 0, NAMES, List.of(lines));
    }

    /** A person a word: id, team and, where there is a second slash, wave. */
    private static Roster roster(String... people) {
        List<Roster.Entry> entries = new ArrayList<>();
        for (String person : people) {
            String[] parts = person.split("/", -1);
            Map<String, String> context = new LinkedHashMap<>();
            if (!parts[1].isEmpty()) {
                context.put("team", parts[1]);
            }
            if (parts.length > 2) {
                context.put("wave", parts[2]);
            }
            entries.add(new Roster.Entry(parts[0], context));
        }
        return new Roster(entries);
    }

    private static List<String> texts(List<ResponseRate> rates) {
        return rates.stream()
                .map(rate -> rate.place() + " " + rate.answered() + "/" + rate.invited() + " +" + rate.unlisted())
                .toList();
    }

    @Test
    void countsPeopleOfTheRosterWhoAnswered() {
        Observations rows = rows(
                "4 | p1 pre a", // p1 twice is one person
                "5 | p1 post a",
                "- | p2 pre a", // opened, and answered nothing
                "3 | p3 pre a", // of team b, whatever the row says
                "3 | p9 pre b", // not on the roster
                "3 | p9 post b",
                "3 | - pre a"); // nobody knows who
        assertThat(texts(ResponseRates.metric(roster("p1/a", "p2/a", "p3/b", "p4/b", "p5/"), List.of("team"), 0.95)
                        .of(rows)))
                .containsExactly("{} 2/5 +2", "{team=a} 1/2 +1", "{team=b} 1/2 +1");
        assertThat(texts(ResponseRates.metric(roster("p1/a", "p4/b"), List.of(), 0.95)
                        .of(rows)))
                .containsExactly("{} 1/2 +3");
    }

    @Test
    void matchesTheWaveOfAnInvitation() {
        Observations rows = rows("4 | p1 pre a", "4 | p2 post a", "4 | p2 pre a");
        assertThat(texts(ResponseRates.metric(roster("p1/a/pre", "p1/a/post", "p2/a/post"), List.of("wave"), 0.95)
                        .of(rows)))
                .containsExactly("{} 2/3 +1", "{wave=post} 1/2 +0", "{wave=pre} 1/1 +1");
    }

    @Test
    void tellsGroupsApartByTwoContexts() {
        Observations rows = rows("4 | p1 pre a", "4 | p2 post b");
        assertThat(ResponseRates.metric(roster("p1/a/pre", "p2/b/pre"), List.of("team", "wave"), 0.95)
                        .of(rows))
                .extracting(ResponseRate::place)
                .containsExactly(
                        Map.of(),
                        Map.of("team", "a", "wave", "pre"),
                        Map.of("team", "b", "wave", "post"),
                        Map.of("team", "b", "wave", "pre"));
    }

    @Test
    void givesNoRateWhereNobodyWasInvited() {
        List<ResponseRate> rates =
                ResponseRates.metric(roster(), List.of("team"), 0.95).of(rows("4 | p1 pre a"));
        assertThat(texts(rates)).containsExactly("{} 0/0 +1", "{team=a} 0/0 +1");
        assertThat(rates.get(0).rate()).isEqualTo(Estimate.none("response-rate", "nobody was invited", 0));
    }

    @Test
    void comparesWithInvitedCounts() {
        Map<Map<String, String>, Long> invited = new LinkedHashMap<>();
        invited.put(Map.of(), 4L);
        invited.put(Map.of("team", "a"), 2L);
        invited.put(Map.of("team", "b"), 2L);
        invited.put(new TreeMap<>(Map.of("team", "b", "wave", "post")), 2L);
        List<ResponseRate> rates = ResponseRates.metric(invited, 0.95)
                .of(rows(
                        "4 | p1 pre a",
                        "4 | p1 post a",
                        "4 | p2 pre b",
                        "4 | - pre b",
                        "4 | - post b",
                        "- | p3 pre a"));
        assertThat(texts(rates))
                .containsExactly("{} 4/4 +0", "{team=a} 1/2 +0", "{team=b} 3/2 +0", "{team=b, wave=post} 1/2 +0");
        assertThat(rates.get(2).rate())
                .isEqualTo(Estimate.none(
                        "response-rate",
                        "3 answered and 2 were invited: the invited counts or the groups are wrong",
                        2));
    }

    /** scipy 1.17.1, binomtest(k, n).proportion_ci(confidence_level, method = 'wilson'); 81 of 263 also Newcombe (1998), table I. */
    @ParameterizedTest
    @CsvSource({
        "0, 10, 0.95, 0, 0.27753279986288926",
        "3, 12, 0.95, 0.08894166839405471, 0.5323053349335657",
        "10, 10, 0.95, 0.7224672001371109, 1",
        "81, 263, 0.95, 0.2552885198782742, 0.36620957698280004",
        "3, 12, 0.9, 0.10465256557048921, 0.4873380318032493",
    })
    void hasTheIntervalOfWilson(int answered, int invited, double level, double lower, double upper) {
        String[] lines = IntStream.range(0, answered)
                .mapToObj(i -> "4 | p" + i + " pre a")
                .toArray(String[]::new);
        Estimate rate = ResponseRates.metric(Map.of(Map.of(), (long) invited), level)
                .of(rows(lines))
                .get(0)
                .rate();
        assertThat(rate.value()).isEqualTo((double) answered / invited);
        assertThat(rate.n()).isEqualTo(invited);
        Interval interval = rate.interval().orElseThrow();
        assertThat(interval.method()).isEqualTo("wilson");
        assertThat(interval.confidenceLevel()).isEqualTo(level);
        assertThat(interval.lower()).isCloseTo(lower, within(1e-12));
        assertThat(interval.upper()).isCloseTo(upper, within(1e-12));
    }

    @Test
    void refusesWhatIsNoRosterAndNoCount() {
        assertThatThrownBy(() -> roster("p1/a", "p1/b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("roster: a respondent stands once for each wave, or once for all, but entry 2 is about one "
                        + "who is there already");
        assertThatThrownBy(() -> roster("p1/a/pre", "p1/a/pre"))
                .hasMessage("roster: a respondent stands once for each wave, or once for all, but entry 2 is about one "
                        + "who is there already");
        assertThatThrownBy(() -> roster("p1/a/pre", "p2/a", "p1/a"))
                .hasMessage("roster: a respondent stands once for each wave, or once for all, but entry 3 is about one "
                        + "who is there already");
        assertThatThrownBy(() -> new Roster.Entry(" ", Map.of())).hasMessage("roster: respondent: must not be blank");
        assertThatThrownBy(() -> new Roster.Entry("p1", Map.of("team", "")))
                .hasMessage("roster: team: must not be blank");
        assertThatThrownBy(() -> ResponseRates.metric(Map.of(Map.of(), -1L), 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("response rates: 0 or more are invited, but were -1");
        assertThatThrownBy(() -> ResponseRates.metric(roster(), List.of(), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("response rates: a confidence level is at least 0.5 and at most 0.999999, but was 1");
    }
}
