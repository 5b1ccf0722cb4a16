package org.relationalleadership.scoring;

import java.util.Set;
import org.relationalleadership.instrument.Parameters;

/**
 * A strategy under an id, as instruments name it, with the parameters it takes.
 *
 * <p>A {@link ScoringStrategy} is what one scale uses; a provider makes one for the parameters of each. Providers named in
 * {@code META-INF/services} or in a {@code provides} directive are found by {@link Strategies#standard()}. Stateless and
 * thread-safe.
 */
public interface StrategyProvider {

    /** The id, for example {@code mean}. */
    String id();

    /** The names of the parameters that it takes; none by default. Any other is an error in the instrument. */
    default Set<String> parameters() {
        return Set.of();
    }

    /**
     * The strategy for a scale with these parameters.
     *
     * @param parameters with no other names than {@link #parameters()}
     * @throws IllegalArgumentException if a parameter is missing, of the wrong kind, or out of its range
     */
    ScoringStrategy strategy(Parameters parameters);
}
