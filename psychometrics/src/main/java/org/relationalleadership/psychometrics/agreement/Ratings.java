package org.relationalleadership.psychometrics.agreement;

import java.util.function.Function;
import org.relationalleadership.evidence.Metric;

/**
 * The result of a metric over the table of targets by raters that rows with one rating each make.
 *
 * <p>An export has a row for each rating, which names who was rated ({@code subject}) and by whom ({@code respondent}). The
 * metrics between raters read a row for each target and a column for each rater. The table has its targets and raters in the
 * order of their names, so that the order of the rows does not matter; where nobody rated a target, it has a gap.
 *
 * <p>A pair of target and rater that has several ratings is a gap too, and its ratings are counted: which one holds is not
 * known. Immutable and thread-safe if the result is.
 *
 * @param result of the table
 * @param targets how many targets have a rating
 * @param raters how many columns the table has: raters, or the most ratings that a target has
 * @param ratings how many ratings the table holds
 * @param repeated how many ratings are left out, because the same rater rated the same target more than once
 * @param unnamed how many ratings are left out, because their row does not name the target or the rater
 * @param <R> the result
 */
public record Ratings<R>(R result, int targets, int raters, long ratings, long repeated, long unnamed) {

    /**
     * A metric over targets by raters, of rows that name both and have one column. Its state grows with the ratings.
     *
     * @param target the context that names who or what was rated, for example {@code subject}
     * @param rater the context that names who rated, for example {@code respondent}
     * @param metric what to compute of the table
     */
    public static <R> Metric<?, Ratings<R>> of(String target, String rater, Metric<?, R> metric) {
        return of(target, rater, metric, RatingList::table);
    }

    /**
     * A metric over targets by their ratings, whoever gave them: of rows that name the target and have one column. Its
     * columns are the lowest rating of each target, the second lowest and so on, and tell nothing of raters; it is for
     * {@link KrippendorffAlphas} and {@link IntraclassCorrelations#oneWay}. Its state grows with the ratings.
     *
     * @param target the context that names who or what was rated, for example {@code subject}
     * @param metric what to compute of the table
     */
    public static <R> Metric<?, Ratings<R>> ofAnyRaters(String target, Metric<?, R> metric) {
        return of(target, "", metric, RatingList::tableOfAnyRaters);
    }

    private static <R> Metric<?, Ratings<R>> of(
            String target, String rater, Metric<?, R> metric, Function<RatingList, RatingTable> tableOf) {
        return Metric.of(
                RatingList::new, (ratings, rows) -> ratings.add(rows, target, rater), RatingList::merge, ratings -> {
                    RatingTable table = tableOf.apply(ratings);
                    return new Ratings<>(
                            metric.of(table),
                            table.rows(),
                            table.columns().size(),
                            table.ratings(),
                            ratings.size() - table.ratings(),
                            ratings.unnamed());
                });
    }
}
