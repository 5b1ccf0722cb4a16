package org.relationalleadership.psychometrics.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.psychometrics.agreement.AgreementVerdict.Check;
import org.relationalleadership.psychometrics.agreement.GroupMeans.Rows;

/**
 * How far the members of one group agree on the J items of a scale, read off how often they ticked each option.
 *
 * <p>s² is the variance of an item in the group (divisor n − 1), its mean over the items is S², and σ² is the variance under
 * a declared {@link NullDistribution}. Each figure is computed when it is asked for, and its n is the number of rows. A group
 * with one row has none of them: agreement takes two. Two are equal when all their figures are, of the same rows and items.
 * Immutable and thread-safe.
 */
public final class GroupAgreement {

    private static final double ROUNDING = 1e-9; // of sums of options that are not whole

    private final String name;
    private final Rows which;
    private final AgreementCutOffs cutOffs;
    private final ItemOptions items;
    private final int[] counts;
    private final long complete;
    private final double meanTotal; // of complete rows, 0 where there is none
    private final double deviations; // the squared ones of their totals
    private final int partial;
    private final int blank;
    private final BetweenGroups between;

    GroupAgreement(GroupCounts state, int group, Rows which, AgreementCutOffs cutOffs, BetweenGroups between) {
        this.name = state.names.name(group);
        this.which = which;
        this.cutOffs = cutOffs;
        this.items = state.items();
        this.counts = state.counts(group);
        Moments totals = state.totals[group];
        this.complete = totals.count;
        this.meanTotal = complete == 0 ? 0 : totals.mean();
        this.deviations = complete == 0 ? 0 : totals.deviations();
        this.partial = state.partial[group];
        this.blank = state.blank[group];
        this.between = between;
    }

    /** The name of the group. */
    public String name() {
        return name;
    }

    /** How many rows count: complete ones, and with {@link Rows#AVAILABLE} those that lack some answers. */
    public long rows() {
        return complete + (which == Rows.AVAILABLE ? partial : 0);
    }

    /** How many rows have an answer to each item. */
    public long completeRows() {
        return complete;
    }

    /** How many rows lack some answers and have others. */
    public long partialRows() {
        return partial;
    }

    /** How many rows have no answer; they never count. */
    public long blankRows() {
        return blank;
    }

    /** The mean of the means of complete rows: {@code mean-of-row-means}. */
    public Estimate mean() {
        String method = "mean-of-row-means";
        return complete == 0
                ? Estimate.none(method, "no row is complete", 0)
                : Estimate.of(method, meanTotal / items.count(), complete);
    }

    /** The standard deviation of the means of complete rows: {@code sd-of-row-means}. */
    public Estimate standardDeviation() {
        String method = "sd-of-row-means";
        return complete < 2
                ? Estimate.none(
                        method, "it takes 2 complete rows, but there " + (complete == 1 ? "is 1" : "are 0"), complete)
                : Estimate.of(method, Math.sqrt(deviations / (complete - 1)) / items.count(), complete);
    }

    /** The mean of the variances of the items, S²: {@code mean-item-variance}. */
    public Estimate meanItemVariance() {
        return estimate("mean-item-variance", this::itemVariance);
    }

    /**
     * rwg of one item, {@code rwg-uniform}, or rwg(j) of several, {@code rwg-j-uniform} and so on by distribution, as it
     * comes: rwg = 1 − s² / σ², and rwg(j) = J (1 − S² / σ²) / (J (1 − S² / σ²) + S² / σ²).
     *
     * <p>Below 0, or above 1 where S² is above σ² J / (J − 1), it says nothing but that the group agrees less than people
     * would by that distribution, and has a flag. It rises with the number of items. Source: L. R. James, R. G. Demaree and G.
     * Wolf (1984), Estimating within-group interrater reliability with and without response bias, Journal of Applied Psychology
     * 69, 85–98. R multilevel's {@code rwg} and {@code rwg.j} give {@link #rwgTruncated}; R WGA's {@code RWG} with {@code
     * reset = FALSE} gives this for one item, rounded to two digits.
     */
    public Estimate rwg(NullDistribution distribution) {
        return Share.flagged(against(rwgMethod(distribution), distribution, ratio -> {
            double agreed = items.count() * (1 - ratio);
            double all = agreed + ratio;
            return Math.abs(all) <= ROUNDING * items.count() ? Double.POSITIVE_INFINITY : agreed / all;
        }));
    }

    /**
     * {@link #rwg} with 0 where the group varies more than by the distribution: {@code rwg-j-uniform-truncated} and so on.
     * Source: James, Demaree and Wolf (1984), who ask for it; R multilevel's {@code rwg}, {@code rwg.j}.
     */
    public Estimate rwgTruncated(NullDistribution distribution) {
        return against(rwgMethod(distribution) + "-truncated", distribution, ratio -> {
            double agreed = items.count() * Math.max(0, 1 - ratio);
            return agreed / (agreed + ratio);
        });
    }

    private String rwgMethod(NullDistribution distribution) {
        return distribution.rwgMethod(items.count());
    }

    /**
     * r*wg(j), 1 − S² / σ², which does not rise with the number of items: {@code rwg-star-j-uniform} and so on. Below 0 it
     * has a flag. Source: M. K. Lindell, C. J. Brandt and D. J. Whitney (1999), A revised index of interrater agreement for
     * multi-item ratings of a single target, Applied Psychological Measurement 23, 127–135. R multilevel: {@code
     * rwg.j.lindell}.
     */
    public Estimate rwgStar(NullDistribution distribution) {
        return Share.flagged(against("rwg-star-j-" + distribution.id(), distribution, ratio -> 1 - ratio));
    }

    /**
     * The average deviation from the mean of each item, averaged over the items, in units of the options: Σ |x − M| / n for each
     * item, {@code ad-mean}. It needs no distribution. Source: M. J. Burke, L. M. Finkelstein and M. S. Dusig (1999), On average deviation indices
     * for estimating interrater agreement, Organizational Research Methods 2, 49–68. R multilevel: {@code ad.m}.
     */
    public Estimate adMean() {
        return estimate("ad-mean", item -> deviation(item, itemMean(item)));
    }

    /**
     * The same from the median of each item, the middle of two where n is even: {@code ad-median}. Source: {@link #adMean()}. R
     * multilevel: {@code ad.m(type = "median")}.
     */
    public Estimate adMedian() {
        return estimate("ad-median", item -> deviation(item, median(item)));
    }

    /**
     * awg, averaged over the items: 1 − 2 s² / (((H + L) M − M² − H L) n / (n − 1)), where M is the mean of an item and H
     * and L are its highest and lowest option: {@code awg}.
     *
     * <p>The variance that is possible shrinks towards the ends: where a mean lies outside of (L (n − 1) + H) / n to (H (n −
     * 1) + L) / n, the figure cannot be interpreted and has a flag; R multilevel leaves such items out. Where all ticked the
     * highest or the lowest option, no variance is possible and the formula has no number, 0 / 0; that is full agreement, and
     * the item counts as 1, as in R multilevel. A flag counts these items too, as they say nothing of how much less people
     * disagree than they could. Source: R. D. Brown and N. M. A. Hauenstein (2005),
     * Interrater agreement reconsidered: an alternative to the rwg indices, Organizational Research Methods 8, 165–184. R
     * multilevel: {@code awg}.
     */
    public Estimate awg() {
        Estimate awg = Share.flagged(estimate("awg", this::awg));
        long near = 0;
        long at = 0;
        for (int item = 0; awg.isPresent() && item < items.count(); item++) {
            double room = room(item);
            at += room <= ROUNDING ? 1 : 0;
            near += room > ROUNDING && room < 1 - ROUNDING ? 1 : 0;
        }
        String of = " of " + items.count() + " items ";
        if (near > 0) {
            awg = awg.withFlag(
                    "cannot be interpreted: the means of " + near + of + "lie too near to an end of their options");
        }
        return at > 0 ? awg.withFlag(at + of + "counted as 1: all ticked the same end of the options") : awg;
    }

    /** All figures, under the published null distributions. */
    public List<Estimate> estimates() {
        return estimates(NullDistribution.published());
    }

    /** All figures, under these null distributions. */
    public List<Estimate> estimates(List<NullDistribution> distributions) {
        List<Estimate> estimates = new ArrayList<>(List.of(mean(), standardDeviation(), meanItemVariance()));
        for (NullDistribution distribution : distributions) {
            estimates.add(rwg(distribution));
            estimates.add(rwgTruncated(distribution));
            estimates.add(rwgStar(distribution));
        }
        estimates.addAll(List.of(adMean(), adMedian(), awg()));
        return List.copyOf(estimates);
    }

    /** What the declared cut-offs say about the use of this group's mean. */
    public AgreementVerdict verdict() {
        List<Check> checks = new ArrayList<>();
        cutOffs.nullDistributions()
                .forEach(distribution -> checks.add(new Check("rwg", rwgTruncated(distribution), true, cutOffs.rwg())));
        if (items.whyUneven().isEmpty()) {
            checks.add(new Check("ad", adMean(), false, cutOffs.adShare() * items.options() * items.step()));
        }
        checks.add(new Check("icc-1", between.icc1N0(), true, cutOffs.icc1()));
        checks.add(new Check("icc-2", between.icc2(), true, cutOffs.icc2()));
        return AgreementVerdict.of(checks);
    }

    @FunctionalInterface
    private interface OfRatio {
        double of(double varianceOverNull);
    }

    /** A figure of the mean item variance over that of a distribution. */
    private Estimate against(String method, NullDistribution distribution, OfRatio index) {
        if (!items.whyUneven().isEmpty()) {
            return Estimate.none(named(method), items.whyUneven(), rows());
        }
        OptionalDouble variance = distribution.variance(items.options());
        if (variance.isEmpty()) {
            return Estimate.none(
                    named(method),
                    "no variance is known for '" + distribution + "' and " + items.options() + " options",
                    rows());
        }
        double nullVariance = variance.getAsDouble() * items.step() * items.step();
        if (nullVariance == 0) {
            return Estimate.none(named(method), "'" + distribution + "' has no variance", rows());
        }
        String why = why();
        if (!why.isEmpty()) {
            return Estimate.none(named(method), why, rows());
        }
        double value = index.of(mean(this::itemVariance) / nullVariance);
        return Double.isFinite(value)
                ? Estimate.of(named(method), value, rows())
                : Estimate.none(
                        named(method),
                        "the variance in the group is J / (J - 1) times that of the distribution",
                        rows());
    }

    private Estimate estimate(String method, IntToDoubleFunction ofItem) {
        String why = why();
        return why.isEmpty()
                ? Estimate.of(named(method), mean(ofItem), rows())
                : Estimate.none(named(method), why, rows());
    }

    private String named(String method) {
        return which == Rows.AVAILABLE ? method + "-available" : method;
    }

    /** Why there is no agreement; blank where there is. */
    private String why() {
        if (!items.whyUncounted().isEmpty()) {
            return items.whyUncounted();
        }
        boolean isEachAlike = which == Rows.COMPLETE || partial == 0;
        for (int item = 0; item < (isEachAlike ? 1 : items.count()); item++) {
            long answers = answers(item);
            if (answers < 2) {
                return "agreement takes 2 answers to each item, but some item has " + answers;
            }
        }
        return "";
    }

    private double mean(IntToDoubleFunction ofItem) {
        double sum = 0;
        for (int item = 0; item < items.count(); item++) {
            sum += ofItem.applyAsDouble(item);
        }
        return sum / items.count();
    }

    private long answers(int item) {
        if (which == Rows.COMPLETE) {
            return complete; // no other row was counted
        }
        long answers = 0;
        for (int slot = items.offset(item); slot < items.offset(item + 1); slot++) {
            answers += counts[slot];
        }
        return answers;
    }

    /** The mean of an item, from its lowest option. */
    private double itemMean(int item) {
        return sum(item) / answers(item);
    }

    private double sum(int item) {
        double[] heights = items.heights();
        int end = items.offset(item + 1);
        double sum = 0; // whole where the options are
        for (int slot = items.offset(item); slot < end; slot++) {
            sum += counts[slot] * heights[slot];
        }
        return sum;
    }

    /** The mean distance of an item's answers from a point that is counted from the lowest option. */
    private double deviation(int item, double point) {
        double[] heights = items.heights();
        int end = items.offset(item + 1);
        double sum = 0;
        for (int slot = items.offset(item); slot < end; slot++) {
            sum += counts[slot] * Math.abs(heights[slot] - point);
        }
        return sum / answers(item);
    }

    /**
     * How far the answers of an item add up from what they add up to where all tick the same end, in ranges of the options: 1
     * where all but one tick an end and that one the other.
     */
    private double room(int item) {
        double sum = sum(item);
        return Math.min(sum, answers(item) * items.range(item) - sum) / items.range(item);
    }

    private double itemVariance(int item) {
        double[] heights = items.heights();
        int end = items.offset(item + 1);
        double n = answers(item);
        double sum = 0;
        double squares = 0;
        for (int slot = items.offset(item); slot < end; slot++) {
            double of = counts[slot] * heights[slot];
            sum += of;
            squares += of * heights[slot];
        }
        double deviations = n * squares - sum * sum;
        return deviations <= ROUNDING * n * squares && isUnanimous(item) ? 0 : deviations / (n * (n - 1));
    }

    private boolean isUnanimous(int item) {
        long answers = answers(item);
        int slot = items.offset(item);
        while (counts[slot] == 0) {
            slot++;
        }
        return counts[slot] == answers;
    }

    /** From the lowest option. */
    private double median(int item) {
        long answers = answers(item);
        return (ranked(item, (answers - 1) / 2) + ranked(item, answers / 2)) / 2;
    }

    /** The answer at a rank, from 0. */
    private double ranked(int item, long rank) {
        int[] ascending = items.ascending(item);
        int first = items.offset(item);
        long below = counts[first + ascending[0]];
        int i = 0;
        while (below <= rank) {
            i++;
            below += counts[first + ascending[i]];
        }
        return items.heights()[first + ascending[i]];
    }

    private double awg(int item) {
        if (room(item) <= ROUNDING) {
            return 1;
        }
        double n = answers(item);
        double mean = itemMean(item);
        double possible = (items.range(item) - mean) * mean; // (H + L) M − M² − H L
        return 1 - 2 * itemVariance(item) / (possible * n / (n - 1));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GroupAgreement that
                && name.equals(that.name)
                && which == that.which
                && cutOffs.equals(that.cutOffs)
                && items.equals(that.items)
                && Arrays.equals(counts, that.counts)
                && complete == that.complete
                && meanTotal == that.meanTotal
                && deviations == that.deviations
                && partial == that.partial
                && blank == that.blank
                && between.equals(that.between);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, which, complete, partial, blank);
    }

    /** For example {@code 12 rows of north}. */
    @Override
    public String toString() {
        return rows() + (rows() == 1 ? " row of " : " rows of ") + name;
    }
}
