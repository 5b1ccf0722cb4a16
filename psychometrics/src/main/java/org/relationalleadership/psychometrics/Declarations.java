package org.relationalleadership.psychometrics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.psychometrics.change.PercentBasis;
import org.relationalleadership.psychometrics.dyad.DyadRules;
import org.relationalleadership.psychometrics.pulse.Baseline;

/**
 * What no export says, and somebody has to, before more can be told of it. Immutable and thread-safe.
 *
 * @param percentBasis what changes are a percent of; empty for no percent
 * @param pulseBaselines by scale, what its pulses are watched against; none for no control chart
 * @param outcome the scale that two views of a dyad are to explain; empty for no response surface
 */
record Declarations(
        Optional<PercentBasis.Kind> percentBasis,
        Map<String, Baseline> pulseBaselines,
        Optional<DyadRules.Outcome> outcome) {

    static final Declarations NONE = new Declarations(Optional.empty(), Map.of(), Optional.empty());

    Declarations {
        pulseBaselines = Collections.unmodifiableMap(new LinkedHashMap<>(pulseBaselines));
    }

    Declarations withPercentBasis(PercentBasis.Kind kind) {
        return new Declarations(Optional.of(kind), pulseBaselines, outcome);
    }

    Declarations withPulseBaseline(String scale, Baseline baseline) {
        Map<String, Baseline> more = new LinkedHashMap<>(pulseBaselines);
        more.put(scale, baseline);
        return new Declarations(percentBasis, more, outcome);
    }

    Declarations withOutcome(DyadRules.Outcome explained) {
        return new Declarations(percentBasis, pulseBaselines, Optional.of(explained));
    }

    /** As they stand among the settings of the evidence; what is not declared does not. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        percentBasis.ifPresent(kind -> settings.put("percent-basis", kind.toString()));
        if (!pulseBaselines.isEmpty()) {
            settings.put(
                    "pulse-baseline",
                    pulseBaselines.entrySet().stream()
                            .map(entry -> entry.getKey() + "="
                                    + Numbers.text(entry.getValue().mean()) + ","
                                    + Numbers.text(entry.getValue().sd()))
                            .collect(Collectors.joining(" ")));
        }
        outcome.ifPresent(explained -> {
            settings.put("outcome", explained.column());
            settings.put("outcome-view", explained.view().name().toLowerCase(Locale.ROOT));
        });
        return settings;
    }
}
