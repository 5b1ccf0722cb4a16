/**
 * Short surveys of a team or dyad, repeated often: where the mean is going, and when it has left its baseline.
 *
 * <p>Start with {@link org.relationalleadership.psychometrics.pulse.PulseSeries}, which collects the pulses by day.
 */
@NullMarked
package org.relationalleadership.psychometrics.pulse;

import org.jspecify.annotations.NullMarked;
