package org.relationalleadership.instrument;

import java.util.Objects;
import org.relationalleadership.check.Require;

/**
 * Which scoring strategy a scale asks for: its id and its parameters.
 *
 * <p>An instrument is data and holds no code; a scorer finds the strategy of that id.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the strategy's id, for example {@code mean}
 * @param parameters its parameters; often none
 */
public record StrategyRef(String id, Parameters parameters) {

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if it is none
     */
    public StrategyRef {
        Require.id("strategy", id);
        Objects.requireNonNull(parameters, "parameters");
    }

    /**
     * A strategy without parameters.
     *
     * @throws IllegalArgumentException if the id is none
     */
    public static StrategyRef of(String id) {
        return new StrategyRef(id, Parameters.none());
    }
}
