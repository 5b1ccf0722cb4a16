package org.relationalleadership.psychometrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.mapping.ContextName;
import org.relationalleadership.response.Context;
import org.relationalleadership.response.Observations;

/**
 * How many different people have a row in a place; rows that name no respondent are a person each.
 *
 * <p>The state grows with the different contexts of the rows, subjects and times aside.
 */
final class People {

    private static final String NONE = "";
    private static final Set<String> LEFT_OUT =
            Set.of(ContextName.RESPONDENT, ContextName.SUBJECT, ContextName.SECONDS);

    private final List<String> names;
    private final Map<List<String>, Long> rows;
    private final Map<Set<String>, Map<Map<String, String>, Long>> known = new HashMap<>();
    private final Map<Set<String>, Map<Map<String, String>, Long>> most = new HashMap<>();
    private final Map<String, Map<String, Map<String, String>>> above = new HashMap<>();

    private People(List<String> names, Map<List<String>, Long> rows) {
        this.names = names;
        this.rows = rows;
    }

    /** Counts by all contexts but the subject and the time taken. */
    static Metric<?, People> metric(Contexts contexts) {
        List<String> names = new ArrayList<>(List.of(ContextName.RESPONDENT));
        contexts.names().stream().filter(name -> !LEFT_OUT.contains(name)).forEach(names::add);
        return Metric.of(
                HashMap<List<String>, Long>::new,
                (rows, observations) -> count(names, rows, observations),
                (rows, others) -> others.forEach((key, count) -> rows.merge(key, count, Long::sum)),
                rows -> new People(names, Map.copyOf(rows)));
    }

    private static void count(List<String> names, Map<List<String>, Long> rows, Observations observations) {
        Context context = observations.context();
        for (int row = 0; row < observations.rows(); row++) {
            int at = observations.contextRow(row);
            List<String> key = new ArrayList<>();
            names.forEach(name -> key.add(context.value(name, at).orElse(NONE)));
            rows.merge(key, 1L, Long::sum);
        }
    }

    /** How many people answered in a place. */
    long in(Map<String, String> place) {
        return known.computeIfAbsent(place.keySet(), this::counted).getOrDefault(place, 0L);
    }

    /** How many rows one person has at most in a place. */
    long mostRows(Map<String, String> place) {
        return most.computeIfAbsent(place.keySet(), this::mostRows).getOrDefault(place, 0L);
    }

    private Map<Map<String, String>, Long> mostRows(Set<String> parts) {
        Map<List<Object>, Long> byPerson = new HashMap<>();
        Map<Map<String, String>, Long> most = new HashMap<>();
        rows.forEach((key, count) -> {
            Map<String, String> place = place(parts, key);
            boolean isNameless = key.get(0).equals(NONE);
            long ofPerson = isNameless ? 1 : byPerson.merge(List.of(place, key.get(0)), count, Long::sum);
            most.merge(place, ofPerson, Math::max);
        });
        return most;
    }

    /** How many people have a row that lacks one of these. */
    long outside(List<String> contexts) {
        return counted(
                        Set.of(),
                        key -> contexts.stream()
                                .anyMatch(name -> key.get(names.indexOf(name)).equals(NONE)))
                .getOrDefault(Map.of(), 0L);
    }

    /** For people: how many rows lack each of these, where some do. */
    List<String> withoutPlace(List<String> contexts) {
        List<String> notes = new ArrayList<>();
        for (String name : contexts) {
            long without = rows.entrySet().stream()
                    .filter(entry -> entry.getKey().get(names.indexOf(name)).equals(NONE))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            if (without > 0) {
                notes.add("rows that name no " + name + ", and are in no place that has one: " + without);
            }
        }
        return notes;
    }

    /** The groups of other levels in which all rows of a group lie. */
    Map<String, String> above(String level, String group) {
        return above.computeIfAbsent(level, this::above).getOrDefault(group, Map.of());
    }

    private Map<String, Map<String, String>> above(String level) {
        Map<String, Map<String, String>> groups = new HashMap<>();
        List<String> levels = new Contexts(names).levels();
        for (List<String> key : rows.keySet()) {
            Map<String, String> all = place(Set.copyOf(levels), key);
            all.values().removeIf(NONE::equals);
            groups.merge(key.get(names.indexOf(level)), all, (one, other) -> {
                one.entrySet().retainAll(other.entrySet());
                return one;
            });
        }
        return groups;
    }

    private Map<String, String> place(Set<String> parts, List<String> key) {
        Map<String, String> place = new LinkedHashMap<>();
        parts.forEach(part -> place.put(part, key.get(names.indexOf(part))));
        return place;
    }

    private Map<Map<String, String>, Long> counted(Set<String> parts) {
        return counted(parts, key -> true);
    }

    private Map<Map<String, String>, Long> counted(Set<String> parts, Predicate<List<String>> which) {
        Map<Map<String, String>, Set<String>> named = new HashMap<>();
        Map<Map<String, String>, Long> counts = new HashMap<>();
        rows.forEach((key, count) -> {
            Map<String, String> place = place(parts, key);
            if (which.test(key) && !place.containsValue(NONE)) {
                boolean isNameless = key.get(0).equals(NONE);
                boolean isNew = !isNameless
                        && named.computeIfAbsent(place, of -> new HashSet<>()).add(key.get(0));
                counts.merge(place, isNameless ? count : isNew ? 1L : 0L, Long::sum);
            }
        });
        return counts;
    }
}
