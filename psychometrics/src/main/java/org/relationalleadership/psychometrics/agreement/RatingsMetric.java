package org.relationalleadership.psychometrics.agreement;

import org.relationalleadership.evidence.Metric;
import org.relationalleadership.response.Observations;

/**
 * A metric over the table that ratings make.
 *
 * @param rater the context that names the rater, or blank where raters do not matter
 */
record RatingsMetric<R>(String target, String rater, Metric<?, R> metric) implements Metric<RatingList, Ratings<R>> {

    @Override
    public RatingList start() {
        return new RatingList();
    }

    @Override
    public void add(RatingList state, Observations rows) {
        state.add(rows, target, rater);
    }

    @Override
    public void merge(RatingList state, RatingList other) {
        state.merge(other);
    }

    @Override
    public Ratings<R> finish(RatingList state) {
        RatingTable table = rater.isBlank() ? state.tableOfAnyRaters() : state.table();
        return new Ratings<>(
                metric.of(table),
                table.rows(),
                table.columns().size(),
                table.ratings(),
                state.size() - table.ratings(),
                state.unnamed());
    }
}
