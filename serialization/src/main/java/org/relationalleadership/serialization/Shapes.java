package org.relationalleadership.serialization;

import static org.relationalleadership.serialization.Shape.either;
import static org.relationalleadership.serialization.Shape.entries;
import static org.relationalleadership.serialization.Shape.list;
import static org.relationalleadership.serialization.Shape.object;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.relationalleadership.check.Require;
import org.relationalleadership.framework.Closeness;
import org.relationalleadership.framework.Provenance;
import org.relationalleadership.framework.RelationType;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Key;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.mapping.DuplicateRule;
import org.relationalleadership.mapping.OnFault;
import org.relationalleadership.mapping.ValueForm;
import org.relationalleadership.score.AnswerCounts;
import org.relationalleadership.score.NoScore;

/** Each object of the documents: its fields, what they hold, and what an editor says of them. */
final class Shapes {

    /** The field by which a document names its schema for an editor; reading passes over it. */
    static final String SCHEMA_FIELD = "$schema";

    // single values

    private static final Shape ANY_TEXT = value(type("string"));
    private static final Shape TEXT = new Shape.Named("text", value(text("\\S")));
    private static final Shape TRIMMED = value(text("^\\S([\\s\\S]*\\S)?$"));
    private static final Shape TRIMMED_OR_EMPTY = value(text("^(\\S([\\s\\S]*\\S)?)?$"));
    private static final Shape ID = new Shape.Named(
            "id",
            value(text("^" + Require.ID_PATTERN + "$")
                    .text(
                            "description",
                            "1 to 128 letters, digits or _ . : / - of which the first is a letter, digit or _.")));
    /** An id that names a column beside those that every table of scores may have. */
    private static final Shape COLUMN_ID = new Shape.Narrowed(
            ID, keyword("not", words(Require.FIXED_COLUMNS.stream().sorted()).node()));
    /** A text of an export, where a number is as good. */
    private static final Shape CODE = new Shape.Named("code", value(code("\\S")));
    /** A text that is compared with what stands in a cell. */
    private static final Shape CELL_TEXT = new Shape.Named("cellText", value(code("^(\\S([\\s\\S]*\\S)?)?$")));

    private static final Shape NUMBER = value(type("number"));
    private static final Shape FLAG = value(type("boolean"));
    /** A number on an answer scale or a score. */
    private static final Shape POINT = new Shape.Named(
            "point",
            value(type("number")
                    .with("minimum", Node.number(-AnswerScale.FARTHEST))
                    .with("maximum", Node.number(AnswerScale.FARTHEST))));

    private static final Shape ABOVE_ZERO = value(aboveZero());
    private static final Shape ZERO_OR_MORE = value(type("number").with("minimum", Node.number(0L)));
    private static final Shape COUNT = new Shape.Named("count", whole(0, AnswerCounts.MOST_MEMBERS));
    private static final Shape DATE = new Shape.Named("date", value(text("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")));
    private static final Shape WAVE = new Shape.Named(
            "wave",
            value(text("^(pre|retrospective-pre|post|follow-up"
                            + "|(follow-up|pulse):([0-9]{4}|[+-][0-9]{4,9})-[0-9]{2}-[0-9]{2})$")
                    .text(
                            "description",
                            "pre, retrospective-pre, post, follow-up, follow-up:2026-05-01 or pulse:2026-05-01.")));
    private static final Shape WORDING = new Shape.Named(
            "wording",
            either(
                    TEXT,
                    entries(value(text("^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*$")), TEXT)
                            .atLeastOne()));
    private static final Shape STRATEGY_ID = new Shape.Named(
            "strategyId",
            new Shape.Narrowed(
                    ID,
                    keyword(
                            "examples",
                            Node.texts(List.of(
                                    "mean",
                                    "sum",
                                    "prorated-sum",
                                    "median",
                                    "minimum",
                                    "geometric-mean",
                                    "percent-of-maximum",
                                    "top-box",
                                    "count-at-least",
                                    "graded-response",
                                    "partial-credit")))));
    private static final Shape ABSENCE =
            value(words(Arrays.stream(Absence.values()).map(Absence::id)));
    private static final Shape ANSWER = new Shape.Named("answer", either(NUMBER, ABSENCE));

    // frameworks

    static final Shape.Members CITATION = object("citation", "A source, and the place in it.")
            .needs("source", ID, "The id of a source, of this framework or of the one that it extends.")
            .may("locator", TEXT, "The place in the source, such as a page.");

    private static final Shape CITED = new Shape.Named("cited", either(ID, CITATION));

    static final Shape.Members SOURCE = object("source", "What constructs and relations cite.")
            .needs("id", ID, "What citations name it by.")
            .needs("title", TEXT, "Its title.")
            .needs("publisher", TEXT, "Who published it.")
            .may("date", DATE, "When it was published: 2022, 2022-06 or 2022-06-03.")
            .needs("kind", TEXT, "What sort of source it is, in your words.");

    /** A construct of whatever kind, as long as that is not known. */
    static final Shape.Members CONSTRUCT_OF_SOME_KIND =
            object("construct", "A construct.").needs("kind", ID, "Its kind.").others(ANY_TEXT, ANY_TEXT);

    /** What is no competency, behavior or partnering attribute. */
    static final Shape.Members CONCEPT = object("construct", "What can be named, taught or measured.")
            .needs("id", ID, "What relations and instruments name it by.")
            .needs(
                    "kind",
                    new Shape.Narrowed(
                            ID,
                            keyword(
                                    "examples",
                                    Node.texts(List.of(
                                            "competency",
                                            "behavior",
                                            "partnering-attribute",
                                            "aim",
                                            "concept",
                                            "outcome",
                                            "practice",
                                            "role",
                                            "evaluation-fact")))),
                    "competency, behavior, partnering-attribute, or any other word for a concept.")
            .needs("title", TEXT, "Its name.")
            .needs("definition", TEXT, "What it means, in your own words.")
            .needs("citation", CITED, "Where it comes from: the id of a source, or the source and the place in it.")
            .may("provenance", word(Provenance.class), "Whether the source states it (the default) or it is inferred.")
            .may("order", whole(1, Integer.MAX_VALUE), "Its place among constructs that have an order, from 1.")
            .may("notes", entries(ID, TEXT), "Further texts, each under a name.")
            .may("evidence", TEXT, "How well it is supported; an outcome needs it.")
            .may("value", TEXT, "What is reported; an evaluation-fact needs it.")
            .may("asOf", DATE, "To when it refers: 2022, 2022-06 or 2022-06-03.")
            .where(implies(
                    isOneOf("kind", "competency", "behavior", "partnering-attribute"),
                    never(anyOf("evidence", "value", "asOf"))))
            .where(implies(isOneOf("kind", "outcome"), required("evidence")))
            .where(implies(isOneOf("kind", "evaluation-fact"), required("value")));

    /** A competency, behavior or partnering attribute. */
    static final Shape.Members CONSTRUCT = CONCEPT.without("evidence", "value", "asOf");

    static final Shape.Members RELATION = object("relation", "How one construct stands to another.")
            .needs("from", ID, "The id of the construct that it starts at.")
            .needs("type", word(RelationType.class), "What the one does to the other.")
            .needs("to", ID, "The id of the construct that it leads to.")
            .may("provenance", word(Provenance.class), "Whether the source states it (the default) or it is inferred.")
            .needs("citation", CITED, "Where it comes from: the id of a source, or the source and the place in it.")
            .may("why", TEXT, "Why it is taken to hold.")
            .may("closeness", word(Closeness.class), "How near two related constructs are; goes with related-to alone.")
            .where(implies(required("closeness"), isOneOf("type", Piece.word(RelationType.RELATED_TO))));

    static final Shape.Members FRAMEWORK = document(
            DocumentKind.FRAMEWORK,
            object("framework", "A framework: constructs, the relations between them, and the sources of both.")
                    .needs("id", ID, "What instruments and other frameworks name it by; worldwide where it can be.")
                    .needs("version", TEXT, "Its version, as a text; a new one for each change.")
                    .needs("title", TEXT, "Its name.")
                    .may(
                            "extends",
                            ID,
                            "The id of the framework to which this adds; relational-leadership is built in.")
                    .may("sources", list(SOURCE), "What constructs and relations cite.")
                    .may("constructs", list(CONCEPT), "What can be named, taught or measured.")
                    .may("relations", list(RELATION), "How constructs stand to each other."));

    // mappings

    static final Shape.Members FILTER = object("filter", "Which rows: those with one of some texts in a column.")
            .needs("column", CODE, "The header of the column.")
            .needs("in", list(CELL_TEXT).atLeast(1), "The texts that the column may hold, compared after trimming.");

    static final Shape.Members DUPLICATES = object("duplicates", "What becomes of rows that are of the same.")
            .needs(
                    "by",
                    list(ANY_TEXT).atLeast(1).distinct(),
                    "The context in which such rows agree, such as respondent.")
            .needs("keep", word(DuplicateRule.Keep.class), "Which row is kept; or error, where there must be none.");

    static final Shape.Members CONTEXT = context("context", CODE);

    static final Shape.Members SECONDS = object("seconds", "Where the time that a row took stands.")
            .needs("column", CODE, "The header of the column in which it stands.");

    private static final Shape.Members WAVE_CONTEXT = context("waveContext", WAVE);

    static final Shape.Members ROW_LAYOUT = object("rowLayout", "One of several responses in a row of the export.")
            .may("wave", WAVE, "The wave of this response.")
            .may("role", TEXT, "The role of this response.")
            .needs("columns", entries(ANY_TEXT, CODE).atLeastOne(), "By the id of an item, the header of its column.");

    static final Shape.Members EXPECTATION = object(
                    "expectation", "What must come out of a sample, so that the mapping tests itself.")
            .needs("scale", ID, "The id of a scale.")
            .may("wave", WAVE, "The wave that is meant; all where it is left out.")
            .may("role", ANY_TEXT, "The role that is meant; all where it is left out.")
            .may("n", whole(0, Long.MAX_VALUE), "How many rows have a score.")
            .may("mean", NUMBER, "The mean of the scores.")
            .may("tolerance", ZERO_OR_MORE, "By how much the mean may differ; 0 is the default.")
            .where(anyOf("n", "mean"));

    static final Shape.Members MAPPING = object("source", "How one export of the instrument is read.")
            .may(
                    "format",
                    new Shape.Narrowed(ANY_TEXT, keyword("examples", Node.texts(List.of("csv")))),
                    "The format of the export; csv is the default.")
            .may("charset", ANY_TEXT, "The character set of the export; UTF-8 is the default.")
            .may("separator", value(text("^[^\"\\r\\n]$")), "The character between cells; a comma is the default.")
            .may("decimal", value(words(Stream.of(".", ","))), "The decimal mark; a point is the default.")
            .may(
                    "values",
                    word(ValueForm.class),
                    "What stands in the cells: codes (the default), labels, or both mixed.")
            .may(
                    "codes",
                    entries(ANY_TEXT, entries(TRIMMED, ANSWER).atLeastOne()),
                    "By the id of an answer scale, what each code means: a score or an absence; by default the score itself.")
            .may("reversed", list(ANY_TEXT), "The ids of items that the export has reversed already.")
            .may(
                    "columns",
                    entries(ANY_TEXT, CODE),
                    "By the id of an item, the header of its column; by default the id.")
            .may("rows", list(ROW_LAYOUT), "The responses in one row of the export, where it holds several.")
            .may("notAsked", list(ANY_TEXT), "The ids of items that nobody was asked.")
            .may("keep", list(FILTER), "Which rows are read: those that every filter lets through.")
            .may("duplicates", DUPLICATES, "What becomes of rows that are of the same.")
            .may("respondent", CONTEXT, "Who answered.")
            .may("subject", CONTEXT, "Who is rated; by default respondents rate themselves.")
            .may("role", CONTEXT, "As what the respondent rates.")
            .may("groups", entries(COLUMN_ID, CONTEXT), "By level, such as team, where the group's name stands.")
            .may("wave", WAVE_CONTEXT, "When it was answered in the course of a programme.")
            .may("consent", FILTER, "Which rows agree to be shown by name.")
            .may("seconds", SECONDS, "How long a row took to answer, in seconds.")
            .may("missing", list(CELL_TEXT), "Texts that mean not answered, as an empty cell does.")
            .may("onFault", word(OnFault.class), "What an invalid answer does: stop (the default), or reject its row.")
            .may("expect", list(EXPECTATION), "What must come out of a sample.")
            .where(never(required("rows", "columns")
                    .with(
                            "properties",
                            new Draft()
                                    .with(
                                            "rows",
                                            keyword("minItems", Node.number(1L)).node())
                                    .with(
                                            "columns",
                                            keyword("minProperties", Node.number(1L))
                                                    .node())
                                    .node())));

    static final Shape.Members MAPPING_FILE = document(DocumentKind.MAPPING, MAPPING);

    // instruments

    static final Shape.Members PROVENANCE = object("provenance", "Where the instrument comes from.")
            .may("citation", ANY_TEXT, "Where it was published.")
            .may("licence", ANY_TEXT, "On what terms its wording may be used.")
            .may("validation", ANY_TEXT, "How well it was validated.");

    static final Shape.Members OPTION = object("option", "An answer that can be chosen.")
            .needs("score", POINT, "Its score, in the range.")
            .needs("label", WORDING, "What respondents read: one text, or one by language.");

    static final Shape.Members ANSWER_SCALE = object("answerScale", "The answers that an item allows.")
            .needs("range", list(POINT).atLeast(2).atMost(2), "The lowest and the highest score, as declared.")
            .may(
                    "options",
                    list(OPTION),
                    "The answers as they are shown; without them, any number in the range is one.")
            .may("notApplicable", list(WORDING), "Labels of answers that have no score.");

    static final Shape.Members ITEM = object("item", "One question or statement.")
            .needs("id", ID, "What scales and mappings name it by.")
            .needs("answers", ID, "The id of its answer scale.")
            .may(
                    "key",
                    word(Key.class),
                    "Whether more means more (forward, the default) or less (reversed) on a scale.")
            .may("text", WORDING, "What respondents read: one text, or one by language.");

    static final Shape.Members MEMBER = object("member", "An item or another scale, as a part of a scale.")
            .may("item", ID, "The id of an item.")
            .may("scale", ID, "The id of another scale.")
            .may(
                    "weight",
                    value(aboveZero().with("maximum", Node.number(Member.MOST_WEIGHT))),
                    "How much it counts; 1 is the default.")
            .may("discrimination", ABOVE_ZERO, "How well the item tells people apart, on strategies for latent traits.")
            .may("thresholds", list(NUMBER).atLeast(1), "Where one answer gives way to the next, on those strategies.")
            .where(oneOf("item", "scale"))
            .where(implies(required("discrimination"), required("thresholds")))
            .where(implies(required("thresholds"), required("discrimination")))
            .where(never(required("scale", "thresholds")));

    static final Shape.Members STRATEGY = object("strategy", "How scores are computed; parameters stand beside the id.")
            .needs("id", STRATEGY_ID, "The id of the strategy.")
            .others(ID, value(keyword("type", Node.texts(List.of("number", "string", "boolean")))));

    static final Shape.Members ANSWERED = object("answered", "How many members need an answer.")
            .may("atLeast", whole(1, Integer.MAX_VALUE), "This many members.")
            .may("atLeastShare", value(aboveZero().with("maximum", Node.number(1L))), "This share of them, rounded up.")
            .may("of", word(AnswerPolicy.Basis.class), "Of all members (the default), or of those that apply.")
            .may("gaps", word(AnswerPolicy.Gaps.class), "Whether gaps are left out (the default) or filled.")
            .where(oneOf("atLeast", "atLeastShare"))
            .where(implies(
                    isOneOf("of", Piece.word(AnswerPolicy.Basis.APPLICABLE)),
                    anyOf(required("atLeastShare"), isOneOf("gaps", Piece.word(AnswerPolicy.Gaps.PERSON_MEAN)))));

    static final Shape.Members RANK = object("rank", "How many of the group scored lower.")
            .needs("score", POINT, "A score.")
            .needs(
                    "percentile",
                    value(type("number").with("minimum", Node.number(0L)).with("maximum", Node.number(100L))),
                    "Its percentile rank, 0 to 100.");

    static final Shape.Members NORMS = object("norms", "How a group that was studied scored, as published.")
            .needs("citation", TEXT, "Where they were published.")
            .needs("n", whole(2, Integer.MAX_VALUE), "How many persons they rest on.")
            .may("population", ANY_TEXT, "Who these persons were.")
            .may("mean", POINT, "Their mean.")
            .may("sd", ABOVE_ZERO, "Their standard deviation.")
            .may(
                    "ranks",
                    list(RANK)
                            .with(
                                    "not",
                                    keyword("minItems", Node.number(1L))
                                            .with("maxItems", Node.number(1L))
                                            .node()),
                    "Percentile ranks of scores, both ascending; two at least.")
            .where(implies(required("mean"), required("sd")))
            .where(implies(required("sd"), required("mean")))
            .where(anyOf(
                    required("mean"),
                    required("ranks")
                            .with(
                                    "properties",
                                    keyword(
                                                    "ranks",
                                                    keyword("minItems", Node.number(1L))
                                                            .node())
                                            .node())));

    static final Shape.Members BAND = object("band", "A stretch of scores with a name.")
            .needs("from", NUMBER, "Where it starts, which belongs to it.")
            .may("below", NUMBER, "Where it ends, which belongs to the next.")
            .may("to", NUMBER, "Where the last one ends, which belongs to it.")
            .needs("label", TEXT, "Its name.")
            .where(oneOf("below", "to"));

    static final Shape.Members SCALE = object("scale", "What is scored: some members, and how.")
            .needs("id", COLUMN_ID, "What other scales and scores name it by.")
            .may("title", WORDING, "Its name: one text, or one by language.")
            .needs(
                    "members",
                    list(either(ID, MEMBER)).atLeast(1).atMost(Scale.MOST_MEMBERS),
                    "Items and other scales: the id of an item, or an object with more to say.")
            .may("strategy", either(STRATEGY_ID, STRATEGY), "How scores are computed: mean is the default.")
            .may(
                    "answered",
                    either(value(words(Stream.of("all"))), ANSWERED),
                    "How many members need an answer for a score: all is the default.")
            .may("measures", list(ID).distinct(), "The ids of constructs of the framework that it measures.")
            .may("norms", NORMS, "How a group that was studied scored, as published.")
            .may("bands", list(BAND).atLeast(1), "Stretches of scores with a name, one behind the other.");

    static final Shape.Members INSTRUMENT = document(
            DocumentKind.INSTRUMENT,
            object(
                            "instrument",
                            "An instrument: what is asked and how it is scored, and perhaps how one export is read.")
                    .needs("id", ID, "What responses and scores name it by; worldwide where it can be.")
                    .needs("version", TEXT, "Its version, as a text; a new one for each change of wording or scoring.")
                    .may("title", WORDING, "Its name: one text, or one by language.")
                    .may("framework", ID, "The id of the framework whose constructs its scales measure.")
                    .may("provenance", PROVENANCE, "Where it comes from.")
                    .needs("answerScales", entries(ID, ANSWER_SCALE), "By id, the answers that items allow.")
                    .needs("items", list(ITEM).atLeast(1), "What is asked.")
                    .needs("scales", list(SCALE).atLeast(1), "What is scored.")
                    .may("source", MAPPING, "How one export is read, where this file serves one platform."));

    // responses and scores

    static final Shape.Members ANSWERED_INSTRUMENT = object("answeredInstrument", "The instrument that was answered.")
            .needs("id", ID, "Its id.")
            .needs("version", TEXT, "Its version.");

    static final Shape.Members RESPONSE_ROW = object("row", "The answers of one response.")
            .may(RowsFields.ROW, whole(1, Long.MAX_VALUE), "Its number in the export.")
            .may(
                    RowsFields.CONTEXT,
                    list(either(TEXT, value(type("null")))),
                    "What is known of it, in the order of the head; null where it is not.")
            .needs(
                    RowsFields.ANSWERS,
                    list(ANSWER),
                    "By item, in the order of the head: a score, or why there is none.");

    static final Shape.Members SCORE = object("score", "The score of a response on a scale, or why there is none.")
            .may(RowsFields.VALUE, NUMBER, "The score.")
            .may(RowsFields.STANDARD_ERROR, ZERO_OR_MORE, "The standard error of the score.")
            .may(RowsFields.NO_SCORE, word(NoScore.Kind.class), "Why there is no score, as a word.")
            .may(RowsFields.WHY, TEXT, "Why there is no score, in words.")
            .may("answered", COUNT, "How many members were answered; 0 where it is left out, as with the next ones.")
            .may("notAnswered", COUNT, "How many were left open.")
            .may("notApplicable", COUNT, "How many did not apply.")
            .may("notAsked", COUNT, "How many were never asked.")
            .may("withoutScore", COUNT, "How many member scales had no score.")
            .may(RowsFields.SUBSTITUTED, whole(0, Integer.MAX_VALUE), "How many members were filled by the policy.")
            .where(oneOf(RowsFields.VALUE, RowsFields.NO_SCORE))
            .where(implies(required(RowsFields.NO_SCORE), required(RowsFields.WHY)))
            .where(implies(required(RowsFields.WHY), required(RowsFields.NO_SCORE)))
            .where(implies(required(RowsFields.STANDARD_ERROR), required(RowsFields.VALUE)));

    static final Shape.Members SCORE_ROW = RESPONSE_ROW.needs(
            RowsFields.SCORES, list(SCORE), "By scale, in the order of the head: a score, or why there is none.");

    static final Shape.Members SCORED_SCALE = object("scoredScale", "A scale and how it was scored.")
            .needs("id", ID, "The id of the scale.")
            .needs(RowsFields.STRATEGY, either(STRATEGY_ID, STRATEGY), "How its scores were computed.")
            .may(RowsFields.STANDARD_ERRORS, FLAG, "Whether its scores have standard errors.");

    static final Shape.Members RESPONSES = document(
            DocumentKind.RESPONSES,
            rows(object("responses", "Responses: a head that says what stands in the columns, then row after row."))
                    .needs(
                            RowsFields.ROWS,
                            list(RESPONSE_ROW),
                            "One by one, the responses; nothing stands behind them."));

    static final Shape.Members SCORES = document(
            DocumentKind.SCORES,
            rows(object(
                            "scores",
                            "Scores with their responses: a head that says what stands in the columns, then the rows."))
                    .needs(RowsFields.SCALES, list(SCORED_SCALE), "The scales of the instrument, in its order.")
                    .needs(
                            RowsFields.ROWS,
                            list(SCORE_ROW),
                            "One by one, responses and scores; nothing stands behind."));

    static final Shape.Members RESPONSE =
            document(DocumentKind.RESPONSE, response(object("response", "One response: context and answers by name.")));

    /** What stands for a scale of a sheet: how it was scored, the score, and what follows from it. */
    static final Shape.Members SCALE_SCORE = SCORE.behind(
                    object("scaleScore", "The score on a scale, or why there is none.")
                            .needs(
                                    RowsFields.STRATEGY,
                                    either(STRATEGY_ID, STRATEGY),
                                    "How it was computed; that of the instrument."))
            .may(ScoreSheetWriter.BAND, TEXT, "The label of the band that the score falls into.")
            .may(ScoreSheetWriter.Z, NUMBER, "The standard score among the scale's norms.")
            .may(ScoreSheetWriter.T, NUMBER, "The T score among the scale's norms.")
            .may(
                    ScoreSheetWriter.PERCENTILE_RANK,
                    value(type("number").with("minimum", Node.number(0L)).with("maximum", Node.number(100L))),
                    "The percentile rank among the scale's norms.");

    static final Shape.Members USE = object("use", "What one member brought to a score.")
            .may("item", ID, "The id of the item.")
            .may("scale", ID, "The id of the scale, where the member is one.")
            .may("text", WORDING, "What the item asks, or what the scale is called.")
            .may("weight", ABOVE_ZERO, "Its weight, where that is not 1.")
            .may("given", ANSWER, "The answer to the item as it was given, or why there is none.")
            .may("reversed", FLAG, "Whether the answer was reversed; false where it is left out.")
            .may("used", NUMBER, "The number that went into the arithmetic, where there is one.")
            .may("filled", FLAG, "Whether that number is the person's mean; false where it is left out.")
            .where(oneOf("item", "scale"));

    static final Shape.Members MEASURED = object("measured", "A construct that a scale measures.")
            .needs("id", ID, "Its id in the framework of the instrument.")
            .may("title", ANY_TEXT, "Its name.")
            .may("citation", ANY_TEXT, "The source that it comes from.");

    static final Shape.Members EXPLANATION = object("explanation", "How a score came about.")
            .needs("uses", list(USE), "What each member brought.")
            .may("arithmetic", ANY_TEXT, "The calculation with its numbers, where there is a score.")
            .may("measures", list(MEASURED), "What the scale measures.");

    static final Shape.Members SCORE_SHEET = document(
            DocumentKind.SCORE_SHEET,
            response(object("scoreSheet", "One response with its scores and how each came about."))
                    .needs(RowsFields.SCORES, entries(ID, SCALE_SCORE), "By scale, the score; every scale is there.")
                    .needs(
                            ScoreSheetWriter.EXPLANATIONS,
                            entries(ID, EXPLANATION),
                            "By scale, how the score came about; every scale is there."));

    // evidence

    static final Shape.Members INTERVAL = object("interval", "Where the quantity lies, both ends included.")
            .needs("method", ID, "The id of the exact definition, such as feldt.")
            .needs(
                    "confidenceLevel",
                    value(aboveZero().with("exclusiveMaximum", Node.number(1L))),
                    "How often such an interval holds the quantity.")
            .may("lower", NUMBER, "The lower end; where it is left out, the method sets no bound on this side.")
            .may("upper", NUMBER, "The upper end; where it is left out, the method sets no bound on this side.");

    static final Shape.Members ESTIMATE = object("estimate", "One figure, or why there is none.")
            .needs("method", ID, "The id of the exact definition, such as alpha-raw.")
            .may("value", NUMBER, "The figure.")
            .may("why", TEXT, "Why there is no figure.")
            .needs("n", whole(0, Long.MAX_VALUE), "How many rows, persons, pairs or groups it rests on.")
            .may("standardError", ZERO_OR_MORE, "The standard error of the figure, where the method gives one.")
            .may("interval", INTERVAL, "Where the quantity lies, where the method gives it.")
            .may("flags", list(TEXT), "What is odd about it.")
            .where(oneOf("value", "why"))
            .where(implies(anyOf("standardError", "interval"), required("value")));

    static final Shape.Members FINDING = object("finding", "What was found about one thing.")
            .may("place", entries(ID, TEXT), "What it is about, from the general to the special; empty is the survey.")
            .may("counts", entries(TEXT, whole(0, Long.MAX_VALUE)), "Whole numbers of rows or persons, by name.")
            .may("estimates", list(ESTIMATE), "The figures; no method twice.")
            .may("notes", list(TEXT), "What a reader must know.");

    static final Shape.Members SECTION = object("section", "Findings of one kind, or why there are none.")
            .needs("id", ID, "The kind, such as reliability.")
            .may("findings", list(FINDING), "What was found.")
            .may("why", TEXT, "Why there is nothing.")
            .may("notes", list(TEXT), "What holds for all of its findings.")
            .where(new Draft()
                    .list(
                            "oneOf",
                            List.of(
                                    required("why"),
                                    required("findings")
                                            .with(
                                                    "properties",
                                                    keyword(
                                                                    "findings",
                                                                    keyword("minItems", Node.number(1L))
                                                                            .node())
                                                            .node())),
                            Draft::node));

    static final Shape.Members EVIDENCE = document(
            DocumentKind.EVIDENCE,
            object("evidence", "How far the scores of one survey can be trusted.")
                    .needs(RowsFields.INSTRUMENT, ANSWERED_INSTRUMENT, "The instrument that was answered.")
                    .needs(RowsFields.ROWS, whole(0, Long.MAX_VALUE), "How many rows were read.")
                    .may("settings", entries(ID, TEXT), "What the figures were computed with, by name.")
                    .may("sections", list(SECTION), "What was found, kind by kind; no id twice."));

    private Shapes() {}

    // what several documents have in common

    private static Shape.Members document(DocumentKind kind, Shape.Members object) {
        return object.behind(object(object.name(), object.about())
                .may(SCHEMA_FIELD, ANY_TEXT, "Where an editor finds the schema of this document.")
                .needs(
                        DocumentKind.FIELD,
                        value(words(kind.formatVersions().stream())),
                        "The kind of document and the version of the format; new files take the first."));
    }

    private static Shape.Members response(Shape.Members object) {
        return object.needs(RowsFields.INSTRUMENT, ANSWERED_INSTRUMENT, "The instrument that was answered.")
                .may(RowsFields.CONTEXT, entries(ID, TEXT), "Who answered about whom, when, by name.")
                .needs(
                        RowsFields.ANSWERS,
                        entries(ID, ANSWER),
                        "By item, a score or why there is none; an item that is left out was not answered.");
    }

    private static Shape.Members rows(Shape.Members object) {
        return object.needs(RowsFields.INSTRUMENT, ANSWERED_INSTRUMENT, "The instrument that was answered.")
                .needs(RowsFields.ITEMS, list(ID), "The items of the instrument, in its order.")
                .may(
                        RowsFields.CONTEXT,
                        list(ID).distinct(),
                        "What is known of each response, such as respondent and wave.")
                .may(RowsFields.FIRST_ROW, whole(0, RowsReader.LAST_ROW), "How many rows there are before the first.");
    }

    private static Shape.Members context(String name, Shape value) {
        return object(name, "Where a piece of context stands.")
                .may("column", CODE, "The header of the column in which it stands.")
                .may("value", value, "What it is for all rows.")
                .may("map", entries(TRIMMED_OR_EMPTY, value), "What each text in the column means, where that differs.")
                .where(oneOf("column", "value"))
                .where(never(required("value", "map")
                        .with(
                                "properties",
                                keyword(
                                                "map",
                                                keyword("minProperties", Node.number(1L))
                                                        .node())
                                        .node())));
    }

    // keywords

    private static Shape value(Draft keywords) {
        return new Shape.Value(keywords);
    }

    private static Draft keyword(String name, Node value) {
        return new Draft().with(name, value);
    }

    private static Draft type(String name) {
        return new Draft().text("type", name);
    }

    private static Draft text(String pattern) {
        return type("string").text("pattern", pattern);
    }

    private static Draft code(String pattern) {
        return keyword("type", Node.texts(List.of("string", "number"))).text("pattern", pattern);
    }

    private static Draft aboveZero() {
        return type("number").with("exclusiveMinimum", Node.number(0L));
    }

    private static Shape whole(long least, long most) {
        return value(type("integer").with("minimum", Node.number(least)).with("maximum", Node.number(most)));
    }

    private static Draft words(Stream<String> words) {
        return keyword("enum", Node.texts(words.toList()));
    }

    private static <E extends Enum<E>> Shape word(Class<E> type) {
        return value(words(Arrays.stream(type.getEnumConstants()).map(Piece::word)));
    }

    // rules

    private static Draft required(String... names) {
        return keyword("required", Node.texts(List.of(names)));
    }

    private static Draft isOneOf(String name, String... words) {
        return required(name)
                .with(
                        "properties",
                        keyword(name, words(Stream.of(words)).node()).node());
    }

    private static Draft anyOf(Draft... schemas) {
        return new Draft().list("anyOf", List.of(schemas), Draft::node);
    }

    private static Draft anyOf(String... names) {
        return new Draft().list("anyOf", List.of(names), name -> required(name).node());
    }

    private static Draft oneOf(String... names) {
        return new Draft().list("oneOf", List.of(names), name -> required(name).node());
    }

    private static Draft implies(Draft condition, Draft consequence) {
        return keyword("if", condition.node()).with("then", consequence.node());
    }

    private static Draft never(Draft schema) {
        return keyword("not", schema.node());
    }
}
