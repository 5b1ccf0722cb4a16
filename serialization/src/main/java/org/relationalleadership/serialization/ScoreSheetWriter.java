package org.relationalleadership.serialization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.relationalleadership.framework.Construct;
import org.relationalleadership.framework.Framework;
import org.relationalleadership.framework.Source;
import org.relationalleadership.instrument.Band;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.response.Response;
import org.relationalleadership.score.Explanation;
import org.relationalleadership.score.ScaleScore;
import org.relationalleadership.score.ScoreSheet;

/** The scores of one response as a tree: the response, its scores by scale, and how each came about. */
final class ScoreSheetWriter {

    static final String EXPLANATIONS = "explanations";

    // What follows from a score and its scale, for whoever has the document alone.
    static final String BAND = "band";
    static final String Z = "z";
    static final String T = "t";
    static final String PERCENTILE_RANK = "percentileRank";

    private ScoreSheetWriter() {}

    static Node node(ScoreSheet sheet, BinaryOperator<String> context) {
        Response response = sheet.response();
        Draft scores = new Draft();
        Draft explanations = new Draft();
        for (ScaleScore score : sheet.scores()) {
            scores.with(score.scale().id(), score(score));
            explanations.with(score.scale().id(), explanation(sheet, score));
        }
        return ResponseWriter.fill(
                        new Draft().text(DocumentKind.FIELD, DocumentKind.SCORE_SHEET.formatVersion()),
                        response,
                        context)
                .with(RowsFields.SCORES, scores.node())
                .with(EXPLANATIONS, explanations.node())
                .node();
    }

    private static Node score(ScaleScore score) {
        Draft draft = new Draft().with(RowsFields.STRATEGY, InstrumentWriter.strategy(score.scale()));
        ScoreCells.fill(draft, score).text(BAND, score.band().map(Band::label));
        score.z().ifPresent(z -> draft.with(Z, Node.number(z)));
        score.t().ifPresent(t -> draft.with(T, Node.number(t)));
        score.percentileRank().ifPresent(rank -> draft.with(PERCENTILE_RANK, Node.number(rank)));
        return draft.node();
    }

    private static Node explanation(ScoreSheet sheet, ScaleScore score) {
        Scale scale = score.scale();
        Explanation explanation = sheet.explain(scale.id());
        if (!explanation.instrument().equals(sheet.instrument())
                || !explanation.score().equals(score)) {
            throw refused(scale, "is of another score than that of the sheet");
        }
        List<Node> uses = new ArrayList<>();
        for (Explanation.Use use : explanation.uses()) {
            uses.add(use(scale, use, uses.size()));
        }
        return new Draft()
                .with("uses", Node.list(uses))
                .text("arithmetic", explanation.arithmetic())
                .list("measures", explanation.measures(), construct -> measured(sheet.instrument(), scale, construct))
                .node();
    }

    private static Node use(Scale scale, Explanation.Use use, int position) {
        boolean isInOrder = position < scale.members().size()
                && scale.members().get(position).equals(use.member());
        if (!isInOrder && !scale.members().contains(use.member())) {
            throw refused(
                    scale,
                    "says what " + use.member().kind() + " '" + use.member().id()
                            + "' brought, but that is no member with that weight");
        }
        Draft draft = new Draft()
                .text(use.member().kind().toString(), use.member().id())
                .with("text", use.text().map(Draft::wording));
        if (use.member().weight() != 1) {
            draft.with("weight", Node.number(use.member().weight()));
        }
        draft.with("given", use.given().map(ResponseWriter::answer));
        if (use.reversed()) {
            draft.with("reversed", Node.flag(true));
        }
        use.used().ifPresent(number -> draft.with("used", Node.number(number)));
        if (use.filled()) {
            draft.with("filled", Node.flag(true));
        }
        return draft.node();
    }

    private static Node measured(Instrument instrument, Scale scale, Construct construct) {
        Optional<Framework> framework = instrument.framework();
        if (framework
                .flatMap(known -> known.construct(construct.id()))
                .filter(construct::equals)
                .isEmpty()) {
            throw refused(
                    scale, "measures '" + construct.id() + "', but the instrument's framework has no such construct");
        }
        return new Draft()
                .text("id", construct.id())
                .text("title", construct.title())
                .text(
                        "citation",
                        framework
                                .flatMap(known ->
                                        known.source(construct.citation().source()))
                                .map(Source::cited))
                .node();
    }

    private static IllegalArgumentException refused(Scale scale, String why) {
        return new IllegalArgumentException(
                "score sheet: the explanation of scale '" + scale.id() + "' cannot be written: it " + why);
    }
}
