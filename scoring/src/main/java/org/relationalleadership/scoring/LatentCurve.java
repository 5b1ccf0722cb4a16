package org.relationalleadership.scoring;

import java.util.List;

/**
 * The log-likelihood of one row about one value of θ: its first two derivatives, and the information of the answered
 * items with its own first two. Added up item by item; not thread-safe.
 */
final class LatentCurve {

    private double slope;
    private double curvature;
    private double information;
    private double informationSlope;
    private double informationCurvature;

    /**
     * The curve of a row.
     *
     * @param categories the category answered by item, {@link LatentEstimator#ABSENT} where none was
     */
    static LatentCurve at(double theta, List<LatentItem> items, int[] categories) {
        LatentCurve curve = new LatentCurve();
        for (int item = 0; item < categories.length; item++) {
            if (categories[item] != LatentEstimator.ABSENT) {
                items.get(item).addTo(curve, categories[item], theta);
            }
        }
        return curve;
    }

    void addLikelihood(double slopeOfLog, double curvatureOfLog) {
        slope += slopeOfLog;
        curvature += curvatureOfLog;
    }

    void addInformation(double value, double valueSlope, double valueCurvature) {
        information += value;
        informationSlope += valueSlope;
        informationCurvature += valueCurvature;
    }

    /** l′(θ). */
    double slope() {
        return slope;
    }

    /** l″(θ), below 0. */
    double curvature() {
        return curvature;
    }

    /** I(θ), the expected information; 0 only where it is too small for a number. */
    double information() {
        return information;
    }

    /** I′(θ), which is Warm's J. */
    double informationSlope() {
        return informationSlope;
    }

    /** I″(θ). */
    double informationCurvature() {
        return informationCurvature;
    }
}
