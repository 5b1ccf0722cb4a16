package org.relationalleadership.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.psychometrics.agreement.GroupMeans;
import org.relationalleadership.psychometrics.agreement.IntraclassCorrelations;
import org.relationalleadership.psychometrics.agreement.KrippendorffAlphas;
import org.relationalleadership.psychometrics.agreement.OneWayCorrelations;
import org.relationalleadership.psychometrics.agreement.Ratings;
import org.relationalleadership.psychometrics.multisource.SelfAndOthers;
import org.relationalleadership.response.Observations;

/** A code of one scale must not be counted as that of another: whoever counts refuses other columns and other levels. */
class OtherColumnsTest {

    private static final TestRows ONE = TestRows.of(new double[] {1}, new double[] {4})
            .withContext("subject", "a", "b")
            .withContext("respondent", "x", "y")
            .withContext("role", "peer", "peer");
    private static final TestRows TWO = TestRows.of(new double[] {1, 2}, new double[] {4, 5})
            .withContext("subject", "a", "b")
            .withContext("respondent", "x", "y")
            .withContext("role", "peer", "peer");

    private record Case(String whose, Metric<?, ?> metric) {

        @Override
        public String toString() {
            return whose;
        }
    }

    private static List<Case> ofAnyColumns() {
        return List.of(
                new Case("groups", GroupMeans.metric("subject")),
                new Case("raters", IntraclassCorrelations.metric(0.95)),
                new Case("raters", OneWayCorrelations.metric(0.95)),
                new Case("raters", KrippendorffAlphas.metric()),
                new Case("ratings", SelfAndOthers.metric(0.95)));
    }

    private static List<Case> ofOneColumn() {
        return List.of(
                new Case("ratings", Ratings.of("subject", "respondent", KrippendorffAlphas.metric())),
                new Case("ratings", Ratings.ofAnyRaters("subject", KrippendorffAlphas.metric())));
    }

    @ParameterizedTest
    @MethodSource("ofAnyColumns")
    void otherColumnsAreRefused(Case of) {
        assertThat(InParts.refusal(of.metric(), ONE, TWO))
                .isEqualTo(of.whose() + ": all rows have the same columns, [q1], but some have [q1, q2]");
        assertThat(InParts.refusal(of.metric(), TWO, TWO.select(List.of("q2", "q1"))))
                .isEqualTo(of.whose() + ": all rows have the same columns, [q1, q2], but some have [q2, q1]");
    }

    @ParameterizedTest
    @MethodSource({"ofAnyColumns", "ofOneColumn"})
    void otherLevelsAreRefused(Case of) {
        Observations five = ONE.withLevelsFrom(1, 5);
        assertThat(InParts.refusal(of.metric(), five, ONE.withLevelsFrom(1, 7)))
                .isEqualTo(
                        of.whose()
                                + ": column 'q1' holds the same numbers in all rows, [1, 2, 3, 4, 5], but in some [1, 2, 3, 4, 5, 6, 7]");
        assertThat(InParts.refusal(of.metric(), five, ONE))
                .isEqualTo(of.whose()
                        + ": column 'q1' holds the same numbers in all rows, [1, 2, 3, 4, 5], but in some any");
    }
}
