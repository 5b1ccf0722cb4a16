package org.relationalleadership.psychometrics.agreement;

import java.util.function.DoubleUnaryOperator;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Interval;

/** Intraclass correlations of model 1 from the mean squares of targets with any number of ratings. */
final class OneWayFigures {

    private final TargetRatings state;
    private final MeanSquares squares;
    private final double confidenceLevel;

    OneWayFigures(TargetRatings state, double confidenceLevel) {
        this.state = state;
        this.squares = new MeanSquares(state.targets, 1);
        this.confidenceLevel = confidenceLevel;
    }

    OneWayCorrelations correlations() {
        double difference = squares.between - squares.within;
        Estimate f = ratio("f-targets-n0", squares.between, squares.within);
        return new OneWayCorrelations(
                squares.groups,
                squares.rows,
                state.unrated,
                ratio("ratings-per-target-n0", squares.n0, 1),
                ratio("ms-targets-n0", squares.between, 1),
                ratio("ms-within-targets-n0", squares.within, 1),
                f,
                f.isPresent()
                        ? Estimate.of("p-targets-n0", squares.upperTail(f.value()), squares.groups)
                        : Estimate.none("p-targets-n0", f.why().orElseThrow(), squares.groups),
                withInterval(
                        ratio("icc-1-1-n0", difference, squares.between + (squares.n0 - 1) * squares.within),
                        f,
                        limit -> (limit - 1) / (limit + squares.n0 - 1)),
                withInterval(ratio("icc-1-k-n0", difference, squares.between), f, limit -> 1 - 1 / limit));
    }

    private Estimate ratio(String method, double numerator, double denominator) {
        if (!squares.isPossible()) {
            return Estimate.none(
                    method,
                    "it takes 2 targets with ratings, one of them with 2, but there are " + squares.groups + " with "
                            + squares.rows + " ratings",
                    squares.groups);
        }
        return denominator == 0
                ? Estimate.none(method, "there is none of the variance that it is divided by", squares.groups)
                : Estimate.of(method, numerator / denominator, squares.groups);
    }

    private Estimate withInterval(Estimate icc, Estimate f, DoubleUnaryOperator ofF) {
        Estimate flagged = Share.flagged(icc);
        if (!icc.isPresent() || !f.isPresent()) {
            return flagged;
        }
        double lower = ofF.applyAsDouble(squares.lowF(f.value(), confidenceLevel));
        double upper = ofF.applyAsDouble(squares.highF(f.value(), confidenceLevel));
        return flagged.withInterval(
                new Interval("f-n0", confidenceLevel, Math.min(icc.value(), lower), Math.max(icc.value(), upper)));
    }
}
