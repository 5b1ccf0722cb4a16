package org.relationalleadership.serialization;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Context;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.Scores;

/**
 * Writes responses, or scores with the responses that they were made of, row by row: one row a line, after a head that
 * says what stands in the columns.
 */
final class RowsWriter {

    private final Instrument instrument;
    private final RowsTarget target;
    /** By item, the score of each option; empty where the answers are numbers. */
    private final List<List<Node>> options;

    private final Map<Absence, Node> absences = new EnumMap<>(Absence.class);
    private @Nullable List<String> contextNames;
    private long nextRow;
    private boolean @Nullable [] hasErrors; // by scale; null before the head is written

    private RowsWriter(Instrument instrument, RowsTarget target) {
        this.instrument = instrument;
        this.target = target;
        this.options = instrument.items().stream()
                .map(item -> item.answers().options().stream()
                        .map(option -> Node.number(option.score()))
                        .toList())
                .toList();
        for (Absence absence : Absence.values()) {
            absences.put(absence, Node.text(absence.id()));
        }
    }

    static void responses(Instrument instrument, Batches<Responses> batches, DocumentFormat format, OutputStream out)
            throws IOException {
        write(DocumentKind.RESPONSES, instrument, batches, responses -> responses, batch -> null, format, out);
    }

    static void scores(Instrument instrument, Batches<Scores> batches, DocumentFormat format, OutputStream out)
            throws IOException {
        write(DocumentKind.SCORES, instrument, batches, Scores::responses, scores -> scores, format, out);
    }

    private static <T> void write(
            DocumentKind kind,
            Instrument instrument,
            Batches<T> batches,
            Function<T, Responses> responses,
            Function<T, @Nullable Scores> scores,
            DocumentFormat format,
            OutputStream out)
            throws IOException {
        try (RowsTarget target = RowsTarget.open(format, out)) {
            RowsWriter writer = new RowsWriter(instrument, target);
            Optional<T> batch = batches.next();
            writer.startDocument(kind, batch.map(responses), batch.map(scores));
            while (batch.isPresent()) {
                writer.writeBatch(responses.apply(batch.get()), scores.apply(batch.get()));
                batch = batches.next();
            }
            target.end();
        }
    }

    private void startDocument(DocumentKind kind, Optional<Responses> first, Optional<Scores> scores)
            throws IOException {
        contextNames = first.map(batch -> batch.context().names()).orElse(List.of());
        nextRow = first.map(Responses::firstRow).orElse(0L);
        Draft draft = new Draft()
                .text(DocumentKind.FIELD, kind.formatVersion())
                .with(RowsFields.INSTRUMENT, Instruments.node(instrument))
                .list(RowsFields.ITEMS, instrument.items(), item -> Node.text(item.id()));
        if (kind == DocumentKind.SCORES) {
            hasErrors = new boolean[instrument.scales().size()];
            List<Node> scales = new ArrayList<>();
            for (int scale = 0; scale < hasErrors.length; scale++) {
                hasErrors[scale] = scores.isPresent() && scores.get().hasStandardErrors(scale);
                scales.add(scale(instrument.scales().get(scale), hasErrors[scale]));
            }
            draft.with(RowsFields.SCALES, Node.list(scales));
        }
        draft.list(RowsFields.CONTEXT, contextNames, Node::text);
        if (nextRow != 0) {
            draft.with(RowsFields.FIRST_ROW, Node.number(nextRow));
        }
        Node.Members node = (Node.Members) draft.node();
        DocumentText.requireReadable(node);
        target.start(node);
    }

    /** How a scale was scored: a score without its strategy could not be understood later. */
    private static Node scale(Scale scale, boolean hasErrors) {
        Draft draft = new Draft().text("id", scale.id()).with(RowsFields.STRATEGY, InstrumentWriter.strategy(scale));
        return (hasErrors ? draft.with(RowsFields.STANDARD_ERRORS, Node.flag(true)) : draft).node();
    }

    private void writeBatch(Responses batch, @Nullable Scores scores) throws IOException {
        requireNext(batch);
        if (scores != null) {
            requireSameErrors(scores);
        }
        int items = instrument.items().size();
        int rows = batch.rows();
        byte[][] codes = new byte[items][rows];
        double[][] numbers = new double[items][];
        for (int item = 0; item < items; item++) {
            batch.copyCodes(item, 0, rows, codes[item]);
            if (!batch.isCoded(item)) {
                numbers[item] = new double[rows];
                batch.copyScores(item, 0, rows, numbers[item]);
            }
        }
        for (int row = 0; row < rows; row++) {
            Draft draft = new Draft().with(RowsFields.ROW, Node.number(batch.rowNumber(row)));
            if (!batch.context().names().isEmpty()) {
                draft.with(RowsFields.CONTEXT, context(batch.context(), row));
            }
            List<Node> answers = new ArrayList<>(items);
            for (int item = 0; item < items; item++) {
                byte code = codes[item][row];
                if (code < 0) {
                    answers.add(Objects.requireNonNull(absences.get(Absence.ofCode(code))));
                } else {
                    answers.add(batch.isCoded(item) ? options.get(item).get(code) : Node.number(numbers[item][row]));
                }
            }
            draft.with(RowsFields.ANSWERS, Node.list(answers));
            if (scores != null) {
                draft.with(RowsFields.SCORES, scores(scores, row));
            }
            target.row(draft.node());
        }
        nextRow += rows;
    }

    private void requireNext(Responses batch) {
        if (!batch.instrument().equals(instrument)) {
            throw new IllegalArgumentException("batches: all must be to instrument '" + instrument.id() + "' "
                    + instrument.version() + ", but one is to '"
                    + batch.instrument().id() + "' " + batch.instrument().version());
        }
        if (!batch.context().names().equals(contextNames)) {
            throw new IllegalArgumentException("batches: all must have the context of the first, " + contextNames
                    + ", but one has " + batch.context().names());
        }
        if (batch.firstRow() != nextRow) {
            throw new IllegalArgumentException("batches: each must follow on the one before, but one starts at row "
                    + batch.firstRow() + " instead of " + nextRow);
        }
    }

    /** The head says which scales have standard errors. */
    private void requireSameErrors(Scores scores) {
        for (int scale = 0; hasErrors != null && scale < hasErrors.length; scale++) {
            if (scores.hasStandardErrors(scale) != hasErrors[scale]) {
                throw new IllegalArgumentException("batches: all must have standard errors on the scales of the first, "
                        + "but one has " + (hasErrors[scale] ? "none" : "some") + " on '"
                        + instrument.scales().get(scale).id() + "'");
            }
        }
    }

    private static Node context(Context context, int row) {
        List<Node> values = new ArrayList<>();
        for (String name : context.names()) {
            values.add(context.value(name, row).map(RowsWriter::text).orElse(Node.NULL));
        }
        return Node.list(values);
    }

    private Node scores(Scores scores, int row) {
        List<Node> cells = new ArrayList<>();
        for (int scale = 0; scale < instrument.scales().size(); scale++) {
            Draft cell = ScoreCells.fill(new Draft(), scores.score(row, scale));
            cells.add(cell.node());
        }
        return Node.list(cells);
    }

    private static Node text(String text) {
        TreeBuilder.requireText(text);
        return Node.text(text);
    }
}
