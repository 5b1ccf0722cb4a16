package org.relationalleadership.psychometrics.rating;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;

/** One view of one person: who gave it, about whom, as what, in which dyad, and its numbers by column. */
public final class Rating implements Serializable {

    /** The role of those who rate themselves. */
    public static final String SELF = "self";
    /** The role of the other member of a dyad. */
    public static final String PARTNER = "partner";

    /** By dyad, subject, role and respondent; then by the numbers, so that the order does not depend on that of the rows. */
    public static final Comparator<Rating> ORDER = Comparator.comparing(Rating::dyad)
            .thenComparing(Rating::subject)
            .thenComparing(Rating::role)
            .thenComparing(Rating::respondent)
            .thenComparing(rating -> rating.values, Arrays::compare);

    private static final long serialVersionUID = 1;

    private final String respondent;
    private final String subject;
    private final String role;
    private final String dyad;
    final double[] values; // not a number where there is none

    Rating(String respondent, String subject, String role, String dyad, double[] values) {
        this.respondent = respondent;
        this.subject = subject;
        this.role = role;
        this.dyad = dyad;
        this.values = values;
    }

    /** Whether who gave a rating is whom it is about, so that it is no view of others whatever its role. */
    public static boolean isOfOneself(String respondent, String subject) {
        return respondent.equals(subject);
    }

    Rating about(String person) {
        return new Rating(respondent, person, role, dyad, values);
    }

    /** This rating in a dyad. */
    public Rating in(String dyad) {
        return new Rating(respondent, subject, role, dyad, values);
    }

    /** Who gave it; empty where that is not known. */
    public String respondent() {
        return respondent;
    }

    /** About whom. */
    public String subject() {
        return subject;
    }

    /** As what: {@link #SELF}, {@link #PARTNER}, or another role. */
    public String role() {
        return role;
    }

    /** The dyad that the row names; empty where it names none. */
    public String dyad() {
        return dyad;
    }

    /** Whether there is a number in a column. */
    public boolean isPresent(int column) {
        return !Double.isNaN(values[column]);
    }

    /** The number in a column; not a number where there is none, which {@link #isPresent} tells. */
    public double value(int column) {
        return values[column];
    }

    /** Whether the same respondent gave both of the same subject, in the same role and dyad. */
    public boolean isAgain(Rating other) {
        return respondent.equals(other.respondent)
                && subject.equals(other.subject)
                && role.equals(other.role)
                && dyad.equals(other.dyad);
    }
}
