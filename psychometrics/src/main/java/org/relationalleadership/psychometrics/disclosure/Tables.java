package org.relationalleadership.psychometrics.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Finding;
import org.relationalleadership.evidence.Section;

/** How many people each finding is about, as a table for each thing measured and one for all of them, and what to hide. */
final class Tables {

    private static final String PEOPLE = "n";

    private final DisclosurePolicy policy;
    private final Map<Map<String, String>, List<Table>> byMeasure = new LinkedHashMap<>();
    private final Map<String, Map<Map<String, String>, Table>> bySection = new HashMap<>();

    /** The people in each place who were asked one thing. */
    private static final class Table {

        private final Map<Map<String, String>, Long> people = new LinkedHashMap<>();
        private final Set<Map<String, String>> given = new HashSet<>(); // hidden in any case
        private Set<Map<String, String>> hidden = Set.of();

        boolean agreesWith(Map<Map<String, String>, Long> other) {
            return other.entrySet().stream()
                    .allMatch(cell ->
                            people.getOrDefault(cell.getKey(), cell.getValue()).equals(cell.getValue()));
        }
    }

    Tables(DisclosurePolicy policy, List<Section> sections, Set<Finding> alsoHidden) {
        this.policy = policy;
        if (policy.minimumCell() > 1) {
            sections.forEach(section -> add(section, alsoHidden));
            hide();
        }
    }

    private void add(Section section, Set<Finding> alsoHidden) {
        Map<Map<String, String>, Map<Map<String, String>, Long>> counts = new LinkedHashMap<>();
        for (Finding finding : section.findings()) {
            counts.computeIfAbsent(place(finding, true), measure -> new LinkedHashMap<>())
                    .merge(place(finding, false), isOfNobody(finding) ? 0 : people(finding), Tables::fewer);
        }
        Map<Map<String, String>, Table> tables = new HashMap<>();
        counts.forEach((measure, people) -> {
            Table table = table(byMeasure.computeIfAbsent(measure, of -> new ArrayList<>()), people);
            table.people.putAll(people);
            tables.put(measure, table);
        });
        section.findings().stream()
                .filter(finding -> alsoHidden.contains(finding) || (isOfNobody(finding) && isFew(finding)))
                .forEach(finding -> Optional.ofNullable(tables.get(place(finding, true)))
                        .ifPresent(table -> table.given.add(place(finding, false))));
        bySection.put(section.id(), tables);
    }

    private static Table table(List<Table> tables, Map<Map<String, String>, Long> people) {
        return tables.stream()
                .filter(table -> table.agreesWith(people))
                .findFirst()
                .orElseGet(() -> {
                    Table table = new Table();
                    tables.add(table);
                    return table;
                });
    }

    private static long fewer(long one, long other) {
        return one == 0 || (other > 0 && other < one) ? other : one;
    }

    private void hide() {
        Map<Map<String, String>, Long> most = new LinkedHashMap<>();
        List<Table> tables = byMeasure.values().stream().flatMap(List::stream).toList();
        // What divides nobody, such as an item in all waves, is no total of what divides those of one wave.
        tables.stream()
                .filter(table -> table.people.size() > 1)
                .forEach(table -> table.people.forEach((place, people) -> most.merge(place, people, Math::max)));
        Set<Map<String, String>> given = new HashSet<>(most.keySet()); // in each table that has them
        tables.forEach(
                table -> given.removeIf(place -> table.people.containsKey(place) && !table.given.contains(place)));
        Set<Map<String, String>> everywhere = Suppression.of(most, given, policy.minimumCell());
        Map<List<Object>, Set<Map<String, String>>> known = new HashMap<>(); // most tables are alike
        tables.forEach(table -> {
            table.given.addAll(everywhere);
            table.hidden = known.computeIfAbsent(
                    List.of(table.people, table.given),
                    both -> Suppression.of(table.people, table.given, policy.minimumCell()));
        });
    }

    boolean isHidden(Section section, Finding finding) {
        Map<Map<String, String>, Table> tables = bySection.getOrDefault(section.id(), Map.of());
        Table table = tables.get(place(finding, true));
        return table != null && table.hidden.contains(place(finding, false));
    }

    boolean isFew(Finding finding) {
        long people = people(finding);
        return people > 0 && people < policy.minimumCell();
    }

    /** Whether all of its figures rest on nobody, whoever was asked: it is no part of a sum. */
    private static boolean isOfNobody(Finding finding) {
        return !finding.estimates().isEmpty() && finding.estimates().stream().allMatch(estimate -> estimate.n() == 0);
    }

    private long people(Finding finding) {
        LongStream ofPeople = finding.estimates().stream()
                .filter(estimate -> !policy.groupMethods().contains(estimate.method()))
                .mapToLong(Estimate::n);
        return LongStream.concat(ofPeople, LongStream.of(finding.counts().getOrDefault(PEOPLE, 0L)))
                .filter(n -> n > 0)
                .min()
                .orElseGet(() -> largestCount(finding));
    }

    private static long largestCount(Finding finding) {
        LongStream groups = finding.estimates().stream().mapToLong(Estimate::n);
        LongStream counts = finding.counts().values().stream().mapToLong(Long::longValue);
        return LongStream.concat(groups, counts).max().orElse(0);
    }

    /** The parts of its place that say what was measured, or those that say of whom. */
    private Map<String, String> place(Finding finding, boolean isMeasure) {
        Map<String, String> parts = new TreeMap<>(finding.place());
        parts.keySet().removeIf(part -> policy.measures().contains(part) != isMeasure);
        return parts;
    }
}
