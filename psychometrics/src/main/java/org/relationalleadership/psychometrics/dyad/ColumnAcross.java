package org.relationalleadership.psychometrics.dyad;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.psychometrics.dyad.DyadRules.View;
import org.relationalleadership.psychometrics.number.StudentMean;

/** What holds of one column across dyads. */
final class ColumnAcross {

    private final DyadRules rules;
    private final List<String> columns;
    private final int column;
    private final List<List<Side>> all; // by dyad, one side or two
    private final List<List<Side>> dyads; // the sides with both views in the column, and the dyads that have one
    private final List<Side> sides;

    ColumnAcross(DyadRules rules, List<String> columns, int column, List<List<Side>> all) {
        this.rules = rules;
        this.columns = columns;
        this.column = column;
        this.all = all;
        this.dyads = all.stream()
                .map(pair -> pair.stream().filter(side -> side.hasBoth(column)).toList())
                .filter(pair -> !pair.isEmpty())
                .toList();
        this.sides = dyads.stream().flatMap(List::stream).toList();
    }

    AcrossDyads result() {
        return new AcrossDyads(
                columns.get(column),
                counts(),
                gap(),
                PairAgreement.of(
                        numbers(sides, this::self),
                        numbers(sides, this::partner),
                        dyads.size(),
                        true,
                        rules.confidenceLevel()),
                betweenMembers(this::self),
                betweenMembers(this::partner),
                rules.outcome().map(this::surface),
                notes());
    }

    private double self(Side side) {
        return side.selfView(column);
    }

    private double partner(Side side) {
        return side.partnerView(column);
    }

    private double gap(Side side) {
        return self(side) - partner(side);
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("dyads", (long) dyads.size());
        counts.put("sides", (long) sides.size());
        for (AgreementType type : AgreementType.values()) {
            counts.put(type.id(), 0L);
        }
        counts.put("blind-spot", 0L);
        counts.put("hidden-strength", 0L);
        for (Side side : sides) {
            counts.merge(
                    AgreementType.of(rules.isHigh(self(side)), rules.isHigh(partner(side)))
                            .id(),
                    1L,
                    Long::sum);
            counts.merge("blind-spot", rules.isSpot(gap(side)) ? 1L : 0, Long::sum);
            counts.merge("hidden-strength", rules.isSpot(-gap(side)) ? 1L : 0, Long::sum);
        }
        return counts;
    }

    /** The mean gap, with the dyad as the unit. */
    private Estimate gap() {
        double[] means = dyads.stream()
                .mapToDouble(pair -> StudentMean.mean(numbers(pair, this::gap)))
                .toArray();
        return StudentMean.of(
                "gap-mean-of-dyad-means", means, rules.confidenceLevel(), "no side has both views in this column");
    }

    /** How alike the members of each dyad are. */
    private PairAgreement betweenMembers(ToDoubleFunction<Side> view) {
        List<List<Side>> pairs = all.stream()
                .filter(pair -> pair.size() == 2)
                .filter(pair -> pair.stream().noneMatch(side -> Double.isNaN(view.applyAsDouble(side))))
                .toList();
        return PairAgreement.of(
                pairs.stream().map(pair -> pair.get(0)).mapToDouble(view).toArray(),
                pairs.stream().map(pair -> pair.get(1)).mapToDouble(view).toArray(),
                pairs.size(),
                false,
                rules.confidenceLevel());
    }

    private ResponseSurface surface(DyadRules.Outcome outcome) {
        int explained = columns.indexOf(outcome.column());
        ToDoubleFunction<Side> view =
                side -> outcome.view() == View.SELF ? side.selfView(explained) : side.partnerView(explained);
        List<Side> whole = sides.stream()
                .filter(side -> !Double.isNaN(view.applyAsDouble(side)))
                .toList();
        if (explained == column) {
            return ResponseSurface.none("the outcome does not explain itself", whole.size());
        }
        int from = (int) whole.stream().map(Side::dyad).distinct().count();
        if (from < 2) {
            return ResponseSurface.none(PairAgreement.tooFew(from), whole.size());
        }
        return SurfaceFit.of(
                numbers(whole, side -> self(side) - rules.midpoint()),
                numbers(whole, side -> partner(side) - rules.midpoint()),
                numbers(whole, view),
                rules);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (dyads.size() > 1 && sides.size() > dyads.size()) {
            notes.add(
                    "Both sides of a dyad count, and are taken for independent: intervals of correlations between self and "
                            + "partner, and tests of the response surface, are too sure where dyads differ.");
        }
        Set<String> persons = new HashSet<>();
        sides.forEach(side -> persons.add(side.subject()));
        if (dyads.size() > 1 && persons.size() < sides.size()) {
            notes.add("Some people are in more than one dyad: dyads are not independent, and intervals are too sure.");
        }
        return notes;
    }

    private static double[] numbers(List<Side> sides, ToDoubleFunction<Side> number) {
        return sides.stream().mapToDouble(number).toArray();
    }
}
