package org.relationalleadership.psychometrics.change;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.special.Erf;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.evidence.Estimate;

/** Wilcoxon's signed ranks of changes; {@link ColumnChange} says how each figure is computed. */
final class SignedRanks {

    private static final int FEWEST_FOR_NORMAL = 50; // as R has it

    private final double[] ranks; // of the changes that are none 0, by size
    private final boolean[] isUp;
    private double tieSum; // of t³ − t over the groups of ties

    private SignedRanks(double[] changes) {
        double[] sorted = bySize(changes);
        ranks = new double[sorted.length];
        isUp = new boolean[sorted.length];
        for (int from = 0; from < sorted.length; ) {
            int to = from + 1;
            while (to < sorted.length && isTied(sorted[to - 1], sorted[to])) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[i] = (from + 1 + to) / 2.0;
                isUp[i] = sorted[i] > 0;
            }
            double ties = to - from;
            tieSum += ties * ties * ties - ties;
            from = to;
        }
    }

    /** Those that are none 0, the smallest first, whichever way they go. */
    private static double[] bySize(double[] changes) {
        double[] ascending =
                Arrays.stream(changes).filter(change -> change != 0).sorted().toArray();
        double[] sorted = new double[ascending.length];
        int low = 0;
        int high = sorted.length - 1;
        for (int i = sorted.length - 1; i >= 0; i--) {
            boolean isDown = -ascending[low] > ascending[high];
            sorted[i] = isDown ? ascending[low++] : ascending[high--];
        }
        return sorted;
    }

    private static boolean isTied(double smaller, double larger) {
        return Math.abs(larger) - Math.abs(smaller) <= Numbers.allowance(larger);
    }

    static List<Estimate> estimates(double[] changes) {
        SignedRanks ranks = new SignedRanks(changes);
        int n = ranks.ranks.length;
        if (n == 0) {
            String why = changes.length == 0 ? "needs 1 pair, but there are 0" : "nobody changed";
            return List.of(
                    Estimate.none("wilcoxon-v", why, 0),
                    Estimate.none("p-wilcoxon-exact", why, 0),
                    Estimate.none("p-wilcoxon-normal", why, 0),
                    Estimate.none("p-wilcoxon-normal-continuity", why, 0));
        }
        return List.of(
                Estimate.of("wilcoxon-v", ranks.v(), n),
                ranks.exact(changes.length),
                Estimate.of("p-wilcoxon-normal", ranks.normal(0), n),
                Estimate.of("p-wilcoxon-normal-continuity", ranks.normal(0.5), n));
    }

    private double v() {
        double sum = 0; // of halves: exact
        for (int i = 0; i < ranks.length; i++) {
            sum += isUp[i] ? ranks[i] : 0;
        }
        return sum;
    }

    private double middle() {
        return ranks.length * (ranks.length + 1.0) / 4;
    }

    private Estimate exact(int pairs) {
        int n = ranks.length;
        if (n >= FEWEST_FOR_NORMAL || n < pairs || tieSum > 0) {
            String why = n < pairs ? "some did not change" : tieSum > 0 ? "some changes are of one size" : n + " pairs";
            return Estimate.none(
                    "p-wilcoxon-exact", "is counted of fewer than 50 pairs without zeros and ties, but " + why, n);
        }
        long[] ways = ways(n);
        int far = (int) Math.round(Math.min(v(), 2 * middle() - v())); // the distribution is symmetric
        long asFar = Arrays.stream(ways, 0, far + 1).sum();
        return Estimate.of("p-wilcoxon-exact", Math.min(1, 2 * asFar / (double) (1L << n)), n);
    }

    /** In how many ways some of the ranks 1 … n add up to each sum; fewer than 2⁵⁰ together. */
    private static long[] ways(int n) {
        long[] ways = new long[n * (n + 1) / 2 + 1];
        ways[0] = 1;
        for (int rank = 1; rank <= n; rank++) {
            for (int sum = rank * (rank + 1) / 2; sum >= rank; sum--) {
                ways[sum] += ways[sum - rank];
            }
        }
        return ways;
    }

    private double normal(double continuity) {
        double n = ranks.length;
        double distance = Math.max(0, Math.abs(v() - middle()) - continuity);
        double variance = n * (n + 1) * (2 * n + 1) / 24 - tieSum / 48;
        return Erf.erfc(distance / Math.sqrt(2 * variance));
    }
}
