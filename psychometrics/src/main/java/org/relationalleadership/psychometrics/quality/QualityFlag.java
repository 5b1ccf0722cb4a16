package org.relationalleadership.psychometrics.quality;

/** What about a row of answers passes a cut-off. It is a reason to look, not to remove. */
public enum QualityFlag {
    /** The same option too often in a row. */
    LONG_STRING,
    /** Answers that hardly differ. */
    LOW_VARIABILITY,
    /** Halves of the scales that do not go together. */
    INCONSISTENT,
    /** Too many items without an answer, of those asked. */
    MANY_ABSENT,
    /** Less time than it takes to read. */
    TOO_FAST
}
