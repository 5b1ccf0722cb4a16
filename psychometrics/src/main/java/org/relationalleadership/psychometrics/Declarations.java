package org.relationalleadership.psychometrics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.psychometrics.agreement.NullDistribution;
import org.relationalleadership.psychometrics.change.PercentBasis;
import org.relationalleadership.psychometrics.dyad.DyadRules;
import org.relationalleadership.psychometrics.pulse.Baseline;

/**
 * What no export says, and somebody has to, before more can be told of it; and what of all that could be told is asked for.
 * Immutable and thread-safe.
 *
 * @param percentBasis what changes are a percent of; empty for no percent
 * @param pulseBaselines by scale, what its pulses are watched against; none for no control chart
 * @param outcome the scale that two views of a dyad are to explain; empty for no response surface
 * @param nullDistributions under which agreement is told and judged; none for the usual ones
 * @param sections the ids of those that are computed; none for all
 */
record Declarations(
        Optional<PercentBasis.Kind> percentBasis,
        Map<String, Baseline> pulseBaselines,
        Optional<DyadRules.Outcome> outcome,
        List<NullDistribution> nullDistributions,
        List<String> sections) {

    static final Declarations NONE =
            new Declarations(Optional.empty(), Map.of(), Optional.empty(), List.of(), List.of());

    Declarations {
        pulseBaselines = Collections.unmodifiableMap(new LinkedHashMap<>(pulseBaselines));
        nullDistributions = List.copyOf(nullDistributions);
        sections = List.copyOf(sections);
    }

    Declarations withPercentBasis(PercentBasis.Kind kind) {
        return new Declarations(Optional.of(kind), pulseBaselines, outcome, nullDistributions, sections);
    }

    Declarations withPulseBaseline(String scale, Baseline baseline) {
        Map<String, Baseline> more = new LinkedHashMap<>(pulseBaselines);
        more.put(scale, baseline);
        return new Declarations(percentBasis, more, outcome, nullDistributions, sections);
    }

    Declarations withOutcome(DyadRules.Outcome explained) {
        return new Declarations(percentBasis, pulseBaselines, Optional.of(explained), nullDistributions, sections);
    }

    Declarations withNullDistributions(List<NullDistribution> distributions) {
        return new Declarations(percentBasis, pulseBaselines, outcome, distributions, sections);
    }

    Declarations withSections(List<String> ids) {
        return new Declarations(percentBasis, pulseBaselines, outcome, nullDistributions, ids);
    }

    boolean isAskedFor(String section) {
        return sections.isEmpty() || sections.contains(section);
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
        if (!nullDistributions.isEmpty()) {
            settings.put(
                    "null-distributions",
                    nullDistributions.stream().map(NullDistribution::id).collect(Collectors.joining(" ")));
        }
        if (!sections.isEmpty()) {
            settings.put("sections", String.join(" ", sections));
        }
        return settings;
    }
}
