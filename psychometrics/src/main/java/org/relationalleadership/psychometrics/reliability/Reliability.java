package org.relationalleadership.psychometrics.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Interval;
import org.relationalleadership.psychometrics.number.ConfidenceLevel;
import org.relationalleadership.psychometrics.number.FRatio;

/**
 * How reliable the sum, or the mean, of a scale's items is: coefficients of internal consistency, read off {@link CoMoments}.
 *
 * <p>Items count equally and are taken as they are keyed. V below is the matrix of their covariances, R that of their
 * correlations, k the number of items, S the variance of their sum, which is the sum of all of V. The n of each figure is that
 * of the {@link CoMoments}, and the intervals use it. From pairwise co-moments the ids of all methods end in {@code -pairwise}.
 *
 * <p>Where a coefficient cannot be had, because there is one item, too few rows or no variance, it says so. A coefficient
 * below 0 is flagged and stays. Immutable and thread-safe.
 */
public final class Reliability {

    private static final double ROUNDING = 1e-12;
    private static final String NOT_DEFINITE =
            "the matrix of the items is not positive definite: too few rows, an item without variance, or one "
                    + "that others add up to, or pairs that contradict each other";

    private final CoMoments moments;
    private final Covariances covariances;
    private final Covariances correlations;

    private Reliability(CoMoments moments) {
        this.moments = moments;
        this.covariances = Covariances.of(moments);
        this.correlations = Covariances.correlationsOf(moments);
    }

    /** The reliability of the scale whose items are the columns. */
    public static Reliability of(CoMoments moments) {
        return new Reliability(moments);
    }

    /**
     * Cronbach's alpha from covariances, {@code alpha-raw}: k / (k − 1) · (1 − tr V / S). {@link #alphaRaw(double)} gives it an
     * interval, which takes longer than all the rest.
     *
     * <p>Its standard error is that of Duhachek and Iacobucci, for normal answers and any covariances: √(Q / n) with Q = 2k² /
     * ((k − 1)² S³) · (S (tr V² + tr² V) − 2 tr V · 1′V²1).
     *
     * <p>Sources: L. J. Cronbach (1951), Coefficient alpha and the internal structure of tests, Psychometrika 16, 297–334.
     * A. Duhachek, D. Iacobucci (2004), Alpha's standard error (ASE), Journal of Applied Psychology 89, 792–808. In psych:
     * {@code alpha}, {@code raw_alpha}, {@code ase}; in SPSS: Cronbach's alpha.
     */
    public Estimate alphaRaw() {
        String method = named("alpha-raw");
        return from(
                covariances,
                method,
                () -> consistency(method, alpha(covariances)).withStandardError(standardError()));
    }

    /**
     * {@link #alphaRaw()} with Feldt's interval, exact for parallel items with normal answers and rows that were drawn one by
     * one: 1 − (1 − α) F, with F the upper and the lower quantile of the F distribution with n − 1 and (n − 1)(k − 1) degrees
     * of freedom. Alpha above 1, from pairs that contradict each other, has none.
     *
     * <p>Source: L. S. Feldt, D. J. Woodruff, F. A. Salih (1987), Statistical inference for coefficient alpha, Applied Psychological
     * Measurement 11, 93–103. In psych: {@code alpha.ci}; in SPSS: the interval of ICC(3,k).
     *
     * @param confidenceLevel at least 0.5 and at most 0.999999
     * @throws IllegalArgumentException if the level is another
     */
    public Estimate alphaRaw(double confidenceLevel) {
        ConfidenceLevel.checked("reliability", confidenceLevel);
        Estimate alpha = alphaRaw();
        return alpha.isPresent() && alpha.value() <= 1 ? withFeldt(alpha, confidenceLevel) : alpha;
    }

    private static double alpha(Covariances matrix) {
        double k = matrix.items();
        return k / (k - 1) * (1 - matrix.trace / matrix.total);
    }

    private Estimate withFeldt(Estimate alpha, double confidenceLevel) {
        double n = moments.n();
        double within = (n - 1) * (covariances.items() - 1);
        double tail = (1 - confidenceLevel) / 2;
        return alpha.withInterval(new Interval(
                "feldt",
                confidenceLevel,
                1 - (1 - alpha.value()) * FRatio.quantile(1 - tail, n - 1, within),
                1 - (1 - alpha.value()) * FRatio.quantile(tail, n - 1, within)));
    }

    private double standardError() {
        double k = covariances.items();
        double sum = covariances.total;
        double trace = covariances.trace;
        double squares = 0; // the trace of the square, which is the sum of all squares
        double ofSquare = 0; // the sum of all of the square
        for (int i = 0; i < k; i++) {
            squares += covariances.squares(i) + covariances.values[i][i] * covariances.values[i][i];
            ofSquare += covariances.withAll(i) * covariances.withAll(i);
        }
        double q = 2
                * k
                * k
                / ((k - 1) * (k - 1) * sum * sum * sum)
                * (sum * (squares + trace * trace) - 2 * trace * ofSquare);
        return Math.sqrt(Math.max(0, q) / moments.n());
    }

    /**
     * Alpha from correlations, {@code alpha-standardized}: k r̄ / (1 + (k − 1) r̄), with r̄ the mean correlation of two items.
     * It is alpha of the sum of standardized items.
     *
     * <p>Source: L. J. Cronbach (1951), Psychometrika 16, 297–334. In psych: {@code alpha}, {@code std.alpha}, there always
     * from correlations made of covariances; in SPSS: Cronbach's alpha based on standardized items.
     */
    public Estimate alphaStandardized() {
        String method = named("alpha-standardized");
        return from(correlations, method, () -> consistency(method, alpha(correlations)));
    }

    /**
     * The mean correlation of two items, {@code average-inter-item-r}: (Σ rᵢⱼ − k) / (k (k − 1)), the sum over all of R; the r̄
     * of {@link #alphaStandardized()}, with its source. In psych: {@code alpha}, {@code average_r}; in SPSS: inter-item
     * correlations, mean.
     */
    public Estimate averageCorrelation() {
        String method = named("average-inter-item-r");
        return from(correlations, method, () -> {
            double k = correlations.items();
            return consistency(method, (correlations.total - k) / (k * (k - 1)));
        });
    }

    /**
     * Guttman's λ₁ from covariances, {@code lambda-1-covariance}: 1 − tr V / S.
     *
     * <p>Source of all six: L. Guttman (1945), A basis for analyzing test-retest reliability, Psychometrika 10, 255–282, who
     * calls them L₁ to L₆. In SPSS: RELIABILITY with the model Guttman, Lambda 1 to Lambda 6; there Lambda 4 is of one split and
     * not of the best. psych's {@code guttman} takes correlations for all of them, {@code lambda.1} to {@code lambda.6}.
     */
    public Estimate lambda1() {
        return lambda("lambda-1-covariance", 0);
    }

    /**
     * Guttman's λ₂ from covariances, {@code lambda-2-covariance}: λ₁ + √(k / (k − 1) · Σ vᵢⱼ²) / S, the sum over i ≠ j. Source
     * and other tools: {@link #lambda1()}.
     */
    public Estimate lambda2() {
        double k = covariances.items();
        double squares = 0;
        for (int i = 0; i < k; i++) {
            squares += covariances.squares(i);
        }
        return lambda("lambda-2-covariance", Math.sqrt(k / (k - 1) * squares));
    }

    /**
     * Guttman's λ₃ from covariances, {@code lambda-3-covariance}: λ₁ · k / (k − 1), which is {@code alpha-raw}. Source and other
     * tools: {@link #lambda1()}.
     */
    public Estimate lambda3() {
        String method = named("lambda-3-covariance");
        return from(covariances, method, () -> consistency(method, alpha(covariances)));
    }

    /**
     * Guttman's λ₄ of the best split into halves, from covariances: 4 v(A, B) / S, with v(A, B) the covariance of the sums of
     * both halves, at its highest over all splits; with an odd number of items one half has one more. High by chance where
     * rows are few: it picks the best of many.
     *
     * <p>{@code lambda-4-best-of-all-covariance} for up to 24 items, where every split is tried. For more it is {@code
     * lambda-4-best-found-covariance}: 64 splits, one by odd and even places and others drawn with a fixed seed, are each
     * improved by exchanges of two items until none gains; there may be a better one. Source: {@link #lambda1()}, for one split.
     * In psych: {@code splitHalf}, {@code maxrb} with {@code covar = TRUE}.
     */
    public Estimate lambda4() {
        String method = named(
                SplitHalves.areTriedOut(covariances.items())
                        ? "lambda-4-best-of-all-covariance"
                        : "lambda-4-best-found-covariance");
        return from(
                covariances,
                method,
                () -> consistency(method, 4 * SplitHalves.bestCovariance(covariances.values) / covariances.total));
    }

    /**
     * The mean of 4 v(A, B) / S over all splits into halves, {@code split-half-mean-covariance}: 4 m (k − m) v̄ / S with m = ⌊k / 2⌋
     * and v̄ the mean covariance of two items, so that no split is looked at. With an even number of items it is alpha.
     *
     * <p>Source: L. J. Cronbach (1951), Psychometrika 16, 297–334; for each split: P. J. Rulon (1939), A simplified procedure
     * for determining the reliability of a test by split-halves, Harvard Educational Review 9, 99–103. In psych: the average
     * split half of {@code splitHalf}, there from correlations unless {@code covar = TRUE}.
     */
    public Estimate meanSplitHalf() {
        String method = named("split-half-mean-covariance");
        return from(covariances, method, () -> {
            int k = covariances.items();
            int half = k / 2;
            double mean = (covariances.total - covariances.trace) / (k * (k - 1.0));
            return consistency(method, 4.0 * half * (k - half) * mean / covariances.total);
        });
    }

    /**
     * Guttman's λ₅ from covariances, {@code lambda-5-covariance}: λ₁ + 2 √(max over j of Σ vᵢⱼ²) / S, the sum over i ≠ j. Source
     * and other tools: {@link #lambda1()}.
     */
    public Estimate lambda5() {
        double most = 0;
        for (int i = 0; i < covariances.items(); i++) {
            most = Math.max(most, covariances.squares(i));
        }
        return lambda("lambda-5-covariance", 2 * Math.sqrt(most));
    }

    private Estimate lambda(String id, double shared) {
        String method = named(id);
        return from(
                covariances, method, () -> consistency(method, 1 - (covariances.trace - shared) / covariances.total));
    }

    /**
     * Guttman's λ₆ from covariances, {@code lambda-6-covariance}: 1 − Σ eᵢ² / S, with eᵢ² the variance of an item that a
     * regression on all others leaves. Source: {@link #lambda1()}. In SPSS: Lambda 6.
     */
    public Estimate lambda6() {
        return lambda6(covariances, "lambda-6-covariance");
    }

    /**
     * Guttman's λ₆ from correlations, {@code lambda-6-correlation}: 1 − Σ (1 − Rᵢ²) / ΣΣ rᵢⱼ, with Rᵢ² the squared multiple
     * correlation of an item with all others. Source: {@link #lambda1()}, for the items made standard. In psych: {@code
     * G6(smc)} of {@code alpha}, {@code lambda.6} of {@code guttman}.
     */
    public Estimate lambda6Correlation() {
        return lambda6(correlations, "lambda-6-correlation");
    }

    private Estimate lambda6(Covariances matrix, String id) {
        String method = named(id);
        return from(matrix, method, () -> {
            double[] residuals = matrix.residuals();
            return residuals == null
                    ? Estimate.none(method, NOT_DEFINITE, moments.n())
                    : consistency(method, 1 - Arrays.stream(residuals).sum() / matrix.total);
        });
    }

    /**
     * McDonald's omega of one factor, fitted by maximum likelihood, with two denominators: {@code
     * omega-total-model-implied}, (Σ λ)² / ((Σ λ)² + Σ θ), and {@code omega-total-observed-variance}, (Σ λ)² / S. λ are
     * loadings and θ unique variances of items in their own units.
     *
     * <p>It takes three items. A unique variance is at least 0.005 of an item's; one that lies there, a Heywood case, is
     * flagged, and so are loadings of both signs.
     *
     * <p>Source: R. P. McDonald (1999), Test theory: a unified treatment, Erlbaum, chapter 6. In psych: {@code omega} with
     * {@code nfactors = 1}, {@code fm = "ml"}, there from correlations; in semTools: {@code compRelSEM} of a lavaan model,
     * with {@code obs.var = FALSE} and {@code TRUE}.
     */
    public List<Estimate> omegaTotal() {
        List<String> methods = List.of(named("omega-total-model-implied"), named("omega-total-observed-variance"));
        if (correlations.why != null || covariances.why != null) {
            String why = covariances.why != null ? covariances.why : String.valueOf(correlations.why);
            return none(methods, why);
        }
        if (correlations.items() < 3) {
            return none(methods, "2 items, and one factor takes at least 3");
        }
        if (correlations.residuals() == null) {
            return none(methods, NOT_DEFINITE);
        }
        OneFactor factor = OneFactor.of(correlations.values);
        return factor == null
                ? none(methods, "the fit of one factor found no end")
                : omegas(factor, methods.get(0), methods.get(1));
    }

    private List<Estimate> none(List<String> methods, String why) {
        return methods.stream()
                .map(method -> Estimate.none(method, why, moments.n()))
                .toList();
    }

    private List<Estimate> omegas(OneFactor factor, String impliedMethod, String observedMethod) {
        double sum = 0;
        double unique = 0;
        boolean negative = false;
        boolean positive = false;
        List<String> flags = new ArrayList<>();
        for (int i = 0; i < covariances.items(); i++) {
            double variance = covariances.values[i][i];
            sum += factor.loadings()[i] * Math.sqrt(variance);
            unique += factor.uniquenesses()[i] * variance;
            negative |= factor.loadings()[i] < 0;
            positive |= factor.loadings()[i] > 0;
            if (factor.uniquenesses()[i] <= OneFactor.LEAST * (1 + ROUNDING)) {
                flags.add("Heywood case: item '" + moments.columns().get(i) + "' has next to no variance of its own");
            }
        }
        if (negative && positive) {
            flags.add("items load with both signs: one may be keyed the wrong way");
        }
        Estimate implied = consistency(impliedMethod, sum * sum / (sum * sum + unique));
        Estimate observed = consistency(observedMethod, sum * sum / covariances.total);
        for (String flag : flags) {
            implied = implied.withFlag(flag);
            observed = observed.withFlag(flag);
        }
        return List.of(implied, observed);
    }

    /**
     * The standard error of measurement of the sum of the items, {@code sem-of-sum-alpha-raw}: √(S (1 − α)). That of their
     * mean, {@link #errorOfMean()}, is this over k.
     *
     * <p>Source: F. M. Lord, M. R. Novick (1968), Statistical theories of mental test scores, Addison-Wesley, chapter 3.
     * Elsewhere: SEM, with whichever reliability was at hand.
     */
    public Estimate errorOfSum() {
        return error("sem-of-sum-alpha-raw", 1);
    }

    /**
     * The standard error of measurement of the mean of the items, {@code sem-of-mean-alpha-raw}: √(S (1 − α)) / k. Source:
     * {@link #errorOfSum()}.
     */
    public Estimate errorOfMean() {
        return error("sem-of-mean-alpha-raw", Math.max(1, covariances.items()));
    }

    private Estimate error(String id, double divisor) {
        String method = named(id);
        return from(covariances, method, () -> {
            double alpha = alpha(covariances);
            if (alpha > 1 + ROUNDING) {
                return Estimate.none(method, "alpha is above 1: pairs of items contradict each other", moments.n());
            }
            double error = Math.sqrt(covariances.total * Math.max(0, 1 - alpha)) / divisor;
            Estimate estimate = Estimate.of(method, error, moments.n());
            return alpha < 0 ? estimate.withFlag("alpha is below 0: more than the deviation of the score") : estimate;
        });
    }

    /**
     * All of them with Feldt's interval of alpha, in the order in which they stand here.
     *
     * @param confidenceLevel at least 0.5 and at most 0.999999
     * @throws IllegalArgumentException if the level is another
     */
    public List<Estimate> estimates(double confidenceLevel) {
        List<Estimate> estimates = new ArrayList<>(estimates());
        estimates.set(0, alphaRaw(confidenceLevel));
        return List.copyOf(estimates);
    }

    /** All of them without interval; the best split half and the fit of omega take their time. */
    public List<Estimate> estimates() {
        List<Estimate> estimates = new ArrayList<>(List.of(
                alphaRaw(),
                alphaStandardized(),
                averageCorrelation(),
                lambda1(),
                lambda2(),
                lambda3(),
                lambda4(),
                meanSplitHalf(),
                lambda5(),
                lambda6(),
                lambda6Correlation()));
        estimates.addAll(omegaTotal());
        estimates.add(errorOfSum());
        estimates.add(errorOfMean());
        return List.copyOf(estimates);
    }

    private String named(String id) {
        return moments.isListwise() ? id : id + "-pairwise";
    }

    private Estimate from(Covariances matrix, String method, Supplier<Estimate> estimate) {
        @Nullable String why = matrix.why;
        return why == null ? estimate.get() : Estimate.none(method, why, moments.n());
    }

    private Estimate consistency(String method, double value) {
        boolean isPossible = value <= 1 + ROUNDING;
        Estimate estimate = Estimate.of(method, isPossible ? Math.min(1, value) : value, moments.n());
        if (!isPossible) {
            return estimate.withFlag("above 1: no complete data have such covariances");
        }
        return value < 0
                ? estimate.withFlag("below 0: items do not go together, or one is keyed the wrong way")
                : estimate;
    }
}
