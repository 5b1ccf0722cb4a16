package org.relationalleadership.instrument;

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

    /** Checks the id. */
    public StrategyRef {
        Require.id("strategy", id);
    }

    /** A strategy without parameters. */
    public static StrategyRef of(String id) {
        return new StrategyRef(id, Parameters.none());
    }
}
