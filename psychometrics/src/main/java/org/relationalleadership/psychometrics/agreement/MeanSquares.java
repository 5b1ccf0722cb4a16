package org.relationalleadership.psychometrics.agreement;

import java.util.List;
import org.relationalleadership.psychometrics.number.CompensatedSum;
import org.relationalleadership.psychometrics.number.FRatio;

/** The one-way analysis of variance of groups that have some rows each, of whatever number. */
final class MeanSquares {

    final long groups;
    final long rows;
    final double meanSize;
    final double harmonicMeanSize;
    final double n0;
    final double dfBetween;
    final double dfWithin;
    final double sumBetween; // the sums of squares, which the mean squares are made of
    final double sumWithin;
    final double between; // the mean squares
    final double within;
    private final double[] sizes;
    private final double[] means;

    /**
     * Of groups.
     *
     * @param totals of the rows of each group, one or more
     * @param items by how many the total of a row is divided
     */
    MeanSquares(List<Moments> totals, int items) {
        groups = totals.size();
        rows = totals.stream().mapToLong(group -> group.count).sum();
        CompensatedSum squaredSizes = new CompensatedSum();
        CompensatedSum inverseSizes = new CompensatedSum();
        CompensatedSum sum = new CompensatedSum();
        CompensatedSum deviations = new CompensatedSum();
        sizes = new double[totals.size()];
        means = new double[totals.size()];
        for (int group = 0; group < sizes.length; group++) {
            Moments total = totals.get(group);
            sizes[group] = total.count;
            means[group] = total.mean() / items;
            squaredSizes.add(sizes[group] * sizes[group]);
            inverseSizes.add(1 / sizes[group]);
            sum.add(total.count * total.mean());
            deviations.add(total.deviations());
        }
        double mean = sum.value() / rows / items;
        CompensatedSum ofMeans = new CompensatedSum();
        for (int group = 0; group < sizes.length; group++) {
            ofMeans.add(sizes[group] * (means[group] - mean) * (means[group] - mean));
        }
        dfBetween = groups - 1.0;
        dfWithin = (double) rows - groups;
        meanSize = (double) rows / groups;
        harmonicMeanSize = groups / inverseSizes.value();
        n0 = (rows - squaredSizes.value() / rows) / dfBetween;
        sumWithin = deviations.value() / items / items;
        sumBetween = Moments.snapped(ofMeans.value(), rows * mean * mean);
        between = sumBetween / dfBetween;
        within = sumWithin / dfWithin;
    }

    /** Whether there is anything between groups and within some group. */
    boolean isPossible() {
        return groups >= 2 && rows > groups;
    }

    /** The groups as random ones. */
    RandomGroups random() {
        return new RandomGroups(sizes, means, sumWithin, rows);
    }

    /** How often F is this high or higher where no group differs from another. */
    double upperTail(double f) {
        return FRatio.upperTail(f, dfBetween, dfWithin);
    }

    /** The F at the lower end of an interval of the ratio of variances. */
    double lowF(double f, double confidenceLevel) {
        return f / FRatio.quantile((1 + confidenceLevel) / 2, dfBetween, dfWithin);
    }

    /** The F at the upper end of an interval of the ratio of variances. */
    double highF(double f, double confidenceLevel) {
        return f * FRatio.quantile((1 + confidenceLevel) / 2, dfWithin, dfBetween);
    }
}
