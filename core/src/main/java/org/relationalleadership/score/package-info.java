/**
 * What the answers mean: per row and scale a number, or the reason why there is none, and how many answers it rests on.
 *
 * <p>Start with {@link org.relationalleadership.score.Scores}, the scores of a batch, or {@link
 * org.relationalleadership.score.ScoreSheet}, those of one person, which can also explain them.
 */
@NullMarked
package org.relationalleadership.score;

import org.jspecify.annotations.NullMarked;
