package org.relationalleadership.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.fault.NearMiss;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.mapping.Codebook;
import org.relationalleadership.mapping.ContextName;
import org.relationalleadership.mapping.ContextSource;
import org.relationalleadership.mapping.Mapping;
import org.relationalleadership.mapping.RowFilter;

/** The columns that a mapping needs, and what for. */
final class Columns {

    private final Map<String, String> usesByName = new LinkedHashMap<>();

    private Columns() {}

    /** The columns that a mapping of an instrument needs, whether or not an export has them. */
    static Columns of(Codebook codebook) {
        Columns columns = new Columns();
        Mapping mapping = codebook.mapping();
        Instrument instrument = codebook.instrument();
        for (Map<String, String> layout : layouts(instrument, mapping)) {
            layout.forEach((item, column) -> columns.need(column, "item '" + item + "'"));
        }
        contextSources(mapping)
                .forEach((name, source) -> source.column().ifPresent(column -> columns.need(column, name)));
        mapping.consent().ifPresent(filter -> columns.need(filter.column(), "consent"));
        for (RowFilter filter : mapping.keep()) {
            columns.need(filter.column(), "keep");
        }
        return columns;
    }

    /** Columns of these names, all for one use. */
    static Columns of(Set<String> names, String use) {
        Columns columns = new Columns();
        names.forEach(name -> columns.need(name, use));
        return columns;
    }

    /** By layout, the column of each item that it asks; one layout where a row is one response. */
    static List<Map<String, String>> layouts(Instrument instrument, Mapping mapping) {
        List<Map<String, String>> layouts = new ArrayList<>();
        if (mapping.rows().isEmpty()) {
            Map<String, String> all = new LinkedHashMap<>();
            for (Item item : instrument.items()) {
                all.put(item.id(), mapping.columns().getOrDefault(item.id(), item.id()));
            }
            layouts.add(all);
        }
        mapping.rows().forEach(row -> layouts.add(new LinkedHashMap<>(row.columns())));
        layouts.forEach(layout -> layout.keySet().removeAll(mapping.notAsked()));
        return layouts;
    }

    /** The pieces of context that a mapping takes from a column or says itself, by name. */
    static Map<String, ContextSource> contextSources(Mapping mapping) {
        Map<String, ContextSource> sources = new LinkedHashMap<>();
        mapping.respondent().ifPresent(source -> sources.put(ContextName.RESPONDENT, source));
        mapping.subject().ifPresent(source -> sources.put(ContextName.SUBJECT, source));
        mapping.role().ifPresent(source -> sources.put(ContextName.ROLE, source));
        mapping.wave().ifPresent(source -> sources.put(ContextName.WAVE, source));
        sources.putAll(mapping.groups());
        mapping.seconds().ifPresent(source -> sources.put(ContextName.SECONDS, source));
        return sources;
    }

    private void need(String column, String use) {
        usesByName.putIfAbsent(column.strip(), use);
    }

    Set<String> names() {
        return usesByName.keySet();
    }

    /**
     * Where in a header each column that is needed stands.
     *
     * @param about what else is to be said when columns are missing
     * @throws FaultException if some are missing or stand there twice, with all of them
     */
    ToIntFunction<String> locate(List<String> header, Optional<String> about) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        Map<String, Integer> again = new HashMap<>();
        for (int cell = 0; cell < header.size(); cell++) {
            if (positions.putIfAbsent(header.get(cell), cell) != null) {
                again.putIfAbsent(header.get(cell), cell);
            }
        }
        // In Q1_1, Q1_2, … every name is near the next, and the next is somebody else's.
        Set<String> free = new LinkedHashSet<>(positions.keySet());
        boolean isHeader = free.removeAll(usesByName.keySet());
        if (!isHeader) {
            // Perhaps these are no names of columns but the answers of the first person, which no message may quote.
            free.removeIf(name -> usesByName.keySet().stream().noneMatch(name::equalsIgnoreCase));
        }
        FaultList faults = new FaultList();
        usesByName.forEach((name, use) -> {
            if (!positions.containsKey(name)) {
                faults.add(() -> Fault.at(
                        "header",
                        "no column '" + Require.shortened(name) + "' for " + use + NearMiss.hint(name, free)));
            } else if (again.containsKey(name)) {
                faults.add(() -> Fault.at(
                        "header",
                        "column '" + Require.shortened(name) + "' for " + use + " stands there twice, as cell "
                                + (positions.get(name) + 1) + " and cell " + (again.get(name) + 1)
                                + ", but a column that is mapped must be the only one of its name"));
            }
        });
        if (!faults.isEmpty()) {
            Optional<String> doubt = about.or(() -> isHeader
                    ? Optional.empty()
                    : Optional.of("none of the columns is there; is the first line a header?"));
            throw doubt.map(text -> faults.and(Fault.at("header", text))).orElseGet(faults::exception);
        }
        return name -> positions.getOrDefault(name.strip(), -1);
    }
}
