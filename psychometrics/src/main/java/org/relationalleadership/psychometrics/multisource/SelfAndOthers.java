package org.relationalleadership.psychometrics.multisource;

import org.relationalleadership.evidence.Metric;
import org.relationalleadership.psychometrics.number.ConfidenceLevel;
import org.relationalleadership.psychometrics.rating.Ratings;

/**
 * How people see themselves and how others see them, as a metric: 360-degree gaps by rater group.
 *
 * <p>It reads the context {@code respondent}, {@code subject} and {@code role} of each row. The role is the rater group, whatever it is
 * called: {@code partner}, {@code peer}, {@code direct-report}, {@code supervisor}; {@code self}, or no role and no subject other
 * than the respondent, is the self view and never counts among others. A rater may be anonymous: a row of another role without
 * a respondent is a rater of its own. A {@code partner} row without a subject is about the other member of its {@code dyad}.
 *
 * <p>Several waves are several surveys: {@code SelfAndOthers.metric(0.95).by("wave")}.
 *
 * <p>The state grows with rows times columns. The result grows with subjects times columns times rater groups. Whatever the cut
 * and order of the rows, the result is the same, bit for bit, because figures are computed in the end, in the order of the names.
 */
public final class SelfAndOthers {

    private SelfAndOthers() {}

    /**
     * The metric.
     *
     * @param confidenceLevel of the intervals across subjects, at least 0.5 and at most 0.999999
     * @throws IllegalArgumentException if the level is not in its bounds
     */
    public static Metric<?, MultisourceEvidence> metric(double confidenceLevel) {
        ConfidenceLevel.checked("self and others", confidenceLevel);
        return Metric.of(
                Ratings::new,
                Ratings::add,
                Ratings::merge,
                ratings -> new SubjectTable(ratings, confidenceLevel).evidence());
    }
}
