package org.relationalleadership.serialization;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.StrategyRef;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.Scores;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads responses or scores, a batch at a time.
 *
 * <p>The head stands before the rows, so that nothing has to be kept. The first batch with a fault ends the reading, with
 * all faults of its rows. Thread-safe, as {@link Batches} asks.
 *
 * @param <T> a batch
 */
final class RowsReader<T> implements Batches<T> {

    static final int ROWS_A_BATCH = 4096;

    /** More rows than anybody has, and few enough that counting on from here stays within a long. */
    private static final long LAST_ROW = 1L << 62;

    // The document has no limit here, so that the parser has to keep those of its parts before it has read them.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(TreeBuilder.MOST_LEVELS)
                    .maxStringLength(TreeBuilder.LONGEST_TEXT)
                    .maxNameLength(TreeBuilder.LONGEST_TEXT)
                    .maxNumberLength(NumberText.MOST_DIGITS)
                    .build())
            .build();

    private static final String LIMITS = "goes beyond a limit: a document has at most " + TreeBuilder.MOST_LEVELS
            + " levels, a text " + TreeBuilder.LONGEST_TEXT + " characters, a number " + NumberText.MOST_DIGITS
            + " digits";

    private final Instrument instrument;
    private final JsonParser parser;
    private final TreeBuilder tree = new TreeBuilder();
    private final JsonTree values;
    private final @Nullable ScoreCells cells;
    private final Function<Responses, T> finish;
    private List<String> contextNames = List.of();
    private long nextRow;
    private int index;
    private boolean ended;

    private RowsReader(
            Instrument instrument, JsonParser parser, @Nullable ScoreCells cells, Function<Responses, T> finish) {
        this.instrument = instrument;
        this.parser = parser;
        this.values = new JsonTree(parser, tree);
        this.cells = cells;
        this.finish = finish;
    }

    static Batches<Responses> responses(Instrument instrument, InputStream in) throws IOException {
        RowsReader<Responses> reader = new RowsReader<>(instrument, parser(in), null, responses -> responses);
        reader.start(Head.RESPONSES);
        return reader;
    }

    static Batches<Scores> scores(Instrument instrument, InputStream in) throws IOException {
        ScoreCells cells = new ScoreCells(instrument.scales().size());
        RowsReader<Scores> reader = new RowsReader<>(instrument, parser(in), cells, cells::finish);
        reader.start(Head.SCORES);
        return reader;
    }

    private static JsonParser parser(InputStream in) throws IOException {
        // A decoder of its own reports malformed bytes; a charset alone would replace them.
        Reader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        text.mark(1);
        try {
            if (text.read() != '\uFEFF') {
                text.reset();
            }
        } catch (CharacterCodingException e) {
            throw refusal(1, DocumentText.NOT_UTF_8);
        }
        return FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    // the head

    private void start(Head head) throws IOException {
        try {
            Reading reading = new Reading(head(), tree.faults());
            head.check(reading);
            read(reading, head);
        } catch (JacksonIOException e) {
            throw failed(e);
        } catch (JacksonException e) {
            throw refused(e);
        }
    }

    /** What stands before the rows; the parser then stands at their start, or at the end. */
    private Node head() {
        if (parser.nextToken() == null) {
            throw tree.refusal(1, Reading.EMPTY);
        }
        int first = line();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return values.node(first);
        }
        Map<String, Node> nodes = new LinkedHashMap<>();
        tree.open(first);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            int line = line();
            parser.nextToken();
            if (name.equals(RowsFields.ROWS)) {
                nodes.put(name, new Node.Scalar(line, Node.Scalar.Kind.NOTHING, ""));
                break;
            }
            tree.enter(line, name);
            tree.put(nodes, line, name, values.node(line));
        }
        return new Node.Members(first, nodes);
    }

    private void read(Reading reading, Head head) {
        Fields fields = head == Head.SCORES ? fields(reading, RowsFields.SCALES) : fields(reading);
        fields.needed(RowsFields.INSTRUMENT)
                .flatMap(piece -> piece.fields("id", "version"))
                .ifPresent(about -> {
                    same(about.needed("id"), "id", instrument.id());
                    same(about.needed("version"), "version", instrument.version());
                });
        same(
                fields.needed(RowsFields.ITEMS),
                "item",
                Piece::text,
                instrument.items().stream().map(Item::id).toList());
        if (head == Head.SCORES) {
            same(
                    fields.needed(RowsFields.SCALES),
                    "scale",
                    RowsReader::scale,
                    instrument.scales().stream()
                            .map(scale -> scale(scale.id(), scale.strategy()))
                            .toList());
        }
        contextNames =
                Piece.all(fields.elements(RowsFields.CONTEXT), Piece::text).orElse(List.of());
        reading.attempt(RowsFields.CONTEXT, () -> Responses.builder(instrument, contextNames));
        nextRow = fields.get(RowsFields.FIRST_ROW)
                .flatMap(piece -> piece.whole(0, LAST_ROW))
                .orElse(0L);
        if (fields.needed(RowsFields.ROWS).isPresent() && parser.currentToken() != JsonToken.START_ARRAY) {
            reading.fault(RowsFields.ROWS, "a list is needed");
        }
        reading.throwIfFaulty();
    }

    private static Fields fields(Reading reading, String... more) {
        List<String> known = new ArrayList<>(List.of(
                Head.FIELD,
                RowsFields.INSTRUMENT,
                RowsFields.ITEMS,
                RowsFields.CONTEXT,
                RowsFields.FIRST_ROW,
                RowsFields.ROWS));
        known.addAll(Arrays.asList(more));
        return reading.root().fields(known.toArray(String[]::new)).orElseThrow();
    }

    private static void same(Optional<Piece> piece, String what, String expected) {
        piece.ifPresent(found -> found.text()
                .filter(text -> !text.equals(expected))
                .ifPresent(text -> found.fault("the instrument at hand has " + what + " '" + expected + "', but was '"
                        + Require.shortened(text) + "'")));
    }

    private static Optional<String> scale(Piece piece) {
        return piece.fields("id", RowsFields.STRATEGY)
                .flatMap(fields -> fields.needed("id")
                        .flatMap(Piece::text)
                        .flatMap(id -> fields.needed(RowsFields.STRATEGY)
                                .flatMap(InstrumentReader::strategy)
                                .map(strategy -> scale(id, strategy))));
    }

    private static String scale(String id, StrategyRef strategy) {
        return id + " by " + strategy.id()
                + (strategy.parameters().names().isEmpty() ? "" : " " + strategy.parameters());
    }

    private static void same(
            Optional<Piece> list, String what, Function<Piece, Optional<String>> text, List<String> expected) {
        list.flatMap(piece -> Piece.all(piece.elements(), text).filter(texts -> !texts.equals(expected)))
                .ifPresent(texts -> list.get()
                        .fault("the instrument at hand has other " + what + "s: " + difference(expected, texts)));
    }

    private static String difference(List<String> expected, List<String> texts) {
        int at = 0;
        while (at < expected.size() && at < texts.size() && expected.get(at).equals(texts.get(at))) {
            at++;
        }
        return "at position " + at + " " + (at < expected.size() ? "'" + expected.get(at) + "'" : "none") + ", but was "
                + (at < texts.size() ? "'" + Require.shortened(texts.get(at)) + "'" : "none");
    }

    // the rows

    @Override
    public synchronized Optional<T> next() {
        if (ended) {
            return Optional.empty();
        }
        ended = true; // unless this succeeds
        try {
            Optional<T> batch = batch();
            ended = batch.isEmpty() || parser.currentToken() == null;
            return batch;
        } catch (JacksonIOException e) {
            throw new UncheckedIOException(failed(e));
        } catch (JacksonException e) {
            throw refused(e);
        }
    }

    private Optional<T> batch() {
        Reading reading = new Reading(Node.NONE, List.of());
        Responses.Builder batch = Responses.builder(instrument, contextNames).firstRow(nextRow);
        while (batch.rows() < ROWS_A_BATCH) {
            if (parser.nextToken() == JsonToken.END_ARRAY) {
                end(reading);
                break;
            }
            tree.startPart();
            tree.enter(0, RowsFields.ROWS);
            tree.enter(index);
            Node node = values.node(line());
            tree.leave();
            tree.leave();
            readRow(batch, new Piece(reading, Place.ROOT.field(RowsFields.ROWS).element(index), node));
            index++;
        }
        tree.faults().forEach(reading::follow);
        reading.throwIfFaulty();
        nextRow += batch.rows();
        return batch.rows() == 0 ? Optional.empty() : Optional.of(finish.apply(batch.build()));
    }

    private void end(Reading reading) {
        if (parser.nextToken() != JsonToken.END_OBJECT) {
            reading.follow(Fault.at("", "nothing may stand behind the rows").withLine(line()));
        } else if (parser.nextToken() != null) {
            reading.follow(Fault.at("", JsonTree.TRAILING).withLine(line()));
        }
    }

    private void readRow(Responses.Builder batch, Piece row) {
        Optional<Fields> found = cells == null
                ? row.fields(RowsFields.ROW, RowsFields.CONTEXT, RowsFields.ANSWERS)
                : row.fields(RowsFields.ROW, RowsFields.CONTEXT, RowsFields.ANSWERS, RowsFields.SCORES);
        if (found.isEmpty()) {
            batch.endRow(); // so that even a document of other things than rows has an end
            return;
        }
        Fields fields = found.get();
        List<Piece> context =
                contextNames.isEmpty() && fields.get(RowsFields.CONTEXT).isEmpty()
                        ? List.of()
                        : columns(fields.needed(RowsFields.CONTEXT), contextNames.size());
        for (int i = 0; i < context.size(); i++) {
            int name = i;
            if (!context.get(i).isNothing()) {
                Piece cell = context.get(i);
                cell.text().ifPresent(text -> cell.attempt(() -> batch.context(name, text)));
            }
        }
        List<Piece> answers =
                columns(fields.needed(RowsFields.ANSWERS), instrument.items().size());
        for (int i = 0; i < answers.size(); i++) {
            int item = i;
            Piece answer = answers.get(i);
            answer(answer).ifPresent(given -> answer.attempt(() -> batch.answer(item, given)));
        }
        if (cells != null) {
            List<Piece> scores = columns(
                    fields.needed(RowsFields.SCORES), instrument.scales().size());
            for (int scale = 0; scale < scores.size(); scale++) {
                cells.read(scores.get(scale), scale, batch.rows());
            }
        }
        Optional<Responses.Builder> numbered = fields.get(RowsFields.ROW)
                .flatMap(piece -> piece.whole(Long.MIN_VALUE, LAST_ROW)
                        .flatMap(number -> piece.attempt(() -> batch.endRow(number))));
        if (numbered.isEmpty()) {
            batch.endRow();
        }
    }

    private static List<Piece> columns(Optional<Piece> list, int columns) {
        List<Piece> pieces = list.map(Piece::elements).orElse(List.of());
        if (list.isPresent() && list.get().isList() && pieces.size() != columns) {
            list.get()
                    .fault("needs " + columns + " elements, one for each that the head names, but has "
                            + pieces.size());
            return List.of();
        }
        return pieces;
    }

    private static Optional<Answer> answer(Piece piece) {
        return piece.isNumber()
                ? piece.number().map(Answer::of)
                : piece.word(Absence.class).map(Answer::absent);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private FaultException refused(JacksonException e) {
        String message = e instanceof StreamConstraintsException ? LIMITS : "not JSON: " + JsonTree.message(e);
        return refusal(Math.max(1, parser.currentLocation().getLineNr()), message);
    }

    private static FaultException refusal(int line, String message) {
        return new FaultException(List.of(Fault.at("", message).withLine(line)));
    }

    /** What kept the bytes from being read; bytes that are not UTF-8 are a fault of the document. */
    private IOException failed(JacksonIOException e) {
        if (e.getCause() instanceof CharacterCodingException) {
            throw refusal(Math.max(1, parser.currentLocation().getLineNr()), DocumentText.NOT_UTF_8);
        }
        return Objects.requireNonNull(e.getCause());
    }

    @Override
    public synchronized void close() {
        ended = true;
        parser.close();
    }
}
