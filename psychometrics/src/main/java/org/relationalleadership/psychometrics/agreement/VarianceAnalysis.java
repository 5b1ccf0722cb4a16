package org.relationalleadership.psychometrics.agreement;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Interval;
import org.relationalleadership.psychometrics.number.CompensatedSum;
import org.relationalleadership.psychometrics.number.FRatio;

/** One-way analysis of variance of row means, from the totals of the rows of each group. */
final class VarianceAnalysis {

    private static final String NO_WITHIN = "nobody differs from the others in the group";

    private final double confidenceLevel;
    private final long groups;
    private final long rows;
    private final double dfBetween;
    private final double dfWithin;
    private final double meanSize;
    private final double harmonicMeanSize;
    private final double n0;
    private final double squaresBetween;
    private final double squaresWithin;
    private final double msBetween;
    private final double msWithin;
    private final RandomGroups random;

    private VarianceAnalysis(List<Moments> totals, int items, double confidenceLevel) {
        this.confidenceLevel = confidenceLevel;
        groups = totals.size();
        rows = totals.stream().mapToLong(group -> group.count).sum();
        CompensatedSum squaredSizes = new CompensatedSum();
        CompensatedSum inverseSizes = new CompensatedSum();
        CompensatedSum sum = new CompensatedSum();
        CompensatedSum within = new CompensatedSum();
        double[] sizes = new double[totals.size()];
        double[] means = new double[totals.size()];
        for (int group = 0; group < sizes.length; group++) {
            Moments total = totals.get(group);
            sizes[group] = total.count;
            means[group] = total.mean() / items;
            squaredSizes.add(sizes[group] * sizes[group]);
            inverseSizes.add(1 / sizes[group]);
            sum.add(total.count * total.mean());
            within.add(total.deviations());
        }
        double mean = sum.value() / rows / items;
        CompensatedSum between = new CompensatedSum();
        for (int group = 0; group < sizes.length; group++) {
            between.add(sizes[group] * (means[group] - mean) * (means[group] - mean));
        }
        dfBetween = groups - 1.0;
        dfWithin = (double) rows - groups;
        meanSize = (double) rows / groups;
        harmonicMeanSize = groups / inverseSizes.value();
        n0 = (rows - squaredSizes.value() / rows) / dfBetween;
        squaresWithin = within.value() / items / items;
        squaresBetween = Moments.snapped(between.value(), rows * mean * mean);
        msBetween = squaresBetween / dfBetween;
        msWithin = squaresWithin / dfWithin;
        random = new RandomGroups(sizes, means, squaresWithin, rows);
    }

    static BetweenGroups of(List<Moments> totals, int items, double confidenceLevel) {
        return new VarianceAnalysis(totals, items, confidenceLevel).figures();
    }

    private BetweenGroups figures() {
        double total = squaresBetween + squaresWithin;
        Estimate f = msWithin == 0 && isPossible()
                ? Estimate.none("f-between-groups", NO_WITHIN, rows)
                : estimate("f-between-groups", msBetween, msWithin);
        Estimate icc1 = withInterval(icc("icc-1-n0", n0), f);
        Estimate share = reml("icc-1-reml", isPossible() && msWithin > 0 ? random.share() : 0);
        return new BetweenGroups(
                groups,
                rows,
                size("mean-group-size", 1, meanSize),
                size("harmonic-mean-group-size", 1, harmonicMeanSize),
                size("group-size-n0", 2, n0),
                estimate("ms-between-groups", msBetween, 1),
                estimate("ms-within-groups", msWithin, 1),
                f,
                f.isPresent()
                        ? Estimate.of("p-between-groups", FRatio.upperTail(f.value(), dfBetween, dfWithin), rows)
                        : Estimate.none("p-between-groups", f.why().orElseThrow(), rows),
                estimate("eta-squared", squaresBetween, total),
                Share.flagged(estimate("omega-squared", squaresBetween - dfBetween * msWithin, total + msWithin)),
                icc("icc-1-mean-group-size", meanSize),
                icc1,
                share.isPresent() && share.value() == 0 ? share.withFlag("at the lower bound of the method") : share,
                remlOf("variance-between-reml", share, rho -> rho / (1 - rho) * random.varianceWithin(rho)),
                remlOf("variance-within-reml", share, random::varianceWithin),
                Share.flagged(estimate("icc-2", msBetween - msWithin, msBetween)),
                remlOf("icc-2-reml-mean-group-size", share, rho -> meanSize * rho / (1 + (meanSize - 1) * rho)),
                icc1.isPresent()
                        ? designEffect(1 + (meanSize - 1) * icc1.value())
                        : Estimate.none("design-effect-n0", icc1.why().orElseThrow(), rows));
    }

    private boolean isPossible() {
        return groups >= 2 && rows > groups;
    }

    private Estimate size(String method, long fewest, double size) {
        return groups < fewest
                ? Estimate.none(
                        method,
                        "it takes groups with complete rows, at least " + fewest + ", but there are " + groups,
                        groups)
                : Estimate.of(method, size, groups);
    }

    private Estimate estimate(String method, double numerator, double denominator) {
        if (!isPossible()) {
            return Estimate.none(
                    method,
                    "it takes 2 groups with complete rows, one of them with 2, but there are " + groups + " with "
                            + rows + " rows",
                    rows);
        }
        return denominator == 0
                ? Estimate.none(method, "there is none of the variance that it is divided by", rows)
                : Estimate.of(method, numerator / denominator, rows);
    }

    private Estimate icc(String method, double size) {
        return Share.flagged(estimate(method, msBetween - msWithin, msBetween + (size - 1) * msWithin));
    }

    private Estimate withInterval(Estimate icc, Estimate f) {
        if (!icc.isPresent() || !f.isPresent()) {
            return icc;
        }
        double probability = (1 + confidenceLevel) / 2;
        double low = f.value() / FRatio.quantile(probability, dfBetween, dfWithin);
        double high = f.value() * FRatio.quantile(probability, dfWithin, dfBetween);
        return icc.withInterval(new Interval(
                "f-n0",
                confidenceLevel,
                Math.min(icc.value(), (low - 1) / (low + n0 - 1)),
                Math.max(icc.value(), (high - 1) / (high + n0 - 1))));
    }

    private Estimate reml(String method, double share) {
        return isPossible() && msWithin == 0
                ? Estimate.none(method, NO_WITHIN + ", so that the likelihood has no maximum", rows)
                : estimate(method, share, 1);
    }

    private Estimate remlOf(String method, Estimate share, DoubleUnaryOperator figure) {
        return share.isPresent()
                ? Estimate.of(method, figure.applyAsDouble(share.value()), rows)
                : Estimate.none(method, share.why().orElseThrow(), rows);
    }

    private Estimate designEffect(double effect) {
        Estimate estimate = Estimate.of("design-effect-n0", effect, rows);
        return effect < 1 ? estimate.withFlag("below 1") : estimate;
    }
}
