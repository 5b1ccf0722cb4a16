package org.relationalleadership.serialization;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.relationalleadership.framework.Construct;
import org.relationalleadership.framework.Framework;
import org.relationalleadership.framework.Source;
import org.relationalleadership.instrument.Band;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.score.Explanation;
import org.relationalleadership.score.ScaleScore;
import org.relationalleadership.score.ScoreSheet;

/** Writes the scores of one response: the response, its scores by scale, and how each came about. */
final class ScoreSheetWriter {

    static final String EXPLANATIONS = "explanations";

    // What follows from a score and its scale, for whoever has the document alone.
    static final String BAND = "band";
    static final String Z = "z";
    static final String T = "t";
    static final String PERCENTILE_RANK = "percentileRank";

    private ScoreSheetWriter() {}

    static void write(ScoreSheet sheet, BinaryOperator<String> context, TokenTarget to) throws IOException {
        to.startObject();
        ResponseWriter.writeFields(DocumentKind.SCORE_SHEET, sheet.response(), context, to);
        List<ScaleScore> scores = sheet.scores();
        to.name(RowsFields.SCORES);
        to.startObject();
        for (ScaleScore score : scores) {
            to.name(score.scale().id());
            writeScore(score, to);
        }
        to.endObject();
        to.name(EXPLANATIONS);
        to.startObject();
        for (ScaleScore score : scores) {
            to.name(score.scale().id());
            writeExplanation(sheet, score, to);
        }
        to.endObject();
        to.endObject();
    }

    private static void writeScore(ScaleScore score, TokenTarget to) throws IOException {
        to.startObject();
        to.name(RowsFields.STRATEGY);
        JsonText.write(InstrumentWriter.strategy(score.scale()), to);
        ScoreCells.writeFields(score, NumberTexts::text, UnaryOperator.identity(), to);
        Optional<Band> band = score.band();
        if (band.isPresent()) {
            to.name(BAND);
            to.text(band.get().label());
        }
        writeNumber(Z, score.z(), to);
        writeNumber(T, score.t(), to);
        writeNumber(PERCENTILE_RANK, score.percentileRank(), to);
        to.endObject();
    }

    private static void writeExplanation(ScoreSheet sheet, ScaleScore score, TokenTarget to) throws IOException {
        Scale scale = score.scale();
        Explanation explanation = sheet.explain(scale.id());
        if (!explanation.instrument().equals(sheet.instrument())
                || !explanation.score().equals(score)) {
            throw refused(scale, "is of another score than that of the sheet");
        }
        to.startObject();
        to.name("uses");
        to.startArray();
        int position = 0;
        for (Explanation.Use use : explanation.uses()) {
            writeUse(scale, use, position++, to);
        }
        to.endArray();
        if (explanation.arithmetic().isPresent()) {
            to.name("arithmetic");
            to.text(explanation.arithmetic().get());
        }
        if (!explanation.measures().isEmpty()) {
            to.name("measures");
            to.startArray();
            for (Construct construct : explanation.measures()) {
                writeMeasured(sheet.instrument(), scale, construct, to);
            }
            to.endArray();
        }
        to.endObject();
    }

    private static void writeUse(Scale scale, Explanation.Use use, int position, TokenTarget to) throws IOException {
        Member member = use.member();
        boolean isInOrder = position < scale.members().size()
                && scale.members().get(position).equals(member);
        if (!isInOrder && !scale.members().contains(member)) {
            throw refused(
                    scale,
                    "says what " + member.kind() + " '" + member.id()
                            + "' brought, but that is no member with that weight");
        }
        to.startObject();
        to.name(member.kind().toString());
        to.text(member.id());
        if (use.text().isPresent()) {
            to.name("text");
            JsonText.write(Draft.wording(use.text().get()), to);
        }
        if (member.weight() != 1) {
            to.name("weight");
            to.number(NumberTexts.text(member.weight()));
        }
        if (use.given().isPresent()) {
            to.name("given");
            ResponseWriter.writeAnswer(use.given().get(), to);
        }
        writeFlag("reversed", use.reversed(), to);
        writeNumber("used", use.used(), to);
        writeFlag("filled", use.filled(), to);
        to.endObject();
    }

    private static void writeMeasured(Instrument instrument, Scale scale, Construct construct, TokenTarget to)
            throws IOException {
        Optional<Framework> framework = instrument.framework();
        if (framework
                .flatMap(known -> known.construct(construct.id()))
                .filter(construct::equals)
                .isEmpty()) {
            throw refused(
                    scale, "measures '" + construct.id() + "', but the instrument's framework has no such construct");
        }
        to.startObject();
        to.name("id");
        to.text(construct.id());
        to.name("title");
        to.text(construct.title());
        Optional<Source> source =
                framework.flatMap(known -> known.source(construct.citation().source()));
        if (source.isPresent()) {
            to.name("citation");
            to.text(source.get().cited());
        }
        to.endObject();
    }

    private static void writeNumber(String name, OptionalDouble number, TokenTarget to) throws IOException {
        if (number.isPresent()) {
            to.name(name);
            to.number(NumberTexts.text(number.getAsDouble()));
        }
    }

    /** A flag that is not set is left out. */
    private static void writeFlag(String name, boolean flag, TokenTarget to) throws IOException {
        if (flag) {
            to.name(name);
            to.flag(true);
        }
    }

    private static IllegalArgumentException refused(Scale scale, String why) {
        return new IllegalArgumentException(
                "score sheet: the explanation of scale '" + scale.id() + "' cannot be written: it " + why);
    }
}
