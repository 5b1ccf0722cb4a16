package org.relationalleadership.framework;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.fault.NearMiss;

/**
 * Reads the built-in framework from its tables.
 *
 * <p>A table is tab-separated UTF-8 with one line of column names, so that a domain expert can review it in a
 * spreadsheet. An empty cell means that there is nothing to say; cells are never quoted. Each table has the columns of
 * its shape; those that no field is made for become notes under the column's name. The order of the tables and of their
 * lines is the order of the framework.
 */
final class Catalogue {

    private static final String SHARED = "kind id title definition source locator provenance";

    private static final Table SOURCES = new Table("sources.tsv", "id title publisher date kind", "");

    private static final List<Table> CONSTRUCTS = List.of(
            new Table("approach.tsv", SHARED, "variant trademark"),
            new Table("competencies.tsv", SHARED + " order", ""),
            new Table("behaviors.tsv", SHARED, "basis measured"),
            new Table("partnering-attributes.tsv", SHARED + " order", "alias"),
            new Table("partnership.tsv", SHARED + " order", "table group modality note"),
            new Table("outcomes.tsv", SHARED + " evidence", ""),
            new Table("practices.tsv", SHARED + " order", ""),
            new Table("programme.tsv", SHARED + " value asOf", "note"));

    private static final Table RELATIONS =
            new Table("relations.tsv", "from type to source locator provenance closeness why", "");

    private static final Pattern PLACE = Pattern.compile("(\\w+)\\[(\\d+)]\\.?(.*)");

    private final Function<String, @Nullable InputStream> tables;
    private final Framework.Builder framework = Framework.builder();
    private final Map<String, List<Row>> rows = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private Catalogue(Function<String, @Nullable InputStream> tables) {
        this.tables = tables;
    }

    /**
     * The framework in tables that are found by name.
     *
     * @param tables a stream for the name of a table, which is closed when read; null where there is none
     * @throws FaultException with every fault, each with its table as the place and its line
     */
    static Framework read(Function<String, @Nullable InputStream> tables) {
        return new Catalogue(tables).read();
    }

    /** The stream of a table in this library. */
    static @Nullable InputStream resource(String table) {
        return Catalogue.class.getResourceAsStream(table);
    }

    private Framework read() {
        eachRow(SOURCES, "sources", row -> framework.addSource(source(row)));
        CONSTRUCTS.forEach(table -> eachRow(table, "constructs", row -> framework.addConstruct(construct(row))));
        eachRow(RELATIONS, "relations", row -> framework.addRelation(relation(row)));
        FaultException.throwIfAny(faults);
        try {
            return framework
                    .id("relational-leadership")
                    .version("1.0.0")
                    .title("Relational Leadership")
                    .build();
        } catch (FaultException e) {
            throw new FaultException(e.faults().stream().map(this::inTable).toList(), e.untold());
        }
    }

    /** A fault of the framework, seen from the line that the faulty part was read from. */
    private Fault inTable(Fault fault) {
        Matcher place = PLACE.matcher(fault.place());
        if (!place.matches()) {
            return fault;
        }
        Row row = rows.getOrDefault(place.group(1), List.of()).get(Integer.parseInt(place.group(2)));
        String field = place.group(3);
        return row.fault(field.isEmpty() ? fault.message() : field + ": " + fault.message());
    }

    // lines

    private void eachRow(Table table, String list, Consumer<Row> add) {
        InputStream stream = tables.apply(table.name);
        if (stream == null) {
            faults.add(Fault.at(table.name, "there is no such table"));
            return;
        }
        int number = 1;
        // A decoder of its own, because it stops at bytes that are not UTF-8 instead of replacing them.
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()))) {
            String header = lines.readLine();
            if (header == null || !cells(header).equals(table.columns())) {
                faults.add(Fault.at(table.name, "its columns must be " + String.join(", ", table.columns()))
                        .withLine(1));
                return;
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                addRow(new Row(table, number, cells(line)), list, add);
            }
        } catch (IOException e) {
            faults.add(Fault.at(table.name, "cannot be read as UTF-8: " + e));
        }
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split("\t", -1));
    }

    private void addRow(Row row, String list, Consumer<Row> add) {
        try {
            row.check();
            add.accept(row);
            rows.computeIfAbsent(list, name -> new ArrayList<>()).add(row);
        } catch (IllegalArgumentException e) {
            faults.add(row.fault(String.valueOf(e.getMessage())));
        }
    }

    /** The shape of a table: the columns that fields are made for, and those that become notes, in this order. */
    private static final class Table {

        private final String name;
        private final List<String> notes;
        private final Map<String, Integer> columns = new LinkedHashMap<>();

        Table(String name, String fields, String notes) {
            this.name = name;
            this.notes = notes.isEmpty() ? List.of() : List.of(notes.split(" ", -1));
            for (String field : fields.split(" ", -1)) {
                columns.put(field, columns.size());
            }
            for (String note : this.notes) {
                columns.put(note, columns.size());
            }
        }

        List<String> columns() {
            return List.copyOf(columns.keySet());
        }
    }

    private record Row(Table table, int line, List<String> cells) {

        void check() {
            if (cells.size() != table.columns.size()) {
                throw new IllegalArgumentException(
                        "must have " + table.columns.size() + " cells, but has " + cells.size());
            }
            for (String cell : cells) {
                if (cell.startsWith("\"") || !cell.strip().equals(cell)) {
                    throw new IllegalArgumentException("a cell is neither quoted nor padded with blanks, but was '"
                            + Require.shortened(cell) + "'");
                }
            }
        }

        /** The cell of a column; empty where the table has no such column. */
        String get(String column) {
            Integer index = table.columns.get(column);
            return index == null ? "" : cells.get(index);
        }

        /** The cell of a column, where there is something in it. */
        Optional<String> find(String column) {
            String cell = get(column);
            return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
        }

        <E extends Enum<E>> E constant(String column, Class<E> type) {
            String name = get(column);
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equalsIgnoreCase(name)) {
                    return constant;
                }
            }
            List<String> names =
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
            throw new IllegalArgumentException(
                    "column '" + column + "': unknown '" + Require.shortened(name) + "'" + NearMiss.hint(name, names));
        }

        Citation citation() {
            return new Citation(get("source"), find("locator"));
        }

        Provenance provenance() {
            return constant("provenance", Provenance.class);
        }

        OptionalInt order() {
            Optional<String> order = find("order");
            try {
                return order.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(order.get()));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "column 'order': must be a whole number, but was '" + Require.shortened(get("order")) + "'", e);
            }
        }

        Map<String, String> notes() {
            Map<String, String> notes = new LinkedHashMap<>();
            for (String column : table.notes) {
                find(column).ifPresent(text -> notes.put(column, text));
            }
            return notes;
        }

        Fault fault(String message) {
            return Fault.at(table.name, message).withLine(line);
        }
    }

    // values

    private static Source source(Row row) {
        return Source.builder()
                .id(row.get("id"))
                .title(row.get("title"))
                .publisher(row.get("publisher"))
                .date(row.find("date"))
                .kind(row.get("kind"))
                .build();
    }

    private static Construct construct(Row row) {
        Construct.Builder construct = Construct.builder(row.get("kind"))
                .id(row.get("id"))
                .title(row.get("title"))
                .definition(row.get("definition"))
                .citation(row.citation())
                .provenance(row.provenance())
                .order(row.order())
                .notes(row.notes());
        if (construct instanceof Concept.Builder concept) {
            concept.evidence(row.find("evidence")).value(row.find("value")).asOf(row.find("asOf"));
        }
        return construct.build();
    }

    private static Relation relation(Row row) {
        return Relation.builder()
                .from(row.get("from"))
                .type(row.constant("type", RelationType.class))
                .to(row.get("to"))
                .provenance(row.provenance())
                .citation(row.citation())
                .why(row.find("why"))
                .closeness(row.find("closeness").map(name -> row.constant("closeness", Closeness.class)))
                .build();
    }
}
