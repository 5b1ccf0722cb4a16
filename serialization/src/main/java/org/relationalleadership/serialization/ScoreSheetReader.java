package org.relationalleadership.serialization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;
import org.relationalleadership.framework.Construct;
import org.relationalleadership.framework.Framework;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.Band;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.instrument.Wording;
import org.relationalleadership.response.Response;
import org.relationalleadership.score.AnswerCounts;
import org.relationalleadership.score.Explanation;
import org.relationalleadership.score.ScaleScore;
import org.relationalleadership.score.ScoreSheet;

/**
 * Reads the scores of one response, and how each came about: the sheet explains itself from the document.
 *
 * <p>What follows from a score and the instrument (band, place among the norms) may be left out, but where it stands,
 * it has to be right. Title and citation of what is measured are those of the framework as it is now, whatever the
 * document says: a catalogue may be corrected after a sheet was written.
 */
final class ScoreSheetReader {

    /** What a document says of how one score came about. */
    private record Told(List<Explanation.Use> uses, Optional<String> arithmetic, List<Construct> measures) {

        static final Told NOTHING = new Told(List.of(), Optional.empty(), List.of());

        Explanation explanation(ScoreSheet sheet, int scale) {
            return new Explanation(sheet.instrument(), sheet.score(scale), uses, arithmetic, measures);
        }
    }

    private final Instrument instrument;
    private final ScoreCells cells;
    private final List<Told> told = new ArrayList<>();

    private ScoreSheetReader(Instrument instrument) {
        this.instrument = instrument;
        this.cells = new ScoreCells(instrument.scales());
    }

    static ScoreSheet document(Reading reading, Instruments instruments) {
        DocumentKind.SCORE_SHEET.check(reading.aboutPeople());
        Fields fields = reading.root().fields(Shapes.SCORE_SHEET).orElseThrow();
        Optional<Response> response = ResponseReader.response(fields, instruments);
        Optional<ScoreSheetReader> sheet = response.map(known -> new ScoreSheetReader(known.instrument()));
        sheet.ifPresent(reader -> reader.read(fields));
        reading.throwIfFaulty();
        return sheet.orElseThrow().sheet(response.orElseThrow());
    }

    private ScoreSheet sheet(Response response) {
        List<Told> explanations = List.copyOf(told);
        return cells.sheet(response, (sheet, scale) -> explanations.get(scale).explanation(sheet, scale));
    }

    private void read(Fields fields) {
        Optional<Fields> scores = byScale(fields.get(RowsFields.SCORES));
        Optional<Fields> explanations = byScale(fields.get(ScoreSheetWriter.EXPLANATIONS));
        for (int position = 0; position < instrument.scales().size(); position++) {
            int at = position;
            Scale scale = instrument.scales().get(position);
            cells.withStandardErrors(position);
            scores.flatMap(all -> all.get(scale.id()))
                    .flatMap(piece -> piece.fields(Shapes.SCALE_SCORE))
                    .ifPresent(cell -> readScore(cell, at, scale));
            told.add(explanations
                    .flatMap(all -> all.get(scale.id()))
                    .flatMap(piece -> piece.fields(Shapes.EXPLANATION))
                    .map(explanation -> explanation(explanation, scale))
                    .orElse(Told.NOTHING));
        }
    }

    /** An object with a field for each scale, all of them needed. */
    private Optional<Fields> byScale(Optional<Piece> object) {
        Shape.Members shape = Shape.object("byScale", "");
        for (Scale scale : instrument.scales()) {
            shape = shape.needs(scale.id(), Shapes.SCALE_SCORE, "");
        }
        Shape.Members scales = shape;
        return object.flatMap(piece -> piece.fields(scales));
    }

    // scores

    private void readScore(Fields cell, int position, Scale scale) {
        cell.get(RowsFields.STRATEGY)
                .ifPresent(piece -> InstrumentReader.strategy(piece)
                        .filter(strategy -> !strategy.equals(scale.strategy()))
                        .ifPresent(strategy -> piece.fault("the instrument at hand has strategy '"
                                + RowsReader.text(scale.strategy()) + "', but was '"
                                + Require.shortened(RowsReader.text(strategy)) + "'")));
        Optional<Double> value = cells.read(cell, position, 0);
        if (value.isEmpty() && cell.get(RowsFields.VALUE).isPresent()) {
            return; // nothing follows from what cannot be read
        }
        Optional<ScaleScore> score = value.map(known -> ScaleScore.of(scale, known, new AnswerCounts(0, 0, 0, 0, 0)));
        requireSame(
                cell.get(ScoreSheetWriter.BAND),
                Piece::text,
                score.flatMap(ScaleScore::band).map(Band::label),
                label -> "'" + Require.shortened(label) + "'",
                "bands");
        requireSame(cell, ScoreSheetWriter.Z, score.map(ScaleScore::z));
        requireSame(cell, ScoreSheetWriter.T, score.map(ScaleScore::t));
        requireSame(cell, ScoreSheetWriter.PERCENTILE_RANK, score.map(ScaleScore::percentileRank));
    }

    private static void requireSame(Fields cell, String field, Optional<OptionalDouble> expected) {
        requireSame(
                cell.get(field),
                piece -> piece.number().map(number -> number + 0.0), // never −0.0
                expected.filter(OptionalDouble::isPresent).map(OptionalDouble::getAsDouble),
                Numbers::text,
                "norms");
    }

    private static <V> void requireSame(
            Optional<Piece> piece,
            Function<Piece, Optional<V>> read,
            Optional<V> expected,
            Function<V, String> text,
            String source) {
        Optional<V> found = piece.flatMap(read);
        if (found.isPresent() && !found.equals(expected)) {
            String rule = expected.map(known -> "it is " + text.apply(known)).orElse("there is none");
            piece.orElseThrow()
                    .fault("by the score and the scale's " + source + " " + rule + ", but was "
                            + text.apply(found.get()));
        }
    }

    // explanations

    private Told explanation(Fields fields, Scale scale) {
        Map<String, Member> items = new LinkedHashMap<>();
        Map<String, Member> scales = new LinkedHashMap<>();
        scale.members()
                .forEach(member -> (member.kind() == Member.Kind.ITEM ? items : scales).put(member.id(), member));
        List<Explanation.Use> uses = new ArrayList<>();
        fields.elements("uses")
                .forEach(piece -> piece.fields(Shapes.USE)
                        .flatMap(use -> use(use, items, scales))
                        .ifPresent(uses::add));
        List<Construct> measures = new ArrayList<>();
        fields.elements("measures")
                .forEach(piece -> piece.fields(Shapes.MEASURED).ifPresent(measured -> {
                    measured.text("title");
                    measured.text("citation");
                    measured.get("id").flatMap(this::construct).ifPresent(measures::add);
                }));
        return new Told(uses, fields.text("arithmetic"), measures);
    }

    private Optional<Construct> construct(Piece piece) {
        return piece.text().flatMap(id -> {
            Optional<Construct> construct = instrument.framework().flatMap(framework -> framework.construct(id));
            if (construct.isEmpty()) {
                List<String> known = instrument.framework().map(Framework::constructs).orElse(List.of()).stream()
                        .map(Construct::id)
                        .toList();
                piece.fault("no construct '" + Require.shortened(id) + "'"
                        + piece.reading().hint(id, known));
            }
            return construct;
        });
    }

    private static Optional<Explanation.Use> use(Fields fields, Map<String, Member> items, Map<String, Member> scales) {
        Optional<Piece> item = fields.get("item");
        if (item.isPresent() == fields.get("scale").isPresent()) {
            fields.object().fault("needs either 'item' or 'scale'");
            return Optional.empty();
        }
        Optional<Member> member = item.isPresent()
                ? item.flatMap(id -> id.known("item among the members", items))
                : fields.get("scale").flatMap(id -> id.known("scale among the members", scales));
        fields.get("weight")
                .ifPresent(piece -> piece.number()
                        .filter(weight -> member.isPresent() && member.get().weight() != weight)
                        .ifPresent(weight -> piece.fault("the instrument at hand has weight "
                                + Numbers.text(member.orElseThrow().weight()) + ", but was " + Numbers.text(weight))));
        Optional<Wording> text = fields.get("text").flatMap(Piece::wording);
        Optional<Answer> given = fields.get("given").flatMap(RowsReader::answer);
        boolean reversed = fields.get("reversed").flatMap(Piece::truth).orElse(false);
        boolean filled = fields.get("filled").flatMap(Piece::truth).orElse(false);
        Optional<Double> used = fields.get("used").flatMap(Piece::number);
        return member.map(known -> new Explanation.Use(
                known, text, given, reversed, used.map(OptionalDouble::of).orElse(OptionalDouble.empty()), filled));
    }
}
