package org.relationalleadership.psychometrics.change;

import java.util.List;
import org.relationalleadership.check.Require;
import org.relationalleadership.evidence.Estimate;

/**
 * The change of one item or scale from one wave to another, over the persons who have both numbers.
 *
 * <p>Its estimates, by method; x is the number before, y after, d = y − x, r their correlation, s a standard deviation over
 * n − 1, and J a factor against the bias of small samples with n − 1 degrees of freedom:
 *
 * <table>
 * <caption>Methods</caption>
 * <tr><th>method</th><th>formula</th><th>elsewhere</th></tr>
 * <tr><td>{@code mean-before}, {@code sd-before}, {@code mean-after}, {@code sd-after}, {@code sd-change}, {@code
 *     correlation-pearson}</td><td>x̄, s_x, ȳ, s_y, s_d, r</td><td></td></tr>
 * <tr><td>{@code raw-change}</td><td>d̄, with s_d / √n and the t interval</td><td>R {@code t.test(y, x, paired =
 *     TRUE)}</td></tr>
 * <tr><td>{@code t-paired}, {@code df-t-paired}, {@code p-t-paired-two-sided}</td><td>t = d̄ √n / s_d with n − 1 degrees of
 *     freedom</td><td>R {@code t.test}</td></tr>
 * <tr><td>{@code d-z}</td><td>d̄ / s_d, with the interval of the noncentrality of t over √n</td><td>R effectsize {@code
 *     repeated_measures_d(method = "z")}, MBESS {@code ci.sm}; SPSS "Cohen's d" of paired samples</td></tr>
 * <tr><td>{@code d-av-mean-of-sds}</td><td>d̄ / ((s_x + s_y) / 2)</td><td>Lakens' d_av</td></tr>
 * <tr><td>{@code d-av-root-mean-variance}</td><td>d̄ / √((s_x² + s_y²) / 2)</td><td>effectsize {@code "av"}, Cumming's
 *     d_av, itns {@code cohensd_rm}</td></tr>
 * <tr><td>{@code d-rm}</td><td>d̄ / s_d · √(2 (1 − r)), which supposes s_x = s_y; where they differ prefer d_av, and where r is 1
 *     it is 0 whatever d̄ is, with a flag</td><td>Lakens' d_rm; effectsize {@code "rm"}</td></tr>
 * <tr><td>{@code glass-delta-sd-before}</td><td>d̄ / s_x</td><td>effectsize {@code "b"}; Becker's d</td></tr>
 * <tr><td>{@code hedges-j-exact}, {@code hedges-j-approximate}</td><td>Γ(m/2) / (√(m/2) Γ((m−1)/2)) and 1 − 3 / (4m − 1)
 *     with m = n − 1</td><td>Hedges' c(m)</td></tr>
 * <tr><td>{@code g-z-exact}, {@code g-z-approximate}</td><td>J d_z, with its interval times J</td><td>SPSS "Hedges'
 *     correction"</td></tr>
 * <tr><td>{@code g-av-mean-of-sds-exact}, {@code g-av-root-mean-variance-exact}, {@code g-rm-exact}, {@code
 *     g-glass-sd-before-exact}</td><td>J times each of these</td><td>the last: Becker's g</td></tr>
 * <tr><td>{@code g-rm-approximate-2n-minus-2}</td><td>d_rm (1 − 3 / (8 (n − 1) − 1))</td><td>Lakens' spreadsheet</td></tr>
 * <tr><td>{@code wilcoxon-v}</td><td>sum of the ranks of the d above 0, by size, zeros left out, ties with their mean
 *     rank</td><td>R {@code wilcox.test(y, x, paired = TRUE)}</td></tr>
 * <tr><td>{@code p-wilcoxon-exact}</td><td>two-sided, counted; fewer than 50 pairs, no zero, no tie</td><td>{@code exact =
 *     TRUE}</td></tr>
 * <tr><td>{@code p-wilcoxon-normal}, {@code p-wilcoxon-normal-continuity}</td><td>two-sided, normal with the variance for
 *     ties, without and with the half step towards the middle</td><td>{@code exact = FALSE, correct = FALSE} and {@code
 *     TRUE}</td></tr>
 * <tr><td>{@code superiority-within-pairs}</td><td>(up + same / 2) / n</td><td>Lakens' common-language effect size is its
 *     normal form</td></tr>
 * <tr><td>{@code limit-of-agreement-lower-1.96-sd} and so on</td><td>d̄ ± 1.96 s_d, d̄ ± 2 s_d</td><td>Bland and
 *     Altman</td></tr>
 * </table>
 *
 * <p>What is measured in standard deviations has an interval, unless all changed by the same or t is beyond all tables, which
 * a flag says. Where the unit is s_d, {@code noncentral-t}: the ends of the noncentrality of t over √n. In any other unit u,
 * {@code noncentral-t-scaled}: those times s_d / u, as if that ratio were known (Algina and Keselman (2003), equations 7 to 9,
 * for √((s_x² + s_y²) / 2); the others by the same reasoning). In simulations with 10 and 30 pairs, r from 0.3 to 0.7 and
 * effects up to 1.5, intervals of 95 % held the true effect in 93.5 to 97.3 % of samples.
 *
 * <p>Two numbers that differ by no more than the rounding of their arithmetic are the same, and two changes of one size are
 * tied: the mean of three answers is no exact number.
 *
 * <p>Sources: J. Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd ed., ch. 2; D. Lakens (2013),
 * Calculating and reporting effect sizes to facilitate cumulative science, Frontiers in Psychology 4:863; G. Cumming (2012),
 * Understanding the New Statistics, ch. 11; J. Algina and H. J. Keselman (2003), Approximate confidence intervals for effect
 * sizes, Educational and Psychological Measurement 63, 537–553; B. J. Becker (1988), Synthesizing standardized mean-change
 * measures, British Journal of Mathematical and Statistical Psychology 41, 257–278; L. V. Hedges (1981), Distribution theory
 * for Glass's estimator of effect size, Journal of Educational Statistics 6, 107–128; F. Wilcoxon (1945), Individual
 * comparisons by ranking methods, Biometrics Bulletin 1, 80–83; J. M. Bland and D. G. Altman (1986), Statistical methods for
 * assessing agreement between two methods of clinical measurement, Lancet 327, 307–310.
 *
 * <p>Immutable and thread-safe.
 *
 * @param column the id of the item or scale
 * @param n how many persons have both numbers
 * @param up how many have more after than before
 * @param same how many have as much
 * @param down how many have less
 * @param estimates the figures in the order of the table
 */
public record ColumnChange(String column, long n, long up, long same, long down, List<Estimate> estimates) {

    /** Copies the list. */
    public ColumnChange {
        estimates = List.copyOf(estimates);
    }

    static ColumnChange of(String column, Pairs pairs, double confidenceLevel) {
        long up = 0;
        long down = 0;
        for (double change : pairs.changes()) {
            up += change > 0 ? 1 : 0;
            down += change < 0 ? 1 : 0;
        }
        return new ColumnChange(
                column,
                pairs.n(),
                up,
                pairs.n() - up - down,
                down,
                new PairedEstimates(pairs, confidenceLevel).all(up, down));
    }

    /**
     * The figure of a method.
     *
     * @throws IllegalArgumentException if there is no such method
     */
    public Estimate estimate(String method) {
        return estimates.stream()
                .filter(estimate -> estimate.method().equals(method))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("change of '" + column + "': no estimate '"
                        + Require.shortened(method) + "', only "
                        + estimates.stream().map(Estimate::method).toList()));
    }

    /** The mean before: what a change starts from. */
    public Estimate baseline() {
        return estimate("mean-before");
    }

    /** The mean change in points of the column, with its interval. */
    public Estimate rawChange() {
        return estimate("raw-change");
    }

    /** The change in percent of a declared basis, with what it must not stand without. */
    public PercentChange percent(PercentBasis basis) {
        return PercentChange.of(basis, this);
    }
}
