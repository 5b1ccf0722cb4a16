/**
 * Whether people who rate the same thing agree: raters about targets, and members about their group.
 *
 * <p>Raters: {@link org.relationalleadership.psychometrics.agreement.IntraclassCorrelations} reads a table with a row for each
 * target and a column for each rater; {@link org.relationalleadership.psychometrics.agreement.OneWayCorrelations} and {@link
 * org.relationalleadership.psychometrics.agreement.KrippendorffAlphas} take tables with gaps; {@link org.relationalleadership.psychometrics.agreement.Ratings} makes that table of rows that name target
 * and rater. Groups: {@link org.relationalleadership.psychometrics.agreement.GroupMeans} tells whether the mean of a team,
 * dyad or cohort may stand for its members, by {@link org.relationalleadership.psychometrics.agreement.GroupAgreement} of
 * each group, the variance {@link org.relationalleadership.psychometrics.agreement.BetweenGroups} and an {@link
 * org.relationalleadership.psychometrics.agreement.AgreementVerdict} against declared {@link
 * org.relationalleadership.psychometrics.agreement.AgreementCutOffs}.
 */
@NullMarked
package org.relationalleadership.psychometrics.agreement;

import org.jspecify.annotations.NullMarked;
