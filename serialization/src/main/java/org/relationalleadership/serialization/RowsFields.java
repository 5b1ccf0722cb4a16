package org.relationalleadership.serialization;

import java.util.ArrayList;
import java.util.List;
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
    static final List<String> COUNTS = List.of("answered", "notAnswered", "notApplicable", "notAsked", "withoutScore");

    /** What may stand in the score of one scale, in the order in which it is written. */
    static final String[] CELL = cell();

    // positions in it
    static final int VALUE_AT = 0;
    static final int STANDARD_ERROR_AT = 1;
    static final int NO_SCORE_AT = 2;
    static final int WHY_AT = 3;
    static final int COUNTS_AT = 4;
    static final int SUBSTITUTED_AT = 9;

    /** What is told where the rows are not the end. */
    static final String BEHIND = "nothing may stand behind the rows";

    private RowsFields() {}

    /** The count whose name stands at a position. */
    static int count(AnswerCounts counts, int position) {
        return switch (position) {
            case 0 -> counts.answered();
            case 1 -> counts.notAnswered();
            case 2 -> counts.notApplicable();
            case 3 -> counts.notAsked();
            default -> counts.withoutScore();
        };
    }

    private static String[] cell() {
        List<String> names = new ArrayList<>(List.of(VALUE, STANDARD_ERROR, NO_SCORE, WHY));
        names.addAll(COUNTS);
        names.add(SUBSTITUTED);
        return names.toArray(String[]::new);
    }
}
