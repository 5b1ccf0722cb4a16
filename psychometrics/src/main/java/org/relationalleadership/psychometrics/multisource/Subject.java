package org.relationalleadership.psychometrics.multisource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.psychometrics.number.StudentMean;
import org.relationalleadership.psychometrics.rating.Rating;

/**
 * One person in the views of all.
 *
 * <p>It keeps a few numbers a column; the figures are made when they are asked for. Immutable and thread-safe.
 */
public final class Subject {

    private final String name;
    private final List<String> columns;
    private final List<String> groups;
    private final double[] self; // by column; not a number where there is none, here and below
    private final double[][] means; // by group and column; behind the groups the mean of raters and that of groups
    private final int[][] raters; // by group and column

    /** A person by their ratings, at most one a rater in each role. */
    Subject(String name, Map<String, List<Rating>> byRole, List<String> columns, List<String> groups) {
        this.name = name;
        this.columns = columns;
        this.groups = groups;
        this.self = new double[columns.size()];
        this.means = new double[groups.size() + 2][columns.size()];
        this.raters = new int[groups.size() + 2][columns.size()];
        for (int column = 0; column < columns.size(); column++) {
            self[column] = mean(numbers(byRole, Stream.of(Rating.SELF), column));
            for (int group = 0; group < groups.size(); group++) {
                put(group, column, numbers(byRole, Stream.of(groups.get(group)), column));
            }
            put(groups.size(), column, numbers(byRole, groups.stream(), column));
            means[groups.size() + 1][column] = ofGroups(column);
            raters[groups.size() + 1][column] = raters[groups.size()][column];
        }
    }

    private static double[] numbers(Map<String, List<Rating>> byRole, Stream<String> roles, int column) {
        return roles.flatMap(role -> byRole.getOrDefault(role, List.of()).stream())
                .filter(rating -> rating.isPresent(column))
                .mapToDouble(rating -> rating.value(column))
                .toArray();
    }

    private void put(int group, int column, double[] numbers) {
        means[group][column] = mean(numbers);
        raters[group][column] = numbers.length;
    }

    private double ofGroups(int column) {
        return mean(IntStream.range(0, groups.size())
                .mapToDouble(group -> means[group][column])
                .filter(mean -> !Double.isNaN(mean))
                .toArray());
    }

    private static double mean(double[] numbers) {
        return numbers.length == 0 ? Double.NaN : StudentMean.mean(numbers);
    }

    /** The person. */
    public String name() {
        return name;
    }

    /** The self view beside those of others, by column, in order. */
    public List<SelfGaps> columns() {
        return IntStream.range(0, columns.size()).mapToObj(this::column).toList();
    }

    private SelfGaps column(int column) {
        List<SelfGaps.Group> each = IntStream.range(0, groups.size())
                .mapToObj(group -> group(groups.get(group), SelfGaps.GROUP, group, column))
                .toList();
        return new SelfGaps(
                columns.get(column),
                Double.isNaN(self[column])
                        ? Estimate.none(SelfGaps.SELF, "there is no self view with a number in this column", 0)
                        : Estimate.of(SelfGaps.SELF, self[column], 1),
                each,
                group(SelfGaps.OTHERS, SelfGaps.OF_RATERS, groups.size(), column),
                group(SelfGaps.OTHERS, SelfGaps.OF_GROUPS, groups.size() + 1, column));
    }

    private SelfGaps.Group group(String group, String method, int position, int column) {
        int count = raters[position][column];
        double gap = gap(position, column);
        return new SelfGaps.Group(
                group,
                count,
                count == 0
                        ? Estimate.none(method, "there is no rater with a number in this column", 0)
                        : Estimate.of(method, means[position][column], count),
                Double.isNaN(gap)
                        ? Estimate.none(
                                SelfGaps.gap(method), "it takes the self view and that of others in this column", 0)
                        : Estimate.of(SelfGaps.gap(method), gap, 1 + count));
    }

    double self(int column) {
        return self[column];
    }

    /** What a group says in a column; the positions behind the groups are those of all raters, and of all groups. */
    double others(int group, int column) {
        return means[group][column];
    }

    /** Self minus others; not a number where one is missing. */
    double gap(int group, int column) {
        return self[column] - means[group][column];
    }

    int raters(int group, int column) {
        return raters[group][column];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Subject that
                && name.equals(that.name)
                && columns.equals(that.columns)
                && groups.equals(that.groups)
                && Arrays.equals(self, that.self)
                && Arrays.deepEquals(means, that.means)
                && Arrays.deepEquals(raters, that.raters);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** How many columns there are; no name and no score, which are about people. */
    @Override
    public String toString() {
        return "subject in " + columns.size() + " columns";
    }
}
