package org.relationalleadership.psychometrics.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.relationalleadership.mapping.Wave;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Observations;

class PanelTest {

    private static Map<String, String> about(String respondent, String subject, String role, String wave) {
        return Map.of("respondent", respondent, "subject", subject, "role", role, "wave", wave);
    }

    private static String people(WaveChange change) {
        return change.matched() + " matched; before " + change.unmatchedBefore() + " unmatched, "
                + change.repeatedBefore() + " repeated; after " + change.unmatchedAfter() + " unmatched, "
                + change.repeatedAfter() + " repeated";
    }

    private static double rawChange(WaveChange change) {
        return change.column("x").rawChange().value();
    }

    @Test
    void matchesByRespondentAndCountsTheRest() {
        WaveChange change = new Survey()
                .row("a", "pre", 1)
                .row("b", "post", 4)
                .row("a", "post", 3)
                .row("b", "pre", 2)
                .row("c", "pre", 5)
                .row("d", "post", 5)
                .row("e", "post", 5)
                .panel()
                .change(Wave.PRE, Wave.POST);
        assertThat(change.from()).isEqualTo(Wave.PRE);
        assertThat(change.to()).isEqualTo(Wave.POST);
        assertThat(people(change))
                .isEqualTo("2 matched; before 1 unmatched, 0 repeated; after 2 unmatched, 0 repeated");
        assertThat(rawChange(change)).isEqualTo(2);
    }

    @Test
    void takesNoneOfTwoRowsInOneWave() {
        WaveChange change = new Survey()
                .row("a", "pre", 1)
                .row("a", "pre", 2)
                .row("a", "post", 3)
                .row("b", "pre", 1)
                .row("b", "post", 2)
                .row("b", "post", 2)
                .row("b", "post", 2)
                .row("c", "pre", 1)
                .row("c", "post", 5)
                .panel()
                .change(Wave.PRE, Wave.POST);
        assertThat(people(change))
                .isEqualTo("1 matched; before 1 unmatched, 1 repeated; after 1 unmatched, 1 repeated");
        assertThat(change.column("x").n()).isEqualTo(1);
        assertThat(rawChange(change)).isEqualTo(4);
    }

    @Test
    void comparesARaterAboutTheSameSubjectInTheSameRole() {
        Panel panel = new Survey()
                .row(about("a", "s", "peer", "pre"), 1)
                .row(about("a", "t", "peer", "pre"), 10)
                .row(about("a", "t", "peer", "post"), 12)
                .row(about("a", "s", "peer", "post"), 5)
                .row(about("a", "a", "self", "pre"), 100)
                .row(about("a", "a", "peer", "post"), 200)
                .panel();
        assertThat(panel.persons()).isEqualTo(4);
        WaveChange change = panel.change(Wave.PRE, Wave.POST);
        assertThat(people(change))
                .isEqualTo("2 matched; before 1 unmatched, 0 repeated; after 1 unmatched, 0 repeated");
        assertThat(rawChange(change)).isEqualTo(3);
    }

    @Test
    void countsRowsThatDoNotSayWhoOrWhen() {
        Panel panel = new Survey()
                .row(Map.of("respondent", "a"), 1)
                .row(Map.of("wave", "pre"), 1)
                .row(Map.of("wave", "post"), 1)
                .row(Map.of("cohort", "2026"), 1)
                .panel();
        assertThat(panel.persons()).isZero();
        assertThat(panel.waves()).isEmpty();
        assertThat(panel.rowsWithoutWave()).isEqualTo(2);
        assertThat(panel.rowsWithoutRespondent()).isEqualTo(2);
        assertThat(panel.change(Wave.PRE, Wave.POST).column("x").n()).isZero();
    }

    @Test
    void keepsTheWavesApart() {
        Wave march = Wave.followUp(LocalDate.of(2026, 3, 1));
        Panel panel = new Survey()
                .row("a", "follow-up:2026-03-01", 40)
                .row("a", "post", 20)
                .row("a", "retrospective-pre", 5)
                .row("a", "follow-up", 30)
                .row("a", "pre", 10)
                .panel();
        assertThat(panel.waves()).containsExactly(Wave.PRE, Wave.RETROSPECTIVE_PRE, Wave.POST, Wave.FOLLOW_UP, march);
        assertThat(rawChange(panel.change(Wave.PRE, Wave.POST))).isEqualTo(10);
        assertThat(rawChange(panel.change(Wave.RETROSPECTIVE_PRE, Wave.POST))).isEqualTo(15);
        assertThat(rawChange(panel.change(Wave.POST, march))).isEqualTo(20);
        assertThat(rawChange(panel.responseShift())).isEqualTo(-5);
    }

    @Test
    void comparesEachColumnOfThoseWhoHaveBothNumbers() {
        Map<String, String> aPre = Map.of("respondent", "a", "wave", "pre");
        Map<String, String> aPost = Map.of("respondent", "a", "wave", "post");
        Map<String, String> bPre = Map.of("respondent", "b", "wave", "pre");
        Map<String, String> bPost = Map.of("respondent", "b", "wave", "post");
        Panel panel = new Survey()
                .row(aPre, 1, 1)
                .row(aPost, 2, 4)
                .row(bPre, 1, Double.NaN)
                .row(bPost, 4, 2)
                .panel();
        assertThat(panel.columns()).containsExactly("x", "y");
        WaveChange change = panel.change(Wave.PRE, Wave.POST);
        assertThat(change.matched()).isEqualTo(2);
        assertThat(change.column("x").n()).isEqualTo(2);
        assertThat(change.column("y").n()).isEqualTo(1);
        assertThat(change.column("y").rawChange().value()).isEqualTo(3);
    }

    @Test
    void isReadByCohortAndPooled() {
        Observations rows = new Survey()
                .row(Map.of("respondent", "a", "wave", "pre", "cohort", "1"), 1)
                .row(Map.of("respondent", "a", "wave", "post", "cohort", "1"), 2)
                .row(Map.of("respondent", "b", "wave", "pre", "cohort", "2"), 1)
                .row(Map.of("respondent", "b", "wave", "post", "cohort", "2"), 4)
                .row(Map.of("respondent", "c", "wave", "pre", "cohort", "1"), 1)
                .row(Map.of("respondent", "c", "wave", "post", "cohort", "2"), 6)
                .observations();
        SortedMap<String, Panel> cohorts = Panel.metric().by("cohort").of(rows);
        assertThat(cohorts.keySet()).containsExactly("1", "2");
        WaveChange first = Objects.requireNonNull(cohorts.get("1")).change(Wave.PRE, Wave.POST);
        assertThat(people(first)).isEqualTo("1 matched; before 1 unmatched, 0 repeated; after 0 unmatched, 0 repeated");
        assertThat(rawChange(first)).isEqualTo(1);
        WaveChange second = Objects.requireNonNull(cohorts.get("2")).change(Wave.PRE, Wave.POST);
        assertThat(rawChange(second)).isEqualTo(3);
        WaveChange pooled = Panel.metric().of(rows).change(Wave.PRE, Wave.POST);
        assertThat(pooled.matched()).isEqualTo(3);
        assertThat(rawChange(pooled)).isEqualTo(3);
    }

    @Test
    void isEmptyWithoutRows() {
        Panel panel = Panel.metric().of(Batches.of(List.of()), 2);
        assertThat(panel.columns()).isEmpty();
        assertThat(panel.change(Wave.PRE, Wave.POST).columns()).isEmpty();
        assertThat(panel.change(Wave.PRE, Wave.POST).matched()).isZero();
    }

    @Test
    void rejectsBatchesOfOtherColumns() {
        Observations rows = new Survey().row("a", "pre", 1).observations();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Panel.metric().of(Batches.of(List.of(rows, rows.select(List.of("x")))), 1))
                .withMessage("panel: all rows have the columns of the first, [x, y], but were [x]");
    }

    @Test
    void rejectsWhatIsNoComparison() {
        Panel panel = new Survey().row("a", "pre", 1).panel();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.change(Wave.PRE, Wave.PRE))
                .withMessage("change: two different waves are compared, but both were pre");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.change(Wave.PRE, Wave.POST, 1))
                .withMessage("change: a confidence level is at least 0.5 and at most 0.999999, but was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.change(Wave.PRE, Wave.POST, 0.49))
                .withMessage("change: a confidence level is at least 0.5 and at most 0.999999, but was 0.49");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.change(Wave.PRE, Wave.POST).column("z"))
                .withMessage("change: no column 'z'; known: x, y");
    }

    @Test
    void showsNobodyInItsText() {
        Person person = first(new Survey()
                .row(about("a", "s", "peer", "pre"), 1)
                .row(about("a", "s", "peer", "post"), 2)
                .row(about("b", "s", "peer", "pre"), 2)
                .row(about("b", "s", "peer", "post"), 2));
        assertThat(person.respondent()).isEqualTo("a");
        assertThat(person.subject()).hasValue("s");
        assertThat(person.role()).hasValue("peer");
        assertThat(person).hasToString("a person").isNotEqualTo("a person");
        Person alone = first(new Survey()
                .row("a", "pre", 1)
                .row("a", "post", 2)
                .row("b", "pre", 2)
                .row("b", "post", 2));
        assertThat(alone.subject()).isEmpty();
        assertThat(alone.role()).isEmpty();
        assertThat(alone).isNotEqualTo(person);
    }

    private static Person first(Survey survey) {
        return survey.panel()
                .reliableChange("x", Wave.PRE, Wave.POST, ReliableChangeTest.RELIABILITY)
                .persons()
                .get(0)
                .person();
    }
}
