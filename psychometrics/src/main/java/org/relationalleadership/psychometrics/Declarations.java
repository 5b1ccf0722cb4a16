package org.relationalleadership.psychometrics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.relationalleadership.psychometrics.change.PercentBasis;

/**
 * What no export says, and somebody has to, before more can be told of it. Immutable and thread-safe.
 *
 * @param percentBasis what changes are a percent of; empty for no percent
 */
record Declarations(Optional<PercentBasis.Kind> percentBasis) {

    static final Declarations NONE = new Declarations(Optional.empty());

    Declarations withPercentBasis(PercentBasis.Kind kind) {
        return new Declarations(Optional.of(kind));
    }

    /** As they stand among the settings of the evidence; what is not declared does not. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        percentBasis.ifPresent(kind -> settings.put("percent-basis", kind.toString()));
        return settings;
    }
}
