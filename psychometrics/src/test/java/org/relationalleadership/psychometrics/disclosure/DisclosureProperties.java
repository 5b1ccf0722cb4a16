package org.relationalleadership.psychometrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * An attacker with linear algebra. He knows which groups there are, down to people without one, and the figures of the shown
 * places. What he can compute are the sums in the row space of the shown places over the finest groups.
 */
class DisclosureProperties {

    private static final String WITHOUT = "(none)";
    private static final double ZERO = 1e-7;

    private static final List<Set<String>> LEVELS = List.of(
            Set.of(),
            Set.of("cohort"),
            Set.of("cohort", "team"),
            Set.of("cohort", "team", "dyad"),
            Set.of("role"),
            Set.of("cohort", "role"),
            Set.of("cohort", "team", "role"));

    @Property(tries = 400, seed = "20261122")
    void withstandsAttacksOnAHierarchy(@ForAll Random random) {
        attack(random, 5, LEVELS.subList(0, 4));
    }

    @Property(tries = 400, seed = "20261122")
    void withstandsAttacksOnAHierarchyCrossedWithRoles(@ForAll Random random) {
        attack(random, 5, LEVELS);
    }

    @Property(tries = 200, seed = "20261122")
    void withstandsAttacksWhateverTheMinimum(@ForAll Random random) {
        attack(random, 2 + random.nextInt(4), LEVELS);
    }

    @Property(tries = 200, seed = "20261122")
    void doesNotDependOnTheOrderOfPlaces(@ForAll Random random) {
        List<Map<String, String>> people = people(random);
        Map<Map<String, String>, Long> counts = counts(people, some(random, LEVELS, people));
        DisclosurePolicy policy = DisclosurePolicy.standard();
        List<Map<String, String>> places = new ArrayList<>(counts.keySet());
        Collections.shuffle(places, random);
        Map<Map<String, String>, Long> shuffled = new LinkedHashMap<>();
        places.forEach(place -> shuffled.put(place, counts.get(place)));
        assertThat(policy.hidden(shuffled)).isEqualTo(policy.hidden(counts));
        Set<Map<String, String>> few = new LinkedHashSet<>(counts.keySet());
        few.removeIf(place -> counts.getOrDefault(place, 0L) >= 5);
        assertThat(policy.hidden(counts)).containsAll(few);
        assertThat(DisclosurePolicy.none().hidden(counts)).isEmpty();
    }

    private static void attack(Random random, int minimum, List<Set<String>> possible) {
        List<Map<String, String>> people = people(random);
        List<Set<String>> levels = some(random, possible, people);
        Map<Map<String, String>, Long> counts = counts(people, levels);
        Set<Map<String, String>> hidden = DisclosurePolicy.of(minimum).hidden(counts);

        List<Map<String, String>> groups = groups(people, levels);
        List<Map<String, String>> shown = new ArrayList<>(counts.keySet());
        shown.removeAll(hidden);
        RealMatrix known = rowSpace(shown, groups);

        for (Map<String, String> place : hidden) {
            assertThat(unknown(place, groups, known).getNorm())
                    .as("%s computed from %s of %s", place, shown, counts)
                    .isGreaterThan(ZERO);
        }
        for (Set<String> level : levels) {
            Map<Map<String, String>, Long> few = new LinkedHashMap<>();
            people.forEach(person -> few.merge(withGaps(level, person), 1L, Long::sum));
            few.keySet().removeAll(shown);
            few.values().removeIf(n -> n >= minimum);
            List<Map<String, String>> cells = List.copyOf(few.keySet());
            List<RealVector> parts =
                    cells.stream().map(cell -> unknown(cell, groups, known)).toList();
            List<Long> sizes = cells.stream().map(few::get).toList();
            assertThat(disclosedSum(parts, sizes, 0, new ArrayRealVector(groups.size()), minimum))
                    .as("sum of few of %s from %s of %s", cells, shown, counts)
                    .isFalse();
        }
    }

    /** Whether some of the cells have fewer people than allowed and a known sum. */
    private static boolean disclosedSum(
            List<RealVector> parts, List<Long> sizes, int from, RealVector sum, long peopleLeft) {
        for (int i = from; i < parts.size(); i++) {
            if (sizes.get(i) < peopleLeft) {
                RealVector more = sum.add(parts.get(i));
                if (more.getNorm() < ZERO || disclosedSum(parts, sizes, i + 1, more, peopleLeft - sizes.get(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Orthonormal columns that span the sums of the shown places. */
    private static RealMatrix rowSpace(List<Map<String, String>> shown, List<Map<String, String>> groups) {
        RealMatrix sums = new Array2DRowRealMatrix(groups.size(), shown.size() + 1);
        for (int i = 0; i < shown.size(); i++) {
            sums.setColumnVector(i, members(shown.get(i), groups));
        }
        SingularValueDecomposition svd = new SingularValueDecomposition(sums);
        int rank = svd.getRank();
        return rank == 0
                ? new Array2DRowRealMatrix(groups.size(), 1)
                : svd.getU().getSubMatrix(0, groups.size() - 1, 0, rank - 1);
    }

    /** What is left of a place when all that is known of it is taken away. */
    private static RealVector unknown(Map<String, String> place, List<Map<String, String>> groups, RealMatrix known) {
        RealVector members = members(place, groups);
        return members.subtract(known.operate(known.transpose().operate(members)));
    }

    private static RealVector members(Map<String, String> place, List<Map<String, String>> groups) {
        return new ArrayRealVector(groups.stream()
                .mapToDouble(group -> group.entrySet().containsAll(place.entrySet()) ? 1 : 0)
                .toArray());
    }

    /** The finest groups that can be: whatever combines cells that the tables have, people without one among them. */
    private static List<Map<String, String>> groups(List<Map<String, String>> people, List<Set<String>> levels) {
        Set<String> parts = new LinkedHashSet<>();
        levels.forEach(parts::addAll);
        List<Map<String, String>> groups = List.of(Map.of());
        for (String part : parts) {
            Set<String> names = new LinkedHashSet<>();
            people.forEach(person -> names.add(person.getOrDefault(part, WITHOUT)));
            List<Map<String, String>> longer = new ArrayList<>();
            groups.forEach(group -> names.forEach(name -> {
                Map<String, String> more = new TreeMap<>(group);
                more.put(part, name);
                longer.add(more);
            }));
            groups = longer;
        }
        for (Set<String> level : levels) {
            Set<Map<String, String>> cells = new LinkedHashSet<>();
            people.forEach(person -> cells.add(withGaps(level, person)));
            groups = groups.stream()
                    .filter(group -> cells.contains(withGaps(level, group)))
                    .toList();
        }
        return groups;
    }

    private static Map<String, String> withGaps(Set<String> level, Map<String, String> person) {
        Map<String, String> cell = new TreeMap<>();
        level.forEach(part -> cell.put(part, person.getOrDefault(part, WITHOUT)));
        return cell;
    }

    private static Map<Map<String, String>, Long> counts(List<Map<String, String>> people, List<Set<String>> levels) {
        Map<Map<String, String>, Long> counts = new LinkedHashMap<>();
        for (Set<String> level : levels) {
            for (Map<String, String> person : people) {
                if (person.keySet().containsAll(level)) {
                    counts.merge(withGaps(level, person), 1L, Long::sum);
                }
            }
        }
        return counts;
    }

    /** Some levels; where people are missing from some, also what two have in common, and what lies between them and a finer. */
    private static List<Set<String>> some(Random random, List<Set<String>> levels, List<Map<String, String>> people) {
        List<Set<String>> some = new ArrayList<>(levels);
        some.removeIf(level -> random.nextInt(4) == 0);
        boolean isWhole = people.stream().allMatch(person -> person.size() == 4);
        for (int i = 0; i < some.size() && !isWhole; i++) {
            for (int k = 0; k < i; k++) {
                Set<String> common = new LinkedHashSet<>(some.get(i));
                common.retainAll(some.get(k));
                Set<String> joint = new LinkedHashSet<>(some.get(i));
                joint.addAll(some.get(k));
                levels.stream()
                        .filter(level -> level.equals(common) || level.equals(joint))
                        .filter(level -> !some.contains(level))
                        .forEach(some::add);
            }
        }
        return some;
    }

    /** 1 to 80 people in cohorts, teams, dyads and roles; some of them in none. */
    private static List<Map<String, String>> people(Random random) {
        int cohorts = 1 + random.nextInt(3);
        int teams = 1 + random.nextInt(3);
        int roles = 1 + random.nextInt(3);
        boolean isWhole = random.nextBoolean();
        List<Map<String, String>> people = new ArrayList<>();
        int count = 1 + random.nextInt(80);
        for (int i = 0; i < count; i++) {
            Map<String, String> person = new TreeMap<>();
            person.put("cohort", "c" + random.nextInt(cohorts));
            person.put("team", person.get("cohort") + "-t" + skewed(random, teams));
            person.put("dyad", person.get("team") + "-d" + random.nextInt(3));
            person.put("role", "r" + skewed(random, roles));
            if (!isWhole) {
                person.keySet().removeIf(part -> random.nextInt(12) == 0);
            }
            people.add(person);
        }
        return people;
    }

    private static int skewed(Random random, int bound) {
        return Math.min(random.nextInt(bound), random.nextInt(bound));
    }
}
