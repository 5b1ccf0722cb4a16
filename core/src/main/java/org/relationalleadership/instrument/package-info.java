/**
 * How something is asked: items, the answer scales they offer, and the scales that are scored from them.
 *
 * <p>Start with {@link org.relationalleadership.instrument.Instrument}; read {@link
 * org.relationalleadership.instrument.AnswerScale}, {@link org.relationalleadership.instrument.Item}, {@link
 * org.relationalleadership.instrument.Scale} and {@link org.relationalleadership.instrument.Answer} after it. Nothing
 * here knows a survey platform: which column and which code an answer comes from is the mapping's business.
 */
@NullMarked
package org.relationalleadership.instrument;

import org.jspecify.annotations.NullMarked;
