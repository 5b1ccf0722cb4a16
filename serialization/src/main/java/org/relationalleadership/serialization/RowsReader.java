package org.relationalleadership.serialization;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Require;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.StrategyRef;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Responses;

/**
 * Reads responses or scores, a batch at a time.
 *
 * <p>The head stands before the rows, so that nothing has to be kept. The first batch with a fault ends the reading, with
 * all faults of its rows. Thread-safe, as {@link Batches} asks.
 *
 * @param <T> a batch
 */
final class RowsReader<T> implements Batches<T>, RowsSource.Rows {

    static final int ROWS_A_BATCH = 4096;

    /** More rows than anybody has, and few enough that counting on from here stays within a long. */
    static final long LAST_ROW = 1L << 62;

    private final RowsKind<T> rows;
    private final Instrument instrument;
    private final TreeBuilder tree;
    private final RowsSource source;
    private final @Nullable ScoreCells cells;
    private List<String> contextNames = List.of();
    private PlainRow plain;
    private Reading reading = new Reading(Node.NONE).aboutPeople();
    private Responses.Builder batch;
    private long nextRow;
    private int index;
    private boolean ended;
    private boolean closed;
    private @Nullable RuntimeException failure;

    private RowsReader(RowsKind<T> rows, Instrument instrument, TreeBuilder tree, RowsSource source) {
        this.rows = rows;
        this.instrument = instrument;
        this.tree = tree;
        this.source = source;
        this.cells = rows.hasScores() ? new ScoreCells(instrument.scales()) : null;
        this.batch = Responses.builder(instrument, contextNames);
        this.plain = new PlainRow(instrument, 0, cells);
    }

    static <T> Batches<T> open(RowsKind<T> rows, Instrument instrument, InputStream in) throws IOException {
        TreeBuilder tree = new TreeBuilder();
        RowsSource source = RowsSource.open(in, tree);
        Reading head = head(rows.document(), source, tree);
        return new RowsReader<>(rows, instrument, tree, source).started(head);
    }

    /** All rows of an object that somebody else reads, as one batch. */
    static <T> T whole(RowsKind<T> rows, Instruments instruments, TokenSource tokens) throws IOException {
        TreeBuilder tree = new TreeBuilder();
        RowsSource source = new TokenRowsSource(tokens, tree);
        Reading head = head(rows.document(), source, tree);
        Instrument instrument = named(rows.document(), head, instruments);
        return new RowsReader<>(rows, instrument, tree, source).started(head).whole();
    }

    // the head

    private static Reading head(DocumentKind kind, RowsSource source, TreeBuilder tree) throws IOException {
        Reading reading = new Reading(source.head(), tree);
        kind.check(reading);
        return reading;
    }

    private static Instrument named(DocumentKind kind, Reading head, Instruments instruments) {
        Optional<Instrument> named = head.root()
                .fields(kind.shape())
                .flatMap(fields -> fields.get(RowsFields.INSTRUMENT))
                .flatMap(instruments::named);
        head.throwIfFaulty();
        return named.orElseThrow();
    }

    private RowsReader<T> started(Reading reading) {
        Fields fields = reading.root().fields(rows.document().shape()).orElseThrow();
        fields.get(RowsFields.INSTRUMENT)
                .flatMap(piece -> piece.fields(Shapes.ANSWERED_INSTRUMENT))
                .ifPresent(about -> {
                    same(about.get("id"), "id", instrument.id());
                    same(about.get("version"), "version", instrument.version());
                });
        same(
                fields.get(RowsFields.ITEMS),
                "item",
                Piece::text,
                instrument.items().stream().map(Item::id).toList());
        if (rows.hasScores()) {
            same(
                    fields.get(RowsFields.SCALES),
                    "scale",
                    RowsReader::scale,
                    instrument.scales().stream()
                            .map(scale -> scale(scale.id(), scale.strategy()))
                            .toList());
            List<Piece> scales = fields.elements(RowsFields.SCALES);
            for (int scale = 0; scale < scales.size(); scale++) {
                readStandardErrors(scales.get(scale), scale);
            }
        }
        contextNames =
                Piece.all(fields.elements(RowsFields.CONTEXT), Piece::text).orElse(List.of());
        reading.attempt(RowsFields.CONTEXT, () -> Responses.builder(instrument, contextNames));
        nextRow = fields.get(RowsFields.FIRST_ROW)
                .flatMap(piece -> piece.whole(0, LAST_ROW))
                .orElse(0L);
        if (fields.get(RowsFields.ROWS).isPresent() && !source.hasRows()) {
            reading.fault(RowsFields.ROWS, "a list is needed");
        }
        reading.throwIfFaulty();
        plain = new PlainRow(instrument, contextNames.size(), cells);
        return this;
    }

    private static void same(Optional<Piece> piece, String what, String expected) {
        piece.ifPresent(found -> found.text()
                .filter(text -> !text.equals(expected))
                .ifPresent(text -> found.fault("the instrument at hand has " + what + " '" + expected + "', but was '"
                        + Require.shortened(text) + "'")));
    }

    private void readStandardErrors(Piece piece, int scale) {
        Optional<Piece> flag =
                Optional.ofNullable(piece.isObject() ? piece.entries().get(RowsFields.STANDARD_ERRORS) : null);
        if (cells != null
                && scale < instrument.scales().size()
                && flag.flatMap(Piece::truth).orElse(false)) {
            cells.withStandardErrors(scale);
        }
    }

    private static Optional<String> scale(Piece piece) {
        return piece.fields(Shapes.SCORED_SCALE)
                .flatMap(fields -> fields.get("id")
                        .flatMap(Piece::text)
                        .flatMap(id -> fields.get(RowsFields.STRATEGY)
                                .flatMap(InstrumentReader::strategy)
                                .map(strategy -> scale(id, strategy))));
    }

    private static String scale(String id, StrategyRef strategy) {
        return id + " by " + text(strategy);
    }

    /** A strategy in a fault: its id and its parameters. */
    static String text(StrategyRef strategy) {
        return strategy.id() + (strategy.parameters().names().isEmpty() ? "" : " " + strategy.parameters());
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
        if (closed) {
            throw new IllegalStateException("batches: closed");
        }
        if (failure != null) {
            throw failure;
        }
        try {
            if (!ended) {
                read(ROWS_A_BATCH);
            }
            return batch.rows() == 0 ? Optional.empty() : Optional.of(finished());
        } catch (IOException e) {
            throw kept(new UncheckedIOException(e));
        } catch (RuntimeException e) {
            throw kept(e);
        }
    }

    /** What every later call has to throw, so that nobody takes a failure for the end. */
    private RuntimeException kept(RuntimeException e) {
        failure = e;
        return e;
    }

    private T whole() throws IOException {
        read(Integer.MAX_VALUE);
        return finished();
    }

    private void read(int most) throws IOException {
        reading = new Reading(Node.NONE).aboutPeople();
        batch = Responses.builder(instrument, contextNames).firstRow(nextRow);
        while (!ended && batch.rows() < most) {
            if (source.next(this)) {
                index++;
            } else {
                ended = true;
                source.trailing().ifPresent(reading::follow);
            }
        }
        reading.follow(tree);
        reading.throwIfFaulty();
        nextRow += batch.rows();
    }

    private T finished() {
        T finished = rows.batch().apply(batch.build(), cells);
        batch = Responses.builder(instrument, contextNames);
        return finished;
    }

    @Override
    public int readPlain(char[] text, int from) {
        if (cells != null) {
            cells.start(batch.rows());
        }
        if (plain.read(text, from, batch)) {
            return plain.at();
        }
        batch.dropRow();
        return ~plain.at();
    }

    @Override
    public void read(Node row) {
        if (cells != null) {
            cells.start(batch.rows());
        }
        readRow(new Piece(reading, Place.ROOT.field(RowsFields.ROWS).element(index), row));
    }

    private void readRow(Piece row) {
        Optional<Fields> found = row.fields(cells == null ? Shapes.RESPONSE_ROW : Shapes.SCORE_ROW);
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
                columns(fields.get(RowsFields.ANSWERS), instrument.items().size());
        for (int i = 0; i < answers.size(); i++) {
            int item = i;
            Piece answer = answers.get(i);
            answer(answer).ifPresent(given -> answer.attempt(() -> batch.answer(item, given)));
        }
        if (cells != null) {
            List<Piece> scores =
                    columns(fields.get(RowsFields.SCORES), instrument.scales().size());
            for (int scale = 0; scale < scores.size(); scale++) {
                cells.read(scores.get(scale), scale, batch.rows());
            }
        }
        fields.get(RowsFields.ROW)
                .flatMap(piece -> piece.whole(1, LAST_ROW))
                .ifPresentOrElse(batch::endRow, batch::endRow);
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

    static Optional<Answer> answer(Piece piece) {
        if (piece.isNumber()) {
            return piece.number().map(Answer::of);
        }
        return piece.isText()
                ? piece.word(Absence.class).map(Answer::absent)
                : piece.refused("a number, or why there is none,");
    }

    @Override
    public synchronized void close() {
        closed = true;
        source.close();
    }
}
