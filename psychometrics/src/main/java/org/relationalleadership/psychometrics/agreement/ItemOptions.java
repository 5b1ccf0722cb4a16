package org.relationalleadership.psychometrics.agreement;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.relationalleadership.response.Observations;

/** The items of a scale with the numbers that their options stand for, and where the counts of each option stand. */
final class ItemOptions implements Serializable {

    private static final long serialVersionUID = 1;
    private static final double EVEN = 1e-9;

    private final String[] items;
    private final double[][] levels; // by item and code
    private final int[][] ascending; // by item: its codes from the lowest level to the highest
    private final int[] offsets;
    private final int width;
    private final boolean whole;

    ItemOptions(Observations rows) {
        int count = rows.columns().size();
        items = rows.columns().toArray(String[]::new);
        levels = new double[count][];
        ascending = new int[count][];
        offsets = new int[count];
        int next = 0;
        for (int item = 0; item < count; item++) {
            double[] ofItem =
                    rows.levels(item).stream().mapToDouble(level -> level).toArray();
            levels[item] = ofItem;
            ascending[item] = IntStream.range(0, ofItem.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(code -> ofItem[code]))
                    .mapToInt(code -> code)
                    .toArray();
            offsets[item] = next;
            next += ofItem.length;
        }
        width = next;
        whole = WholeLevels.in(rows);
    }

    /** How many items there are. */
    int count() {
        return items.length;
    }

    /** How many options all items have together. */
    int width() {
        return width;
    }

    /** Whether the totals of rows are whole. */
    boolean isWhole() {
        return whole;
    }

    int offset(int item) {
        return offsets[item];
    }

    double[] levels(int item) {
        return levels[item];
    }

    int[] ascending(int item) {
        return ascending[item];
    }

    double lowest(int item) {
        return levels[item][ascending[item][0]];
    }

    double highest(int item) {
        return levels[item][ascending[item][ascending[item].length - 1]];
    }

    void require(Observations rows) {
        List<String> columns = rows.columns();
        if (!List.of(items).equals(columns)) {
            throw new IllegalArgumentException(
                    "groups: all rows have the same columns, " + List.of(items) + ", but some have " + columns);
        }
    }

    /** Why options cannot be counted. */
    Optional<String> whyUncounted() {
        for (int item = 0; item < items.length; item++) {
            if (levels[item].length < 2) {
                return Optional.of("item '" + items[item] + "' has no options to count");
            }
        }
        return Optional.empty();
    }

    /** Why no distribution is declared for all items alike. */
    Optional<String> whyUneven() {
        Optional<String> uncounted = whyUncounted();
        for (int item = 0; item < items.length && uncounted.isEmpty(); item++) {
            if (levels[item].length != levels[0].length || !isNear(step(item), step(0))) {
                return Optional.of(
                        "items '" + items[0] + "' and '" + items[item] + "' differ in number or distance of options");
            }
            for (int i = 1; i < levels[item].length; i++) {
                double distance = levels[item][ascending[item][i]] - levels[item][ascending[item][i - 1]];
                if (!isNear(distance, step(item))) {
                    return Optional.of("the options of item '" + items[item] + "' are not evenly spaced");
                }
            }
        }
        return uncounted;
    }

    private static boolean isNear(double one, double other) {
        return Math.abs(one - other) <= EVEN * Math.abs(other);
    }

    /** How many options each item has; there is no reason why they are uneven. */
    int options() {
        return levels[0].length;
    }

    /** How far apart the options of each item are; there is no reason why they are uneven. */
    double step() {
        return step(0);
    }

    private double step(int item) {
        return (highest(item) - lowest(item)) / (levels[item].length - 1);
    }

    /** The levels by code as whole numbers, 0 for an absent one: for all 256 codes. */
    int[] wholeLevels(int item) {
        int[] byCode = new int[256];
        Arrays.setAll(byCode, code -> code < levels[item].length ? (int) levels[item][code] : 0);
        return byCode;
    }
}
