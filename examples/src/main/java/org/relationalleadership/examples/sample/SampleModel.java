package org.relationalleadership.examples.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * What is true of the sample survey: every number that its answers are drawn from.
 *
 * <p>What a rater sees in a leader, construct by construct, is a sum of {@link Effect}s, a gain since the first wave and,
 * in a self view, a bias. An answer is a noisy reading of it, cut into five.
 */
final class SampleModel {

    static final long SEED = 20_260_101;

    static final int TEAMS = 12;
    static final int DYADS_PER_TEAM = 5;
    /** The follow-up went to the first teams only; for the others it is too early. */
    static final int FOLLOWED_UP_TEAMS = 9;

    /** The correlation of any two constructs within one effect: who is good at one thing tends to be good at others. */
    static final double COMMON = 0.5;

    /** Where a reading of 1 of 5 ends, and of 2, 3, 4; the same for all items but for the item's own shift. */
    static final List<Double> CUTS = List.of(-1.7, -0.8, 0.0, 1.15);

    static final double PARTNER_NOT_RATED = 0.02;
    static final double ITEM_LEFT_OPEN = 0.02;
    static final double LAST_PAGE_LEFT_OPEN = 0.015;
    static final String LAST_PAGE_STARTS_WITH = "trust1";
    static final double SHARES = 0.85;

    /** What makes ratings differ, with its variance; but for the gain they add up to 1. */
    enum Effect {
        TEAM(0.15),
        DYAD(0.15),
        PERSON(0.30),
        /** What this rater sees in this leader and another rater does not; it stays over the waves. */
        VIEW(0.25),
        /** The day. */
        OCCASION(0.15),
        /** How much more or less than others a leader gains from the first wave to the second. */
        GAIN(0.0625);

        final double variance;

        Effect(double variance) {
            this.variance = variance;
        }
    }

    enum Role {
        SELF("self", "1", 0.005),
        PARTNER("partner", "2", 0.025);

        final String id;
        final String code;
        /** How often "cannot say" is ticked. */
        final double notApplicable;

        Role(String id, String code, double notApplicable) {
            this.id = id;
            this.code = code;
            this.notApplicable = notApplicable;
        }
    }

    enum Wave {
        PRE("pre", "baseline", 0, 0.98),
        POST("post", "week-12", 1, 0.92),
        FOLLOW_UP("follow-up", "month-9", 0.6, 0.86);

        final String id;
        final String code;
        /** How much of a gain is there. */
        final double gained;
        /** How many of the people who are asked answer. */
        final double answers;

        Wave(String id, String code, double gained, double answers) {
            this.id = id;
            this.code = code;
            this.gained = gained;
            this.answers = answers;
        }
    }

    /**
     * One item.
     *
     * @param column its column in the export
     * @param loading how strongly it reads the construct, as a correlation in the first wave
     * @param shift how far all its cuts lie higher: the more, the harder to agree with
     * @param reversed whether agreeing speaks against the construct
     */
    record Item(String id, String column, double loading, double shift, boolean reversed) {}

    /**
     * One construct and the scale that measures it.
     *
     * @param gain the mean gain from the first wave to the second
     * @param selfBias how much higher than a partner people see themselves
     */
    record Construct(String scale, double gain, double selfBias, List<Item> items) {}

    /** A mean of scales. */
    record Composite(String scale, List<String> members) {}

    static final List<Construct> CONSTRUCTS = List.of(
            new Construct(
                    "managing-self",
                    0.30,
                    0.40,
                    List.of(
                            column("Q4_1", item("self1", 0.72, 0.10)),
                            column("Q4_2", item("self2", 0.78, 0.00)),
                            column("Q4_3", reversed("self3", 0.66, -0.05)),
                            column("Q4_4", item("self4", 0.74, -0.20)))),
            new Construct(
                    "fostering-teamwork",
                    0.60,
                    0.20,
                    List.of(
                            item("team1", 0.80, 0.00),
                            item("team2", 0.74, -0.15),
                            item("team3", 0.70, 0.25),
                            item("team4", 0.76, 0.05))),
            new Construct(
                    "coaching-mentoring",
                    0.45,
                    0.50,
                    List.of(
                            item("coach1", 0.78, 0.15),
                            item("coach2", 0.80, 0.20),
                            reversed("coach3", 0.62, 0.10),
                            item("coach4", 0.72, -0.10))),
            new Construct(
                    "advocacy",
                    0.15,
                    0.10,
                    List.of(
                            item("advocate1", 0.76, 0.10),
                            item("advocate2", 0.78, 0.00),
                            item("advocate3", 0.70, 0.30),
                            item("advocate4", 0.66, -0.25))),
            new Construct(
                    "disclosure-feedback",
                    0.50,
                    0.35,
                    List.of(item("open1", 0.78, 0.20), item("open2", 0.74, 0.35), reversed("open3", 0.68, 0.05))),
            new Construct(
                    "mutuality",
                    0.25,
                    0.25,
                    List.of(item("mutual1", 0.82, -0.10), item("mutual2", 0.76, -0.20), item("mutual3", 0.72, 0.00))),
            new Construct(
                    "trust",
                    0.40,
                    0.15,
                    List.of(item("trust1", 0.80, 0.15), reversed("trust2", 0.74, 0.10), item("trust3", 0.78, -0.05))),
            // No gain at all: evidence that finds one here is wrong.
            new Construct(
                    "comfort-with-change",
                    0.00,
                    0.30,
                    List.of(item("change1", 0.74, 0.10), reversed("change2", 0.70, 0.30), item("change3", 0.76, 0.15))),
            new Construct(
                    "interdependence",
                    0.35,
                    0.20,
                    List.of(item("rely1", 0.78, -0.15), item("rely2", 0.70, 0.10), reversed("rely3", 0.74, 0.00))),
            // Three weak items: evidence should say that this scale is not reliable.
            new Construct(
                    "future-orientation",
                    0.10,
                    0.00,
                    List.of(item("future1", 0.55, 0.20), item("future2", 0.50, 0.00), item("future3", 0.58, 0.40))));

    static final List<Composite> COMPOSITES =
            List.of(new Composite("leadership", scales(0, 4)), new Composite("partnering", scales(4, 10)));

    private SampleModel() {}

    /** All items in the order of the export. */
    static List<Item> items() {
        List<Item> items = new ArrayList<>();
        CONSTRUCTS.forEach(construct -> items.addAll(construct.items()));
        return items;
    }

    private static List<String> scales(int from, int to) {
        return CONSTRUCTS.subList(from, to).stream().map(Construct::scale).toList();
    }

    private static Item item(String id, double loading, double shift) {
        return new Item(id, id, loading, shift, false);
    }

    private static Item reversed(String id, double loading, double shift) {
        return new Item(id, id, loading, shift, true);
    }

    private static Item column(String column, Item item) {
        return new Item(item.id(), column, item.loading(), item.shift(), item.reversed());
    }
}
