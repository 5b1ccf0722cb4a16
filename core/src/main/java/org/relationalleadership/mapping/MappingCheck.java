package org.relationalleadership.mapping;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.NearMiss;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Option;
import org.relationalleadership.instrument.Scale;

/** The rules of a mapping, by itself and with an instrument. */
final class MappingCheck {

    private final Mapping mapping;
    private final List<Fault> faults = new ArrayList<>();

    MappingCheck(Mapping mapping) {
        this.mapping = mapping;
    }

    List<Fault> alone() {
        checkText();
        checkLayout();
        checkContext();
        return faults;
    }

    List<Fault> against(Instrument instrument) {
        Set<String> items = inOrder(instrument.items(), Item::id);
        Set<String> scales = inOrder(instrument.scales(), Scale::id);
        checkKnown("reversed", "item", mapping.reversed(), items);
        checkKnown("notAsked", "item", mapping.notAsked(), items);
        checkKeys("columns", "item", mapping.columns().keySet(), items);
        checkDefaultColumns(items);
        checkNotAsked();
        for (int r = 0; r < mapping.rows().size(); r++) {
            checkKeys(
                    "rows[" + r + "].columns",
                    "item",
                    mapping.rows().get(r).columns().keySet(),
                    items);
        }
        checkKeys(
                "codes",
                "answer scale",
                mapping.codes().keySet(),
                instrument.answerScales().keySet());
        for (String level : mapping.groups().keySet()) {
            if (Require.isDetail(level, scales::contains)) {
                faults.add(Fault.at(
                        "groups." + level,
                        "group level '" + level + "' is the name of a column with details of a scale"));
            }
            if (scales.contains(level)) {
                faults.add(Fault.at(
                        "groups." + level,
                        "group level '" + level + "' has the id of a scale, but both are columns of the scores"));
            }
        }
        for (int e = 0; e < mapping.expect().size(); e++) {
            String scale = mapping.expect().get(e).scale();
            if (!scales.contains(scale)) {
                faults.add(Fault.at(
                        "expect[" + e + "].scale",
                        "no scale '" + scale + "'" + NearMiss.hint(scale, scales, faults.size())));
            }
        }
        checkCodes(instrument);
        checkReversed(instrument);
        return faults;
    }

    private static <T> Set<String> inOrder(List<T> parts, Function<T, String> id) {
        return parts.stream().map(id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void checkText() {
        for (int i = 0; i < mapping.missing().size(); i++) {
            try {
                Require.trimmed("missing", mapping.missing().get(i));
            } catch (IllegalArgumentException e) {
                faults.add(Fault.at("missing[" + i + "]", String.valueOf(e.getMessage())));
            }
        }
        if (!mapping.decimal().equals(".") && !mapping.decimal().equals(",")) {
            faults.add(Fault.at(
                    "decimal", "the decimal mark is . or , but was '" + Require.shortened(mapping.decimal()) + "'"));
        }
        mapping.separator().ifPresent(separator -> {
            if (separator.length() != 1 || "\"\r\n".contains(separator)) {
                faults.add(Fault.at(
                        "separator",
                        "the separator is one character, no quote and no line end, but was '"
                                + Require.shortened(separator) + "'"));
            }
        });
        mapping.charset().ifPresent(name -> {
            if (!isCharset(name)) {
                faults.add(Fault.at(
                        "charset",
                        "no charset '" + Require.shortened(name)
                                + "'; for example UTF-8, windows-1252, ISO-8859-1 or UTF-16"));
            }
        });
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    private void checkLayout() {
        if (!mapping.rows().isEmpty() && !mapping.columns().isEmpty()) {
            faults.add(Fault.at("rows", "'rows' and 'columns' exclude each other, but both are there"));
        }
        checkShared("columns", mapping.columns());
        Map<List<Optional<String>>, Integer> seen = new HashMap<>();
        for (int r = 0; r < mapping.rows().size(); r++) {
            RowLayout row = mapping.rows().get(r);
            checkShared("rows[" + r + "].columns", row.columns());
            Integer first = seen.putIfAbsent(List.of(row.wave().map(Wave::toString), row.role()), r);
            if (first != null) {
                faults.add(Fault.at(
                        "rows[" + r + "]",
                        "has the same wave and role as rows[" + first + "], so that nobody could tell them apart"));
            }
            if (row.wave().isPresent() && mapping.wave().isPresent()) {
                faults.add(Fault.at("rows[" + r + "].wave", "the wave is said here and in 'wave'"));
            }
            if (row.role().isPresent() && mapping.role().isPresent()) {
                faults.add(Fault.at("rows[" + r + "].role", "the role is said here and in 'role'"));
            }
        }
    }

    private void checkShared(String place, Map<String, String> columns) {
        Map<String, String> itemOf = new HashMap<>();
        columns.forEach((item, column) -> {
            if (column.isBlank()) {
                faults.add(Fault.at(place + "." + item, "item '" + item + "': the column must not be blank"));
            }
            String other = itemOf.putIfAbsent(column, item);
            if (other != null) {
                faults.add(Fault.at(
                        place + "." + item,
                        "item '" + item + "': column '" + Require.shortened(column) + "' is item '" + other
                                + "' already"));
            }
        });
    }

    /** An item without an entry stands in the column of its own id, which another item's entry may name too. */
    private void checkDefaultColumns(Collection<String> items) {
        Set<String> byDefault = new HashSet<>(mapping.rows().isEmpty() ? items : List.of());
        byDefault.removeAll(mapping.columns().keySet());
        mapping.notAsked().forEach(byDefault::remove);
        mapping.columns().forEach((item, column) -> {
            if (byDefault.contains(column)) {
                faults.add(Fault.at(
                        "columns." + Require.shortened(item),
                        "item '" + Require.shortened(item) + "': column '" + column + "' is item '" + column
                                + "' already, which has no column of another name"));
            }
        });
    }

    private void checkNotAsked() {
        for (int i = 0; i < mapping.notAsked().size(); i++) {
            String item = mapping.notAsked().get(i);
            if (mapping.columns().containsKey(item)
                    || mapping.rows().stream().anyMatch(row -> row.columns().containsKey(item))) {
                faults.add(Fault.at(
                        "notAsked[" + i + "]",
                        "item '" + Require.shortened(item) + "' was not asked, but has a column"));
            }
        }
    }

    private void checkContext() {
        for (String level : mapping.groups().keySet()) {
            try {
                Require.id("group level", level);
            } catch (IllegalArgumentException e) {
                faults.add(Fault.at("groups", String.valueOf(e.getMessage())));
            }
            if (Require.FIXED_COLUMNS.contains(level) || level.equals(ContextName.SECONDS)) {
                faults.add(Fault.at(
                        "groups." + level, "group level '" + level + "' is a word with a meaning of its own here"));
            }
        }
        mapping.wave().ifPresent(source -> {
            source.value().ifPresent(value -> checkWave("wave.value", value));
            source.map().forEach((from, to) -> checkWave("wave.map." + Require.shortened(from), to));
        });
        mapping.seconds()
                .filter(source -> !source.map().isEmpty() || source.value().isPresent())
                .ifPresent(source -> faults.add(Fault.at(
                        "seconds",
                        "how long a row took stands in a column as it is, but here is "
                                + (source.value().isPresent() ? "one value for all rows" : "a map"))));
        mapping.duplicates().ifPresent(rule -> {
            for (int i = 0; i < rule.by().size(); i++) {
                String name = rule.by().get(i);
                if (!mapping.contextNames().contains(name)) {
                    faults.add(Fault.at(
                            "duplicates.by[" + i + "]",
                            "'" + Require.shortened(name) + "' is not mapped"
                                    + NearMiss.hint(name, mapping.contextNames(), faults.size())));
                }
            }
        });
    }

    private void checkWave(String place, String text) {
        try {
            Wave.parse(text);
        } catch (IllegalArgumentException e) {
            faults.add(Fault.at(place, String.valueOf(e.getMessage())));
        }
    }

    private void checkKnown(String place, String what, List<String> ids, Collection<String> known) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            checkOne(place + "[" + i + "]", what, ids.get(i), known);
            if (!seen.add(ids.get(i))) {
                faults.add(Fault.at(place + "[" + i + "]", what + " '" + ids.get(i) + "' is named twice"));
            }
        }
    }

    private void checkKeys(String place, String what, Set<String> ids, Collection<String> known) {
        ids.forEach(id -> checkOne(place + "." + Require.shortened(id), what, id, known));
    }

    private void checkOne(String place, String what, String id, Collection<String> known) {
        if (!known.contains(id)) {
            faults.add(Fault.at(
                    place,
                    "no " + what + " '" + Require.shortened(id) + "'" + NearMiss.hint(id, known, faults.size())));
        }
    }

    private void checkCodes(Instrument instrument) {
        mapping.codes().forEach((id, codes) -> {
            AnswerScale scale = instrument.answerScales().get(id);
            if (scale == null) {
                return;
            }
            codes.answers().forEach((code, answer) -> {
                if (answer.isAnswered() && !scale.allows(answer.score())) {
                    faults.add(Fault.at(
                            "codes." + id + "." + Require.shortened(code),
                            "code '" + Require.shortened(code) + "' means " + answer + ", but an answer on scale '" + id
                                    + "' is " + scale.rule()));
                }
            });
        });
    }

    private void checkReversed(Instrument instrument) {
        for (int i = 0; i < mapping.reversed().size(); i++) {
            Optional<Item> item = instrument.item(mapping.reversed().get(i));
            String place = "reversed[" + i + "]";
            item.flatMap(MappingCheck::withoutReverse)
                    .ifPresent(score -> faults.add(Fault.at(
                            place,
                            "item '" + item.get().id()
                                    + "': a reversed export cannot be read back, because the reverse of "
                                    + Numbers.text(score) + " is not "
                                    + item.get().answers().rule())));
        }
    }

    /** The first option that has no reverse among the options. */
    private static Optional<Double> withoutReverse(Item item) {
        return item.answers().options().stream()
                .map(Option::score)
                .filter(score -> Codebook.unreversed(item.answers(), score).isEmpty())
                .findFirst();
    }
}
