/**
 * How far scores can be trusted, as metrics that are collected in parts.
 *
 * <p>The coefficients stand in packages of their own, by what they tell. {@link
 * org.relationalleadership.psychometrics.Bootstrap} gives any of them an interval.
 */
@NullMarked
package org.relationalleadership.psychometrics;

import org.jspecify.annotations.NullMarked;
