package org.relationalleadership.psychometrics.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.UnaryOperator;
import org.hipparchus.special.Gamma;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Interval;
import org.relationalleadership.psychometrics.number.StudentT;

/** The figures of {@link ColumnChange}, which says how each is computed. */
final class PairedEstimates {

    private static final String BY_T = "noncentral-t";
    private static final String BY_SCALED_T = "noncentral-t-scaled";

    private final Pairs pairs;
    private final int n;
    private final double confidenceLevel;
    private final double meanChange;
    private final double sdBefore;
    private final double sdAfter;
    private final double sdChange;
    private final Optional<Interval> noncentrality; // of t; empty where there is no t, or it is too far out
    private final List<Estimate> estimates = new ArrayList<>();

    PairedEstimates(Pairs pairs, double confidenceLevel) {
        this.pairs = pairs;
        this.n = pairs.n();
        this.confidenceLevel = confidenceLevel;
        meanChange = n < 1 ? 0 : pairs.meanChange();
        sdBefore = n < 2 ? 0 : pairs.sdBefore();
        sdAfter = n < 2 ? 0 : pairs.sdAfter();
        sdChange = n < 2 ? 0 : pairs.sdChange();
        noncentrality = sdChange == 0 ? Optional.empty() : NoncentralT.noncentrality(t(), n - 1, confidenceLevel);
    }

    List<Estimate> all(long up, long down) {
        moments();
        test();
        effectSizes();
        estimates.addAll(SignedRanks.estimates(pairs.changes()));
        add("superiority-within-pairs", few(1), () -> (up + (n - up - down) / 2.0) / n);
        add("limit-of-agreement-lower-1.96-sd", few(2), () -> meanChange - 1.96 * sdChange);
        add("limit-of-agreement-upper-1.96-sd", few(2), () -> meanChange + 1.96 * sdChange);
        add("limit-of-agreement-lower-2-sd", few(2), () -> meanChange - 2 * sdChange);
        add("limit-of-agreement-upper-2-sd", few(2), () -> meanChange + 2 * sdChange);
        return estimates;
    }

    private void moments() {
        add("mean-before", few(1), pairs::meanBefore);
        add("sd-before", few(2), () -> sdBefore);
        add("mean-after", few(1), pairs::meanAfter);
        add("sd-after", few(2), () -> sdAfter);
        add("sd-change", few(2), () -> sdChange);
        boolean isFlat = sdBefore == 0 || sdAfter == 0;
        add(
                "correlation-pearson",
                few(2).or(() -> said(isFlat, "all are the same before, or after")),
                pairs::correlation);
    }

    private void test() {
        add("raw-change", few(1), () -> meanChange);
        Optional<String> why = few(2).or(this::noSpread);
        if (why.isPresent()) {
            if (n > 0) {
                change(last -> last.withFlag("no interval: " + why.get()));
            }
        } else {
            double error = sdChange / Math.sqrt(n);
            double reach = new StudentT(n - 1).critical(confidenceLevel) * error;
            change(last -> last.withStandardError(error)
                    .withInterval(new Interval("t-paired", confidenceLevel, meanChange - reach, meanChange + reach)));
        }
        add("t-paired", why, this::t);
        add("df-t-paired", few(2), () -> n - 1);
        add("p-t-paired-two-sided", why, () -> new StudentT(n - 1).twoSided(t()));
    }

    private double t() {
        return meanChange / (sdChange / Math.sqrt(n));
    }

    private void effectSizes() {
        Optional<String> noSpread = few(2).or(this::noSpread);
        Optional<String> noSpreadBefore =
                few(2).or(() -> said(sdBefore == 0, "all are the same before, so that there is no unit to measure in"));
        Optional<String> noSpreadAtAll =
                few(2).or(() -> said(sdBefore == 0 && sdAfter == 0, "all are the same before, and after"));
        Optional<String> noCorrelation = few(2).or(this::noSpread)
                .or(() -> said(sdBefore == 0 || sdAfter == 0, "all are the same before, or after"));
        Optional<String> few = few(3);

        double meanOfSds = (sdBefore + sdAfter) / 2;
        double rootMeanVariance = Math.sqrt((sdBefore * sdBefore + sdAfter * sdAfter) / 2);
        double unlike = noCorrelation.isPresent() ? 1 : 1 - pairs.correlation();
        double sdRm = unlike <= Numbers.allowance(1) ? Double.POSITIVE_INFINITY : sdChange / Math.sqrt(2 * unlike);
        double exact = few.isPresent() ? 0 : exactCorrection(n - 1);
        double approximate = 1 - 3 / (4.0 * (n - 1) - 1);

        add("d-z", noSpread, BY_T, 1, sdChange);
        add("d-av-mean-of-sds", noSpreadAtAll, BY_SCALED_T, 1, meanOfSds);
        add("d-av-root-mean-variance", noSpreadAtAll, BY_SCALED_T, 1, rootMeanVariance);
        add("d-rm", noCorrelation, BY_SCALED_T, 1, sdRm);
        add("glass-delta-sd-before", noSpreadBefore, BY_SCALED_T, 1, sdBefore);
        add("hedges-j-exact", few, () -> exact);
        add("hedges-j-approximate", few, () -> approximate);
        add("g-z-exact", few.or(() -> noSpread), BY_T, exact, sdChange);
        add("g-z-approximate", few.or(() -> noSpread), BY_T, approximate, sdChange);
        add("g-av-mean-of-sds-exact", few.or(() -> noSpreadAtAll), BY_SCALED_T, exact, meanOfSds);
        add("g-av-root-mean-variance-exact", few.or(() -> noSpreadAtAll), BY_SCALED_T, exact, rootMeanVariance);
        add("g-rm-exact", few.or(() -> noCorrelation), BY_SCALED_T, exact, sdRm);
        add("g-rm-approximate-2n-minus-2", noCorrelation, BY_SCALED_T, 1 - 3 / (8.0 * (n - 1) - 1), sdRm);
        add("g-glass-sd-before-exact", few.or(() -> noSpreadBefore), BY_SCALED_T, exact, sdBefore);
    }

    /** Of 2 degrees of freedom or more. */
    private static double exactCorrection(int degreesOfFreedom) {
        double half = degreesOfFreedom / 2.0;
        return Math.exp(Gamma.logGamma(half) - Gamma.logGamma(half - 0.5) - Math.log(half) / 2);
    }

    /** Adds the mean change in some unit, corrected for small samples, with the interval of the noncentrality of t in that unit. */
    private void add(String method, Optional<String> why, String interval, double correction, double unit) {
        add(method, why, () -> correction * meanChange / unit);
        change(last -> last.isPresent() ? bounded(last, interval, correction, unit) : last);
    }

    private Estimate bounded(Estimate effect, String interval, double correction, double unit) {
        if (Double.isInfinite(unit)) {
            return effect.withFlag("0 whatever the change, as r is 1: it supposes equal deviations before and after");
        }
        Optional<String> noSpread = noSpread();
        if (noSpread.isPresent()) {
            return effect.withFlag("no interval: " + noSpread.get());
        }
        double scale = correction * sdChange / unit / Math.sqrt(n);
        return noncentrality
                .map(ends -> effect.withInterval(
                        new Interval(interval, confidenceLevel, scale * ends.lower(), scale * ends.upper())))
                .orElseGet(() -> effect.withFlag("no interval: t is beyond " + (int) NoncentralT.FARTHEST));
    }

    private void add(String method, Optional<String> why, DoubleSupplier value) {
        estimates.add(why.map(reason -> Estimate.none(method, reason, n))
                .orElseGet(() -> Estimate.of(method, value.getAsDouble(), n)));
    }

    private void change(UnaryOperator<Estimate> change) {
        int last = estimates.size() - 1;
        estimates.set(last, change.apply(estimates.get(last)));
    }

    private Optional<String> few(int needed) {
        return said(
                n < needed,
                "needs " + needed + (needed == 1 ? " pair" : " pairs") + ", but there " + (n == 1 ? "is " : "are ")
                        + n);
    }

    private Optional<String> noSpread() {
        return said(sdChange == 0, "all changed by the same");
    }

    private static Optional<String> said(boolean holds, String why) {
        return holds ? Optional.of(why) : Optional.empty();
    }
}
