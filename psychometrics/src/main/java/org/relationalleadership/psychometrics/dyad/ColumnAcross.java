package org.relationalleadership.psychometrics.dyad;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.psychometrics.dyad.DyadRules.View;
import org.relationalleadership.psychometrics.dyad.DyadTable.Views;
import org.relationalleadership.psychometrics.number.StudentMean;

/** What holds of one column across dyads. */
final class ColumnAcross {

    private final DyadRules rules;
    private final List<String> columns;
    private final int column;
    private final DyadTable table;
    private final List<Gap> gaps; // of all sides
    private final List<Views> sides; // with both views in the column
    private final int dyads;

    ColumnAcross(DyadRules rules, List<String> columns, int column, DyadTable table, List<Side> sides) {
        this.rules = rules;
        this.columns = columns;
        this.column = column;
        this.table = table;
        this.gaps = sides.stream().map(side -> side.gaps().get(column)).toList();
        this.sides = table.sides().stream()
                .filter(views -> !Double.isNaN(views.self(column) + views.partner(column)))
                .toList();
        this.dyads = dyads(this.sides);
    }

    AcrossDyads result() {
        return new AcrossDyads(
                columns.get(column),
                counts(),
                gap(),
                PairAgreement.of(
                        numbers(sides, views -> views.self(column)),
                        numbers(sides, views -> views.partner(column)),
                        dyads,
                        true,
                        rules.confidenceLevel()),
                betweenMembers(views -> views.self(column)),
                betweenMembers(views -> views.partner(column)),
                rules.outcome().map(this::surface),
                notes());
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("dyads", (long) dyads);
        counts.put("sides", (long) sides.size());
        for (AgreementType type : AgreementType.values()) {
            counts.put(
                    type.id(),
                    gaps.stream()
                            .filter(gap -> gap.type().equals(Optional.of(type)))
                            .count());
        }
        counts.put("blind-spot", count(Gap.Spot.BLIND_SPOT));
        counts.put("hidden-strength", count(Gap.Spot.HIDDEN_STRENGTH));
        return counts;
    }

    private long count(Gap.Spot spot) {
        return gaps.stream().filter(gap -> gap.spot().equals(Optional.of(spot))).count();
    }

    /** The mean gap, with the dyad as the unit. */
    private Estimate gap() {
        Map<String, List<Double>> byDyad = new LinkedHashMap<>();
        sides.forEach(views -> byDyad.computeIfAbsent(views.dyad(), dyad -> new ArrayList<>())
                .add(views.self(column) - views.partner(column)));
        double[] means = byDyad.values().stream()
                .mapToDouble(side -> StudentMean.mean(
                        side.stream().mapToDouble(Double::doubleValue).toArray()))
                .toArray();
        return StudentMean.of(
                "gap-mean-of-dyad-means", means, rules.confidenceLevel(), "no side has both views in this column");
    }

    /** How alike the members of each dyad are. */
    private PairAgreement betweenMembers(ToDoubleFunction<Views> view) {
        List<List<Views>> pairs = table.pairs().stream()
                .filter(pair -> !Double.isNaN(view.applyAsDouble(pair.get(0)) + view.applyAsDouble(pair.get(1))))
                .toList();
        return PairAgreement.of(
                numbers(pairs.stream().map(pair -> pair.get(0)).toList(), view),
                numbers(pairs.stream().map(pair -> pair.get(1)).toList(), view),
                pairs.size(),
                false,
                rules.confidenceLevel());
    }

    private ResponseSurface surface(DyadRules.Outcome outcome) {
        int explained = columns.indexOf(outcome.column());
        ToDoubleFunction<Views> view =
                views -> outcome.view() == View.SELF ? views.self(explained) : views.partner(explained);
        List<Views> whole = sides.stream()
                .filter(views -> !Double.isNaN(view.applyAsDouble(views)))
                .toList();
        if (explained == column) {
            return ResponseSurface.none("the outcome does not explain itself", whole.size());
        }
        int from = dyads(whole);
        if (from < 2) {
            return ResponseSurface.none(PairAgreement.tooFew(from), whole.size());
        }
        return SurfaceFit.of(
                numbers(whole, views -> views.self(column) - rules.midpoint()),
                numbers(whole, views -> views.partner(column) - rules.midpoint()),
                numbers(whole, view),
                rules);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (dyads > 1 && sides.size() > dyads) {
            notes.add(
                    "Both sides of a dyad count, and are taken for independent: intervals of correlations between self and "
                            + "partner, and tests of the response surface, are too sure where dyads differ.");
        }
        if (dyads > 1 && new TreeSet<>(sides.stream().map(Views::subject).toList()).size() < sides.size()) {
            notes.add("Some people are in more than one dyad: dyads are not independent, and intervals are too sure.");
        }
        return notes;
    }

    private static int dyads(List<Views> sides) {
        return (int) sides.stream().map(Views::dyad).distinct().count();
    }

    private static double[] numbers(List<Views> sides, ToDoubleFunction<Views> number) {
        return sides.stream().mapToDouble(number).toArray();
    }
}
