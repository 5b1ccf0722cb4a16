/**
 * How items behave and how reliable a scale of them is.
 *
 * <p>Start with {@link org.relationalleadership.psychometrics.reliability.CoMoments}: counts, means, variances and covariances
 * of all columns, collected in one pass. {@link org.relationalleadership.psychometrics.reliability.ItemAnalysis} and {@link
 * org.relationalleadership.psychometrics.reliability.Reliability} are read off them.
 */
@NullMarked
package org.relationalleadership.psychometrics.reliability;

import org.jspecify.annotations.NullMarked;
