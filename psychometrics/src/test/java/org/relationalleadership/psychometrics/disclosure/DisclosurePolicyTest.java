package org.relationalleadership.psychometrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Finding;
import org.relationalleadership.evidence.Section;

class DisclosurePolicyTest {

    private static final String NOTE =
            "hidden: it is about fewer than 5 people, or would tell about fewer together with others";

    // Which cells of a table are hidden, by hand: "team=a" is a cell, "" the total.

    @Test
    void hidesNothingWhereEveryCellIsLargeEnough() {
        assertThat(hidden("", 15, "team=a", 5, "team=b", 10)).isEmpty();
    }

    @Test
    void hidesTheSmallestSiblingWithASmallCellSoThatItIsNotTotalLessTheOthers() {
        assertThat(hidden("", 30, "team=a", 7, "team=b", 3, "team=c", 20))
                .containsExactlyInAnyOrder("team=a", "team=b");
    }

    @Test
    void hidesNoSiblingWhereTheTotalIsNotShown() {
        assertThat(hidden("team=a", 7, "team=b", 3, "team=c", 20)).containsExactly("team=b");
    }

    @Test
    void hidesAnotherCellWhereTheHiddenOnesTogetherAreTooFew() {
        assertThat(hidden("", 28, "team=a", 8, "team=b", 2, "team=c", 1, "team=d", 17))
                .containsExactlyInAnyOrder("team=a", "team=b", "team=c");
    }

    @Test
    void hidesNoSiblingWhereTheHiddenOnesTogetherAreEnough() {
        assertThat(hidden("", 24, "team=a", 3, "team=b", 2, "team=c", 19))
                .containsExactlyInAnyOrder("team=a", "team=b");
    }

    @Test
    void hidesACellThatLeavesTooFewPeopleInNoCell() {
        // 2 of the 22 have no team
        assertThat(hidden("", 22, "team=a", 8, "team=b", 12)).containsExactly("team=a");
        assertThat(hidden("", 30, "team=a", 8, "team=b", 12)).isEmpty();
    }

    @Test
    void hidesTheTotalOfASingleHiddenGroup() {
        assertThat(hidden("", 3, "team=a", 3)).containsExactlyInAnyOrder("", "team=a");
        assertThat(hidden("", 20, "cohort=c", 4, "cohort=c team=a", 4, "cohort=d", 16))
                .containsExactlyInAnyOrder("cohort=c", "cohort=c team=a", "cohort=d");
    }

    @Test
    void hidesEverythingWhereEverythingIsSmall() {
        assertThat(hidden("", 4, "team=a", 1, "team=b", 3)).containsExactlyInAnyOrder("", "team=a", "team=b");
    }

    @Test
    void showsTheTotalOfManyHiddenCells() {
        assertThat(hidden("", 6, "dyad=a", 2, "dyad=b", 2, "dyad=c", 2))
                .containsExactlyInAnyOrder("dyad=a", "dyad=b", "dyad=c");
    }

    @Test
    void showsACellWithoutPeopleAsThereIsNobodyToTellAbout() {
        assertThat(hidden("", 12, "team=a", 0, "team=b", 12)).isEmpty();
        assertThat(hidden("", 12, "team=a", 0, "team=b", 3, "team=c", 9)).containsExactlyInAnyOrder("team=b", "team=c");
    }

    @Test
    void protectsThroughAHiddenTotalAndItsSibling() {
        // Cohorts c (4 + 6) and d (2, no teams) of 20; e is the rest. Cohort d needs a second cohort: e is smaller than
        // c. Inside
        // of c the team of 4 needs its sibling.
        assertThat(hidden(
                        "",
                        20,
                        "cohort=c",
                        10,
                        "cohort=d",
                        2,
                        "cohort=e",
                        8,
                        "cohort=c team=a",
                        4,
                        "cohort=c team=b",
                        6))
                .containsExactlyInAnyOrder("cohort=d", "cohort=e", "cohort=c team=a", "cohort=c team=b");
    }

    @Test
    void protectsFromASumOfCellsOnTwoLevels() {
        // Of 21 people, 3 in cohort d and 8 in c, of whom 7 in team a: with c and d hidden, 21 − 10 − 7 = 4 are d and
        // those of
        // c without a team.
        assertThat(hidden("", 21, "cohort=c", 8, "cohort=d", 3, "cohort=e", 10, "cohort=c team=a", 7))
                .containsExactlyInAnyOrder("cohort=c", "cohort=d", "cohort=c team=a");
    }

    @Test
    void protectsThroughATotalThatIsNotShown() {
        // c is not shown, but 20 − 12 is all of its teams
        assertThat(hidden("", 20, "cohort=d", 12, "cohort=c team=a", 3, "cohort=c team=b", 5))
                .containsExactlyInAnyOrder("cohort=c team=a", "cohort=c team=b");
        // no total is shown, but the cohorts add up to it as do the roles
        assertThat(hidden("cohort=c", 10, "cohort=d", 12, "role=r", 3, "role=s", 19))
                .containsExactlyInAnyOrder("role=r", "cohort=c");
    }

    @Test
    void protectsACrossTableFromBothOfItsMargins() {
        // One hidden cell needs three more: a rectangle. The smallest neighbours are taken first.
        assertThat(hidden(
                        "",
                        69,
                        "team=a",
                        17,
                        "team=b",
                        25,
                        "team=c",
                        27,
                        "role=r",
                        23,
                        "role=s",
                        46, //
                        "role=r team=a",
                        3,
                        "role=r team=b",
                        9,
                        "role=r team=c",
                        11, //
                        "role=s team=a",
                        14,
                        "role=s team=b",
                        16,
                        "role=s team=c",
                        16))
                .containsExactlyInAnyOrder("role=r team=a", "role=r team=b", "role=s team=a", "role=s team=b");
    }

    @Test
    void protectsSumsOfSeveralCellsAcrossACrossTable() {
        // a: r 2, s 6; b: r 2, s 7; c: r 8, s 9. With r of c hidden too, each row and column holds enough, but
        // r of a and b, 4 people, is what r has less c. With c shown it is too.
        Set<String> hidden = hidden(
                "",
                34,
                "team=a",
                8,
                "team=b",
                9,
                "team=c",
                17,
                "role=r",
                12,
                "role=s",
                22, //
                "role=r team=a",
                2,
                "role=r team=b",
                2,
                "role=r team=c",
                8, //
                "role=s team=a",
                6,
                "role=s team=b",
                7,
                "role=s team=c",
                9);
        assertThat(hidden).contains("role=r team=c");
    }

    @Test
    void hidesNotManyMoreThanItMustInALargeTable() {
        Map<Map<String, String>, Long> counts = new LinkedHashMap<>();
        for (int team = 0; team < 2_000; team++) {
            for (int role = 0; role < 3; role++) {
                long people = 1 + ((team * 31L + role * 17L) % 13);
                Map<String, String> cell = Map.of("cohort", "c" + team / 20, "team", "t" + team, "role", "r" + role);
                for (Set<String> level : List.of(
                        Set.<String>of(),
                        Set.of("cohort"),
                        Set.of("cohort", "team"),
                        Set.of("role"),
                        Set.of("cohort", "role"),
                        Set.of("cohort", "team", "role"))) {
                    Map<String, String> place = new HashMap<>(cell);
                    place.keySet().retainAll(level);
                    counts.merge(place, people, Long::sum);
                }
            }
        }
        Set<Map<String, String>> hidden = DisclosurePolicy.standard().hidden(counts);
        long tooFew = counts.values().stream().filter(people -> people < 5).count();
        assertThat((long) hidden.size()).isBetween(tooFew, 3 * tooFew);
    }

    private static Set<String> hidden(Object... cells) {
        Map<Map<String, String>, Long> counts = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            counts.put(place((String) cells[i]), ((Integer) cells[i + 1]).longValue());
        }
        return DisclosurePolicy.standard().hidden(counts).stream()
                .map(place -> place.entrySet().stream()
                        .map(part -> part.getKey() + "=" + part.getValue())
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, String> place(String text) {
        Map<String, String> place = new LinkedHashMap<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
            String[] pair = part.split("=", -1);
            place.put(pair[0], pair[1]);
        }
        return place;
    }

    // Sections

    @Test
    void stripsAHiddenFindingOfAllButItsPlace() {
        Disclosed disclosed = DisclosurePolicy.standard()
                .apply(List.of(section(
                        "reliability",
                        finding("scale=trust", 30),
                        finding("scale=trust team=a", 7),
                        finding("scale=trust team=b", 3),
                        finding("scale=trust team=c", 20))));
        List<Finding> findings = disclosed.sections().get(0).findings();
        assertThat(findings).hasSize(4);
        assertThat(findings.get(0)).isEqualTo(finding("scale=trust", 30));
        assertThat(findings.get(1))
                .isEqualTo(Finding.builder()
                        .place(place("scale=trust team=a"))
                        .addNotes(NOTE)
                        .build());
        assertThat(findings.get(2))
                .isEqualTo(Finding.builder()
                        .place(place("scale=trust team=b"))
                        .addNotes(NOTE)
                        .build());
        assertThat(findings.get(3)).isEqualTo(finding("scale=trust team=c", 20));
        assertThat(disclosed.shown()).isEqualTo(2);
        assertThat(disclosed.tooFew()).isEqualTo(1);
        assertThat(disclosed.complementary()).isEqualTo(1);
    }

    @Test
    void keepsWhatASectionSaysOfItself() {
        Section empty = Section.builder().id("dyads").why("no dyads").build();
        Section noted = section("items", finding("item=t1", 3)).withNotes("raw answers");
        Disclosed disclosed = DisclosurePolicy.standard().apply(List.of(empty, noted));
        assertThat(disclosed.sections().get(0)).isEqualTo(empty);
        assertThat(disclosed.sections().get(1).notes()).containsExactly("raw answers");
    }

    @Test
    void hidesTheSameGroupsForEveryScale() {
        // One of team b skipped the scale hope; its 4 are too few, though team b is not. Team c is too few for both.
        Disclosed disclosed = DisclosurePolicy.standard()
                .apply(List.of(
                        section(
                                "reliability",
                                finding("scale=trust", 20),
                                finding("scale=trust team=a", 12),
                                finding("scale=trust team=b", 5),
                                finding("scale=trust team=c", 3)),
                        section("agreement", finding("scale=hope team=b", 5), finding("scale=hope team=c", 3))));
        assertThat(hidden(disclosed))
                .containsExactlyInAnyOrder(
                        "reliability {scale=trust, team=b}",
                        "reliability {scale=trust, team=c}",
                        "agreement {scale=hope, team=b}",
                        "agreement {scale=hope, team=c}");
    }

    @Test
    void hidesAFindingForFewAnswersAloneWhereItsGroupIsLarge() {
        Disclosed disclosed = DisclosurePolicy.standard()
                .apply(List.of(
                        section("items", finding("item=t1", 40), finding("item=t2", 2), finding("item=t3", 38))));
        assertThat(hidden(disclosed)).containsExactly("items {item=t2}");
    }

    @Test
    void findsADifferenceAcrossSections() {
        Disclosed disclosed = DisclosurePolicy.standard()
                .apply(List.of(
                        section("reliability", finding("scale=trust", 23)),
                        section("agreement", finding("scale=trust team=a", 8), finding("scale=trust team=b", 12))));
        assertThat(hidden(disclosed)).containsExactly("agreement {scale=trust, team=a}");
    }

    @Test
    void keepsApartWhatIsAboutOtherPeopleOfTheSamePlace() {
        // Three of team a answered twice: too few for change, enough for everything else.
        Disclosed disclosed = DisclosurePolicy.standard()
                .apply(List.of(
                        section(
                                "items",
                                finding("scale=trust", 40),
                                finding("scale=trust team=a", 10),
                                finding("scale=trust team=b", 30)),
                        section(
                                "change",
                                finding("scale=trust", 23),
                                finding("scale=trust team=a", 3),
                                finding("scale=trust team=b", 20))));
        assertThat(hidden(disclosed))
                .containsExactlyInAnyOrder("change {scale=trust, team=a}", "change {scale=trust, team=b}");
    }

    @Test
    void takesTheLeastPeopleThatAFindingRestsOn() {
        Finding pairwise = Finding.builder()
                .putPlace("scale", "trust")
                .addEstimates(Estimate.of("alpha-raw", 0.8, 3), Estimate.of("alpha-pairwise", 0.8, 50))
                .build();
        Finding counted = Finding.builder()
                .putPlace("scale", "hope")
                .putCount("n", 4L)
                .putCount("invited", 12L)
                .addEstimates(Estimate.of("response-rate", 0.5, 12))
                .build();
        Finding largest = Finding.builder()
                .putPlace("scale", "joy")
                .putCount("low", 2L)
                .putCount("high", 6L)
                .build();
        Finding nobody = Finding.builder()
                .putPlace("scale", "grit")
                .addEstimates(Estimate.none("alpha-raw", "nobody answered", 0))
                .build();
        Finding silent = Finding.builder()
                .putPlace("scale", "zest")
                .addNotes("not asked")
                .build();
        Disclosed disclosed =
                DisclosurePolicy.standard().apply(List.of(section("x", pairwise, counted, largest, nobody, silent)));
        assertThat(hidden(disclosed)).containsExactlyInAnyOrder("x {scale=trust}", "x {scale=hope}");
    }

    @Test
    void passesOverAnNThatCountsGroups() {
        Finding icc = Finding.builder()
                .putPlace("scale", "trust")
                .putCount("rows", 60L)
                .addEstimates(Estimate.of("icc-1-reml", 0.2, 4))
                .build();
        List<Section> sections = List.of(section("agreement", icc));
        assertThat(DisclosurePolicy.standard().apply(sections).tooFew()).isEqualTo(1);
        assertThat(DisclosurePolicy.standard()
                        .withGroupMethods(Set.of("icc-1-reml"))
                        .apply(sections)
                        .shown())
                .isEqualTo(1);
    }

    @Test
    void takesOtherPartsForWhatWasMeasured() {
        List<Section> sections = List.of(section(
                "constructs", finding("construct=x", 20), finding("construct=y", 18), finding("construct=z", 3)));
        assertThat(DisclosurePolicy.standard()
                        .withMeasures(Set.of("construct"))
                        .apply(sections)
                        .tooFew())
                .isEqualTo(1);
    }

    @Test
    void showsAllWithoutAPolicy() {
        List<Section> sections = List.of(section("x", finding("team=a", 1), finding("team=b", 2), finding("", 3)));
        Disclosed disclosed = DisclosurePolicy.none().apply(sections);
        assertThat(disclosed.sections()).isEqualTo(sections);
        assertThat(disclosed.shown()).isEqualTo(3);
    }

    @Test
    void takesAFindingWhoseFiguresRestOnNobodyForNoPartOfATotal() {
        // Two of team b gave a score, but none of its 8 all answers: what the total has beyond team a is about two.
        Finding nobody = Finding.builder()
                .place(place("scale=trust team=b"))
                .putCount("n", 8L)
                .addEstimates(Estimate.none("mean", "no row is complete", 0))
                .build();
        Section teams =
                section("agreement", finding("scale=trust team=a", 12), finding("scale=trust team=c", 10), nobody);
        assertThat(hidden(DisclosurePolicy.standard()
                        .apply(List.of(section("scales", finding("scale=trust", 24)), teams))))
                .containsExactly("agreement {scale=trust, team=c}");
        Finding few = Finding.builder().from(nobody).counts(Map.of("n", 3L)).build();
        assertThat(hidden(DisclosurePolicy.standard().apply(List.of(section("agreement", few)))))
                .containsExactly("agreement {scale=trust, team=b}");
    }

    @Test
    void hidesOthersWithAFindingThatIsHiddenInAnyCase() {
        Finding told = finding("scale=trust team=a", 12);
        Section section = section("agreement", finding("scale=trust", 40), told, finding("scale=trust team=b", 28));
        assertThat(hidden(DisclosurePolicy.standard().apply(List.of(section), Set.of(told))))
                .containsExactly("agreement {scale=trust, team=a}", "agreement {scale=trust, team=b}");
        assertThat(hidden(DisclosurePolicy.none().apply(List.of(section), Set.of(told))))
                .isEmpty();
    }

    @Test
    void refusesWhatIsNoPolicy() {
        assertThatThrownBy(() -> DisclosurePolicy.of(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("disclosure policy: the smallest cell is 1 or more, but was 0");
        assertThatThrownBy(() -> DisclosurePolicy.standard().hidden(Map.of(Map.of("team", "a"), -1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("disclosure policy: people are 0 or more, but were -1");
        assertThatThrownBy(() -> DisclosurePolicy.standard().hidden(Map.of(Map.of("team", " "), 1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("disclosure policy: place: must not be blank");
    }

    /** 20 people answered in some wave; 18 of them in this one, all of whom have a team. */
    @Test
    void whatIsSaidOfAllWavesIsNoTotalOfTheTeamsInOne() {
        assertThat(hidden(DisclosurePolicy.standard()
                        .withMeasures(Set.of("scale", "wave"))
                        .apply(List.of(
                                section("items", finding("scale=trust", 20)),
                                section(
                                        "teams",
                                        finding("scale=trust wave=pre", 18),
                                        finding("scale=trust wave=pre team=a", 9),
                                        finding("scale=trust wave=pre team=b", 9))))))
                .isEmpty();
    }

    private static Section section(String id, Finding... findings) {
        return Section.builder().id(id).addFindings(findings).build();
    }

    private static Finding finding(String place, long n) {
        return Finding.builder()
                .place(place(place))
                .putCount("n", n)
                .addEstimates(Estimate.of("mean", 3.5, n))
                .addNotes("a verdict")
                .build();
    }

    private static List<String> hidden(Disclosed disclosed) {
        List<String> hidden = new ArrayList<>();
        for (Section section : disclosed.sections()) {
            for (Finding finding : section.findings()) {
                if (finding.notes().contains(NOTE)) {
                    hidden.add(section.id() + " " + finding.place());
                }
            }
        }
        return hidden;
    }
}
