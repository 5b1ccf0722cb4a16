/**
 * Two people who rate themselves and each other: how each side's views differ, and what holds across many dyads.
 *
 * <p>Start with {@link org.relationalleadership.psychometrics.dyad.Dyads}, the metric; {@link
 * org.relationalleadership.psychometrics.dyad.DyadRules} declares the range of the scores, what counts as high and which gap
 * counts; {@link org.relationalleadership.psychometrics.dyad.DyadEvidence} is the result, its sides first, then what holds
 * across dyads.
 */
@NullMarked
package org.relationalleadership.psychometrics.dyad;

import org.jspecify.annotations.NullMarked;
