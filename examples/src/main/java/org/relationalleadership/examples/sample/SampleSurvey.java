package org.relationalleadership.examples.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.relationalleadership.examples.sample.SampleModel.Construct;
import org.relationalleadership.examples.sample.SampleModel.Effect;
import org.relationalleadership.examples.sample.SampleModel.Item;
import org.relationalleadership.examples.sample.SampleModel.Role;
import org.relationalleadership.examples.sample.SampleModel.Wave;

/** Draws teams, dyads, people, ratings and answers from the {@link SampleModel}. Mutable, for one thread. */
final class SampleSurvey {

    static final String NOT_APPLICABLE = "8";
    static final String LEFT_OPEN = "-99";
    static final String NOT_REACHED = "";

    /** What happens to a rating beside what chance does to all. */
    enum Fate {
        WHOLE,
        /** Given up after some items; the row is there, unfinished. */
        BROKEN_OFF,
        /** Given up, then begun again and finished: two rows. */
        BROKEN_OFF_THEN_WHOLE,
        /** The same code for every item, reversed or not. */
        SAME_CODE,
        /** Any code for any item. */
        AT_RANDOM
    }

    /** By wave, rater and view: the few ratings with a fate of their own. */
    static final Map<String, Fate> FATES = Map.of(
            "pre P017 partner", Fate.SAME_CODE,
            "pre P033 partner", Fate.BROKEN_OFF_THEN_WHOLE,
            "post P064 self", Fate.AT_RANDOM,
            "post P090 partner", Fate.BROKEN_OFF,
            "follow-up P052 self", Fate.BROKEN_OFF);

    /**
     * One row of the export.
     *
     * @param rater from 1; two by two they are the dyads, ten by ten the teams
     * @param subject who is rated
     * @param cells one an item, as the export writes it
     */
    record Rating(
            Wave wave,
            Role role,
            int rater,
            int subject,
            Fate fate,
            boolean finished,
            boolean shares,
            int seconds,
            List<String> cells) {

        int dyad() {
            return (rater + 1) / 2;
        }

        int team() {
            return (dyad() - 1) / SampleModel.DYADS_PER_TEAM + 1;
        }
    }

    private final Draws draws;
    private final List<Item> items = SampleModel.items();
    private final List<Rating> ratings = new ArrayList<>();

    private SampleSurvey(long seed) {
        draws = new Draws(seed);
    }

    /** The rows of the export: by wave, then by dyad, rater and view. */
    static List<Rating> draw(long seed, int teams) {
        SampleSurvey survey = new SampleSurvey(seed);
        for (int team = 0; team < teams; team++) {
            double[] ofTeam = survey.effect(Effect.TEAM);
            for (int d = 0; d < SampleModel.DYADS_PER_TEAM; d++) {
                int dyad = team * SampleModel.DYADS_PER_TEAM + d;
                double[] ofDyad = plus(ofTeam, survey.effect(Effect.DYAD));
                survey.askDyad(2 * dyad + 1, ofDyad, team < SampleModel.FOLLOWED_UP_TEAMS);
            }
        }
        survey.ratings.sort(Comparator.comparing(Rating::wave));
        return survey.ratings;
    }

    /** The two of a dyad, first and first + 1, rate themselves and each other, wave after wave. */
    private void askDyad(int first, double[] ofDyad, boolean followedUp) {
        List<Leader> leaders = List.of(new Leader(ofDyad), new Leader(ofDyad));
        for (Wave wave : Wave.values()) {
            for (int rater = 0; rater < 2; rater++) {
                if ((wave == Wave.FOLLOW_UP && !followedUp) || !draws.chance(wave.answers)) {
                    continue;
                }
                for (Role role : Role.values()) {
                    if (role == Role.PARTNER && draws.chance(SampleModel.PARTNER_NOT_RATED)) {
                        continue;
                    }
                    int subject = role == Role.SELF ? rater : 1 - rater;
                    double[] seen = leaders.get(subject).seen(role, wave);
                    rate(wave, role, first + rater, first + subject, leaders.get(rater).shares, seen);
                }
            }
        }
    }

    private void rate(Wave wave, Role role, int rater, int subject, boolean shares, double[] seen) {
        Fate fate = FATES.getOrDefault(wave.id + " " + person(rater) + " " + role.id, Fate.WHOLE);
        boolean brokenOff = fate == Fate.BROKEN_OFF || fate == Fate.BROKEN_OFF_THEN_WHOLE;
        if (brokenOff) {
            List<String> begun = new ArrayList<>(answers(role, Fate.WHOLE, seen).subList(0, 9));
            begun.addAll(Collections.nCopies(items.size() - begun.size(), NOT_REACHED));
            ratings.add(new Rating(wave, role, rater, subject, fate, false, shares, 60 + draws.below(60), begun));
        }
        if (fate != Fate.BROKEN_OFF) {
            boolean careless = fate == Fate.SAME_CODE || fate == Fate.AT_RANDOM;
            int seconds = careless ? 35 + draws.below(15) : 150 + draws.below(250);
            List<String> cells = answers(role, fate, seen);
            Fate itsFate = careless ? fate : Fate.WHOLE;
            ratings.add(new Rating(wave, role, rater, subject, itsFate, true, shares, seconds, cells));
        }
    }

    private List<String> answers(Role role, Fate fate, double[] seen) {
        boolean lastPageOpen = draws.chance(SampleModel.LAST_PAGE_LEFT_OPEN);
        boolean reached = true;
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < seen.length; c++) {
            for (Item item : SampleModel.CONSTRUCTS.get(c).items()) {
                int keyed = keyed(item, seen[c]);
                reached &= !(lastPageOpen && item.id().equals(SampleModel.LAST_PAGE_STARTS_WITH));
                boolean open = draws.chance(SampleModel.ITEM_LEFT_OPEN);
                boolean notApplicable = draws.chance(role.notApplicable);
                if (fate == Fate.SAME_CODE) {
                    cells.add("4");
                } else if (fate == Fate.AT_RANDOM) {
                    cells.add(String.valueOf(1 + draws.below(5)));
                } else if (!reached) {
                    cells.add(NOT_REACHED);
                } else if (open) {
                    cells.add(LEFT_OPEN);
                } else if (notApplicable) {
                    cells.add(NOT_APPLICABLE);
                } else {
                    cells.add(String.valueOf(item.reversed() ? 6 - keyed : keyed));
                }
            }
        }
        return cells;
    }

    /** The answer from 1 to 5 as it counts, before a reversed item turns it round. */
    private int keyed(Item item, double seen) {
        double loading = item.loading();
        double reading = loading * seen + StrictMath.sqrt(1 - loading * loading) * draws.normal();
        int keyed = 1;
        for (double cut : SampleModel.CUTS) {
            keyed += reading > cut + item.shift() ? 1 : 0;
        }
        return keyed;
    }

    /** One draw of an effect: a value for each construct, any two correlated by {@link SampleModel#COMMON}. */
    private double[] effect(Effect effect) {
        double[] values = new double[SampleModel.CONSTRUCTS.size()];
        double common = StrictMath.sqrt(SampleModel.COMMON) * draws.normal();
        for (int c = 0; c < values.length; c++) {
            double own = StrictMath.sqrt(1 - SampleModel.COMMON) * draws.normal();
            values[c] = StrictMath.sqrt(effect.variance) * (common + own);
        }
        return values;
    }

    private static double[] plus(double[] a, double[] b) {
        double[] sum = new double[a.length];
        for (int c = 0; c < sum.length; c++) {
            sum[c] = a[c] + b[c];
        }
        return sum;
    }

    /** The export as text: UTF-8, commas, line feeds, no cell that needs quotes. */
    static String csv(List<Rating> ratings) {
        StringBuilder csv =
                new StringBuilder("record,respondent,about,view,event,dyad,unit,profession,finished,share,seconds");
        SampleModel.items().forEach(item -> csv.append(',').append(item.column()));
        csv.append('\n');
        int row = 0;
        for (Rating rating : ratings) {
            row++;
            List<String> cells = new ArrayList<>(List.of(
                    numbered("R", 4, row),
                    person(rating.rater()),
                    person(rating.subject()),
                    rating.role().code,
                    rating.wave().code,
                    numbered("D", 2, rating.dyad()),
                    numbered("T", 2, rating.team()),
                    rating.rater() % 2 == 1 ? "nurse" : "physician",
                    rating.finished() ? "1" : "0",
                    rating.shares() ? "1" : "0",
                    String.valueOf(rating.seconds())));
            cells.addAll(rating.cells());
            csv.append(String.join(",", cells)).append('\n');
        }
        return csv.toString();
    }

    static String person(int number) {
        return numbered("P", 3, number);
    }

    private static String numbered(String letter, int digits, int number) {
        return String.format(Locale.ROOT, "%s%0" + digits + "d", letter, number);
    }

    /** What stays the same of a person over the waves. */
    private final class Leader {

        private final double[] level;
        private final double[] gain;
        private final double[] inOwnEyes;
        private final double[] inPartnersEyes;
        private final boolean shares;

        Leader(double[] ofDyad) {
            level = plus(ofDyad, effect(Effect.PERSON));
            gain = effect(Effect.GAIN);
            inOwnEyes = effect(Effect.VIEW);
            inPartnersEyes = effect(Effect.VIEW);
            shares = draws.chance(SampleModel.SHARES);
        }

        /** What a rater sees in this leader on one day, by construct. */
        double[] seen(Role role, Wave wave) {
            double[] seen = plus(level, role == Role.SELF ? inOwnEyes : inPartnersEyes);
            seen = plus(seen, effect(Effect.OCCASION));
            for (int c = 0; c < seen.length; c++) {
                Construct construct = SampleModel.CONSTRUCTS.get(c);
                seen[c] += wave.gained * (construct.gain() + gain[c]);
                seen[c] += role == Role.SELF ? construct.selfBias() : 0;
            }
            return seen;
        }
    }
}
