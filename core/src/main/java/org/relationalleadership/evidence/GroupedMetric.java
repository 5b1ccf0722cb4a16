package org.relationalleadership.evidence;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.relationalleadership.response.Context;
import org.relationalleadership.response.Observations;

/** A metric of each group; one state a group. */
record GroupedMetric<A extends Serializable, R>(Metric<A, R> metric, String context)
        implements Metric<TreeMap<String, A>, SortedMap<String, R>> {

    @Override
    public TreeMap<String, A> start() {
        return new TreeMap<>();
    }

    @Override
    public void add(TreeMap<String, A> state, Observations rows) {
        Context context = rows.context();
        List<String> groups = context.dictionary(this.context);
        int[][] members = members(rows, groups.size());
        for (int group = 0; group < members.length; group++) {
            if (members[group].length > 0) {
                metric.add(state.computeIfAbsent(groups.get(group), name -> metric.start()), rows.pick(members[group]));
            }
        }
    }

    /** The rows of each group. */
    private int[][] members(Observations rows, int groups) {
        int[] counts = new int[groups];
        int[][] members = new int[groups][4];
        for (int row = 0; row < rows.rows(); row++) {
            int group = rows.context().code(context, rows.contextRow(row));
            if (group >= 0) {
                if (counts[group] == members[group].length) {
                    members[group] = Arrays.copyOf(members[group], 2 * counts[group]);
                }
                members[group][counts[group]++] = row;
            }
        }
        for (int group = 0; group < groups; group++) {
            members[group] = Arrays.copyOf(members[group], counts[group]);
        }
        return members;
    }

    @Override
    public void merge(TreeMap<String, A> state, TreeMap<String, A> other) {
        other.forEach((group, found) -> {
            A known = state.putIfAbsent(group, found);
            if (known != null) {
                metric.merge(known, found);
            }
        });
    }

    @Override
    public SortedMap<String, R> finish(TreeMap<String, A> state) {
        TreeMap<String, R> results = new TreeMap<>();
        state.forEach((group, found) -> results.put(group, metric.finish(found)));
        return Collections.unmodifiableSortedMap(results);
    }
}
