package org.relationalleadership.serialization;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.Scores;

/**
 * Writes responses, or scores with the responses that they were made of, row by row: one row a line, after a head that
 * says what stands in the columns.
 */
final class RowsWriter {

    private final Instrument instrument;
    private final BinaryOperator<String> context;
    private final RowsTarget target;
    /** By item, the score of each option; empty where the answers are numbers. */
    private final String[][] options;

    private final NumberTexts numbers = new NumberTexts();
    private List<String> contextNames = List.of();
    private long nextRow;
    private boolean @Nullable [] hasErrors; // by scale; null where there are no scores

    /**
     * @param context what is written of a piece of context, by its name and text
     */
    private RowsWriter(Instrument instrument, BinaryOperator<String> context, RowsTarget target) {
        this.instrument = instrument;
        this.context = context;
        this.target = target;
        this.options = instrument.items().stream()
                .map(item -> item.answers().options().stream()
                        .map(option -> Numbers.text(option.score()))
                        .toArray(String[]::new))
                .toArray(String[][]::new);
    }

    /** The first batch is there before the stream is touched: who answers a request with it can still refuse. */
    static <T> void write(
            RowsKind<T> rows,
            Instrument instrument,
            Batches<T> batches,
            BinaryOperator<String> context,
            DocumentFormat format,
            OutputStream out)
            throws IOException {
        Optional<T> first = batches.next();
        try (RowsTarget target = RowsTarget.open(format, out)) {
            new RowsWriter(instrument, context, target).write(rows, first, batches);
        }
    }

    /** Writes a batch as an object into a text that belongs to somebody else. */
    static <T> void write(RowsKind<T> rows, T batch, BinaryOperator<String> context, TokenTarget target)
            throws IOException {
        new RowsWriter(rows.responses().apply(batch).instrument(), context, new TokenRowsTarget(target))
                .write(rows, Optional.of(batch), Batches.of(List.of()));
    }

    private <T> void write(RowsKind<T> rows, Optional<T> first, Batches<T> rest) throws IOException {
        startDocument(rows.document(), first.map(rows.responses()), first.map(rows.scores()));
        for (Optional<T> batch = first; batch.isPresent(); batch = rest.next()) {
            writeBatch(rows.responses().apply(batch.get()), rows.scores().apply(batch.get()));
            target.endBatch();
        }
        target.end();
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
        Rows rows = new Rows(batch, scores);
        for (int row = 0; row < batch.rows(); row++) {
            rows.write(row, target.row());
            target.endRow();
        }
        nextRow += batch.rows();
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

    private static String checked(String text) {
        TreeBuilder.requireText(text);
        return text;
    }

    /** The rows of a batch, whose columns have been taken out of it. */
    private final class Rows {

        private final Responses batch;
        private final @Nullable Scores scores;
        private final byte[][] codes;
        private final double[] @Nullable [] answers; // null for an item whose codes are options
        private final int[][] contextCodes;
        private final List<List<String>> contextTexts = new ArrayList<>();
        private final Map<String, String> whys = new HashMap<>();

        Rows(Responses batch, @Nullable Scores scores) {
            this.batch = batch;
            this.scores = scores;
            int rows = batch.rows();
            codes = new byte[options.length][rows];
            answers = new double[options.length][];
            for (int item = 0; item < codes.length; item++) {
                batch.copyCodes(item, 0, rows, codes[item]);
                if (!batch.isCoded(item)) {
                    double[] column = new double[rows];
                    batch.copyScores(item, 0, rows, column);
                    answers[item] = column;
                }
            }
            contextCodes = new int[contextNames.size()][rows];
            for (int c = 0; c < contextCodes.length; c++) {
                String name = contextNames.get(c);
                for (int row = 0; row < rows; row++) {
                    contextCodes[c][row] = batch.context().code(name, row);
                }
                contextTexts.add(batch.context().dictionary(name).stream()
                        .map(text -> checked(context.apply(name, text)))
                        .toList());
            }
        }

        void write(int row, TokenTarget to) throws IOException {
            to.startObject();
            to.name(RowsFields.ROW);
            to.number(Long.toString(batch.rowNumber(row)));
            if (contextCodes.length > 0) {
                to.name(RowsFields.CONTEXT);
                to.startArray();
                writeContext(row, to);
                to.endArray();
            }
            to.name(RowsFields.ANSWERS);
            to.startArray();
            for (int item = 0; item < codes.length; item++) {
                writeAnswer(row, item, to);
            }
            to.endArray();
            if (scores != null) {
                to.name(RowsFields.SCORES);
                to.startArray();
                for (int scale = 0; scale < instrument.scales().size(); scale++) {
                    to.startObject();
                    ScoreCells.writeFields(scores.score(row, scale), numbers::of, this::why, to);
                    to.endObject();
                }
                to.endArray();
            }
            to.endObject();
        }

        private void writeContext(int row, TokenTarget to) throws IOException {
            for (int c = 0; c < contextCodes.length; c++) {
                int code = contextCodes[c][row];
                if (code < 0) {
                    to.nothing();
                } else {
                    to.text(contextTexts.get(c).get(code));
                }
            }
        }

        private String why(String text) {
            return whys.computeIfAbsent(text, RowsWriter::checked);
        }

        private void writeAnswer(int row, int item, TokenTarget to) throws IOException {
            byte code = codes[item][row];
            double[] column = answers[item];
            if (code < 0) {
                to.text(Absence.ofCode(code).id());
            } else {
                to.number(column == null ? options[item][code] : numbers.of(column[row]));
            }
        }
    }
}
