package org.relationalleadership.serialization;

import java.util.Optional;
import org.relationalleadership.framework.RelationType;

/** What the association types of CASE and the relation types of the vocabulary mean to each other. */
final class CaseTypes {

    static final String CHILD = "isChildOf";
    private static final String PART = "isPartOf";
    private static final String PRECEDES = "precedes";
    static final String EXACT = "exactMatchOf";
    private static final String RELATED = "isRelatedTo";

    /** In which member of {@code extensions} stands what CASE has no field for. */
    static final String EXTENSION = "relational-leadership";

    private CaseTypes() {}

    /** The association type that says it best, though often less: the exact type goes into the extension. */
    static String association(RelationType type, boolean isExact) {
        return switch (type) {
            // What CASE has for any tree; a framework there lists behaviours under their competency.
            case PART_OF, STEP_OF, EXHIBITS -> CHILD;
            case PRECEDES -> PRECEDES;
            case RELATED_TO -> isExact ? EXACT : RELATED;
            default -> RELATED;
        };
    }

    /**
     * The relation type of an association without extension; empty where there is none that says the same.
     *
     * @param from the kind of the construct that it starts from
     * @param to the kind of the construct that it leads to
     */
    static Optional<RelationType> relation(String association, String from, String to) {
        return switch (association) {
            case CHILD ->
                Optional.of(
                        from.equals("behavior") && to.equals("competency")
                                ? RelationType.EXHIBITS
                                : RelationType.PART_OF);
            case PART -> Optional.of(RelationType.PART_OF);
            case PRECEDES -> Optional.of(RelationType.PRECEDES);
            case EXACT, RELATED -> Optional.of(RelationType.RELATED_TO);
            default -> Optional.empty();
        };
    }
}
