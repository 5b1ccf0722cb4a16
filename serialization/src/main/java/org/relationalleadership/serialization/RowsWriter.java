package org.relationalleadership.serialization;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Option;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Context;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.AnswerCounts;
import org.relationalleadership.score.NoScore;
import org.relationalleadership.score.Scores;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes responses, or scores with the responses that they were made of, row by row: one row a line, after a head that
 * says what stands in the columns.
 */
final class RowsWriter {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Instrument instrument;
    private final JsonGenerator json;
    private final JsonLayout layout;
    /** By item, the text of each option's score; empty where the answers are numbers. */
    private final List<List<String>> options;

    private @Nullable List<String> contextNames;
    private long nextRow;

    private RowsWriter(Instrument instrument, JsonGenerator json, JsonLayout layout) {
        this.instrument = instrument;
        this.json = json;
        this.layout = layout;
        this.options = instrument.items().stream()
                .map(item -> item.answers().options().stream()
                        .map(Option::score)
                        .map(Numbers::text)
                        .toList())
                .toList();
    }

    static void responses(Instrument instrument, Batches<Responses> batches, OutputStream out) throws IOException {
        write(Head.RESPONSES, instrument, batches, responses -> responses, batch -> null, out);
    }

    static void scores(Instrument instrument, Batches<Scores> batches, OutputStream out) throws IOException {
        write(Head.SCORES, instrument, batches, Scores::responses, scores -> scores, out);
    }

    private static <T> void write(
            Head head,
            Instrument instrument,
            Batches<T> batches,
            Function<T, Responses> responses,
            Function<T, @Nullable Scores> scores,
            OutputStream out)
            throws IOException {
        JsonLayout layout = new JsonLayout();
        try (JsonGenerator json = FACTORY.createGenerator(layout, out)) {
            RowsWriter writer = new RowsWriter(instrument, json, layout);
            Optional<T> batch = batches.next();
            writer.startDocument(head, batch.map(responses));
            while (batch.isPresent()) {
                writer.writeBatch(responses.apply(batch.get()), scores.apply(batch.get()));
                batch = batches.next();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private void startDocument(Head head, Optional<Responses> first) {
        contextNames = first.map(batch -> batch.context().names()).orElse(List.of());
        nextRow = first.map(Responses::firstRow).orElse(0L);
        json.writeStartObject();
        json.writeStringProperty(Head.FIELD, head.text());
        json.writeName(RowsFields.INSTRUMENT);
        json.writeStartObject();
        layout.inLine("");
        json.writeStringProperty("id", instrument.id());
        json.writeStringProperty("version", instrument.version());
        json.writeEndObject();
        layout.lines();
        texts(RowsFields.ITEMS, instrument.items().stream().map(Item::id).toList());
        if (head == Head.SCORES) {
            json.writeName(RowsFields.SCALES);
            new JsonText(json, layout)
                    .write(Node.list(
                            instrument.scales().stream().map(RowsWriter::scale).toList()));
        }
        texts(RowsFields.CONTEXT, contextNames);
        if (nextRow != 0) {
            json.writeNumberProperty(RowsFields.FIRST_ROW, nextRow);
        }
        json.writeName(RowsFields.ROWS);
        json.writeStartArray();
    }

    /** How a scale was scored: a score without its strategy could not be understood later. */
    private static Node scale(Scale scale) {
        return new Draft()
                .text("id", scale.id())
                .with(RowsFields.STRATEGY, InstrumentWriter.strategy(scale))
                .node();
    }

    private void texts(String name, List<String> texts) {
        if (!texts.isEmpty()) {
            json.writeName(name);
            json.writeStartArray();
            layout.inLine("");
            texts.forEach(this::text);
            json.writeEndArray();
            layout.lines();
        }
    }

    private void text(String text) {
        TreeBuilder.requireText(text);
        json.writeString(text);
    }

    private void writeBatch(Responses batch, @Nullable Scores scores) {
        requireNext(batch);
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
            json.writeStartObject();
            layout.inLine("");
            json.writeNumberProperty(RowsFields.ROW, batch.rowNumber(row));
            writeContext(batch.context(), row);
            json.writeName(RowsFields.ANSWERS);
            json.writeStartArray();
            for (int item = 0; item < items; item++) {
                byte code = codes[item][row];
                if (code < 0) {
                    json.writeString(Absence.ofCode(code).id());
                } else if (batch.isCoded(item)) {
                    json.writeNumber(options.get(item).get(code));
                } else {
                    json.writeNumber(Numbers.text(numbers[item][row]));
                }
            }
            json.writeEndArray();
            if (scores != null) {
                writeScores(scores, row);
            }
            json.writeEndObject();
            layout.lines();
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

    private void writeContext(Context context, int row) {
        if (context.names().isEmpty()) {
            return;
        }
        json.writeName(RowsFields.CONTEXT);
        json.writeStartArray();
        for (String name : context.names()) {
            context.value(name, row).ifPresentOrElse(this::text, json::writeNull);
        }
        json.writeEndArray();
    }

    private void writeScores(Scores scores, int row) {
        json.writeName(RowsFields.SCORES);
        json.writeStartArray();
        for (int scale = 0; scale < instrument.scales().size(); scale++) {
            json.writeStartObject();
            Optional<NoScore> none = scores.noScore(row, scale);
            if (none.isPresent()) {
                json.writeStringProperty(
                        RowsFields.NO_SCORE, Piece.word(none.get().kind()));
                json.writeName(RowsFields.WHY);
                text(none.get().text());
            } else {
                json.writeName(RowsFields.VALUE);
                json.writeNumber(Numbers.text(scores.value(row, scale)));
            }
            AnswerCounts counts = scores.counts(row, scale);
            for (Map.Entry<String, Function<AnswerCounts, Integer>> count : RowsFields.COUNTS.entrySet()) {
                int number = count.getValue().apply(counts);
                if (number != 0) {
                    json.writeNumberProperty(count.getKey(), number);
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
