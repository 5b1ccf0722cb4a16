package org.relationalleadership.serialization;

/** How a document is written; when one is read, its text tells. */
public enum DocumentFormat {
    /** JSON (RFC 8259), in UTF-8, indented by two spaces. */
    JSON,
    /**
     * Lines of JSON (RFC 8259), in UTF-8: for responses and scores alone, the first line an object with what is true of
     * all rows, each further line a row.
     */
    NDJSON,
    /** YAML 1.2, in UTF-8: the form for people. */
    YAML
}
