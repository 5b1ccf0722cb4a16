package org.relationalleadership.psychometrics.rating;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.mapping.ContextName;
import org.relationalleadership.psychometrics.number.Columns;
import org.relationalleadership.response.Context;
import org.relationalleadership.response.Observations;

/**
 * The ratings of a survey, as a state that grows with its rows times its columns.
 *
 * <p>A row is a self view where its role is {@code self}, or where it has no role and no subject other than its respondent;
 * a self view names its person as respondent, as subject, or as both. A row of another role is about its subject. A {@code
 * partner} view that names no subject, as in an export that keeps both views of a respondent in one row, is about the other
 * member of its dyad, if the rows of that dyad name exactly one other person. Rows that say two things at once, or too
 * little, are counted and left out. Not thread-safe.
 */
public final class Ratings implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int BLOCK = 4096;

    private final ArrayList<Rating> ratings = new ArrayList<>();
    private final Columns columns = new Columns("ratings");
    private long rows;
    private long contradictory;
    private long withoutRole;
    private long withoutPerson;

    /**
     * Takes rows in.
     *
     * @throws IllegalArgumentException if they have other columns or levels than those before
     */
    public void add(Observations observations) {
        columns.require(observations);
        RowReader reader = new RowReader(observations);
        byte[] codes = new byte[BLOCK];
        double[] values = new double[BLOCK];
        for (int from = 0; from < observations.rows(); from += BLOCK) {
            int count = Math.min(BLOCK, observations.rows() - from);
            @Nullable Rating[] block = new Rating[count];
            for (int row = 0; row < count; row++) {
                block[row] = reader.rating(from + row);
            }
            for (int column = 0; column < observations.columns().size(); column++) {
                observations.copyCodes(column, from, count, codes);
                observations.copyValues(column, from, count, values);
                for (int row = 0; row < count; row++) {
                    Rating rating = block[row];
                    if (rating != null) {
                        rating.values[column] = codes[row] < 0 ? Double.NaN : values[row];
                    }
                }
            }
        }
        rows += observations.rows();
    }

    /**
     * Takes in what another state has seen.
     *
     * @throws IllegalArgumentException if its rows had other columns or levels
     */
    public void merge(Ratings other) {
        columns.require(other.columns);
        ratings.addAll(other.ratings);
        rows += other.rows;
        contradictory += other.contradictory;
        withoutRole += other.withoutRole;
        withoutPerson += other.withoutPerson;
    }

    /** The columns; none before the first batch. */
    public List<String> columns() {
        return columns.names();
    }

    /** How many rows were seen. */
    public long rows() {
        return rows;
    }

    /** How many rows were left out because their role and their persons contradict each other. */
    public long contradictory() {
        return contradictory;
    }

    /** How many rows about somebody else were left out because they have no role. */
    public long withoutRole() {
        return withoutRole;
    }

    /** The ratings whose subject is known, in an order that does not depend on that of the rows. */
    public List<Rating> placed() {
        Map<String, Set<String>> members = members();
        List<Rating> placed = new ArrayList<>(ratings.size());
        for (Rating rating : ratings) {
            if (!rating.subject().isEmpty()) {
                placed.add(rating);
            } else {
                Set<String> others = new TreeSet<>(members.getOrDefault(rating.dyad(), Set.of()));
                others.remove(rating.respondent());
                if (others.size() == 1) {
                    placed.add(rating.about(others.iterator().next()));
                }
            }
        }
        placed.sort(Rating.ORDER);
        return placed;
    }

    /** How many rows were left out because they do not say who rated or who was rated; those that {@link #placed} drops too. */
    public long withoutPerson(List<Rating> placed) {
        return withoutPerson + ratings.size() - placed.size();
    }

    /** The persons that the rows of each dyad name. */
    private Map<String, Set<String>> members() {
        Map<String, Set<String>> members = new HashMap<>();
        for (Rating rating : ratings) {
            if (rating.role().equals(Rating.SELF) || rating.role().equals(Rating.PARTNER)) {
                Set<String> persons = members.computeIfAbsent(rating.dyad(), dyad -> new TreeSet<>());
                persons.add(rating.respondent());
                persons.add(rating.subject());
                persons.remove("");
            }
        }
        return members;
    }

    /** Reads who rated whom off the rows of a batch, and keeps what can be used. */
    private final class RowReader {

        private final Observations observations;
        private final int width;
        private final Texts respondents;
        private final Texts subjects;
        private final Texts roles;
        private final Texts dyads;

        RowReader(Observations observations) {
            this.observations = observations;
            this.width = observations.columns().size();
            Context context = observations.context();
            this.respondents = new Texts(context, ContextName.RESPONDENT);
            this.subjects = new Texts(context, ContextName.SUBJECT);
            this.roles = new Texts(context, ContextName.ROLE);
            this.dyads = new Texts(context, ContextName.DYAD);
        }

        @Nullable
        Rating rating(int row) {
            int place = observations.contextRow(row);
            String respondent = respondents.of(place);
            String subject = subjects.of(place);
            String role = roles.of(place);
            String dyad = dyads.of(place);
            boolean isOneNamed = respondent.isEmpty() != subject.isEmpty();
            boolean isOneself = Rating.isOfOneself(respondent, subject);
            if (respondent.isEmpty() && subject.isEmpty()) {
                withoutPerson++;
            } else if (role.equals(Rating.SELF) ? !isOneNamed && !isOneself : !role.isEmpty() && isOneself) {
                contradictory++;
            } else if (role.equals(Rating.SELF) || (role.isEmpty() && (isOneself || subject.isEmpty()))) {
                String person = respondent.isEmpty() ? subject : respondent;
                return kept(new Rating(person, person, Rating.SELF, dyad, new double[width]));
            } else if (role.isEmpty()) {
                withoutRole++;
            } else if (subject.isEmpty() && (dyad.isEmpty() || !role.equals(Rating.PARTNER))) {
                withoutPerson++;
            } else {
                return kept(new Rating(respondent, subject, role, dyad, new double[width]));
            }
            return null;
        }

        private Rating kept(Rating rating) {
            ratings.add(rating);
            return rating;
        }
    }

    /** A column of context that there may not be. */
    private static final class Texts {

        private final Context context;
        private final String name;
        private final List<String> dictionary;
        private final boolean isThere;

        Texts(Context context, String name) {
            this.context = context;
            this.name = name;
            this.isThere = context.names().contains(name);
            this.dictionary = isThere ? context.dictionary(name) : List.of();
        }

        /** The text of a row; empty where there is none. */
        String of(int row) {
            int code = isThere ? context.code(name, row) : -1;
            return code < 0 ? "" : dictionary.get(code);
        }
    }
}
