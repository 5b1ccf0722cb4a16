package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;

/**
 * Schema and reader agree on a document: what is read, the schema takes; what is not read although the schema takes it,
 * breaks a rule that a schema cannot say.
 */
final class SchemaAgreement {

    /** Reads a document. */
    interface Reading {
        Object read(String text) throws IOException;
    }

    /** The rules that {@code docs/json.md} lists, by the words in which they are told. */
    private static final Pattern NOT_FOR_A_SCHEMA = Pattern.compile(
            String.join(
                    "|",
                    List.of(
                            // what is named is there, and is there once
                            ": no (answer scale|item|scale|source|construct|framework|charset) '",
                            "is used already by|is taken by|is taken in|is a member twice|is named twice|stands twice|is not mapped",
                            "names no framework that defines it",
                            "stands already in|is used by two options|has the same wave and role as|column '.*' is item '.*' already",
                            "(role|wave) is said here and in|was not asked, but has a column",
                            // nothing leads in a circle, and relations join what they may
                            "cannot be a member of itself|is a framework that this one extends|has no relation to itself",
                            "a circle|leads back|EXHIBITS",
                            // one number fits another
                            "band '.*' (overlaps|leaves a gap|is the last one|must include|ends)|must end above where it starts",
                            "must lie in the range|must be below the highest|must ascend|must not descend",
                            "answered at least|is at most the upper one|an interval holds its figure|means .*, but an answer on scale|cannot be read back",
                            // a response and its scores fit the instrument at hand, and what follows from a score does
                            "is not known here|no item '|among the members|no construct '|the instrument at hand has",
                            "an answer on scale|by the score and the scale's|by the scale's policy",
                            "(scores|explanations)(\\.[^ ]*)?: (unknown field|field '.*' is needed)",
                            "rows\\[[0-9]+\\]: field 'context' is needed|, one for each that the head names, but has|where the head says",
                            // what is a day, a language, a name of a column
                            "a language is a tag|the day must be written like|a date is written",
                            "is the name of a column with details of a scale|has the id of a scale")),
            Pattern.DOTALL);

    private SchemaAgreement() {}

    static void assertAgreed(DocumentKind kind, String text, Reading reading) throws IOException {
        String schema = SchemaCheck.faults(kind, text);
        List<Fault> faults = List.of();
        try {
            reading.read(text);
        } catch (FaultException e) {
            faults = e.faults();
        }
        if (faults.isEmpty()) {
            assertThat(schema).as(text).isEmpty();
        } else if (schema.isEmpty()) {
            assertThat(faults.stream()
                            .map(Fault::toString)
                            .filter(fault -> !NOT_FOR_A_SCHEMA.matcher(fault).find()))
                    .as(text)
                    .isEmpty();
        }
    }
}
