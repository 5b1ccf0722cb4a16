package org.relationalleadership.psychometrics.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.psychometrics.agreement.GroupMeans.Rows;
import org.relationalleadership.response.Observations;

/** Agreement within groups and variance between them. */
record GroupMeansMetric(String context, Rows which, AgreementCutOffs cutOffs, double confidenceLevel)
        implements Metric<GroupCounts, GroupMeans> {

    @Override
    public GroupCounts start() {
        return new GroupCounts();
    }

    @Override
    public void add(GroupCounts state, Observations rows) {
        state.add(rows, context, which);
    }

    @Override
    public void merge(GroupCounts state, GroupCounts other) {
        state.merge(other);
    }

    @Override
    public GroupMeans finish(GroupCounts state) {
        Map<String, Integer> names = state.names.inOrder();
        BetweenGroups between = between(state, names.values());
        List<GroupAgreement> groups = new ArrayList<>();
        if (state.items != null) {
            names.forEach((name, group) -> groups.add(new GroupAgreement(this, name, state, group, between)));
        }
        return new GroupMeans(context, which, cutOffs, groups, between, state.ungrouped);
    }

    private BetweenGroups between(GroupCounts state, Collection<Integer> groups) {
        List<Moments> totals = groups.stream()
                .map(group -> state.totals[group])
                .filter(ofGroup -> ofGroup.count > 0)
                .toList();
        return VarianceAnalysis.of(totals, state.items == null ? 1 : state.items.count(), confidenceLevel);
    }
}
