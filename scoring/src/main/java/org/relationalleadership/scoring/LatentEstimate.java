package org.relationalleadership.scoring;

/**
 * An estimated trait.
 *
 * @param value θ, finite
 * @param standardError finite; 0 only where all but one point of a quadrature is impossible
 */
record LatentEstimate(double value, double standardError) {}
