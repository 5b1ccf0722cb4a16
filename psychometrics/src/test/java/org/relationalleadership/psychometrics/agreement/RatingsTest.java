package org.relationalleadership.psychometrics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.relationalleadership.psychometrics.agreement.Tables.GAP;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.response.Observations;

class RatingsTest {

    private static final double[][] SHROUT = {
        {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
    };

    private final Metric<?, Ratings<IntraclassCorrelations>> crossed =
            Ratings.of("subject", "respondent", IntraclassCorrelations.metric(0.95));

    /** Rows of "subject respondent rating". */
    private static Observations ratings(AnswerScale scale, List<String> rows) {
        List<List<String>> context = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        for (String row : rows) {
            String[] cells = row.split(" ", -1);
            context.add(List.of(cells[0].replace("-", ""), cells[1].replace("-", "")));
            values.add(new double[] {cells[2].equals("-") ? GAP : Double.parseDouble(cells[2])});
        }
        return Tables.of(scale, List.of("subject", "respondent"), context, values.toArray(double[][]::new));
    }

    private static List<String> shrout() {
        List<String> rows = new ArrayList<>();
        for (int rater = 3; rater >= 0; rater--) {
            for (int target = 0; target < SHROUT.length; target++) {
                rows.add("t" + target + " r" + rater + " " + SHROUT[target][rater]);
            }
        }
        return rows;
    }

    @Test
    void makeATableOfTargetsByRaters() {
        Ratings<IntraclassCorrelations> found = crossed.of(ratings(Tables.options(0, 10), shrout()));
        assertThat(found.result()).isEqualTo(IntraclassCorrelations.metric(0.95).of(Tables.of(0, 10, SHROUT)));
        assertThat(found.targets()).isEqualTo(6);
        assertThat(found.raters()).isEqualTo(4);
        assertThat(found.ratings()).isEqualTo(24);
        assertThat(crossed.of(ratings(Tables.anyNumber(0, 10), shrout()))
                        .result()
                        .icc21()
                        .value())
                .isCloseTo(0.289763779527559, within(1e-12));
    }

    @Test
    void countWhatTheyLeaveOut() {
        List<String> rows = shrout();
        rows.addAll(List.of("t0 r0 3", "t0 r0 4", "- r1 5", "t7 - 5", "t8 r2 -"));
        Ratings<IntraclassCorrelations> found = crossed.of(ratings(Tables.options(0, 10), rows));
        assertThat(found.repeated()).isEqualTo(3);
        assertThat(found.unnamed()).isEqualTo(2);
        assertThat(found.ratings()).isEqualTo(23);
        assertThat(found.targets()).isEqualTo(6);
        assertThat(found.result().incomplete()).isEqualTo(1);
        assertThat(found.result().targets()).isEqualTo(5);
    }

    @Test
    void ofAnyRatersTellNoRatersApart() {
        Ratings<OneWayCorrelations> found = Ratings.ofAnyRaters("subject", OneWayCorrelations.metric(0.95))
                .of(ratings(Tables.options(0, 10), shrout()));
        assertThat(found.result().icc11().value()).isCloseTo(0.165741768405475, within(1e-12));
        assertThat(found.raters()).isEqualTo(4);
        Ratings<KrippendorffAlphas> alphas = Ratings.ofAnyRaters("subject", KrippendorffAlphas.metric())
                .of(ratings(Tables.options(1, 5), List.of("a x 1", "a y 1", "a z 1", "b v 5", "b w 5", "c v 3")));
        assertThat(alphas.result().nominal().value()).isEqualTo(1);
        assertThat(alphas.result().unpairedUnits()).isEqualTo(1);
        assertThat(alphas.raters()).isEqualTo(3);
    }

    /** One rater who rates every target twice agrees with nobody but himself. */
    @Test
    void ofAnyRatersTakeNoRaterTwice() {
        List<String> rows = List.of("a x 1", "a x 2", "b x 4", "b x 5", "c x 3", "c y 3", "c - 4", "c - 4");
        Ratings<KrippendorffAlphas> known = Ratings.ofAnyRaters("subject", "respondent", KrippendorffAlphas.metric())
                .of(ratings(Tables.options(1, 5), rows));
        assertThat(known.result().units()).isEqualTo(1);
        assertThat(known.ratings()).isEqualTo(4);
        assertThat(known.repeated()).isEqualTo(4);
        assertThat(known.unnamed()).isZero();
        Ratings<KrippendorffAlphas> unknown =
                Ratings.ofAnyRaters("subject", KrippendorffAlphas.metric()).of(ratings(Tables.options(1, 5), rows));
        assertThat(unknown.ratings()).isEqualTo(8);
        assertThat(unknown.repeated()).isZero();
    }

    @Test
    void leaveOutWhatPeopleSayOfThemselves() {
        Observations rows =
                ratings(Tables.options(1, 5), List.of("a a 5", "a b 1", "b a 2", "b b 5", "a c 1", "b c 2"));
        Ratings<KrippendorffAlphas> any = Ratings.ofAnyRaters("subject", "respondent", KrippendorffAlphas.metric())
                .of(rows);
        assertThat(any.result().nominal().value()).isEqualTo(1);
        assertThat(any.ofOneself()).isEqualTo(2);
        assertThat(any.ratings()).isEqualTo(4);
        assertThat(crossed.of(rows).ofOneself()).isEqualTo(2);
    }

    @Test
    void ofSameRatersAreTheTargetsThatAllHaveRated() {
        List<String> rows = shrout();
        rows.addAll(List.of("u r0 3", "u r1 4", "v r0 1", "v r1 1", "v r2 2", "v r3 3", "v r3 4", "w - 1", "w r0 -"));
        Ratings<IntraclassCorrelations> found = Ratings.ofSameRaters(
                        "subject", "respondent", IntraclassCorrelations.metric(0.95))
                .of(ratings(Tables.options(0, 10), rows));
        assertThat(found.result()).isEqualTo(IntraclassCorrelations.metric(0.95).of(Tables.of(0, 10, SHROUT)));
        assertThat(found.targets()).isEqualTo(6);
        assertThat(found.raters()).isEqualTo(4);
        assertThat(found.ratings()).isEqualTo(24);
        assertThat(found.repeated()).isEqualTo(2);
        assertThat(found.unnamed()).isEqualTo(1);
    }

    @Test
    void maybeThereAreNone() {
        Ratings<IntraclassCorrelations> none = crossed.of(ratings(Tables.options(1, 5), List.of("a x -")));
        assertThat(none.targets()).isZero();
        assertThat(none.raters()).isZero();
        assertThat(none.result().icc11().why())
                .contains("it takes 2 raters and 2 targets that all of them rated, but there are 0 and 0");
    }

    @Test
    void haveOneColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> crossed.of(Tables.of(1, 5, new double[] {1, 2})))
                .withMessage("ratings: a row has one rating, so that there is one column, but there were [c1, c2]");
    }

    @Test
    void tablesAreObservations() {
        RatingTable table = new RatingTable(List.of(1.0, 2.0), List.of("x", "y"), new double[][] {{2, 1}, {GAP, 2}});
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.code(0, 0)).isEqualTo(1);
        assertThat(table.code(0, 1)).isEqualTo(-3);
        assertThat(table.value(1, 1)).isEqualTo(2);
        assertThat(table.levels(1)).containsExactly(1.0, 2.0);
        assertThat(table.range(0)).isEmpty();
        assertThat(table.context().names()).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> table.value(0, 1))
                .withMessage("row 0, column 1: nobody rated it");
    }
}
