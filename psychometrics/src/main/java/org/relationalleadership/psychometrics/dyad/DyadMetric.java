package org.relationalleadership.psychometrics.dyad;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.relationalleadership.check.Require;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.fault.NearMiss;
import org.relationalleadership.psychometrics.rating.Ratings;
import org.relationalleadership.response.Observations;

/** Collects ratings, and compares views in the end. */
record DyadMetric(DyadRules rules) implements Metric<Ratings, DyadEvidence> {

    DyadMetric {
        Objects.requireNonNull(rules, "rules");
    }

    @Override
    public Ratings start() {
        return new Ratings();
    }

    @Override
    public void add(Ratings state, Observations rows) {
        List<String> columns = rows.columns();
        for (int column = 0; column < columns.size(); column++) {
            String name = columns.get(column);
            rows.range(column).filter(range -> !range.equals(rules.range())).ifPresent(range -> {
                throw new IllegalArgumentException("dyads: column '" + name + "' has the range of the rules, "
                        + rules.range() + ", but its own is " + range);
            });
        }
        rules.outcome()
                .map(DyadRules.Outcome::column)
                .filter(name -> !columns.contains(name))
                .ifPresent(name -> {
                    throw new IllegalArgumentException("dyads: no column '" + Require.shortened(name)
                            + "' for the outcome" + NearMiss.hint(name, columns));
                });
        state.add(rows);
    }

    @Override
    public void merge(Ratings state, Ratings other) {
        state.merge(other);
    }

    @Override
    public DyadEvidence finish(Ratings state) {
        DyadTable table = DyadTable.of(state);
        List<String> columns = state.columns();
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
