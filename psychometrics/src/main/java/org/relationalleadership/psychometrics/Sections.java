package org.relationalleadership.psychometrics;

import java.util.List;
import java.util.Locale;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.evidence.Finding;
import org.relationalleadership.evidence.Section;

/** How sections begin, and the words in them. */
final class Sections {

    private Sections() {}

    /** A section with findings, or with the reason why there are none. */
    static Section.Builder of(String id, String why, List<Finding> findings) {
        Section.Builder section = Section.builder().id(id).findings(findings);
        return findings.isEmpty() ? section.why(why) : section;
    }

    static Section none(String id, String why) {
        return of(id, why, List.of()).build();
    }

    static String why(List<String> contexts, String otherwise) {
        return contexts.isEmpty() ? otherwise : "no row names its " + String.join(" and ", contexts);
    }

    /** The name of a constant as it stands in a document. */
    static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String rounded(double number) {
        return Numbers.rounded(number);
    }

    static String text(double number) {
        return Numbers.text(number);
    }
}
