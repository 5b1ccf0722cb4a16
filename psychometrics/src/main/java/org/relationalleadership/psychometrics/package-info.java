/**
 * How far scores can be trusted, as metrics that are collected in parts.
 *
 * <p>Start with {@link org.relationalleadership.psychometrics.Analysis}, which reads a survey once and gives all the evidence
 * that it allows. It is put together from the packages below this one, each of which can be used alone: {@code reliability} of
 * items and scales, {@code agreement} within teams and between raters, {@code dyad} and {@code multisource} for those who rate
 * each other, {@code change} and {@code pulse} over time, {@code quality} for who answered and how attentively, {@code
 * disclosure} for what of it may be shown. A method that makes a metric is called {@code metric}, or by the word that tells it
 * from its sibling; {@code of} makes a value. {@link org.relationalleadership.psychometrics.Bootstrap} gives any metric an
 * interval.
 */
@NullMarked
package org.relationalleadership.psychometrics;

import org.jspecify.annotations.NullMarked;
