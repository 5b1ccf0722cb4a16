package org.relationalleadership.mapping;

/** What reading does when a row cannot be read as the mapping says. */
public enum OnFault {
    /** The whole export is refused, with its faults. */
    STOP,
    /** The row is left out, counted and listed; faults of the file as a whole still stop. */
    REJECT_ROW
}
