/**
 * Change between the waves of a survey: the same persons before and after.
 *
 * <p>Start with {@link org.relationalleadership.psychometrics.change.Panel}, which matches the rows of each person and
 * gives the {@link org.relationalleadership.psychometrics.change.WaveChange} between any two of its waves.
 */
@NullMarked
package org.relationalleadership.psychometrics.change;

import org.jspecify.annotations.NullMarked;
