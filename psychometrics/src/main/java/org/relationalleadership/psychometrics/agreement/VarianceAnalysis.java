package org.relationalleadership.psychometrics.agreement;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Interval;

/** One-way analysis of variance of row means, from the totals of the rows of each group. */
final class VarianceAnalysis {

    private static final String NO_WITHIN = "nobody differs from the others in the group";

    private final MeanSquares squares;
    private final double confidenceLevel;

    private VarianceAnalysis(MeanSquares squares, double confidenceLevel) {
        this.squares = squares;
        this.confidenceLevel = confidenceLevel;
    }

    static BetweenGroups of(List<Moments> totals, int items, double confidenceLevel) {
        return new VarianceAnalysis(new MeanSquares(totals, items), confidenceLevel).figures();
    }

    private BetweenGroups figures() {
        double total = squares.sumBetween + squares.sumWithin;
        RandomGroups random = squares.random();
        Estimate f = squares.within == 0 && squares.isPossible()
                ? Estimate.none("f-between-groups", NO_WITHIN, squares.rows)
                : estimate("f-between-groups", squares.between, squares.within);
        Estimate icc1 = withInterval(icc("icc-1-n0", squares.n0), f);
        Estimate share = reml("icc-1-reml", squares.isPossible() && squares.within > 0 ? random.share() : 0);
        return new BetweenGroups(
                squares.groups,
                squares.rows,
                size("mean-group-size", 1, squares.meanSize),
                size("harmonic-mean-group-size", 1, squares.harmonicMeanSize),
                size("group-size-n0", 2, squares.n0),
                estimate("ms-between-groups", squares.between, 1),
                estimate("ms-within-groups", squares.within, 1),
                f,
                f.isPresent()
                        ? Estimate.of("p-between-groups", squares.upperTail(f.value()), squares.rows)
                        : Estimate.none("p-between-groups", f.why().orElseThrow(), squares.rows),
                estimate("eta-squared", squares.sumBetween, total),
                Share.flagged(estimate(
                        "omega-squared",
                        squares.sumBetween - squares.dfBetween * squares.within,
                        total + squares.within)),
                icc("icc-1-mean-group-size", squares.meanSize),
                icc1,
                share.isPresent() && share.value() == 0 ? share.withFlag("at the lower bound of the method") : share,
                remlOf("variance-between-reml", share, rho -> rho / (1 - rho) * random.varianceWithin(rho)),
                remlOf("variance-within-reml", share, random::varianceWithin),
                Share.flagged(estimate("icc-2", squares.between - squares.within, squares.between)),
                remlOf(
                        "icc-2-reml-mean-group-size",
                        share,
                        rho -> squares.meanSize * rho / (1 + (squares.meanSize - 1) * rho)),
                icc1.isPresent()
                        ? designEffect(1 + (squares.meanSize - 1) * icc1.value())
                        : Estimate.none("design-effect-n0", icc1.why().orElseThrow(), squares.rows));
    }

    private Estimate size(String method, long fewest, double size) {
        return squares.groups < fewest
                ? Estimate.none(
                        method,
                        "it takes groups with complete rows, at least " + fewest + ", but there are " + squares.groups,
                        squares.groups)
                : Estimate.of(method, size, squares.groups);
    }

    private Estimate estimate(String method, double numerator, double denominator) {
        if (!squares.isPossible()) {
            return Estimate.none(
                    method,
                    "it takes 2 groups with complete rows, one of them with 2, but there are " + squares.groups
                            + " with " + squares.rows + " rows",
                    squares.rows);
        }
        return denominator == 0
                ? Estimate.none(method, "there is none of the variance that it is divided by", squares.rows)
                : Estimate.of(method, numerator / denominator, squares.rows);
    }

    private Estimate icc(String method, double size) {
        return Share.flagged(
                estimate(method, squares.between - squares.within, squares.between + (size - 1) * squares.within));
    }

    private Estimate withInterval(Estimate icc, Estimate f) {
        if (!icc.isPresent() || !f.isPresent()) {
            return icc;
        }
        double low = squares.lowF(f.value(), confidenceLevel);
        double high = squares.highF(f.value(), confidenceLevel);
        return icc.withInterval(new Interval(
                "f-n0",
                confidenceLevel,
                Math.min(icc.value(), (low - 1) / (low + squares.n0 - 1)),
                Math.max(icc.value(), (high - 1) / (high + squares.n0 - 1))));
    }

    private Estimate reml(String method, double share) {
        return squares.isPossible() && squares.within == 0
                ? Estimate.none(method, NO_WITHIN + ", so that the likelihood has no maximum", squares.rows)
                : estimate(method, share, 1);
    }

    private Estimate remlOf(String method, Estimate share, DoubleUnaryOperator figure) {
        return share.isPresent()
                ? Estimate.of(method, figure.applyAsDouble(share.value()), squares.rows)
                : Estimate.none(method, share.why().orElseThrow(), squares.rows);
    }

    private Estimate designEffect(double effect) {
        Estimate estimate = Estimate.of("design-effect-n0", effect, squares.rows);
        return effect < 1 ? estimate.withFlag("below 1") : estimate;
    }
}
