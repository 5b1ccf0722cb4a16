/**
 * Tests for those who extend the library.
 *
 * <p>Start with {@link org.relationalleadership.testkit.ScoringStrategyContract}, which a test class of a scoring strategy
 * implements. Where the strategy does something with the numbers of the answer scale, {@link
 * org.relationalleadership.testkit.AnswerScaleLaw} says what; where it does not take every scale, {@link
 * org.relationalleadership.testkit.TrialScales} says which ones to try it on.
 */
@NullMarked
package org.relationalleadership.testkit;

import org.jspecify.annotations.NullMarked;
