package org.relationalleadership.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.NearMiss;
import org.relationalleadership.formats.CellMemo.Meaning;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.mapping.Codebook;
import org.relationalleadership.mapping.ContextName;
import org.relationalleadership.mapping.ContextSource;
import org.relationalleadership.mapping.Mapping;
import org.relationalleadership.mapping.RowFilter;
import org.relationalleadership.mapping.RowLayout;
import org.relationalleadership.mapping.Wave;
import org.relationalleadership.response.Responses;

/**
 * Reads a row of cells as a mapping says: whether it counts, its context, and the responses that stand in it.
 *
 * <p>A row is read whole before any of it is given on, because a fault in its last cell rejects all of it.
 */
final class RowReader {

    /** A cell that holds the answer to the item at a position of the instrument. */
    private record AnswerCell(int item, int cell, String column, CellMemo<Answer> memo) {}

    /** A cell that holds the piece of context at a position of the names. */
    private record ContextCell(int name, int cell, String column, CellMemo<String> memo) {}

    /** A condition on a cell. */
    private record FilterCell(int cell, CellMemo<Boolean> memo) {}

    /** One of the responses in a row: where its answers stand, and the answers of the row that was read last. */
    private static final class Layout {

        final List<AnswerCell> cells;
        final int[] positions; // of the cells in the row
        final int[] items; // of the cells
        // By cell and short text: the code, or UNKNOWN. Nearly all cells are one ASCII character or empty, and a survey
        // has so many of them that it must be one step from the text to the code.
        final byte[] codesByText;
        final byte[] codes; // by item
        final @Nullable Answer[] numbers; // by item, where its answers are no options
        final @Nullable String wave;
        final @Nullable String role;
        boolean given;

        Layout(List<AnswerCell> cells, int items, @Nullable String wave, @Nullable String role) {
            this.cells = cells;
            positions = cells.stream().mapToInt(AnswerCell::cell).toArray();
            this.items = cells.stream().mapToInt(AnswerCell::item).toArray();
            codesByText = new byte[cells.size() * Row.SHORT_TEXTS];
            Arrays.fill(codesByText, UNKNOWN);
            codes = new byte[items];
            Arrays.fill(codes, Absence.NOT_ASKED.code());
            numbers = new Answer[items];
            this.wave = wave;
            this.role = role;
        }
    }

    /** The code of a text that was not met yet, or has none, or is not short. */
    private static final byte UNKNOWN = Byte.MIN_VALUE;

    private static final byte NOT_ANSWERED = Absence.NOT_ANSWERED.code();

    private final Mapping mapping;
    private final Codebook codebook;
    private final int columns;
    private final List<FilterCell> filters = new ArrayList<>();
    private final List<ContextCell> contextCells = new ArrayList<>();
    private final List<Layout> layouts = new ArrayList<>();
    private final int waveName;
    private final int roleName;
    private final @Nullable String[] context;

    /**
     * Fits a mapping to a header.
     *
     * @param positions where each column that the mapping needs stands
     * @param columns how many cells a row must have
     */
    RowReader(Codebook codebook, ToIntFunction<String> positions, int columns) {
        this.codebook = codebook;
        this.mapping = codebook.mapping();
        this.columns = columns;
        for (RowFilter filter : mapping.keep()) {
            filters.add(filterCell(filter, positions));
        }
        List<String> names = mapping.contextNames();
        context = new String[names.size()];
        Columns.contextSources(mapping).forEach((name, source) -> {
            int position = names.indexOf(name);
            source.value().ifPresent(text -> context[position] = text);
            source.column()
                    .map(String::strip)
                    .ifPresent(column -> contextCells.add(new ContextCell(
                            position,
                            positions.applyAsInt(column),
                            column,
                            new CellMemo<>(text -> contextMeaning(name, source, text.strip())))));
        });
        mapping.consent()
                .ifPresent(filter -> contextCells.add(new ContextCell(
                        names.indexOf(ContextName.CONSENT),
                        positions.applyAsInt(filter.column()),
                        filter.column(),
                        new CellMemo<>(text -> Meaning.of(filter.keeps(text) ? "yes" : "no")))));
        waveName = mapping.wave().isPresent() ? -1 : names.indexOf(ContextName.WAVE);
        roleName = mapping.role().isPresent() ? -1 : names.indexOf(ContextName.ROLE);
        addLayouts(positions);
    }

    private static FilterCell filterCell(RowFilter filter, ToIntFunction<String> positions) {
        return new FilterCell(
                positions.applyAsInt(filter.column()), new CellMemo<>(text -> Meaning.of(filter.keeps(text))));
    }

    private void addLayouts(ToIntFunction<String> positions) {
        List<Map<String, String>> columnsByLayout = Columns.layouts(codebook.instrument(), mapping);
        if (mapping.rows().isEmpty()) {
            layouts.add(layout(columnsByLayout.get(0), positions, null, null));
        }
        for (int i = 0; i < mapping.rows().size(); i++) {
            RowLayout row = mapping.rows().get(i);
            layouts.add(layout(
                    columnsByLayout.get(i),
                    positions,
                    row.wave().map(Wave::toString).orElse(null),
                    row.role().orElse(null)));
        }
    }

    private Layout layout(
            Map<String, String> columnsByItem,
            ToIntFunction<String> positions,
            @Nullable String wave,
            @Nullable String role) {
        List<AnswerCell> cells = new ArrayList<>();
        columnsByItem.forEach((id, name) -> {
            String column = name.strip();
            int item = codebook.instrument().itemIndex(id);
            cells.add(new AnswerCell(
                    item,
                    positions.applyAsInt(column),
                    column,
                    new CellMemo<>(
                            text -> answerMeaning(codebook.instrument().items().get(item), text))));
        });
        return new Layout(cells, codebook.instrument().items().size(), wave, role);
    }

    private Meaning<Answer> answerMeaning(Item item, String text) {
        try {
            return Meaning.of(codebook.answer(item, text));
        } catch (IllegalArgumentException e) {
            return Meaning.fault(String.valueOf(e.getMessage()));
        }
    }

    private Meaning<String> contextMeaning(String name, ContextSource source, String text) {
        String value = source.map().get(text);
        if (value == null && (text.isEmpty() || mapping.missing().contains(text))) {
            return Meaning.of(null);
        }
        if (value == null && !source.map().isEmpty()) {
            return Meaning.fault(name + ": " + unmapped(name, source.map().keySet(), text));
        }
        if (name.equals(ContextName.SECONDS)) {
            return Meaning.of(text.replace(mapping.decimal(), "."));
        }
        if (!name.equals(ContextName.WAVE)) {
            return Meaning.of(value == null ? text : value);
        }
        try {
            return Meaning.of(Wave.parse(value == null ? text : value).toString());
        } catch (IllegalArgumentException e) {
            return Meaning.fault(String.valueOf(e.getMessage()));
        }
    }

    /** Roles and waves are words of the survey; any other piece of context may name a person, and is not quoted. */
    private static String unmapped(String name, Set<String> known, String text) {
        return name.equals(ContextName.ROLE) || name.equals(ContextName.WAVE)
                ? "no text '" + Require.shortened(text) + "' in its map" + NearMiss.hint(text, known)
                : "a text that its map does not name";
    }

    int layouts() {
        return layouts.size();
    }

    /** The position of the first filter that a row does not meet, or −1 where it meets all of them. */
    int failedFilter(Row row) {
        for (int i = 0; i < filters.size(); i++) {
            FilterCell filter = filters.get(i);
            if (!Boolean.TRUE.equals(filter.memo.of(row, filter.cell).value())) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a row has a cell for each column; if it has not, that is a fault. */
    boolean isEven(Row row, FaultList faults) {
        if (row.cells() == columns) {
            return true;
        }
        faults.add(row.uneven(columns));
        return false;
    }

    /** Reads the context and the answers of a row that is even; whether there was no fault. */
    boolean read(Row row, FaultList faults) {
        boolean good = true;
        for (ContextCell cell : contextCells) {
            Meaning<String> meaning = cell.memo.of(row, cell.cell);
            context[cell.name] = meaning.value();
            if (meaning.fault() != null) {
                good = false;
                faults.add(() -> row.fault(cell.column, String.valueOf(meaning.fault())));
            }
        }
        for (Layout layout : layouts) {
            good &= read(row, layout, faults);
        }
        return good;
    }

    private boolean read(Row row, Layout layout, FaultList faults) {
        boolean good = true;
        int given = 0; // other than 0 where anything is: no branch, as which answer is absent cannot be foretold
        byte[] codes = layout.codes;
        byte[] codesByText = layout.codesByText;
        int[] positions = layout.positions;
        int[] items = layout.items;
        for (int i = 0; i < positions.length; i++) {
            byte code = codesByText[i * Row.SHORT_TEXTS + row.shortText(positions[i])];
            if (code == UNKNOWN) {
                code = code(row, layout, i, faults);
                good &= code != UNKNOWN;
            }
            given |= code ^ NOT_ANSWERED;
            codes[items[i]] = code;
        }
        layout.given = given != 0 || mapping.rows().isEmpty();
        return good;
    }

    /** The code of the answer in a cell whose text is not known; still UNKNOWN where it is none, which is a fault. */
    private byte code(Row row, Layout layout, int i, FaultList faults) {
        AnswerCell cell = layout.cells.get(i);
        Meaning<Answer> meaning = cell.memo.of(row, cell.cell);
        Answer answer = meaning.value();
        if (answer == null) {
            faults.add(() -> row.fault(cell.column, String.valueOf(meaning.fault())));
            return UNKNOWN;
        }
        return code(row, layout, i, answer);
    }

    /** The code of an answer, which is remembered where the text is short, or 0 for a number, which is kept beside it. */
    private byte code(Row row, Layout layout, int i, Answer answer) {
        int item = layout.items[i];
        if (!Responses.isCoded(codebook.instrument().items().get(item))) {
            layout.numbers[item] = answer;
            return answer.absence().map(Absence::code).orElse((byte) 0);
        }
        byte code = answer.absence().map(Absence::code).orElseGet(() ->
                (byte) codebook.instrument().items().get(item).answers().optionIndex(answer.score()));
        int text = row.shortText(layout.positions[i]);
        if (text != Row.NOT_SHORT) {
            layout.codesByText[i * Row.SHORT_TEXTS + text] = code;
        }
        return code;
    }

    /** Whether the row that was read has a response in a layout. */
    boolean isGiven(int layout) {
        return layouts.get(layout).given;
    }

    /** The context of a response in the row that was read, by position of the names; the array is used again. */
    @Nullable
    String[] context(int layout) {
        if (waveName >= 0) {
            context[waveName] = layouts.get(layout).wave;
        }
        if (roleName >= 0) {
            context[roleName] = layouts.get(layout).role;
        }
        return context;
    }

    /** Adds a response of the row that was read to a batch. */
    void write(Row row, int layout, Responses.Builder batch) {
        Layout read = layouts.get(layout);
        for (int item = 0; item < read.codes.length; item++) {
            Answer number = read.numbers[item];
            if (number == null) {
                batch.code(item, read.codes[item]);
            } else {
                batch.answer(item, number);
            }
        }
        @Nullable String[] texts = context(layout);
        for (int name = 0; name < texts.length; name++) {
            String text = texts[name];
            if (text != null) {
                batch.context(name, text);
            }
        }
        batch.endRow(row.number());
    }
}
