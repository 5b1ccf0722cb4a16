package org.relationalleadership.scoring;

/**
 * The normal distribution that θ has before any answer.
 *
 * @param mean finite
 * @param sd above 0, finite
 */
record LatentPrior(double mean, double sd) {

    /** The logarithm of the density, less its maximum. */
    double log(double theta) {
        double z = (theta - mean) / sd;
        return -z * z / 2;
    }

    double slope(double theta) {
        return -(theta - mean) / variance();
    }

    double curvature() {
        return -1 / variance();
    }

    double variance() {
        return sd * sd;
    }
}
