package org.relationalleadership.psychometrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.mapping.ContextName;
import org.relationalleadership.mapping.Wave;

/**
 * The result for the rows of one place: of one wave, one role, or both.
 *
 * @param place by name of the context; empty for all rows
 */
record Cell<R>(Map<String, String> place, R result) {

    private static final Comparator<String> WAVES =
            Comparator.<String>comparingInt(Cell::kind).thenComparing(wave -> wave);

    /** The text of a part of the place; blank where it has none. */
    String part(String name) {
        return place.getOrDefault(name, "");
    }

    /** Its place in a wave. */
    Map<String, String> in(Wave wave) {
        Map<String, String> inWave = new LinkedHashMap<>(place);
        inWave.put(ContextName.WAVE, wave.toString());
        return inWave;
    }

    /** A metric for each place that the contexts tell apart; of all rows where there is no context. */
    static <R> Metric<?, List<Cell<R>>> each(List<String> contexts, Metric<?, R> metric) {
        if (contexts.isEmpty()) {
            return metric.then(result -> List.of(new Cell<>(Map.of(), result)));
        }
        String first = contexts.get(0);
        Metric<?, List<Cell<R>>> within = each(contexts.subList(1, contexts.size()), metric);
        return within.by(first).then(groups -> cells(first, groups));
    }

    private static <R> List<Cell<R>> cells(String context, SortedMap<String, List<Cell<R>>> groups) {
        List<Cell<R>> cells = new ArrayList<>();
        groups.keySet().stream()
                .sorted(context.equals(ContextName.WAVE) ? WAVES : Comparator.naturalOrder())
                .forEach(group -> groups.getOrDefault(group, List.of()).forEach(cell -> {
                    Map<String, String> place = new LinkedHashMap<>();
                    place.put(context, group);
                    place.putAll(cell.place());
                    cells.add(new Cell<>(place, cell.result()));
                }));
        return List.copyOf(cells);
    }

    /** The order of the waves is that of the programme. */
    private static int kind(String wave) {
        Wave.Kind kind = Wave.parse(wave).kind();
        return List.of(Wave.Kind.values()).indexOf(kind);
    }
}
