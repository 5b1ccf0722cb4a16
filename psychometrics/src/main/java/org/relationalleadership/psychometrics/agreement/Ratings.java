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
 * known. Ratings of people about themselves, whose row names one person as target and rater, are none between raters; they are
 * left out and counted. Immutable and thread-safe if the result is.
 *
 * @param result of the table
 * @param targets how many rows the table has: targets with a rating, or those that every rater has rated
 * @param raters how many columns the table has: raters, or the most ratings that a target has
 * @param ratings how many ratings the table holds
 * @param repeated how many ratings are left out, because the same rater rated the same target more than once
 * @param ofOneself how many ratings are left out, because the rater is the target
 * @param unnamed how many ratings are left out, because their row does not name the target, or the rater where raters are told
 *     apart
 * @param <R> the result
 */
public record Ratings<R>(R result, int targets, int raters, long ratings, long repeated, long ofOneself, long unnamed) {

    /**
     * A metric over targets by raters, of rows that name both and have one column. Its state grows with the ratings.
     *
     * @param target the context that names who or what was rated, for example {@code subject}
     * @param rater the context that names who rated, for example {@code respondent}
     * @param metric what to compute of the table
     */
    public static <R> Metric<?, Ratings<R>> of(String target, String rater, Metric<?, R> metric) {
        return of(target, rater, true, metric, RatingList::table);
    }

    /**
     * A metric over targets by raters, of the targets that every rater has rated once: a table without gaps, for {@link
     * IntraclassCorrelations}. One rater who rated few targets leaves few. Its state grows with the ratings.
     *
     * @param target the context that names who or what was rated, for example {@code subject}
     * @param rater the context that names who rated, for example {@code respondent}
     * @param metric what to compute of the table
     */
    public static <R> Metric<?, Ratings<R>> ofSameRaters(String target, String rater, Metric<?, R> metric) {
        return of(target, rater, true, metric, RatingList::tableOfSameRaters);
    }

    /**
     * A metric over targets by their ratings, whoever gave them: of rows that name the target and have one column. Its
     * columns are the lowest rating of each target, the second lowest and so on, and tell nothing of raters; it is for
     * {@link KrippendorffAlphas} and {@link OneWayCorrelations}. A row that does not name its rater is the only one of somebody
     * unknown. Its state grows with the ratings.
     *
     * @param target the context that names who or what was rated, for example {@code subject}
     * @param rater the context that names who rated, for example {@code respondent}
     * @param metric what to compute of the table
     */
    public static <R> Metric<?, Ratings<R>> ofAnyRaters(String target, String rater, Metric<?, R> metric) {
        return of(target, rater, false, metric, RatingList::tableOfAnyRaters);
    }

    /**
     * The same where no context names the raters: each row is by somebody else than the others of its target.
     *
     * @param target the context that names who or what was rated, for example {@code subject}
     * @param metric what to compute of the table
     */
    public static <R> Metric<?, Ratings<R>> ofAnyRaters(String target, Metric<?, R> metric) {
        return of(target, "", false, metric, RatingList::tableOfAnyRaters);
    }

    private static <R> Metric<?, Ratings<R>> of(
            String target,
            String rater,
            boolean needsRater,
            Metric<?, R> metric,
            Function<RatingList, RatingTable> tableOf) {
        return Metric.of(
                RatingList::new,
                (ratings, rows) -> ratings.add(rows, target, rater, needsRater),
                RatingList::merge,
                ratings -> {
                    RatingTable table = tableOf.apply(ratings);
                    return new Ratings<>(
                            metric.of(table),
                            table.rows(),
                            table.columns().size(),
                            table.ratings(),
                            ratings.repeated(),
                            ratings.ofOneself(),
                            ratings.unnamed());
                });
    }
}
