package org.relationalleadership.mapping;

/**
 * The names of the pieces of context that have a meaning of their own, as {@link Mapping#contextNames} gives them to the
 * rows; any other name is that of a group level.
 *
 * <p>They are texts and no enumeration, because they stand among the names of group levels, which are anybody's.
 */
public final class ContextName {

    /** Who answered. */
    public static final String RESPONDENT = "respondent";
    /** About whom. */
    public static final String SUBJECT = "subject";
    /** As what the respondent answered: themselves, or a group of raters. */
    public static final String ROLE = "role";
    /** When in the course of a programme, as {@link Wave#toString} writes it. */
    public static final String WAVE = "wave";
    /** Whether the respondent agrees to a page that names people. */
    public static final String CONSENT = "consent";
    /** How many seconds the row took to answer. */
    public static final String SECONDS = "seconds";
    /** The group level whose groups are two people who rate each other. */
    public static final String DYAD = "dyad";
    /** The group level whose groups went through a programme together. */
    public static final String COHORT = "cohort";

    private ContextName() {}
}
