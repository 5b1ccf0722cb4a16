package org.relationalleadership.psychometrics.change;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.mapping.ContextName;
import org.relationalleadership.response.Context;

/**
 * Whose answers are matched over the waves: a respondent, and where the survey has them the subject they answered about and
 * the role they answered in. Somebody who rates two colleagues is two of these.
 *
 * <p>Its text shows none of the three, because they are about people. Immutable and thread-safe.
 */
public final class Person implements Comparable<Person>, Serializable {

    private static final long serialVersionUID = 1;

    private static final Comparator<Person> ORDER = Comparator.comparing((Person person) -> person.respondent)
            .thenComparing(person -> person.subject)
            .thenComparing(person -> person.role);

    private final String respondent;
    private final String subject; // empty where there is none
    private final String role; // empty where there is none

    private Person(String respondent, String subject, String role) {
        this.respondent = respondent;
        this.subject = subject;
        this.role = role;
    }

    static Optional<Person> of(Context context, int row) {
        return context.value(ContextName.RESPONDENT, row)
                .map(respondent -> new Person(
                        respondent,
                        context.value(ContextName.SUBJECT, row).orElse(""),
                        context.value(ContextName.ROLE, row).orElse("")));
    }

    /** Who answered. */
    public String respondent() {
        return respondent;
    }

    /** About whom; empty where the survey does not say. */
    public Optional<String> subject() {
        return Optional.of(subject).filter(text -> !text.isEmpty());
    }

    /** In which role; empty where the survey does not say. */
    public Optional<String> role() {
        return Optional.of(role).filter(text -> !text.isEmpty());
    }

    /** By respondent, subject and role. */
    @Override
    public int compareTo(Person other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Person that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(respondent, subject, role);
    }

    /** Nothing that tells who it is. */
    @Override
    public String toString() {
        return "a person";
    }
}
