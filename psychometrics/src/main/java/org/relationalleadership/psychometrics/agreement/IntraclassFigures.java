package org.relationalleadership.psychometrics.agreement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoubleUnaryOperator;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Interval;
import org.relationalleadership.psychometrics.number.FRatio;

/** Intraclass correlations from mean squares. */
final class IntraclassFigures {

    private static final String NO_INTERVAL = "its interval is not defined for such mean squares";
    private static final double TOLERANCE = 1e-9;

    private final RaterSums state;
    private final double n;
    private final double k;
    private final double between; // the mean squares
    private final double within;
    private final double raters;
    private final double residual;
    private final double confidenceLevel;
    private final double probability;

    IntraclassFigures(RaterSums state, double confidenceLevel) {
        this.state = state;
        this.confidenceLevel = confidenceLevel;
        this.probability = (1 + confidenceLevel) / 2;
        n = state.totals.count;
        k = state.byRater.length;
        if (!isPossible()) {
            between = within = raters = residual = 0;
            return;
        }
        // Each sum of squares is a difference of these, over nk; they are whole where the ratings are.
        BigDecimal targetCount = BigDecimal.valueOf(state.totals.count);
        BigDecimal raterCount = BigDecimal.valueOf(state.byRater.length);
        BigDecimal ofRaters = BigDecimal.ZERO;
        for (Moments rater : state.byRater) {
            ofRaters = ofRaters.add(rater.sum().pow(2));
        }
        ofRaters = ofRaters.multiply(raterCount);
        BigDecimal ofMean = state.all.sum().pow(2);
        BigDecimal ofTargets = targetCount.multiply(state.totals.squares());
        BigDecimal ofAll = targetCount.multiply(raterCount).multiply(state.all.squares());
        between = meanSquare(ofTargets.subtract(ofMean), n - 1);
        within = meanSquare(ofAll.subtract(ofTargets), n * (k - 1));
        raters = meanSquare(ofRaters.subtract(ofMean), k - 1);
        residual = meanSquare(ofAll.subtract(ofTargets).subtract(ofRaters).add(ofMean), (n - 1) * (k - 1));
    }

    private boolean isPossible() {
        return n >= 2 && k >= 2;
    }

    private double meanSquare(BigDecimal squares, double degreesOfFreedom) {
        BigDecimal sum = squares.divide(BigDecimal.valueOf(n * k), MathContext.DECIMAL128);
        return Moments.snapped(sum.doubleValue(), state.all.squares().doubleValue()) / degreesOfFreedom;
    }

    IntraclassCorrelations correlations() {
        double difference1 = between - within;
        double difference3 = between - residual;
        double raterVariance = (raters - residual) / n;
        Estimate f1 = ratio("f-targets-one-way", between, within);
        Estimate f3 = ratio("f-targets-two-way", between, residual);
        double df1 = n * (k - 1);
        double df3 = (n - 1) * (k - 1);
        return new IntraclassCorrelations(
                state.totals.count,
                state.byRater.length,
                state.incomplete,
                ratio("ms-targets", between, 1),
                ratio("ms-within-targets", within, 1),
                ratio("ms-raters", raters, 1),
                ratio("ms-residual", residual, 1),
                f1,
                upperTail("p-targets-one-way", f1, df1),
                f3,
                upperTail("p-targets-two-way", f3, df3),
                exact(ratio("icc-1-1", difference1, between + (k - 1) * within), f1, df1, this::one),
                agreement(
                        ratio("icc-2-1", difference3, between + (k - 1) * residual + k * raterVariance),
                        limit -> limit),
                exact(ratio("icc-3-1", difference3, between + (k - 1) * residual), f3, df3, this::one),
                exact(ratio("icc-1-k", difference1, between), f1, df1, this::mean),
                agreement(
                        ratio("icc-2-k", difference3, between + raterVariance),
                        limit -> k * limit / (1 + (k - 1) * limit)),
                exact(ratio("icc-3-k", difference3, between), f3, df3, this::mean));
    }

    private Estimate ratio(String method, double numerator, double denominator) {
        if (!isPossible()) {
            return Estimate.none(
                    method,
                    "it takes 2 raters and 2 targets that all of them rated, but there are " + (long) k + " and "
                            + (long) n,
                    state.totals.count);
        }
        return denominator == 0
                ? Estimate.none(method, "there is none of the variance that it is divided by", state.totals.count)
                : Estimate.of(method, numerator / denominator, state.totals.count);
    }

    private Estimate upperTail(String method, Estimate f, double df2) {
        return f.isPresent()
                ? Estimate.of(method, FRatio.upperTail(f.value(), n - 1, df2), f.n())
                : Estimate.none(method, f.why().orElseThrow(), f.n());
    }

    /** One rating, from a ratio of mean squares. */
    private double one(double f) {
        return (f - 1) / (f + k - 1);
    }

    /** The mean of k ratings, from a ratio of mean squares. */
    private double mean(double f) {
        return 1 - 1 / f;
    }

    private Estimate exact(Estimate icc, Estimate f, double df2, DoubleUnaryOperator fromF) {
        Estimate flagged = Share.flagged(icc);
        if (!icc.isPresent() || !f.isPresent()) {
            return flagged;
        }
        return withInterval(
                flagged,
                "f",
                fromF.applyAsDouble(f.value() / FRatio.quantile(probability, n - 1, df2)),
                fromF.applyAsDouble(f.value() * FRatio.quantile(probability, df2, n - 1)));
    }

    /** McGraw and Wong's interval of ICC(A,1), and of ICC(A,k) by what k ratings make of one. */
    private Estimate agreement(Estimate icc, DoubleUnaryOperator ofRatings) {
        Estimate flagged = Share.flagged(icc);
        if (!icc.isPresent() || residual == 0) {
            return flagged;
        }
        double rho = (between - residual) / (between + (k - 1) * residual + k * (raters - residual) / n);
        double fRaters = k * rho * raters / residual;
        double rest = n * (1 + (k - 1) * rho) - k * rho;
        double df =
                (k - 1) * (n - 1) * Math.pow(fRaters + rest, 2) / ((n - 1) * Math.pow(fRaters, 2) + Math.pow(rest, 2));
        if (!(df > 0)) {
            return flagged.withFlag(NO_INTERVAL);
        }
        double other = k * raters + (k * n - k - n) * residual;
        double high = FRatio.quantile(probability, n - 1, df);
        double low = FRatio.quantile(probability, df, n - 1);
        return withInterval(
                flagged,
                "f-satterthwaite",
                ofRatings.applyAsDouble(n * (between - high * residual) / (high * other + n * between)),
                ofRatings.applyAsDouble(n * (low * between - residual) / (other + n * low * between)));
    }

    private Estimate withInterval(Estimate icc, String method, double lower, double upper) {
        double value = icc.value();
        boolean isAround = lower <= value + TOLERANCE && upper >= value - TOLERANCE;
        return isAround && Double.isFinite(lower) && Double.isFinite(upper)
                ? icc.withInterval(
                        new Interval(method, confidenceLevel, Math.min(lower, value), Math.max(upper, value)))
                : icc.withFlag(NO_INTERVAL);
    }
}
