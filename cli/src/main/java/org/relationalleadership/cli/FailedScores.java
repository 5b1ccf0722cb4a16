package org.relationalleadership.cli;

import java.util.ArrayList;
import java.util.List;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.score.NoScore;
import org.relationalleadership.score.Scores;

/** How many scores are missing because a strategy broke its contract, so that nobody takes them for unanswered. */
final class FailedScores {

    private final List<Scale> scales;
    private final long[] failed; // by scale

    FailedScores(Instrument instrument) {
        this.scales = instrument.scales();
        this.failed = new long[scales.size()];
    }

    /** The batch itself, counted. */
    Scores counted(Scores batch) {
        for (int scale = 0; scale < failed.length; scale++) {
            for (int row = 0; row < batch.rows(); row++) {
                if (!batch.isScored(row, scale)
                        && batch.noScore(row, scale).orElseThrow().kind() == NoScore.Kind.STRATEGY_FAILED) {
                    failed[scale]++;
                }
            }
        }
        return batch;
    }

    /** A line for each scale that misses scores. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int scale = 0; scale < failed.length; scale++) {
            if (failed[scale] > 0) {
                lines.add("scale '" + scales.get(scale).id() + "': no score in " + failed[scale]
                        + (failed[scale] == 1 ? " response" : " responses") + ", because strategy '"
                        + scales.get(scale).strategy().id() + "' broke its contract");
            }
        }
        return lines;
    }
}
