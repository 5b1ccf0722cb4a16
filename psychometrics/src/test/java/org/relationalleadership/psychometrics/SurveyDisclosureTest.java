package org.relationalleadership.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Evidence;
import org.relationalleadership.evidence.Finding;

/** Documents in which one finding tells about few people beside another, by hand. */
class SurveyDisclosureTest {

    private static final String NOTE =
            "hidden: it is about fewer than 5 people, or would tell about fewer together with others";
    private static final String WITHHELD =
            "withheld: beside the means of all of the wave it would tell about fewer than 5 people";

    private final List<SmallSurvey.Row> rows = new ArrayList<>();

    private void answered(int fromPerson, int toPerson, Map<String, String> context) {
        for (int person = fromPerson; person < toPerson; person++) {
            Map<String, String> all = new LinkedHashMap<>(context);
            all.putIfAbsent("respondent", "p" + person);
            rows.add(new SmallSurvey.Row(all, List.of(person % 5, (person + 2) % 5, person % 3)));
        }
    }

    private Evidence evidence(String... names) {
        return new SmallSurvey(List.of(names), rows).evidence();
    }

    private static List<Map<String, String>> places(Evidence evidence, String section, Predicate<Finding> which) {
        return evidence.section(section).orElseThrow().findings().stream()
                .filter(which)
                .map(Finding::place)
                .toList();
    }

    private static boolean isHidden(Finding finding) {
        return finding.notes().contains(NOTE);
    }

    @Test
    void hidesTheSiblingOfTheSameCohortThoughNoPlaceNamesTheCohortOfATeam() {
        // Team t2 is the smallest beside t1, but the mean of t1 is what c0 has less t0.
        answered(0, 8, Map.of("team", "t0", "cohort", "c0"));
        answered(8, 11, Map.of("team", "t1", "cohort", "c0"));
        answered(11, 17, Map.of("team", "t2", "cohort", "c1"));
        answered(17, 26, Map.of("team", "t3", "cohort", "c1"));
        assertThat(places(
                        evidence("respondent", "team", "cohort"),
                        "team-agreement",
                        finding -> isHidden(finding) && finding.place().containsValue("s0")))
                .containsExactly(Map.of("scale", "s0", "team", "t0"), Map.of("scale", "s0", "team", "t1"));
    }

    @Test
    void hidesAChangeThatLeavesFewUnmatched() {
        answered(0, 13, Map.of("wave", "pre"));
        answered(0, 12, Map.of("wave", "post"));
        Evidence evidence = evidence("respondent", "wave");
        assertThat(evidence.section("change").orElseThrow().findings()).allMatch(SurveyDisclosureTest::isHidden);
        assertThat(places(evidence, "scales", SurveyDisclosureTest::isHidden)).isEmpty();
        assertThat(places(evidence, "items", SurveyDisclosureTest::isHidden)).isEmpty();
    }

    @Test
    void withholdsTheMeansByWaveOfAChangeThatLeavesFewInOneWave() {
        answered(0, 13, Map.of("wave", "pre"));
        answered(4, 16, Map.of("wave", "post"));
        Finding change = evidence("respondent", "wave")
                .section("change")
                .orElseThrow()
                .findings()
                .get(0);
        assertThat(change.counts())
                .containsEntry("with-both-scores", 9L)
                .containsEntry("unmatched-before", 4L)
                .containsEntry("unmatched-after", 3L);
        assertThat(change.estimates().stream()
                        .filter(estimate -> !estimate.why().orElse("").equals(WITHHELD))
                        .map(Estimate::method)
                        .limit(4))
                .containsExactly("sd-change", "raw-change", "t-paired", "df-t-paired");
        assertThat(List.of("mean-before", "sd-before", "mean-after", "sd-after", "d-rm", "sem-sd-before"))
                .allMatch(method -> change.estimate(method).why().orElse("").equals(WITHHELD));
    }

    @Test
    void hidesWhatIsOfAllRowsBesideAWaveOfFew() {
        answered(0, 9, Map.of("wave", "pre"));
        answered(0, 3, Map.of("wave", "post"));
        Evidence evidence = evidence("respondent", "wave");
        assertThat(evidence.section("items").orElseThrow().findings()).allMatch(SurveyDisclosureTest::isHidden);
        assertThat(places(evidence, "reliability", finding -> !isHidden(finding)))
                .containsExactly(Map.of("scale", "s0", "wave", "pre"), Map.of("scale", "s1", "wave", "pre"));
    }

    @Test
    void hidesWhatOneSupervisorSaysOfMany() {
        answered(0, 7, Map.of("role", "self"));
        IntStream.range(0, 7)
                .forEach(subject -> answered(
                        subject,
                        subject + 1,
                        Map.of("role", "supervisor", "respondent", "boss", "subject", "p" + subject)));
        assertThat(evidence("respondent", "subject", "role")
                        .section("self-and-others")
                        .orElseThrow()
                        .findings())
                .hasSize(4)
                .allMatch(SurveyDisclosureTest::isHidden);
    }

    /** Which is of those that are shown, see {@link PulseSection}. */
    @Test
    void hidesAPulseAndNotTheTrend() {
        answered(0, 9, Map.of("wave", "pulse:2026-01-01"));
        answered(0, 9, Map.of("wave", "pulse:2026-02-01"));
        answered(0, 3, Map.of("wave", "pulse:2026-03-01"));
        answered(0, 9, Map.of("wave", "pulse:2026-04-01"));
        assertThat(places(
                        evidence("respondent", "wave"),
                        "pulse",
                        finding -> isHidden(finding) && finding.place().containsValue("s0")))
                .containsExactly(Map.of("scale", "s0", "wave", "pulse:2026-03-01"));
    }
}
