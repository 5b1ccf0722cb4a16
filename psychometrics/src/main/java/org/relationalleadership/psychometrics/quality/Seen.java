package org.relationalleadership.psychometrics.quality;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.relationalleadership.mapping.ContextName;
import org.relationalleadership.response.Context;
import org.relationalleadership.response.Observations;

/** Who has answered anything, with some of the context; rows whose respondent is not known are counted. */
@SuppressWarnings("serial") // its collections are those of the JDK, which can be sent
final class Seen implements Serializable {

    private static final long serialVersionUID = 1;

    static final String NONE = "";

    private final Set<List<String>> people = new HashSet<>(); // respondent, then the context
    private final Map<List<String>, Long> nameless = new HashMap<>(); // by the context, with an empty respondent
    private long blank;

    void add(Observations rows, List<String> names) {
        Context context = rows.context();
        for (int row = 0; row < rows.rows(); row++) {
            int at = row;
            if (IntStream.range(0, rows.columns().size()).noneMatch(column -> rows.isPresent(at, column))) {
                blank++;
                continue;
            }
            List<String> key = new ArrayList<>();
            key.add(context.value(ContextName.RESPONDENT, rows.contextRow(row)).orElse(NONE));
            names.forEach(
                    name -> key.add(context.value(name, rows.contextRow(at)).orElse(NONE)));
            if (key.get(0).equals(NONE)) {
                nameless.merge(List.copyOf(key), 1L, Long::sum);
            } else {
                people.add(List.copyOf(key));
            }
        }
    }

    void merge(Seen other) {
        people.addAll(other.people);
        other.nameless.forEach((key, rows) -> nameless.merge(key, rows, Long::sum));
        blank += other.blank;
    }

    Set<List<String>> people() {
        return people;
    }

    Map<List<String>, Long> nameless() {
        return nameless;
    }

    long blank() {
        return blank;
    }
}
