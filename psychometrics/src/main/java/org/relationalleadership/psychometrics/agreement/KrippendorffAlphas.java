package org.relationalleadership.psychometrics.agreement;

import java.util.List;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Metric;

/**
 * Krippendorff's alpha of units that some of several raters have valued: one minus the disagreement seen within units over
 * the disagreement expected if values were paired by chance.
 *
 * <p>With units u of m<sub>u</sub> ≥ 2 values and n values in all of these units, alpha = 1 − (n − 1) Σ<sub>u</sub>
 * D<sub>u</sub> / (m<sub>u</sub> − 1) / D, where D<sub>u</sub> adds up δ² over the ordered pairs of values in a unit and D
 * over those in all units together. The difference δ² of two values is nominal (0 where they are equal, 1 where not),
 * ordinal (the square of the difference of their mean ranks among all n values, which is Krippendorff's sum of marginals
 * between them) or interval (the square of their difference).
 *
 * <p>Unlike an intraclass correlation it takes units with gaps; those with fewer than two values have no pair and are left
 * out. It does not tell raters apart. Sources: K. Krippendorff (2011), Computing Krippendorff's alpha-reliability, University
 * of Pennsylvania, the case of any metric, any number of observers and missing data; A. F. Hayes and K. Krippendorff (2007),
 * Answering the call for a standard reliability measure for coding data, Communication Methods and Measures 1, 77–89. R irr's
 * {@code kripp.alpha} has the same three; SPSS has them in Hayes' macro KALPHA.
 *
 * <p>Where all values are equal nothing is expected by chance, and there is no alpha. The n of every figure is the number of
 * values that can be paired. Immutable and thread-safe.
 *
 * @param units how many units have two values or more
 * @param unpairedUnits how many units have one value or none
 * @param nominal {@code krippendorff-alpha-nominal}
 * @param ordinal {@code krippendorff-alpha-ordinal}
 * @param interval {@code krippendorff-alpha-interval}
 */
public record KrippendorffAlphas(
        long units, long unpairedUnits, Estimate nominal, Estimate ordinal, Estimate interval) {

    /**
     * The metric: rows are units, columns are raters. Its state grows with the different rows: sets of values, however many
     * units have them.
     */
    public static Metric<?, KrippendorffAlphas> metric() {
        return Metric.of(
                ValuedUnits::new,
                ValuedUnits::add,
                ValuedUnits::merge,
                units -> new KrippendorffFigures(units).alphas());
    }

    /** All figures. */
    public List<Estimate> estimates() {
        return List.of(nominal, ordinal, interval);
    }
}
