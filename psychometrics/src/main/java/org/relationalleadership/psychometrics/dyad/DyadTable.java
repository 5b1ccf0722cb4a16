package org.relationalleadership.psychometrics.dyad;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.psychometrics.rating.Rating;
import org.relationalleadership.psychometrics.rating.Ratings;

/** Ratings put where they belong: dyad by dyad, each with a side or two, each with a view or two. */
final class DyadTable {

    private final SortedMap<String, List<Views>> dyads = new TreeMap<>(); // sides by person, one or two
    private final Map<String, List<Views>> sidesOf = new HashMap<>(); // by person
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private long used;
    private long otherRoles;
    private long repeated;
    private long ofMoreThanTwo;
    private long withoutDyad;
    private long groupsOfMoreThanTwo;

    private DyadTable() {}

    /** One side: its person, and the rating of each view as far as there is one. */
    static final class Views {

        private final String dyad;
        private final String subject;
        private final Optional<String> partnerName;
        private @Nullable Rating self;
        private @Nullable Rating partner;
        private boolean isSelfGiven; // also where it was given more than once, and is not used

        Views(String dyad, String subject, Optional<String> partnerName) {
            this.dyad = dyad;
            this.subject = subject;
            this.partnerName = partnerName;
        }

        String dyad() {
            return dyad;
        }

        String subject() {
            return subject;
        }

        Optional<String> partnerName() {
            return partnerName;
        }

        /** The number of the self view; not a number where there is none. */
        double self(int column) {
            return self == null ? Double.NaN : self.value(column);
        }

        /** The number of the partner's view; not a number where there is none. */
        double partner(int column) {
            return partner == null ? Double.NaN : partner.value(column);
        }
    }

    static DyadTable of(Ratings ratings) {
        DyadTable table = new DyadTable();
        List<Rating> placed = ratings.placed();
        List<Rating> homed = homed(placed);
        table.makeDyads(members(homed));
        List<List<Rating>> homeless = new ArrayList<>();
        for (int from = 0, to; from < homed.size(); from = to) {
            to = from + 1;
            while (to < homed.size() && homed.get(from).isAgain(homed.get(to))) {
                to++;
            }
            table.put(homed.subList(from, to), homeless);
        }
        homeless.forEach(table::putWithoutDyad);
        table.count(ratings, placed);
        return table;
    }

    /** Two people, whoever of them is named first. */
    private record Two(String first, String second) {

        static Two of(Rating rating) {
            return new Two(
                    new TreeSet<>(List.of(rating.respondent(), rating.subject())).first(),
                    new TreeSet<>(List.of(rating.respondent(), rating.subject())).last());
        }
    }

    /** Gives partner views that name no dyad that of their two people, made of their names where no row names it. */
    private static List<Rating> homed(List<Rating> placed) {
        SortedMap<String, SortedSet<String>> named = members(placed);
        Map<Two, String> dyads = new HashMap<>();
        named.forEach((dyad, persons) -> {
            if (persons.size() == 2) {
                dyads.putIfAbsent(new Two(persons.first(), persons.last()), dyad);
            }
        });
        Set<String> taken = new HashSet<>(named.keySet());
        List<Rating> homed = new ArrayList<>(placed);
        homed.replaceAll(rating -> {
            if (!isView(rating)
                    || rating.role().equals(Rating.SELF)
                    || !rating.dyad().isEmpty()) {
                return rating;
            }
            return rating.in(dyads.computeIfAbsent(Two.of(rating), two -> name(two, taken)));
        });
        homed.sort(Rating.ORDER);
        return homed;
    }

    /** A name for a dyad that has none; other names may read the same, as an id can be any text. */
    private static String name(Two two, Set<String> taken) {
        String plain = two.first() + " & " + two.second();
        String name = plain;
        for (int next = 2; !taken.add(name); next++) {
            name = plain + " (" + next + ")";
        }
        return name;
    }

    /** The people of each dyad that ratings name. */
    private static SortedMap<String, SortedSet<String>> members(List<Rating> ratings) {
        SortedMap<String, SortedSet<String>> members = new TreeMap<>();
        for (Rating rating : ratings) {
            if (isView(rating) && !rating.dyad().isEmpty()) {
                SortedSet<String> persons = members.computeIfAbsent(rating.dyad(), dyad -> new TreeSet<>());
                persons.add(rating.subject());
                persons.add(rating.respondent());
            }
        }
        return members;
    }

    private static boolean isView(Rating rating) {
        return rating.role().equals(Rating.SELF)
                || (rating.role().equals(Rating.PARTNER) && !rating.respondent().isEmpty());
    }

    private void makeDyads(SortedMap<String, SortedSet<String>> members) {
        members.forEach((dyad, persons) -> {
            if (persons.size() > 2) {
                groupsOfMoreThanTwo++;
                return;
            }
            List<Views> sides = new ArrayList<>();
            for (String person : persons) {
                Optional<String> partner =
                        persons.stream().filter(each -> !each.equals(person)).findFirst();
                Views views = new Views(dyad, person, partner);
                sides.add(views);
                sidesOf.computeIfAbsent(person, name -> new ArrayList<>()).add(views);
            }
            dyads.put(dyad, sides);
        });
    }

    /** Puts the ratings that one respondent gave of one person in one role and dyad, mostly one. */
    private void put(List<Rating> same, List<List<Rating>> homeless) {
        Rating rating = same.get(0);
        if (!isView(rating)) {
            otherRoles += same.size();
        } else if (rating.dyad().isEmpty()) {
            homeless.add(same);
        } else {
            dyads.getOrDefault(rating.dyad(), List.of()).stream()
                    .filter(views -> views.subject.equals(rating.subject()))
                    .findFirst()
                    .ifPresentOrElse(views -> put(same, views), () -> ofMoreThanTwo += same.size());
        }
    }

    private void put(List<Rating> same, Views views) {
        Rating rating = same.get(0);
        boolean isSelf = rating.role().equals(Rating.SELF);
        views.isSelfGiven |= isSelf;
        if (same.size() > 1) {
            repeated += same.size();
        } else if (isSelf) {
            used++;
            views.self = rating;
        } else {
            used++;
            views.partner = rating;
        }
    }

    /** Puts self views that name no dyad into each dyad of that person that has none of its own. */
    private void putWithoutDyad(List<Rating> same) {
        Rating rating = same.get(0);
        List<Views> sides = sidesOf.getOrDefault(rating.subject(), List.of());
        List<Views> open = sides.stream().filter(views -> !views.isSelfGiven).toList();
        if (sides.isEmpty()) {
            withoutDyad += same.size();
        } else if (same.size() > 1 || open.isEmpty()) {
            repeated += same.size();
        } else {
            used++;
            open.forEach(views -> views.self = rating);
        }
    }

    private void count(Ratings ratings, List<Rating> placed) {
        counts.put("rows", ratings.rows());
        counts.put("rows-used", used);
        counts.put("rows-of-other-roles", otherRoles);
        counts.put("rows-repeated", repeated);
        counts.put("rows-of-more-than-two", ofMoreThanTwo);
        counts.put("rows-without-dyad", withoutDyad);
        counts.put("rows-contradictory", ratings.contradictory());
        counts.put("rows-without-role", ratings.withoutRole());
        counts.put("rows-without-person", ratings.withoutPerson(placed));
        long complete = dyads.values().stream()
                .filter(sides -> count(sides, true, true) == 2)
                .count();
        counts.put("dyads", (long) dyads.size());
        counts.put("dyads-complete", complete);
        counts.put("dyads-incomplete", dyads.size() - complete);
        counts.put("groups-of-more-than-two", groupsOfMoreThanTwo);
        counts.put(
                "persons-in-several-dyads",
                sidesOf.values().stream().filter(sides -> sides.size() > 1).count());
        List<Views> sides = dyads.values().stream().flatMap(List::stream).toList();
        counts.put("sides-with-both-views", count(sides, true, true));
        counts.put("sides-with-self-view-only", count(sides, true, false));
        counts.put("sides-with-partner-view-only", count(sides, false, true));
        counts.put("sides-without-view", count(sides, false, false));
    }

    private static long count(List<Views> sides, boolean hasSelf, boolean hasPartner) {
        return sides.stream()
                .filter(views -> (views.self != null) == hasSelf && (views.partner != null) == hasPartner)
                .count();
    }

    /** The sides of each dyad, one or two, by dyad and person. */
    Collection<List<Views>> dyads() {
        return dyads.values();
    }

    /** By the names that {@link DyadEvidence} lists. */
    Map<String, Long> counts() {
        return counts;
    }
}
