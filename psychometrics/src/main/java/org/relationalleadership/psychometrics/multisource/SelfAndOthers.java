package org.relationalleadership.psychometrics.multisource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.psychometrics.number.StudentMean;
import org.relationalleadership.psychometrics.rating.Rating;
import org.relationalleadership.psychometrics.rating.Ratings;
import org.relationalleadership.response.Observations;

/**
 * How people see themselves and how others see them, as a metric: 360-degree gaps by rater group.
 *
 * <p>It reads the context {@code respondent}, {@code subject} and {@code role} of each row. The role is the rater group, whatever it is
 * called: {@code partner}, {@code peer}, {@code direct-report}, {@code supervisor}; {@code self}, or no role and no subject other
 * than the respondent, is the self view and never counts among others. A rater may be anonymous: a row of another role without
 * a respondent is a rater of its own. A {@code partner} row without a subject is about the other member of its {@code dyad}.
 *
 * <p>Several waves are several surveys: {@code SelfAndOthers.of(0.95).by("wave")}.
 *
 * <p>The state grows with rows times columns. The result grows with subjects times columns times rater groups. Whatever the cut
 * and order of the rows, the result is the same, bit for bit, because figures are computed in the end, in the order of the names.
 */
public final class SelfAndOthers {

    private SelfAndOthers() {}

    /**
     * The metric.
     *
     * @param confidenceLevel of the intervals across subjects, above 0 and below 1
     * @throws IllegalArgumentException if the level does not lie between 0 and 1
     */
    public static Metric<?, MultisourceEvidence> of(double confidenceLevel) {
        return new GapMetric(confidenceLevel);
    }

    private record GapMetric(double confidenceLevel) implements Metric<Ratings, MultisourceEvidence> {

        GapMetric {
            if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
                throw new IllegalArgumentException("self and others: a confidence level lies between 0 and 1, but was "
                        + Numbers.text(confidenceLevel));
            }
        }

        @Override
        public Ratings start() {
            return new Ratings();
        }

        @Override
        public void add(Ratings state, Observations rows) {
            state.add(rows);
        }

        @Override
        public void merge(Ratings state, Ratings other) {
            state.merge(other);
        }

        @Override
        public MultisourceEvidence finish(Ratings state) {
            return new Gaps(state, confidenceLevel).evidence();
        }
    }

    /** The raters of one subject by role, each with one rating. */
    private record Raters(String subject, SortedMap<String, List<Rating>> byRole) {

        /** The numbers of a role in a column. */
        double[] numbers(String role, int column) {
            return byRole.getOrDefault(role, List.of()).stream()
                    .filter(rating -> rating.isPresent(column))
                    .mapToDouble(rating -> rating.value(column))
                    .toArray();
        }
    }

    /** The computation in the end. */
    private static final class Gaps {

        private final Ratings state;
        private final double confidenceLevel;
        private final List<Rating> placed;
        private final List<String> columns;
        private final List<Raters> subjects = new ArrayList<>();
        private final List<String> groups;
        private long repeated;

        Gaps(Ratings state, double confidenceLevel) {
            this.state = state;
            this.confidenceLevel = confidenceLevel;
            this.placed = state.placed();
            this.columns = state.columns();
            SortedMap<String, SortedMap<String, List<Rating>>> bySubject = new TreeMap<>();
            for (Rating rating : placed) {
                bySubject
                        .computeIfAbsent(rating.subject(), subject -> new TreeMap<>())
                        .computeIfAbsent(rating.role(), role -> new ArrayList<>())
                        .add(rating.in(""));
            }
            bySubject.forEach((subject, byRole) -> {
                byRole.replaceAll((role, ratings) -> oneOfEach(ratings));
                subjects.add(new Raters(subject, byRole));
            });
            TreeSet<String> roles = new TreeSet<>();
            subjects.forEach(raters -> roles.addAll(raters.byRole().keySet()));
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
            List<MultisourceEvidence.Subject> people = subjects.stream()
                    .map(raters -> new MultisourceEvidence.Subject(raters.subject(), ofSubject(raters)))
                    .toList();
            List<SelfGaps> across = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                across.add(across(column, people));
            }
            return new MultisourceEvidence(counts(), groups, people, across);
        }

        private Map<String, Long> counts() {
            Map<String, Long> counts = new LinkedHashMap<>();
            counts.put("rows", state.rows());
            counts.put("rows-used", placed.size() - repeated);
            counts.put("rows-repeated", repeated);
            counts.put("rows-contradictory", state.contradictory());
            counts.put("rows-without-role", state.withoutRole());
            counts.put("rows-without-person", state.withoutPerson(placed));
            counts.put("subjects", (long) subjects.size());
            counts.put(
                    "subjects-with-self-view",
                    subjects.stream().filter(Gaps::hasSelf).count());
            counts.put(
                    "subjects-with-others",
                    subjects.stream().filter(Gaps::hasOthers).count());
            counts.put(
                    "subjects-with-both",
                    subjects.stream()
                            .filter(raters -> hasSelf(raters) && hasOthers(raters))
                            .count());
            counts.put(
                    "raters-in-several-groups-of-a-subject",
                    subjects.stream().mapToLong(Gaps::inSeveralGroups).sum());
            return counts;
        }

        private static boolean hasSelf(Raters raters) {
            return !raters.byRole().getOrDefault(Rating.SELF, List.of()).isEmpty();
        }

        private static boolean hasOthers(Raters raters) {
            return raters.byRole().entrySet().stream()
                    .anyMatch(role -> !role.getKey().equals(Rating.SELF)
                            && !role.getValue().isEmpty());
        }

        private static long inSeveralGroups(Raters raters) {
            Map<String, Long> roles = new TreeMap<>();
            raters.byRole()
                    .values()
                    .forEach(ratings -> ratings.stream()
                            .filter(rating -> !rating.respondent().isEmpty())
                            .forEach(rating -> roles.merge(rating.respondent(), 1L, Long::sum)));
            return roles.values().stream().filter(count -> count > 1).count();
        }

        private List<SelfGaps> ofSubject(Raters raters) {
            List<SelfGaps> all = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                all.add(ofSubject(raters, column));
            }
            return all;
        }

        private SelfGaps ofSubject(Raters raters, int column) {
            double[] own = raters.numbers(Rating.SELF, column);
            Estimate self = own.length == 0
                    ? Estimate.none(SelfGaps.SELF, "there is no self view with a number in this column", 0)
                    : Estimate.of(SelfGaps.SELF, own[0], 1);
            List<SelfGaps.Group> gaps = new ArrayList<>();
            List<Double> all = new ArrayList<>();
            List<Double> means = new ArrayList<>();
            for (String group : groups) {
                double[] numbers = raters.numbers(group, column);
                gaps.add(ofSubject(group, SelfGaps.GROUP, self, numbers, numbers.length));
                if (numbers.length > 0) {
                    Arrays.stream(numbers).forEach(all::add);
                    means.add(StudentMean.mean(numbers));
                }
            }
            return new SelfGaps(
                    columns.get(column),
                    self,
                    gaps,
                    ofSubject(SelfGaps.OTHERS, SelfGaps.OF_RATERS, self, array(all), all.size()),
                    ofSubject(SelfGaps.OTHERS, SelfGaps.OF_GROUPS, self, array(means), all.size()));
        }

        private static SelfGaps.Group ofSubject(
                String group, String method, Estimate self, double[] numbers, long raters) {
            Estimate others = numbers.length == 0
                    ? Estimate.none(method, "there is no rater with a number in this column", 0)
                    : Estimate.of(method, StudentMean.mean(numbers), raters);
            Estimate gap = self.isPresent() && others.isPresent()
                    ? Estimate.of(SelfGaps.gap(method), self.value() - others.value(), 1 + raters)
                    : Estimate.none(
                            SelfGaps.gap(method), "it takes the self view and that of others in this column", 0);
            return new SelfGaps.Group(group, raters, others, gap);
        }

        private SelfGaps across(int column, List<MultisourceEvidence.Subject> people) {
            List<SelfGaps> each =
                    people.stream().map(person -> person.columns().get(column)).toList();
            List<SelfGaps.Group> gaps = new ArrayList<>();
            for (int group = 0; group < groups.size(); group++) {
                int position = group;
                gaps.add(across(
                        each.stream().map(gap -> gap.groups().get(position)).toList(),
                        groups.get(group),
                        SelfGaps.GROUP));
            }
            return new SelfGaps(
                    columns.get(column),
                    mean(SelfGaps.SELF, each.stream().map(SelfGaps::self).toList()),
                    gaps,
                    across(each.stream().map(SelfGaps::ofRaters).toList(), SelfGaps.OTHERS, SelfGaps.OF_RATERS),
                    across(each.stream().map(SelfGaps::ofGroups).toList(), SelfGaps.OTHERS, SelfGaps.OF_GROUPS));
        }

        private SelfGaps.Group across(List<SelfGaps.Group> each, String group, String method) {
            return new SelfGaps.Group(
                    group,
                    each.stream().mapToLong(SelfGaps.Group::raters).sum(),
                    mean(method, each.stream().map(SelfGaps.Group::others).toList()),
                    mean(
                            SelfGaps.gap(method),
                            each.stream().map(SelfGaps.Group::gap).toList()));
        }

        private Estimate mean(String method, List<Estimate> each) {
            double[] there = each.stream()
                    .filter(Estimate::isPresent)
                    .mapToDouble(Estimate::value)
                    .toArray();
            return StudentMean.of(method, there, confidenceLevel, "no subject has this in this column");
        }

        private static double[] array(List<Double> numbers) {
            return numbers.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
