/**
 * From responses to scores.
 *
 * <p>Start with {@link org.relationalleadership.scoring.Scorer}, compiled once from an instrument. A strategy of one's own
 * is a {@link org.relationalleadership.scoring.ScoringStrategy}, often a lambda, over {@link
 * org.relationalleadership.scoring.Answers}; it goes into {@link org.relationalleadership.scoring.Strategies}, or is found
 * in a jar by its {@link org.relationalleadership.scoring.StrategyProvider}.
 */
@NullMarked
package org.relationalleadership.scoring;

import org.jspecify.annotations.NullMarked;
