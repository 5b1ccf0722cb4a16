package org.relationalleadership.scoring;

import java.util.List;

/**
 * A strategy under an id, as instruments name it, with the parameters it takes.
 *
 * <p>A {@link ScoringStrategy} is what one scale uses; a provider makes one for the setting of each. Providers named in
 * {@code META-INF/services} or in a {@code provides} directive are found by {@link Strategies#standard()}. Stateless and
 * thread-safe.
 */
public interface StrategyProvider {

    /** The id, for example {@code mean}. */
    String id();

    /** The parameters that it takes; none by default. Any other, and a value that does not fit, is a fault of the instrument. */
    default List<StrategyParameter> parameters() {
        return List.of();
    }

    /**
     * The strategy for a scale.
     *
     * @param setting the scale, with parameters that fit what {@link #parameters()} declares, defaults filled in
     * @throws IllegalArgumentException if there is no strategy for this scale; the message says why, and becomes a fault of
     *     the instrument. Of a {@link org.relationalleadership.fault.FaultException} each fault does, at its own place within
     *     the scale, such as {@code strategy.cut} or {@code members[2].weight}
     */
    ScoringStrategy strategy(ScaleSetting setting);
}
