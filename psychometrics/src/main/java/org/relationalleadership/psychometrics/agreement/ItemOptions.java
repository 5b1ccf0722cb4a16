package org.relationalleadership.psychometrics.agreement;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.response.Observations;

/** The items of a scale with the numbers that their options stand for, and where the counts of each option stand. */
final class ItemOptions implements Serializable {

    private static final long serialVersionUID = 1;
    private static final double EVEN = 1e-9;

    private final String[] items;
    private final double[][] levels; // by item and code
    private final int[][] ascending; // by item: its codes from the lowest level to the highest
    private final int[] offsets; // by item, and the end of the last
    private final double[] heights; // by item and code, in one row: levels from the lowest of the item
    private final boolean whole;
    private final String whyUncounted; // blank where there is no reason
    private final String whyUneven;

    ItemOptions(Observations rows) {
        int count = rows.columns().size();
        items = rows.columns().toArray(String[]::new);
        levels = new double[count][];
        ascending = new int[count][];
        offsets = new int[count + 1];
        for (int item = 0; item < count; item++) {
            double[] ofItem =
                    rows.levels(item).stream().mapToDouble(level -> level).toArray();
            levels[item] = ofItem;
            ascending[item] = IntStream.range(0, ofItem.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(code -> ofItem[code]))
                    .mapToInt(code -> code)
                    .toArray();
            offsets[item + 1] = offsets[item] + Math.max(1, ofItem.length); // any number has the code 0
        }
        heights = new double[width()];
        for (int item = 0; item < count; item++) {
            for (int code = 0; code < levels[item].length; code++) {
                heights[offsets[item] + code] = levels[item][code] - levels[item][ascending[item][0]];
            }
        }
        whole = WholeLevels.in(rows);
        whyUncounted = findUncounted();
        whyUneven = whyUncounted.isEmpty() ? findUneven() : whyUncounted;
    }

    private String findUncounted() {
        for (int item = 0; item < items.length; item++) {
            if (levels[item].length < 2) {
                return "item '" + items[item] + "' has no options to count";
            }
        }
        return "";
    }

    private String findUneven() {
        for (int item = 0; item < items.length; item++) {
            if (levels[item].length != levels[0].length || !isNear(step(item), step(0))) {
                return "items '" + items[0] + "' and '" + items[item] + "' differ in number or distance of options";
            }
            for (int i = 1; i < levels[item].length; i++) {
                double distance = levels[item][ascending[item][i]] - levels[item][ascending[item][i - 1]];
                if (!isNear(distance, step(item))) {
                    return "the options of item '" + items[item] + "' are not evenly spaced";
                }
            }
        }
        return "";
    }

    private static boolean isNear(double one, double other) {
        return Math.abs(one - other) <= EVEN * Math.abs(other);
    }

    /** How many items there are. */
    int count() {
        return items.length;
    }

    /** How many counts a group has. */
    int width() {
        return offsets[items.length];
    }

    /** Whether the totals of rows are whole. */
    boolean isWhole() {
        return whole;
    }

    /** Where the counts of an item begin; where they end for the item before. */
    int offset(int item) {
        return offsets[item];
    }

    /** How far each option of each item is above its lowest one, where its count is. */
    double[] heights() {
        return heights;
    }

    /** How far the highest option is above the lowest one. */
    double range(int item) {
        return heights[offsets[item] + ascending[item][ascending[item].length - 1]];
    }

    /** The codes from the lowest option to the highest. */
    int[] ascending(int item) {
        return ascending[item];
    }

    /** Why options cannot be counted; blank where they can. */
    String whyUncounted() {
        return whyUncounted;
    }

    /** Why no distribution is declared for all items alike; blank where one can be. */
    String whyUneven() {
        return whyUneven;
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
        return range(item) / (levels[item].length - 1);
    }

    /** The levels by code as whole numbers, 0 for an absent one: for all 256 codes. */
    int[] wholeLevels(int item) {
        int[] byCode = new int[256];
        Arrays.setAll(byCode, code -> code < levels[item].length ? (int) levels[item][code] : 0);
        return byCode;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ItemOptions that
                && Arrays.equals(items, that.items)
                && Arrays.deepEquals(levels, that.levels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(items);
    }
}
