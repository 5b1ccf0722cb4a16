package org.relationalleadership.psychometrics.quality;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;

/** How many rows were flagged for what, as they are counted. */
final class QualityTally implements Serializable {

    private static final long serialVersionUID = 1;

    private final EnumMap<QualityFlag, Long> flags = new EnumMap<>(QualityFlag.class);
    private long rows;
    private long flagged;
    private long untimed;

    QualityTally() {
        for (QualityFlag flag : QualityFlag.values()) {
            flags.put(flag, 0L);
        }
    }

    void add(List<QualityFlag> ofRow, boolean isUntimed) {
        rows++;
        flagged += ofRow.isEmpty() ? 0 : 1;
        untimed += isUntimed ? 1 : 0;
        ofRow.forEach(flag -> flags.merge(flag, 1L, Long::sum));
    }

    void merge(QualityTally other) {
        rows += other.rows;
        flagged += other.flagged;
        untimed += other.untimed;
        other.flags.forEach((flag, count) -> flags.merge(flag, count, Long::sum));
    }

    QualityCounts counts() {
        return new QualityCounts(rows, flagged, flags, untimed);
    }
}
