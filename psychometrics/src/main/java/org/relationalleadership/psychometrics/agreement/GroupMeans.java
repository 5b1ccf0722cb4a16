package org.relationalleadership.psychometrics.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.psychometrics.number.ConfidenceLevel;

/**
 * Whether the mean of a group may stand for its members: agreement within each group, and what sets groups apart.
 *
 * <p>The columns of the observations are the items of one scale; select them with {@link Metric#on}. One column is a single
 * item, or the scores of a scale, whose groups are then compared but have no options to count.
 *
 * <p>Incomplete rows are a declared choice, because tools differ and say so nowhere in their figures. {@link Rows#COMPLETE}
 * leaves them out of everything, as R multilevel 2.7 does. {@link Rows#AVAILABLE} counts each answer for its item, as R
 * multilevel 2.8 does; the methods of figures within groups then end in {@code -available}. What lies between groups rests on
 * the means of complete rows in both cases: the mean of half of the items is no score of the scale.
 *
 * <p>Immutable and thread-safe.
 *
 * @param context the context that names the group of a row
 * @param which which rows count within groups
 * @param cutOffs what the verdicts ask for
 * @param groups each group, in the order of their names; none where there is no item
 * @param between what sets the groups apart
 * @param ungrouped how many rows name no group; they are left out
 */
public record GroupMeans(
        String context,
        Rows which,
        AgreementCutOffs cutOffs,
        List<GroupAgreement> groups,
        BetweenGroups between,
        long ungrouped) {

    /** Which rows count within groups. */
    public enum Rows {
        /** Those with an answer to each item. */
        COMPLETE,
        /** All: each answer counts for its item. */
        AVAILABLE
    }

    /** Copies the groups. */
    public GroupMeans {
        groups = List.copyOf(groups);
    }

    /**
     * The metric of complete rows with {@link AgreementCutOffs#customary()} and 95 % intervals.
     *
     * @param context the context that names the group of a row, for example {@code team}
     */
    public static Metric<?, GroupMeans> metric(String context) {
        return metric(context, Rows.COMPLETE, AgreementCutOffs.customary(), 0.95);
    }

    /**
     * The metric. Its state counts how often each option was ticked in each group and grows with groups × items × options,
     * not with the rows; items × options are fewer than 2³¹. The counts are whole numbers; so are the totals of rows where
     * the options are.
     *
     * @param context the context that names the group of a row, for example {@code team}
     * @param which which rows count within groups
     * @param cutOffs what the verdicts ask for
     * @param confidenceLevel of the interval of ICC(1), at least 0.5 and at most 0.999999
     * @throws IllegalArgumentException if the level is not at least 0.5 and at most 0.999999
     */
    public static Metric<?, GroupMeans> metric(
            String context, Rows which, AgreementCutOffs cutOffs, double confidenceLevel) {
        ConfidenceLevel.checked("group means", confidenceLevel);
        return Metric.of(
                GroupCounts::new,
                (counts, rows) -> counts.add(rows, context, which),
                GroupCounts::merge,
                counts -> of(counts, context, which, cutOffs, confidenceLevel));
    }

    private static GroupMeans of(
            GroupCounts counts, String context, Rows which, AgreementCutOffs cutOffs, double confidenceLevel) {
        int[] inOrder = counts.names.inOrder();
        int items = counts.items == null ? 0 : counts.items.count();
        List<Moments> totals = Arrays.stream(inOrder)
                .mapToObj(group -> counts.totals[group])
                .filter(ofGroup -> ofGroup.count > 0 && items > 0) // of no item there is no mean
                .toList();
        BetweenGroups between = VarianceAnalysis.of(totals, Math.max(1, items), confidenceLevel);
        List<GroupAgreement> groups = new ArrayList<>();
        for (int group : items > 0 ? inOrder : new int[0]) {
            groups.add(new GroupAgreement(counts, group, which, cutOffs, between));
        }
        return new GroupMeans(context, which, cutOffs, groups, between, counts.ungrouped);
    }

    /** The group of a name, or empty. */
    public Optional<GroupAgreement> group(String name) {
        return groups.stream().filter(group -> group.name().equals(name)).findFirst();
    }
}
