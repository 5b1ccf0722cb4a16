package org.relationalleadership.serialization;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.relationalleadership.score.AnswerCounts;

/** The field names of documents that are written row by row. */
final class RowsFields {

    static final String INSTRUMENT = "instrument";
    static final String ITEMS = "items";
    static final String SCALES = "scales";
    static final String STRATEGY = "strategy";
    static final String STANDARD_ERRORS = "standardErrors";
    static final String CONTEXT = "context";
    static final String FIRST_ROW = "firstRow";
    static final String ROWS = "rows";

    static final String ROW = "row";
    static final String ANSWERS = "answers";
    static final String SCORES = "scores";

    static final String VALUE = "value";
    static final String STANDARD_ERROR = "standardError";
    static final String NO_SCORE = "noScore";
    static final String WHY = "why";

    /** How many members a policy filled; follows from the counts. */
    static final String SUBSTITUTED = "substituted";

    /** The counts of answers, in the order of {@link AnswerCounts}. */
    static final Map<String, Function<AnswerCounts, Integer>> COUNTS = counts();

    /** What is told where the rows are not the end. */
    static final String BEHIND = "nothing may stand behind the rows";

    private RowsFields() {}

    private static Map<String, Function<AnswerCounts, Integer>> counts() {
        Map<String, Function<AnswerCounts, Integer>> counts = new LinkedHashMap<>();
        counts.put("answered", AnswerCounts::answered);
        counts.put("notAnswered", AnswerCounts::notAnswered);
        counts.put("notApplicable", AnswerCounts::notApplicable);
        counts.put("notAsked", AnswerCounts::notAsked);
        counts.put("withoutScore", AnswerCounts::withoutScore);
        return Collections.unmodifiableMap(counts);
    }
}
