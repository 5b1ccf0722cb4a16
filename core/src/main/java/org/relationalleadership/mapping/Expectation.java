package org.relationalleadership.mapping;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;

/**
 * What somebody knows of a sample export, so that a mapping can be checked against it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param scale the scale
 * @param wave only responses of this wave; empty for all
 * @param role only responses of this role; empty for all
 * @param n how many responses have a score, 0 or more
 * @param mean the mean of these scores
 * @param tolerance how far the mean may be off, 0 or more
 */
public record Expectation(
        String scale,
        Optional<Wave> wave,
        Optional<String> role,
        OptionalLong n,
        OptionalDouble mean,
        double tolerance) {

    /**
     * Checks that something is expected.
     *
     * @throws IllegalArgumentException if neither n nor a mean is; n is negative; the mean or the tolerance is not finite,
     *     or the latter negative; or the scale is no id
     */
    public Expectation {
        Require.id("expect: scale", scale);
        Objects.requireNonNull(wave, "wave");
        Objects.requireNonNull(role, "role");
        String whose = "expect: scale '" + scale + "': ";
        if (n.isEmpty() && mean.isEmpty()) {
            throw new IllegalArgumentException(whose + "needs n or mean");
        }
        if (n.isPresent() && n.getAsLong() < 0) {
            throw new IllegalArgumentException(whose + "n must be 0 or more, but was " + n.getAsLong());
        }
        if (mean.isPresent()) {
            mean = OptionalDouble.of(Require.finite(whose + "mean", mean.getAsDouble()));
        }
        tolerance = Require.finite(whose + "tolerance", tolerance);
        if (tolerance < 0) {
            throw new IllegalArgumentException(
                    whose + "tolerance must be 0 or more, but was " + Numbers.text(tolerance));
        }
    }
}
