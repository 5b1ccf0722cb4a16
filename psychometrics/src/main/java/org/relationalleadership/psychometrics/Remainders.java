package org.relationalleadership.psychometrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Finding;
import org.relationalleadership.evidence.Section;
import org.relationalleadership.mapping.ContextName;
import org.relationalleadership.psychometrics.disclosure.DisclosurePolicy;
import org.relationalleadership.psychometrics.multisource.SelfGaps;
import org.relationalleadership.psychometrics.rating.Rating;

/**
 * Findings about nearly the same people as others. What is left when one is taken from the other is about the few who are in
 * only one of them.
 *
 * <ul>
 *   <li>{@code change} leaves those who are not matched. It is hidden where they are few in both waves together. Where they are
 *       few in one wave, its means by wave are withheld, and what comes of the differences of pairs stays. Of three waves the
 *       smallest change is hidden where few answered in two of them. The changes of all and of a cohort are hidden where the
 *       waves of the one and the change of the other leave few.
 *   <li>{@code self-and-others} leaves people with one view alone, and those with several raters of one role; its {@code others}
 *       also those whom two rater groups rated, or one of them did not.
 *   <li>{@code dyads} leaves those with one side, or those with both, as it counts each dyad once.
 *   <li>{@code team-agreement} of a pulse leaves rows with gaps.
 *   <li>{@code items} and {@code reliability} of all rows leave the waves and roles that are hidden.
 *   <li>{@code others} leaves a rater group that is hidden, and the change of a group its hidden wave.
 * </ul>
 *
 * <p>It goes by the n of the figures. Rows are taken for those of as few people as they can be of.
 */
final class Remainders {

    private static final String GROUP = "group-mean-of-raters";
    private static final String GAP = "gap-self-minus-group-mean-of-raters";

    /** What comes of the differences of pairs, and of nothing else. */
    private static final Set<String> OF_DIFFERENCES = Set.of(
            "raw-change",
            "percent-of-range",
            "sd-change",
            "t-paired",
            "df-t-paired",
            "p-t-paired-two-sided",
            "d-z",
            "hedges-j-exact",
            "hedges-j-approximate",
            "g-z-exact",
            "g-z-approximate",
            "wilcoxon-v",
            "p-wilcoxon-exact",
            "p-wilcoxon-normal",
            "p-wilcoxon-normal-continuity",
            "superiority-within-pairs",
            "limit-of-agreement-lower-1.96-sd",
            "limit-of-agreement-upper-1.96-sd",
            "limit-of-agreement-lower-2-sd",
            "limit-of-agreement-upper-2-sd");

    private final DisclosurePolicy policy;
    private final Contexts contexts;
    private final People people;
    private final Map<String, Map<Map<String, String>, Finding>> found = new HashMap<>(); // by section and place
    private final Map<Map<String, String>, List<Unmatched>> unmatched = new LinkedHashMap<>(); // by measure
    private final Map<Map<String, String>, List<Finding>> changesOf = new HashMap<>(); // by the place of a wave
    private final Set<Map<String, String>> withoutMeans = new HashSet<>(); // measures
    private final Set<Finding> telling = new HashSet<>();

    /** People who are in one wave of a change and not matched. */
    private record Unmatched(Finding change, Map<String, String> group, long before, long after, boolean isOneRowEach) {

        long both() {
            return together(before, after);
        }

        /** How many people two or more groups of rows are of at least, of whom none are in two. */
        long together(long... counts) {
            return isOneRowEach
                    ? Arrays.stream(counts).sum()
                    : Arrays.stream(counts).max().orElse(0);
        }

        long matched() {
            return change.counts().getOrDefault("with-both-scores", 0L);
        }

        String[] waves() {
            return change.place().getOrDefault("change", "").split(" to ", -1);
        }

        boolean isOf(String from, String to) {
            return (from + " to " + to).equals(change.place().get("change"));
        }
    }

    Remainders(DisclosurePolicy policy, Contexts contexts, People people, List<Section> sections) {
        this.policy = policy;
        this.contexts = contexts;
        this.people = people;
        for (Section section : sections) {
            Map<Map<String, String>, Finding> byPlace = new LinkedHashMap<>();
            section.findings().forEach(finding -> byPlace.put(finding.place(), finding));
            found.put(section.id(), byPlace);
        }
        in("change").forEach(change -> {
            unmatched
                    .computeIfAbsent(parts(change, true), measure -> new ArrayList<>())
                    .add(unmatched(change));
            waves(change)
                    .forEach(wave -> changesOf
                            .computeIfAbsent(wave, place -> new ArrayList<>())
                            .add(change));
        });
        findTelling();
    }

    private Iterable<Finding> in(String section) {
        return found.getOrDefault(section, Map.of()).values();
    }

    private Optional<Finding> at(String section, Map<String, String> place) {
        return Optional.ofNullable(found.getOrDefault(section, Map.of()).get(place));
    }

    /** The parts of a place that say what was measured, or of whom. */
    private static Map<String, String> parts(Finding finding, boolean isMeasure) {
        Map<String, String> parts = new TreeMap<>(finding.place());
        parts.keySet().removeIf(part -> SurveyDisclosure.MEASURES.contains(part) != isMeasure);
        return parts;
    }

    /** The place of a finding with another part instead of one. */
    private static Map<String, String> moved(Finding finding, String part, String to, String name) {
        Map<String, String> place = new LinkedHashMap<>(finding.place());
        place.remove(part);
        if (!name.isEmpty()) {
            place.put(to, name);
        }
        return place;
    }

    private static long n(Finding finding, String method) {
        return finding.estimates().stream()
                .filter(estimate -> estimate.method().equals(method))
                .mapToLong(Estimate::n)
                .findFirst()
                .orElse(0);
    }

    private boolean isFew(long count) {
        return count > 0 && count < policy.minimumCell();
    }

    /** How many rows of a place have a score: the n of its mean, where there is one. */
    private long scored(Map<String, String> place) {
        return at("scales", place)
                .map(finding -> n(finding, "scale-mean"))
                .or(() -> at("team-agreement", place).map(finding -> n(finding, "mean-of-row-means")))
                .orElseGet(() -> people.in(withoutScale(place)));
    }

    /** How many people rows of a place are of at least. */
    private long people(long rows, Map<String, String> place) {
        long most = Math.max(1, people.mostRows(withoutScale(place)));
        return (rows + most - 1) / most;
    }

    private static Map<String, String> withoutScale(Map<String, String> place) {
        Map<String, String> without = new LinkedHashMap<>(place);
        without.remove("scale");
        return without;
    }

    /** What has to be hidden whatever else is. */
    Set<Finding> telling() {
        return Set.copyOf(telling);
    }

    private void findTelling() {
        unmatched.forEach((measure, all) -> {
            Set<Map<String, String>> few = few(all, Unmatched::both);
            if (!few(all, Unmatched::before).isEmpty()
                    || !few(all, Unmatched::after).isEmpty()) {
                withoutMeans.add(measure);
            }
            all.stream().filter(one -> few.contains(one.group())).forEach(one -> telling.add(one.change()));
            addOfParts(all);
        });
        addOfThreeWaves();
        in("team-agreement")
                .forEach(group -> at("pulse", group.place()).ifPresent(pulse -> {
                    long gaps = n(pulse, "mean-of-pulse") - n(group, "mean-of-row-means");
                    if (isFew(people(gaps, group.place()))) {
                        telling.add(group);
                    }
                }));
        in("self-and-others").forEach(finding -> {
            if (isOthers(finding) ? isFewShared(finding) : isFewBeside(finding)) {
                telling.add(finding);
                telling.addAll(groups(finding)); // of all others alone
            }
        });
        in("dyads").forEach(finding -> {
            long dyads = finding.counts().getOrDefault("dyads", 0L);
            long sides = finding.counts().getOrDefault("sides", 0L);
            if (isFew(2 * (2 * dyads - sides)) || (sides < 2 * dyads && isFew(2 * (sides - dyads)))) {
                telling.add(finding);
            }
        });
    }

    // change

    private Unmatched unmatched(Finding change) {
        long matched = change.counts().getOrDefault("with-both-scores", 0L);
        Map<String, String> from = waves(change).get(0);
        Map<String, String> to = waves(change).get(1);
        long before = people(scored(from) - matched, from);
        long after = people(scored(to) - matched, to);
        boolean isOneRowEach = people.mostRows(withoutScale(from)) <= 1 && people.mostRows(withoutScale(to)) <= 1;
        return new Unmatched(change, parts(change, false), before, after, isOneRowEach);
    }

    /**
     * A change of all beside the waves of a group, and that of a group beside a wave of all: what is left is about the matched
     * of the other groups, and about those of either that are not matched.
     */
    private void addOfParts(List<Unmatched> all) {
        for (Unmatched whole : all) {
            for (Unmatched part : all) {
                boolean isPart = part.group().size() > whole.group().size()
                        && part.group().entrySet().containsAll(whole.group().entrySet());
                if (isPart) {
                    long others = whole.matched() - part.matched();
                    boolean isCrossed = isFew(whole.together(others, part.before(), whole.after()))
                            || isFew(whole.together(others, whole.before(), part.after()));
                    if (isCrossed || isFew(whole.together(others, part.before(), part.after()))) {
                        telling.add(whole.change());
                    }
                    if (isCrossed || isFew(whole.together(others, whole.before(), whole.after()))) {
                        telling.add(part.change());
                    }
                }
            }
        }
    }

    /**
     * Of three waves, a to b and b to c less a to c is what changed in those who answered in two of them. Where a wave has two
     * changes, one less the other leaves the people that are not matched in the other two waves, and those matched there alone.
     */
    private void addOfThreeWaves() {
        Map<Map<String, String>, List<Unmatched>> bySample = new LinkedHashMap<>();
        unmatched
                .values()
                .forEach(all -> all.forEach(one -> bySample.computeIfAbsent(
                                moved(one.change(), "change", "", ""), sample -> new ArrayList<>())
                        .add(one)));
        bySample.values().forEach(all -> {
            for (Unmatched first : all) {
                for (Unmatched second : all) {
                    for (Unmatched both : all) {
                        addOfThreeWaves(first, second, both);
                    }
                }
            }
        });
    }

    private void addOfThreeWaves(Unmatched first, Unmatched second, Unmatched both) {
        String[] from = first.waves();
        String[] to = second.waves();
        if (!from[1].equals(to[0]) || !both.isOf(from[0], to[1])) {
            return;
        }
        long least = Math.min(Math.min(first.matched(), second.matched()), both.matched());
        long inTwo = first.matched() + second.matched() + both.matched() - 3 * least;
        boolean isSame = first.both() == 0 && second.both() == 0;
        boolean isFew = isFew(inTwo)
                || (inTwo == 0 && !isSame)
                || List.of(first, second, both).stream().anyMatch(one -> isFew(one.both() + one.matched() - least));
        if (isFew) {
            telling.add(
                    least == both.matched()
                            ? both.change()
                            : least == second.matched() ? second.change() : first.change());
        }
    }

    /** The places of its two waves. */
    private static List<Map<String, String>> waves(Finding change) {
        String[] waves = change.place().getOrDefault("change", "").split(" to ", -1);
        return List.of(
                moved(change, "change", ContextName.WAVE, waves[0]),
                moved(change, "change", ContextName.WAVE, waves[1]));
    }

    private Set<Map<String, String>> few(List<Unmatched> all, ToLongFunction<Unmatched> count) {
        Map<Map<String, String>, Long> counts = new LinkedHashMap<>();
        all.forEach(one -> counts.put(one.group(), Math.max(0, count.applyAsLong(one))));
        return policy.hidden(counts);
    }

    /** A change without the figures that are of one wave, where those tell about few; in all groups, as they add up. */
    Finding withoutMeansOfWaves(Finding finding) {
        if (!finding.place().containsKey("change")
                || !withoutMeans.contains(parts(finding, true))
                || telling.contains(finding)) {
            return finding;
        }
        return finding.withEstimates(finding.estimates().stream()
                .map(estimate -> OF_DIFFERENCES.contains(estimate.method())
                        ? estimate
                        : Estimate.none(
                                estimate.method(),
                                "withheld: beside the means of all of the wave it would tell about fewer than "
                                        + policy.minimumCell() + " people",
                                estimate.n()))
                .toList());
    }

    // self and others

    private static boolean isOthers(Finding finding) {
        return SelfGaps.OTHERS.equals(finding.place().get("raters"));
    }

    private boolean isFewBeside(Finding group) {
        Map<String, String> place =
                moved(group, "raters", ContextName.ROLE, group.place().getOrDefault("raters", ""));
        long rated = n(group, GROUP);
        long ratings = group.counts().getOrDefault("ratings", 0L);
        long self = at("self-and-others", moved(group, "raters", "raters", SelfGaps.OTHERS))
                .map(others -> n(others, "self-view"))
                .orElse(0L);
        long several = ratings > rated ? ratings - rated + 1 : 0; // rows about people with several raters, at least
        return isFew(people(scored(place) - ratings + several, place))
                || isFew(Math.max(self - n(group, GAP), people(rated - n(group, GAP), place)));
    }

    /** Whether few people have no other view but their own, or those of two groups, or lack one of them. */
    private boolean isFewShared(Finding others) {
        long rated = n(others, "others-mean-of-raters");
        long both = n(others, "gap-self-minus-others-mean-of-raters");
        long alone = n(others, "self-view") - both;
        long shared = -rated;
        long sharedWithSelf = -both;
        boolean isFew = isFew(Math.max(alone, rated - both));
        for (Finding group : groups(others)) {
            shared += n(group, GROUP);
            sharedWithSelf += n(group, GAP);
            isFew |= isFew(rated - n(group, GROUP));
        }
        return isFew || isFew(shared) || isFew(Math.max(alone + sharedWithSelf, rated - both));
    }

    /** The rater groups beside all others. */
    private List<Finding> groups(Finding others) {
        List<Finding> groups = new ArrayList<>();
        if (!isOthers(others)) {
            return groups;
        }
        in("self-and-others").forEach(finding -> {
            if (!isOthers(finding)
                    && moved(finding, "raters", "raters", SelfGaps.OTHERS).equals(others.place())) {
                groups.add(finding);
            }
        });
        return groups;
    }

    // what follows

    /** What has to be hidden because these are. */
    Set<Finding> following(Set<Finding> hidden) {
        Set<Finding> following = new HashSet<>();
        Map<String, Long> hiddenPeople = new HashMap<>(); // by scale, of the fullest wave and role
        for (Finding finding : hidden) {
            if (finding.place().containsKey("raters")) {
                at("self-and-others", moved(finding, "raters", "raters", SelfGaps.OTHERS))
                        .ifPresent(following::add);
                at("dyads", moved(finding, "raters", "", "")).ifPresent(following::add); // partners alone, mostly
            }
            if (finding.equals(at("team-agreement", finding.place()).orElse(null))) {
                following.addAll(changesOf.getOrDefault(finding.place(), List.of()));
            }
            if (finding.equals(at("scales", finding.place()).orElse(null))) {
                String role = finding.place().getOrDefault(ContextName.ROLE, "");
                String raters = role.equals(Rating.SELF) ? SelfGaps.OTHERS : role;
                at("self-and-others", moved(finding, ContextName.ROLE, "raters", raters))
                        .ifPresent(following::add);
                hiddenPeople.merge(finding.place().getOrDefault("scale", ""), left(finding.place(), hidden), Math::max);
            }
        }
        long outside = people.outside(contexts.cells());
        for (String section : List.of("items", "reliability")) {
            in(section).forEach(finding -> {
                long few = Math.max(
                        outside, hiddenPeople.getOrDefault(finding.place().getOrDefault("scale", ""), 0L));
                if (isPooled(finding) && isFew(few)) {
                    following.add(finding);
                }
            });
        }
        return following;
    }

    /** How many people of a hidden wave and role are in none of its shown groups, at least; groups of two levels count twice. */
    private long left(Map<String, String> place, Set<Finding> hidden) {
        long shown = 0;
        for (Finding group : in("team-agreement")) {
            Map<String, String> cell = new LinkedHashMap<>(group.place());
            cell.keySet().removeAll(contexts.levels());
            if (cell.equals(place) && !hidden.contains(group)) {
                shown += n(group, "mean-of-row-means");
            }
        }
        return Math.max(1, people(scored(place) - shown, place));
    }

    private boolean isPooled(Finding finding) {
        return !contexts.cells().isEmpty() && contexts.cells().stream().noneMatch(finding.place()::containsKey);
    }
}
