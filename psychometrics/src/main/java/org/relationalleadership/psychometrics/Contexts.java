package org.relationalleadership.psychometrics;

import java.util.ArrayList;
import java.util.List;
import org.relationalleadership.mapping.ContextName;

/**
 * Which pieces of context the rows of a survey have, by their names.
 *
 * @param names all of them, in the order of the rows
 */
record Contexts(List<String> names) {

    private static final List<String> NO_GROUPS = List.of(
            ContextName.RESPONDENT,
            ContextName.SUBJECT,
            ContextName.ROLE,
            ContextName.WAVE,
            ContextName.CONSENT,
            ContextName.SECONDS);

    boolean has(String name) {
        return names.contains(name);
    }

    /** The group levels: all that is neither a person, a role, a wave, consent nor a time. */
    List<String> levels() {
        return names.stream().filter(name -> !NO_GROUPS.contains(name)).toList();
    }

    /** What rows must have in common to be one sample: the wave and the role, where there are such. */
    List<String> cells() {
        List<String> cells = new ArrayList<>(List.of(ContextName.WAVE, ContextName.ROLE));
        cells.retainAll(names);
        return List.copyOf(cells);
    }

    /** The role, where there is one, and within it this. */
    List<String> rolesAnd(String name) {
        List<String> both = new ArrayList<>(only(ContextName.ROLE));
        both.add(name);
        return List.copyOf(both);
    }

    /** These of the cells. */
    List<String> only(String name) {
        return has(name) ? List.of(name) : List.of();
    }
}
