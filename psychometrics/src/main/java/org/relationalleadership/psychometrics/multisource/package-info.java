/**
 * One person in several views: the self view beside those of peers, reports, supervisors and other groups of raters.
 *
 * <p>Start with {@link org.relationalleadership.psychometrics.multisource.SelfAndOthers}, the metric; {@link
 * org.relationalleadership.psychometrics.multisource.MultisourceEvidence} is its result.
 */
@NullMarked
package org.relationalleadership.psychometrics.multisource;

import org.jspecify.annotations.NullMarked;
