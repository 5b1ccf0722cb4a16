package org.relationalleadership.serialization;

/** How a document is written; when one is read, its text tells. */
public enum DocumentFormat {
    /** JSON (RFC 8259), in UTF-8, indented by two spaces. */
    JSON,
    /** YAML 1.2, in UTF-8: the form for people. */
    YAML
}
