package org.relationalleadership.psychometrics;

import java.util.List;
import java.util.Optional;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.response.Observations;

/**
 * Which share of the scores of one scale stands at the ends of its range: {@code floor-share} and {@code ceiling-share}. A
 * score that misses an end by the rounding of its arithmetic stands on it. The state is three counts.
 */
record EndShares(Optional<Range> range) implements Metric<long[], List<Estimate>> {

    private static final int BLOCK = 4096;

    @Override
    public long[] start() {
        return new long[3];
    }

    @Override
    public void add(long[] state, Observations rows) {
        byte[] codes = new byte[BLOCK];
        double[] values = new double[BLOCK];
        for (int from = 0; from < rows.rows(); from += BLOCK) {
            int count = Math.min(BLOCK, rows.rows() - from);
            rows.copyCodes(0, from, count, codes);
            rows.copyValues(0, from, count, values);
            for (int row = 0; row < count; row++) {
                if (codes[row] >= 0) {
                    state[0]++;
                    state[1] +=
                            range.isPresent() && isAt(values[row], range.get().min()) ? 1 : 0;
                    state[2] +=
                            range.isPresent() && isAt(values[row], range.get().max()) ? 1 : 0;
                }
            }
        }
    }

    private static boolean isAt(double score, double end) {
        return Math.abs(score - end) <= Numbers.allowance(end);
    }

    @Override
    public void merge(long[] state, long[] other) {
        for (int i = 0; i < state.length; i++) {
            state[i] += other[i];
        }
    }

    @Override
    public List<Estimate> finish(long[] state) {
        return List.of(share("floor-share", state[1], state[0]), share("ceiling-share", state[2], state[0]));
    }

    private Estimate share(String method, long count, long n) {
        if (n == 0) {
            return Estimate.none(method, "no score", 0);
        }
        return range.isPresent()
                ? Estimate.of(method, (double) count / n, n)
                : Estimate.none(method, "the range of the scores is not known", n);
    }
}
