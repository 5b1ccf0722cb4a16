package org.relationalleadership.psychometrics.quality;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relationalleadership.check.Require;
import org.relationalleadership.mapping.ContextName;

/**
 * The people who were invited to answer.
 *
 * <p>A person who was invited to several waves has an entry for each, with its {@code wave}; without one, an entry is for the
 * survey as a whole. Immutable and thread-safe.
 *
 * @param entries one for each invitation
 */
public record Roster(List<Entry> entries) {

    /**
     * One invitation.
     *
     * @param respondent the id that the rows of this person have as their {@code respondent}
     * @param context the groups of the person and, if there are several, the wave, by name as in the rows
     */
    public record Entry(String respondent, Map<String, String> context) {

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if the respondent or a text of the context is blank
         */
        public Entry {
            Require.text("roster: respondent", respondent);
            context.forEach((name, text) -> Require.text("roster: " + Require.id("roster: context", name), text));
            context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
        }

        String wave() {
            return context.getOrDefault(ContextName.WAVE, Seen.NONE);
        }
    }

    /**
     * Checks that no invitation stands twice.
     *
     * @throws IllegalArgumentException if a respondent has two entries for one wave, or one for a wave and one for none
     */
    public Roster {
        entries = List.copyOf(entries);
        Set<List<String>> invitations = new HashSet<>();
        Set<String> people = new HashSet<>();
        Set<String> always = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            boolean isAlways = entry.wave().equals(Seen.NONE);
            boolean isNewPerson = people.add(entry.respondent());
            boolean isNew = invitations.add(List.of(entry.respondent(), entry.wave()));
            if (isAlways) {
                always.add(entry.respondent());
            }
            if (!isNew || (!isNewPerson && always.contains(entry.respondent()))) {
                throw new IllegalArgumentException(
                        "roster: a respondent stands once for each wave, or once for all, but entry " + (i + 1)
                                + " is about one who is there already");
            }
        }
    }
}
