package org.relationalleadership.psychometrics.change;

import java.util.List;
import java.util.Optional;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Interval;
import org.relationalleadership.psychometrics.number.StudentT;

/**
 * A change in percent, together with what makes it a statement: what it is a percent of, of how many persons, from where,
 * how far in points and how surely, and how large beside the differences between people.
 *
 * <p>The percent of the range has the t interval of the raw change, in percent. The percent of a baseline has Fieller's
 * interval of a ratio, because the baseline is as uncertain as the change: all ratios ρ for which the mean of change − ρ
 * baseline lies within t standard errors of 0, with n − 1 degrees of freedom. Where the baseline may be nothing at that level
 * of confidence it has none, and says so. There is no percent without an interval of the raw change and an effect size.
 *
 * <p>Source: E. C. Fieller (1954), Some problems in interval estimation, Journal of the Royal Statistical Society B 16,
 * 175–185. Elsewhere: relative change, growth in percent.
 *
 * <p>Immutable and thread-safe.
 *
 * @param basis what it is a percent of
 * @param percent the change in percent; its method is that of the basis
 * @param baseline the mean before
 * @param rawChange the mean change in points, with its interval
 * @param effectSizes {@code d-z} with its interval, and {@code d-av-mean-of-sds}
 */
public record PercentChange(
        PercentBasis basis, Estimate percent, Estimate baseline, Estimate rawChange, List<Estimate> effectSizes) {

    /**
     * Checks that a percent has what it must not stand without.
     *
     * @throws IllegalArgumentException if there is a percent, but no baseline, raw change with interval or effect size, or
     *     one of another n
     */
    public PercentChange {
        effectSizes = List.copyOf(effectSizes);
        long n = percent.n();
        boolean isWhole = baseline.isPresent()
                && rawChange.interval().isPresent()
                && effectSizes.stream().anyMatch(Estimate::isPresent)
                && baseline.n() == n
                && rawChange.n() == n
                && effectSizes.stream().allMatch(size -> size.n() == n);
        if (percent.isPresent() && !isWhole) {
            throw new IllegalArgumentException(
                    "percent change: stands beside a baseline, a raw change with its interval "
                            + "and an effect size, all of one n, but one is missing or of another");
        }
    }

    static PercentChange of(PercentBasis basis, ColumnChange change) {
        return new PercentChange(
                basis,
                percent(basis, change),
                change.baseline(),
                change.rawChange(),
                List.of(change.estimate("d-z"), change.estimate("d-av-mean-of-sds")));
    }

    /** How many persons it rests on. */
    public long n() {
        return percent.n();
    }

    private static Estimate percent(PercentBasis basis, ColumnChange change) {
        if (change.rawChange().interval().isEmpty()) {
            return Estimate.none(
                    basis.method(),
                    "a percent needs the interval of the raw change: "
                            + change.estimate("t-paired").why().orElse("it has none"),
                    change.n());
        }
        double amount = basis.amount(change.baseline().value());
        if (!(amount > 0)) {
            return Estimate.none(basis.method(), "a percent of nothing, or of less, says nothing", change.n());
        }
        double raw = change.rawChange().value();
        Interval ends = change.rawChange().interval().orElseThrow();
        double figure = 100 * raw / amount;
        Estimate percent = Estimate.of(basis.method(), figure, change.n());
        if (basis.isOfRange()) {
            return percent.withInterval(new Interval(
                    "t-paired", ends.confidenceLevel(), 100 * ends.lower() / amount, 100 * ends.upper() / amount));
        }
        Estimate bounded = fieller(change, amount, figure, ends.confidenceLevel())
                .map(percent::withInterval)
                .orElseGet(() -> percent.withFlag("no interval: the baseline may be nothing"));
        return basis.range().isPresent()
                ? bounded
                : bounded.withFlag("counts from 0, and says nothing where 0 is not the lowest of the scale");
    }

    /** Of the change over the amount, which varies as the mean before does. */
    private static Optional<Interval> fieller(
            ColumnChange change, double amount, double figure, double confidenceLevel) {
        double n = change.n();
        double t = new StudentT(n - 1).critical(confidenceLevel);
        double raw = change.rawChange().value();
        double before = square(change.estimate("sd-before").value());
        double after = square(change.estimate("sd-after").value());
        double changed = square(change.estimate("sd-change").value());
        double covariance = (after - before - changed) / 2; // of change and baseline
        double a = amount * amount - t * t * before / n;
        double b = raw * amount - t * t * covariance / n;
        double c = raw * raw - t * t * changed / n;
        if (!(a > 0)) {
            return Optional.empty();
        }
        double root = Math.sqrt(Math.max(0, b * b - a * c));
        // Where all change in proportion both ends are the figure, and rounding must not put them beside it.
        double lower = Math.min(figure, 100 * (b - root) / a);
        double upper = Math.max(figure, 100 * (b + root) / a);
        return Optional.of(new Interval("fieller", confidenceLevel, lower, upper));
    }

    private static double square(double number) {
        return number * number;
    }
}
