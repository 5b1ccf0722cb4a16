package org.relationalleadership.psychometrics.multisource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.psychometrics.number.StudentMean;
import org.relationalleadership.psychometrics.rating.Rating;
import org.relationalleadership.psychometrics.rating.Ratings;

/** Ratings by subject and role, each rater once. */
final class SubjectTable {

    private final Ratings state;
    private final double confidenceLevel;
    private final List<Rating> placed;
    private final SortedMap<String, SortedMap<String, List<Rating>>> bySubject = new TreeMap<>();
    private final List<String> groups;
    private long repeated;

    SubjectTable(Ratings state, double confidenceLevel) {
        this.state = state;
        this.confidenceLevel = confidenceLevel;
        this.placed = state.placed();
        for (Rating rating : placed) {
            bySubject
                    .computeIfAbsent(rating.subject(), subject -> new TreeMap<>())
                    .computeIfAbsent(rating.role(), role -> new ArrayList<>())
                    .add(rating.in(""));
        }
        TreeSet<String> roles = new TreeSet<>();
        bySubject.values().forEach(byRole -> {
            byRole.replaceAll((role, ratings) -> oneOfEach(ratings));
            roles.addAll(byRole.keySet());
        });
        roles.remove(Rating.SELF);
        this.groups = List.copyOf(roles);
    }

    /** The ratings of those who gave one, in an order of their own; who gave several is counted and left out. */
    private List<Rating> oneOfEach(List<Rating> ratings) {
        List<Rating> sorted = ratings.stream().sorted(Rating.ORDER).toList();
        List<Rating> single = new ArrayList<>();
        for (int from = 0, to; from < sorted.size(); from = to) {
            Rating rating = sorted.get(from);
            to = from + 1;
            boolean isNamed = !rating.respondent().isEmpty();
            while (isNamed && to < sorted.size() && rating.isAgain(sorted.get(to))) {
                to++;
            }
            if (to == from + 1) {
                single.add(rating);
            } else {
                repeated += to - from;
            }
        }
        return single;
    }

    MultisourceEvidence evidence() {
        List<String> columns = state.columns();
        List<Subject> subjects = new ArrayList<>();
        bySubject.forEach((name, byRole) -> subjects.add(new Subject(name, byRole, columns, groups)));
        List<SelfGaps> across = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            across.add(across(columns.get(column), column, subjects));
        }
        return new MultisourceEvidence(counts(), groups, subjects, across);
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("rows", state.rows());
        counts.put("rows-used", placed.size() - repeated);
        counts.put("rows-repeated", repeated);
        counts.put("rows-contradictory", state.contradictory());
        counts.put("rows-without-role", state.withoutRole());
        counts.put("rows-without-person", state.withoutPerson(placed));
        long self = 0;
        long others = 0;
        long both = 0;
        long inSeveralGroups = 0;
        for (Map<String, List<Rating>> byRole : bySubject.values()) {
            boolean hasSelf = !byRole.getOrDefault(Rating.SELF, List.of()).isEmpty();
            boolean hasOthers = groups.stream()
                    .anyMatch(role -> !byRole.getOrDefault(role, List.of()).isEmpty());
            self += hasSelf ? 1 : 0;
            others += hasOthers ? 1 : 0;
            both += hasSelf && hasOthers ? 1 : 0;
            inSeveralGroups += inSeveralGroups(byRole);
        }
        counts.put("subjects", (long) bySubject.size());
        counts.put("subjects-with-self-view", self);
        counts.put("subjects-with-others", others);
        counts.put("subjects-with-both", both);
        counts.put("raters-in-several-groups-of-a-subject", inSeveralGroups);
        return counts;
    }

    private static long inSeveralGroups(Map<String, List<Rating>> byRole) {
        Map<String, Long> roles = new TreeMap<>();
        byRole.values()
                .forEach(ratings -> ratings.stream()
                        .filter(rating -> !rating.respondent().isEmpty())
                        .forEach(rating -> roles.merge(rating.respondent(), 1L, Long::sum)));
        return roles.values().stream().filter(count -> count > 1).count();
    }

    private SelfGaps across(String id, int column, List<Subject> subjects) {
        List<SelfGaps.Group> each = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            each.add(across(groups.get(group), SelfGaps.GROUP, group, column, subjects));
        }
        return new SelfGaps(
                id,
                mean(SelfGaps.SELF, subjects, subject -> subject.self(column)),
                each,
                across(SelfGaps.OTHERS, SelfGaps.OF_RATERS, groups.size(), column, subjects),
                across(SelfGaps.OTHERS, SelfGaps.OF_GROUPS, groups.size() + 1, column, subjects));
    }

    private SelfGaps.Group across(String group, String method, int position, int column, List<Subject> subjects) {
        return new SelfGaps.Group(
                group,
                subjects.stream()
                        .mapToLong(subject -> subject.raters(position, column))
                        .sum(),
                mean(method, subjects, subject -> subject.others(position, column)),
                mean(SelfGaps.gap(method), subjects, subject -> subject.gap(position, column)));
    }

    /** The mean over the subjects that have a number. */
    private Estimate mean(String method, List<Subject> subjects, ToDoubleFunction<Subject> number) {
        double[] there = subjects.stream()
                .mapToDouble(number)
                .filter(each -> !Double.isNaN(each))
                .toArray();
        return StudentMean.of(method, there, confidenceLevel, "no subject has this in this column");
    }
}
