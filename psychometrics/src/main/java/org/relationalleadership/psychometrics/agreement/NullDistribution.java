package org.relationalleadership.psychometrics.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;

/**
 * How the answers of people who do not agree at all would spread over the options of an item: what an index of agreement
 * compares with.
 *
 * <p>Nobody knows that distribution, so that it is declared, and an index under one is not the index under another. Where
 * answers lean to one side, as they do about leaders, the uniform one makes agreement look high; LeBreton and Senter advise
 * to report several.
 *
 * <p>What enters an index is the variance alone, for options that are 1 apart. Uniform is (A² − 1) / 12 for A options (L. R.
 * James, R. G. Demaree and G. Wolf (1984), Journal of Applied Psychology 69, 85–98). The tabled ones are those of J. M.
 * LeBreton and J. L. Senter (2008), Answers to 20 questions about interrater reliability and interrater agreement,
 * Organizational Research Methods 11, 815–852. For 5 options they follow from that paper's probabilities. For 6 to 11 options
 * they are taken from the first author's R package WGA, which refers to the paper for them ({@code null.var} in its function
 * {@code RWG}); they were not compared with the paper's table. WGA calls them un, ss, ms, hs, tri, nor; R multilevel takes a
 * variance as {@code ranvar}. For other numbers of options they have no variance. Their triangle is not quite one whose sides
 * fall in even steps: that is {@link #TRIANGULAR_STEPS}.
 *
 * <p>Immutable and thread-safe; two are equal when their ids are and they have the same variances.
 */
public final class NullDistribution {

    private static final int FEWEST_TABLED = 5;
    private static final int MOST_OPTIONS = 128;

    /** Each option is as likely: {@code uniform}, for 2 to 128 options. */
    public static final NullDistribution UNIFORM =
            new NullDistribution("uniform", options -> OptionalDouble.of((options * options - 1.0) / 12));

    /** A slight lean to one end: {@code slight-skew}, for 5 to 11 options. */
    public static final NullDistribution SLIGHT_SKEW = tabled("slight-skew", 1.34, 1.85, 2.90, 3.47, 5.66, 6.30, 7.31);

    /** A moderate lean to one end: {@code moderate-skew}, for 5 to 11 options. */
    public static final NullDistribution MODERATE_SKEW =
            tabled("moderate-skew", 0.90, 1.26, 2.14, 2.79, 4.73, 5.09, 6.32);

    /** A heavy lean to one end: {@code heavy-skew}, for 5 to 11 options. */
    public static final NullDistribution HEAVY_SKEW = tabled("heavy-skew", 0.44, 0.69, 1.39, 2.35, 3.16, 3.46, 4.02);

    /** A triangle with its top in the middle: {@code triangular}, for 5 to 11 options. */
    public static final NullDistribution TRIANGULAR = tabled("triangular", 1.32, 1.45, 2.10, 2.81, 3.00, 2.89, 3.32);

    /** Like a bell: {@code normal}, for 5 to 11 options. */
    public static final NullDistribution NORMAL = tabled("normal", 1.04, 1.25, 1.40, 1.73, 1.58, 1.45, 1.40);

    /**
     * A triangle whose probabilities rise from each end to the middle by even steps, 1 : 2 : 3 : 2 : 1 for 5 options: {@code
     * triangular-steps}, for 2 to 128 options.
     */
    public static final NullDistribution TRIANGULAR_STEPS =
            new NullDistribution("triangular-steps", options -> OptionalDouble.of(variance(triangle(options))));

    private final String id;
    private final String rwgMethod;
    private final String rwgJMethod;
    private final double[] variances; // by number of options; not a number where there is none

    private NullDistribution(String id, IntFunction<OptionalDouble> variance) {
        this.id = Require.id("null distribution", id);
        this.rwgMethod = "rwg-" + id;
        this.rwgJMethod = "rwg-j-" + id;
        this.variances = new double[MOST_OPTIONS + 1];
        for (int options = 0; options <= MOST_OPTIONS; options++) {
            variances[options] =
                    options < 2 ? Double.NaN : variance.apply(options).orElse(Double.NaN);
        }
    }

    private static NullDistribution tabled(String id, double... variances) {
        return new NullDistribution(
                id,
                options -> options >= FEWEST_TABLED && options < FEWEST_TABLED + variances.length
                        ? OptionalDouble.of(variances[options - FEWEST_TABLED])
                        : OptionalDouble.empty());
    }

    /** The six of LeBreton and Senter. */
    public static List<NullDistribution> published() {
        return List.of(UNIFORM, SLIGHT_SKEW, MODERATE_SKEW, HEAVY_SKEW, TRIANGULAR, NORMAL);
    }

    /**
     * A distribution of one's own, for items of as many options as there are probabilities.
     *
     * @param id names it in the methods of figures
     * @param probabilities of the options from the lowest to the highest: 2 or more, none negative, 1 together
     * @throws IllegalArgumentException if the id is none or the probabilities are not such
     */
    public static NullDistribution of(String id, List<Double> probabilities) {
        double[] shares = probabilities.stream().mapToDouble(share -> share).toArray();
        double total = Arrays.stream(shares).sum();
        if (shares.length < 2
                || shares.length > MOST_OPTIONS
                || Arrays.stream(shares).anyMatch(share -> !(share >= 0))
                || Math.abs(total - 1) > Numbers.allowance(1)) {
            throw new IllegalArgumentException("null distribution '" + Require.shortened(id)
                    + "': there are 2 to 128 probabilities, none negative, that add up to 1, but they were "
                    + probabilities);
        }
        return new NullDistribution(
                id, options -> options == shares.length ? OptionalDouble.of(variance(shares)) : OptionalDouble.empty());
    }

    private static double[] triangle(int options) {
        double[] shares = new double[options];
        Arrays.setAll(shares, option -> 1 + Math.min(option, options - 1 - option));
        double total = Arrays.stream(shares).sum();
        Arrays.setAll(shares, option -> shares[option] / total);
        return shares;
    }

    private static double variance(double[] shares) {
        double mean = 0;
        double squares = 0;
        for (int option = 0; option < shares.length; option++) {
            mean += shares[option] * option;
            squares += shares[option] * option * option;
        }
        return squares - mean * mean;
    }

    /** Names it in the methods of figures: {@code rwg-j-uniform}. */
    public String id() {
        return id;
    }

    /** The method of rwg of so many items. */
    String rwgMethod(int items) {
        return items == 1 ? rwgMethod : rwgJMethod;
    }

    /** The variance of answers to an item with so many options, each 1 from the next; empty where it is not known. */
    public OptionalDouble variance(int options) {
        double variance = options >= 0 && options <= MOST_OPTIONS ? variances[options] : Double.NaN;
        return Double.isNaN(variance) ? OptionalDouble.empty() : OptionalDouble.of(variance);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NullDistribution that && id.equals(that.id) && Arrays.equals(variances, that.variances);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, Arrays.hashCode(variances));
    }

    @Override
    public String toString() {
        return id;
    }
}
