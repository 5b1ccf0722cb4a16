package org.relationalleadership.psychometrics.dyad;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.psychometrics.rating.Ratings;

/**
 * What the self views and partner views of dyads say, as a metric.
 *
 * <p>It reads the context {@code respondent}, {@code subject}, {@code role} and {@code dyad} of each row. A self view has the role
 * {@code self}, or no role and no subject other than its respondent; the other member's view has the role {@code partner}. A partner
 * view that names no dyad belongs to the dyad of its two people, one that names no subject to the other member of its dyad; a
 * self view that names no dyad counts in each dyad of that person that has none of its own. Columns are the constructs: take the scores
 * of scales, and {@link Metric#on} for some of them.
 *
 * <p>Several waves are several surveys: {@code Dyads.metric(rules).by("wave")}.
 *
 * <p>The state grows with rows times columns: a view may arrive in another batch than the one it is set against. The result
 * grows with sides times columns. Whatever the cut and order of the rows, the result is the same, bit for bit, because figures are
 * computed in the end, in the order of the names.
 */
public final class Dyads {

    private Dyads() {}

    /** The metric; {@code add} refuses a column whose declared range is another than that of the rules. */
    public static Metric<?, DyadEvidence> metric(DyadRules rules) {
        Objects.requireNonNull(rules, "rules");
        return Metric.of(
                Ratings::new,
                (ratings, rows) -> {
                    rules.check(rows);
                    ratings.add(rows);
                },
                Ratings::merge,
                ratings -> evidence(rules, ratings));
    }

    private static DyadEvidence evidence(DyadRules rules, Ratings ratings) {
        DyadTable table = DyadTable.of(ratings);
        List<String> columns = ratings.columns();
        List<List<Side>> dyads = table.dyads().stream()
                .map(sides -> sides.stream()
                        .map(views -> new Side(views, columns, rules))
                        .toList())
                .toList();
        List<AcrossDyads> across = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            across.add(new ColumnAcross(rules, columns, column, dyads).result());
        }
        return new DyadEvidence(
                table.counts(), dyads.stream().flatMap(List::stream).toList(), across);
    }
}
