package org.relationalleadership.mapping;

/** In which form an export writes answers. */
public enum ValueForm {
    /** As codes: numbers or short texts that the mapping turns into scores. */
    CODES,
    /** As the labels that the respondents read. */
    LABELS,
    /** As codes in one place and labels in another; a code is tried first. */
    MIXED
}
