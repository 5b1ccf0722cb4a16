package org.relationalleadership.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relationalleadership.score.ScaleScore;

/** The order of members does not matter. */
final class OrderLaw implements Law {

    @Override
    public String sentence() {
        return "the order of members does not matter";
    }

    @Override
    public List<Variation> variations(Trial trial) {
        return orders(trial.order()).stream()
                .<Variation>map(order -> subject -> breach(subject, trial, trial.inOrder(order)))
                .toList();
    }

    /** Backwards, turned by one, and with the first two swapped: what depends on the order shows in one of them. */
    private static Set<List<Integer>> orders(List<Integer> order) {
        Set<List<Integer>> orders = new LinkedHashSet<>();
        List<Integer> other = new ArrayList<>(order);
        Collections.reverse(other);
        orders.add(List.copyOf(other));
        Collections.reverse(other);
        Collections.rotate(other, 1);
        orders.add(List.copyOf(other));
        Collections.rotate(other, -1);
        Collections.swap(other, 0, Math.min(1, other.size() - 1));
        orders.add(List.copyOf(other));
        orders.remove(order);
        return orders;
    }

    private static Optional<Breach> breach(Subject subject, Trial trial, Trial other) {
        ScaleScore before = subject.outcome(trial);
        ScaleScore after = subject.outcome(other);
        if (!subject.isSame(before, after)) {
            return Optional.of(Breach.of(
                    "both are the same, " + subject.upToTolerance(),
                    "in the order " + trial.ids(),
                    Subject.text(before),
                    "in the order " + other.ids(),
                    Subject.text(after)));
        }
        Subject.requireScored(List.of(before));
        return Optional.empty();
    }
}
