package org.relationalleadership.psychometrics.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.relationalleadership.check.Require;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Interval;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.mapping.ContextName;
import org.relationalleadership.psychometrics.number.ConfidenceLevel;

/**
 * Which share of the people invited has answered, in all and by group or wave.
 *
 * <p>Who gave at least one answer has answered, however many rows it took. With a {@link Roster}, people are matched by their
 * {@code respondent} and, where their entry names one, the {@code wave}; their groups are those of the roster, whatever the
 * rows say. Who answered and is not on it counts as unlisted, in the group that the row names. With invited counts alone,
 * people are counted in the groups that the rows name, and a row without a respondent is a person.
 *
 * <p>The rate is answered ÷ invited. Its interval is E. B. Wilson (1927), Probable inference, the law of succession, and
 * statistical inference, Journal of the American Statistical Association 22, 209–212: with rate p, n invited and the normal
 * quantile z, (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n). R calls it {@code prop.test(correct = FALSE)}, {@code
 * binom::binom.wilson}. It takes those who answered for a sample of those who might; of a finished census it says nothing.
 *
 * <p>The state grows with the respondents. Immutable and thread-safe.
 */
public final class ResponseRates {

    private static final String RATE = "response-rate";

    private ResponseRates() {}

    /**
     * Rates of a roster: of all, then of each group.
     *
     * @param by the contexts whose groups are told apart, together, for example {@code team} and {@code wave}; none for all
     *     people only. People without one of them are in no group.
     * @param confidenceLevel how often the intervals hold their rate, at least 0.5 and at most 0.999999
     * @throws IllegalArgumentException if a context is no id, or the level not in its bounds
     */
    public static Metric<?, List<ResponseRate>> metric(Roster roster, List<String> by, double confidenceLevel) {
        ConfidenceLevel.checked("response rates", confidenceLevel);
        List<String> names = new ArrayList<>(List.of(ContextName.WAVE));
        by.forEach(name -> names.add(Require.id("response rates: context", name)));
        List<String> groups = List.copyOf(by);
        return read(names, seen -> listed(roster, groups, seen, confidenceLevel));
    }

    /**
     * Rates of invited counts, in their order.
     *
     * @param invited how many were invited to each place; an empty one is all
     * @param confidenceLevel how often the intervals hold their rate, at least 0.5 and at most 0.999999
     * @throws IllegalArgumentException if a part of a place is no id, a count is negative, or the level not in its bounds
     */
    public static Metric<?, List<ResponseRate>> metric(Map<Map<String, String>, Long> invited, double confidenceLevel) {
        ConfidenceLevel.checked("response rates", confidenceLevel);
        TreeSet<String> names = new TreeSet<>();
        Map<Map<String, String>, Long> places = new LinkedHashMap<>();
        invited.forEach((place, count) -> {
            place.keySet().forEach(name -> names.add(Require.id("response rates: context", name)));
            if (count < 0) {
                throw new IllegalArgumentException("response rates: 0 or more are invited, but were " + count);
            }
            places.put(Collections.unmodifiableMap(new LinkedHashMap<>(place)), count);
        });
        List<String> inOrder = List.copyOf(names);
        return read(inOrder, seen -> counted(places, inOrder, seen, confidenceLevel));
    }

    private static Metric<?, List<ResponseRate>> read(List<String> names, Function<Seen, List<ResponseRate>> rates) {
        return Metric.of(Seen::new, (seen, rows) -> seen.add(rows, names), Seen::merge, rates);
    }

    /** Counts of one place. */
    private static final class Tally {

        private long invited;
        private long answered;
        private final Set<String> strangers = new HashSet<>();
        private long nameless;
    }

    private static List<ResponseRate> listed(Roster roster, List<String> by, Seen seen, double level) {
        Set<String> people = new HashSet<>();
        Set<List<String>> inWaves = new HashSet<>();
        seen.people().forEach(key -> {
            people.add(key.get(0));
            inWaves.add(key.subList(0, 2));
        });
        Tally all = new Tally();
        Map<List<String>, Tally> groups = new HashMap<>();
        Set<String> always = new HashSet<>();
        Set<List<String>> listed = new HashSet<>();
        for (Roster.Entry entry : roster.entries()) {
            boolean isAlways = entry.wave().equals(Seen.NONE);
            List<String> invitation = List.of(entry.respondent(), entry.wave());
            boolean isAnswered = isAlways ? people.contains(entry.respondent()) : inWaves.contains(invitation);
            listed.add(invitation);
            if (isAlways) {
                always.add(entry.respondent());
            }
            List<String> group = by.stream()
                    .map(name -> entry.context().getOrDefault(name, Seen.NONE))
                    .toList();
            for (Tally tally : List.of(all, groups.computeIfAbsent(group, place -> new Tally()))) {
                tally.invited++;
                tally.answered += isAnswered ? 1 : 0;
            }
        }
        seen.people().forEach(key -> {
            if (!always.contains(key.get(0)) && !listed.contains(key.subList(0, 2))) {
                all.strangers.add(key.get(0));
                groups.computeIfAbsent(key.subList(2, key.size()), place -> new Tally())
                        .strangers
                        .add(key.get(0));
            }
        });
        seen.nameless().forEach((key, rows) -> {
            all.nameless += rows;
            groups.computeIfAbsent(key.subList(2, key.size()), place -> new Tally()).nameless += rows;
        });
        List<ResponseRate> rates = new ArrayList<>(List.of(rate(Map.of(), all, level)));
        groups.entrySet().stream()
                .filter(group -> !by.isEmpty() && !group.getKey().contains(Seen.NONE))
                .sorted(Comparator.comparing(group -> String.join("\n", group.getKey())))
                .forEach(group -> {
                    Map<String, String> place = new TreeMap<>();
                    for (int i = 0; i < by.size(); i++) {
                        place.put(by.get(i), group.getKey().get(i));
                    }
                    rates.add(rate(place, group.getValue(), level));
                });
        return List.copyOf(rates);
    }

    private static List<ResponseRate> counted(
            Map<Map<String, String>, Long> invited, List<String> names, Seen seen, double level) {
        List<ResponseRate> rates = new ArrayList<>();
        invited.forEach((place, count) -> {
            Tally tally = new Tally();
            tally.invited = count;
            tally.answered = seen.people().stream()
                            .filter(key -> isIn(place, key, names))
                            .map(key -> key.get(0))
                            .distinct()
                            .count()
                    + seen.nameless().entrySet().stream()
                            .filter(entry -> isIn(place, entry.getKey(), names))
                            .mapToLong(Map.Entry::getValue)
                            .sum();
            rates.add(rate(place, tally, level));
        });
        return List.copyOf(rates);
    }

    private static boolean isIn(Map<String, String> place, List<String> key, List<String> names) {
        return place.entrySet().stream()
                .allMatch(part -> key.get(1 + names.indexOf(part.getKey())).equals(part.getValue()));
    }

    private static ResponseRate rate(Map<String, String> place, Tally tally, double level) {
        return new ResponseRate(
                place,
                tally.invited,
                tally.answered,
                tally.strangers.size() + tally.nameless,
                rate(tally.answered, tally.invited, level));
    }

    private static Estimate rate(long answered, long invited, double level) {
        if (invited == 0) {
            return Estimate.none(RATE, "nobody was invited", 0);
        }
        if (answered > invited) {
            return Estimate.none(
                    RATE,
                    answered + " answered and " + invited + " were invited: the invited counts or the groups are wrong",
                    invited);
        }
        double n = invited;
        double p = answered / n;
        double z = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
        double half = z * Math.sqrt((p * (1 - p) / n) + (z * z / (4 * n * n)));
        double middle = p + (z * z / (2 * n));
        double scale = 1 + (z * z / n);
        // Rounding must not put an end on the wrong side of 0, of 1 or of the rate itself.
        double lower = answered == 0 ? 0 : Math.min(p, (middle - half) / scale);
        double upper = answered == invited ? 1 : Math.max(p, (middle + half) / scale);
        return Estimate.of(RATE, p, invited).withInterval(new Interval("wilson", level, lower, upper));
    }
}
