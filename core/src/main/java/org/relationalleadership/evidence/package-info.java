/**
 * How far scores can be trusted: figures with their method, n and interval, and the metrics that make them.
 *
 * <p>Start with {@link org.relationalleadership.evidence.Estimate}, one figure. A {@link
 * org.relationalleadership.evidence.Metric} computes something from observations, all at once or in parts; the metrics of
 * this library are in its module psychometrics, and a researcher's own is written the same way. {@link
 * org.relationalleadership.evidence.Evidence} is what is known about one survey, in sections of {@link
 * org.relationalleadership.evidence.Finding}s.
 */
@NullMarked
package org.relationalleadership.evidence;

import org.jspecify.annotations.NullMarked;
