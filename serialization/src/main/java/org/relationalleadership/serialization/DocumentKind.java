package org.relationalleadership.serialization;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.relationalleadership.check.Require;
import org.relationalleadership.serialization.Node.Scalar;

/**
 * The kinds of documents, each with the version in which it is written and the JSON Schema that describes it.
 *
 * <p>Versions are {@code major.minor} and count for each kind by itself. A minor version adds fields: documents of
 * older minor versions are read as they are. A newer one, or another major one, is a fault that names the version
 * needed.
 */
public enum DocumentKind {
    /** A framework: sources, constructs, and relations between them. */
    FRAMEWORK(0),
    /** An instrument: items, answer scales and scales, and perhaps the mapping of one export. */
    INSTRUMENT(2),
    /** A mapping as a file of its own: how one export is read. */
    MAPPING(1),
    /** One response, its answers by item. */
    RESPONSE(0),
    /** Responses, row by row. */
    RESPONSES(0),
    /** Scores, row by row, with the responses that they were made of. */
    SCORES(1),
    /** The scores of one response by scale, each with its explanation. */
    SCORE_SHEET(0),
    /** Evidence: how far the scores of a survey can be trusted, figure by figure. */
    EVIDENCE(0);

    /** The field that says it. */
    static final String FIELD = "formatVersion";

    private static final int MAJOR = 1;
    /** Without zeros before a number: one version has one text, in the schemas too. */
    private static final Pattern FORM =
            Pattern.compile("relational-leadership/([a-z-]+)/(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})");

    /** The newest; all before it are read. */
    private final int minor;

    DocumentKind(int minor) {
        this.minor = minor;
    }

    /** What documents of this kind say when they are written, such as {@code relational-leadership/instrument/1.2}. */
    public String formatVersion() {
        return formatVersion(minor);
    }

    private String formatVersion(int which) {
        return "relational-leadership/" + id() + "/" + MAJOR + "." + which;
    }

    /**
     * The JSON Schema (2020-12) of these documents, as JSON: fields, which are needed, what each holds, and a sentence
     * on each, so that an editor can complete a file.
     *
     * <p>It takes what is read without a fault, in every version that is read. The reverse does not hold: rules between
     * parts of a document, such as a member that no item has, only reading checks. The same text stands in the jar, as
     * {@code org/relationalleadership/serialization/schema/} and {@link #schemaName()}.
     */
    public String schema() {
        return SchemaText.of(this);
    }

    /** The name of the schema's file, such as {@code instrument-1.2.schema.json}. */
    public String schemaName() {
        return id() + "-" + version() + ".schema.json";
    }

    /** The word in {@code formatVersion}. */
    String id() {
        return Piece.word(this);
    }

    /** For example {@code 1.2}. */
    String version() {
        return MAJOR + "." + minor;
    }

    /** Each version that is read as it stands in a document, the newest first. */
    List<String> formatVersions() {
        return IntStream.rangeClosed(0, minor)
                .mapToObj(older -> formatVersion(minor - older))
                .toList();
    }

    Shape.Members shape() {
        return switch (this) {
            case FRAMEWORK -> Shapes.FRAMEWORK;
            case INSTRUMENT -> Shapes.INSTRUMENT;
            case MAPPING -> Shapes.MAPPING_FILE;
            case RESPONSE -> Shapes.RESPONSE;
            case RESPONSES -> Shapes.RESPONSES;
            case SCORES -> Shapes.SCORES;
            case SCORE_SHEET -> Shapes.SCORE_SHEET;
            case EVIDENCE -> Shapes.EVIDENCE;
        };
    }

    /** Throws where the document is another than this, or in a version that is not known here. */
    void check(Reading reading) {
        Optional<String> fault = fault(reading.tree());
        if (fault.isPresent()) {
            reading.fault(FIELD, fault.get());
            reading.throwIfFaulty();
        }
    }

    private Optional<String> fault(Node root) {
        if (!(root instanceof Node.Members object)) {
            return Optional.of("an object with '" + FIELD + ": " + formatVersion() + "' is needed, but the document is "
                    + (root instanceof Node.Elements ? "a list" : "a single value"));
        }
        Node node = object.nodes().get(FIELD);
        return node == null
                ? Optional.of("is missing; a document of this kind says '" + FIELD + ": " + formatVersion() + "'")
                : fault(node instanceof Scalar scalar ? scalar.text() : "");
    }

    /** What keeps a document with such a version from being read; empty where nothing does. */
    Optional<String> fault(String version) {
        Matcher parts = FORM.matcher(version);
        if (!parts.matches()) {
            return Optional.of("must be '" + formatVersion() + "', but was '" + Require.shortened(version) + "'");
        }
        if (!parts.group(1).equals(id())) {
            return Optional.of("this is a document of kind '" + parts.group(1) + "', but '" + id() + "' is needed");
        }
        int documentMajor = Integer.parseInt(parts.group(2));
        int documentMinor = Integer.parseInt(parts.group(3));
        return documentMajor == MAJOR && documentMinor <= minor
                ? Optional.empty()
                : Optional.of("the document needs a release that reads version " + documentMajor + "." + documentMinor
                        + " of this format, but this one reads " + MAJOR + ".0 to " + MAJOR + "." + minor);
    }
}
