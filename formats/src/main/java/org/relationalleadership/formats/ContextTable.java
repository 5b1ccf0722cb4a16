package org.relationalleadership.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.fault.NearMiss;
import org.relationalleadership.mapping.ContextName;
import org.relationalleadership.mapping.ContextSource;
import org.relationalleadership.mapping.Mapping;
import org.relationalleadership.mapping.RowLayout;
import org.relationalleadership.mapping.Wave;

/**
 * A table of context without answers, such as the people who were invited: text with a column {@code respondent} and, where
 * they are known, columns named like other pieces of context of a mapping.
 *
 * <p>It is no {@link DelimitedExport}, whose columns are the platform's and whose rows are responses. What the two have in
 * common is read alike: the separator is found by looking, quotes and line ends are those of an export, and a row has as
 * many cells as the header. The charset is UTF-8, or what a byte-order mark says.
 *
 * <p>A cell means what it means in the export. Where the mapping translates a piece of context, a text that its map names is
 * translated, and one that the map leads to is taken as it is; where the mapping says one value for the whole export, or one
 * for each layout of a row, a cell holds one of these; any other text is a fault. A wave is one of {@link Wave#parse}. A cell
 * that is empty, or one of the mapping's missing texts that the map does not name, has no value.
 *
 * <p>Columns named otherwise are passed over, and so are {@code consent} and {@code seconds}, which say nothing of who a
 * person is. A name that differs in its case alone is a fault, as it is a typing error.
 */
public final class ContextTable {

    private static final Set<String> PASSED_OVER = Set.of(ContextName.CONSENT, ContextName.SECONDS);
    private static final String ADVICE = "; save the file as UTF-8";

    private final Mapping mapping;
    private final Map<String, ContextSource> sources;
    private final FaultList faults = new FaultList();

    private ContextTable(Mapping mapping) {
        this.mapping = mapping;
        this.sources = Columns.contextSources(mapping);
    }

    /**
     * Reads a table to its end; the stream is not closed.
     *
     * @return of each row the pieces of context that have a value, by name, {@code respondent} among them
     * @throws IllegalArgumentException if the mapping names no respondent
     * @throws FaultException if the table cannot be read, with up to a hundred faults of its rows
     * @throws IOException if the stream fails at its start
     */
    public static List<Map<String, String>> read(InputStream in, Mapping mapping) throws IOException {
        if (mapping.respondent().isEmpty()) {
            throw new IllegalArgumentException(
                    "cannot be matched, because the mapping of the export names no respondent");
        }
        return new ContextTable(mapping).rows(in);
    }

    private List<Map<String, String>> rows(InputStream in) throws IOException {
        Set<String> names = new LinkedHashSet<>(mapping.contextNames());
        names.removeAll(PASSED_OVER);
        DelimitedText table = new DelimitedText(new StrictText(in, Optional.empty(), ADVICE), Optional.empty(), names);
        Map<String, Integer> cells = cells(table.header(), names);
        List<Map<String, String>> rows = new ArrayList<>();
        for (Row row = table.next(); row != null; row = table.next()) {
            if (row.cells() == table.header().size()) {
                rows.add(Collections.unmodifiableMap(context(row, cells)));
            } else {
                faults.add(row.uneven(table.header().size()));
            }
        }
        if (!faults.isEmpty()) {
            throw faults.exception();
        }
        return List.copyOf(rows);
    }

    /** Where each piece of context stands of which there is a column. */
    private static Map<String, Integer> cells(List<String> header, Set<String> names) {
        FaultList faults = new FaultList();
        Set<String> there = new LinkedHashSet<>(Set.of(ContextName.RESPONDENT));
        for (String column : header) {
            if (names.contains(column)) {
                there.add(column);
            } else {
                names.stream()
                        .filter(name -> name.equalsIgnoreCase(column) && !header.contains(name))
                        .forEach(name -> faults.add(() -> Fault.at(
                                "header",
                                "no piece of context '" + Require.shortened(column) + "'"
                                        + NearMiss.hint(column, List.of(name)))));
            }
        }
        if (!faults.isEmpty()) {
            throw faults.exception();
        }
        Map<String, Integer> cells = new LinkedHashMap<>();
        ToIntFunction<String> positions =
                Columns.of(there, "the people of the table").locate(header, Optional.empty());
        there.forEach(name -> cells.put(name, positions.applyAsInt(name)));
        return cells;
    }

    private Map<String, String> context(Row row, Map<String, Integer> cells) {
        Map<String, String> context = new LinkedHashMap<>();
        cells.forEach((name, cell) -> {
            try {
                String value = value(name, row.cell(cell).strip());
                if (value != null) {
                    context.put(name, value);
                } else if (name.equals(ContextName.RESPONDENT)) {
                    faults.add(() -> row.fault(name, "no respondent"));
                }
            } catch (IllegalArgumentException e) {
                faults.add(() -> row.fault(name, String.valueOf(e.getMessage())));
            }
        });
        return context;
    }

    private @Nullable String value(String name, String text) {
        ContextSource source = sources.get(name);
        Map<String, String> map = source == null ? Map.of() : source.map();
        String mapped = map.get(text);
        if (mapped == null && (text.isEmpty() || mapping.missing().contains(text))) {
            return null;
        }
        String value = mapped == null ? text : mapped;
        Set<String> known = known(name, source);
        if (mapped == null && !known.isEmpty() && !known.contains(value)) {
            throw new IllegalArgumentException(unknown(name, text, map, known));
        }
        return name.equals(ContextName.WAVE) ? Wave.parse(value).toString() : value;
    }

    /** All values that the export can have; none where it can have any. */
    private Set<String> known(String name, @Nullable ContextSource source) {
        Set<String> known = new LinkedHashSet<>();
        if (source != null) {
            source.value().ifPresent(known::add);
            known.addAll(source.map().values());
            return known;
        }
        for (RowLayout layout : mapping.rows()) {
            (name.equals(ContextName.WAVE) ? layout.wave().map(Wave::toString) : layout.role()).ifPresent(known::add);
        }
        return known;
    }

    /** Roles and waves are words of the survey; any other piece of context may name a person, and is not quoted. */
    private static String unknown(String name, String text, Map<String, String> map, Set<String> known) {
        if (!name.equals(ContextName.ROLE) && !name.equals(ContextName.WAVE)) {
            return name + ": a text that the mapping of the export does not know";
        }
        Set<String> all = new LinkedHashSet<>(map.keySet());
        all.addAll(known);
        return name + ": the mapping of the export has no " + name + " '" + Require.shortened(text) + "'"
                + NearMiss.hint(text, all);
    }
}
