package org.relationalleadership.psychometrics.quality;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.fault.NearMiss;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.response.Observations;

/**
 * Indices of careless answering, row by row, with flags at declared cut-offs; no row is removed.
 *
 * <p>The columns are items in the order in which they were asked.
 *
 * <ul>
 *   <li>Longest string: the most answers in a row with the same option, whatever the key of the items. Items without options,
 *       and absent answers, are passed over: they neither end nor lengthen a string. J. A. Johnson (2005), Ascertaining the
 *       validity of individual protocols from Web-based personality inventories, Journal of Research in Personality 39,
 *       103–129. R: {@code careless::longstring}.
 *   <li>Variability: the standard deviation, with n − 1, of the positions of the options ticked, not keyed; without the items
 *       that have none. A. M. Dunn and others (2018), Intra-individual response variability as an indicator of insufficient
 *       effort responding, Journal of Business and Psychology 33, 105–121. R: {@code careless::irv}.
 *   <li>Even-odd: for each scale the mean of the first, third … item and that of the second, fourth …, keyed, of the answered
 *       ones; r between both over the scales that have both, three or more; 2r ÷ (1 + r) (Spearman-Brown), at least −1; and
 *       the sign turned, so that more is more careless. Johnson (2005). R: {@code careless::evenodd} from 1.2.0 on, which
 *       also answers from two scales, where r can only be 1 or −1.
 *   <li>Seconds per answer: the time of the row over its answers. J. L. Huang and others (2012), Detecting and deterring
 *       insufficient effort responding to surveys, Journal of Business and Psychology 27, 99–114, whose index of page time
 *       counts pages instead.
 *   <li>Absent share: items asked that were left open or do not apply, over the items asked. Elsewhere: item nonresponse.
 * </ul>
 *
 * <p>{@link #metric} gives each row, and its state grows with the rows; {@link #counts} tells how many were flagged and keeps
 * no row. Immutable and thread-safe.
 */
public final class ResponseQuality {

    private static final int FEWEST_SCALES = 3;
    private static final int BLOCK = 1024;
    private static final double NONE = -9; // no index can be that

    private final Map<String, List<String>> scales;
    private final QualityCutOffs cutOffs;
    private final Optional<String> seconds;

    private ResponseQuality(Map<String, List<String>> scales, QualityCutOffs cutOffs, Optional<String> seconds) {
        this.scales = scales;
        this.cutOffs = cutOffs;
        this.seconds = seconds;
    }

    /**
     * Indices with these cut-offs.
     *
     * @param scales the items of each scale, in their order, for the even-odd index; empty where there are none. A scale with
     *     one item has no halves and is passed over.
     */
    public static ResponseQuality of(Map<String, List<String>> scales, QualityCutOffs cutOffs) {
        return new ResponseQuality(Collections.unmodifiableMap(new LinkedHashMap<>(scales)), cutOffs, Optional.empty());
    }

    /**
     * These indices with the time that each row took.
     *
     * @param context the context that holds the seconds as text; what is no number, or below 0, is counted as untimed
     * @throws IllegalArgumentException if the context is no id
     */
    public ResponseQuality timedBy(String context) {
        return new ResponseQuality(scales, cutOffs, Optional.of(Require.id("response quality: context", context)));
    }

    /** Each row with its indices and flags; the state grows with the rows. */
    public Metric<?, QualityReport> metric() {
        return Metric.of(
                ArrayList<Indices>::new, (state, rows) -> read(rows, state::add), ArrayList::addAll, this::report);
    }

    /** How many rows have which flag, and no more; the state does not grow. */
    public Metric<?, QualityCounts> counts() {
        return Metric.of(
                QualityTally::new,
                (tally, rows) -> read(rows, row -> tally.add(flags(row), isUntimed(row))),
                QualityTally::merge,
                QualityTally::counts);
    }

    /** Indices as a state can be sent; what is missing lies outside of its range. */
    private record Indices(
            long row,
            int answered,
            int notAnswered,
            int notApplicable,
            int notAsked,
            int longestString,
            double variability,
            double evenOdd,
            double seconds)
            implements Serializable {}

    private void read(Observations rows, Consumer<Indices> taker) {
        int[][] halves = halves(rows.columns());
        int columns = rows.columns().size();
        boolean[] hasOptions = new boolean[columns];
        for (int column = 0; column < columns; column++) {
            hasOptions[column] = !rows.levels(column).isEmpty();
        }
        byte[][] codes = new byte[columns][BLOCK];
        double[][] values = new double[columns][BLOCK];
        for (int from = 0; from < rows.rows(); from += BLOCK) {
            int count = Math.min(BLOCK, rows.rows() - from);
            for (int column = 0; column < columns; column++) {
                rows.copyCodes(column, from, count, codes[column]);
                rows.copyValues(column, from, count, values[column]);
            }
            for (int row = 0; row < count; row++) {
                taker.accept(indices(
                        rows.surveyRow(from + row),
                        codes,
                        row,
                        hasOptions,
                        evenOdd(halves, codes, values, row),
                        seconds(rows, from + row)));
            }
        }
    }

    /** For each scale the columns of its first, second, third … item. */
    private int[][] halves(List<String> columns) {
        return scales.entrySet().stream()
                .map(scale -> scale.getValue().stream()
                        .mapToInt(item -> {
                            int column = columns.indexOf(item);
                            if (column < 0) {
                                throw new IllegalArgumentException("response quality: scale '" + scale.getKey()
                                        + "': no column '" + Require.shortened(item) + "'"
                                        + NearMiss.hint(item, columns));
                            }
                            return column;
                        })
                        .toArray())
                .toArray(int[][]::new);
    }

    private static Indices indices(
            long at, byte[][] codes, int row, boolean[] hasOptions, double evenOdd, double seconds) {
        int[] absent = new int[4]; // by the code turned positive
        int options = 0;
        long sum = 0;
        long squares = 0;
        int string = 0;
        int longest = 0;
        int last = -1;
        for (int column = 0; column < codes.length; column++) {
            int code = codes[column][row];
            absent[Math.max(0, -code)]++;
            if (code >= 0 && hasOptions[column]) {
                options++;
                sum += code;
                squares += (long) code * code;
                string = code == last ? string + 1 : 1;
                longest = Math.max(longest, string);
                last = code;
            }
        }
        double variance = options < 2 ? -1 : (squares - ((double) sum * sum / options)) / (options - 1);
        double variability = options < 2 ? -1 : Math.sqrt(Math.max(0, variance));
        return new Indices(
                at,
                absent[0],
                absent[-Absence.NOT_ANSWERED.code()],
                absent[-Absence.NOT_APPLICABLE.code()],
                absent[-Absence.NOT_ASKED.code()],
                longest,
                variability,
                evenOdd,
                seconds);
    }

    /** The even-odd index, or {@link #NONE}. */
    private static double evenOdd(int[][] scales, byte[][] codes, double[][] values, int row) {
        double[][] means = new double[2][scales.length];
        int n = 0;
        for (int[] items : scales) {
            double[] sums = new double[2];
            int[] answered = new int[2];
            for (int i = 0; i < items.length; i++) {
                if (codes[items[i]][row] >= 0) {
                    sums[i % 2] += values[items[i]][row];
                    answered[i % 2]++;
                }
            }
            if (answered[0] > 0 && answered[1] > 0) {
                means[0][n] = sums[0] / answered[0];
                means[1][n] = sums[1] / answered[1];
                n++;
            }
        }
        double r = n < FEWEST_SCALES ? NONE : correlation(means[0], means[1], n);
        return r == NONE ? NONE : -Math.max(-1, r <= -1 ? -1 : 2 * r / (1 + r)) + 0.0;
    }

    private static double correlation(double[] x, double[] y, int n) {
        double meanX = Arrays.stream(x, 0, n).average().orElse(0);
        double meanY = Arrays.stream(y, 0, n).average().orElse(0);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < n; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        // Halves that are equal but for rounding have no variance.
        boolean isFlat = xx <= Numbers.allowance(meanX) * Numbers.allowance(meanX)
                || yy <= Numbers.allowance(meanY) * Numbers.allowance(meanY);
        return isFlat ? NONE : Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
    }

    /** The seconds of a row, or {@link #NONE}. */
    private double seconds(Observations rows, int row) {
        return seconds.flatMap(name -> rows.context().value(name, rows.contextRow(row)))
                .map(ResponseQuality::seconds)
                .orElse(NONE);
    }

    private static double seconds(String text) {
        try {
            double seconds = Double.parseDouble(text);
            return Double.isFinite(seconds) && seconds >= 0 ? seconds : NONE;
        } catch (NumberFormatException e) {
            return NONE; // counted as untimed
        }
    }

    private boolean isUntimed(Indices row) {
        return seconds.isPresent() && row.seconds() == NONE;
    }

    private QualityReport report(List<Indices> rows) {
        QualityTally tally = new QualityTally();
        List<RowQuality> each = new ArrayList<>();
        rows.stream().sorted(Comparator.comparingLong(Indices::row)).forEach(row -> {
            List<QualityFlag> flags = flags(row);
            tally.add(flags, isUntimed(row));
            each.add(quality(row, flags));
        });
        return new QualityReport(cutOffs, each, tally.counts());
    }

    private List<QualityFlag> flags(Indices row) {
        List<QualityFlag> flags = new ArrayList<>();
        boolean isJudged = row.answered() >= cutOffs.fewestAnswers();
        if (isJudged && row.longestString() >= cutOffs.longestStringShare() * row.answered()) {
            flags.add(QualityFlag.LONG_STRING);
        }
        if (isJudged && row.variability() >= 0 && row.variability() <= cutOffs.leastVariability()) {
            flags.add(QualityFlag.LOW_VARIABILITY);
        }
        if (row.evenOdd() != NONE && row.evenOdd() > cutOffs.mostEvenOdd()) {
            flags.add(QualityFlag.INCONSISTENT);
        }
        int asked = row.answered() + row.notAnswered() + row.notApplicable();
        if (row.notAnswered() + row.notApplicable() > cutOffs.absentShare() * asked) {
            flags.add(QualityFlag.MANY_ABSENT);
        }
        if (isTimed(row) && row.seconds() / row.answered() < cutOffs.secondsPerAnswer()) {
            flags.add(QualityFlag.TOO_FAST);
        }
        return flags;
    }

    private static boolean isTimed(Indices row) {
        return row.seconds() != NONE && row.answered() > 0;
    }

    private static RowQuality quality(Indices row, List<QualityFlag> flags) {
        return new RowQuality(
                row.row(),
                row.answered(),
                row.notAnswered(),
                row.notApplicable(),
                row.notAsked(),
                row.longestString(),
                row.variability() < 0 ? OptionalDouble.empty() : OptionalDouble.of(row.variability()),
                row.evenOdd() == NONE ? OptionalDouble.empty() : OptionalDouble.of(row.evenOdd()),
                isTimed(row) ? OptionalDouble.of(row.seconds() / row.answered()) : OptionalDouble.empty(),
                flags);
    }
}
