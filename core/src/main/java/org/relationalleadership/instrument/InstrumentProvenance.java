package org.relationalleadership.instrument;

import java.util.Objects;
import java.util.Optional;

/**
 * Where an instrument comes from and what may be done with it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param citation how to cite it
 * @param licence under which terms it may be used
 * @param validation what is known of its validity, in a sentence; an instrument that was never tried on people says so
 */
public record InstrumentProvenance(Optional<String> citation, Optional<String> licence, Optional<String> validation) {

    /** Checks that nothing is null. */
    public InstrumentProvenance {
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(licence, "licence");
        Objects.requireNonNull(validation, "validation");
    }

    /** Nothing is said. */
    public static InstrumentProvenance unknown() {
        return new InstrumentProvenance(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
