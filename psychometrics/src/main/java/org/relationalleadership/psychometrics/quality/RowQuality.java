package org.relationalleadership.psychometrics.quality;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How one row was answered.
 *
 * <p>Immutable and thread-safe.
 *
 * @param row the position of the row in the survey, from 0
 * @param answered how many items have an answer
 * @param notAnswered how many were asked and not answered
 * @param notApplicable how many do not apply to the respondent
 * @param notAsked how many were not asked
 * @param longestString the most answers in a row with the same option; 0 where no item with options was answered
 * @param variability the standard deviation of the options ticked; empty below two of them
 * @param evenOdd the even-odd index, −1 where halves agree fully to 1; empty where it cannot be told
 * @param secondsPerAnswer empty where the time or every answer is missing
 * @param flags what passes a cut-off, in the order of the indices
 */
public record RowQuality(
        long row,
        int answered,
        int notAnswered,
        int notApplicable,
        int notAsked,
        int longestString,
        OptionalDouble variability,
        OptionalDouble evenOdd,
        OptionalDouble secondsPerAnswer,
        List<QualityFlag> flags) {

    /** Copies the flags. */
    public RowQuality {
        flags = List.copyOf(flags);
    }
}
